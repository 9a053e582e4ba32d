import TimelineCore

/// Fills the roles that a sentence leaves empty with those whom the article as a whole speaks of.
///
/// A class, since all sentences of the article share it.
final class RoleCompletion {
  private let context: ArticleContext
  private let patterns: EventPatterns
  private lazy var ranking = SideRanking(context)
  private var wars: WarsOfDay { context.wars }

  init(_ context: ArticleContext, patterns: EventPatterns) {
    self.context = context
    self.patterns = patterns
  }

  /// Whether a country fights no war of the day though the article is about one: what happens there does not hit it.
  func standsAside(_ country: String) -> Bool { !attackedSide.isEmpty && wars.opponents(of: country).isEmpty }

  /// The finding's roles with the empty ones filled, and the names of those filled.
  ///
  /// - Parameter sentence: The finding's; who is named outside it is only meant by a pronoun or the like.
  func completed(_ finding: Finding, in sentence: ByteRange) -> (roles: FilledRoles, filled: [Role]) {
    var roles = withoutContradictions(finding, sentence)
    var filled: [Role] = []
    let rules = patterns.contextRules.rules(for: finding.type, trigger: finding.trigger.name)
    for rule in rules {
      let present = roles[rule.role] ?? []
      guard present.isEmpty || rule.origin == .pair && present.count == 1 else { continue }
      let others = roles[rule.other]?.compactMap(wars.side) ?? []
      let found: [String]
      switch rule.origin {
      case .beneficiary: found = needy(except: others)
      case .speaker: found = (roles[Role("speaker")] ?? []).compactMap(wars.side)
      case .same:
        found = context.holders(of: rule.role, finding.type.category).compactMap(wars.side).filter {
          !others.contains($0)
        }
      case .offender: found = offender(except: others)
      case .country: found = others
      case .attacked:
        found = attackedSide
        // The ground regained is the attacked side's own.
        if !found.isEmpty, others.allSatisfy(found.contains) {
          roles[rule.other] = opponent(of: found, isFighting: true).compactMap {
            patterns.actors.participant($0)
          }
        }
      case .opponent:
        if !others.isEmpty {
          found = opponent(of: others, isFighting: rule.counts.contains(.fighting))
        } else if rule.other == Role("target"), let attacker = ranking.aggressors.first {
          found = [attacker]
        } else if rule.other == Role("attacker"), rule.role == Role("target"),
          finding.reading.isGoverned || !finding.candidate.isNoun
        {
          found = attackedSide
        } else {
          found = []
        }
      case .pair:
        let sides = present.compactMap(wars.side)
        if let one = sides.first {
          found = opponent(of: [one], isFighting: true).filter { !others.contains($0) }
        } else if let one = warring(roles) ?? ranking.fighters.first(where: { !others.contains($0) })
          ?? attackedSide.first
        {
          found = ([one] + opponent(of: [one], isFighting: true)).filter { !others.contains($0) }
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
  private func withoutContradictions(_ finding: Finding, _ sentence: ByteRange) -> FilledRoles {
    var roles = finding.roles
    func isMeant(_ role: Role, as side: String?) -> Bool {
      guard let side, let holders = roles[role], !holders.isEmpty else { return false }
      return holders.allSatisfy { holder in
        let isOutside = holder.range.map { $0.end <= sentence.start || $0.start >= sentence.end } ?? true
        return isOutside && wars.side(holder) == side
      }
    }
    // Those who need aid give none.
    if finding.type.category == "aid", let needy = ranking.needy.first, wars.attacked.contains(needy),
      isMeant(Role("donor"), as: needy)
    {
      roles[Role("donor")] = nil
    }
    // Those who attack intercept nothing of their own.
    let defender = Role("defender")
    if roles[defender] != nil, isMeant(defender, as: ranking.aggressors.first),
      let side = ranking.aggressors.first
    {
      roles[defender] = opponent(of: [side], isFighting: true).compactMap { patterns.actors.participant($0) }
    }
    // Who is at war with nobody is not meant by "they" in a battle.
    if finding.type.category == "offensive", !attackedSide.isEmpty {
      for role in [Role("attacker"), Role("taker")] {
        guard let side = roles[role]?.first.flatMap(wars.side), isMeant(role, as: side),
          wars.opponents(of: side).isEmpty
        else { continue }
        roles[role] = nil
      }
    }
    // "sanctioned two banks": a company without a name is one of the country that the article blames.
    let target = Role("target")
    if finding.type.category == "sanctions", let targets = roles[target] {
      let known = targets.filter { $0.id != nil || $0.country != nil }
      let senders = roles[Role("sender")]?.compactMap(wars.side) ?? []
      if !known.isEmpty { roles[target] = known } else if !offender(except: senders).isEmpty { roles[target] = nil }
    }
    // Who refuses to accept a penalty did not impose it.
    let sender = Role("sender")
    if finding.type.category == "sanctions", let rejecters = roles[Role("rejecter")]?.compactMap(wars.side),
      let offender = offender(except: []).first, rejecters.contains(offender)
    {
      roles[sender]?.removeAll { wars.side($0) == offender }
      if roles[sender]?.isEmpty ?? false { roles[sender] = nil }
    }
    let rules = patterns.contextRules.rules(for: finding.type, trigger: finding.trigger.name)
    for rule in rules where rule.origin == .attacked {
      let attackers = attackedSide.first.map { wars.opponents(of: $0) } ?? []
      if attackers.contains(where: { isMeant(rule.role, as: $0) }) { roles[rule.role] = nil }
    }
    return roles
  }

  /// Who proposes or rejects a truce in a war of its own.
  private func warring(_ roles: FilledRoles) -> String? {
    [Role("proposer"), Role("rejecter")].lazy.flatMap { roles[$0] ?? [] }.compactMap(wars.side).first {
      !wars.opponents(of: $0).isEmpty
    }
  }

  private func opponent(of sides: [String], isFighting: Bool) -> [String] {
    let known = sides.flatMap { wars.opponents(of: $0) }.filter { !sides.contains($0) }
    let named = known.first(where: isNamed)
    // Who accuses or penalises is no enemy in the field.
    if isFighting, let named { return [named] }
    for side in sides {
      if let known = SideRanking.best(context.opponents[side] ?? [:], except: sides) { return [known] }
    }
    // The wars of the day tell more than who else is named, where the other side is named at all or is the only one.
    if let named { return [named] }
    if known.count == 1 { return known }
    return ranking.fighters.first { !sides.contains($0) }.map { [$0] } ?? needy(except: sides)
  }

  private func isNamed(_ side: String) -> Bool { context.countries[side] != nil || context.fighters[side] != nil }

  private func needy(except: [String]) -> [String] {
    ranking.needy.first { !except.contains($0) }.map { [$0] } ?? []
  }

  /// The side most likely to be penalised: in a war of the day where the article names one, else blamed and attacking.
  private func offender(except: [String]) -> [String] {
    let enemies = except.flatMap { wars.opponents(of: $0) }.filter { !except.contains($0) }
    if let named = enemies.first(where: isNamed) { return [named] }
    return ranking.offenders.first { !except.contains($0) }.map { [$0] } ?? []
  }

  /// The side attacked in a war of the day that the article names most often.
  private var attackedSide: [String] { ranking.attackedSide.map { [$0] } ?? [] }
}
