import TimelineCore

/// Two mentions that may be one event.
struct Candidate: Sendable {
  let first: Int32
  let second: Int32
  let score: Double
}

/// The pairs worth comparing: mentions of one rule that share an actor and may speak of one day.
///
/// Every mention stands under (rule, agreement, actor, stretch of days) for its actors and the stretches it touches, and
/// is compared inside each such block. A block with more than `crowd` mentions is cut to a window over them in report
/// order, so that the work grows with the number of mentions and not with its square.
///
/// - Parameter accepts: Whether two statuses may stand in a pair.
/// - Returns: Each pair once, by its first mention, then its second.
func candidatePairs(
  _ profiles: [MentionProfile], rules: [MergeRules.Rule], accepts: (Status, Status) -> Bool = statusesAgree
) -> [(Int32, Int32)] {
  var blocks: [BlockKey: [Int32]] = [:]
  for (index, profile) in profiles.enumerated() {
    for key in BlockKey.keys(of: profile, rule: rules[profile.rule]) { blocks[key, default: []].append(Int32(index)) }
  }
  var pairs: [UInt64] = []
  for (key, members) in blocks where members.count > 1 {
    let window = members.count > BlockKey.crowd ? BlockKey.window : members.count
    for (offset, first) in members.enumerated() {
      let a = profiles[Int(first)]
      for second in members[(offset + 1)...].prefix(window) {
        let b = profiles[Int(second)]
        if key.belongs(a, b), accepts(a.status, b.status), a.touches(b, rule: rules[key.rule]) {
          pairs.append(UInt64(first) << 32 | UInt64(second))
        }
      }
    }
  }
  pairs.sort()
  var last: UInt64?
  return pairs.compactMap { pair in
    defer { last = pair }
    return pair == last ? nil : (Int32(pair >> 32), Int32(pair & 0xffff_ffff))
  }
}

extension MentionProfile {
  /// The veto of dates that every rule has, which costs nothing to look at.
  fileprivate func touches(_ other: MentionProfile, rule: MergeRules.Rule) -> Bool {
    days.lagGap(to: other.days) <= max(1, rule.days)
  }
}

/// Where a mention is looked for.
private struct BlockKey: Hashable {
  let rule: Int
  /// The index of the rule's agreement in which `actor` stands; -1 for mentions that name nobody.
  let agreement: Int
  let actor: Int32
  /// A stretch of days; `Int.min` for mentions without any date.
  let stretch: Int

  static let crowd = 400
  static let window = 64
  /// A stretch is as long as a month; a mention that may mean several years stands in 36 of them at most.
  static let days = 31
  static let limit = 36

  /// Two mentions that both name an actor in an earlier agreement meet under that one, if at all: "Ukraine" as the
  /// recipient brings nothing together that differs in the donor.
  func belongs(_ a: MentionProfile, _ b: MentionProfile) -> Bool {
    !(0..<max(0, agreement)).contains { !a.actors[$0].parties.isEmpty && !b.actors[$0].parties.isEmpty }
  }

  static func keys(of profile: MentionProfile, rule: MergeRules.Rule) -> [BlockKey] {
    let actors = profile.actors.enumerated().flatMap { index, actors in actors.parties.map { (index, $0) } }
    let stretches = stretches(profile.days, rule: rule)
    return (actors.isEmpty ? [(-1, -1)] : actors).flatMap { agreement, actor in
      stretches.map { BlockKey(rule: profile.rule, agreement: agreement, actor: actor, stretch: $0) }
    }
  }

  private static func stretches(_ span: MentionProfile.Days, rule: MergeRules.Rule) -> [Int] {
    guard span.kind != .none else { return [Int.min] }
    let last = floorDivision(span.last + rule.days, days)
    let first = max(floorDivision(span.earliest - rule.days, days), last - limit)
    return Array(first...last)
  }

  private static func floorDivision(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : (a - b + 1) / b }
}
