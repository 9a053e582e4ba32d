import TimelineCore

/// Amounts and counts as a headline writes them, in the words of the interface: "up to €650 million", "$1.25 billion".
struct MoneyText {
  private let interface: Interface

  init(_ interface: Interface) { self.interface = interface }

  /// In the currency of the text; never converted.
  func text(_ money: Money) -> String {
    let number =
      if let low = money.low, let high = money.high, low < high {
        interface.text("title.number.range", ["low": range(low, below: high), "high": scaled(high)])
      } else {
        scaled(money.value)
      }
    let amount =
      interface.optionalText("title.money.\(money.currency)") == nil
      ? interface.text("title.money.other", ["n": number, "currency": money.currency])
      : interface.text("title.money.\(money.currency)", ["n": number])
    return exactness(money.modifier, amount)
  }

  func text(_ count: Count) -> String { exactness(count.modifier, grouped(count.value)) }

  private func exactness(_ modifier: Exactness, _ amount: String) -> String {
    modifier == .exact ? amount : interface.text("title.number.\(modifier.rawValue)", ["n": amount])
  }

  /// The lower end of a range: without its scale where that is the upper end's too.
  private func range(_ low: Double, below high: Double) -> String {
    guard let scale = Self.scale(high), Self.scale(low)?.name == scale.name else { return scaled(low) }
    return decimal(low / scale.unit)
  }

  /// "1.25 billion"; below a million with digits in groups of three.
  private func scaled(_ value: Double) -> String {
    guard let scale = Self.scale(value) else { return grouped(value) }
    return interface.text("title.number.\(scale.name)", ["n": decimal(value / scale.unit)])
  }

  private static func scale(_ value: Double) -> (name: String, unit: Double)? {
    switch abs(value) {
    case 999_995_000_000...: ("trillion", 1e12)
    case 999_995_000...: ("billion", 1e9)
    case 999_995...: ("million", 1e6)
    default: nil
    }
  }

  /// Two decimal places at most.
  private func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let fraction = hundredths % 100
    let digits =
      fraction == 0 ? "" : fraction % 10 == 0 ? "\(fraction / 10)" : fraction < 10 ? "0\(fraction)" : "\(fraction)"
    let whole = grouped(Double(hundredths / 100))
    return digits.isEmpty ? whole : "\(whole)\(interface.text("title.number.point"))\(digits)"
  }

  private func grouped(_ value: Double) -> String {
    guard value.magnitude < 1e15 else { return plainNumber(value) }
    let digits = String(Int(value.rounded()).magnitude)
    var text = value < 0 ? "-" : ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset) % 3 == 0 { text += interface.text("title.number.group") }
      text.append(digit)
    }
    return text
  }
}

/// A number without a superfluous decimal point.
func plainNumber(_ value: Double) -> String {
  value == value.rounded() && value.magnitude < 1e15 ? String(Int(value)) : String(value)
}
