import TextAnalysis
import TimelineCore

/// Tests and fills one candidate.
struct FindingReader {
  let filler: FrameFiller
  let finder: ParticipantFinder
  /// Whether the sentence asks, and so reports nothing.
  private let isQuestion: Bool
  /// Whether the first reason for a refusal counts, not the one that costs least.
  private let isTracing: Bool

  init(finder: ParticipantFinder, tracing: Bool = false) {
    self.finder = finder
    isTracing = tracing
    filler = FrameFiller(finder: finder)
    isQuestion = finder.sentence.isQuestion
  }

  var patterns: EventPatterns { finder.patterns }
  var structure: SentenceStructure { _read { yield finder.structure } }

  func read(_ candidate: Candidate, _ slots: Slots) throws(RefusalError) -> Finding {
    // Only of a noun others may be told to act than stand in its slots.
    guard candidate.isNoun else { return try read(candidate, slots, isOccasion: false) }
    var filled = slots
    MediatorReader(finder: finder).leaveOutMaker(candidate, &filled)
    let isOccasion = takesCompanions(&filled, patterns.triggers[candidate.trigger])
    return try read(candidate, filled, isOccasion: isOccasion)
  }

  private func read(_ candidate: Candidate, _ slots: Slots, isOccasion: Bool) throws(RefusalError) -> Finding {
    let trigger = patterns.triggers[candidate.trigger]
    if isQuestion { throw .init(.background) }
    let isLenient = try checkNeeds(candidate, slots, trigger)
    let reading = reading(candidate, slots, trigger, isOccasion: isOccasion)
    guard reading.status != nil else { throw .init(.notHappened) }
    let isReported = !candidate.isNoun || reading.isGoverned || hasOwnAgent(candidate, slots)
    if !isReported, !isTracing { throw .init(.background) }
    var roles = framedRoles(candidate, slots, trigger, reading)
    if isDescription(candidate, slots, trigger) { throw .init(.background) }
    if isAskedFor(candidate, trigger, reading) || isTurnedDown(candidate, trigger, reading, roles) {
      throw .init(.notHappened)
    }
    settleProposer(candidate, reading, &roles)
    let type = subtype(trigger, slots, candidate)
    if reading.status == .announced && isFavour(type, trigger, slots) || isOfThemselves(type, slots, candidate)
      || filler.isLeftByCountry(trigger, slots, candidate) || entersOwn(trigger, slots, roles)
      || isStateCharged(trigger, slots, candidate, roles)
    {
      throw .init(.missingRole)
    }
    settle(&roles, of: type, candidate, slots)
    addMaker(slots, candidate, reading, &roles)
    let traits = type == trigger.type ? trigger.traits : patterns.precedence[type]
    var finding = Finding(
      candidate: candidate, trigger: trigger, type: type, traits: traits, reading: reading, slots: slots,
      roles: roles, factors: ConfidenceFactors(trigger: trigger.prior), confidence: 0)
    if isKnown(finding) { throw .init(.background) }
    let filled = requirements(type, roles, slots)
    // The rest of the article may still tell who it was, but not for a bare noun.
    guard isReported else { throw .init(filled.found > 0 ? .background : .missingRole) }
    if candidate.isNoun, !reading.isGoverned {
      finding.factors.background = background(finding, isFilled: filled.found >= filled.asked)
    }
    let isInherited = candidate.verb.map { structure.verbs[$0].isSubjectInherited } ?? false
    if isInherited || isLenient { finding.factors.roles = 0.9 }
    finding.confidence =
      [finding.factors.trigger, finding.factors.background, finding.factors.roles].compactMap(\.self).sorted()
      .reduce(1, *)
    return finding
  }

  /// Whether a need is met only by the way; throws where one is not met, or a blocker holds.
  private func checkNeeds(_ candidate: Candidate, _ slots: Slots, _ trigger: Trigger) throws(RefusalError) -> Bool {
    if patterns.needs.mayBeBlocked(candidate.trigger, in: structure.sentence),
      let blocker = trigger.blockers.firstIndex(where: { filler.holds($0, slots, candidate, isBlocker: true) })
    {
      throw .init(.blocked, condition: blocker)
    }
    var isLenient = false
    for (number, need) in trigger.needs.enumerated() where !filler.holds(need, slots, candidate) {
      guard filler.holdsLeniently(need, slots, candidate, trigger) else { throw .init(.unmet, condition: number) }
      isLenient = true
    }
    return isLenient
  }

  private func reading(
    _ candidate: Candidate, _ slots: Slots, _ trigger: Trigger, isOccasion: Bool
  ) -> StatusReading {
    var reading = StatusReader(finder: finder).read(candidate, trigger)
    if isOccasion || isLengthTold(candidate, slots) {
      reading.isGoverned = true
      settleOccasion(candidate, &reading)
    }
    settleEve(candidate, &reading)
    return reading
  }

  /// What the frame fills, and who refuses.
  private func framedRoles(
    _ candidate: Candidate, _ slots: Slots, _ trigger: Trigger, _ reading: StatusReading
  ) -> FilledRoles {
    var roles = filler.roles(trigger, slots, candidate)
    if candidate.isNoun { adjustSubject(candidate, reading, slots, &roles, trigger) }
    if reading.status == .rejected { settleAgent(&roles, type: trigger.type) }
    guard !candidate.isNoun, reading.status == .rejected, roles[Role("rejecter")] == nil else { return roles }
    // "refused to sign anything together with X": who stands behind the verb is whom it would have been done with.
    let ahead = slots.subject.filter { structure.phrases[$0].words.upperBound <= candidate.words.lowerBound }
    let subjects = blockers(candidate) ?? (ahead.isEmpty ? slots.subject : ahead).flatMap { finder.participants($0) }
    if !subjects.isEmpty { roles[Role("rejecter")] = subjects }
    return roles
  }

  /// Whether the candidate only says what something is like: "the abandoned posts".
  private func isDescription(_ candidate: Candidate, _ slots: Slots, _ trigger: Trigger) -> Bool {
    if let verb = candidate.verb, !candidate.isNoun, structure.verbs[verb].form == .participle, slots.subject.isEmpty,
      !slots.clause.contains(where: { structure.sentence.entity(at: $0)?.time != nil }),
      !structure.addsNumber(structure.verbs[verb], trigger)
    {
      return true
    }
    return isAttribute(candidate, trigger, slots)
  }

  /// What the type asks of the roles beyond the frame.
  private func settle(_ roles: inout FilledRoles, of type: EventType, _ candidate: Candidate, _ slots: Slots) {
    dropNameOfDeal(type, candidate, &roles)
    dropForeignMaker(slots, &roles)
    joinTruce(&roles, type)
    joinOwners(&roles, type, candidate, slots)
    addHost(type, candidate, &roles)
    addOffice(type, slots, &roles)
    MediatorReader(finder: finder).addMediators(candidate, type, slots, &roles)
  }

  /// Whether the text takes it for known, and reports nothing of it.
  private func isKnown(_ finding: Finding) -> Bool {
    let (candidate, type, slots) = (finding.candidate, finding.type, finding.slots)
    return isKnownDeal(candidate, type) || isKnownPenalty(candidate, type)
      || isPartOfName(candidate, type, finding.reading)
      || !isNamedVisit(candidate, slots, finding.roles)
        && isBackdrop(candidate, finding.traits, slots, finding.reading)
      || isBiography(candidate, slots) || isToOneself(finding.trigger, finding.traits, slots)
      || isOutlook(candidate, type, slots, finding.reading) || isBlow(finding)
      || isPenalised(finding)
  }

  /// How much a noun counts of which no verb tells: a bare "talks" is mostly a topic, a bare "attack" mostly took place; one
  /// with its own day, or a deed with both its sides, is told, not mentioned.
  private func background(_ finding: Finding, isFilled: Bool) -> Double {
    let (candidate, slots, isDeed) = (finding.candidate, finding.slots, finding.traits.isDeed)
    let isOnDay = isDated(candidate) || isPastBehind(slots.owner)
    if isOnDay, !isDeed, finding.type.category != "mediation" { return 0.95 }
    let isTold =
      isOnDay || isAnchor(candidate, finding.type, finding.traits) || isPriced(candidate, finding.roles, slots)
      || isNamedVisit(candidate, slots, finding.roles) || isLongMediation(candidate, finding.type, finding.roles)
      || isDeed && (isDatedBehind(slots.owner) || isFilled && finding.roles.roles.count > 1)
    if isTold { return 0.8 }
    return isDeed ? 0.6 : 0.45
  }

  /// "said after talks with X": of a meeting, who acts meanwhile took part in it.
  private func takesCompanions(_ slots: inout Slots, _ trigger: Trigger) -> Bool {
    if joinTalks(slots, trigger) {
      slots.subject = slots.occasion
      return true
    }
    guard slots.subject.isEmpty, !slots.occasion.isEmpty,
      trigger.frame.contains(where: { $0.role == Role("participants") }),
      slots.occasion.count > 1
        || slots.occasion.contains(where: { phrase in
          structure.phrases[phrase].headClasses.intersects(patterns.known.title)
            || finder.participants(phrase).contains { $0.kind == .person }
        })
    else { return false }
    slots.subject = slots.occasion
    return true
  }

  /// "X and Y agreed after talks in Doha", "In talks with X, Y rejected": several who act together behind talks without parties
  /// held them, and who acts alone held them with the one told behind "with".
  private func joinTalks(_ slots: Slots, _ trigger: Trigger) -> Bool {
    guard trigger.type.rawValue == "mediation.talks" else { return false }
    let others = slots.arguments.filter { argument in
      trigger.frame.contains { rule in
        rule.role == Role("parties") && rule.slots.contains { $0 == .preposition(argument.preposition ?? 0) }
      }
    }.flatMap { finder.participants($0.phrase) }
    let joined = slots.occasion.flatMap { finder.participants($0) }
    guard !joined.isEmpty, joined.allSatisfy({ $0.id != nil }) else { return false }
    if others.isEmpty { return slots.occasion.count > 1 && joined.count > 1 }
    guard let phrase = slots.owner.map({ structure.phrases[$0] }),
      phrase.prepositionWord == structure.sentence.bodyStart
    else { return false }
    return slots.subject.isEmpty && joined.count == 1 && others.count == 1 && finder.owner(of: phrase) == nil
  }

  /// Who rejects or proposes talks is no party of what did not take place, but keeps a role of its own.
  private func adjustSubject(
    _ candidate: Candidate, _ reading: StatusReading, _ slots: Slots, _ roles: inout FilledRoles, _ trigger: Trigger
  ) {
    if reading.subjectPart == .agent { settleTruce(&roles, trigger) }
    guard reading.subjectPart == .rejecter || reading.subjectPart == .proposer else { return }
    var subjects = slots.subject.flatMap { finder.participants($0) }
    if reading.subjectPart == .proposer, case let callers = callers(candidate), !callers.isEmpty { subjects = callers }
    if case let others = refusers(candidate, slots, reading), !others.isEmpty {
      settleMaker(subjects, refusers: others, &roles)
      subjects = others
    }
    guard !subjects.isEmpty else { return }
    subjects = filler.unique(subjects)
    roles[Role(reading.subjectPart.rawValue)] = subjects
    // Whoever rejects a plan did not propose it.
    if reading.subjectPart == .rejecter, let first = trigger.frame.first?.role, roles[first] == subjects,
      first != Role("parties")
    {
      roles[first] = nil
    }
    dropPleader(subjects, &roles, trigger, reading)
  }

  /// "Russia's invasion", "the attack on Kyiv": a noun with its own agent, target or time is an event by itself.
  private func hasOwnAgent(_ candidate: Candidate, _ slots: Slots) -> Bool {
    guard let owner = slots.owner else { return false }
    let phrase = structure.phrases[owner]
    return finder.owner(of: phrase) != nil
      || phrase.words.contains { structure.sentence.entity(at: $0)?.time != nil }
      || !isOfVerb(candidate) && isDated(candidate)
      || slots.arguments.contains { argument in
        structure.phrases[argument.phrase].words.contains {
          structure.sentence.entity(at: $0)?.place != nil || structure.sentence.entity(at: $0)?.actor != nil
        }
      }
  }
}
