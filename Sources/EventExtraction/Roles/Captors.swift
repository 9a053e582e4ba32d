import TimelineCore

// Who held those that an exchange or a release sets free.
extension MentionWriter {
  /// "Jane Doe, a Briton who was captured in April": whom somebody catches is no ground.
  func isCaught(_ finding: Finding) -> Bool {
    guard finding.type.rawValue == "offensive.territory", !finding.candidate.isNoun,
      let verb = finding.candidate.verb.map({ structure.verbs[$0] }), verb.relation == .relative,
      let described = verb.antecedent, finding.slots.object.contains(described)
    else { return false }
    let comma = structure.phrases[described].words.lowerBound - 1
    let front = structure.sentence.has(comma, .comma) && comma > 0 ? structure.phraseAt[comma - 1] : -1
    return [described, front].contains { $0 >= 0 && isHeld(structure.phrases[$0]) }
  }

  private func isHeld(_ phrase: NounPhrase) -> Bool {
    finder.isOfPeople(phrase) || structure.sentence.entity(at: phrase.head)?.actor?.form == .demonym
  }

  /// "freed two men who had been held by the rebels", "out of Houthi captivity": the captor is a party of a release too.
  func completeCaptor(_ finding: inout Finding) {
    let parties = Role("parties")
    guard finding.type.rawValue == "humanitarian.exchange", finding.reading.status?.reality == .real else { return }
    for captor in captors(of: finding) where !finding.roles.participants.contains(where: { $0.id == captor.id }) {
      finding.roles[parties] = (finding.roles[parties] ?? []) + [captor]
    }
  }

  /// "The Houthis freed 20 Filipino sailors": whose people are set free is a party too, where only one other is told.
  func completeFreed(_ finding: inout Finding) {
    let parties = Role("parties")
    guard finding.type.rawValue == "humanitarian.exchange", finding.reading.status?.reality == .real,
      let known = finding.roles[parties], known.count == 1
    else { return }
    let freed = finding.slots.object.flatMap { number in
      structure.phrases[number].words.compactMap { structure.sentence.entity(at: $0) }
        .filter { $0.actor?.form == .demonym }.compactMap(patterns.country)
        + [finder.owner(behind: number)?.country].compactMap(\.self)
    }
    // "Riyadh let go 104 Houthi prisoners"
    let bodies = finding.slots.object.flatMap { structure.phrases[$0].words.compactMap(fighters(at:)) }
    if let body = bodies.first(where: { $0.id != known[0].id }) {
      finding.roles[parties] = known + [body]
      return
    }
    // "Israel will free 150 Palestinians": of those who fight each other the wars know more.
    let enemies = known.flatMap { completion.wars.side($0).map(completion.wars.opponents) ?? [] }
    guard let country = freed.first, country != known[0].country,
      !enemies.contains(where: { patterns.actors.participant($0)?.country == country }),
      let owner = patterns.actors.participant(country)
    else { return }
    finding.roles[parties] = known + [owner]
  }

  /// The armed group that a word names; nil for any other word.
  private func fighters(at word: Int) -> Participant? {
    guard let entity = structure.sentence.entity(at: word), let naming = entity.actor else { return nil }
    let one = finder.participant(naming.actor, entity.words)
    return one.kind == .organisation
      && completion.wars.side(one).map { !completion.wars.opponents(of: $0).isEmpty } ?? false
      ? one : nil
  }

  private func captors(of finding: Finding) -> [Participant] {
    let persons = finding.slots.object + finding.slots.subject
    let agents = structure.verbs.indices.flatMap { number -> [Participant] in
      let verb = structure.verbs[number]
      guard verb.isPassive || verb.form == .participle, verb.relation == .relative || verb.form == .participle,
        number != finding.candidate.verb, verb.antecedent.map(persons.contains) ?? false
      else { return [] }
      return structure.agents(verb.arguments).flatMap { finder.participants($0) }
    }
    let custody = finding.slots.arguments.flatMap { argument -> [Participant] in
      let phrase = structure.phrases[argument.phrase]
      guard phrase.headClasses.intersects(patterns.known.prisonPlace), let owner = finder.owner(of: phrase) else {
        return []
      }
      return [owner]
    }
    return (agents + custody).filter { $0.id != nil && $0.kind != .person }
  }
}
