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
    } else if let verb = candidate.verb {
      reading.status = own(verb, &reading)
      applyTrigger(trigger, &reading)
      applyOwnCue(verb, trigger, &reading)
      if reading.status?.reality == .real, isOpen(structure.verbs[verb]) {
        reading.status = .hypothetical
        reading.rules.append("status.open-question")
      }
      climb(from: verb, &reading)
      if isAim(structure.verbs[verb], reading) {
        reading.status = nil
        reading.rules.append("status.aim")
      }
      // What parties ought to sign or exchange is a proposal.
      if trigger.traits.isDeed, trigger.frame.first?.role != Role("parties"), isOwed(structure.verbs[verb]) {
        reading.status = nil
        reading.rules.append("status.owed")
      }
      if isTotal(structure.verbs[verb], trigger) {
        reading.status = nil
        reading.rules.append("status.total")
      }
    }
    settlePresent(candidate, trigger, &reading)
    if reading.status != nil, isInverted(before: candidate.words.lowerBound) {
      reading.status = .hypothetical
      reading.rules.append("status.inversion")
    }
    return reading
  }

  /// A plain present behind a conjunction of time: "as troops close in" goes on, "after he takes office" lies ahead.
  private func settlePresent(_ candidate: Candidate, _ trigger: Trigger, _ reading: inout StatusReading) {
    guard let number = candidate.verb, reading.status == .happened, reading.rules.contains("status.present"),
      sentence.has(structure.verbs[number].marker, .temporal)
    else { return }
    if !sentence.has(structure.verbs[number].marker, .simultaneous) {
      reading.status = .planned
      reading.rules.append("status.ahead")
    } else if trigger.traits.isDeed {
      reading.status = .ongoing
      reading.rules.append("status.meanwhile")
    }
  }

  /// "an attempt to seize the town", "working to free them": an aim, unless what it hangs on tells that it came to pass.
  private func isAim(_ verb: VerbGroup, _ reading: StatusReading) -> Bool {
    guard verb.form == .infinitive, !verb.isPerfect, reading.status == .happened else { return false }
    if reading.rules.allSatisfy({ $0 == "status.nonfinite" }) { return true }
    // "it was urgent to support them"
    guard let above = verb.governor, governor(of: above) == nil else { return false }
    return structure.verbs[above].classes.intersects(patterns.known.copula)
      && structure.phraseAt[verb.words.lowerBound - 1] < 0
  }

  /// "must withdraw", "would have to leave", but not "had to leave": what is owed is no deed yet.
  private func isOwed(_ verb: VerbGroup) -> Bool {
    if !verb.modality.isDisjoint(with: .obliged), !verb.isPerfect { return true }
    guard verb.form == .infinitive, let above = verb.governor.map({ structure.verbs[$0] }) else { return false }
    return sentence.has(above.head, .have) && above.words.upperBound == verb.words.lowerBound && above.tense != .past
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

  private func applyTrigger(_ trigger: Trigger, _ reading: inout StatusReading) {
    guard let own = trigger.status, let status = reading.status,
      status.reality == .real || own.reality == .refused && !reading.rules.contains("status.obliged")
    else { return }
    reading.status = own
    reading.rules.append("status.trigger")
  }

  // MARK: - Tense

  /// What a verb's own tense, aspect, mood and negation say.
  func own(_ number: Int, _ reading: inout StatusReading, ignoring phrase: Int? = nil) -> Status? {
    let verb = structure.verbs[number]
    let status = tense(verb, &reading)
    guard verb.isNegated || hasNegativeArgument(verb, ignoring: phrase) else { return status }
    reading.rules.append("status.negated")
    let isRefusal = !verb.modality.isDisjoint(with: [.future, .conditional])
    return isRefusal ? .rejected : nil
  }

  func hasNegativeArgument(_ verb: VerbGroup, ignoring phrase: Int? = nil) -> Bool {
    let subjects = verb.isSubjectInherited || verb.relation == .relative ? [] : verb.subjects
    // "not to mediate", "never shells", "nothing that …"
    if verb.form == .infinitive || verb.form == .finite, sentence.has(verb.words.lowerBound - 1, .negator),
      !sentence.has(verb.words.lowerBound - 1, .negativeDeterminer)
    {
      return true
    }
    if verb.relation == .relative, let antecedent = verb.antecedent,
      sentence.has(structure.phrases[antecedent].words.lowerBound, .negativeDeterminer)
    {
      return true
    }
    return (subjects + verb.arguments.filter { $0.order == 0 }.map(\.phrase)).contains {
      $0 != phrase && isNone($0)
    }
  }

  /// "no talks", "no such raid".
  func isNone(_ phrase: Int) -> Bool {
    let first = structure.phrases[phrase].words.lowerBound
    return sentence.has(first, .negativeDeterminer)
      || sentence.has(first - 1, .negativeDeterminer)
        && (structure.phraseAt[first - 1] < 0 || sentence.has(first, .determiner))
  }

  private func isConditioned(_ verb: VerbGroup) -> Bool {
    structure.verbs.contains { condition in
      condition.relation == .condition && condition.governor.map { structure.verbs[$0].head == verb.head } ?? false
    }
  }

  private func isObliging(_ verb: VerbGroup) -> Bool {
    verb.classes.intersects(patterns.known.obliging)
      && structure.verbs.contains {
        $0.form == .infinitive && $0.words.lowerBound == verb.words.upperBound && $0.words.count > 1
      }
  }

  private func tense(_ verb: VerbGroup, _ reading: inout StatusReading) -> Status {
    func result(_ status: Status, _ rule: String) -> Status {
      reading.rules.append(rule)
      return status
    }
    // "would like to": the modal stands alone.
    let modality =
      verb.lemma < 0 ? verb.modality.union(sentence.words[verb.head].tags.intersection(.modal)) : verb.modality
    // "would have to leave" is asked of them, "had to leave" was done.
    if !modality.isDisjoint(with: [.future, .conditional]), isObliging(verb) {
      return result(.proposed, "status.obliged")
    }
    if verb.isScheduled { return result(.planned, "status.scheduled") }
    if modality.contains(.future) { return result(.planned, "status.future") }
    if modality.contains(.conditional) {
      // "would have to" of reported speech is its speaker's plan.
      let isBackshifted = verb.governor.map { structure.verbs[$0].isReport } ?? false
      return isBackshifted ? result(.planned, "status.backshifted") : result(.hypothetical, "status.conditional")
    }
    if modality.contains(.possible) {
      return isConditioned(verb) ? result(.hypothetical, "status.condition") : result(.expected, "status.possible")
    }
    if modality.contains(.obliged) { return result(.proposed, "status.obliged") }
    switch verb.form {
    case .infinitive, .gerund, .participle: return result(.happened, "status.nonfinite")
    case .finite: break
    }
    if isSubjunctive(verb) { return result(.proposed, "status.subjunctive") }
    // "were being moved to safety": it went on when it was told.
    if verb.isProgressive, verb.tense == .present || verb.isPassive { return result(.ongoing, "status.progressive") }
    return result(.happened, verb.tense == .present && !verb.isPerfect ? "status.present" : "status.past")
  }

  /// "insisted that the country hold talks": a base form whose subject is one country or person.
  private func isSubjunctive(_ verb: VerbGroup) -> Bool {
    guard verb.form == .finite, verb.words.count == 1, verb.relation == .complement, verb.subjects.count == 1,
      let forms = sentence.words[verb.head].verb?.forms, forms.contains(.base), !forms.contains(.past),
      let subject = verb.subjects.first.map({ structure.phrases[$0] })
    else { return false }
    return sentence.entity(at: subject.head)?.isCountry ?? false
  }

  // MARK: - Nouns

  private func readNoun(_ candidate: Candidate, _ phrase: Int, _ trigger: Trigger, _ reading: inout StatusReading) {
    let first = structure.phrases[phrase].words.lowerBound
    let isNone = isNone(phrase) && !candidate.words.contains(first)
    reading.status = .happened
    // "the June 6 incursion": dated in itself, it took place whatever is said of it.
    if trigger.traits.hasDeeds, isPast(phrase) {
      reading.isGoverned = candidate.verb.flatMap { governor(of: $0) } != nil
      reading.rules.append("status.dated")
      applyTrigger(trigger, &reading)
      return
    }
    guard let number = candidate.verb else {
      applyNextModal(phrase, &reading)
      applyParticiple(phrase, &reading)
      applyNounGovernor(phrase, &reading)
      if isNone { reading.status = nil }
      return
    }
    let verb = structure.verbs[number]
    if applyPredicate(number, candidate, &reading) {
      if reading.status != nil { climb(from: number, &reading) }
      return
    }
    if let cue = governor(of: number), !isGranted(cue, phrase, trigger), !isActing(candidate, cue, trigger),
      candidate.link != .other || structure.leads(cue, from: number, to: phrase) || cue.subject == .proposer
    {
      reading.isGoverned = true
      reading.subjectPart = candidate.link == .subject ? .none : cue.subject
      let ownStatus = own(number, &reading, ignoring: candidate.words.contains(first) ? phrase : nil)
      if ownStatus != nil { applyTrigger(trigger, &reading) }
      reading.status = ownStatus.flatMap { combine($0, trigger, cue, verb, &reading) } ?? negated(cue, isNone, &reading)
    } else if candidate.link == .subject,
      verb.classes.intersects(patterns.known.occur)
        || governor(of: number).map({ isActing(candidate, $0, trigger) }) ?? false
    {
      reading.isGoverned = true
      reading.status = own(number, &reading)
      applyTrigger(trigger, &reading)
    } else {
      reading.status = .happened
      applyTrigger(trigger, &reading)
      applyNounGovernor(phrase, &reading)
      applyRefusal(number, phrase, &reading)
      if isNone { reading.status = nil }
      applyModal(number, phrase, &reading)
      applyParticiple(phrase, &reading)
      if verb.relation == .condition { reading.status = .hypothetical }
      if reading.status != nil { climb(from: number, &reading) }
      return
    }
    applyNounGovernor(phrase, &reading)
    climb(from: number, &reading)
    // "has been a go-between since July"
    if reading.status == .happened, verb.isPerfect, verb.tense == .present, hasLasted(verb) {
      reading.status = .ongoing
      reading.rules.append("status.since")
    }
  }

  /// Whether a perfect tells since when.
  private func hasLasted(_ verb: VerbGroup) -> Bool {
    guard verb.classes.intersects(patterns.known.copula) else { return false }
    return (verb.words.lowerBound..<sentence.count).contains {
      sentence.match(patterns.dating.words, at: $0).map { $0.value == .since } ?? false
        || sentence.entity(at: $0)?.timex?.meaning.map { $0.first != nil && $0.precision == .after } ?? false
    }
  }

  /// "the attack set a depot ablaze": a deed that does something itself has come to pass.
  private func isActing(_ candidate: Candidate, _ cue: Governor, _ trigger: Trigger) -> Bool {
    guard case .sets(let status) = cue.effect, status.reality == .open else { return false }
    return candidate.link == .subject && trigger.traits.isDeed
  }

  /// "discussed the attack": what was done is not undone by talking of it.
  private func isGranted(_ cue: Governor, _ phrase: Int, _ trigger: Trigger) -> Bool {
    guard case .sets(.proposed) = cue.effect else { return false }
    return trigger.traits.hasDeeds && isDefinite(phrase)
  }

  /// "did not rule out talks" is a proposal; "no talks were held" is nothing; "there are no plans for talks" a refusal.
  private func negated(_ cue: Governor, _ isNone: Bool, _ reading: inout StatusReading) -> Status? {
    if case .sets(let status) = cue.effect, status.reality == .refused { return isNone ? .rejected : .proposed }
    return nil
  }

  private func combine(
    _ own: Status, _ trigger: Trigger, _ cue: Governor, _ verb: VerbGroup, _ reading: inout StatusReading
  )
    -> Status?
  {
    reading.rules.append(cue.rule)
    switch cue.effect {
    case .keeps: return own.reality == .real ? trigger.status ?? own : own
    case .continues: return own.reality == .real ? .ongoing : own
    case .undoes: return nil
    case .sets(let status):
      if status.reality == .refused { return own == .hypothetical ? .hypothetical : status }
      return own.reality == .real || own == .rejected ? (own == .rejected ? .rejected : status) : own
    }
  }

  /// "plans for talks", "rumours of a ceasefire", "no grounds for negotiations".
  private func applyNounGovernor(_ phrase: Int, _ reading: inout StatusReading) {
    let hanging = structure.phrases[phrase]
    // "left without power after the strikes": that is when, not what for.
    guard hanging.prepositionWord > sentence.bodyStart, !sentence.has(hanging.prepositionWord, .subordinator) else {
      return
    }
    let left = hanging.prepositionWord - 1
    guard structure.phraseAt[left] >= 0, let cue = nounGovernor(endingAt: left + 1) else { return }
    reading.rules.append(cue.nounRule)
    reading.isGoverned = true
    if reading.subjectPart == .none { reading.subjectPart = cue.subject }
    let whole = structure.phrases[structure.phraseAt[left]]
    if sentence.has(whole.words.lowerBound, .negativeDeterminer) {
      reading.status = .rejected
      return
    }
    // "is not open to discussion"
    if reading.status == nil, sentence.use(left) == .adjective, reading.rules.contains("status.negated"),
      case .sets(.proposed) = cue.effect
    {
      reading.status = .rejected
      return
    }
    switch cue.effect {
    case .sets(let status):
      // "rejected calls for a truce", "accepted a call for a truce"
      let isAnswered = reading.status?.reality == .refused || reading.status == .announced && status == .proposed
      if !isAnswered { reading.status = status }
    case .undoes: reading.status = nil
    case .keeps, .continues: break
    }
  }

  func nounGovernor(endingAt end: Int) -> Governor? {
    for length in 1...3 where end - length >= sentence.bodyStart {
      if let match = sentence.match(patterns.nounGovernors, at: end - length, before: end), match.count == length {
        return match.value
      }
    }
    return nil
  }
}
