import TextAnalysis
import TimelineCore

// Roles of deals and truces that do not stand where a frame looks for them.
extension FindingReader {
  /// "suggested that X consider a truce": the proposal is that of the one who suggests it, not of whom it is put to.
  func settleProposer(_ candidate: Candidate, _ reading: StatusReading, _ roles: inout FilledRoles) {
    let proposer = Role("proposer")
    guard reading.status == .proposed, let asked = roles[proposer], let number = candidate.verb else { return }
    let verb = structure.verbs[number]
    guard verb.form == .finite, verb.relation == .complement, let above = verb.governor,
      let cue = StatusReader(finder: finder).governor(of: above), case .sets(.proposed) = cue.effect
    else { return }
    let subjects = structure.verbs[above].subjects.flatMap { finder.participants($0) }
    guard !subjects.isEmpty, subjects != asked else { return }
    roles[proposer] = subjects
  }

  /// "the Mercosur accord": an organisation alone in front of a deal gives it its name.
  private func isNamesakeOfDeal(_ naming: Actors.Naming, _ type: EventType, _ holders: [Participant]) -> Bool {
    type.rawValue == "mediation.agreement" && holders.count == 1
      && patterns.actors.actors[naming.actor].kind == .organisation
  }

  /// "the Minsk agreement": a capital in front names the deal, it has not signed it.
  func dropNameOfDeal(_ type: EventType, _ candidate: Candidate, _ roles: inout FilledRoles) {
    let parties = Role("parties")
    guard type.category == "mediation", let number = candidate.phrase, let holders = roles[parties] else { return }
    let sentence = structure.sentence
    let names = structure.phrases[number].words.compactMap { word -> ByteRange? in
      guard let entity = sentence.entity(at: word), let naming = entity.actor,
        naming.form == .metonym && (type.rawValue == "mediation.agreement" || entity.place != nil)
          || isNamesakeOfDeal(naming, type, holders),
        !sentence.has(entity.words.upperBound, .genitive)
      else { return nil }
      return sentence.bytes(entity.words)
    }
    let left = holders.filter { holder in !names.contains { $0 == holder.range } }
    if left.count < holders.count { roles[parties] = left.isEmpty ? nil : left }
  }
}

extension MentionWriter {
  /// Who turns down what an enemy proposes stands with the enemy as a party.
  func completeParties(_ finding: inout Finding) {
    let parties = Role("parties")
    guard finding.type.rawValue == "mediation.plan", finding.reading.status == .rejected, finding.roles[parties] == nil,
      let proposer = finding.roles[Role("proposer")]?.first, let rejecter = finding.roles[Role("rejecter")]?.first,
      let one = patterns.wars.side(proposer), let other = patterns.wars.side(rejecter),
      completion.wars.opponents(of: one).contains(other)
    else { return }
    finding.roles[parties] = [one, other].compactMap { patterns.actors.participant($0) }
  }
}

extension FindingReader {
  /// "travelled to Kyiv to sign an accord": who signs alone signs with the country of the place where they went.
  func addHost(_ type: EventType, _ candidate: Candidate, _ roles: inout FilledRoles) {
    let parties = Role("parties")
    guard type.rawValue == "mediation.agreement", let signed = roles[parties], signed.count == 1,
      let number = candidate.verb, structure.verbs[number].form == .infinitive,
      let above = structure.verbs[number].governor
    else { return }
    let hosts = structure.verbs[above].arguments.compactMap { argument -> Participant? in
      guard argument.preposition != nil else { return nil }
      let place = structure.sentence.entity(at: structure.phrases[argument.phrase].head)?.place
      return place.flatMap { patterns.places.country(of: $0) }.flatMap { patterns.actors.participant($0) }
    }
    guard let host = hosts.first, host.country != signed[0].country else { return }
    roles[parties]?.append(host)
  }

  /// Who agrees to a truce, declares or breaks it is a party of it.
  func settleTruce(_ roles: inout FilledRoles, _ trigger: Trigger) {
    let (proposer, parties) = (Role("proposer"), Role("parties"))
    guard trigger.type.rawValue == "mediation.ceasefire", let agreed = roles[proposer] else { return }
    roles[proposer] = nil
    roles[parties] = agreed + (roles[parties] ?? [])
  }
}

extension FindingReader {
  /// "Chad and Niger's peace treaty was signed": two whose deal it is are its parties.
  func joinOwners(_ roles: inout FilledRoles, _ type: EventType, _ candidate: Candidate, _ slots: Slots) {
    let parties = Role("parties")
    guard type.rawValue == "mediation.agreement" || type.rawValue == "mediation.ceasefire", roles[parties] == nil else {
      return
    }
    let deals = [candidate.phrase].compactMap(\.self) + slots.object
    let owners = deals.lazy.filter { structure.phrases[$0].headClasses.intersects(patterns.known.deal) }
      .map { finder.owners(of: structure.phrases[$0]) }
    if let pair = owners.first(where: { $0.count > 1 && $0.allSatisfy { $0.id != nil } }) { roles[parties] = pair }
  }

  /// "a truce ordered by the president and his rival": several of one country who declare it together are its parties.
  func joinTruce(_ roles: inout FilledRoles, _ type: EventType) {
    let (proposer, parties) = (Role("proposer"), Role("parties"))
    guard type.rawValue == "mediation.ceasefire", roles[parties] == nil, let makers = roles[proposer], makers.count > 1,
      let own = makers[0].country, makers.allSatisfy({ $0.country == own })
    else { return }
    (roles[parties], roles[proposer]) = (makers, nil)
  }
}

extension FrameFiller {
  /// "signed an agreement in Oslo": who signs alone and abroad signs with the host.
  func withSignatories(
    _ roles: FilledRoles, _ trigger: Trigger, _ slots: Slots, _ candidate: Candidate
  ) -> FilledRoles {
    let parties = Role("parties")
    guard trigger.type.rawValue == "mediation.agreement", let signed = roles[parties], signed.count == 1,
      let own = signed[0].country
    else { return roles }
    var result = roles
    result[parties]? += met(candidate).filter { $0.country != own }
    // "under a deal concluded in Vienna, Iran may": where it was made is no party, as who made it is not told.
    if let number = candidate.verb, structure.verbs[number].form == .participle,
      structure.agents(structure.verbs[number].arguments).isEmpty
    {
      return result
    }
    let venues = slots.arguments.filter { argument in
      argument.preposition.map { patterns.words[$0].tags.contains(.locative) }
        ?? (structure.phrases[argument.phrase].prepositionWord >= 0)
    }.map(\.phrase)
    for venue in venues + visited(before: candidate) {
      let hosts = placeOwner(venue).filter { host in
        host.country != own && !(result[parties] ?? []).contains { $0.country == host.country }
      }
      result[parties]? += hosts
    }
    return result
  }

  /// "Visiting Kyiv, he signed", "travelled to Kyiv and signed", "On a visit to Kyiv he signed": the places where the same
  /// subject is told to have come right before.
  private func visited(before candidate: Candidate) -> [Int] {
    guard !candidate.isNoun, let own = candidate.verb else { return [] }
    let verbs = structure.verbs[..<own].filter { verb in
      (verb.form == .gerund || structure.verbs[own].relation == .coordinated) && verb.lemma >= 0
        && patterns.verbTriggers[verb.lemma].contains(where: isVisit)
    }
    let nouns = structure.phrases.indices.dropLast().filter { number in
      structure.phrases[number].words.upperBound <= structure.verbs[own].words.lowerBound
        && structure.phrases[number + 1].prepositionWord == structure.phrases[number].words.upperBound
        && (sentence.match(patterns.nounTriggers, at: structure.phrases[number].head)?.value ?? []).contains(
          where: isVisit)
    }
    return verbs.flatMap(\.arguments).map(\.phrase) + nouns.map { $0 + 1 }
  }

  private func isVisit(_ trigger: Int) -> Bool { patterns.triggers[trigger].frame.first?.role == Role("visitor") }
}
