import TextAnalysis
import TimelineCore

/// What one pass over the governor chain found.
struct StatusReading: Sendable {
  /// Nil where the text says that it did not happen.
  var status: Status?
  /// In the order in which they applied.
  var rules: [String] = []
  /// The verb of saying that stands above it, by number.
  var report: Int?
  /// What part the subject of a noun's governing verb plays.
  var subjectPart: Governor.SubjectPart = .none
  /// "no plan to": the phrase that denies what hangs on it, whose negation is not that of its verb; nil for none.
  var deniedPlan: Int?
  /// Whether the verb that governs a noun trigger makes an event of it.
  var isGoverned = false
}

/// Reads the status of a candidate: the tense of its verb, then at most three governors.
struct StatusReader {
  let finder: ParticipantFinder

  var patterns: EventPatterns { finder.patterns }
  var structure: SentenceStructure { _read { yield finder.structure } }
  var sentence: SentenceWords { _read { yield finder.structure.sentence } }

  func read(_ candidate: Candidate, _ trigger: Trigger) -> StatusReading {
    var reading = StatusReading()
    if let phrase = candidate.phrase {
      readNoun(candidate, phrase, trigger, &reading)
      applyOutlook(phrase, &reading)
      settleVague(phrase, &reading)
      settleAttribute(candidate, phrase, &reading)
    } else if let verb = candidate.verb {
      reading.status =
        ended(verb, &reading) ?? own(verb, &reading) ?? withheld(verb, &reading) ?? unsigned(verb, trigger, &reading)
      if reading.status == nil, isOwnDenial(verb, trigger) {
        reading.status = .denied
        reading.rules.append("status.own-denial")
        return reading
      }
      applyTrigger(trigger, &reading)
      applyOwnCue(verb, trigger, &reading)
      if reading.status?.reality == .real || reading.status == .announced, isOpen(structure.verbs[verb], trigger) {
        reading.status = .hypothetical
        reading.rules.append("status.open-question")
      }
      climb(from: verb, &reading)
      if reading.status == nil, stops(structure.verbs[verb], trigger) {
        reading.status = .cancelled
        reading.rules.append("status.stopped")
      }
      offerOnCondition(verb, trigger, &reading)
      applyLasting(verb, trigger, &reading)
      // "had no plans to invade anyone"
      if trigger.traits.isDeed, reading.deniedPlan != nil { reading.status = nil }
      if isAim(structure.verbs[verb], reading) {
        reading.status =
          attempt(structure.verbs[verb], trigger) ?? signedAbroad(structure.verbs[verb], trigger)
        reading.rules.append("status.aim")
      }
      // What parties ought to sign or exchange is a proposal.
      if trigger.traits.isDeed, trigger.frame.first?.role != Role("parties"), isOwed(structure.verbs[verb]) {
        reading.status = nil
        reading.rules.append("status.owed")
      } else if reading.status == .happened, isOwed(structure.verbs[verb]) {
        // "still has to give its consent"
        reading.status = .proposed
        reading.rules.append("status.obliged")
      }
      if isNoNews(structure.verbs[verb], reading, trigger) {
        reading.status = nil
        reading.rules.append("status.untold")
      }
      if isAbility(structure.verbs[verb], trigger) {
        reading.status = nil
        reading.rules.append("status.ability")
      }
      if isTotal(structure.verbs[verb], trigger) {
        reading.status = nil
        reading.rules.append("status.total")
      }
      if isLongPast(structure.verbs[verb]) {
        reading.status = nil
        reading.rules.append("status.long-past")
      }
    }
    applyDoubt(candidate, &reading)
    settlePresent(candidate, trigger, &reading)
    settleKind(candidate, trigger, &reading)
    settleSending(candidate, trigger, &reading)
    if reading.status != nil, isInverted(before: candidate.words.lowerBound) {
      reading.status = .hypothetical
      reading.rules.append("status.inversion")
    }
    return reading
  }

  /// "left without an agreement", "supports any dialogue": what is told to be missing, or may be any of its kind, is none
  /// that took place.
  private func settleVague(_ phrase: Int, _ reading: inout StatusReading) {
    let noun = structure.phrases[phrase]
    let isLacking =
      noun.prepositionWord >= 0 && patterns.status.lacking.contains(sentence.hash(noun.prepositionWord))
    // "no justification for the coup": what somebody turns down has been done by others.
    let isDone = reading.status?.reality == .refused && noun.headClasses.intersects(patterns.known.putsch)
    guard
      isLacking || isDone && structure.isDefinite(phrase, patterns)
        || patterns.status.vague.contains(sentence.hash(noun.words.lowerBound)) && reading.status?.reality == .real
    else { return }
    reading.status = nil
    reading.rules.append("status.vague")
  }

  /// A plain present behind a conjunction of time: "as troops close in" goes on, "after he takes office" lies ahead.
  private func settlePresent(_ candidate: Candidate, _ trigger: Trigger, _ reading: inout StatusReading) {
    guard let number = candidate.verb, sentence.has(structure.verbs[number].marker, .temporal) else { return }
    if isAhead(structure.verbs[number]), let status = reading.status, status.reality == .real || status == .announced {
      reading.status = .hypothetical
      reading.rules.append("status.awaited")
    }
    guard reading.status == .happened, reading.rules.contains("status.present") else { return }
    if !sentence.has(structure.verbs[number].marker, .simultaneous) {
      reading.status = .planned
      reading.rules.append("status.ahead")
    } else if trigger.traits.isDeed {
      reading.status = .ongoing
      reading.rules.append("status.meanwhile")
    }
  }

  /// "Travellers who return home will be let through": the plain present of a clause that only says which kind is meant
  /// tells of no deed.
  private func settleKind(_ candidate: Candidate, _ trigger: Trigger, _ reading: inout StatusReading) {
    guard trigger.traits.isDeed, let number = candidate.verb, !candidate.isNoun, reading.status == .happened,
      reading.rules.contains("status.present"), case let verb = structure.verbs[number], verb.relation == .relative,
      let noun = verb.antecedent, case let phrase = structure.phrases[noun],
      sentence.has(phrase.words.upperBound, .relative), patterns.isPlural(sentence.hash(phrase.head)),
      !sentence.has(phrase.words.lowerBound, .determiner)
    else { return }
    reading.status = nil
    reading.rules.append("status.kind")
  }

  /// "Washington is sending 3,000 soldiers": what somebody is sending or giving is announced.
  private func settleSending(_ candidate: Candidate, _ trigger: Trigger, _ reading: inout StatusReading) {
    guard let number = candidate.verb, reading.status == .ongoing, reading.rules.contains("status.progressive"),
      trigger.type.category == "aid" || trigger.type.rawValue == "offensive.posture",
      !structure.verbs[number].isPassive, sentence.words[structure.verbs[number].head].isDitransitive,
      !isToldByOthers(number)
    else { return }
    reading.status = .announced
    reading.rules.append("status.on-its-way")
  }

  /// "Pyongyang is shipping shells to Russia, the White House said": whether somebody else than the doer tells it.
  private func isToldByOthers(_ number: Int) -> Bool {
    let verb = structure.verbs[number]
    guard verb.relation == .complement, let above = verb.governor, structure.verbs[above].isReport else { return false }
    let doers = verb.subjects.flatMap { finder.participants($0) }
    let speakers = structure.verbs[above].subjects.flatMap { finder.participants($0) }
    return !speakers.contains { speaker in doers.contains { $0.country == speaker.country } }
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
    reading.status = status
    reading.rules.append("status.own-cue")
  }

  func applyTrigger(_ trigger: Trigger, _ reading: inout StatusReading) {
    guard let own = trigger.status, let status = reading.status,
      status.reality == .real || own.reality == .refused && !reading.rules.contains("status.obliged")
    else { return }
    // "may terminate the treaty": nothing has ended by that.
    let isPossible = own.reality == .refused && status == .expected
    reading.status = isPossible ? .hypothetical : own
    reading.rules.append("status.trigger")
  }
}
