import TimelineCore

/// Chains of connected events: announced, approved, delivered; a demand and the answer to it (EVENTS.md, links).
enum EventThreads {
  /// The events that links join, directly or through others; those without a link are in none.
  ///
  /// A thread keeps its address as long as its first event is the same.
  ///
  /// - Returns: The longest first, then by the place of the first event.
  static func groups(_ events: [Event]) -> [SiteIndex.Group] {
    let numbers = Dictionary(zip(events.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
    var roots = Array(events.indices)
    for (number, event) in events.enumerated() {
      for other in event.links.compactMap({ numbers[$0.id] }) {
        let (a, b) = (root(of: number, &roots), root(of: other, &roots))
        roots[max(a, b)] = min(a, b)
      }
    }
    let members = Dictionary(grouping: events.indices) { root(of: $0, &roots) }
    return members.filter { $0.value.count > 1 }.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }
      .map { first, members in
        let event = events[first]
        return SiteIndex.Group(
          key: event.id, name: event.title, slug: event.id, folder: "thread", events: members, actor: nil, place: nil)
      }
  }

  /// The first event of the chain an event is in, the way there made short.
  private static func root(of number: Int, _ roots: inout [Int]) -> Int {
    var number = number
    while roots[number] != number {
      roots[number] = roots[roots[number]]
      number = roots[number]
    }
    return number
  }
}
