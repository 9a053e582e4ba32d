import TimelineCore

/// Groups of mentions that grow by one merge at a time; a merge that would put two mentions under one event which a
/// veto keeps apart is refused, so no chain glues two dated events through a vague one.
struct Clusters {
  /// By mention: its group's number.
  private(set) var groups: [Int]
  /// By group: its mentions in order; empty once it was merged into another.
  private(set) var members: [[Int32]]
  private let profiles: [MentionProfile]
  private let rules: MergeRules

  init(_ profiles: [MentionProfile], rules: MergeRules) {
    self.profiles = profiles
    self.rules = rules
    groups = Array(profiles.indices)
    members = profiles.indices.map { [Int32($0)] }
  }

  /// Merges the groups of two mentions unless they are one already, a veto forbids it, or the groups as a whole are
  /// too unlike.
  mutating func merge(_ candidate: Candidate) {
    var (a, b) = (groups[Int(candidate.first)], groups[Int(candidate.second)])
    guard a != b, agree(members[a], members[b]) else { return }
    if members[a].count < members[b].count { swap(&a, &b) }
    for member in members[b] { groups[Int(member)] = a }
    members[a] = (members[a] + members[b]).sorted()
    members[b] = []
  }

  /// Each new member must suit the other group on the average, by a lower threshold than the pair that brought them
  /// together; of large groups, the earliest members stand for all.
  private func agree(_ a: [Int32], _ b: [Int32]) -> Bool {
    let rule = rules.rules[profiles[Int(a[0])].rule]
    var (sum, count) = (0.0, 0.0)
    for x in a.prefix(Self.witnesses) {
      for y in b.prefix(Self.witnesses) {
        let similarity = similarity(profiles[Int(x)], profiles[Int(y)], rule: rule, rates: rules.rates)
        guard similarity.veto == nil else { return false }
        sum += similarity.score(rules.weights)
        count += 1
      }
    }
    return sum / count >= rule.threshold * 0.6
  }

  private static let witnesses = 24
}
