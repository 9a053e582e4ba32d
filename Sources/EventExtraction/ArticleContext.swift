import TimelineCore

/// What an article as a whole says of who stands against whom and who receives aid; fills roles that a sentence leaves
/// empty.
struct ArticleContext: Sendable {
  private var opponents: [String: [String: Int]] = [:]
  private var beneficiaries: [String: Int] = [:]
  private var donors: [String: Int] = [:]
  private var fighters: [String: Int] = [:]
  private var blamed: [String: Int] = [:]
  private var aggressors: [String: Int] = [:]
  private var countries: [String: Int] = [:]
  /// By category and role: those that hold it first in the article.
  private var holders: [String: [Participant]] = [:]
  /// The report date; nil where the article has none.
  private let day: CivilDate?

  private let wars: Wars

  init(on day: CivilDate?, wars: Wars) {
    self.day = day
    self.wars = wars
  }

  /// Counts the sides of one finding.
  mutating func note(_ finding: Finding, patterns: EventPatterns) {
    func ids(_ role: Role) -> [String] { finding.roles[role]?.compactMap(wars.side) ?? [] }
    for rule in patterns.contextRules where rule.applies(to: finding.type, finding.trigger.name) {
      switch rule.origin {
      case .same:
        let known = (finding.roles[rule.role] ?? []).filter { $0.id != nil }
        let key = "\(finding.type.category) \(rule.role)"
        if holders[key] == nil, !known.isEmpty { holders[key] = known }
      case .offender, .country, .attacked: break
      case .beneficiary:
        for id in ids(rule.role) { beneficiaries[id, default: 0] += 1 }
        for id in ids(rule.other) { donors[id, default: 0] += 1 }
      case .opponent:
        for one in ids(rule.role) {
          for other in ids(rule.other) where one != other {
            opponents[one, default: [:]][other, default: 0] += 1
            opponents[other, default: [:]][one, default: 0] += 1
          }
        }
        if finding.type.category == "offensive" {
          for id in ids(rule.role) + ids(rule.other) { fighters[id, default: 0] += 1 }
        }
        if finding.type.category == "sanctions" || finding.type.rawValue == "diplomacy.accusation" {
          for id in ids(rule.role) { blamed[id, default: 0] += 1 }
        }
        if rule.isHostile { for id in ids(rule.other) { aggressors[id, default: 0] += 1 } }
      case .speaker: break
      case .pair:
        let sides = ids(rule.role)
        if sides.count == 2 {
          opponents[sides[0], default: [:]][sides[1], default: 0] += 1
          opponents[sides[1], default: [:]][sides[0], default: 0] += 1
        }
      }
    }
  }

  mutating func note(beneficiary: String) { beneficiaries[beneficiary, default: 0] += 1 }

  mutating func note(country: String) { countries[country, default: 0] += 1 }

  /// The finding's roles with the empty ones filled, and the names of those filled.
  ///
  /// - Parameter sentence: The finding's; who is named outside it is only meant by a pronoun or the like.
  func completed(
    _ finding: Finding, in sentence: ByteRange, patterns: EventPatterns
  ) -> (roles: [Role: [Participant]], filled: [Role]) {
    var roles = withoutContradictions(finding, sentence, patterns)
    var filled: [Role] = []
    for rule in patterns.contextRules where rule.applies(to: finding.type, finding.trigger.name) {
      let present = roles[rule.role] ?? []
      guard present.isEmpty || rule.origin == .pair && present.count == 1 else { continue }
      let others = roles[rule.other]?.compactMap(wars.side) ?? []
      let found: [String]
      switch rule.origin {
      case .beneficiary: found = needy(except: others, patterns)
      case .speaker: found = (roles[Role("speaker")] ?? []).compactMap(wars.side)
      case .same:
        found = (holders["\(finding.type.category) \(rule.role)"] ?? []).compactMap(wars.side).filter {
          !others.contains($0)
        }
      case .offender: found = offender(except: others, patterns)
      case .country: found = others
      case .attacked:
        found = attackedSide(patterns)
        // The ground regained is the attacked side's own.
        if !found.isEmpty, others.allSatisfy(found.contains) {
          roles[rule.other] = opponent(of: found, isFighting: true, patterns).compactMap {
            patterns.actors.participant($0)
          }
        }
      case .opponent:
        if !others.isEmpty {
          found = opponent(of: others, isFighting: finding.type.category == "offensive", patterns)
        } else if rule.other == Role("target"), let attacker = best(aggressors, except: []) {
          found = [attacker]
        } else if rule.other == Role("attacker"), rule.role == Role("target"),
          finding.reading.isGoverned || !finding.candidate.isNoun
        {
          found = attackedSide(patterns)
        } else {
          found = []
        }
      case .pair:
        let sides = present.compactMap(wars.side)
        if let one = sides.first {
          found = opponent(of: [one], isFighting: true, patterns).filter { !others.contains($0) }
        } else if let one = warring(roles, patterns) ?? best(fighters, except: others) ?? attackedSide(patterns).first {
          found = ([one] + opponent(of: [one], isFighting: true, patterns)).filter { !others.contains($0) }
        } else {
          found = []
        }
      }
      let participants = found.compactMap { patterns.actors.participant($0) }
      guard !participants.isEmpty else { continue }
      roles[rule.role] = present + participants
      filled.append(rule.role)
    }
    // Ground changes hands from loser to taker; who attacked whom is then not told twice.
    if roles[Role("taker")] != nil, roles[Role("loser")] != nil {
      for role in [Role("attacker"), Role("target")] where filled.contains(role) { roles[role] = nil }
    }
    return (roles, filled)
  }

  /// The roles without those that a pronoun or "the military" fills against the sense of the article.
  private func withoutContradictions(
    _ finding: Finding, _ sentence: ByteRange, _ patterns: EventPatterns
  ) -> [Role: [Participant]] {
    var roles = finding.roles
    func isMeant(_ role: Role, as side: String?) -> Bool {
      guard let side, let holders = roles[role], !holders.isEmpty else { return false }
      return holders.allSatisfy { holder in
        let isOutside = holder.range.map { $0.end <= sentence.start || $0.start >= sentence.end } ?? true
        return isOutside && wars.side(holder) == side
      }
    }
    // Those who need aid give none.
    let (attacked, _) = wars.attacked(on: day)
    if finding.type.category == "aid", let needy = needy(except: [], patterns).first, attacked.contains(needy),
      isMeant(Role("donor"), as: needy)
    {
      roles[Role("donor")] = nil
    }
    // Those who attack intercept nothing of their own.
    let defender = Role("defender")
    if roles[defender] != nil, isMeant(defender, as: best(aggressors, except: [])),
      let side = best(aggressors, except: [])
    {
      roles[defender] = opponent(of: [side], isFighting: true, patterns).compactMap { patterns.actors.participant($0) }
    }
    // Who is at war with nobody is not meant by "they" in a battle.
    if finding.type.category == "offensive", !attackedSide(patterns).isEmpty {
      for role in [Role("attacker"), Role("taker")] {
        guard let side = roles[role]?.first.flatMap(wars.side), isMeant(role, as: side),
          wars.opponents(of: side, on: day).isEmpty
        else { continue }
        roles[role] = nil
      }
    }
    // Who refuses to accept a penalty did not impose it.
    let sender = Role("sender")
    if finding.type.category == "sanctions", let rejecters = roles[Role("rejecter")]?.compactMap(wars.side),
      let offender = offender(except: [], patterns).first, rejecters.contains(offender)
    {
      roles[sender]?.removeAll { wars.side($0) == offender }
      if roles[sender]?.isEmpty ?? false { roles[sender] = nil }
    }
    for rule in patterns.contextRules
    where rule.origin == .attacked && rule.applies(to: finding.type, finding.trigger.name) {
      let attackers = attackedSide(patterns).first.map { wars.opponents(of: $0, on: day) } ?? []
      if attackers.contains(where: { isMeant(rule.role, as: $0) }) { roles[rule.role] = nil }
    }
    return roles
  }

  /// Who proposes or rejects a truce in a war of its own.
  private func warring(_ roles: [Role: [Participant]], _ patterns: EventPatterns) -> String? {
    [Role("proposer"), Role("rejecter")].flatMap { roles[$0] ?? [] }.compactMap(wars.side).first {
      !wars.opponents(of: $0, on: day).isEmpty
    }
  }

  private func opponent(of sides: [String], isFighting: Bool, _ patterns: EventPatterns) -> [String] {
    let known = sides.flatMap { wars.opponents(of: $0, on: day) }.filter { !sides.contains($0) }
    let named = known.first { countries[$0] != nil || fighters[$0] != nil }
    // Who accuses or penalises is no enemy in the field.
    if isFighting, let named { return [named] }
    for side in sides {
      if let known = best(opponents[side] ?? [:], except: sides) { return [known] }
    }
    // The wars of the day tell more than who else is named, where the other side is named at all or is the only one.
    if let named { return [named] }
    if known.count == 1 { return known }
    return best(fighters, except: sides).map { [$0] } ?? needy(except: sides, patterns)
  }

  /// The country most likely to be helped: named often, attacked more than attacking, blamed by few.
  private func needy(except: [String], _ patterns: EventPatterns) -> [String] {
    var score: [String: Int] = [:]
    for (id, count) in countries { score[id] = count - 3 * aggressors[id, default: 0] - 3 * blamed[id, default: 0] }
    for (id, count) in fighters { score[id, default: 0] += 2 * count }
    for (id, count) in beneficiaries { score[id, default: 0] += 3 * count }
    for (id, count) in donors { score[id, default: 0] -= 4 * count }
    let (attacked, attackers) = wars.attacked(on: day)
    for id in score.keys {
      if attacked.contains(id) { score[id, default: 0] += 10 }
      if attackers.contains(id) { score[id, default: 0] -= 10 }
    }
    guard let found = best(score, except: except), score[found, default: 0] > 0 else { return [] }
    return [found]
  }

  /// The country most likely to be penalised: blamed and attacking, in a war of the day where the article names one.
  private func offender(except: [String], _ patterns: EventPatterns) -> [String] {
    let enemies = except.flatMap { wars.opponents(of: $0, on: day) }.filter { !except.contains($0) }
    if let named = enemies.first(where: { countries[$0] != nil || fighters[$0] != nil }) { return [named] }
    let (attacked, attackers) = wars.attacked(on: day)
    var score: [String: Int] = [:]
    for (id, count) in blamed { score[id, default: 0] += 2 * count }
    for (id, count) in aggressors { score[id, default: 0] += 2 * count }
    for (id, count) in countries where attackers.contains(id) { score[id, default: 0] += count + 10 }
    for id in attacked { score[id] = nil }
    return best(score, except: except).map { [$0] } ?? []
  }

  /// The side attacked in a war of the day that the article names most often.
  private func attackedSide(_ patterns: EventPatterns) -> [String] {
    let (attacked, _) = wars.attacked(on: day)
    guard let found = best(countries.filter { attacked.contains($0.key) }, except: []) else { return [] }
    return [found]
  }

  private func best(_ tally: [String: Int], except: [String]) -> String? {
    tally.filter { !except.contains($0.key) }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}

/// A row of `data/role-context.tsv`.
struct ContextRule: Sendable {
  enum Origin: String, Sendable {
    case opponent, beneficiary, pair, offender
    /// Those who hold the role first in the article.
    case same
    /// The country of the other role's holder.
    case country
    /// The side attacked in a war of the day.
    case attacked
    /// The one who says it.
    case speaker
  }

  let role: Role
  let origin: Origin
  let other: Role
  /// Subtypes or categories, each with the triggers it is limited to after a colon: "offensive.territory:retake,regain".
  let types: [String]

  /// Whether the other role is the one that does harm.
  var isHostile: Bool { other == Role("attacker") || other == Role("taker") }

  func applies(to type: EventType, _ trigger: String) -> Bool {
    types.contains { entry in
      let parts = entry.split(separator: ":")
      guard let name = parts.first, name == type.rawValue || name == type.category else { return false }
      return parts.count < 2 || parts[1].split(separator: ",").contains { $0 == trigger }
    }
  }
}
