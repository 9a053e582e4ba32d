import TimelineCore

/// The id of each group of mentions, carried over from the ledger where the sentences are the same or nearly so
/// (EVENTS.md §7).
struct EventIDs {
  /// By group.
  private(set) var ids: [Event.ID]
  /// By group: the ids that lead to it, sorted.
  private(set) var aliases: [[Event.ID]]
  /// By group: the event it was part of at the last build; nil for most.
  private(set) var origins: [Event.ID?]

  /// - Parameter groups: Mentions in the order of `precedes`; none empty.
  /// - Complexity: Linear in the mentions; edited sentences are compared with those of their article.
  init(_ groups: [[EventMention]], ledger: EventLedger) {
    let votes = LedgerVotes(groups, ledger: ledger)
    ids = []
    aliases = []
    origins = []
    var holders: [Event.ID: Int] = [:]
    var chosen: [Event.ID?] = Array(repeating: nil, count: groups.count)
    for vote in votes.ranked where chosen[vote.group] == nil && holders[vote.id] == nil {
      chosen[vote.group] = vote.id
      holders[vote.id] = vote.group
    }
    var taken = Set(ledger.events.keys).union(ledger.events.values.flatMap(\.aliases))
      .union(ledger.mentions.map(\.event))
    for (group, mentions) in groups.enumerated() {
      let merged = votes.ids(of: group).filter { $0 != chosen[group] && holders[$0] == nil }
      for id in merged { holders[id] = group }
      aliases.append(Self.aliases(of: ([chosen[group]] + merged).compactMap(\.self), merged, ledger))
      origins.append(
        chosen[group] == nil ? votes.ids(of: group).first : chosen[group].flatMap { ledger.events[$0]?.splitFrom })
      ids.append(chosen[group] ?? Self.freshID(mentions[0].key, taken: &taken))
    }
    // An event that people had merged by hand has its own id back when they no longer do.
    let present = Set(ids)
    for group in aliases.indices { aliases[group].removeAll(where: present.contains) }
  }

  private static func aliases(of held: [Event.ID], _ merged: [Event.ID], _ ledger: EventLedger) -> [Event.ID] {
    Set(merged + held.flatMap { ledger.events[$0]?.aliases ?? [] }).sorted()
  }

  /// `ev-` and the key.
  static func freshID(_ key: String) -> Event.ID { "ev-\(key)" }

  /// The same; a further event with the same key, such as that of a sentence printed twice, gets a hash of it.
  static func freshID(_ key: String, taken: inout Set<Event.ID>) -> Event.ID {
    var id = freshID(key)
    while !taken.insert(id).inserted { id = "ev-\(SHA256.base32(id.utf8))" }
    return id
  }
}

/// Which earlier events the mentions of each group belonged to.
struct LedgerVotes {
  struct Vote {
    let group: Int
    let id: Event.ID
    let count: Int
    /// The event's earliest report when it was first seen.
    let since: Int
  }

  private let votes: [[Vote]]

  init(_ groups: [[EventMention]], ledger: EventLedger) {
    guard !ledger.isEmpty else {
      votes = groups.map { _ in [] }
      return
    }
    let memory = LedgerMemory(groups.flatMap(\.self), ledger: ledger)
    votes = groups.enumerated().map { group, mentions in
      let counts = Dictionary(mentions.compactMap(memory.event).map { ($0, 1) }, uniquingKeysWith: +)
      return counts.map { id, count in
        Vote(group: group, id: id, count: count, since: ledger.events[id]?.since?.dayNumber ?? Int.max)
      }.sorted(by: Self.precedes)
    }
  }

  /// All votes, the strongest first, of two alike that for the older event.
  var ranked: [Vote] { votes.flatMap(\.self).sorted(by: Self.precedes) }

  /// The earlier events of a group, that of most of its mentions first.
  func ids(of group: Int) -> [Event.ID] { votes[group].map(\.id) }

  private static func precedes(_ a: Vote, _ b: Vote) -> Bool {
    (-a.count, a.since, a.id, a.group) < (-b.count, b.since, b.id, b.group)
  }
}
