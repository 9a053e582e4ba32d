import EventExtraction
import Testing
import TimelineCore

struct AmountCase: Sendable, CustomTestStringConvertible {
  let words: String
  let value: Double
  let currency: String
  let modifier: Exactness
  var testDescription: String { words }

  init(_ words: String, _ value: Double, _ currency: String, _ modifier: Exactness = .exact) {
    self.words = words
    self.value = value
    self.currency = currency
    self.modifier = modifier
  }
}

@Test(arguments: [
  AmountCase("$750 million", 750e6, "USD"), AmountCase("€450m", 450e6, "EUR"), AmountCase("£2.26bn", 2.26e9, "GBP"),
  AmountCase("US$1.25 billion", 1.25e9, "USD"), AmountCase("C$500 million", 500e6, "CAD"),
  AmountCase("650 million euros", 650e6, "EUR"), AmountCase("two billion euros", 2e9, "EUR"),
  AmountCase("NOK 35 billion", 35e9, "NOK"), AmountCase("nearly $2.5 billion", 2.5e9, "USD", .about),
  AmountCase("up to $400 million", 400e6, "USD", .upTo), AmountCase("more than $1 billion", 1e9, "USD", .atLeast),
  AmountCase("at least 800 million euros", 800e6, "EUR", .atLeast),
  AmountCase("$1.5 to 2 billion", 1.5e9, "USD", .atLeast),
  AmountCase("1,200 dollars", 1_200, "USD"), AmountCase("471.9 billion yen", 471.9e9, "JPY"),
])
func readsAmountsOfMoney(amount: AmountCase) throws {
  let mentions = try Extractor.shared().mentions("Norway gave Moldova \(amount.words) in aid on Monday.")
  let money = try #require(mentions.first { $0.type.category == "aid" }?.amounts.first)
  #expect(money.value == amount.value)
  #expect(money.currency == amount.currency)
  #expect(money.modifier == amount.modifier)
}

@Test func readsARangeWithItsEnds() throws {
  let mentions = try Extractor.shared().mentions("Norway gave Moldova $1.5 to 2 billion in aid on Monday.")
  let money = try #require(mentions.first { $0.type.category == "aid" }?.amounts.first)
  #expect(money.low == 1.5e9)
  #expect(money.high == 2e9)
}
