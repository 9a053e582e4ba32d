import TimelineCore

/// What a vague word such as "recently" is taken to mean, from `data/<language>/vague-windows.tsv`; shown to the reader.
struct VagueWindow: Sendable {
  /// Which way from the anchor, and how far.
  let count: Int
  /// How far the near end is from the anchor; 0 where the window reaches up to it.
  let near: Int
  let unit: Period.Unit
  /// To what the far end is rounded: a day, a month, or the last day of one.
  let rounding: String
  let confidence: Double

  static func load(language: String, _ data: DataFiles) throws(Diagnostic) -> [String: VagueWindow] {
    var windows: [String: VagueWindow] = [:]
    for row in try data.rows(
      "\(language)/vague-windows.tsv", needs: ["name", "count", "near", "unit", "rounding", "confidence"])
    {
      guard let count = Int(row["count"]), let near = row["near"].isEmpty ? 0 : Int(row["near"]),
        let unit = Period.Unit(rawValue: row["unit"]),
        let confidence = Double(row["confidence"]), ["day", "month", "month-end", "year"].contains(row["rounding"])
      else {
        throw row.error(
          "expected count, near, unit, rounding and confidence, found '\(row.fields.joined(separator: " "))'")
      }
      windows[row["name"]] = VagueWindow(
        count: count, near: near, unit: unit, rounding: row["rounding"], confidence: confidence)
    }
    return windows
  }

  /// The days the word may mean: back from the anchor, or ahead from the day after it; the far end is approximate, and so is a
  /// near one that is not the anchor.
  func meaning(from anchor: CivilDate) -> TemporalValue {
    if count == 0 { return .day(anchor) }
    let far = TemporalValue.Bound.date(edge(anchor.adding(count, unit)))
    if near < 0 { return .interval(start: far, end: .date(edge(anchor.adding(near, unit)))) }
    if count < 0 { return .interval(start: far, end: .date(.day(anchor))) }
    return .interval(start: .date(.day(anchor.adding(days: 1))), end: far)
  }

  private func edge(_ day: CivilDate) -> EDTFDate {
    switch rounding {
    case "month": EDTFDate(.month(year: day.year, month: day.month), qualifier: .approximate)
    case "month-end": EDTFDate(.day(day.monthEnd), qualifier: .approximate)
    case "year": EDTFDate(.year(day.year), qualifier: .approximate)
    default: EDTFDate(.day(day), qualifier: .approximate)
    }
  }
}
