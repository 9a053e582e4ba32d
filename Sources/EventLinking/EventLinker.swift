package import TimelineCore

/// Merges the mentions of one event, first within an article, then across (EVENTS.md §2.6).
///
/// - Parameter articles: Their texts tell copies from independent reports; without them only equal quotes do.
/// - Returns: Events by their earliest report, then key. Shuffled mentions and articles give the same.
/// - Complexity: Near-linear in the number of mentions.
package func linkEvents(
  _ mentions: [EventMention], articles: [Article], types: EventTypeTable, rules: MergeRules, interface: Interface
) -> [Event] {
  let mentions = mentions.sorted(by: precedes)
  let groups = groupMentions(mentions, rules: rules).map { $0.map { mentions[Int($0)] } }
  let context = AssemblyContext(groups, articles: articles, interface: interface, rates: rules.rates)
  var taken: Set<Event.ID> = []
  let events = groups.map { group in
    let names = group.count == 1 ? [] : rules.index(for: group[0].type).map { [rules.rules[$0].name] } ?? []
    return makeEvent(group, id: freshID(group[0].key, taken: &taken), rules: names, context: context)
  }
  return addingLinks(events, rules: rules)
}

/// By report date, those without one last, then by key, article and place in the article.
func precedes(_ a: EventMention, _ b: EventMention) -> Bool {
  let (x, y) = (a.published?.dayNumber ?? Int.max, b.published?.dayNumber ?? Int.max)
  return (x, a.key, a.article, a.evidence.trigger.range, a.type)
    < (y, b.key, b.article, b.evidence.trigger.range, b.type)
}

/// `ev-` and the key; a further event with the same key, such as that of a sentence printed twice, gets a hash of it.
private func freshID(_ key: String, taken: inout Set<Event.ID>) -> Event.ID {
  var id = "ev-\(key)"
  while !taken.insert(id).inserted { id = "ev-\(SHA256.base32(id.utf8))" }
  return id
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
