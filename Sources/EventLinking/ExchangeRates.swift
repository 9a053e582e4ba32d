import Foundation
import TimelineCore

/// Monthly mean rates against the euro: `data/exchange-rates.tsv`, which names its source.
struct ExchangeRates: Sendable {
  /// Units of a currency for one euro, by currency and month.
  private let perEuro: [String: [Month: Double]]

  /// A month of a year.
  struct Month: Hashable, Sendable {
    let year: Int
    let month: Int

    init(_ day: CivilDate) { (year, month) = (day.year, day.month) }
  }

  /// Columns: `month currency per_eur`. Without the file no two currencies can be compared.
  init(_ data: DataFiles) throws(Diagnostic) {
    var rates: [String: [Month: Double]] = [:]
    for row in try data.rows("exchange-rates.tsv", needs: ["month", "currency", "per_eur"]) {
      guard let day = CivilDate(iso: "\(row["month"])-01"), let rate = Double(row["per_eur"]), rate > 0 else {
        throw row.error("expected a month and a rate, found '\(row["month"])' and '\(row["per_eur"])'")
      }
      rates[String(row["currency"]), default: [:]][Month(day)] = rate
    }
    perEuro = rates
  }

  /// Whether two amounts in different currencies may be one, converted (EVENTS.md §3): no more than six per cent apart
  /// at that month's rate; nil where the table does not know the month or a currency.
  func areEqual(_ a: Money, _ b: Money, in month: Month?) -> Bool? {
    guard let x = euros(a, in: month), let y = euros(b, in: month), x > 0, y > 0 else { return nil }
    return abs(log(x / y)) <= 0.06
  }

  private func euros(_ money: Money, in month: Month?) -> Double? {
    if money.currency == "EUR" { return money.value }
    return month.flatMap { perEuro[money.currency]?[$0] }.map { money.value / $0 }
  }
}
