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
  /// Whether that is what only a state does: a law, an arrest, an annexation.
  var meansAct = false
  /// Whether that is what somebody gives: "condemned the deliveries".
  var meansGift = false
  /// Whether its target is a ship that belongs to nobody told: only an attack told of before tells who hit it.
  var isShip = false
  /// Whether warplanes make it, which only states have.
  var isAirRaid = false
  /// Whether only a blast is told of, which may be anybody's.
  var isBlast = false
  /// The country of the place that it tells of; nil where it tells of none.
  var ground: String?
  /// One of several gifts that its trigger tells of; its clause is its own part.
  var isShare = false
  /// That of the finding without what the rest of the article adds to it.
  var confidence: Double
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

  func read(_ candidate: Candidate, _ slots: Slots) -> Result<Finding, RefusalError> {
    // Only of a noun others may be told to act than stand in its slots.
    guard candidate.isNoun else { return read(candidate, slots, isOccasion: false) }
    var filled = slots
    MediatorReader(finder: finder).leaveOutMaker(candidate, &filled)
    let isOccasion = takesCompanions(&filled, patterns.triggers[candidate.trigger])
    return read(candidate, filled, isOccasion: isOccasion)
  }

  private func read(_ candidate: Candidate, _ slots: Slots, isOccasion: Bool) -> Result<Finding, RefusalError> {
    let trigger = patterns.triggers[candidate.trigger]
    if isQuestion { return .failure(.init(.background)) }
    if patterns.needs.mayBeBlocked(candidate.trigger, in: structure.sentence),
      let blocker = trigger.blockers.firstIndex(where: { filler.holds($0, slots, candidate) })
    {
      return .failure(.init(.blocked, condition: blocker))
    }
    var isLenient = false
    for (number, need) in trigger.needs.enumerated() where !filler.holds(need, slots, candidate) {
      guard filler.holdsLeniently(need, slots, candidate, trigger) else {
        return .failure(.init(.unmet, condition: number))
      }
      isLenient = true
    }
    var reading = StatusReader(finder: finder).read(candidate, trigger)
    if isOccasion || isLengthTold(candidate, slots) {
      reading.isGoverned = true
      settleOccasion(candidate, &reading)
    }
    settleEve(candidate, &reading)
    guard reading.status != nil else { return .failure(.init(.notHappened)) }
    let isReported = !candidate.isNoun || reading.isGoverned || hasOwnAgent(candidate, slots)
    if !isReported, !isTracing { return .failure(.init(.background)) }
    var roles = filler.roles(trigger, slots, candidate)
    if candidate.isNoun { adjustSubject(candidate, reading, slots, &roles, trigger) }
    if reading.status == .rejected { settleAgent(&roles, type: trigger.type) }
    if !candidate.isNoun, reading.status == .rejected, roles[Role("rejecter")] == nil {
      // "refused to sign anything together with X": who stands behind the verb is whom it would have been done with.
      let ahead = slots.subject.filter { structure.phrases[$0].words.upperBound <= candidate.words.lowerBound }
      let subjects = blockers(candidate) ?? (ahead.isEmpty ? slots.subject : ahead).flatMap { finder.participants($0) }
      if !subjects.isEmpty { roles[Role("rejecter")] = subjects }
    }
    if let verb = candidate.verb, !candidate.isNoun, structure.verbs[verb].form == .participle, slots.subject.isEmpty,
      !slots.clause.contains(where: { structure.sentence.entity(at: $0)?.time != nil }),
      !structure.addsNumber(structure.verbs[verb], trigger)
    {
      return .failure(.init(.background))
    }
    if isAttribute(candidate, trigger, slots) { return .failure(.init(.background)) }
    if isAskedFor(candidate, trigger, reading) || isTurnedDown(candidate, trigger, reading, roles) {
      return .failure(.init(.notHappened))
    }
    settleProposer(candidate, reading, &roles)
    let type = subtype(trigger, slots, candidate)
    if reading.status == .announced, isFavour(type, trigger, slots) { return .failure(.init(.missingRole)) }
    dropNameOfDeal(type, candidate, &roles)
    joinTruce(&roles, type)
    addHost(type, candidate, &roles)
    addOffice(type, slots, &roles)
    let traits = type == trigger.type ? trigger.traits : patterns.precedence[type]
    MediatorReader(finder: finder).addMediators(candidate, type, slots, &roles)
    if isKnownDeal(candidate, type) || isKnownPenalty(candidate, type) || isPartOfName(candidate, type, reading)
      || !isNamedVisit(candidate, slots, roles) && isBackdrop(candidate, traits, slots, reading)
      || isBiography(candidate, slots)
      || isToOneself(trigger, traits, slots) || isOutlook(candidate, type, slots, reading)
    {
      return .failure(.init(.background))
    }
    var factors = ConfidenceFactors(trigger: trigger.prior)
    let filled = requirements(type, roles, slots)
    // The rest of the article may still tell who it was, but not for a bare noun.
    guard isReported else { return .failure(.init(filled.found > 0 ? .background : .missingRole)) }
    if candidate.isNoun, !reading.isGoverned {
      // A bare "talks" is mostly a topic; a bare "attack" mostly took place.
      // One with its own day, or a deed with both its sides, is told, not mentioned.
      let isOnDay = isDated(candidate) || isPastBehind(slots.owner)
      let isTold =
        isOnDay
        || isAnchor(candidate, type, traits) || isPriced(candidate, roles, slots)
        || isNamedVisit(candidate, slots, roles) || isLongMediation(candidate, type, roles)
        || traits.isDeed && (isDatedBehind(slots.owner) || filled.found >= filled.asked && roles.roles.count > 1)
      factors.background =
        isOnDay && !traits.isDeed && type.category != "mediation" ? 0.95 : isTold ? 0.8 : traits.isDeed ? 0.6 : 0.45
    }
    let isInherited = candidate.verb.map { structure.verbs[$0].isSubjectInherited } ?? false
    if isInherited || isLenient { factors.roles = 0.9 }
    let confidence = [factors.trigger, factors.background, factors.roles].compactMap(\.self).sorted().reduce(1, *)
    return .success(
      Finding(
        candidate: candidate, trigger: trigger, type: type, traits: traits, reading: reading, slots: slots,
        roles: roles, factors: factors, confidence: confidence))
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

  /// "X and Y agreed after talks in Doha": several who act together behind talks without parties held them.
  private func joinTalks(_ slots: Slots, _ trigger: Trigger) -> Bool {
    guard slots.occasion.count > 1, trigger.type.rawValue == "mediation.talks",
      !slots.arguments.contains(where: { argument in
        let isCompany = trigger.frame.contains { rule in
          rule.role == Role("parties") && rule.slots.contains { $0 == .preposition(argument.preposition ?? 0) }
        }
        return isCompany && !finder.participants(argument.phrase).isEmpty
      })
    else { return false }
    let joined = slots.occasion.flatMap { finder.participants($0) }
    return joined.count > 1 && joined.allSatisfy { $0.id != nil }
  }

  struct RefusalError: Error {
    let reason: Refusal
    /// Of the trigger's needs or blockers, from 0; nil where none is the reason.
    let condition: Int?

    init(_ reason: Refusal, condition: Int? = nil) {
      self.reason = reason
      self.condition = condition
    }
  }

  /// Who rejects or proposes talks is no party of what did not take place, but keeps a role of its own.
  private func adjustSubject(
    _ candidate: Candidate, _ reading: StatusReading, _ slots: Slots, _ roles: inout FilledRoles, _ trigger: Trigger
  ) {
    if reading.subjectPart == .agent { settleTruce(&roles, trigger) }
    guard reading.subjectPart == .rejecter || reading.subjectPart == .proposer else { return }
    var subjects = slots.subject.flatMap { finder.participants($0) }
    if reading.subjectPart == .proposer, let caller = caller(candidate) { subjects = [caller] }
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
