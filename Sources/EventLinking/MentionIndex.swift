package import TimelineCore

/// What linking keeps of each mention, so that streams need not be held: enough to group them, well under a kilobyte
/// each.
package struct MentionIndex: Sendable {
  /// What puts mentions into the order of `precedes`.
  private struct Order: Sendable {
    let day: Int32
    let article: Int32
    let type: Int32
    let key: String
    let trigger: ByteRange
  }

  private let rules: MergeRules
  private var numbers = TextNumbers(reserving: 256)
  private var orders: [Order] = []
  private var profiles: [MentionProfile?] = []

  package init(rules: MergeRules) { self.rules = rules }

  /// Takes in one more mention; it is known by how many came before it.
  package mutating func add(_ mention: EventMention) { add(mention, rule: rules.index(for: mention.type)) }

  /// The same by a rule known already; nil keeps the mention apart from all others.
  mutating func add(_ mention: EventMention, rule: Int?) {
    orders.append(
      Order(
        day: mention.published.map { Int32($0.dayNumber) } ?? .max, article: numbers[mention.article],
        type: numbers[mention.type.rawValue], key: mention.key, trigger: mention.evidence.trigger.range))
    profiles.append(rule.map { MentionProfile(mention, rule: $0, rules, numbers: &numbers) })
  }

  /// The ids of new events, by group: made of the key of the first mention of each, as without a ledger.
  package func ids(of groups: [[Int32]]) -> [Event.ID] {
    var taken: Set<Event.ID> = []
    return groups.map { EventIDs.freshID(orders[Int($0[0])].key, taken: &taken) }
  }

  /// The mentions of one event each: numbers in the order of `precedes`, the lists in the order of their first.
  ///
  /// - Complexity: O(n log n) in the mentions; crowds of alike mentions are compared within windows only.
  package func groups() -> [[Int32]] {
    let texts = numbers.texts
    let sorted = orders.indices.sorted { isBefore(orders[$0], orders[$1], texts) }
    let linkable = sorted.compactMap { profiles[$0] == nil ? nil : Int32($0) }
    let alone = sorted.filter { profiles[$0] == nil }.map { [Int32($0)] }
    let found = groupProfiles(linkable.compactMap { profiles[Int($0)] }, hashes: numbers.hashes, rules: rules)
    var ranks: [Int32] = Array(repeating: 0, count: sorted.count)
    for (rank, number) in sorted.enumerated() { ranks[number] = Int32(rank) }
    let groups = found.map { $0.map { linkable[Int($0)] } } + alone
    return groups.sorted { ranks[Int($0[0])] < ranks[Int($1[0])] }
  }

  private func isBefore(_ a: Order, _ b: Order, _ texts: [String]) -> Bool {
    if a.day != b.day { return a.day < b.day }
    if a.key != b.key { return a.key < b.key }
    if a.article != b.article { return texts[Int(a.article)] < texts[Int(b.article)] }
    if a.trigger != b.trigger { return a.trigger < b.trigger }
    return texts[Int(a.type)] < texts[Int(b.type)]
  }
}
