/// A length of time in the unit the text gave it: `P2W` stays two weeks (ISO 8601 durations, TIMEX3 `X` for "some").
package struct Period: Hashable, Sendable {
  /// TIMEX3's units; the raw value is ISO 8601's designator, with TIMEX3's for the longer ones.
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case century = "CE"
    case decade = "DE"
    case year = "Y"
    case quarter = "Q"
    case month = "M"
    case week = "W"
    case day = "D"
    case hour = "H"
    case minute = "min"
    case second = "S"

    /// Whether ISO 8601 writes the unit behind `T`.
    package var isTimeOfDay: Bool { self == .hour || self == .minute || self == .second }

    fileprivate var designator: String { self == .minute ? "M" : rawValue }
  }

  package var unit: Unit
  /// In thousandths of the unit, so that "two and a half years" is exact; nil is TIMEX3's `X`, a number not given.
  package var thousandths: Int?

  package init(_ count: Int?, _ unit: Unit) {
    self.unit = unit
    thousandths = count.map { $0 * 1_000 }
  }

  package init(thousandths: Int?, _ unit: Unit) {
    self.unit = unit
    self.thousandths = thousandths
  }

  /// The whole number of units; nil where the text gave none or a broken one.
  package var count: Int? { thousandths.flatMap { $0 % 1_000 == 0 ? $0 / 1_000 : nil } }
}

extension Period: CustomStringConvertible {
  /// `P2W`, `PT72H`, `P2.5Y`, `PXM`.
  package var description: String { "P\(unit.isTimeOfDay ? "T" : "")\(countText)\(unit.designator)" }

  private var countText: String {
    guard let thousandths else { return "X" }
    let whole = thousandths / 1_000
    var fraction = EDTFDate.padded(thousandths % 1_000, 3)
    while fraction.last == "0" { fraction.removeLast() }
    return fraction.isEmpty ? "\(whole)" : "\(whole).\(fraction)"
  }

  /// Reads what `description` writes; nil for anything else, also for durations of several units.
  package init?(iso text: some StringProtocol) {
    guard text.first == "P" else { return nil }
    var rest = Substring(text).dropFirst()
    let isTimeOfDay = rest.first == "T"
    if isTimeOfDay { rest.removeFirst() }
    let number = rest.prefix { $0.isNumber || $0 == "." || $0 == "X" }
    let designator = rest.dropFirst(number.count)
    guard let unit = Unit.allCases.first(where: { $0.isTimeOfDay == isTimeOfDay && $0.designator == designator })
    else { return nil }
    if number == "X" {
      self.init(nil, unit)
      return
    }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int(parts[0]), whole < 1_000_000_000 else { return nil }
    let fraction = parts.count == 2 ? String(parts[1]) : "0"
    guard (1...3).contains(fraction.count), let part = Int(fraction) else { return nil }
    let scale = [100, 10, 1][fraction.count - 1]
    self.init(thousandths: whole * 1_000 + part * scale, unit)
  }
}
