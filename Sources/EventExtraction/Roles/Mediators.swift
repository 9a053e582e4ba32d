import TextAnalysis
import TimelineCore

/// Finds who brought an event about without being a party to it: who mediated, hosted or lent a name to it.
struct MediatorReader {
  let finder: ParticipantFinder

  private var patterns: EventPatterns { finder.patterns }
  private var structure: SentenceStructure { _read { yield finder.structure } }
  private var sentence: SentenceWords { _read { yield finder.structure.sentence } }

  /// Fills the mediator's role of a type that has it, and takes the mediators out of its other roles.
  func addMediators(_ candidate: Candidate, _ type: EventType, _ slots: Slots, _ roles: inout FilledRoles) {
    let mediator = Role("mediator")
    guard let entry = patterns.types[type], entry.roles.contains(mediator), entry.required != [[mediator]] else {
      return
    }
    var found = telling(candidate) + presiding(candidate, type, slots)
    if found.isEmpty, type.category != "diplomacy" { found = participle(behind: candidate, type) + framing(candidate) }
    if type.rawValue == "humanitarian.return" { settleReleaser(&roles, brokers: found) }
    let named = intermediaries() + assisting()
    // "an exchange, by Moscow's reckoning the third, with Qatar as go-between"
    if !named.isEmpty { roles[mediator] = nil }
    found += named + compounds(candidate, slots) + helpers(type, roles) + credited()
    if !found.isEmpty, roles[mediator] == nil {
      var seen: Set<String> = []
      roles[mediator] = found.filter { seen.insert($0.id ?? $0.text).inserted }
    }
    let mediators = Set((roles[mediator] ?? []).map { $0.id ?? $0.text })
    guard !found.isEmpty else { return }
    for role in roles.roles where role != mediator {
      roles[role]?.removeAll { mediators.contains($0.id ?? $0.text) }
      if roles[role]?.isEmpty ?? false { roles[role] = nil }
    }
  }

  /// "Russia returned six children to Ukraine", "Boko Haram freed 20 schoolgirls", "In a deal brokered by Qatar, Russia returned
  /// six children": who fights those to whom it gives somebody back, is an armed group, or gives back what another brokered, had
  /// them and mediates nothing.
  private func settleReleaser(_ roles: inout FilledRoles, brokers: [Participant]) {
    let (mediator, from) = (Role("mediator"), Role("from"))
    guard roles[from] == nil, let givers = roles[mediator], let giver = givers.first else { return }
    let wars = patterns.wars.wars(of: finder.day)
    let enemies = wars.side(giver).map(wars.opponents) ?? []
    let receivers = (roles[Role("to")] ?? []).compactMap(wars.side)
    let isBrokered = !brokers.isEmpty && !brokers.contains { $0.id == giver.id }
    guard isBrokered || receivers.contains(where: enemies.contains) || !enemies.isEmpty && giver.kind == .organisation
    else { return }
    (roles[mediator], roles[from]) = (nil, givers)
  }

  /// "thanks to the intervention of Qatar", "thanks to Egyptian mediation": to whom it is owed.
  private func credited() -> [Participant] {
    guard
      let word = sentence.words.indices.first(where: {
        sentence.words[$0].classes.intersects(patterns.known.thanks) && sentence.has($0 + 1, .goal)
      }), word + 2 < sentence.count, case let number = structure.phraseAt[word + 2], number >= 0
    else { return [] }
    let found = finder.participants(number)
    if found.contains(where: { $0.id != nil }) { return found }
    return [finder.owner(of: structure.phrases[number]) ?? finder.owner(behind: number)].compactMap(\.self)
  }

  /// "Egypt mediated the truce", "a deal brokered by Angola": the verb that tells of the event is one of mediating.
  private func telling(_ candidate: Candidate) -> [Participant] {
    guard candidate.isNoun, candidate.link == .object, let verb = candidate.verb, isMediating(verb) else { return [] }
    let mediators = finder.subjects(of: verb)
    return mediators.isEmpty ? [] : mediators + companions(candidate)
  }

  /// "brokered the accord with Turkey": countries behind the noun's "with" that are at war with no other mediated too.
  private func companions(_ candidate: Candidate) -> [Participant] {
    let next = candidate.words.upperBound
    guard sentence.has(next, .companion), next + 1 < sentence.count, case let number = structure.phraseAt[next + 1],
      number >= 0
    else { return [] }
    let named = finder.participants(number) + finder.listed(behind: number)
    let areAtPeace = named.allSatisfy { one in
      one.kind == .country
        && one.id.map { patterns.wars.opponents(of: $0, on: sentence.article.published) }?
          .allSatisfy { patterns.actors.participant($0)?.kind != .country } ?? false
    }
    return areAtPeace ? named : []
  }

  /// "Borrell chaired the talks": who leads talks and is told to have talked with nobody is no party of them.
  private func presiding(_ candidate: Candidate, _ type: EventType, _ slots: Slots) -> [Participant] {
    guard type.rawValue == "mediation.talks", candidate.isNoun, candidate.link != .subject, let verb = candidate.verb,
      isPresiding(verb),
      !slots.arguments.contains(where: {
        let word = structure.phrases[$0.phrase].prepositionWord
        return word >= 0 && sentence.has(word, .companion)
      })
    else { return [] }
    return finder.subjects(of: verb)
  }

  /// "talks in Geneva, brokered by Oman", "met for talks chaired by Oman": the participle behind the event tells who brought it
  /// about or led it; not one that tells what was done to somebody: "the return of children taken by the army".
  private func participle(behind candidate: Candidate, _ type: EventType) -> [Participant] {
    for number in structure.verbs.indices
    where structure.verbs[number].form == .participle
      && (structure.verbs[number].words.lowerBound > candidate.words.lowerBound
        || describesSubject(number, of: candidate))
      && isLeading(number, type)
      && !(structure.verbs[number].antecedent.map { finder.isOfPeople(structure.phrases[$0]) } ?? false)
    {
      let agents = finder.subjects(of: number)
      if !agents.isEmpty { return agents }
    }
    return []
  }

  /// "The exchange, mediated by Qatar, took place on Monday": whether a participle describes what the candidate's verb tells of.
  private func describesSubject(_ number: Int, of candidate: Candidate) -> Bool {
    guard !candidate.isNoun, let own = candidate.verb, let described = structure.verbs[number].antecedent else {
      return false
    }
    return structure.verbs[own].subjects.contains(described)
  }

  /// "Under a deal brokered by Turkey, A and B exchanged prisoners": who brought about what the sentence opens with.
  private func framing(_ candidate: Candidate) -> [Participant] {
    structure.verbs.indices.flatMap { number -> [Participant] in
      let verb = structure.verbs[number]
      guard verb.form == .participle, verb.words.lowerBound < candidate.words.lowerBound, isMediating(number),
        let noun = verb.antecedent.map(structure.outermost), candidate.phrase != noun,
        case let phrase = structure.phrases[noun], phrase.prepositionWord == sentence.bodyStart,
        phrase.headClasses.intersects(patterns.known.deal) || phrase.headClasses.intersects(patterns.known.happening)
      else { return [] }
      return finder.subjects(of: number)
    }
  }

  /// "exchanged prisoners, with Qatar and Egypt mediating": who does it meanwhile.
  private func assisting() -> [Participant] {
    structure.verbs.indices.flatMap { number -> [Participant] in
      guard structure.verbs[number].form == .gerund, isMediating(number),
        let last = structure.verbs[number].subjects.first, case let first = structure.governed(last),
        sentence.has(structure.phrases[first].prepositionWord, .companion)
      else { return [] }
      return finder.participants(first) + finder.listed(behind: first)
    }
  }

  /// "a U.S.-brokered deal": the name in front of the hyphen.
  private func compounds(_ candidate: Candidate, _ slots: Slots) -> [Participant] {
    var result: [Participant] = []
    for number in [candidate.phrase].compactMap(\.self) + slots.object {
      for word in structure.phrases[number].words where sentence.has(word, .hyphen) && word + 1 < sentence.count {
        guard let lemma = sentence.words[word + 1].verb?.lemma, isMediating(lemma: lemma),
          let entity = sentence.entity(at: word - 1), let naming = entity.actor
        else { continue }
        result.append(finder.participant(naming.actor, entity.words))
      }
    }
    return result
  }

  /// "handed over to the Red Cross": an organisation that fights nobody has no prisoners.
  private func helpers(_ type: EventType, _ roles: FilledRoles) -> [Participant] {
    guard type.category == "humanitarian" else { return [] }
    return (roles[Role("parties")] ?? []).filter { holder in
      holder.kind == .organisation && holder.country == nil
        && holder.id.map { patterns.wars.opponents(of: $0, on: nil).isEmpty } ?? false
    }
  }

  /// "X and Y agreed to a truce mediated by Z": who mediates does not agree, so that the subject is the verb's.
  func leaveOutMaker(_ candidate: Candidate, _ slots: inout Slots) {
    guard let maker = slots.maker, let number = candidate.verb, number != maker,
      isLeading(maker, patterns.triggers[candidate.trigger].type),
      let cue = structure.governor(of: number), cue.subject != .none
    else { return }
    let isObject =
      candidate.link == .object
      || candidate.phrase.map { structure.leads(cue, from: number, to: $0) } ?? false
    guard isObject else { return }
    slots.subject = structure.verbSlots(number).subject.filter { $0 != candidate.phrase }
  }

  /// Whether who does it to an event brings it about, or leads the talks.
  private func isLeading(_ number: Int, _ type: EventType) -> Bool {
    isMediating(number) || type.rawValue == "mediation.talks" && isPresiding(number)
  }

  private func isPresiding(_ number: Int) -> Bool {
    let verb = structure.verbs[number]
    return verb.classes.intersects(patterns.known.presiding)
      && (verb.form != .participle
        || verb.antecedent.map { structure.phrases[$0].headClasses.intersects(patterns.known.hosted) } ?? false)
  }

  private func isMediating(_ number: Int) -> Bool { isMediating(lemma: structure.verbs[number].lemma) }

  private func isMediating(lemma: Int) -> Bool {
    guard lemma >= 0 else { return false }
    return patterns.verbTriggers[lemma].contains {
      patterns.triggers[$0].status == nil && patterns.triggers[$0].frame.first?.role == Role("mediator")
    }
  }

  /// "under the auspices of the Union", "after Omani mediation", "with Norway as host".
  private func intermediaries() -> [Participant] {
    let set = patterns.known.goBetween
    guard sentence.classes.intersects(set) else { return [] }
    var result: [Participant] = []
    for number in structure.phrases.indices where structure.phrases[number].headClasses.intersects(set) {
      let phrase = structure.phrases[number]
      guard phrase.prepositionWord >= 0, !sentence.has(phrase.prepositionWord, [.goal, .genitiveLink, .agentive]) else {
        continue
      }
      if finder.owner(behind: number) == nil, number > 0,
        structure.phrases[number - 1].words.upperBound == phrase.prepositionWord,
        structure.phrases[number - 1].prepositionWord >= 0,
        !sentence.has(phrase.prepositionWord, .temporal) || sentence.has(phrase.prepositionWord, .echo),
        case let named = finder.participants(number - 1), named.contains(where: { $0.id != nil })
      {
        result += named
      } else {
        let owners = finder.owners(of: phrase)
        let behind =
          finder.owner(behind: number).map { [$0] + finder.joined(behind: number) }
          ?? agents(behind: number)
        result += owners.isEmpty ? behind : owners
      }
    }
    return result
  }

  /// "after mediation by Qatar": who stands behind the noun's "by".
  private func agents(behind number: Int) -> [Participant] {
    let next = number + 1
    guard next < structure.phrases.count,
      structure.phrases[next].prepositionWord == structure.phrases[number].words.upperBound,
      sentence.has(structure.phrases[next].prepositionWord, .agentive)
    else { return [] }
    let first = finder.participants(next).filter { $0.id != nil }
    return first.isEmpty ? [] : first + finder.listed(behind: next)
  }
}
