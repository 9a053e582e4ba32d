import TimelineCore

/// Two mentions that may be one event.
struct Candidate: Sendable {
  let first: Int32
  let second: Int32
  let score: Double

  func isSamePair(as other: Candidate) -> Bool { first == other.first && second == other.second }
}

/// Visits the pairs worth comparing: mentions of one rule that share an actor and may speak of one day.
///
/// Every mention stands under (rule, agreement, actor, stretch of days) for its actors and the stretches it touches, and
/// is compared inside each such block. A block with more than `crowd` mentions is put in several orders, each of which
/// brings alike mentions together, and compared within a window over each (the sorted neighbourhood of Hernández and
/// Stolfo, 1995), so that the work grows with the number of mentions and not with its square.
///
/// - Parameters:
///   - hashes: Of the texts that the profiles number, so that no order of the input decides who is compared.
///   - accepts: Whether two statuses may stand in a pair.
///   - visit: Gets the indices of a pair, the lower first; a pair may come several times, in any order.
func forEachCandidatePair(
  _ profiles: [MentionProfile], hashes: [UInt32], rules: [MergeRules.Rule],
  accepts: (Status, Status) -> Bool = statusesAgree, visit: (Int32, Int32) -> Void
) {
  var entries: [(key: UInt64, member: Int32)] = []
  entries.reserveCapacity(profiles.count * 3)
  for (index, profile) in profiles.enumerated() {
    BlockKey.forEach(of: profile, rule: rules[profile.rule]) { entries.append((key: $0, member: Int32(index))) }
  }
  entries.sort { ($0.key, $0.member) < ($1.key, $1.member) }
  var start = 0
  while start < entries.count {
    let key = entries[start].key
    var end = start + 1
    while end < entries.count, entries[end].key == key { end += 1 }
    let agreement = BlockKey.agreement(of: key)
    compare(entries[start..<end].map(\.member), profiles, hashes) { first, second in
      let (a, b) = (profiles[Int(first)], profiles[Int(second)])
      guard accepts(a.status, b.status), a.days.touches(b.days, rule: rules[a.rule]), belongs(a, b, to: agreement)
      else { return }
      visit(first, second)
    }
    start = end
  }
}

/// All pairs of a small block; of a crowded one those near each other in one of several orders.
private func compare(
  _ members: [Int32], _ profiles: [MentionProfile], _ hashes: [UInt32], visit: (Int32, Int32) -> Void
) {
  guard members.count > crowd else {
    for (offset, first) in members.enumerated() {
      for second in members[(offset + 1)...] { visit(first, second) }
    }
    return
  }
  for likeness in MentionProfile.likenesses {
    let sorted = members.compactMap { member in
      likeness(profiles[Int(member)], hashes).map { ($0, profiles[Int(member)].days.last, member) }
    }.sorted(by: <)
    for (offset, first) in sorted.enumerated() {
      for second in sorted[(offset + 1)...].prefix(window) where second.0 == first.0 {
        visit(min(first.2, second.2), max(first.2, second.2))
      }
    }
  }
}

/// How many mentions are compared each with each, and how far one looks where there are more.
let crowd = 48
private let window = 24

/// Two mentions that both name an actor in an earlier agreement meet under that one, if at all: a recipient in common
/// brings nothing together that differs in the donor.
private func belongs(_ a: MentionProfile, _ b: MentionProfile, to agreement: Int) -> Bool {
  !(0..<max(0, agreement)).contains { !a.actors[$0].parties.isEmpty && !b.actors[$0].parties.isEmpty }
}

extension MentionProfile.Days {
  /// The veto of dates that every rule has, which costs nothing to look at.
  func touches(_ other: Self, rule: MergeRules.Rule) -> Bool { lagGap(to: other) <= max(1, rule.days) }
}

extension MentionProfile {
  /// What brings alike mentions together in a crowd: the day alone, the other side, the town, the amount, two words
  /// drawn from the sentence (its least hashes: the more words two share, the likelier they draw the same; Broder 1997).
  /// Nil where a mention has none.
  fileprivate static let likenesses: [@Sendable (MentionProfile, [UInt32]) -> UInt64?] = [
    { _, _ in 0 },
    { profile, hashes in profile.actors.dropFirst().flatMap(\.parties).map { UInt64(hashes[Int($0)]) }.min() },
    { profile, hashes in profile.towns.map { UInt64(hashes[Int($0)]) }.min() },
    { profile, _ in profile.amounts.map(\.value.bitPattern).min() },
    { profile, hashes in profile.words.map { UInt64(hashes[Int($0)]) }.min() },
    { profile, hashes in profile.words.map { UInt64(hashes[Int($0)] &* 0x9e37_79b1) }.min() },
  ]
}

/// Where a mention is looked for: rule, agreement, actor and stretch of days in one number.
private enum BlockKey {
  /// A stretch is as long as a month; a mention that may mean several years stands in 36 of them at most.
  private static let days = 31
  private static let limit = 36

  /// The index of the rule's agreement in which the actor stands; -1 for mentions that name nobody.
  static func agreement(of key: UInt64) -> Int { Int(key >> 48 & 0xf) - 1 }

  static func forEach(of profile: MentionProfile, rule: MergeRules.Rule, _ body: (UInt64) -> Void) {
    let stretches = stretches(profile.days, rule: rule)
    func add(_ agreement: Int, _ actor: Int32) {
      for stretch in stretches {
        body(
          UInt64(profile.rule) << 52 | UInt64(agreement + 1) << 48 | UInt64(UInt32(bitPattern: actor)) << 16
            | UInt64(UInt16(truncatingIfNeeded: stretch)))
      }
    }
    var isNamed = false
    for (index, actors) in profile.actors.enumerated() {
      for actor in actors.parties {
        isNamed = true
        add(index, actor)
      }
    }
    if !isNamed { add(-1, -1) }
  }

  private static func stretches(_ span: MentionProfile.Days, rule: MergeRules.Rule) -> ClosedRange<Int> {
    guard span.kind != .none else { return Int(Int16.min)...Int(Int16.min) }
    let last = floorDivision(span.last + rule.days, days)
    return max(floorDivision(span.earliest - rule.days, days), last - limit)...last
  }

  private static func floorDivision(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : (a - b + 1) / b }
}
