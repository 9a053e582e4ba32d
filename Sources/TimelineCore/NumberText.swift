/// Numbers as pages and headlines write them, in the words of the interface: `number.group`, `number.decimal`, and a word
/// for each power of ten, `number.1e6`, `number.1e9`, `number.1e12`.
package struct NumberText: Sendable {
  /// The powers that have a word, the largest first.
  package static let powers = [12, 9, 6]
  private let interface: Interface

  package init(_ interface: Interface) { self.interface = interface }

  /// "1.25 billion": so many powers of ten, at most so many decimals.
  package func scaled(_ value: Double, to power: Int, places: Int) -> String {
    interface.text("number.1e\(power)", ["n": decimal(value / Self.unit(power), places: places)])
  }

  /// Rounded to at most so many decimals, none of them a last zero.
  package func decimal(_ value: Double, places: Int) -> String {
    let unit = Self.unit(places)
    guard value.magnitude < 1e15 / unit else { return "\(value)" }
    let rounded = Int((value.magnitude * unit).rounded())
    var digits = String(rounded % Int(unit) + Int(unit)).dropFirst()
    while digits.last == "0" { digits = digits.dropLast() }
    let whole = (value < 0 ? "−" : "") + grouped(Double(rounded / Int(unit)))
    return digits.isEmpty ? whole : whole + interface.text("number.decimal") + digits
  }

  /// Rounded to a whole number, its digits in groups of three.
  package func grouped(_ value: Double) -> String {
    guard value.magnitude < 1e15 else { return "\(value)" }
    var digits = Array(String(Int(value.magnitude.rounded())))
    for place in stride(from: digits.count - 3, to: 0, by: -3) {
      digits.insert(contentsOf: interface.text("number.group"), at: place)
    }
    return (value < 0 ? "−" : "") + String(digits)
  }

  /// Ten to the power of so many.
  package static func unit(_ power: Int) -> Double { (0..<power).reduce(1) { unit, _ in unit * 10 } }
}
