import TimelineCore

/// What a vague word such as "recently" is taken to mean, from `data/<language>/vague-windows.tsv`; shown to the reader.
struct VagueWindow: Sendable {
  /// Which way from the anchor, and how far.
  let count: Int
  let unit: Period.Unit
  /// To what the far end is rounded: a day, a month, or the last day of one.
  let rounding: String
  let confidence: Double

  static func load(language: String, _ data: DataFiles) throws(Diagnostic) -> [String: VagueWindow] {
    var windows: [String: VagueWindow] = [:]
    for row in try data.rows(
      "\(language)/vague-windows.tsv", needs: ["name", "count", "unit", "rounding", "confidence"])
    {
      guard let count = Int(row["count"]), let unit = Period.Unit(rawValue: String(row["unit"])),
        let confidence = Double(row["confidence"]), ["day", "month", "month-end", "year"].contains(row["rounding"])
      else {
        throw row.error("expected count, unit, rounding and confidence, found '\(row.fields.joined(separator: " "))'")
      }
      windows[String(row["name"])] = VagueWindow(
        count: count, unit: unit, rounding: String(row["rounding"]), confidence: confidence)
    }
    return windows
  }

  /// The days the word may mean: back from the anchor, or ahead from the day after it; the far end is approximate.
  func meaning(from anchor: CivilDate) -> TemporalValue {
    let far = anchor.adding(count, unit)
    let edge: EDTFDate =
      switch rounding {
      case "month": EDTFDate(.month(year: far.year, month: far.month), qualifier: .approximate)
      case "month-end": EDTFDate(.day(far.monthEnd), qualifier: .approximate)
      case "year": EDTFDate(.year(far.year), qualifier: .approximate)
      default: EDTFDate(.day(far), qualifier: .approximate)
      }
    if count == 0 { return .day(anchor) }
    if count < 0 { return .interval(start: .date(edge), end: .date(.day(anchor))) }
    return .interval(start: .date(.day(anchor.adding(days: 1))), end: .date(edge))
  }
}
