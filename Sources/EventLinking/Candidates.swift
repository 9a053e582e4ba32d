import TimelineCore

/// Two mentions that may be one event.
struct Candidate: Sendable {
  let first: Int32
  let second: Int32
  let score: Double
}

/// The pairs worth comparing: mentions of one rule that share an actor and may speak of one day.
///
/// Every mention is entered under (rule, actor, stretch of days) for each of its actors and the stretches it touches, and
/// is compared inside each entry. An entry with more than `crowd` mentions is cut to a window over the mentions in
/// report order, so that the work grows with the number of mentions and not with its square.
func candidatePairs(_ profiles: [MentionProfile], rules: [MergeRules.Rule]) -> [(Int32, Int32)] {
  var entries: [BlockKey: [Int32]] = [:]
  for (index, profile) in profiles.enumerated() {
    for key in BlockKey.keys(of: profile, rule: rules[profile.rule]) { entries[key, default: []].append(Int32(index)) }
  }
  var pairs: Set<UInt64> = []
  for members in entries.values where members.count > 1 {
    let window = members.count > BlockKey.crowd ? BlockKey.window : members.count
    for i in members.indices {
      for j in members[(i + 1)...].prefix(window) { pairs.insert(UInt64(members[i]) << 32 | UInt64(j)) }
    }
  }
  return pairs.sorted().map { (Int32($0 >> 32), Int32($0 & 0xffff_ffff)) }
}

/// Where a mention is looked for.
private struct BlockKey: Hashable {
  let rule: Int
  /// An actor of the rule's first agreement that the mention fills; -1 where it fills none.
  let actor: Int32
  /// A stretch of days; `Int.min` for mentions without any date.
  let stretch: Int

  static let crowd = 400
  static let window = 64
  /// A stretch is as long as a month; a mention that may mean several years stands in 36 of them at most.
  static let days = 31
  static let limit = 36

  static func keys(of profile: MentionProfile, rule: MergeRules.Rule) -> [BlockKey] {
    let actors = profile.actors.flatMap(\.parties)
    return (actors.isEmpty ? [-1] : Set(actors).sorted()).flatMap { actor in
      stretches(profile.days, rule: rule).map { BlockKey(rule: profile.rule, actor: actor, stretch: $0) }
    }
  }

  private static func stretches(_ span: MentionProfile.Days, rule: MergeRules.Rule) -> [Int] {
    guard span.kind != .none else { return [Int.min] }
    let last = floorDivision(span.last + rule.days, days)
    let first = max(floorDivision(span.first - rule.days, days), last - limit)
    return Array(first...last)
  }

  private static func floorDivision(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : (a - b + 1) / b }
}
