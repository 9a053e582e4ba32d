import TextAnalysis
import TimelineCore

// The status of an event that a verb tells.
extension StatusReader {
  /// The verb's own status; true where its own words deny the deed, and nothing above it changes that.
  func readDenial(_ number: Int, _ trigger: Trigger, _ reading: inout StatusReading) -> Bool {
    reading.status =
      ended(number, &reading) ?? own(number, &reading) ?? withheld(number, &reading)
      ?? unsigned(number, trigger, &reading)
    guard reading.status == nil, isOwnDenial(number, trigger) else { return false }
    reading.settle(.denied, "status.own-denial")
    return true
  }

  /// What the trigger, its own cues and the governors above make of the verb's own status.
  func readVerb(_ number: Int, _ trigger: Trigger, _ reading: inout StatusReading) {
    let verb = structure.verbs[number]
    applyTrigger(trigger, &reading)
    applyOwnCue(number, trigger, &reading)
    if reading.status?.reality == .real || reading.status == .announced, isOpen(verb, trigger) {
      reading.settle(.hypothetical, "status.open-question")
    }
    climb(from: number, &reading)
    // "It is unlikely that Chad condemned it": what is said or not is no event until it is.
    if trigger.traits.isSpeech, reading.rules.contains("status.predicate") { reading.status = nil }
    if reading.status != nil, isShort(verb) { reading.settle(.hypothetical, "status.short") }
    if isLet(verb, trigger, reading) { reading.settle(.happened, "status.let") }
    if reading.status == nil, stops(verb, trigger) { reading.settle(.cancelled, "status.stopped") }
    offerOnCondition(number, trigger, &reading)
    applyLasting(number, trigger, &reading)
    // "had no plans to invade anyone"
    if trigger.traits.isDeed, reading.deniedPlan != nil { reading.status = nil }
    if isAim(verb, reading) {
      reading.settle(attempt(verb, trigger) ?? signedAbroad(verb, trigger), "status.aim")
    }
    if reading.status == .hypothetical, let made = attemptTold(verb, trigger) { reading.settle(made, "status.attempt") }
    settleOwed(verb, trigger, &reading)
    if isNoNews(verb, reading, trigger) { reading.settle(nil, "status.untold") }
    if isAbility(verb, trigger) { reading.settle(nil, "status.ability") }
    if isTotal(verb, trigger) { reading.settle(nil, "status.total") }
    if isLongPast(verb) { reading.settle(nil, "status.long-past") }
  }

  /// "came within a mile of taking the town": whether a gerund tells what somebody fell short of by a measure.
  private func isShort(_ verb: VerbGroup) -> Bool {
    let link = verb.words.lowerBound - 1
    guard verb.form == .gerund, sentence.has(link, .genitiveLink) else { return false }
    let measure = (max(sentence.bodyStart, link - 6)..<link).reversed().prefix { structure.verbAt[$0] < 0 }
    guard let opening = measure.first(where: { patterns.status.short.contains(sentence.hash($0)) }),
      opening > sentence.bodyStart, structure.verbAt[opening - 1] >= 0
    else { return false }
    // "answered within hours of hearing of it": what follows is the time of an answer.
    let near = structure.verbs[structure.verbAt[opening - 1]]
    return sentence.has(near.head, .be)
      || near.lemma >= 0 && patterns.status.nearing.contains(patterns.lexicon.lemmas[near.lemma])
  }

  /// "let 400 fighters leave", "allowed aid to enter": whoever was let bring relief or go away has done it.
  private func isLet(_ verb: VerbGroup, _ trigger: Trigger, _ reading: StatusReading) -> Bool {
    guard trigger.type.category == "humanitarian" || trigger.frame.first?.role == Role("loser"),
      reading.status == .hypothetical, let above = verb.governor, structure.verbs[above].isObjectControl
    else { return false }
    return governor(of: above)?.effect == .sets(.hypothetical) && own(above) == .happened
  }

  /// What parties ought to sign or exchange is a proposal; "still has to give its consent" asks for it.
  private func settleOwed(_ verb: VerbGroup, _ trigger: Trigger, _ reading: inout StatusReading) {
    guard isOwed(verb) else { return }
    if trigger.traits.isDeed, trigger.frame.first?.role != Role("parties") {
      reading.settle(nil, "status.owed")
    } else if reading.status == .happened {
      reading.settle(.proposed, "status.obliged")
    }
  }

  /// "an attempt to seize the town", "working to free them": an aim, unless what it hangs on tells that it came to pass.
  private func isAim(_ verb: VerbGroup, _ reading: StatusReading) -> Bool {
    guard verb.form == .infinitive, !verb.isPerfect, reading.status == .happened else { return false }
    if reading.rules.allSatisfy({ $0 == "status.nonfinite" }) { return true }
    if isPurpose(verb) { return true }
    // "it was urgent to support them"
    guard let above = verb.governor, governor(of: above) == nil else { return false }
    return structure.verbs[above].classes.intersects(patterns.known.copula)
      && structure.phraseAt[verb.words.lowerBound - 1] < 0
  }

  /// "launched an offensive on Monday to retake the town": what the deed in front of an infinitive is done for.
  private func isPurpose(_ verb: VerbGroup) -> Bool {
    guard let above = verb.governor.map({ structure.verbs[$0] }),
      let object = above.arguments.last(where: { argument in
        argument.order >= 0
          && structure.behindTime(structure.phrases[argument.phrase].words.upperBound) == verb.words.lowerBound
      }), case let noun = sentence.words[structure.phrases[object.phrase].head]
    else { return false }
    return noun.classes.intersects(patterns.known.invading.union(patterns.known.strike))
      || noun.begins.contains(.trigger) && above.classes.intersects(patterns.known.light)
  }

  /// "has stopped paying the agency": whether aid is no longer given.
  private func stops(_ verb: VerbGroup, _ trigger: Trigger) -> Bool {
    guard trigger.type.category == "aid", verb.form == .gerund, let above = verb.governor,
      let cue = governor(of: above),
      structure.verbs[above].form == .finite,
      patterns.status.stopping.contains(cue.name)
    else { return false }
    return own(above)?.reality == .real
  }

  /// "tried to storm the base": an attack that is tried has been made, when it was tried; nil for other aims.
  private func attempt(_ verb: VerbGroup, _ trigger: Trigger) -> Status? {
    guard patterns.status.attempted.contains(trigger.type.rawValue), let number = verb.governor else { return nil }
    let above = structure.verbs[number]
    guard above.lemma >= 0, above.words.upperBound == verb.words.lowerBound,
      patterns.status.attempting.contains(patterns.lexicon.lemmas[above.lemma])
    else { return nil }
    return own(number)
  }

  /// "their attempt to storm the base failed", "its efforts to mediate go on": the status of the verb that tells what became
  /// of an attempt; nil where none tells of one that was made.
  private func attemptTold(_ verb: VerbGroup, _ trigger: Trigger) -> Status? {
    let end = verb.words.lowerBound
    guard patterns.status.attempted.contains(trigger.type.rawValue), verb.form == .infinitive,
      let noun = nounGovernor(endingAt: end), patterns.status.attempting.contains(noun.name),
      case let phrase = structure.phraseAt[end - 1], phrase >= 0,
      let number = structure.verbs.firstIndex(where: {
        $0.form == .finite && !$0.isPassive && $0.subjects.contains(phrase)
      })
    else { return nil }
    let status = own(number)
    return status?.reality == .real ? status : nil
  }

  /// "can be fired from the shoulder", "can hit the capital": what weapons or armies are able to do is no deed of theirs; nor
  /// "only a parliament can unseat a minister".
  private func isAbility(_ verb: VerbGroup, _ trigger: Trigger) -> Bool {
    let isPower = ["offensive", "political"].contains(trigger.type.category)
    guard verb.modality.contains(.possible), isPower || isGeneral(verb) else { return false }
    return verb.words.contains { patterns.status.able.contains(sentence.hash($0)) }
  }

  /// "a parliament": whether any of its kind is meant that acts.
  private func isGeneral(_ verb: VerbGroup) -> Bool {
    verb.subjects.count == 1
      && verb.subjects.allSatisfy { subject in
        let words = structure.phrases[subject].words
        return sentence.has(words.lowerBound, .indefinite) && words.allSatisfy { sentence.entity(at: $0) == nil }
      }
  }

  /// "called on both sides to return to the table": a trigger that only proposes or plans what its type names.
  private func applyOwnCue(_ number: Int, _ trigger: Trigger, _ reading: inout StatusReading) {
    guard trigger.status == nil, reading.status?.reality == .real, !trigger.traits.isStatement,
      !trigger.traits.hasDeeds,
      let cue = governor(of: number), case .sets(let status) = cue.effect,
      status == .proposed && cue.subject == .proposer || status == .planned
    else { return }
    reading.settle(status, "status.own-cue")
  }
}
