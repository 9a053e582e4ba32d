import EventExtraction
import TestSupport
import Testing
import TextAnalysis
import TimelineCore

// One test for each failure on record of other coders (EVENTS.md §2.3).

/// UniversalPetrarch#52: over-production.
@Test func givesNoEventWithoutARole() throws {
  #expect(try Extractor.shared().mentions("It is said to be a difficult time. Many hope for better days.").isEmpty)
}

/// UniversalPetrarch#27, #26: every object taken as target.
@Test func takesNoAmountAndNoPlaceForAnActor() throws {
  let mentions = try Extractor.shared().mentions("Norway gave Moldova $20 million in aid in Oslo on Monday.")
  let aid = try #require(mentions.first { $0.type.category == "aid" })
  #expect(aid.ids("donor") == ["NO"])
  #expect(aid.ids("recipient") == ["MD"])
  #expect(aid.amounts.map(\.value) == [20_000_000])
}

/// UniversalPetrarch#33: "delaying a shipment" coded as rejection.
@Test func readsADelayAsCancelledAid() throws {
  let mentions = try Extractor.shared().mentions("The United States delayed a shipment of bombs to Israel on Monday.")
  #expect(mentions.filter { $0.type.category == "aid" }.map(\.status) == [.cancelled])
}

/// UniversalPetrarch#22: a default class for what is not understood.
@Test func hasNoDefaultClass() throws {
  #expect(try Extractor.shared().mentions("The president said the weather in Geneva was fine on Monday.").isEmpty)
}

/// UniversalPetrarch#32: a lemma that no form of the text matched.
@Test(arguments: [
  "Denmark donates jets to Ukraine.", "Denmark donated jets to Ukraine.", "Denmark is donating jets to Ukraine.",
  "Jets were donated to Ukraine by Denmark.",
])
func findsEveryFormOfAVerb(sentence: String) throws {
  let mentions = try Extractor.shared().mentions(sentence)
  #expect(mentions.contains { $0.type.category == "aid" && $0.ids("donor") == ["DK"] && $0.ids("recipient") == ["UA"] })
}

/// UniversalPetrarch#51: nobody could say how a code arose.
@Test func namesTheRulesThatFired() throws {
  let mentions = try Extractor.shared().mentions("Hamas rejected a ceasefire on Sunday.")
  let rules = try #require(mentions.first?.rules)
  #expect(rules.first == "mediation.ceasefire.ceasefire")
  #expect(rules.contains("status.governor:reject"))
  #expect(rules.last?.hasPrefix("date.") == true)
}

/// phoenix_pipeline: the first city found taken for the place.
@Test func takesThePlaceFromTheClauseOfTheTrigger() throws {
  let mentions = try Extractor.shared().mentions("Officials in Cairo said that Israel bombed Damascus on Monday.")
  let strike = try #require(mentions.first { $0.type.category == "offensive" })
  #expect(strike.places.first?.name == "Damascus")
}

/// EVENTS.md §2.5: never the dateline.
@Test func neverTakesTheDatelineForThePlace() throws {
  let mentions = try Extractor.shared().mentions("NAIROBI, Dec 3 – Israel bombed Damascus on Monday.")
  #expect(mentions.allSatisfy { $0.places.allSatisfy { $0.name != "Nairobi" } })
}

/// The seeds: link headlines in the body.
@Test func readsNoEventFromBoilerplate() throws {
  let text = "Israel bombed Damascus on Monday.\nALSO READ Iran attacks Israel"
  let start = text.utf8.count - "ALSO READ Iran attacks Israel".utf8.count
  let mentions = try Extractor.shared().mentions(text, boilerplate: [ByteRange(start, text.utf8.count)])
  #expect(mentions.allSatisfy { $0.evidence.range.end <= start })
}

/// EVENTS.md §5: the publication date is never used in silence.
@Test func saysWhenADateIsOnlyThatOfTheReport() throws {
  let mentions = try Extractor.shared().mentions("Ethiopia accused Egypt of meddling.")
  let accusation = try #require(mentions.first { $0.type.rawValue == "diplomacy.accusation" })
  #expect(accusation.date.basis == "publication")
  #expect(accusation.date.confidence <= 0.6)
}

/// UniversalPetrarch#33: a leaked fragment of a dictionary.
@Test(arguments: [
  "loot\tverb\toffensive.loot\tattack", "loot\tverb\toffensive.strike\tattak",
  "loot\tverb\toffensive.strike\tattack\tobject", "loot\tverb\toffensive.strike\tattack\tobject:wepon",
  "loot\tadverb\toffensive.strike\tattack", "loot\tverb\toffensive.strike\tattack\t\t\tperhaps",
  "loot\tverb\toffensive.*|offensive.loot\tattack", "loot\tverb\tlooting.*\tattack",
])
func refusesATriggerOfUnknownMeaning(row: String) throws {
  var data = try repositoryData()
  let header = "triggers\tpart\ttype\tframe\tneeds\twithout\tstatus\tprior\texample\n"
  data.add(DataFiles.File(path: "mine.tsv", contents: header + row + "\n"), at: "en/triggers.tsv")
  let error = #expect(throws: Diagnostic.self) {
    try readPatterns(data)
  }
  #expect(error?.description.hasPrefix("mine.tsv:2:") == true)
}

/// UniversalPetrarch#65, Dictionaries#25: terms that end before they begin.
@Test func refusesATermThatEndsBeforeItBegins() throws {
  var data = try repositoryData()
  let rows = "office\tfor\tholder\tfrom\tto\tshared\npresident\tUA\tp:zelenskyy\t2024-05-20\t2019-05-20\n"
  data.add(DataFiles.File(path: "mine.tsv", contents: rows), at: "offices.tsv")
  let error = #expect(throws: Diagnostic.self) {
    try readPatterns(data)
  }
  #expect(error?.location.path == "mine.tsv")
}

/// PETRtree's `check_date`: both days of a term belong to it, and the next day to the next holder.
@Test(arguments: [
  ("2021-12-07", "p:merkel"), ("2021-12-08", "p:scholz"), ("2025-05-05", "p:scholz"), ("2025-05-06", "p:merz"),
])
func countsTheFirstAndTheLastDayOfATerm(day: String, holder: String) throws {
  let mentions = try Extractor.shared().mentions("The German chancellor praised Norway.", published: day)
  let support = try #require(mentions.first { $0.type.rawValue == "diplomacy.support" })
  #expect(support.ids("actor").contains(holder))
}

/// Petrarch2: a pronoun that could be several is nobody.
@Test func leavesAPronounOpenThatCouldBeSeveral() throws {
  let mentions = try Extractor.shared().mentions("Reports were plenty. They praised Norway on Monday.")
  let support = mentions.filter { $0.type.rawValue == "diplomacy.support" }
  #expect(support.allSatisfy { $0.ids("actor").allSatisfy { !$0.hasPrefix("p:") && $0.count > 2 } })
}

/// Dictionaries#9, #10, #18: people are named by their titles.
@Test(arguments: [
  "French President Emmanuel Macron praised Norway on Monday.", "President Macron praised Norway on Monday.",
  "Emmanuel Macron praised Norway on Monday.", "The French president praised Norway on Monday.",
])
func knowsAPersonByNameAndTitle(sentence: String) throws {
  let support = try #require(try Extractor.shared().mentions(sentence).first)
  #expect(support.ids("actor").contains("p:macron"))
}

/// mordecai#91: a country is no building in it.
@Test func takesACountryForACountry() throws {
  let mentions = try Extractor.shared().mentions("Israel bombed targets in Lebanon on Monday.")
  let strike = try #require(mentions.first { $0.type.category == "offensive" })
  #expect(strike.places.first?.level == .country)
  #expect(strike.places.first?.country == "LB")
}

/// mordecai#77, #104: an unknown place leaves the known ones.
@Test func keepsTheKnownPlaceBesideAnUnknownOne() throws {
  let mentions = try Extractor.shared().mentions("Israel bombed Qwertzburg and Damascus on Monday.")
  let strike = try #require(mentions.first { $0.type.category == "offensive" })
  #expect(strike.places.map(\.name) == ["Damascus"])
}

/// petrarch#98: a vocabulary deep in war and thin elsewhere.
@Test func hasTriggersForEverySubtypeButTheKnownGaps() throws {
  let data = try repositoryData()
  let types = try EventTypeTable(data)
  let rows = try data.rows("en/triggers.tsv", needs: ["type"])
  let named = Set(rows.flatMap { $0.list("type") })
  // Those that a noun of a class of their own name decides.
  let classes = Set(try data.rows("en/nouns.tsv", needs: ["class"]).map { $0["class"] })
  let gaps = ["diplomacy.position", "sanctions.enforcement"]
  for type in types.types where !gaps.contains(type.rawValue) {
    let isOpen = named.contains("\(type.category).*") && classes.contains(type.rawValue)
    #expect(named.contains(type.rawValue) || isOpen, "\(type)")
  }
}

/// A time word inside a split verb group, "had now been taken", stands neither before the group nor behind it.
@Test func survivesATimeInsideAVerbGroup() throws {
  let mentions = try Extractor.shared().mentions("Egypt condemned the step that had now been taken.")
  #expect(mentions.map(\.type.rawValue) == ["diplomacy.accusation"])
}

/// PETRtree and petrarch#75: crashes on odd input.
@Test(arguments: 0..<40)
func survivesMutatedText(seed: Int) throws {
  let extractor = try Extractor.shared()
  var generator = SeededGenerator(seed: UInt64(seed))
  var scalars = Array(
    "KYIV, Dec 3 – “Russia” fired $1.5 to 2 billion (of 12) missiles, who said; that Ukraine's U.S. “allies, had, and to"
      .unicodeScalars)
  for _ in 0..<20 {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0 where !scalars.isEmpty: scalars.remove(at: Int.random(in: 0..<scalars.count, using: &generator))
    case 1:
      let extra: [Unicode.Scalar] = ["“", ",", "$", "-", "é", "\n", ".", "\u{301}", "5"]
      scalars.insert(
        extra[Int.random(in: 0..<extra.count, using: &generator)],
        at: Int.random(in: 0...scalars.count, using: &generator))
    default: scalars.shuffle(using: &generator)
    }
  }
  var text = String.UnicodeScalarView()
  text.append(contentsOf: scalars)
  let mentions = extractor.mentions(String(text))
  for mention in mentions { #expect(mention.evidence.quote == String(text)[bytes: mention.evidence.range]) }
}

/// What was left undone, or is only thought of, is not told as said or done.
@Test(arguments: [
  "The president sent him back instead of accepting a truce on Monday.",
  "Iran stayed quiet instead of firing missiles at Israel on Monday.",
  "The bloc held talks instead of imposing sanctions on Mali on Friday.",
  "Prices would rise if Egypt threatened Israel with retaliation on Sunday.",
  "It is unclear whether Jordan condemned Egypt for the raid on Tuesday.",
  "The Security Council should have called on both sides to withdraw on Monday.",
  "Ethiopia could accuse Egypt of meddling on Tuesday.",
])
func whatIsOnlyThoughtOfDidNotHappen(text: String) throws {
  let real = try Extractor.shared().mentions(text).filter {
    $0.status.reality == .real && $0.type.category != "mediation"
  }
  #expect(real.isEmpty, "\(real.map { "\($0.type.rawValue) \($0.status)" })")
}
