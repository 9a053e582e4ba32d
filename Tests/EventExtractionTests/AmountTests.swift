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

/// The grammar of EVENTS.md §3.
@Test(arguments: [
  AmountCase("$750 million", 750e6, "USD"), AmountCase("€450m", 450e6, "EUR"), AmountCase("£2.26bn", 2.26e9, "GBP"),
  AmountCase("US$1.25 billion", 1.25e9, "USD"), AmountCase("C$500 million", 500e6, "CAD"),
  AmountCase("A$110 million", 110e6, "AUD"), AmountCase("NZ$25 million", 25e6, "NZD"),
  AmountCase("650 million euros", 650e6, "EUR"), AmountCase("two billion euros", 2e9, "EUR"),
  AmountCase("NOK 35 billion", 35e9, "NOK"), AmountCase("SEK 7.1 billion", 7.1e9, "SEK"),
  AmountCase("CHF 5 million", 5e6, "CHF"), AmountCase("¥9 billion", 9e9, "JPY"), AmountCase("₴40 million", 40e6, "UAH"),
  AmountCase("EUR 30 mln", 30e6, "EUR"), AmountCase("$500k", 500e3, "USD"), AmountCase("$61bn", 61e9, "USD"),
  AmountCase("1,200 dollars", 1_200, "USD"), AmountCase("1,200.5 dollars", 1_200.5, "USD"),
  AmountCase("471.9 billion yen", 471.9e9, "JPY"), AmountCase("1.5 trillion yen", 1.5e12, "JPY"),
  AmountCase("two and a half billion kronor", 2.5e9, "SEK"), AmountCase("half a billion dollars", 0.5e9, "USD"),
  AmountCase("a billion euros", 1e9, "EUR"), AmountCase("a billion and a half dollars", 1.5e9, "USD"),
  AmountCase("one hundred and fifty million euros", 150e6, "EUR"), AmountCase("twelve million zlotys", 12e6, "PLN"),
  AmountCase("500 crore rupees", 5e9, "INR"),
  AmountCase("tens of millions of dollars", 10e6, "USD", .about),
  AmountCase("hundreds of millions of euros", 100e6, "EUR", .about),
  AmountCase("billions of dollars", 1e9, "USD", .about),
  AmountCase("nearly $2.5 billion", 2.5e9, "USD", .about), AmountCase("almost $2 million", 2e6, "USD", .about),
  AmountCase("around $2 million", 2e6, "USD", .about), AmountCase("some $1.1 billion", 1.1e9, "USD", .about),
  AmountCase("roughly €4 million", 4e6, "EUR", .about), AmountCase("$5 million or so", 5e6, "USD", .about),
  AmountCase("up to $400 million", 400e6, "USD", .upTo), AmountCase("as much as €3 billion", 3e9, "EUR", .upTo),
  AmountCase("a maximum of €3 billion", 3e9, "EUR", .upTo),
  AmountCase("more than $1 billion", 1e9, "USD", .atLeast), AmountCase("over $1 billion", 1e9, "USD", .atLeast),
  AmountCase("at least 800 million euros", 800e6, "EUR", .atLeast),
  AmountCase("$5 million or more", 5e6, "USD", .atLeast), AmountCase("a total of $6 million", 6e6, "USD"),
  AmountCase("$1.5 to 2 billion", 1.5e9, "USD", .atLeast), AmountCase("$4.1 million", 4_100_000, "USD"),
  AmountCase("just over $3 million", 3e6, "USD", .atLeast),
])
func readsAmountsOfMoney(amount: AmountCase) throws {
  let mentions = try Extractor.shared().mentions("Norway gave Moldova \(amount.words) in aid on Monday.")
  let money = try #require(mentions.first { $0.type.category == "aid" }?.amounts.first)
  #expect(money.value == amount.value)
  #expect(money.currency == amount.currency)
  #expect(money.modifier == amount.modifier)
  #expect(money.measure == .cash)
}

@Test(arguments: [
  "$1.5 to 2 billion", "between $1.5 and $2 billion", "between 1.5 and 2 billion dollars", "$1.5bn–$2bn",
  "ranging from $1.5 billion to $2 billion",
])
func readsARangeWithItsEnds(words: String) throws {
  let money = try #require(try aid("Norway gave Moldova \(words) in aid on Monday.").first)
  #expect(money.low == 1.5e9)
  #expect(money.high == 2e9)
}

/// The amounts of the first mention of aid.
private func aid(_ text: String) throws -> [Money] {
  try Extractor.shared().mentions(text).first { $0.type.category == "aid" }?.amounts ?? []
}

struct MoneyCase: Sendable, CustomTestStringConvertible {
  let text: String
  /// By field: `5000000 component`.
  let found: [String]
  var testDescription: String { text }

  init(_ text: String, _ found: String...) {
    self.text = text
    self.found = found
  }
}

/// EVENTS.md §3: parts, totals, goods, comparisons, and money that is no aid.
@Test(arguments: [
  MoneyCase("Norway gave Moldova goods worth $5 million on Monday.", "5000000 value"),
  MoneyCase(
    "Norway, where some $9 billion in Syrian reserves is held, gave Moldova $5 million on Monday.", "5000000 cash"),
  MoneyCase(
    "Norway pledged $9 million in aid to Moldova, including $5 million for roads and $3 million for schools.",
    "9000000 cash", "5000000 component", "3000000 component"),
  MoneyCase(
    "Norway pledged $9 million in aid to Moldova, of which $5 million is for roads.", "9000000 cash",
    "5000000 component"),
  MoneyCase(
    "Norway pledged $9 million in aid to Moldova, bringing the total to $50 million.", "9000000 cash",
    "50000000 total"),
  MoneyCase("Norway pledged an overall $50 million in aid to Moldova.", "50000000 total"),
  MoneyCase(
    "Norway pledged $9 million in aid to Moldova, part of the $50 million of May.", "9000000 cash", "50000000 total"),
  MoneyCase("A $3 million loan was given to Moldova by Norway on Monday.", "3000000 cash"),
  MoneyCase("The tents are part of the $9 million in aid that Norway promised Moldova in May.", "9000000 total"),
  MoneyCase(
    "The vans come on top of the $9 million Norwegian package of arms for Moldova that was unveiled in May.",
    "9000000 cash"),
  MoneyCase(
    "Norway approved $4 million in arms for Moldova, the third package since a law providing $60 million was signed in April.",
    "4000000 cash"),
  MoneyCase("The sum is part of the $9 million that Norway has promised to Moldova.", "9000000 total"),
  MoneyCase(
    "Norway, which gave $4 million in 2022 and $3 million in 2023, gave Moldova $9 million on Monday.", "4000000 cash"),
  MoneyCase("Norway raised its aid to Moldova from $3 million to $5 million on Monday.", "5000000 cash"),
  MoneyCase("Norway pledged $9 million in aid to Moldova, compared with $5 million in May.", "9000000 cash"),
  MoneyCase("Norway pledged $9 million in aid to Moldova in addition to the $5 million of May.", "9000000 cash"),
  MoneyCase("Norway pledged $9 million in aid to Moldova, with its economy of $5 billion.", "9000000 cash"),
  MoneyCase("Norway pledged $9 million in aid to Moldova after floods with $5 billion in damage.", "9000000 cash"),
  MoneyCase("Norway gave Moldova $9 million in aid on Monday, with oil at $60 a barrel.", "9000000 cash"),
  MoneyCase("Norway gave Moldova $5 million and $9 million in aid on Monday.", "5000000 cash", "9000000 cash"),
  MoneyCase(
    "Norway offered Moldova $5 million in aid, to be paid in May, and grants of $9 million.", "5000000 cash",
    "9000000 cash"),
])
func tellsWhatAnAmountMeasures(row: MoneyCase) throws {
  #expect(try aid(row.text).map { "\(Int($0.value)) \($0.measure.rawValue)" } == row.found)
}

@Test(arguments: [
  ("$100 million a month", "R/P1M"), ("$100 million per year", "R/P1Y"), ("$100 million annually", "R/P1Y"),
  ("$5 billion over four years", "P4Y"), ("€50 million over the next 18 months", "P18M"),
  ("€5 billion through 2027", "/2027"), ("€5 billion until 2030", "/2030"),
])
func keepsTheTimeAnAmountCovers(words: String, period: String) throws {
  #expect(try aid("Norway pledged Moldova \(words).").map(\.period) == [period])
}

@Test(arguments: [
  ("€650 million ($680 million)", ["EUR", "USD*"]), ("7 billion kronor (about $680 million)", ["SEK", "USD*"]),
  ("225m pounds, or $286m,", ["GBP", "USD*"]), ("€5 million and $6 million", ["EUR", "USD"]),
  ("€50 million over four years ($53 million)", ["EUR", "USD*"]),
  ("16 billion kronor (€1.4 billion, $1.5 billion)", ["SEK", "EUR*", "USD*"]),
])
func knowsAnAmountGivenTwice(words: String, currencies: [String]) throws {
  let found = try aid("Norway pledged \(words) in aid to Moldova on Monday.")
  #expect(found.map { $0.currency + ($0.isConverted ? "*" : "") } == currencies)
}

@Test(arguments: [
  ("Canada pledged 50 million dollars in aid to Moldova.", "USD", Money.CurrencyBasis.ambiguous),
  ("Denmark pledged 50 million kroner in aid to Moldova.", "DKK", .donor),
  ("Norway pledged 50 million kroner in aid to Moldova.", "NOK", nil),
  ("Canada pledged C$50 million in aid to Moldova.", "CAD", nil),
])
func asksWhoseMoneyItIs(text: String, currency: String, basis: Money.CurrencyBasis?) throws {
  let money = try #require(try aid(text).first)
  #expect(money.currency == currency)
  #expect(money.currencyBasis == basis)
}

@Test(arguments: [
  (
    "Canada will spend $400 million on drones for Ukraine, its minister said during a trip that took him to Kyiv.",
    "diplomacy", 0
  ),
  ("Oslo agreed to a plan worth $2 billion that is to provide Ukraine with shells.", "aid", 1),
])
func countsTheMoneyOfAnEvent(text: String, category: String, count: Int) throws {
  let found = try Extractor.shared().mentions(text).filter { $0.type.category == category }
  #expect(found.allSatisfy { $0.amounts.count == count }, "\(found)")
}

@Test func takesNoWeightForMoney() throws {
  let mentions = try Extractor.shared().mentions("Israel dropped 2,000-pound bombs on Damascus on Monday.")
  #expect(mentions.allSatisfy { $0.amounts.isEmpty })
}

/// Kiel's stages (EVENTS.md §3).
@Test(arguments: [
  ("Moldova requested $7 million in military aid from Norway.", Money.Stage.requested),
  ("Norway pledged $20 million in military aid to Moldova.", .pledged),
  ("Norway approved $20 million in military aid for Moldova.", .committed),
  ("Norway allocated $20 million in military aid to Moldova.", .allocated),
  ("The World Bank disbursed $20 million in aid to Moldova on Monday.", .disbursed),
  ("Norway delivered military aid worth $20 million to Moldova on Monday.", .delivered),
  ("Norway suspended military aid worth $20 million to Moldova.", .suspended),
])
func tellsHowFarTheAidHasCome(text: String, stage: Money.Stage) throws {
  #expect(try aid(text).map(\.stage) == [stage])
}

/// EVENTS.md §1.4: "no X yet" and "for now" are no last word.
@Test(arguments: [
  ("Turkey ruled out talks for now.", true), ("There are no grounds for talks yet, Turkey said.", true),
  ("Turkey ruled out talks.", false),
])
func knowsARefusalForNow(text: String, isTemporary: Bool) throws {
  let refusals = try Extractor.shared().mentions(text).filter { $0.status == .rejected }
  #expect(!refusals.isEmpty)
  #expect(refusals.allSatisfy { $0.isTemporary == isTemporary })
}

@Test(arguments: [
  ("Slovakia delivered 17 million euros of aid to the United States on Monday.", [:]),
  ("Norway announced $725 million in aid for Ukraine, with missiles and drones, on Monday.", [:]),
  ("Kenya became the 47th of the member states to impose sanctions on Sudan on Monday.", [:]),
  ("Norway gave Ukraine $20 million and 12 drones on Monday.", ["drones": 12]),
  ("The strike on Aleppo killed 12 people and wounded at least 40 on Monday.", ["killed": 12, "wounded": 40]),
])
func countsThingsAndNotMoney(text: String, counts: [String: Double]) throws {
  let found = try Extractor.shared().mentions(text).flatMap(\.counts)
  #expect(Set(found.map(\.what)).isSubset(of: counts.keys), "\(found)")
  #expect(found.allSatisfy { counts[$0.what] == $0.value }, "\(found)")
}

/// What begins a sentence has a capital of its own there; its name has none, its text is the article's.
@Test(arguments: [
  ("Six missiles were shot down over Odesa by Ukrainian air defences on Monday.", "six missiles", "Six missiles"),
  ("The cruise missiles were given to Ukraine by Germany on Monday.", "the cruise missiles", "The cruise missiles"),
  ("Patriot missiles were given to Ukraine by Germany on Monday.", "Patriot missiles", "Patriot missiles"),
])
func namesAThingAsItStandsInsideASentence(sentence: String, name: String, text: String) throws {
  let things = try Extractor.shared().mentions(sentence).flatMap { $0.roles.values.joined() }.filter {
    $0.kind == .thing
  }
  #expect(things.contains { $0.name == name && $0.text == text }, "\(things)")
}

/// A comma or a bracket ties no number to the currency behind it.
@Test(arguments: [
  "Of the 27, euro members gave Ukraine military aid on Monday.",
  "Of the 27 (euro members among them), Norway gave Ukraine military aid on Monday.",
])
func readsNoAmountAcrossAMark(text: String) throws {
  #expect(try aid(text).isEmpty)
}

/// What money goes into is not what it is taken from.
@Test(arguments: [
  ("Norway pledged 3 billion kroner for Ukraine's state budget on Monday.", [3e9]),
  ("Norway pledged 3 billion kroner for the state budget of Ukraine on Monday.", [3e9]),
  ("Norway gave Ukraine arms worth 3 billion kroner from its 40 billion kroner defence budget on Monday.", [3e9]),
])
func readsWhatABudgetIsGiven(text: String, values: [Double]) throws {
  let aid = try Extractor.shared().mentions(text).filter { $0.type.category == "aid" }
  #expect(aid.flatMap(\.amounts).map(\.value) == values)
}
