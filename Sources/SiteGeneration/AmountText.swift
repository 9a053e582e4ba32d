import TimelineCore

/// Money and counts in the reader's words.
struct AmountText: Sendable {
  let interface: Interface

  /// "about 650 million EUR, pledged": the value in its own currency, never converted.
  func money(_ money: Money) -> String {
    let value =
      if let low = money.low, let high = money.high {
        interface.text("amount.range", ["low": number(low), "high": number(high)])
      } else {
        exactness(number(money.value), money.modifier)
      }
    return interface.text("amount.money", ["value": value, "currency": money.currency])
  }

  /// "≈ €650 million, at the ECB average of December 2024": the amount in euros and dollars, but for its own currency.
  ///
  /// Nil where it is not converted.
  func derived(_ money: Money, dates: DateText) -> String? {
    guard let conversion = money.conversion else { return nil }
    let values = [(Conversion.euro, conversion.euros), (Conversion.dollar, conversion.dollars)]
      .filter { $0.0 != money.currency }
      .map { currency, value in interface.text("title.money.\(currency)", ["n": number(Self.rounded(value))]) }
    return interface.text(
      "amount.derived",
      [
        "values": values.joined(separator: interface.text("amount.derived.and")), "source": conversion.source,
        "month": dates.short(TemporalValue(edtf: conversion.month)),
      ])
  }

  /// "≈ €650 million": a sum of amounts in euros, each at the rate of its own month.
  func derived(euros: Double) -> String {
    let value = interface.text("title.money.\(Conversion.euro)", ["n": number(Self.rounded(euros))])
    return interface.text("amount.derived.sum", ["value": value])
  }

  /// Three significant digits: a mean rate tells no more to a reader.
  private static func rounded(_ value: Double) -> Double {
    guard value.magnitude >= 100 else { return value }
    var unit = 1.0
    while value.magnitude >= unit * 1_000 { unit *= 10 }
    return (value / unit).rounded() * unit
  }

  /// What the amount measures, and whether it repeats another.
  func measure(_ money: Money) -> String {
    interface.text(money.isConverted ? "measure.converted" : "measure.\(money.measure.rawValue)")
  }

  /// "each month", "over 4 years", "until 2027"; nil for a sum paid once.
  func period(_ money: Money) -> String? {
    guard let period = money.period else { return nil }
    if period.hasPrefix("/") { return interface.text("period.until", ["year": String(period.dropFirst())]) }
    let isRate = period.hasPrefix("R/")
    let duration = period.drop { !$0.isNumber }
    let key = "period.\(isRate ? "each" : "over").\(duration.drop { $0.isNumber })"
    let count = Int(duration.prefix { $0.isNumber }) ?? 1
    guard interface.optionalText("\(key).other") != nil else { return period }
    return interface.count(key, count)
  }

  /// "more than 16,000 children".
  func count(_ count: Count) -> String {
    let value =
      if let low = count.low, let high = count.high {
        interface.text("amount.range", ["low": number(low), "high": number(high)])
      } else {
        exactness(number(count.value), count.modifier)
      }
    let what = interface.optionalText("count.what.\(count.what)") ?? count.what
    return interface.text("amount.count", ["value": value, "what": what])
  }

  private func exactness(_ value: String, _ modifier: Exactness) -> String {
    modifier == .exact ? value : interface.text("amount.\(modifier.rawValue)", ["value": value])
  }

  /// With a word for its power of ten where three decimals tell it exactly, else with its thousands apart.
  func number(_ value: Double) -> String {
    let numbers = NumberText(interface)
    let power = NumberText.powers.first { power in
      let thousandths = value / NumberText.unit(power) * 1_000
      return thousandths.magnitude >= 1_000
        && (abs(thousandths.rounded() - thousandths) < 1e-6 || value != value.rounded())
    }
    if let power { return numbers.scaled(value, to: power, places: 3) }
    return value == value.rounded() ? numbers.grouped(value) : decimal(value)
  }

  /// At most three decimals.
  func decimal(_ value: Double) -> String { NumberText(interface).decimal(value, places: 3) }
}
