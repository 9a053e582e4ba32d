import Testing
import TimelineCore

private let rates = Result {
  try ExchangeRates(
    DataFiles([
      "exchange-rates.tsv":
        "month\tcurrency\tper_eur\tsource\n2024-11\tUSD\t1.06\tECB\n2024-12\tUSD\t1.0479\tECB\n2024-12\tSEK\t11.504\tECB\n",
      "currencies.tsv": "code\tcountries\nEUR\tDE|FR\nSEK\tSE\n",
    ]))
}

private func month(_ day: String) -> ExchangeRates.Month? { CivilDate(iso: day).map(ExchangeRates.Month.init) }

@Test(arguments: [
  (Money(raw: "", value: 650e6, currency: "EUR"), 650e6, 681.1e6),
  (Money(raw: "", value: 680e6, currency: "USD"), 648.9e6, 680e6),
  (Money(raw: "", value: 7.1e9, currency: "SEK"), 617.2e6, 646.7e6),
  (Money(raw: "", value: 5, currency: "SEK"), 0.4346, 0.4555),
])
func convertsByTheMonthsMean(money: Money, euros: Double, dollars: Double) throws {
  let found = try #require(try rates.get().conversion(of: money, in: month("2024-12-02")))
  #expect(found == Conversion(euros: euros, dollars: dollars, month: "2024-12", source: "ECB"))
}

@Test(arguments: [
  (Money(raw: "", value: 5, currency: "IRR"), "2024-12-02"), (Money(raw: "", value: 5, currency: "USD"), "2019-12-02"),
  (Money(raw: "", value: 5, currency: "SEK"), "2024-11-02"),
  (Money(raw: "", value: 5, currency: "USD", currencyBasis: .ambiguous), "2024-12-02"),
])
func convertsNothingWithoutARate(money: Money, day: String) throws {
  #expect(try rates.get().conversion(of: money, in: month(day)) == nil)
}

@Test(arguments: [
  ("2024-11-30", "2024-12-02", "2024-11"), ("2024-11", "2024-12-02", "2024-11"), ("2024", "2024-12-02", "2024-12"),
  ("2025-03-01", "2024-12-02", "2024-12"), ("../2024-12-04", "2024-12-02", "2024-12"),
])
func countsWithTheMonthOfTheEventOrItsReport(date: String, reported: String, month: String) {
  let found = ExchangeRates.month(of: TemporalValue(edtf: date), reported: CivilDate(iso: reported))
  #expect(found?.description == month)
}

@Test func knowsWhoseMoneyItIs() throws {
  #expect(try rates.get().isMoney("EUR", of: "DE"))
  #expect(try !rates.get().isMoney("EUR", of: "SE"))
}

@Test func refusesARateThatIsNone() {
  let data = DataFiles(["exchange-rates.tsv": "month\tcurrency\tper_eur\tsource\n2024-13\tUSD\t1\tECB\n"])
  #expect(throws: Diagnostic.self) { try ExchangeRates(data) }
}
