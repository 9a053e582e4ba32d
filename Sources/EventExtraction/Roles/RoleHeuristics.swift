import TextAnalysis
import TimelineCore

// Roles that follow from other roles, from places or from who says it.
extension MentionWriter {
  /// Roles by inheritance and roles still empty cost confidence.
  ///
  /// - Parameter range: That of the sentence.
  func complete(_ finding: inout Finding, _ attribution: Attribution?, in range: ByteRange) {
    completeSpeaker(&finding, attribution)
    completeAsker(&finding)
    completeDenier(&finding)
    completeState(&finding)
    dropNamelessAttacker(&finding)
    completeCaptor(&finding)
    completeSender(&finding)
    completeFreed(&finding)
    completeStriker(&finding, attribution)
    completeMaker(&finding)
    completeClaimant(&finding)
    settleInstalled(&finding, attribution)
    settleSuccession(&finding)
    completeVessel(&finding)
    finding.isAirRaid = isAirRaid(finding)
    finding.isBlast = isBlast(finding)
    completeOrigin(&finding)
    completeTarget(&finding)
    settleOccupied(&finding)
    settleAnaphor(&finding)
    finding.ground = countries(finding).lazy.compactMap(\.self).first
    completeAccused(&finding)
    completePenalised(&finding)
    let (roles, filled) = completion.completed(
      finding, in: range, naming: finder.countriesNamed().compactMap(\.id), isAnaphoric: isAnaphoric(finding),
      namesOwn: originsNamed(by: finding))
    finding.roles = roles
    finding.inherited += filled
    settleTakeover(&finding)
    settleDefender(&finding)
    acquitVictims(&finding)
    completePenalisedLast(&finding)
    completeOrganisations(&finding)
    completeCommanders(&finding)
    completeRecipient(&finding)
    completeGiver(&finding)
    completeGivingState(&finding)
    completeDomestic(&finding)
    settleOwnGround(&finding)
    completeNameless(&finding)
    completeNeighbour(&finding)
    completePartner(&finding)
    completeThing(&finding)
    completeMeeting(&finding)
    completeHost(&finding)
    completeParties(&finding)
    let reader = FindingReader(finder: finder)
    let requirements = reader.requirements(finding.type, finding.roles, finding.slots)
    if !finding.inherited.isEmpty { finding.factors.inherited = 0.9 }
    if requirements.found < requirements.asked { finding.factors.missing = requirements.found == 0 ? 0.6 : 0.8 }
  }

  /// "blamed the rebels for Friday's attack": who is accused of a deed is told to have done it.
  ///
  /// - Parameter told: The sentence's findings before it, complete.
  func accuse(_ finding: inout Finding, told: [Finding]) {
    let attacker = Role("attacker")
    guard finding.type.category == "offensive",
      let blame = told.last(where: { $0.type.rawValue == "diplomacy.accusation" && !$0.candidate.isNoun }),
      isCharged(finding, in: blame), blame.reading.status == .happened,
      let accused = blame.roles[Role("accused")],
      finding.roles[attacker] == nil || finding.roles[attacker] == blame.roles[Role("accuser")]
    else { return }
    finding.roles[attacker] = accused
    let target = Role("target")
    guard finding.roles[target] == accused, finding.inherited.contains(target) else { return }
    finding.roles[target] = blame.roles[Role("accuser")]
  }

  /// Whether the deed is what the accusation is about: its noun stands in the same clause, or the accusation describes what
  /// did it, "an attack that Mali blamed on the rebels killed nine".
  private func isCharged(_ finding: Finding, in blame: Finding) -> Bool {
    if finding.candidate.isNoun { return blame.candidate.verb == finding.candidate.verb }
    guard let verb = finding.candidate.verb, let blaming = blame.candidate.verb,
      let deed = finder.structure.relativeObject(of: finder.structure.verbs[blaming])
    else { return false }
    return finder.structure.verbs[verb].subjects.contains(deed)
  }

  /// "killed a commander in a strike on Beirut", "took the town in an offensive": who does it makes the attack in which it is
  /// done.
  ///
  /// - Parameter others: The sentence's findings.
  func findMaker(_ finding: inout Finding, beside others: [Finding]) {
    let attacker = Role("attacker")
    guard finding.type.category == "offensive", finding.candidate.isNoun, finding.roles[attacker] == nil,
      finding.trigger.frame.contains(where: { $0.role == attacker }),
      let harm = others.first(where: { other in
        (other.type.category == "humanitarian" || other.type.rawValue == "offensive.territory")
          && isMeans(finding.candidate, of: other)
      }),
      let killers = harm.roles[attacker] ?? harm.roles[Role("taker")], killers.contains(where: { $0.id != nil })
    else { return }
    finding.roles[attacker] = killers
    finding.factors.background = nil
  }

  /// "killed two in an attack", "in an attack on the town, troops killed two": whether a noun hangs on another's verb or
  /// stands at the front of its clause.
  private func isMeans(_ noun: Candidate, of harm: Finding) -> Bool {
    guard !harm.candidate.isNoun, let verb = harm.candidate.verb else { return false }
    if noun.verb == verb { return true }
    guard noun.verb == nil, let phrase = noun.phrase else { return false }
    let word = structure.phrases[phrase].prepositionWord
    return word == structure.sentence.bodyStart && structure.sentence.has(word, .locative)
  }

  /// Who leads an organisation acts for it, but is elected and sentenced alone. Of a union and its executive the union is
  /// enough at a meeting.
  private func completeOrganisations(_ finding: inout Finding) {
    let most = finding.type.rawValue == "diplomacy.meeting" ? 1 : Int.max
    for role in finding.roles.roles where !FrameFiller.personal.contains(role) {
      let participants = finding.roles[role] ?? []
      for participant in participants where participant.kind == .person {
        guard let number = participant.id.flatMap(patterns.actors.number) else { continue }
        for owner in patterns.actors.organisations(of: number, on: article.published).prefix(most) {
          guard let organisation = patterns.actors.participant(patterns.actors.actors[owner].id),
            finding.roles[role]?.contains(where: { $0.id == organisation.id }) == false
          else { continue }
          finding.roles[role]?.append(organisation)
        }
      }
    }
  }

  /// "Shoigu ordered the retreat", "Netanyahu attacked Rafah": whoever holds office makes war for a country.
  private func completeCommanders(_ finding: inout Finding) {
    guard finding.type.category == "offensive" else { return }
    for role in finding.roles.roles {
      guard let commander = finding.roles[role]?.first, commander.kind == .person,
        let country = commander.country, finding.roles[role]?.contains(where: { $0.id == country }) == false,
        let number = commander.id.flatMap(patterns.actors.number),
        let state = patterns.actors.number(country),
        patterns.actors.officials(of: state, on: article.published).contains(number),
        let named = patterns.actors.participant(country)
      else { continue }
      finding.roles[role]?.insert(named, at: 0)
    }
  }

  /// Who asks for aid receives it for a country.
  private func completeRecipient(_ finding: inout Finding) {
    let recipient = Role("recipient")
    guard finding.type.category == "aid", let all = finding.roles[recipient] else { return }
    // "asked Congress for $9 million": nobody gives to themselves.
    let donors = (finding.roles[Role("donor")] ?? []).map { $0.country ?? $0.id }
    let isHome = (finding.roles[Role("donor")] ?? []).contains { finder.isNamelessInstitution($0) }
    var holders = all.filter { $0.country == nil || !isHome && !donors.contains($0.country) }
    // "for Haiti"
    if holders.isEmpty {
      holders = finding.slots.arguments.flatMap { finder.participants($0.phrase) }.filter {
        $0.kind == .country && !donors.contains($0.country)
      }
    }
    if holders.isEmpty { return finding.roles[recipient] = nil }
    finding.roles[recipient] = holders.map { holder in
      guard holder.kind == .person, let country = holder.country,
        var owner = patterns.actors.participant(country)
      else { return holder }
      owner.range = holder.range
      return owner
    }
  }

  /// What hits a place hits the country it lies in.
  private func completeTarget(_ finding: inout Finding) {
    let (attacker, target) = (Role("attacker"), Role("target"))
    guard finding.type.category == "offensive", finding.roles[target] == nil,
      finding.trigger.frame.contains(where: { $0.role == target }),
      case let origin = origin(of: finding),
      let country = occupier(finding) ?? countries(finding).lazy.compactMap(\.self).first(where: { $0 != origin }),
      !(finding.roles[attacker] ?? []).contains(where: { $0.country == country }), !completion.standsAside(country),
      let participant = patterns.actors.participant(country)
    else { return }
    finding.roles[target] = [participant]
    finding.inherited.append(target)
  }

  /// "Government troops shelled Omdurman": a nameless army fights in its own country.
  private func completeState(_ finding: inout Finding) {
    guard finding.type.category == "offensive", !isAtSea(finding) else { return }
    for role in finding.roles.roles {
      // "Government forces and allied militias"
      guard let holders = finding.roles[role], holders.allSatisfy({ $0.id == nil }) || holders.count == 1,
        finder.isNamelessState(holders[0]) || holders.count == 1 && finder.isNeighbour(holders[0]),
        let country = countries(finding).lazy.compactMap(\.self)
          .first(where: { !isOther($0, than: role, finding) || finder.isNamelessState(holders[0]) })
          ?? completion.enemy(of: finding.roles, but: role)
          ?? (role == Role("attacker") && finder.isNamelessState(holders[0]) ? completion.fighting : nil),
        let state = patterns.actors.participant(country)
      else { continue }
      finding.roles[role] = [state.worded(as: holders[0])] + holders.dropFirst()
      if role == Role("taker") { finding.roles.remove(country, from: Role("loser")) }
      if role == Role("attacker") { settleGround(country, &finding) }
    }
  }

  /// "since Russia invaded its neighbour": whether a country holds another role.
  private func isOther(_ country: String, than role: Role, _ finding: Finding) -> Bool {
    finding.roles.roles.contains { other in
      other != role && (finding.roles[other] ?? []).contains { $0.country == country }
    }
  }

  /// A target that is no country, group or person: a bridge, a depot.
  private func completeThing(_ finding: inout Finding) {
    let target = Role("target")
    // Sanctions hit those who are blamed, never what they are about; ties are severed with somebody.
    guard finding.roles[target] == nil, !["sanctions", "diplomacy"].contains(finding.type.category),
      !finding.slots.object.isEmpty,
      let rule = finding.trigger.frame.first(where: { $0.role == target })
    else { return }
    // "fired a missile at a patrol": what fills another role is no target.
    let taken = finding.roles.roles.flatMap { finding.roles[$0] ?? [] }.compactMap(\.range)
    let slots = rule.slots.filter { $0 != .subject && $0 != .owner }
    let objects = (finding.slots.object + slots.flatMap { finding.slots.phrases(in: $0) })
      .filter { !isSaid($0, by: finding) && !isNumberAlone($0) }
    guard let object = objects.first(where: { !taken.contains(structure.sentence.bytes(structure.phrases[$0].words)) })
    else { return }
    let words = structure.phrases[object].words
    finding.roles[target] = [structure.sentence.nameless(words, .thing)]
  }

  /// "killed twenty-two": how many there were names nothing.
  private func isNumberAlone(_ number: Int) -> Bool {
    let head = structure.phrases[number].head
    return structure.sentence.words[head].use == .number || structure.sentence.words[head].isNumeral
  }

  /// Who says it: the speaker, and for a party's own success the one who claims it.
  private func completeSpeaker(_ finding: inout Finding, _ attribution: Attribution?) {
    guard let attribution, let speaker = attribution.speaker else { return }
    if finding.roles[Role("speaker")] == nil { finding.roles[Role("speaker")] = [speaker] }
    if finding.reading.status == .rejected, finding.roles[Role("rejecter")] == nil {
      finding.roles[Role("rejecter")] = [speaker]
    }
    if attribution.stance == .party, finding.reading.status?.reality == .real {
      finding.roles[Role("claimed_by")] = [speaker]
    }
  }
}
