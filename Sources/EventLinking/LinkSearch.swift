import TimelineCore

/// Finds the pairs of events that a rule links.
struct LinkSearch {
  private struct Found {
    let first: Int32
    let second: Int32
    /// In days; 0 for rules of touching days.
    let distance: Int
    let score: Double
  }

  private let link: LinkRule
  private let profiles: [MentionProfile]
  private let rules: MergeRules
  /// By merge rule: the same without the vetoes that may stand between the two; nil where no type is of the link.
  private let lifted: [MergeRules.Rule?]

  init(_ link: LinkRule, _ profiles: [MentionProfile], rules: MergeRules) {
    (self.link, self.profiles, self.rules) = (link, profiles, rules)
    lifted = rules.rules.map { rule in
      guard rule.types.contains(where: { link.types == ["*"] || link.concerns($0) }) else { return nil }
      var rule = rule
      rule.vetoes.subtract(link.despite)
      return rule
    }
  }

  /// The pairs, each event with the best of its own only.
  func best(hashes: [UInt32]) -> [(Int32, Int32)] {
    var found: [Int32: [Found]] = [:]
    let isCovered = { (profile: MentionProfile) in lifted[profile.rule] != nil }
    let members = profiles.indices.filter { isCovered(profiles[$0]) }.map(Int32.init)
    func look(_ first: Int32, _ second: Int32) {
      if let pair = pair(first, second) { found[first, default: []].append(pair) }
    }
    if link.despite.contains(.actors) {
      forEachOfOneTown(members) {
        look($0, $1)
        look($1, $0)
      }
    } else if link.after == nil {
      let chosen = members.map { profiles[Int($0)] }
      let accepts = { (a: Status, b: Status) in link.covers(a, b) || link.covers(b, a) }
      forEachCandidatePair(chosen, hashes: hashes, rules: rules.rules, accepts: accepts) {
        look(members[Int($0)], members[Int($1)])
        look(members[Int($1)], members[Int($0)])
      }
    } else {
      forEachEarlier(members, visit: look)
    }
    return found.keys.sorted().flatMap { first -> [(Int32, Int32)] in
      let sorted = (found[first] ?? []).sorted {
        ($0.distance, -$0.score, $0.second) < ($1.distance, -$1.score, $1.second)
      }
      return unique(sorted.map(\.second)).prefix(link.most).map { (first, $0) }
    }
  }

  /// Visits events with those before them in the same town, for rules by which the two have no actor in common.
  private func forEachOfOneTown(_ members: [Int32], visit: (Int32, Int32) -> Void) {
    var towns: [Int32: [Int32]] = [:]
    for member in members { for town in profiles[Int(member)].towns { towns[town, default: []].append(member) } }
    for var block in towns.values where block.count > 1 {
      block.sort { (profiles[Int($0)].days.first, $0) < (profiles[Int($1)].days.first, $1) }
      for (offset, first) in block.enumerated() {
        for second in block[..<offset].suffix(Self.window) where profiles[Int(first)].rule == profiles[Int(second)].rule
        {
          visit(first, second)
        }
      }
    }
  }

  /// Visits events with the nearest ones before them that share an actor, no more than `window` of each actor.
  private func forEachEarlier(_ members: [Int32], visit: (Int32, Int32) -> Void) {
    guard let after = link.after else { return }
    var blocks: [UInt64: [Int32]] = [:]
    for member in members {
      let profile = profiles[Int(member)]
      guard profile.days.isKnown, let agreement = profile.actors.first(where: { !$0.parties.isEmpty }) else { continue }
      for party in agreement.parties {
        blocks[UInt64(profile.rule) << 32 | UInt64(UInt32(bitPattern: party)), default: []].append(member)
      }
    }
    for var block in blocks.values where block.count > 1 {
      block.sort { (profiles[Int($0)].days.first, $0) < (profiles[Int($1)].days.first, $1) }
      for (offset, first) in block.enumerated()
      where link.first.isEmpty || link.first.contains(profiles[Int(first)].status) {
        var left = Self.window
        for second in block[..<offset].reversed() where left > 0 {
          let days = profiles[Int(first)].days.first - profiles[Int(second)].days.first
          if days > after.upperBound { break }
          guard days >= after.lowerBound, link.covers(profiles[Int(first)].status, profiles[Int(second)].status) else {
            continue
          }
          left -= 1
          visit(first, second)
        }
      }
    }
  }

  private static let window = 24

  /// Nil where the rule does not link the two.
  private func pair(_ first: Int32, _ second: Int32) -> Found? {
    let (a, b) = (profiles[Int(first)], profiles[Int(second)])
    guard link.covers(a.status, b.status), let rule = lifted[a.rule], !link.needsPart || isPart(a, of: b),
      link.kind != .fulfils || !a.days.beganLongBefore(b.days)
    else { return nil }
    let found = similarity(a, link.despite.contains(.status) ? b.with(a.status) : b, rule: rule, rates: rules.rates)
    let present = { (feature: MergeFeature) in found.features.contains { $0.0 == feature && $0.1 > 0 } }
    guard found.veto == nil, link.needs.allSatisfy(present), !link.lacks.contains(where: present) else { return nil }
    let score = found.score(rules.weights)
    guard score >= link.threshold else { return nil }
    return Found(
      first: first, second: second, distance: link.after == nil ? 0 : a.days.first - b.days.first, score: score)
  }

  /// Whether an amount of the first is named as a part of the second's, or the second's as what it is a part of.
  private func isPart(_ a: MentionProfile, of b: MentionProfile) -> Bool {
    let isNamed = { (parts: [MentionProfile.Amount], whole: [MentionProfile.Amount]) in
      parts.contains { part in whole.contains { amountAgreement(part, $0) == .equal } }
    }
    let isSmaller = a.amounts.contains { part in
      b.amounts.contains { $0.currency == part.currency && part.value < $0.value }
    }
    return isSmaller && (isNamed(a.amounts, b.components) || isNamed(b.amounts, a.totals))
  }
}

extension LinkRule {
  /// Whether a type of a merge rule may be one of the link's: either may name a whole category.
  fileprivate func concerns(_ type: String) -> Bool {
    covers(type) || type.hasSuffix("*") && types.contains { $0.hasPrefix(type.dropLast()) }
  }
}

extension MentionProfile {
  fileprivate func with(_ status: Status) -> MentionProfile {
    var profile = self
    profile.status = status
    return profile
  }
}

extension MentionProfile.Days {
  /// Whether both ends are stated.
  fileprivate var isKnown: Bool { kind == .stated || kind == .coarse }

  /// Whether what lasted for long began more than a month before what is compared with it: it carries no plan out.
  fileprivate func beganLongBefore(_ plan: Self) -> Bool { kind == .coarse && plan.isKnown && first < plan.first - 31 }
}
