import Foundation

/// Monthly mean rates against the euro, and whose money a currency is: `data/exchange-rates.tsv`, `data/currencies.tsv`.
package struct ExchangeRates: Sendable {
  /// A month of a year.
  package struct Month: Hashable, Sendable, CustomStringConvertible {
    let year: Int
    let month: Int

    package init(_ day: CivilDate) { (year, month) = (day.year, day.month) }

    func precedes(_ other: Month) -> Bool { (year, month) < (other.year, other.month) }

    /// Reads `YYYY-MM`; nil for anything else.
    init?(_ text: String) {
      guard text.utf8.count == 7 else { return nil }
      var digits: (year: Int, month: Int) = (0, 0)
      for (place, byte) in text.utf8.enumerated() {
        let digit = Int(byte) - Int(UInt8(ascii: "0"))
        switch place {
        case 4: guard byte == UInt8(ascii: "-") else { return nil }
        case _ where !(0...9).contains(digit): return nil
        case ..<4: digits.year = digits.year * 10 + digit
        default: digits.month = digits.month * 10 + digit
        }
      }
      guard (1...12).contains(digits.month) else { return nil }
      (year, month) = digits
    }

    /// EDTF: `2024-12`.
    package var description: String { EDTFDate(.month(year: year, month: month)).description }
  }

  private struct Rate: Sendable {
    let month: Month
    /// Units of the currency for one euro.
    let perEuro: Double
    /// Who gave the rate stands there; few are asked.
    let row: LexiconFile.Row
    /// As `data/exchange-rates.tsv` names it.
    var source: String { row["source"] }
  }

  /// Of a currency, by month; the one given last stands first where a month has several.
  private struct Series: Sendable {
    private var rates: ContiguousArray<Rate> = []

    /// The table is ordered by month, save where a file is laid over another.
    mutating func add(_ rate: Rate) {
      guard let last = rates.last, !last.month.precedes(rate.month) else { return rates.append(rate) }
      rates.insert(rate, at: place(of: rate.month))
    }

    subscript(month: Month) -> Rate? {
      let place = place(of: month)
      return place < rates.count && rates[place].month == month ? rates[place] : nil
    }

    /// Where the first rate stands that is not of an earlier month.
    private func place(of month: Month) -> Int {
      var (low, high) = (0, rates.count)
      while low < high {
        let middle = (low + high) / 2
        if rates[middle].month.precedes(month) { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  private var rates: [String: Series] = [:]
  /// By country or organisation: its currencies.
  private var currencies: [String: Set<String>] = [:]

  /// Columns: `month currency per_eur source` and `code countries`. Without the tables nothing is converted.
  package init(_ data: DataFiles) throws(Diagnostic) {
    for row in try data.rows("exchange-rates.tsv", needs: ["month", "currency", "per_eur", "source"]) {
      guard let month = Month(row["month"]), let rate = Double(row["per_eur"]), rate > 0 else {
        throw row.error("expected a month and a rate, found '\(row["month"])' and '\(row["per_eur"])'", in: "month")
      }
      rates[row["currency"], default: Series()].add(
        Rate(month: month, perEuro: rate, row: row))
    }
    for row in try data.rows("currencies.tsv", needs: ["code", "countries"]) {
      for country in row.list("countries") { currencies[country, default: []].insert(row["code"]) }
    }
  }

  /// Whether a currency is that of a country, by its code or an actor's id.
  package func isMoney(_ currency: String, of country: String) -> Bool {
    currencies[country]?.contains(currency) ?? false
  }

  /// Whether two amounts in different currencies may be one, converted (EVENTS.md §3): no more than six per cent apart
  /// at that month's rate; nil where the table does not know the month or a currency.
  package func areEqual(_ a: Money, _ b: Money, in month: Month?) -> Bool? {
    areEqual((a.value, a.currency), (b.value, b.currency), in: month)
  }

  /// The same of numbers of whole units and the currencies they count.
  package func areEqual(_ a: (Double, String), _ b: (Double, String), in month: Month?) -> Bool? {
    guard let x = euros(a.0, a.1, month), let y = euros(b.0, b.1, month), x > 0, y > 0 else { return nil }
    return abs(log(x / y)) <= 0.06
  }

  /// An amount in euros and US dollars at the mean rates of a month; nil where there is no rate, or the text leaves open
  /// which currency it means.
  ///
  /// Four significant digits: a mean rate tells no more.
  package func conversion(of money: Money, in month: Month?) -> Conversion? {
    guard money.currencyBasis != .ambiguous, let month,
      let dollar = rates[Conversion.dollar]?[month],
      let euros = euros(money.value, money.currency, month)
    else { return nil }
    let own = money.currency == Conversion.euro ? dollar : rates[money.currency]?[month]
    return Conversion(
      euros: money.currency == Conversion.euro ? money.value : Self.rounded(euros),
      dollars: money.currency == Conversion.dollar ? money.value : Self.rounded(euros * dollar.perEuro),
      month: month.description, source: own?.source ?? dollar.source)
  }

  /// The amounts with what they are in euros and US dollars at the mean rates of a month.
  package func converted(_ amounts: [Money], in month: Month?) -> [Money] {
    amounts.map { money in
      var result = money
      result.conversion = conversion(of: money, in: month)
      return result
    }
  }

  /// The month whose rates an event is counted with: its own, or that of the report where the event is not dated to a
  /// month, or lies ahead of the report.
  package static func month(of date: TemporalValue?, reported: CivilDate?) -> Month? {
    let stated = reported.map(Month.init)
    guard let first = date?.first, let last = date?.last, Month(first) == Month(last) else { return stated }
    if let reported, first > reported { return stated }
    return Month(first)
  }

  private func euros(_ value: Double, _ currency: String, _ month: Month?) -> Double? {
    if currency == Conversion.euro { return value }
    return month.flatMap { rates[currency]?[$0] }.map { value / $0.perEuro }
  }

  private static func rounded(_ value: Double) -> Double {
    guard value > 0 else { return value }
    let unit = pow(10, floor(log10(value)) - 3)
    return unit >= 1 ? (value / unit).rounded() * unit : (value / unit).rounded() / (1 / unit).rounded()
  }
}
