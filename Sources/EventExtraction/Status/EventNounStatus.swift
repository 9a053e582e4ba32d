import TextAnalysis
import TimelineCore

// What the verb and the nouns around it say of an event that a noun names.
extension StatusReader {
  func readNoun(_ candidate: Candidate, _ phrase: Int, _ trigger: Trigger, _ reading: inout StatusReading) {
    reading.status = .happened
    // "the June 6 incursion": dated in itself, it took place whatever is said of it.
    if trigger.traits.hasDeeds, isPast(phrase), !isCalledOff(candidate), !isAskedFor(candidate, trigger) {
      reading.isGoverned = candidate.verb.flatMap { governor(of: $0) } != nil
      reading.rules.append("status.dated")
      applyTrigger(trigger, &reading)
      return
    }
    guard let number = candidate.verb else { return readVerbless(candidate, phrase, trigger, &reading) }
    if readTold(candidate, by: number, trigger, &reading) { return }
    if let cue = governor(of: number), governs(cue, number, candidate, phrase, trigger) {
      readGoverned(candidate, phrase, by: cue, number, trigger, &reading)
    } else if occurs(candidate, number, trigger) {
      reading.isGoverned = true
      reading.status = own(number, &reading)
      applyTrigger(trigger, &reading)
    } else {
      return readUngoverned(candidate, phrase, number, trigger, &reading)
    }
    applyNounGovernor(phrase, &reading)
    climb(from: number, &reading)
    // "has been a go-between since July"
    let verb = structure.verbs[number]
    if reading.status == .happened, verb.isPerfect, verb.tense == .present, hasLasted(verb) {
      reading.settle(.ongoing, "status.since")
    }
  }

  private func isDenied(_ candidate: Candidate, _ phrase: Int) -> Bool {
    isNone(phrase) && !candidate.words.contains(structure.phrases[phrase].words.lowerBound)
  }

  private func readVerbless(
    _ candidate: Candidate, _ phrase: Int, _ trigger: Trigger, _ reading: inout StatusReading
  ) {
    applyTrigger(trigger, &reading)
    applyNextModal(phrase, &reading)
    applyParticiple(phrase, &reading)
    applyNounGovernor(phrase, &reading)
    if isDenied(candidate, phrase) { reading.status = nil }
  }

  /// Whether the verb as a whole says what became of the noun: as its predicate, as what came of it, or by undoing another.
  private func readTold(
    _ candidate: Candidate, by number: Int, _ trigger: Trigger, _ reading: inout StatusReading
  ) -> Bool {
    let verb = structure.verbs[number]
    if applyPredicate(number, candidate, &reading) {
      if reading.status != nil { climb(from: number, &reading) }
      return true
    }
    if hasNoOutcome(candidate, number) {
      reading.isGoverned = true
      reading.rules.append("status.outcome")
      applyTrigger(trigger, &reading)
      climb(from: number, &reading)
      return true
    }
    guard let cue = governor(of: number), undoesAnother(candidate, cue, verb) else { return false }
    reading.isGoverned = true
    reading.status = verb.modality.isEmpty ? own(number, &reading) : candidate.phrase.flatMap { mooted($0, trigger) }
    climb(from: number, &reading)
    return true
  }

  private func governs(
    _ cue: Governor, _ number: Int, _ candidate: Candidate, _ phrase: Int, _ trigger: Trigger
  ) -> Bool {
    if isGranted(cue, number, phrase, trigger) || isActing(candidate, cue, trigger) { return false }
    return candidate.link != .other || structure.leads(cue, from: number, to: phrase)
      || cue.subject == .proposer && !isScene(phrase) && !isWithin(phrase)
  }

  private func readGoverned(
    _ candidate: Candidate, _ phrase: Int, by cue: Governor, _ number: Int, _ trigger: Trigger,
    _ reading: inout StatusReading
  ) {
    let verb = structure.verbs[number]
    let first = structure.phrases[phrase].words.lowerBound
    reading.isGoverned = true
    reading.subjectPart = candidate.link == .subject ? .none : cue.subject
    let ownStatus = own(number, &reading, ignoring: candidate.words.contains(first) ? phrase : nil)
    if ownStatus != nil { applyTrigger(trigger, &reading) }
    reading.status =
      confers(candidate, verb, cue)
      ? ownStatus
      : ownStatus.flatMap { combine($0, trigger, cue, verb, &reading) }
        ?? negated(cue, verb, isDenied(candidate, phrase))
  }

  /// "the strike hit", "talks took place": whether the noun is the subject of a verb that tells that it came to pass.
  private func occurs(_ candidate: Candidate, _ number: Int, _ trigger: Trigger) -> Bool {
    guard candidate.link == .subject else { return false }
    return structure.verbs[number].classes.intersects(patterns.known.occur)
      || governor(of: number).map { isActing(candidate, $0, trigger) } ?? false
  }

  private func readUngoverned(
    _ candidate: Candidate, _ phrase: Int, _ number: Int, _ trigger: Trigger, _ reading: inout StatusReading
  ) {
    reading.status = .happened
    applyTrigger(trigger, &reading)
    applyNounGovernor(phrase, &reading)
    applyRefusal(number, phrase, &reading)
    if isDenied(candidate, phrase) { reading.status = nil }
    applyModal(number, phrase, &reading)
    applyScene(number, phrase, trigger, &reading)
    applyParticiple(phrase, &reading)
    if structure.verbs[number].relation == .condition { reading.status = .hypothetical }
    if reading.status != nil { climb(from: number, &reading) }
  }

  /// "postponed Monday's talks": what its verb calls off did not take place on its day.
  private func isCalledOff(_ candidate: Candidate) -> Bool {
    guard candidate.link == .object, let number = candidate.verb, let cue = governor(of: number),
      case .sets(let status) = cue.effect
    else { return false }
    return status == .cancelled
  }

  /// Whether a perfect tells since when.
  private func hasLasted(_ verb: VerbGroup) -> Bool {
    verb.classes.intersects(patterns.known.copula) && tellsSince(verb)
  }

  /// "since", "since July": whether what begins with a verb tells from when on.
  func tellsSince(_ verb: VerbGroup) -> Bool {
    (verb.words.lowerBound..<sentence.count).contains {
      sentence.datingCue(at: $0)?.kind == .since
        || sentence.entity(at: $0)?.timex?.meaning.map { $0.first != nil && $0.precision == .after } ?? false
    }
  }

  /// "a truce would freeze the conflict": what an event does to another it does not do to itself.
  private func undoesAnother(_ candidate: Candidate, _ cue: Governor, _ verb: VerbGroup) -> Bool {
    guard case .sets(let status) = cue.effect, status.reality == .refused, candidate.link == .subject else {
      return false
    }
    // "the summit refused to hand it the chair"
    let isDoing = candidate.verb.flatMap(structure.infinitive(of:)) != nil
    return !verb.isPassive && (isDoing || verb.arguments.contains { $0.order == 0 })
  }

  /// "the attack set a depot ablaze": a deed that does something itself has come to pass.
  private func isActing(_ candidate: Candidate, _ cue: Governor, _ trigger: Trigger) -> Bool {
    guard candidate.link == .subject else { return false }
    // "the offensive failed", "the talks have failed": they were made; but "the talks failed to begin".
    if cue.effect == .undoes {
      return cue.subject == .none
        && !patterns.status.failing.isDisjoint(with: [trigger.type.rawValue, trigger.type.category])
        && (trigger.traits.isDeed || candidate.verb.map { isToldFailed($0) } ?? false)
    }
    guard trigger.traits.isDeed else { return false }
    guard case .sets(let status) = cue.effect else { return false }
    return status.reality == .open
  }

  /// Whether a verb tells no more than that something failed: but "failed to begin", "why the talks failed".
  private func isToldFailed(_ number: Int) -> Bool {
    let asks = structure.verbs[number].marker
    return structure.infinitive(of: number) == nil
      && (asks < 0 || !patterns.status.asking.contains(sentence.hash(asks)))
      && !patterns.status.asking.contains(sentence.hash(sentence.bodyStart))
  }

  /// "discussed the attack": what was done is not undone by talking of it; "said that two jets fell in the attack, which Kyiv
  /// denied": what is denied is what was said.
  private func isGranted(_ cue: Governor, _ number: Int, _ phrase: Int, _ trigger: Trigger) -> Bool {
    if cue.effect == .sets(.denied), structure.verbs[number].relation == .relative,
      structure.isDefinite(phrase),
      sentence.has(structure.phrases[phrase].words.upperBound, .comma)
    {
      return trigger.traits.hasDeeds
    }
    guard case .sets(.proposed) = cue.effect else { return false }
    // "appealed for the release of the hostages": what can be asked for is not there yet.
    let isAskable = trigger.type.category == "humanitarian" || trigger.type.rawValue == "offensive.territory"
    if cue.subject == .proposer, isAskable { return false }
    let isDone = trigger.traits.hasDeeds || structure.phrases[phrase].headClasses.intersects(patterns.known.putsch)
    return isDone && structure.isDefinite(phrase)
  }

  /// "A meeting of ministers discussed the plan": what those who meet propose or plan leaves the meeting as it is told.
  private func confers(_ candidate: Candidate, _ verb: VerbGroup, _ cue: Governor) -> Bool {
    guard case .sets(let status) = cue.effect, status.reality == .open, candidate.link == .subject, !verb.isPassive,
      verb.form == .finite
    else { return false }
    return ["diplomacy.meeting", "mediation.talks"].contains(patterns.triggers[candidate.trigger].type.rawValue)
  }

  /// "did not rule out talks" is a proposal; "no talks were held" is nothing; "there are no plans for talks" a refusal; "Attacks
  /// cannot be ruled out" is what may come.
  private func negated(_ cue: Governor, _ verb: VerbGroup, _ isNone: Bool) -> Status? {
    if case .sets(let status) = cue.effect, status.reality == .refused, verb.isPassive,
      verb.modality.contains(.possible)
    {
      return .hypothetical
    }
    if case .sets(let status) = cue.effect, status.reality == .refused { return isNone ? .rejected : .proposed }
    return nil
  }

  private func combine(
    _ own: Status, _ trigger: Trigger, _ cue: Governor, _ verb: VerbGroup, _ reading: inout StatusReading
  ) -> Status? {
    reading.rules.append(cue.rule)
    switch cue.effect {
    case .keeps where verb.isProgressive && own == .ongoing && patterns.status.preparing.contains(cue.name):
      return .planned
    case .keeps
    where patterns.status.lapsing.contains(cue.name) && patterns.status.lapsed.contains(trigger.type.rawValue):
      // "The truce expires on Sunday": it is in force, and nothing has come to pass.
      return own == .happened && (verb.tense == .past || verb.isPerfect) ? .cancelled : nil
    case .keeps: return own.reality == .real ? trigger.status ?? own : own
    case .continues: return own.reality == .real ? .ongoing : own
    case .undoes: return nil
    case .sets(let status):
      // "will not give up its mediation": who refuses to end it goes on with it.
      if status == .cancelled, own == .rejected { return .ongoing }
      if status.reality == .refused { return own == .hypothetical ? .hypothetical : status }
      // "follows packages of $3 million and $5 million": what was promised is not there yet.
      if status == .happened, own.reality == .real { return trigger.status ?? status }
      // "announced the capture of the town": it tells what its own side has done.
      let isOwnDeed = trigger.frame.first?.role == Role("taker") || trigger.status == .happened
      if status == .announced, own.reality == .real, isOwnDeed { return own }
      return own.reality == .real ? status : own
    }
  }

  /// "presented the plan at a meeting": an occasion at which something else is done, whatever becomes of that.
  func isScene(_ phrase: Int) -> Bool {
    let word = structure.phrases[phrase].prepositionWord
    return word >= 0 && sentence.has(word, .site) && !sentence.has(word, .locative)
  }

  /// "proposed, in a telephone call, a safe zone", "called for a truce after a meeting": in or after what something else is
  /// proposed.
  private func isWithin(_ phrase: Int) -> Bool {
    let word = structure.phrases[phrase].prepositionWord
    guard word >= 0, let kind = sentence.datingCue(at: word)?.kind else { return false }
    return kind == .within || kind == .later
  }
}
