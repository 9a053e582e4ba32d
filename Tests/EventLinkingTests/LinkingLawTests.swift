import TestSupport
import Testing
import TimelineCore

@testable import EventLinking

@Test(arguments: 0..<4)
func shufflingMentionsAndArticlesChangesNothing(seed: Int) throws {
  var random = SeededGenerator(seed: UInt64(seed))
  let mentions = try goldMentions().map(\.mention)
  let articles = goldArticles(mentions)
  let once = try link(mentions, articles)
  #expect(try link(mentions.shuffled(using: &random), articles.shuffled(using: &random)) == once)
}

@Test func everyMentionIsInOneEvent() throws {
  let mentions = try goldMentions().map(\.mention)
  let events = try link(mentions)
  #expect(events.map(\.mentions.count).reduce(0, +) == mentions.count)
  #expect(Set(events.flatMap(\.mentions)) == Set(mentions))
  #expect(Set(events.map(\.id)).count == events.count)
}

/// A mention of other actors, on days that no other mention touches, leaves every event as it was.
@Test func anUnrelatedArticleChangesNoOtherEvent() throws {
  let mentions = try goldMentions().map(\.mention)
  let stranger = try mention(
    "aid.military announced 1999-05-05; donor=FJ; recipient=TO; say=Fiji sends boats", article: "z")
  let before = try link(mentions)
  let after = try link(mentions + [stranger])
  #expect(after.count == before.count + 1)
  #expect(after.filter { $0.mentions != [stranger] } == before)
}

@Test func noEventHoldsTwoMentionsThatAVetoKeepsApart() throws {
  let rules = try knowledge.get().rules
  for event in try link(goldMentions().map(\.mention)) {
    let index = try #require(rules.index(for: event.type))
    var numbers = TextNumbers()
    let profiles = event.mentions.map { MentionProfile($0, rule: index, rules, numbers: &numbers) }
    for (i, a) in profiles.enumerated() {
      for b in profiles.dropFirst(i + 1) {
        #expect(similarity(a, b, rule: rules.rules[index], rates: rules.rates).veto == nil)
      }
    }
  }
}

/// Two strikes with a day each and a report that says "in November": the vague one joins one of them at most.
@Test func aVagueReportGluesNoTwoDatedEvents() throws {
  let text = "offensive.strike happened %; attacker=RU; target=UA; place=Kyiv; say=Missiles hit a power plant in Kyiv"
  let days = ["2024-11-03", "2024-11", "2024-11-21"]
  let mentions = try days.enumerated().map { try mention(text.replacing("%", with: $1), article: "a\($0)") }
  let events = try link(mentions)
  #expect(events.count == 2)
  #expect(events.allSatisfy { event in event.mentions.count { $0.date.precision == .day } == 1 })
}

/// The same sentence in two articles that tell of different days has one key, and still makes two ids.
@Test func idsAreUniqueWhereKeysAreNot() throws {
  var first = try mention(
    "offensive.strike happened 2024-11-03; attacker=RU; target=UA; say=Missiles hit", article: "a")
  var second = try mention(
    "offensive.strike happened 2024-12-03; attacker=RU; target=UA; say=Missiles hit", article: "b")
  first.key = "samesamesa"
  second.key = "samesamesa"
  let ids = try link([first, second]).map(\.id)
  #expect(ids.count == 2)
  #expect(Set(ids).count == 2)
  #expect(ids[0] == "ev-samesamesa")
}

@Test func theOrderOfAnEventsIDIsThatOfItsEarliestReport() throws {
  let text =
    "aid.military announced 2024-12-02; donor=DE; recipient=UA; amount=650000000 EUR; report=%; say=650 million euros"
  let late = try mention(text.replacing("%", with: "2024-12-05"), article: "late")
  let early = try mention(text.replacing("%", with: "2024-12-03"), article: "early")
  let events = try link([late, early])
  #expect(events.map(\.id) == ["ev-\(early.key)"])
  #expect(events[0].mentions == [early, late])
  #expect(events[0].mergeRules == ["merge.aid"])
}

func link(_ mentions: [EventMention], _ articles: [Article] = []) throws -> [Event] {
  let knowledge = try knowledge.get()
  return linkEvents(
    mentions, articles: articles, types: knowledge.types, rules: knowledge.rules, interface: knowledge.interface)
}

private func goldArticles(_ mentions: [EventMention]) -> [Article] {
  Dictionary(grouping: mentions, by: \.article).map { id, mentions in
    Article(
      id: id, path: id, title: id, published: mentions[0].published,
      source: Article.Publisher(name: String(id.prefix(10))),
      text: mentions.map(\.evidence.quote).joined(separator: " "))
  }
}
