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

/// Without one of the articles its evidence is gone, and nothing else: an event without a mention of it or of one that
/// might have been one event with a mention of it is as it was, and every other mention is still in one event.
@Test(arguments: 0..<6)
func removingAnArticleRemovesOnlyItsEvidence(seed: Int) throws {
  var random = SeededGenerator(seed: UInt64(seed))
  let mentions = try goldMentions().map(\.mention)
  let before = try link(mentions)
  let article = try #require(Set(mentions.map(\.article)).sorted().randomElement(using: &random))
  let kept = mentions.filter { $0.article != article }
  let after = try link(kept)
  #expect(Set(after.flatMap(\.mentions)) == Set(kept))
  let touched = try neighbours(of: mentions.filter { $0.article == article }, among: mentions)
  let untouched = before.filter { event in event.mentions.allSatisfy { !touched.contains($0) } }
  let now = Dictionary(after.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  for event in untouched { #expect(now[event.id].map(butForLinks) == butForLinks(event)) }
  #expect(untouched.count * 2 > before.count)
}

private func butForLinks(_ event: Event) -> Event {
  var event = event
  event.links = []
  return event
}

/// Some mentions, and all that pairs above the threshold lead to from them.
private func neighbours(of some: [EventMention], among all: [EventMention]) throws -> Set<EventMention> {
  let rules = try knowledge.get().rules
  var numbers = TextNumbers()
  let known = all.sorted(by: precedes).compactMap { mention in
    rules.index(for: mention.type).map { (mention, MentionProfile(mention, rule: $0, rules, numbers: &numbers)) }
  }
  var near: [Int: [Int]] = [:]
  forEachCandidatePair(known.map(\.1), hashes: numbers.hashes, rules: rules.rules) { first, second in
    let (a, b) = (known[Int(first)].1, known[Int(second)].1)
    let found = similarity(a, b, rule: rules.rules[a.rule], rates: rules.rates)
    guard found.veto == nil, found.score(rules.weights) >= rules.rules[a.rule].threshold else { return }
    near[Int(first), default: []].append(Int(second))
    near[Int(second), default: []].append(Int(first))
  }
  var reached = Set(known.indices.filter { some.contains(known[$0].0) })
  var open = Array(reached)
  while let index = open.popLast() {
    for other in near[index] ?? [] where reached.insert(other).inserted { open.append(other) }
  }
  return Set(reached.map { known[$0].0 }).union(some)
}

/// A crowd on one day between the same two sides: its order changes nothing, and far fewer pairs are looked at than
/// there are.
@Test(arguments: 0..<3)
func aCrowdIsLinkedInWindows(seed: Int) throws {
  var random = SeededGenerator(seed: UInt64(seed))
  let rules = try knowledge.get().rules
  let crowd = try (0..<600).map { number in
    try mention(
      "offensive.strike happened 2024-11-\(10 + number % 5); attacker=RU; target=UA; place=town\(number / 3); "
        + "say=Missiles hit a plant and \(number / 3) houses in town\(number / 3)", article: "a\(number)")
  }
  let once = groupMentions(crowd.sorted(by: precedes), rules: rules).map { $0.map { Int($0) } }
  let shuffled = crowd.shuffled(using: &random)
  let again = groupMentions(shuffled, rules: rules).map { $0.map { shuffled[Int($0)].key } }
  let sorted = crowd.sorted(by: precedes)
  #expect(again == once.map { $0.map { sorted[$0].key } })
  var numbers = TextNumbers()
  let index = try #require(rules.index(for: crowd[0].type))
  let profiles = sorted.map { MentionProfile($0, rule: index, rules, numbers: &numbers) }
  var pairs = 0
  forEachCandidatePair(profiles, hashes: numbers.hashes, rules: rules.rules) { _, _ in pairs += 1 }
  #expect(pairs < 600 * 150)
}

/// A stream, of which nothing but profiles is held, gives the same events.
@Test func aStreamGivesTheSameEvents() throws {
  let knowledge = try knowledge.get()
  let mentions = try goldMentions().map(\.mention)
  var index = MentionIndex(rules: knowledge.rules)
  for mention in mentions { index.add(mention) }
  let groups = index.groups()
  let assembler = EventAssembler(rules: knowledge.rules, interface: knowledge.interface)
  var links = EventLinkIndex(rules: knowledge.rules)
  var events = zip(index.ids(of: groups), groups).map { id, group in
    assembler.event(id, of: group.map { mentions[Int($0)] })
  }
  for event in events { links.add(event) }
  let found = links.links()
  for number in events.indices { events[number].links = found[events[number].id] ?? [] }
  #expect(try events == link(mentions))
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
