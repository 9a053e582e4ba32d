import TimelineCore

// Who struck what only the side that strikes speaks of so.
extension MentionWriter {
  /// "The attackers had tried to take the town": a definite force without a name is that of whoever fights the target.
  func dropNamelessAttacker(_ finding: inout Finding) {
    let attacker = Role("attacker")
    guard finding.type.category == "offensive", let holders = finding.roles[attacker], holders.count == 1,
      holders[0].id == nil, holders[0].country == nil, let range = holders[0].range,
      let number = finding.slots.subject.first(where: {
        structure.sentence.bytes(structure.phrases[$0].words).end == range.end
      }),
      case let phrase = structure.phrases[number], phrase.headClasses.intersects(patterns.known.invading)
    else { return }
    // "A sabotage group tried to cross the border": no one's at home.
    let isDefinite =
      phrase.words.count == 2 && structure.sentence.has(phrase.words.lowerBound, .determiner)
      && !structure.sentence.has(phrase.words.lowerBound, .indefinite)
    guard isDefinite || phrase.headClasses.intersects(patterns.known.military) else { return }
    // "The attackers fired on tourists": in no war they are nobody's.
    let targets = (finding.roles[Role("target")] ?? []).compactMap(completion.wars.side)
    let sides = targets + countries(finding).compactMap(\.self)
    let isWar =
      sides.isEmpty
      ? completion.fighting != nil : sides.contains { !completion.wars.opponents(of: $0).isEmpty }
    guard isWar else { return }
    finding.roles[attacker] = nil
  }

  /// "The army said 17 targets had been struck": a side at war that tells of targets hit has hit them.
  func completeStriker(_ finding: inout Finding, _ attribution: Attribution?) {
    let (attacker, target) = (Role("attacker"), Role("target"))
    guard finding.type.rawValue == "offensive.strike", finding.roles[attacker] == nil, !finding.candidate.isNoun,
      let verb = finding.candidate.verb, structure.verbs[verb].isPassive,
      finding.slots.object.contains(where: {
        structure.phrases[$0].headClasses.intersects(patterns.known.aimedAt)
      }),
      let side = attribution?.speaker.flatMap(completion.wars.side), !completion.wars.opponents(of: side).isEmpty,
      let striker = patterns.actors.participant(side)
    else { return }
    finding.roles[attacker] = [striker]
    if finding.roles[target]?.contains(where: { completion.wars.side($0) == side }) ?? false {
      finding.roles[target] = nil
    }
  }

  /// "the raid was an attempt by the rebels to", "the strike was the work of the army": who stands behind what an attack is
  /// said to be.
  ///
  /// "The bombing was blamed on the rebels" tells so too.
  func completeMaker(_ finding: inout Finding) {
    let attacker = Role("attacker")
    completeBlamed(&finding)
    guard finding.type.category == "offensive", finding.candidate.link == .subject, finding.roles[attacker] == nil,
      finding.trigger.frame.contains(where: { $0.role == attacker }),
      let number = finding.candidate.verb, structure.sentence.has(structure.verbs[number].head, .be),
      let called = structure.verbs[number].arguments.first(where: { $0.order == 0 })?.phrase
    else { return }
    let makers = finder.agents(behind: called).filter { $0.id != nil }
    guard !makers.isEmpty else { return }
    finding.roles[attacker] = makers
    let sides = makers.compactMap(completion.wars.side)
    finding.roles[Role("target")]?.removeAll { completion.wars.side($0).map(sides.contains) ?? false }
    if finding.roles[Role("target")]?.isEmpty ?? false { finding.roles[Role("target")] = nil }
  }

  private func completeBlamed(_ finding: inout Finding) {
    let attacker = Role("attacker")
    guard finding.type.category == "offensive", finding.candidate.link == .subject,
      finding.trigger.frame.contains(where: { $0.role == attacker }),
      let verb = finding.candidate.verb.map({ structure.verbs[$0] }), verb.isPassive,
      verb.lemma >= 0,
      patterns.verbTriggers[verb.lemma].contains(where: {
        patterns.triggers[$0].type.rawValue == "diplomacy.accusation"
      })
    else { return }
    let blamed = verb.arguments.filter {
      structure.sentence.has(structure.phrases[$0.phrase].prepositionWord, [.occasion, .goal])
    }
    .flatMap { finder.participants($0.phrase) }.filter { $0.id != nil }
    guard let first = blamed.first else { return }
    finding.roles[attacker] = [first]
    if finding.roles[Role("target")]?.contains(where: { $0.id == nil }) ?? false { finding.roles[Role("target")] = nil }
  }

  /// "an air strike killed three of its soldiers": whom an attack kills it is aimed at, where nothing else tells.
  ///
  /// - Parameter others: The sentence's findings.
  func findVictims(_ finding: inout Finding, beside others: [Finding]) {
    let target = Role("target")
    guard finding.type.category == "offensive", finding.candidate.isNoun, finding.candidate.link == .subject,
      finding.roles[target] == nil, finding.trigger.frame.contains(where: { $0.role == target }),
      let harm = others.first(where: { other in
        other.type.rawValue == "humanitarian.casualties" && !other.candidate.isNoun
          && other.candidate.verb == finding.candidate.verb
      }), let side = harm.roles[Role("side")]?.filter({ $0.id != nil || $0.country != nil }), !side.isEmpty,
      !side.contains(where: { one in finding.roles[Role("attacker")]?.contains { $0.country == one.country } ?? false })
    else { return }
    finding.roles[target] = side
  }
}

extension MentionWriter {
  /// "Russia said its air defences had repelled the attacks": nobody intercepts what is their own.
  func settleDefender(_ finding: inout Finding) {
    let attacker = Role("attacker")
    guard finding.type.rawValue == "offensive.intercept",
      let defenders = finding.roles[Role("defender")]?.compactMap(completion.wars.side), !defenders.isEmpty,
      let side = finding.roles[attacker]?.first.flatMap(completion.wars.side), defenders.contains(side)
    else { return }
    let others = completion.enemies(of: defenders)
    finding.roles[attacker] = others.isEmpty ? nil : others
  }

  /// "One missile struck the refinery and killed three": what one weapon does it does for one side.
  ///
  /// - Parameter told: The sentence's findings before it, complete.
  func shareAttacker(_ finding: inout Finding, told: [Finding]) {
    let attacker = Role("attacker")
    guard finding.type.category == "offensive", !finding.candidate.isNoun, finding.roles[attacker] == nil,
      let other = told.last(where: { other in
        other.type.category == "offensive" && !other.candidate.isNoun
          && other.slots.subject.contains(where: finding.slots.subject.contains)
      })
    else { return }
    finding.roles[attacker] = other.roles[attacker]
  }
}

extension MentionWriter {
  /// "air strikes on the port", "warplanes hit the town", "was hit by jets": whether it takes what only states fly.
  func isAirRaid(_ finding: Finding) -> Bool {
    let verb = finding.candidate.verb.map { structure.verbs[$0] }
    let agents = verb.map { structure.agents($0.arguments) } ?? []
    return ([finding.candidate.phrase].compactMap(\.self) + finding.slots.subject + agents).contains {
      structure.phrases[$0].headClasses.intersects(patterns.known.airRaid)
    }
  }

  /// "a blast killed ten", "was rocked by an explosion": whether nothing but one blast does it; several are a bombardment.
  /// "denied involvement in the attack": nor does such a sentence tell who did.
  func isBlast(_ finding: Finding) -> Bool {
    if structure.isDisowned(finding.candidate) { return true }
    let doers = finding.candidate.isNoun ? [finding.candidate.phrase].compactMap(\.self) : finding.slots.subject
    return !doers.isEmpty
      && doers.allSatisfy {
        structure.phrases[$0].headClasses.intersects(patterns.known.explosion)
          && !patterns.isPlural(structure.sentence.hash(structure.phrases[$0].head))
      }
  }
}

extension MentionWriter {
  /// "an attack on the port, for which the rebels claimed responsibility": who says in the clause behind it to have made it.
  func completeClaimant(_ finding: inout Finding) {
    let (attacker, target) = (Role("attacker"), Role("target"))
    guard finding.type.category == "offensive", finding.candidate.isNoun, finding.roles[attacker] == nil,
      finding.trigger.frame.contains(where: { $0.role == attacker }),
      let claim = structure.verbs.first(where: { isClaim($0, of: finding) })
    else { return }
    let claiming = claim.isPassive ? structure.agents(claim.arguments) : claim.subjects
    let claimants = claiming.flatMap { finder.participants($0) }
    guard !claimants.isEmpty else { return }
    finding.roles[attacker] = claimants
    let sides = claimants.compactMap(completion.wars.side)
    if finding.roles[target]?.compactMap(completion.wars.side).allSatisfy(sides.contains) ?? false {
      finding.roles[target] = nil
    }
  }

  /// "the raid, for which X claimed responsibility", "Responsibility for the raid was claimed by X"
  private func isClaim(_ verb: VerbGroup, of finding: Finding) -> Bool {
    func isOne(_ phrase: Int) -> Bool {
      structure.phrases[phrase].headClasses.intersects(patterns.known.responsibility)
    }
    if verb.isPassive {
      return verb.words.lowerBound > finding.candidate.words.upperBound
        && verb.subjects.contains {
          isOne($0) && structure.phrases[$0].words.upperBound <= finding.candidate.words.lowerBound
        }
    }
    return verb.relation == .relative && verb.marker > finding.candidate.words.upperBound
      && structure.sentence.has(verb.marker - 1, .goal) && verb.arguments.contains { isOne($0.phrase) }
  }

  /// "Mali says the raids are revenge for an attack on its bridge", "struck in retaliation for a raid": who avenges an attack was
  /// its target.
  ///
  /// - Parameter told: The sentence's findings before it, complete.
  func avenge(_ finding: inout Finding, told: [Finding]) {
    let (attacker, target) = (Role("attacker"), Role("target"))
    guard finding.type.category == "offensive", finding.candidate.isNoun,
      structure.answered?.contains(finding.candidate.words.lowerBound) ?? false,
      let avengers = told.last(where: { $0.type.category == "offensive" && $0.roles[attacker] != nil })?.roles[attacker]
        ?? finding.reading.report.map({ structure.verbs[$0].subjects.flatMap { finder.participants($0) } }),
      case let sides = avengers.compactMap(completion.wars.side), !sides.isEmpty,
      sides.contains(where: { !completion.wars.opponents(of: $0).isEmpty })
    else { return }
    finding.roles[target] = avengers
    if finding.roles[attacker]?.compactMap(completion.wars.side).contains(where: sides.contains) ?? false {
      finding.roles[attacker] = nil
    }
  }
}

extension FrameFiller {
  /// "drones were used by the army to bomb a village": who uses something for a deed does it; nil where that is not told so.
  func user(_ candidate: Candidate) -> [Participant]? {
    guard !candidate.isNoun, let number = candidate.verb, structure.verbs[number].form == .infinitive,
      let above = structure.verbs[number].governor, structure.verbs[above].isPassive,
      structure.verbs[above].classes.intersects(patterns.known.using)
    else { return nil }
    return structure.agents(structure.verbs[above].arguments).flatMap { finder.participants($0) }
  }
}
