package import TimelineCore

/// What is kept of each event to find how it stands to others: `data/link-rules.tsv` for events of one merge rule,
/// `data/<language>/link-cues.tsv` for those of one sentence (EVENTS.md §7).
package struct EventLinkIndex: Sendable {
  private let rules: MergeRules
  private var numbers = TextNumbers()
  private var ids: [Event.ID] = []
  private var profiles: [MentionProfile] = []
  /// By profile: the number of its event.
  private var positions: [Int32] = []
  private var sentences = SentenceLinks()

  package init(rules: MergeRules) { self.rules = rules }

  /// Takes in one more event.
  package mutating func add(_ event: Event) {
    let number = Int32(ids.count)
    ids.append(event.id)
    sentences.add(event, number: number, cues: rules.cues)
    guard let rule = rules.index(for: event.type) else { return }
    profiles.append(MentionProfile(representative(event), rule: rule, rules, numbers: &numbers))
    positions.append(number)
  }

  /// The links of each event, sorted, by id; events without any are left out.
  ///
  /// - Complexity: O(n log n) in the events; crowds of alike events are compared within windows only.
  package func links() -> [Event.ID: [EventLink]] {
    var found: [Event.ID: Set<EventLink>] = [:]
    func add(_ kind: EventLink.Kind, _ first: Int32, _ second: Int32) {
      let (a, b) = (ids[Int(first)], ids[Int(second)])
      found[a, default: []].insert(EventLink(type: kind, id: b))
      if let inverse = kind.inverse { found[b, default: []].insert(EventLink(type: inverse, id: a)) }
    }
    for link in sentences.links { add(link.kind, link.first, link.second) }
    for rule in rules.links {
      for (first, second) in LinkSearch(rule, profiles, rules: rules).best(hashes: numbers.hashes) {
        add(rule.kind, positions[Int(first)], positions[Int(second)])
      }
    }
    return found.mapValues { $0.sorted() }
  }

  /// The event as one mention: what it shows, and the sentence of its surest report.
  private func representative(_ event: Event) -> EventMention {
    var mention = event.mentions.reduce(event.mentions[0]) { $1.confidence > $0.confidence ? $1 : $0 }
    (mention.type, mention.status, mention.date) = (event.type, event.status, event.date)
    (mention.roles, mention.places, mention.amounts) = (event.roles, event.places, event.amounts)
    mention.counts = event.counts
    return mention
  }
}

/// The events with the links between them.
func addingLinks(_ events: [Event], rules: MergeRules) -> [Event] {
  var index = EventLinkIndex(rules: rules)
  for event in events { index.add(event) }
  let links = index.links()
  return events.map { event in
    guard let found = links[event.id] else { return event }
    var event = event
    event.links = Set(event.links + found).sorted()
    return event
  }
}

extension EventLink.Kind {
  /// What the second event is to the first; nil for most.
  var inverse: EventLink.Kind? {
    switch self {
    case .partOf: .hasPart
    case .hasPart: .partOf
    default: nil
    }
  }
}
