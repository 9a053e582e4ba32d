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
