package import TimelineCore

/// Merges the mentions of one event, first within an article, then across (EVENTS.md §2.6).
///
/// - Parameters:
///   - articles: Their texts tell copies from independent reports; without them only equal quotes do.
///   - ledger: Where ids come from that the mentions had at the last build; new ones are made of their keys.
/// - Returns: Events by their earliest report, then key. Shuffled mentions and articles give the same.
/// - Complexity: Near-linear in the number of mentions.
package func linkEvents(
  _ mentions: [EventMention], articles: [Article], types: EventTypeTable, rules: MergeRules, interface: Interface,
  ledger: EventLedger = EventLedger()
) -> [Event] {
  linkCorrectedEvents(
    mentions, articles: articles, types: types, rules: rules, interface: interface, ledger: ledger, corrections: []
  ).events
}

/// As `linkEvents`, and then what people have corrected, in the order of their file (EVENTS.md §7).
package func linkCorrectedEvents(
  _ mentions: [EventMention], articles: [Article], types: EventTypeTable, rules: MergeRules, interface: Interface,
  ledger: EventLedger, corrections: [Correction]
) -> CorrectedEvents {
  let named = correctNames(mentions, by: corrections)
  let drafts = drafts(named.mentions.sorted(by: precedes), rules: rules, ledger: ledger)
  var structure = DraftCorrections(drafts, articles: articles)
  for correction in corrections { structure.apply(correction) }
  let context = AssemblyContext(
    structure.drafts.map(\.mentions), articles: articles, interface: interface, rates: rules.rates)
  let events = structure.drafts.map { makeEvent($0, context: context) }
  var corrected = CorrectedEvents(events: events, results: named.results + structure.results)
  corrected.found = drafts.flatMap { draft in draft.mentions.map { EventLedger.Mention($0, of: draft.id) } }
  corrected.applyFields(corrections, titles: context.titles)
  corrected.events = addingLinks(corrected.events, rules: rules)
  corrected.applyLinks(corrections)
  corrected.results.sort { $0.correction.number < $1.correction.number }
  return corrected
}

/// One draft for each group of mentions that are one event, with the ids the ledger has for them.
///
/// - Parameter mentions: In the order of `precedes`.
private func drafts(_ mentions: [EventMention], rules: MergeRules, ledger: EventLedger) -> [EventDraft] {
  let groups = groupMentions(mentions, rules: rules).map { $0.map { mentions[Int($0)] } }
  let ids = EventIDs(groups, ledger: ledger)
  return groups.enumerated().map { number, group in
    let names = group.count == 1 ? [] : rules.index(for: group[0].type).map { [rules.rules[$0].name] } ?? []
    return EventDraft(
      id: ids.ids[number], aliases: ids.aliases[number], splitFrom: ids.origins[number], mentions: group,
      mergeRules: names)
  }
}

/// By report date, those without one last, then by key, article and place in the article.
func precedes(_ a: EventMention, _ b: EventMention) -> Bool {
  let (x, y) = (a.published?.dayNumber ?? Int.max, b.published?.dayNumber ?? Int.max)
  return (x, a.key, a.article, a.evidence.trigger.range, a.type)
    < (y, b.key, b.article, b.evidence.trigger.range, b.type)
}

/// The mentions of one event as indices, each list in order, the lists in the order of their first.
///
/// - Parameter mentions: In the order of `precedes`.
func groupMentions(_ mentions: [EventMention], rules: MergeRules) -> [[Int32]] {
  var numbers = TextNumbers()
  var (profiles, linkable, groups): ([MentionProfile], [Int32], [[Int32]]) = ([], [], [])
  for (index, mention) in mentions.enumerated() {
    guard let rule = rules.index(for: mention.type) else {
      groups.append([Int32(index)])
      continue
    }
    profiles.append(MentionProfile(mention, rule: rule, rules.rules[rule], numbers: &numbers))
    linkable.append(Int32(index))
  }
  var clusters = Clusters(profiles, rules: rules)
  let candidates = scoredCandidates(profiles, rules: rules)
  let isWithin = { (pair: Candidate) in profiles[Int(pair.first)].article == profiles[Int(pair.second)].article }
  for candidate in candidates where isWithin(candidate) { clusters.merge(candidate) }
  for candidate in candidates where !isWithin(candidate) { clusters.merge(candidate) }
  groups += clusters.members.filter { !$0.isEmpty }.map { $0.map { linkable[Int($0)] } }
  return groups.sorted { $0[0] < $1[0] }
}

/// The pairs that no veto forbids and that reach their rule's threshold, best first, ties by the mentions' order.
private func scoredCandidates(_ profiles: [MentionProfile], rules: MergeRules) -> [Candidate] {
  var candidates: [Candidate] = []
  for (first, second) in candidatePairs(profiles, rules: rules.rules) {
    let (a, b) = (profiles[Int(first)], profiles[Int(second)])
    let rule = rules.rules[a.rule]
    let similarity = similarity(a, b, rule: rule, rates: rules.rates)
    guard similarity.veto == nil else { continue }
    let score = similarity.score(rules.weights)
    if score >= rule.threshold { candidates.append(Candidate(first: first, second: second, score: score)) }
  }
  return candidates.sorted { (-$0.score, $0.first, $0.second) < (-$1.score, $1.first, $1.second) }
}
