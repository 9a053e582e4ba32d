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
  let drafts = drafts(named.mentions, rules: rules, ledger: ledger)
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
private func drafts(_ mentions: [EventMention], rules: MergeRules, ledger: EventLedger) -> [EventDraft] {
  let groups = groupMentions(mentions, rules: rules).map { $0.map { mentions[Int($0)] } }
  let ids = EventIDs(groups, ledger: ledger)
  return groups.enumerated().map { number, group in
    EventDraft(
      id: ids.ids[number], aliases: ids.aliases[number], splitFrom: ids.origins[number], mentions: group,
      mergeRules: rules.names(for: group))
  }
}

/// By report date, those without one last, then by key, article and place in the article.
func precedes(_ a: EventMention, _ b: EventMention) -> Bool {
  let (x, y) = (a.published?.dayNumber ?? Int.max, b.published?.dayNumber ?? Int.max)
  return (x, a.key, a.article, a.evidence.trigger.range, a.type)
    < (y, b.key, b.article, b.evidence.trigger.range, b.type)
}

/// The mentions of one event as indices, each list in the order of `precedes`, the lists in the order of their first.
func groupMentions(_ mentions: [EventMention], rules: MergeRules) -> [[Int32]] {
  var index = MentionIndex(rules: rules)
  for mention in mentions { index.add(mention) }
  return index.groups()
}

/// The profiles of one event as indices, each list in order.
///
/// - Parameters:
///   - profiles: In the order of `precedes`.
///   - hashes: Of the texts that they number.
func groupProfiles(_ profiles: [MentionProfile], hashes: [UInt32], rules: MergeRules) -> [[Int32]] {
  var clusters = Clusters(profiles, rules: rules)
  let candidates = scoredCandidates(profiles, hashes: hashes, rules: rules)
  let isWithin = { (pair: Candidate) in profiles[Int(pair.first)].article == profiles[Int(pair.second)].article }
  for candidate in candidates where isWithin(candidate) { clusters.merge(candidate) }
  for candidate in candidates where !isWithin(candidate) { clusters.merge(candidate) }
  return clusters.members.filter { !$0.isEmpty }
}

/// The pairs that no veto forbids and that reach their rule's threshold, best first, ties by the mentions' order.
private func scoredCandidates(_ profiles: [MentionProfile], hashes: [UInt32], rules: MergeRules) -> [Candidate] {
  var candidates: [Candidate] = []
  forEachCandidatePair(profiles, hashes: hashes, rules: rules.rules) { first, second in
    let (a, b) = (profiles[Int(first)], profiles[Int(second)])
    let rule = rules.rules[a.rule]
    let similarity = similarity(a, b, rule: rule, rates: rules.rates)
    guard similarity.veto == nil else { return }
    let score = similarity.score(rules.weights)
    if score >= rule.threshold { candidates.append(Candidate(first: first, second: second, score: score)) }
  }
  candidates.sort { (-$0.score, $0.first, $0.second) < (-$1.score, $1.first, $1.second) }
  return candidates.enumerated().filter { $0 == 0 || !$1.isSamePair(as: candidates[$0 - 1]) }.map(\.element)
}
