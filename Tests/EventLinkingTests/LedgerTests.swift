import TestSupport
import Testing
import TimelineCore

@testable import EventLinking

private let strike = "offensive.strike happened 2024-11-03; attacker=RU; target=UA; place=Kyiv; say="
private let aid = "aid.military announced 2024-12-02; donor=DE; recipient=UA; amount=650000000 EUR; say="

/// The events of mentions after a build that left this ledger, and the ledger after that.
private func rebuilt(
  _ mentions: [EventMention], after ledger: EventLedger = EventLedger(), corrections: [Correction] = []
) throws -> (events: [Event], ledger: EventLedger) {
  let knowledge = try knowledge.get()
  let made = linkCorrectedEvents(
    mentions, articles: [], types: knowledge.types, rules: knowledge.rules, interface: knowledge.interface,
    ledger: ledger, corrections: corrections)
  let next = ledger.updated(made.events, found: made.found, asOf: nil) { "\($0.title) \($0.mentions.count) \($0.date)" }
  return (made.events, next)
}

@Test func rebuildingWithoutAChangeKeepsTheLedgerToTheByte() throws {
  let mentions = try goldMentions().map(\.mention)
  let first = try rebuilt(mentions)
  let second = try rebuilt(mentions, after: first.ledger)
  #expect(second.events == first.events)
  #expect(second.ledger == first.ledger)
  #expect(first.ledger.changes == [])
}

@Test(arguments: 0..<4)
func theLedgerDoesNotDependOnTheOrderOfMentions(seed: Int) throws {
  var random = SeededGenerator(seed: UInt64(seed))
  let mentions = try goldMentions().map(\.mention)
  let half = try rebuilt(Array(mentions.prefix(mentions.count / 2))).ledger
  let shuffled = mentions.shuffled(using: &random)
  #expect(try rebuilt(shuffled, after: half).ledger == rebuilt(mentions, after: half).ledger)
}

@Test func anEditedSentenceKeepsItsEvent() throws {
  var mention = try mention(strike + "Missiles hit a power plant in Kyiv on Sunday, officials said", article: "a")
  let first = try rebuilt([mention])
  mention.evidence.quote = "Missiles struck a power plant in Kyiv on Sunday, the mayor said"
  mention.key = "anotherkey"
  let second = try rebuilt([mention], after: first.ledger)
  #expect(second.events.map(\.id) == first.events.map(\.id))
  #expect(second.ledger.mentions.map(\.key) == ["anotherkey"])
  mention.evidence.quote = "A drone fell on an empty field far from there"
  mention.key = "thirdthird"
  #expect(try rebuilt([mention], after: second.ledger).events.map(\.id) != first.events.map(\.id))
}

/// The key says nothing of the article or the date.
@Test func aRenamedArticleWithAnotherDateKeepsItsEvents() throws {
  var plant = try mention(strike + "Missiles hit a power plant in Kyiv", article: "a")
  var bridge = try mention(strike + "Rockets hit a bridge over the river near the town at night", article: "a")
  bridge.places = [Place(id: nil, text: "Kherson", level: .city)]
  let first = try rebuilt([plant, bridge])
  (plant.article, bridge.article) = ("moved/a", "moved/a")
  (plant.published, bridge.published) = (CivilDate(iso: "2024-11-09"), CivilDate(iso: "2024-11-09"))
  // The file is renamed and one of its sentences edited at once.
  bridge.key = "editededit"
  bridge.evidence.quote = "Rockets hit a bridge over the river near the city at night"
  let second = try rebuilt([plant, bridge], after: first.ledger)
  #expect(Set(second.events.map(\.id)) == Set(first.events.map(\.id)))
}

/// An earlier report of the same event would otherwise lend the event its own key.
@Test func anEarlierReportChangesNoID() throws {
  let late = try mention(aid + "650 million euros for Kyiv; report=2024-12-05", article: "late")
  let early = try mention(aid + "650 million euros for Kyiv; report=2024-12-02", article: "early")
  let first = try rebuilt([late])
  let second = try rebuilt([late, early], after: first.ledger)
  #expect(second.events.map(\.id) == first.events.map(\.id))
  #expect(second.ledger.changes.last?.entries.map(\.kind) == [.changed])
  #expect(second.ledger.events[first.events[0].id]?.revision == 2)
}

/// Two events become one when a third report joins them, and two again when it is withdrawn.
@Test func aMergeLeavesAnAliasAndASplitSaysSo() throws {
  let one = try mention(aid + "650 million euros for Kyiv; report=2024-12-02", article: "a")
  let other = try mention(aid + "650 million euros for Kyiv; report=2024-12-03", article: "b")
  var apart = other
  apart.amounts = [Money(raw: "90 EUR", value: 90, currency: "EUR")]
  let first = try rebuilt([one, apart])
  try #require(first.events.count == 2)
  let merged = try rebuilt([one, other], after: first.ledger)
  try #require(merged.events.count == 1)
  #expect(merged.events[0].id == "ev-\(one.key)")
  #expect(merged.events[0].aliases == ["ev-\(other.key)"])
  #expect(merged.ledger.changes.last?.entries.contains { $0.kind == .merged && $0.id == "ev-\(other.key)" } == true)
  let again = try rebuilt([one, apart], after: merged.ledger)
  #expect(again.events.count == 2)
  #expect(again.events.first { $0.mentions == [one] }?.id == "ev-\(one.key)")
  let split = try #require(again.events.first { $0.mentions != [one] })
  #expect(split.splitFrom == "ev-\(one.key)")
  // The way by the alias leads to where its event went first; the id is not used twice.
  #expect(Set(again.events.flatMap { [$0.id] + $0.aliases }).count == 3)
}

@Test func anEventThatIsGoneComesBackUnderItsID() throws {
  let one = try mention(strike + "Missiles hit a power plant in Kyiv", article: "a")
  let other = try mention(aid + "650 million euros for Kyiv", article: "b")
  let first = try rebuilt([one, other])
  let without = try rebuilt([other], after: first.ledger)
  #expect(without.ledger.events["ev-\(one.key)"]?.isGone == true)
  #expect(without.ledger.changes.last?.entries.map(\.kind) == [.removed])
  let back = try rebuilt([one, other], after: without.ledger)
  #expect(Set(back.events.map(\.id)) == Set(first.events.map(\.id)))
  #expect(back.ledger.changes.last?.entries.map(\.kind) == [.returned])
}

/// An event belongs to the id that most of its sentences had.
@Test func anEventTakesTheIDOfMostOfItsMentions() throws {
  let mentions = try ["a", "b", "c"].enumerated().map { number, article in
    try mention(aid + "650 million euros for Kyiv; report=2024-12-0\(number + 2)", article: article)
  }
  var ledger = try rebuilt(mentions).ledger
  for index in ledger.mentions.indices {
    ledger.mentions[index].event = ledger.mentions[index].article == "a" ? "ev-few" : "ev-many"
  }
  ledger.events = [:]
  let events = try rebuilt(mentions, after: ledger).events
  #expect(events.map(\.id) == ["ev-many"])
  #expect(events[0].aliases == ["ev-few"])
}
