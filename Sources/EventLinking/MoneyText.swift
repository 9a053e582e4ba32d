import TimelineCore

/// Amounts and counts as a headline writes them, in the words of the interface: "up to €650 million", "$1.25 billion".
struct MoneyText {
  private let interface: Interface
  private let numbers: NumberText
  /// Decimals at most.
  private static let places = 2

  init(_ interface: Interface) {
    self.interface = interface
    numbers = NumberText(interface)
  }

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

  func text(_ count: Count) -> String { exactness(count.modifier, numbers.grouped(count.value)) }

  private func exactness(_ modifier: Exactness, _ amount: String) -> String {
    modifier == .exact ? amount : interface.text("title.number.\(modifier.rawValue)", ["n": amount])
  }

  /// The lower end of a range: without its scale where that is the upper end's too.
  private func range(_ low: Double, below high: Double) -> String {
    guard let power = Self.power(high), Self.power(low) == power else { return scaled(low) }
    return numbers.decimal(low / NumberText.unit(power), places: Self.places)
  }

  /// "1.25 billion"; below a million with digits in groups of three.
  private func scaled(_ value: Double) -> String {
    Self.power(value).map { numbers.scaled(value, to: $0, places: Self.places) } ?? numbers.grouped(value)
  }

  /// The largest power of ten that a value reaches once it is rounded.
  private static func power(_ value: Double) -> Int? {
    NumberText.powers.first { value.magnitude >= NumberText.unit($0) * 0.999_995 }
  }
}

/// A number without a superfluous decimal point.
func plainNumber(_ value: Double) -> String {
  value == value.rounded() && value.magnitude < 1e15 ? String(Int(value)) : String(value)
}
