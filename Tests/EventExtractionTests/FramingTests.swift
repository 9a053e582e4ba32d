import EventExtraction
import Testing
import TimelineCore

/// Words around a sentence that change nothing of what it tells.
struct Framing: Sendable, CustomTestStringConvertible {
  /// What stands in front, and what takes the place of the stop at its end.
  var opening = "", closing = "."
  var testDescription: String { opening + "…" + closing }

  /// The sentence inside of these words; nil where its first word may be a name, which keeps its capital behind an opening.
  func around(_ sentence: String) -> String? {
    guard sentence.hasSuffix(".") else { return nil }
    let body = sentence.dropLast() + closing
    if opening.isEmpty { return String(body) }
    guard sentence.hasPrefix("The ") || sentence.hasPrefix("A ") || sentence.hasPrefix("An ") else { return nil }
    return opening + body.prefix(1).lowercased() + body.dropFirst()
  }
}

/// The example of every trigger is read wherever it stands.
@Test(arguments: [
  Framing(closing: " - a first for the country."),
  Framing(closing: ", according to a spokesman for the ministry."),
  Framing(closing: ", a surprise to many."),
  Framing(opening: "According to local radio, "),
  Framing(opening: "Years of neglect had taken their toll, and "),
  Framing(opening: "Despite warnings from abroad, "),
])
func readsExamplesInsideOfOtherWords(framing: Framing) throws {
  let extractor = try Extractor.shared()
  for row in try ExampleRow.triggers() {
    guard let framed = framing.around(row.sentence) else { continue }
    let lost = Set(extractor.types(row.sentence)).subtracting(extractor.types(framed))
    #expect(lost.isEmpty, "\(framed) lost \(lost)")
  }
}

/// Who takes part and when stay the same as well.
@Test(arguments: [
  ("Deliveries of American shells to Ukraine have stopped", ", according to a statement from the ministry."),
  ("The raid drew condemnation from Egypt on Monday", ", according to a statement by the ministry of Chad."),
  ("Two Cuban envoys were told on Monday to leave Poland", ", according to an aide to the president of Chad."),
  ("Steve Witkoff is expected in Riyadh on Monday", " amid rising concern among its neighbours."),
  ("Switzerland ordered a freeze of the assets of the former president on Friday", " amid mounting anger at home."),
  ("The deal was a mistake by Canada, the president of Brazil said on Monday", ", a day after talks with Chad."),
  ("The army captured the town of Goma on Sunday", " – half of it in ruins."),
])
func tellsTheSameInsideOfOtherWords(body: String, closing: String) throws {
  func told(_ text: String) throws -> [String] {
    try Extractor.shared().mentions(text).filter { $0.type.rawValue != "mediation.talks" }.map {
      "\($0.type) \($0.roles.map { role, holders in "\(role): \(holders.map(\.text))" }.sorted()) \($0.date.value.map(String.init(describing:)) ?? "")"
    }
  }
  #expect(try told(body + closing) == told(body + "."))
}

/// Who says so is no place: "Kyiv" names its government there.
@Test func findsNoPlaceInWhoSaysSo() throws {
  let mentions = try Extractor.shared().mentions(
    "About 200,000 Russian soldiers had been massed near the border of Belarus, according to Kyiv.")
  #expect(!mentions.isEmpty)
  #expect(!mentions.flatMap(\.places).contains { $0.country == "UA" })
}

/// What stands in front of the conjunction has a finite verb of its own.
@Test(arguments: [
  (
    "The general resigned after an attack by militants on an army camp killed 12 soldiers on Saturday.",
    "political.office"
  ),
  ("Tensions flared after a court in Minsk condemned two activists to death on Monday.", "political.legal"),
  ("Oil prices jumped after a raid by commandos on the village of Barisha took place on Saturday.", "offensive.ground"),
  ("The talks collapsed after a plane carrying ammunition landed in Mali on Tuesday.", "aid.military"),
  ("Israel launched one of the heaviest air attacks of the war on Saturday.", "offensive.strike"),
  ("Russia carried out some of the largest drone strikes of the war on Kyiv.", "offensive.strike"),
  ("Washington has since lifted curbs on military cooperation with Vietnam.", "sanctions.eased"),
  ("The European Union has since banned imports of Russian oil.", "sanctions.trade"),
  ("Kenya, which has since recalled its ambassador from Juba, denies any part.", "diplomacy.rupture"),
  ("The West African bloc gave the generals an ultimatum on Sunday.", "diplomacy.demand"),
])
func findsWhatAClauseTells(sentence: String, type: String) throws {
  #expect(try Extractor.shared().types(sentence).contains(type))
}
