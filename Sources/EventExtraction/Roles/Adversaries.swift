import TimelineCore

// Who stands against whom: the opponent of a side, the two sides of a war, who is blamed.
extension RoleCompletion {
  /// "The last French soldiers left Niger": whether nobody takes what is left, since it belongs to none whom those who leave
  /// it fight, or is still to be left. False for every rule but that of who takes ground.
  func leavesNoEnemy(_ rule: ContextRule, _ finding: Finding) -> Bool {
    guard rule.role == Role("taker"), rule.other == Role("loser"),
      let loser = finding.roles[Role("loser")]?.first.flatMap(wars.side)
    else { return false }
    if finding.reading.status?.reality == .open, finding.trigger.frame.first?.role == Role("loser") { return true }
    guard let home = finding.ground else {
      return !wars.isAttacker(loser) && !wars.isAttacked(loser)
        && !wars.opponents(of: loser).contains(where: isNamed) && context.opponents[loser] == nil
    }
    guard loser != home else { return false }
    return !wars.opponents(of: loser).contains { $0 == home || patterns.actors.participant($0)?.country == home }
  }

  func opponent(_ rule: ContextRule, _ others: [String], _ finding: Finding) -> [String] {
    if rule.role == Role("accuser") { return accuser(of: others) }
    // "A French frigate shot down a drone": who fights nobody defends itself against whoever attacked before.
    if rule.other == Role("defender"), !others.isEmpty,
      !others.flatMap({ wars.opponents(of: $0) }).contains(where: isNamed),
      case let told = story.parties(of: rule.role, finding.type.category).compactMap(\.id), !told.isEmpty
    {
      return told
    }
    // "China's consulate in Odesa was hit": by whoever fights the country that it lies in.
    if rule.role == Role("attacker"), let home = finding.ground, !others.isEmpty, !others.contains(home),
      others.allSatisfy({ wars.opponents(of: $0).isEmpty }),
      case let near = wars.opponents(of: home).filter(isNamed), near.count == 1
    {
      return near
    }
    if isAbroad(rule, others, finding) { return [] }
    if !others.isEmpty {
      return frontToldOf(rule, others, finding) ?? opponent(of: others, isFighting: rule.counts.contains(.fighting))
    }
    if rule.role == Role("attacker"), finding.isShip, others.isEmpty {
      let told = story.parties(of: rule.role, finding.type.category).compactMap(\.id)
      // "was struck by a projectile off Hodeidah", but not "was rocked by a blast", which may be anybody's.
      guard told.isEmpty, finding.type.rawValue == "offensive.strike" else { return told }
      let near = finding.ground.map { wars.opponents(of: $0).filter(isNamed) } ?? []
      return near.count == 1 ? near : []
    }
    if rule.other == Role("target"), let attacker = ranking.aggressors.first { return [attacker] }
    if rule.other == Role("attacker"), rule.role == Role("target"),
      finding.reading.isGoverned || !finding.candidate.isNoun
    {
      return finding.candidate.isNoun ? attackedSide : attackedSide.filter(isSetting)
    }
    return []
  }

  /// "A Russian patrol was attacked in Idlib": where neither it nor any that it fights is at home, it may have been anybody, if
  /// the article names none of those.
  private func isAbroad(_ rule: ContextRule, _ others: [String], _ finding: Finding) -> Bool {
    guard rule.role == Role("attacker"), let ground = finding.ground, !others.isEmpty, !others.contains(ground) else {
      return false
    }
    let enemies = others.flatMap { wars.opponents(of: $0) }
    return !enemies.isEmpty
      && enemies.allSatisfy { enemy in
        !isNamed(enemy) && enemy != ground && patterns.actors.participant(enemy)?.country != ground
      }
  }

  /// "Boko Haram attacked a base in Chad. It destroyed 24 lorries": of several whom a militia fights the one that the attack told
  /// of last hit.
  private func frontToldOf(_ rule: ContextRule, _ others: [String], _ finding: Finding) -> [String]? {
    guard rule.role == Role("target"), finding.ground == nil, others.count == 1,
      patterns.actors.participant(others[0])?.kind != .country,
      case let enemies = wars.opponents(of: others[0]), enemies.count > 1,
      story.parties(of: rule.other, finding.type.category).compactMap(wars.side).contains(others[0]),
      case let told = story.parties(of: rule.role, finding.type.category), told.count == 1,
      let side = wars.side(told[0]), enemies.contains(side) || told[0].kind == .country
    else { return nil }
    return [side]
  }

  /// Whose accusation is denied: that told of last, else that of an enemy whom the article names.
  private func accuser(of accused: [String]) -> [String] {
    guard !accused.isEmpty else { return [] }
    let told = story.accusers(of: accused, wars: wars)
    if !told.isEmpty { return told }
    return best(of: accused.flatMap { wars.opponents(of: $0) }.filter { !accused.contains($0) }).map { [$0] } ?? []
  }

  /// The two that stand against each other: those who propose or agree where they are two, else one and its opponent.
  ///
  /// - Parameters:
  ///   - named: The countries named in the sentence.
  ///   - isOpen: Whether it is only proposed, which others than the sides may do: "France and Germany proposed a truce".
  func pair(
    _ rule: ContextRule, _ others: [String], _ roles: FilledRoles, _ named: [String], isOpen: Bool
  ) -> [String] {
    let sides = (roles[rule.role] ?? []).compactMap(wars.side)
    if let one = sides.first {
      // Who agrees with somebody else than an enemy is left alone.
      guard rule.counts.contains(.fighting) || wars.opponents(of: one).contains(where: isNamed) else { return [] }
      return opponent(of: [one], isFighting: true).filter { !others.contains($0) }
    }
    let agreed = (roles[Role("proposer")] ?? []).compactMap(wars.side)
    if let first = agreed.first, case let rest = agreed.filter({ $0 != first }), !rest.isEmpty,
      !isOpen || rest.contains(where: wars.opponents(of: first).contains)
    {
      return agreed
    }
    let refused = (roles[Role("rejecter")] ?? []).compactMap(wars.side)
    if let one = agreed.first, let other = refused.first, one != other, wars.opponents(of: one).contains(other) {
      return [one, other]
    }
    guard
      let one = warring(roles) ?? ranking.fighters.first(where: { !others.contains($0) && !isRelief($0) })
        ?? attackedSide.first
        ?? fighting
    else { return [] }
    let pair = [one] + opponent(of: [one], isFighting: true)
    return isTold(pair, named) ? pair.filter { !others.contains($0) } : []
  }

  /// Who proposes or rejects a truce in a war of its own that the article speaks of.
  private func warring(_ roles: FilledRoles) -> String? {
    [Role("proposer"), Role("rejecter")].lazy.flatMap { roles[$0] ?? [] }.compactMap(wars.side).first {
      wars.opponents(of: $0).contains(where: isNamed)
    }
  }

  /// Those whom sides fight, as far as the article or the wars of its day tell; empty where they do not.
  func enemies(of sides: [String]) -> [Participant] {
    opponent(of: sides, isFighting: true).compactMap { patterns.actors.participant($0) }
  }

  func opponent(of sides: [String], isFighting: Bool) -> [String] {
    let known = sides.flatMap { wars.opponents(of: $0) }.filter { !sides.contains($0) }
    let named = best(of: known)
    // Who accuses or penalises is no enemy in the field.
    if isFighting, let named { return [named] }
    for side in sides {
      let known = context.opponents[side] ?? [:]
      // "broke with Belgium, which it accuses": who is in the field comes before who is only accused.
      let fighting = isFighting ? known.filter { context.fighters[$0.key] != nil } : [:]
      if let best = SideRanking.best(fighting, except: sides) ?? SideRanking.best(known, except: sides) {
        return [best]
      }
    }
    // The wars of the day tell more than who else is named, where the other side is named at all or is the only one.
    if let named { return [named] }
    // "Soldiers from both sides clashed": of two told together no third one is meant that only the wars know; nor is a group
    // that the article does not name where no war of it began on the side's ground: "The Ankara bombing" may be anybody's.
    if known.count == 1, sides.count == 1, isCountry(known[0]) || wars.isAttacked(sides[0]),
      attackedSide.allSatisfy({ sides.contains($0) || known.contains($0) })
    {
      return known
    }
    // Who only left a country stands against nobody.
    let fighter = ranking.fighters.first {
      !sides.contains($0) && context.opponents[$0] != nil && !isRelief($0)
    }.map { [$0] }
    return fighter ?? (isFighting ? [] : needy(except: sides))
  }

  private func isCountry(_ side: String) -> Bool { patterns.actors.participant(side)?.kind == .country }

  /// The side of several that the article tells of most, the first of two alike; nil where it names none.
  private func best(of sides: [String]) -> String? {
    let most = sides.map(context.weight).max() ?? 0
    return sides.first { isNamed($0) && context.weight(of: $0) == most }
  }

  /// Whether those who fight each other are meant where nobody is told: one of them stands in the sentence, or the article
  /// tells of nobody else more than three times as much as of either; in an article on a conference of many countries both
  /// have to stand there.
  private func isTold(_ sides: [String], _ named: [String]) -> Bool {
    if context.tellsOfConference { return sides.allSatisfy(named.contains) }
    let others = context.countries.filter { !sides.contains($0.key) }.values.max() ?? 0
    return sides.contains(where: named.contains) || sides.allSatisfy { 3 * context.weight(of: $0) >= others }
  }

  /// Whom the holders of the other roles fight; nil where they fight nobody who is named.
  func enemy(of roles: FilledRoles, but role: Role) -> String? {
    let sides = roles.roles.filter { $0 != role }.flatMap { roles[$0] ?? [] }.compactMap(wars.side)
    return sides.lazy.flatMap { self.wars.opponents(of: $0) }.first { isNamed($0) && !sides.contains($0) }
  }

  /// The side most likely to be penalised: in a war of the day where the article names one, else blamed and attacking.
  func offender(except: [String]) -> [String] {
    let enemies = except.flatMap { wars.opponents(of: $0) }.filter { !except.contains($0) }
    if let named = enemies.first(where: isNamed) { return [named] }
    return ranking.offenders.first { !except.contains($0) && !isRelief($0) }.map { [$0] } ?? []
  }
}
