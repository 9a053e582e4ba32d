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

  /// Takes the status that a rule gives, and notes the rule.
  mutating func settle(_ status: Status?, _ rule: String) {
    self.status = status
    rules.append(rule)
  }
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
      settleSupposed(candidate, phrase, trigger, &reading)
    } else if let verb = candidate.verb {
      if readDenial(verb, trigger, &reading) { return reading }
      readVerb(verb, trigger, &reading)
    }
    applyDoubt(candidate, &reading)
    settlePresent(candidate, trigger, &reading)
    settleKind(candidate, trigger, &reading)
    settleSending(candidate, trigger, &reading)
    settleKeptOut(candidate, trigger, &reading)
    if reading.status != nil, isInverted(before: candidate.words.lowerBound) {
      reading.settle(.hypothetical, "status.inversion")
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
      isLacking || isDone && structure.isDefinite(phrase)
        || patterns.status.vague.contains(sentence.hash(noun.words.lowerBound)) && reading.status?.reality == .real
    else { return }
    reading.settle(nil, "status.vague")
  }

  /// "An attack on the vessels would trigger the treaty": what a deed that nobody has told of would bring is no plan of it.
  private func settleSupposed(_ candidate: Candidate, _ phrase: Int, _ trigger: Trigger, _ reading: inout StatusReading)
  {
    guard trigger.type.category == "offensive", reading.status?.reality == .open, candidate.link == .subject,
      let number = candidate.verb, case let verb = structure.verbs[number], !verb.isPassive,
      verb.modality.contains(.conditional), !structure.isDefinite(phrase),
      verb.classes.intersects(patterns.known.copula) || !structure.verbSlots(number).object.isEmpty
    else { return }
    reading.settle(.hypothetical, "status.supposed")
  }

  /// A plain present behind a conjunction of time: "as troops close in" goes on, "after he takes office" lies ahead.
  private func settlePresent(_ candidate: Candidate, _ trigger: Trigger, _ reading: inout StatusReading) {
    guard let number = candidate.verb, sentence.has(structure.verbs[number].marker, .temporal) else { return }
    if isAhead(structure.verbs[number]), let status = reading.status, status.reality == .real || status == .announced {
      reading.settle(.hypothetical, "status.awaited")
    }
    guard reading.status == .happened, reading.rules.contains("status.present") else { return }
    if !sentence.has(structure.verbs[number].marker, .simultaneous) {
      reading.settle(.planned, "status.ahead")
    } else if trigger.traits.isDeed {
      reading.settle(.ongoing, "status.meanwhile")
    }
  }

  /// "No aid has entered Gaza since March": relief that has not come through to this day is kept out.
  private func settleKeptOut(_ candidate: Candidate, _ trigger: Trigger, _ reading: inout StatusReading) {
    guard trigger.type.rawValue == "humanitarian.access", trigger.status == nil, reading.status == nil,
      reading.rules.last == "status.negated", !candidate.isNoun, let verb = candidate.verb.map({ structure.verbs[$0] }),
      verb.isPerfect, verb.tense == .present, verb.form == .finite, verb.modality.isEmpty
    else { return }
    reading.settle(.rejected, "status.kept-out")
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
    reading.settle(nil, "status.kind")
  }

  /// "Washington is sending 3,000 soldiers": what somebody is sending or giving is announced.
  private func settleSending(_ candidate: Candidate, _ trigger: Trigger, _ reading: inout StatusReading) {
    guard let number = candidate.verb, reading.status == .ongoing, reading.rules.contains("status.progressive"),
      trigger.type.category == "aid" || trigger.type.rawValue == "offensive.posture",
      !structure.verbs[number].isPassive, !structure.verbs[number].isPerfect,
      sentence.words[structure.verbs[number].head].isDitransitive, !isToldByOthers(number)
    else { return }
    reading.settle(.announced, "status.on-its-way")
  }

  /// "Pyongyang is shipping shells to Russia, the White House said": whether somebody else than the doer tells it.
  private func isToldByOthers(_ number: Int) -> Bool {
    let verb = structure.verbs[number]
    guard verb.relation == .complement, let above = verb.governor, structure.verbs[above].isReport else { return false }
    let doers = verb.subjects.flatMap { finder.participants($0) }
    let speakers = structure.verbs[above].subjects.flatMap { finder.participants($0) }
    return !speakers.contains { speaker in doers.contains { $0.country == speaker.country } }
  }

  func applyTrigger(_ trigger: Trigger, _ reading: inout StatusReading) {
    guard let own = trigger.status, let status = reading.status, !reading.rules.contains(Self.unrealPast),
      status.reality == .real || own.reality == .refused && !reading.rules.contains("status.obliged")
    else { return }
    // "would not leave the treaty": who will not end a thing keeps it.
    if own.reality == .refused, reading.rules.contains("status.negated") { return reading.settle(nil, "status.kept") }
    // "may terminate the treaty": nothing has ended by that.
    let isPossible = own.reality == .refused && status == .expected
    reading.settle(isPossible ? .hypothetical : own, "status.trigger")
  }
}
