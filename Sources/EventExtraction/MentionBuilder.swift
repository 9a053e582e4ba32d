import TextAnalysis
import TimelineCore

/// A candidate with everything found out about it; the mention follows from it.
struct Finding: Sendable {
  /// Names of the roles filled from the rest of the article.
  var inherited: [Role] = []
  var candidate: Candidate
  var trigger: Trigger
  var type: EventType
  var traits: TypeTraits
  var reading: StatusReading
  var slots: Slots
  var roles: FilledRoles
  var factors: ConfidenceFactors
  /// The trigger's name of the event told of before that its verb speaks of: "condemned the strikes"; nil for none.
  var anaphor: String?
  /// One of several gifts that its trigger tells of; its clause is its own part.
  var isShare = false
  /// That of the finding without what the rest of the article adds to it.
  var confidence: Double
}

/// What the confidence of a mention is the product of; nil for what does not lessen it.
struct ConfidenceFactors: Sendable {
  var attribution, background, date, inherited, missing, roles, trigger: Double?

  var product: Double {
    (attribution ?? 1) * (background ?? 1) * (date ?? 1) * (inherited ?? 1) * (missing ?? 1) * (roles ?? 1)
      * (trigger ?? 1)
  }

  var dictionary: [String: Double] {
    var result: [String: Double] = [:]
    result["attribution"] = attribution
    result["background"] = background
    result["date"] = date
    result["inherited"] = inherited
    result["missing"] = missing
    result["roles"] = roles
    result["trigger"] = trigger
    return result
  }
}

/// Why a trigger gave no event.
package enum Refusal: String, Hashable, Codable, Sendable {
  /// A word that blocks it stands in its clause.
  case blocked
  /// What it needs beside it is not there.
  case unmet
  /// The text says that it did not happen.
  case notHappened = "not-happened"
  /// A required role stays empty.
  case missingRole = "missing-role"
  /// Another event of the same clause takes its place.
  case outranked
  /// A noun that nothing makes an event of.
  case background
}

/// Tests and fills one candidate.
struct FindingReader {
  let filler: FrameFiller
  let finder: ParticipantFinder

  var patterns: EventPatterns { finder.patterns }
  var structure: SentenceStructure { _read { yield finder.structure } }

  func read(_ candidate: Candidate, _ filled: Slots) -> Result<Finding, RefusalError> {
    let trigger = patterns.triggers[candidate.trigger]
    var slots = filled
    let isOccasion = takesCompanions(&slots, trigger)
    if trigger.blockers.contains(where: { filler.holds($0, slots, candidate) }) { return .failure(.init(.blocked)) }
    if trigger.needs.contains(where: { !filler.holds($0, slots, candidate) }) { return .failure(.init(.unmet)) }
    var reading = StatusReader(finder: finder).read(candidate, trigger)
    if isOccasion { reading.isGoverned = true }
    guard reading.status != nil else { return .failure(.init(.notHappened)) }
    var roles = filler.roles(trigger, slots, candidate)
    if candidate.isNoun { adjustSubject(reading, slots, &roles, trigger) }
    if !candidate.isNoun, reading.status == .rejected, roles[Role("rejecter")] == nil {
      let subjects = slots.subject.flatMap { finder.participants($0) }
      if !subjects.isEmpty { roles[Role("rejecter")] = subjects }
    }
    if let verb = candidate.verb, !candidate.isNoun, structure.verbs[verb].form == .participle, slots.subject.isEmpty,
      !slots.clause.contains(where: { structure.sentence.entity(at: $0)?.time != nil })
    {
      return .failure(.init(.background))
    }
    if isAskedFor(candidate, trigger, reading) || isTurnedDown(candidate, trigger, reading, roles) {
      return .failure(.init(.notHappened))
    }
    settleProposer(candidate, reading, &roles)
    let type = subtype(trigger, slots, candidate)
    dropNameOfDeal(type, candidate, &roles)
    let traits = type == trigger.type ? trigger.traits : patterns.precedence[type]
    MediatorReader(finder: finder).addMediators(candidate, type, slots, &roles)
    if isKnownDeal(candidate, type) || isBackdrop(candidate, traits, slots, reading)
      || isToOneself(trigger, traits, slots)
    {
      return .failure(.init(.background))
    }
    var factors = ConfidenceFactors(trigger: trigger.prior)
    let filled = requirements(type, roles, slots)
    // The rest of the article may still tell who it was, but not for a bare noun.
    guard filled.found > 0 || !candidate.isNoun || reading.isGoverned || hasOwnAgent(slots, trigger, roles) else {
      return .failure(.init(.missingRole))
    }
    if candidate.isNoun, !reading.isGoverned {
      guard hasOwnAgent(slots, trigger, roles) else { return .failure(.init(.background)) }
      // A bare "talks" is mostly a topic; a bare "attack" mostly took place.
      // One with its own day, or a deed with both its sides, is told, not mentioned.
      let isTold =
        isDated(candidate)
        || traits.isDeed && (isDatedBehind(slots.owner) || filled.found >= filled.asked && roles.roles.count > 1)
      factors.background = isTold ? 0.8 : traits.isDeed ? 0.6 : 0.45
    }
    if candidate.verb.map({ structure.verbs[$0].isSubjectInherited }) ?? false { factors.roles = 0.9 }
    let confidence = [factors.trigger, factors.background, factors.roles].compactMap(\.self).sorted().reduce(1, *)
    return .success(
      Finding(
        candidate: candidate, trigger: trigger, type: type, traits: traits, reading: reading, slots: slots,
        roles: roles, factors: factors, confidence: confidence))
  }

  /// "said after talks with X": of a meeting, who acts meanwhile took part in it.
  private func takesCompanions(_ slots: inout Slots, _ trigger: Trigger) -> Bool {
    guard trigger.frame.contains(where: { $0.role == Role("participants") }), slots.subject.isEmpty,
      slots.occasion.contains(where: { phrase in
        structure.phrases[phrase].headClasses.intersects(patterns.known.title)
          || finder.participants(phrase).contains { $0.kind == .person }
      })
    else { return false }
    slots.subject = slots.occasion
    return true
  }

  /// "the invasion, which began on Thursday": a relative clause tells when.
  private func isDatedBehind(_ phrase: Int?) -> Bool {
    guard let phrase else { return false }
    return structure.verbs.indices.contains { number in
      structure.verbs[number].antecedent == phrase
        && structure.clause(of: number).contains { structure.sentence.entity(at: $0)?.timex != nil }
    }
  }

  /// "Under the deal, troops are to withdraw": a deal told of before.
  private func isKnownDeal(_ candidate: Candidate, _ type: EventType) -> Bool {
    guard type.rawValue == "mediation.agreement", let phrase = candidate.phrase,
      StatusReader(finder: finder).isDefinite(phrase)
    else { return false }
    let word = structure.phrases[phrase].prepositionWord
    return word >= 0 && structure.sentence.has(word, .framework)
  }

  /// What is only described, or only tells since when or until when something else holds.
  private func isBackdrop(
    _ candidate: Candidate, _ traits: TypeTraits, _ slots: Slots, _ reading: StatusReading
  ) -> Bool {
    guard let number = candidate.verb else { return false }
    let verb = structure.verbs[number]
    if isCharge(verb) { return true }
    let isDated = slots.clause.contains { structure.sentence.entity(at: $0)?.time != nil }
    // "Its purpose was to seize the town": an aim is no plan of somebody's own.
    if verb.isScheduled, candidate.phrase == nil, let subject = verb.subjects.first,
      structure.phrases[subject].headClasses.intersects(patterns.known.aim)
    {
      return true
    }
    if let phrase = candidate.phrase {
      // "It was the 13th attack this year": a remark on what was told before.
      if traits.hasDeeds, candidate.link == .object, verb.classes.intersects(patterns.known.copula),
        let subject = verb.subjects.first, structure.sentence.has(structure.phrases[subject].words.lowerBound, .it)
      {
        return true
      }
      // "the talks were difficult", "the talks offered a chance", but neither "there were talks" nor "talks are out of
      // the question", where what is said of them is their status.
      let isCopula = verb.classes.intersects(patterns.known.copula)
      let isRemarkedOn = isCopula || !traits.isDeed && verb.arguments.contains { $0.order >= 0 }
      // "his talks would be useful"
      let isSaid = isCopula && reading.status?.reality == .open && !reading.rules.contains("status.predicate")
      if !isDated, isSaid || reading.status?.reality == .real, candidate.link == .subject, isRemarkedOn,
        structure.phrases[phrase].words.lowerBound < verb.words.lowerBound
      {
        return true
      }
    } else if traits.isSpeech {
      // "companies accused of fraud", "a resolution condemning the vote": an epithet.
      if verb.form == .gerund, verb.antecedent != nil { return true }
      if verb.form == .participle, slots.subject.isEmpty { return true }
    }
    guard !isDated, traits.isDeed, let subject = verb.subjects.first else { return false }
    // "saw buildings wrecked by bombs", but "20 people killed by bombs"
    if candidate.phrase == nil, verb.form == .participle, verb.antecedent == subject,
      !structure.phrases[subject].words.contains(where: { structure.sentence.use($0) == .number })
    {
      return true
    }
    let start = structure.phrases[subject].words.lowerBound
    return start > 0 && structure.sentence.has(start - 1, .backdrop)
  }

  /// "had refused the request", "denied that they were a threat": it does not tell who asked or threatened.
  private func isTurnedDown(
    _ candidate: Candidate, _ trigger: Trigger, _ reading: StatusReading, _ roles: FilledRoles
  ) -> Bool {
    guard trigger.traits.isSpeech, candidate.isNoun, reading.status?.reality == .refused else { return false }
    return reading.status == .denied || trigger.frame.first.map { roles[$0.role] == nil } ?? false
  }

  /// "urged the army to back him": nobody has backed him yet.
  private func isAskedFor(_ candidate: Candidate, _ trigger: Trigger, _ reading: StatusReading) -> Bool {
    guard trigger.traits.isSpeech, !candidate.isNoun, reading.status == .proposed,
      let verb = candidate.verb.map({ structure.verbs[$0] }), verb.form == .infinitive, let above = verb.governor
    else { return false }
    return structure.verbs[above].isObjectControl && !structure.verbs[above].isPassive
  }

  /// "told his ministry to prepare": what a side says to its own people is no matter between sides.
  private func isToOneself(_ trigger: Trigger, _ traits: TypeTraits, _ slots: Slots) -> Bool {
    // "must withdraw its troops, X said": the subject is not who speaks.
    guard traits.isSpeech, trigger.frame.first?.slots.contains(.report) == false, let subject = slots.subject.first,
      let object = slots.object.first
    else {
      return false
    }
    // "Moscow denied it": what was said, nobody's side.
    if structure.sentence.has(structure.phrases[object].head, .it) { return false }
    let addressees = finder.participants(object)
    guard let side = finder.participants(subject).first.flatMap(patterns.wars.side), !addressees.isEmpty else {
      return false
    }
    return addressees.allSatisfy { $0.kind == .country && patterns.wars.side($0) == side }
  }

  /// "accused the rebels of attacking the town": told as the accusation, with the rest as its charge.
  private func isCharge(_ verb: VerbGroup) -> Bool {
    // "companies accused of delivering arms": the accused stand in front of a participle.
    guard structure.isPrepositional(verb), let above = verb.governor,
      !structure.verbs[above].arguments.isEmpty || structure.verbs[above].form == .participle,
      structure.verbs[above].lemma >= 0
    else {
      return false
    }
    let triggers = patterns.verbTriggers[structure.verbs[above].lemma]
    return triggers.contains { patterns.triggers[$0].frame.contains { $0.role == Role("charge") } }
  }

  struct RefusalError: Error {
    let reason: Refusal
    init(_ reason: Refusal) { self.reason = reason }
  }

  /// Who rejects or proposes talks is no party of what did not take place, but keeps a role of its own.
  private func adjustSubject(
    _ reading: StatusReading, _ slots: Slots, _ roles: inout FilledRoles, _ trigger: Trigger
  ) {
    if reading.subjectPart == .agent { settleTruce(&roles, trigger) }
    guard reading.subjectPart == .rejecter || reading.subjectPart == .proposer else { return }
    let subjects = slots.subject.flatMap { finder.participants($0) }
    guard !subjects.isEmpty else { return }
    roles[Role(reading.subjectPart.rawValue)] = subjects
    // Whoever rejects a plan did not propose it.
    if reading.subjectPart == .rejecter, let first = trigger.frame.first?.role, roles[first] == subjects,
      first != Role("parties")
    {
      roles[first] = nil
    }
  }

  /// Who agrees to a truce, declares or breaks it is a party of it.
  private func settleTruce(_ roles: inout FilledRoles, _ trigger: Trigger) {
    let (proposer, parties) = (Role("proposer"), Role("parties"))
    guard trigger.type.rawValue == "mediation.ceasefire", let agreed = roles[proposer] else { return }
    roles[proposer] = nil
    roles[parties] = agreed + (roles[parties] ?? [])
  }

  /// "Russia's invasion", "the attack on Kyiv": a noun with its own agent, target or time is an event by itself.
  private func hasOwnAgent(_ slots: Slots, _ trigger: Trigger, _ roles: FilledRoles) -> Bool {
    guard let owner = slots.owner else { return false }
    let phrase = structure.phrases[owner]
    return finder.owner(of: phrase) != nil
      || phrase.words.contains { structure.sentence.entity(at: $0)?.time != nil }
      || slots.arguments.contains { argument in
        structure.phrases[argument.phrase].words.contains {
          structure.sentence.entity(at: $0)?.place != nil || structure.sentence.entity(at: $0)?.actor != nil
        }
      }
  }

  /// "Friday's call", "the conference in June": a noun with a past time of its own took place.
  private func isDated(_ candidate: Candidate) -> Bool {
    guard let number = candidate.phrase else { return false }
    let status = StatusReader(finder: finder)
    if status.isPast(number) { return true }
    let end = structure.phrases[number].words.upperBound
    guard structure.sentence.has(end, .preposition), end + 1 < structure.sentence.count,
      structure.phraseAt[end + 1] >= 0
    else { return false }
    return status.isPast(structure.phraseAt[end + 1])
  }
}
