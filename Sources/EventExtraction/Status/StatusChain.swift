import TextAnalysis
import TimelineCore

/// The governors above a trigger, at most three, read upwards.
extension StatusReader {
  /// The cue that a verb is, with its particles.
  func governor(of number: Int) -> Governor? { structure.governor(of: number) }

  func climb(from start: Int, _ reading: inout StatusReading) {
    var number = start
    for _ in 0..<3 {
      let verb = structure.verbs[number]
      if verb.relation == .condition { suppose(&reading) }
      if verb.form == .infinitive || verb.form == .gerund { applyInfinitiveNoun(verb, &reading) }
      if isFalsehood(number) {
        reading.settle(.denied, "status.denied-content")
        return
      }
      if let status = reading.status, status.reality != .refused, let judged = likelihood(of: number) {
        reading.settle(status.reality == .real ? .hypothetical : judged, "status.predicate")
        return
      }
      if isRequested(verb) {
        reading.settle(reading.status.map { _ in .proposed }, "status.subjunctive")
        return
      }
      if reading.status?.reality == .open, isOfCancelled(verb) {
        reading.settle(.cancelled, "status.called-off")
        return
      }
      guard var above = verb.governor, above != number, !describesPast(verb), !isOfReason(verb) else { return }
      // "to cease fire and to return"
      if verb.form == .infinitive, sentence.has(verb.words.lowerBound - 1, .coordinator),
        structure.verbs[above].form == .infinitive, let shared = structure.verbs[above].governor
      {
        above = shared
      }
      switch verb.relation {
      case .relative, .condition, .adverbial, .coordinated:
        if verb.relation == .coordinated, structure.verbs[above].relation == .condition,
          !structure.leavesCondition(verb, structure.verbs[above])
        {
          suppose(&reading)
        }
        if isAwaited(verb, structure.verbs[above]) { reading.status = nil }
        if verb.relation == .coordinated, structure.verbs[above].relation == .complement,
          let report = structure.verbs[above].governor, structure.verbs[report].isReport
        {
          reading.report = reading.report ?? report
        }
        return
      case .main, .complement, .participial:
        if isReason(verb, of: above) || describesAsked(number, by: above) { return }
        if isAwaited(verb, structure.verbs[above]) { return reading.status = nil }
      }
      if verb.form == .infinitive, structure.verbs[above].setsTerm { ask(&reading) }
      apply(above, to: verb, &reading)
      // "…, insisting that": a remark behind a comma is not what the verb above governs.
      if verb.relation == .participial, verb.form != .infinitive, sentence.has(verb.words.lowerBound - 1, .comma) {
        return
      }
      number = above
    }
  }

  /// "his request that the bloc lift the ban": a finite verb without tense behind a noun of asking.
  private func isRequested(_ verb: VerbGroup) -> Bool {
    guard verb.relation == .relative || verb.relation == .complement, verb.marker > sentence.bodyStart,
      sentence.has(verb.marker, .complementizer), !verb.subjects.isEmpty, isBareForm(verb)
    else { return false }
    return nounGovernor(endingAt: verb.marker)?.effect == .sets(.proposed)
  }

  private func apply(_ above: Int, to verb: VerbGroup, _ reading: inout StatusReading) {
    let upper = structure.verbs[above]
    if isUntold(verb, by: above) {
      reading.settle(nil, "status.untold")
      return
    }
    if verb.relation == .participial, verb.form != .infinitive, !isContent(verb, of: above) {
      if !tellsWho(verb) { inheritTense(above, verb, &reading) }
      return
    }
    if isTold(verb, by: upper) { reading.report = reading.report ?? above }
    guard let cue = governor(of: above), verb.relation == .complement || verb.relation == .participial else {
      return applyUncued(above, to: verb, &reading)
    }
    if cue.effect == .sets(.proposed), isBareForm(verb) {
      reading.settle(.proposed, cue.rule)
      return
    }
    if let status = announcedStatus(cue, of: verb, by: upper), status != .proposed || reading.status != .expected {
      // "announced that it would send troops": on its own authority.
      announce(above, status, cue, &reading)
      return
    }
    reading.rules.append(cue.rule)
    apply(cue, above, to: verb, &reading)
  }

  /// What a verb says of another without a cue of its own.
  private func applyUncued(_ above: Int, to verb: VerbGroup, _ reading: inout StatusReading) {
    let upper = structure.verbs[above]
    if verb.form == .finite, verb.marker >= 0, patterns.status.implying.contains(sentence.hash(upper.head)),
      own(above) == nil
    {
      reading.settle(nil, "status.not-implied")
    }
    if verb.form == .infinitive { isTold(by: upper) ? ask(&reading) : inheritTense(above, verb, &reading) }
  }

  /// What a verb of saying makes of its content on its own authority; nil where it makes nothing of it.
  private func announcedStatus(_ cue: Governor, of verb: VerbGroup, by upper: VerbGroup) -> Status? {
    guard verb.form == .finite, case .sets(let status) = cue.effect, status.reality == .open else { return nil }
    // "agreed that the raid was a crime": what is told in the past is not what they will do.
    let isAgreedFact = status == .announced && verb.tense == .past && verb.modality.isEmpty && verb.marker >= 0
    return upper.isReport || isAgreedFact ? status : nil
  }

  private func apply(_ cue: Governor, _ above: Int, to verb: VerbGroup, _ reading: inout StatusReading) {
    let upper = structure.verbs[above]
    let own = own(above)
    // "suggested that the council could ease its sanctions"
    if verb.form == .finite, reading.status == .expected, own?.reality == .real, cue.effect == .sets(.proposed) {
      if !isFinding(of: upper) { reading.status = .proposed }
      return
    }
    switch cue.effect {
    case .keeps
    where (verb.form == .infinitive || isBareForm(verb)) && patterns.status.directing.contains(cue.name):
      // "ordered Israel to halt its assault": who is told is no part of who tells.
      let told: Status = isForeign(upper) ? .proposed : .announced
      reading.status = own.map { worse($0, told) ?? told }
    // "has no plans to send": the plan is denied, which is all that "has" tells.
    case .keeps where reading.deniedPlan != nil: break
    case .keeps:
      // "is not ready to negotiate" is a refusal.
      let refusal: Status? = reading.status == .proposed ? .rejected : nil
      reading.status = own.map { worse($0, reading.status) } ?? refusal
    // "The advance had been stopped, he maintained"
    case .continues where verb.form == .finite: break
    case .continues:
      guard let own else { return reading.status = nil }
      // "will keep sending arms": so they say, and nobody knows.
      if reading.status?.reality == .real { reading.status = own.reality == .open ? own : .ongoing }
    case .undoes: reading.status = own == nil ? .happened : nil
    case .sets(let status): set(status, by: cue, above, to: verb, &reading)
    }
  }

  private func set(_ status: Status, by cue: Governor, _ above: Int, to verb: VerbGroup, _ reading: inout StatusReading)
  {
    guard let current = reading.status else { return }
    let upper = structure.verbs[above]
    if current.reality == .refused, status == .proposed, verb.form == .infinitive, upper.isObjectControl {
      return ask(&reading)
    }
    if verb.form == .finite, announce(above, status, cue, &reading) { return }
    let own = own(above)
    // "would not rule out sending", "refused to rule out sending": what is not refused is left open.
    if status == .rejected, own?.reality == .refused || current == .rejected && verb.form != .finite {
      reading.status = .proposed
      return
    }
    guard let own else {
      reading.status = undone(status, by: upper, verb)
      return
    }
    if status.reality == .refused || status == .hypothetical {
      // "rejected the claim to have seized the town": a deed that is told as done is denied.
      reading.status = status == .rejected && verb.isPerfect && verb.form == .infinitive ? .denied : status
    } else if current.reality == .real || status == .announced && isInvited(current, reading)
      || status == .proposed && current == .announced && cue.subject == .proposer
      // "is expected to approve the loan"
      || status == .expected && current == .announced && verb.form == .infinitive
    {
      reading.status = status
    }
    if own.reality == .open, status.reality != .refused { reading.status = worse(own, status) }
  }

  /// What a negated verb leaves of what it would have set: "does not plan to", whoever has no such plan refuses.
  private func undone(_ status: Status, by upper: VerbGroup, _ verb: VerbGroup) -> Status? {
    if status.reality == .refused { return .proposed }
    let isRefusal = status == .planned && upper.tense == .present && !upper.isPerfect && verb.form == .infinitive
    return isRefusal ? .rejected : nil
  }

  /// "told both sides to leave": an infinitive behind a verb of saying that has an object.
  private func isTold(by verb: VerbGroup) -> Bool {
    verb.isReport && verb.isObjectControl && !verb.isPassive && verb.arguments.contains { $0.order == 0 }
  }

  /// What somebody else is asked to do is proposed; what they are asked to end, "urged Mali to halt its offensive", is neither
  /// ended nor proposed.
  private func ask(_ reading: inout StatusReading) {
    reading.status = reading.status?.reality == .refused ? nil : reading.status.map { _ in .proposed }
  }

  /// "demanded that the president resign", "that troops be withdrawn": a finite verb without tense.
  func isBareForm(_ verb: VerbGroup) -> Bool {
    guard verb.form == .finite, verb.modality.isEmpty,
      let forms = sentence.words[verb.words.lowerBound].verb?.forms
    else { return false }
    return forms.contains(.base) && forms.isDisjoint(with: [.past, .third])
  }

  /// "accepted an invitation to meet": who takes up what another proposes.
  func isInvited(_ status: Status, _ reading: StatusReading) -> Bool {
    status == .proposed && reading.rules.contains { $0.hasPrefix("status.noun:") }
  }

  /// What somebody announces or agrees will be done is announced, on the authority of those who say it.
  @discardableResult
  private func announce(_ above: Int, _ status: Status, _ cue: Governor, _ reading: inout StatusReading) -> Bool {
    guard status == .announced, reading.status?.reality == .open, reading.status != .proposed,
      own(above)?.reality == .real
    else { return false }
    reading.settle(.announced, cue.rule)
    return true
  }

  private func inheritTense(_ above: Int, _ verb: VerbGroup, _ reading: inout StatusReading) {
    guard let own = own(above) else {
      // "is not known to have used gas", "no troops are known to have crossed": nobody tells that it was done.
      if verb.isPerfect, structure.verbs[above].isPassive { reading.settle(nil, "status.not-known") }
      return
    }
    // "would like to hold talks": the modal stands alone.
    if own == .hypothetical, verb.form == .infinitive, structure.verbs[above].lemma < 0 {
      if reading.status?.reality == .real { reading.status = .proposed }
      reading.rules.append("status.wish")
      return
    }
    if own == .ongoing || own.reality == .open { reading.status = worse(own, reading.status) }
  }

  private func worse(_ a: Status, _ b: Status?) -> Status? {
    guard let b else { return nil }
    return a.reality == .real ? b : b.reality == .refused ? b : a
  }
}
