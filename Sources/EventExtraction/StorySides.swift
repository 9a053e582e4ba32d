import TimelineCore

/// Who stood on which side in the events told of last, for "the attack" and "the deal" in the sentences that follow.
struct StorySides: Sendable {
  /// By category: the roles of the event told of last, and its sentence.
  private var last: [String: (roles: FilledRoles, sentence: Int)] = [:]
  private var sentence = 0
  /// How many sentences an event is spoken of as "the attack".
  private static let reach = 3

  /// Remembers an event whose sides are known; an event of which nothing is known hides none.
  mutating func note(_ finding: Finding, sentence: Int) {
    self.sentence = sentence
    let isKnown = finding.type.category == "offensive" || finding.roles[Role("parties")]?.count ?? 0 > 1
    guard isKnown, !finding.roles.participants.isEmpty else { return }
    last[Self.key(finding.type.category)] = (finding.roles, sentence)
  }

  /// Those who held a role in the event of a category told of last; empty where another side of it is known to differ.
  func holders(
    of role: Role, _ category: String, beside others: [String], _ other: Role, wars: WarsOfDay
  ) -> [String] {
    guard let told = last[Self.key(category)], sentence - told.sentence <= Self.reach else { return [] }
    let known = (told.roles[other] ?? []).compactMap(wars.side)
    guard others.isEmpty || others.contains(where: known.contains) else { return [] }
    return (told.roles[role] ?? []).compactMap(\.id).filter { !others.contains($0) }
  }

  /// All who held a role in the event of a category told of last; empty where none was told of lately.
  func parties(of role: Role, _ category: String) -> [Participant] {
    guard let told = last[Self.key(category)], sentence - told.sentence <= Self.reach else { return [] }
    return told.roles[role] ?? []
  }

  /// Parties agree on a truce as on an exchange.
  private static func key(_ category: String) -> String { category == "humanitarian" ? "mediation" : category }
}
