import TimelineCore

/// Adds the links that follow from status: what happened `fulfils` what was planned, and a denial and the deed it denies
/// `contradict` each other.
///
/// Two events are compared as two mentions would be, but for their status; the best three links of a kind are kept.
func addingLinks(_ events: [Event], rules: MergeRules) -> [Event] {
  var numbers = TextNumbers()
  var (profiles, positions): ([MentionProfile], [Int]) = ([], [])
  for (position, event) in events.enumerated() {
    guard let rule = rules.index(for: event.type) else { continue }
    profiles.append(MentionProfile(representative(event), rule: rule, rules.rules[rule], numbers: &numbers))
    positions.append(position)
  }
  var found: [Int: [(link: EventLink, score: Double)]] = [:]
  let pairs = candidatePairs(profiles, rules: rules.rules) { linkKind($0, $1) != nil || linkKind($1, $0) != nil }
  for (first, second) in pairs {
    for (a, b) in [(Int(first), Int(second)), (Int(second), Int(first))] {
      guard let kind = linkKind(profiles[a].status, profiles[b].status) else { continue }
      guard let score = scoreButForStatus(profiles[a], profiles[b], rules: rules) else { continue }
      found[positions[a], default: []].append((EventLink(type: kind, id: events[positions[b]].id), score))
    }
  }
  return events.enumerated().map { position, event in
    guard let links = found[position] else { return event }
    var event = event
    let best = links.sorted { (-$0.score, $0.link) < (-$1.score, $1.link) }.prefix(3)
    event.links = (event.links + best.map(\.link)).sorted()
    return event
  }
}

/// How the first of two otherwise equal events stands to the second; nil where their statuses say nothing.
private func linkKind(_ a: Status, _ b: Status) -> EventLink.Kind? {
  switch (a, b) {
  case (.happened, .planned), (.happened, .expected), (.happened, .proposed), (.ongoing, .planned),
    (.ongoing, .expected):
    .fulfils
  case (.denied, .happened), (.denied, .ongoing), (.happened, .denied), (.ongoing, .denied): .contradicts
  default: nil
  }
}

/// The event as one mention: what it shows, and the sentence of its surest report.
private func representative(_ event: Event) -> EventMention {
  var mention = event.mentions.reduce(event.mentions[0]) { $1.confidence > $0.confidence ? $1 : $0 }
  (mention.type, mention.status, mention.date) = (event.type, event.status, event.date)
  (mention.roles, mention.places, mention.amounts) = (event.roles, event.places, event.amounts)
  mention.counts = event.counts
  return mention
}

/// Nil where something other than the status keeps the two apart, or they are not alike enough.
private func scoreButForStatus(_ a: MentionProfile, _ b: MentionProfile, rules: MergeRules) -> Double? {
  let rule = rules.rules[a.rule]
  var other = b
  other.status = a.status
  let similarity = similarity(a, other, rule: rule, rates: rules.rates)
  guard similarity.veto == nil else { return nil }
  let score = similarity.score(rules.weights)
  return score >= rule.threshold ? score : nil
}
