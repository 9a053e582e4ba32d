import TextAnalysis
import TimelineCore

// What one proposes and another refuses.
extension FindingReader {
  /// "the truce proposed by X was rejected by Y", "X's plan": those behind the "by" of the verb, not those of the noun or of the
  /// participle behind it; empty where the noun has nobody of its own.
  func refusers(_ candidate: Candidate, _ slots: Slots, _ reading: StatusReading) -> [Participant] {
    guard reading.subjectPart == .rejecter, let number = candidate.verb, number != slots.maker,
      case let subject = structure.verbSlots(number).subject, slots.maker != nil || subject != slots.subject
    else { return [] }
    return subject.flatMap { finder.participants($0) }
  }

  /// "repeated Canada's call for a truce": whose the call is that an event noun hangs on; empty where nobody is named.
  func callers(_ candidate: Candidate) -> [Participant] {
    guard let phrase = candidate.phrase, case let word = structure.phrases[phrase].prepositionWord - 1,
      word >= structure.sentence.bodyStart, structure.phraseAt[word] >= 0,
      StatusReader(finder: finder).nounGovernor(endingAt: word + 1)?.subject == .proposer
    else { return [] }
    return finder.owners(of: structure.phrases[structure.phraseAt[word]])
  }

  /// Who made what others refuse proposed it; those who refuse it had no other part in it.
  func settleMaker(_ makers: [Participant], refusers: [Participant], _ roles: inout FilledRoles) {
    let refusing = Set(refusers.map { $0.id ?? $0.text })
    for role in roles.roles {
      roles[role]?.removeAll { refusing.contains($0.id ?? $0.text) }
      if roles[role]?.isEmpty ?? false { roles[role] = nil }
    }
    if !makers.isEmpty { roles[Role("proposer")] = makers }
  }

  /// "Chad blocked the bloc's plan to send Mali arms": who turns down the noun that an infinitive says the content of; nil where
  /// nobody does.
  func blockers(_ candidate: Candidate) -> [Participant]? {
    guard let number = candidate.verb, structure.verbs[number].form == .infinitive,
      let plan = structure.verbs[number].antecedent, case let (above?, .object) = structure.verb(governing: plan)
    else { return nil }
    let verb = structure.verbs[above]
    let found = (verb.isPassive ? structure.agents(verb.arguments) : verb.subjects)
      .flatMap { finder.participants($0) }
    return found.isEmpty ? nil : found
  }

  /// "Talks with X were ruled out by Y": who stands behind "by" of talks that are refused would have been a party, and mediates
  /// nothing.
  func settleAgent(_ roles: inout FilledRoles, type: EventType) {
    let (mediator, parties, rejecter) = (Role("mediator"), Role("parties"), Role("rejecter"))
    guard type.rawValue == "mediation.talks", let agents = roles[mediator] else { return }
    let refusers = roles[rejecter] ?? agents
    guard agents.allSatisfy({ one in refusers.contains { $0.id == one.id } }) else { return }
    let known = roles[parties] ?? []
    (roles[mediator], roles[rejecter]) = (nil, refusers)
    roles[parties] = refusers.filter { one in !known.contains { $0.id == one.id } } + known
  }

  /// "called for an end to sanctions": who asks to be spared a penalty did not impose it.
  func dropPleader(
    _ subjects: [Participant], _ roles: inout FilledRoles, _ trigger: Trigger, _ reading: StatusReading
  ) {
    let sender = Role("sender")
    guard reading.subjectPart == .proposer, trigger.type.rawValue == "sanctions.eased", roles[sender] == subjects else {
      return
    }
    roles[sender] = nil
  }
}

extension SentenceReader {
  /// "The plan proposed by X was rejected": whether a finite verb refuses what a phrase names.
  func isRefused(_ phrase: Int) -> Bool {
    structure.verbs.indices.contains { number in
      let verb = structure.verbs[number]
      // "rejected the truce proclaimed by X"
      let isMeant =
        verb.isPassive
        ? verb.subjects.contains(phrase) : verb.arguments.contains { $0.phrase == phrase && $0.order == 0 }
      guard verb.form == .finite, isMeant,
        let cue = structure.governor(of: number), case .sets(let status) = cue.effect
      else { return false }
      return status.reality == .refused
    }
  }

  /// "met him on Friday, three days after a trip to Kyiv": how long before or after tells of another event, one with a
  /// place or a partner of its own.
  func isApart(_ finding: Finding) -> Bool {
    guard finding.candidate.isNoun, let phrase = finding.candidate.phrase, finding.reading.status == .happened,
      case let word = structure.phrases[phrase].prepositionWord, word > structure.sentence.bodyStart,
      structure.sentence.has(word, .temporal),
      structure.sentence.use(word - 1) == .time || structure.sentence.entity(at: word - 1)?.time != nil
    else { return false }
    return finding.slots.arguments.contains { argument in
      structure.phrases[argument.phrase].words.contains {
        structure.sentence.entity(at: $0)?.place != nil || structure.sentence.entity(at: $0)?.actor != nil
      }
    }
  }
}
