import TimelineCore

// Roles that a pronoun or "the military" fills against the sense of the article.
extension RoleCompletion {
  /// The finding's roles without those.
  ///
  /// - Parameter sentence: The finding's; only who is named outside it may have been mistaken.
  func withoutContradictions(_ finding: Finding, _ sentence: ByteRange) -> FilledRoles {
    var roles = finding.roles
    dropNeedyDonor(finding, sentence, &roles)
    turnDefender(sentence, &roles)
    turnOwnDefender(finding, sentence, &roles)
    dropBystanders(finding, sentence, &roles)
    dropNameless(finding, &roles)
    dropOffendingSender(finding, &roles)
    dropOwnPenalty(finding, &roles)
    turnOwnRupture(finding, sentence, &roles)
    dropOwnGift(finding, sentence, &roles)
    dropMediatingParty(finding, &roles)
    let rules = patterns.contextRules.rules(for: finding.type, trigger: finding.trigger.name)
    for rule in rules where rule.origin == .attacked {
      let attackers = attackedSide.first.map { wars.opponents(of: $0) } ?? []
      if attackers.contains(where: { isMeant(rule.role, as: $0, roles, sentence) }) { roles[rule.role] = nil }
    }
    return roles
  }

  /// Whether all holders of a role stand for a side that the sentence itself does not name.
  private func isMeant(_ role: Role, as side: String?, _ roles: FilledRoles, _ sentence: ByteRange) -> Bool {
    guard let side, let holders = roles[role], !holders.isEmpty else { return false }
    return holders.allSatisfy { isNamed($0, outside: sentence) && wars.side($0) == side }
  }

  private func isNamed(_ holder: Participant, outside sentence: ByteRange) -> Bool {
    holder.range.map { $0.end <= sentence.start || $0.start >= sentence.end } ?? true
  }

  /// Those who need aid give none.
  private func dropNeedyDonor(_ finding: Finding, _ sentence: ByteRange, _ roles: inout FilledRoles) {
    guard finding.type.category == "aid", let donors = roles[Role("donor")],
      // Before anybody is ranked.
      donors.allSatisfy({ isNamed($0, outside: sentence) }), let needy = ranking.needy.first,
      isMeant(Role("donor"), as: needy, roles, sentence), wars.isAttacked(needy)
    else { return }
    roles[Role("donor")] = nil
  }

  /// Those who attack intercept nothing of their own.
  private func turnDefender(_ sentence: ByteRange, _ roles: inout FilledRoles) {
    guard roles[Role("defender")] != nil, let side = ranking.aggressors.first,
      isMeant(Role("defender"), as: side, roles, sentence)
    else { return }
    roles[Role("defender")] = enemies(of: [side])
  }

  /// "Iran fired missiles at Israel. The army said it had shot down most": the army of whoever was attacked.
  private func turnOwnDefender(_ finding: Finding, _ sentence: ByteRange, _ roles: inout FilledRoles) {
    let defender = Role("defender")
    guard finding.trigger.frame.first?.role == defender, let meant = (roles[defender] ?? roles[Role("speaker")])?.first,
      let country = meant.country, meant.range.map({ $0.end <= sentence.start }) ?? true,
      story.parties(of: Role("attacker"), finding.type.category).contains(where: { $0.country == country })
    else { return }
    let attacked = story.parties(of: Role("target"), finding.type.category).compactMap(\.country)
    guard let other = attacked.first, other != country, let state = patterns.actors.participant(other) else { return }
    roles[defender] = [state]
  }

  /// Who is at war with nobody is not meant by "they" in a battle.
  private func dropBystanders(_ finding: Finding, _ sentence: ByteRange, _ roles: inout FilledRoles) {
    guard finding.type.category == "offensive", !attackedSide.isEmpty else { return }
    for role in [Role("attacker"), Role("taker")] {
      guard let side = roles[role]?.first.flatMap(wars.side), isMeant(role, as: side, roles, sentence),
        wars.opponents(of: side).isEmpty
      else { continue }
      roles[role] = nil
    }
  }

  /// "The ministry summoned the Russian ambassador": no country expels its own envoys, but the one the article is most about.
  private func turnOwnRupture(_ finding: Finding, _ sentence: ByteRange, _ roles: inout FilledRoles) {
    let actor = Role("actor")
    guard finding.type.rawValue == "diplomacy.rupture", let target = roles[Role("target")]?.first?.country,
      isMeant(actor, as: target, roles, sentence)
    else { return }
    let other = SideRanking.best(context.countries, except: [target])
    roles[actor] = other.flatMap { patterns.actors.participant($0) }.map { [$0] }
  }

  /// "Joe Biden's last package was announced": nobody whom the sentence does not name gets what their own country gives.
  private func dropOwnGift(_ finding: Finding, _ sentence: ByteRange, _ roles: inout FilledRoles) {
    let recipient = Role("recipient")
    guard finding.type.category == "aid", let givers = roles[Role("donor")], let receiver = roles[recipient]?.first,
      let country = receiver.country, givers.allSatisfy({ $0.country == country }), isNamed(receiver, outside: sentence)
    else { return }
    roles[recipient] = nil
  }

  /// "sanctioned two banks": a company without a name is one of the country that the article blames.
  private func dropNameless(_ finding: Finding, _ roles: inout FilledRoles) {
    let target = Role("target")
    guard finding.type.category == "sanctions", let targets = roles[target] else { return }
    let known = targets.filter { $0.id != nil || $0.country != nil }
    let senders = roles[Role("sender")]?.compactMap(wars.side) ?? []
    if !known.isEmpty { roles[target] = known } else if !offender(except: senders).isEmpty { roles[target] = nil }
  }

  /// "The president warned that they would be reimposed": who tells of a penalty to come is not whom "they" says it hits.
  private func dropOwnPenalty(_ finding: Finding, _ roles: inout FilledRoles) {
    let (target, sender) = (Role("target"), Role("sender"))
    guard finding.type.rawValue == "sanctions.imposed", roles[sender] == nil, let targets = roles[target],
      finding.reading.status?.reality == .open, let speaker = roles[Role("speaker")], !speaker.isEmpty,
      targets.allSatisfy({ one in speaker.contains { $0.country != nil && $0.country == one.country } })
    else { return }
    (roles[sender], roles[target]) = (speaker, nil)
  }

  /// "Chad offered to mediate between the government and the rebels": who mediates is not the government meant.
  private func dropMediatingParty(_ finding: Finding, _ roles: inout FilledRoles) {
    let parties = Role("parties")
    guard finding.type.rawValue == "mediation.offer", let mediators = roles[Role("mediator")] else { return }
    roles[parties]?.removeAll { one in mediators.contains { $0.id == one.id && $0.id != nil } }
    if roles[parties]?.isEmpty ?? false { roles[parties] = nil }
  }

  /// Who refuses to accept a penalty did not impose it.
  private func dropOffendingSender(_ finding: Finding, _ roles: inout FilledRoles) {
    let sender = Role("sender")
    guard finding.type.category == "sanctions", let rejecters = roles[Role("rejecter")]?.compactMap(wars.side),
      let offender = offender(except: []).first, rejecters.contains(offender)
    else { return }
    roles[sender]?.removeAll { wars.side($0) == offender }
    if roles[sender]?.isEmpty ?? false { roles[sender] = nil }
  }
}
