import TextAnalysis
import TimelineCore

// Where people meet, and who is at home there.
extension MentionWriter {
  /// Where people meet, somebody is at home: the country of the place.
  func completeHost(_ finding: inout Finding) {
    let (host, all) = (Role("host"), finding.roles.participants)
    guard patterns.types[finding.type]?.roles.contains(host) ?? false else { return }
    let scene = scene(inFrontOf: finding.candidate)
    guard let country = scene ?? (finding.roles[host] == nil ? venue(finding) : nil),
      all.contains(where: { $0.country != country }) || all.isEmpty && scene != nil,
      let owner = patterns.actors.participant(country)
    else { return }
    finding.roles[host] = [owner]
  }

  /// The country of the first place or seat of government that stands behind "in" or "at".
  private func venue(_ finding: Finding) -> String? {
    let sentence = structure.sentence
    let place = finding.candidate.verb.flatMap { structure.verbs[$0].relation == .relative ? scene($0) : nil }
    if let entity = place.flatMap({ sentence.entity(at: structure.phrases[$0].head) }) {
      return patterns.country(of: entity)
    }
    return finding.slots.clause.lazy.compactMap { word -> String? in
      guard let entity = sentence.entity(at: word), structure.phraseAt[word] >= 0 else { return nil }
      let phrase = structure.phrases[structure.phraseAt[word]]
      guard phrase.prepositionWord >= 0, sentence.has(phrase.prepositionWord, .site),
        phrase.head < entity.words.upperBound, !isSubject(phrase.prepositionWord), !isAside(word, in: finding)
      else { return nil }
      return entity.place != nil || entity.actor?.form == .metonym ? patterns.country(of: entity) : nil
    }.first
  }

  /// "the Riyadh summit", "his China visit"
  private func scene(inFrontOf candidate: Candidate) -> String? {
    guard candidate.isNoun, let phrase = candidate.phrase.map({ structure.phrases[$0] }) else { return nil }
    return (phrase.words.lowerBound..<phrase.head).lazy.compactMap { word -> String? in
      guard let entity = structure.sentence.entity(at: word), finder.isScene(entity, of: phrase) else { return nil }
      return patterns.country(of: entity)
    }.first
  }

  /// "Jane Doe, who had fought in Libya, met": whether a word stands in a relative clause inside of the finding's own.
  private func isAside(_ word: Int, in finding: Finding) -> Bool {
    if let rank = finding.candidate.phrase.flatMap({ structure.rank(behind: $0) }), rank.contains(word) {
      return true
    }
    return structure.verbs.indices.contains { number in
      let verb = structure.verbs[number]
      return verb.relation == .relative && verb.form == .finite && number != finding.candidate.verb
        && verb.words.upperBound <= word && structure.clause(of: number).contains(word)
    }
  }

  /// "in Rome, where he is attending a meeting": the phrase that the clause tells the scene of; nil for none.
  private func scene(_ verb: Int) -> Int? {
    guard let place = structure.verbs[verb].antecedent, structure.phrases[place].prepositionWord >= 0,
      structure.sentence.has(structure.phrases[place].prepositionWord, [.site, .goal]),
      structure.sentence.has(structure.phrases[place].words.upperBound, .comma),
      structure.sentence.has(structure.phrases[place].words.upperBound + 1, .relative),
      !structure.verbs[verb].subjects.isEmpty, !structure.verbs[verb].subjects.contains(place)
    else { return nil }
    return place
  }

  /// "a meeting on peace in X": what people speak of is not where they meet.
  private func isSubject(_ preposition: Int) -> Bool {
    guard preposition > 0, structure.phraseAt[preposition - 1] >= 0 else { return false }
    return structure.phrases[structure.phraseAt[preposition - 1]].headClasses.intersects(patterns.known.peace)
  }

  /// "is due back in Washington": who goes to where the own government sits visits nobody; nor does anybody where only the
  /// country is told that is visited.
  func isHomecoming(_ finding: Finding) -> Bool {
    guard finding.type.rawValue == "diplomacy.meeting" else { return false }
    if isSomebodys(finding), finding.roles[Role("visitor")] == nil,
      finding.roles[Role("participants")] == nil
    {
      return true
    }
    guard finding.roles[Role("host")] == nil,
      let visitors = finding.roles[Role("visitor")], let home = visitors.first?.country,
      finding.roles.participants.allSatisfy({ $0.country == home })
    else { return false }
    return finding.slots.clause.contains { word in
      guard let naming = structure.sentence.entity(at: word)?.actor, naming.form == .metonym else { return false }
      return patterns.actors.actors[naming.actor].country == home
        && structure.sentence.has(word - 1, [.site, .goal, .preposition])
    }
  }

  /// "the envoy's fourth visit": whether a possessive stands in the noun's own phrase.
  private func isSomebodys(_ finding: Finding) -> Bool {
    finding.candidate.phrase.map { structure.phrases[$0].words }?.contains {
      structure.sentence.has($0, [.genitive, .possessive])
    } ?? false
  }

  /// "It was the fourth such meeting", "It was the eighth coup in the region": how often what was told of before has been,
  /// which is nothing new.
  func isCounted(_ finding: Finding) -> Bool {
    guard finding.candidate.isNoun, let number = finding.candidate.verb, finding.candidate.link == .object,
      let subject = structure.verbs[number].subjects.first
    else { return false }
    let (sentence, word, words) = (structure.sentence, structure.verbs[number].head, structure.phrases[subject].words)
    guard sentence.has(word, .be), words.count == 1, sentence.has(words.lowerBound, [.it, .determiner]) else {
      return false
    }
    let participants = Role("participants")
    return finding.roles.roles.filter { !finding.inherited.contains($0) }.allSatisfy { role in
      let known = finding.roles[role]?.count { $0.id != nil } ?? 0
      return role == participants ? known < 2 : known == 0
    }
  }

  /// "the envoy's fourth visit to Russia", "Hamas, whose leader travelled to Egypt": a country that somebody goes to is the
  /// host and no visitor; who was taken for the host visits it.
  private func turnVisited(_ finding: inout Finding) {
    let (visitor, host, participants) = (Role("visitor"), Role("host"), Role("participants"))
    guard let visitors = finding.roles[visitor], visitors.count == 1, visitors[0].kind == .country,
      let goal = goal(finding), goal == visitors[0].country
    else { return }
    let others = (finding.roles[host] ?? []).filter { $0.country != goal || $0.kind == .organisation }
    finding.roles[visitor] = others.isEmpty ? nil : others
    finding.roles[host] = visitors
    let all = (finding.roles[participants] ?? []).filter { $0.id != visitors[0].id } + others
    finding.roles[participants] = all.isEmpty ? nil : all
  }

  /// "the bloc's summit in Bern": a body of many states meets where it likes, and visits nobody.
  private func dropBodies(_ finding: inout Finding) {
    let (visitor, participants) = (Role("visitor"), Role("participants"))
    guard finding.candidate.isNoun, let visitors = finding.roles[visitor] else { return }
    let bodies = visitors.filter { $0.kind == .organisation && $0.country == nil }
    guard !bodies.isEmpty else { return }
    let others = visitors.filter { !bodies.contains($0) }
    finding.roles[visitor] = others.isEmpty ? nil : others
    let known = finding.roles[participants] ?? []
    finding.roles[participants] = known + bodies.filter { !known.contains($0) }
  }

  /// The country of the first place behind "to"; nil for none.
  private func goal(_ finding: Finding) -> String? {
    let sentence = structure.sentence
    return finding.slots.arguments.lazy.compactMap { argument -> String? in
      let phrase = structure.phrases[argument.phrase]
      guard phrase.prepositionWord >= 0, sentence.has(phrase.prepositionWord, .goal),
        let entity = sentence.entity(at: phrase.head)
      else { return nil }
      return patterns.country(of: entity)
    }.first
  }

  /// "flew to Doha to meet the emir": those whom somebody sets out to meet.
  private func met(_ finding: Finding) -> [Participant] {
    guard !finding.candidate.isNoun, let number = finding.candidate.verb, finding.roles[Role("visitor")] != nil else {
      return []
    }
    return structure.verbs.indices.flatMap { other -> [Participant] in
      let verb = structure.verbs[other]
      guard verb.form == .infinitive, verb.governor == number, verb.lemma >= 0,
        patterns.verbTriggers[verb.lemma].contains(where: {
          patterns.triggers[$0].frame.first?.role == Role("participants")
        })
      else { return [] }
      return structure.verbSlots(other).object.flatMap { finder.participants($0) }.filter { $0.id != nil }
    }
  }

  /// Visitor and host both take part; who meets others at home is their host.
  func completeMeeting(_ finding: inout Finding) {
    let (visitor, host, participants) = (Role("visitor"), Role("host"), Role("participants"))
    guard finding.type.rawValue == "diplomacy.meeting" else { return }
    turnVisited(&finding)
    dropBodies(&finding)
    if finding.roles[visitor] == nil, let country = venue(finding) ?? countries(finding).first ?? nil,
      let all = finding.roles[participants]
    {
      let visitors = all.filter { $0.country != country }
      if visitors.count < all.count, !visitors.isEmpty { finding.roles[visitor] = visitors }
    }
    var all = finding.roles[participants] ?? []
    // "visited the presidents of X and Y": the countries stand for people.
    let offices = finding.slots.object.filter { finder.isTitle(structure.phrases[$0]) }.flatMap(finder.participants)
    let hosts = (finding.roles[host] ?? []).filter { host in
      host.kind == .person || offices.contains { $0.id == host.id }
    }
    for person in (finding.roles[visitor] ?? []) + hosts + met(finding)
    where !all.contains(where: { $0.id == person.id && $0.text == person.text }) {
      all.append(person)
    }
    if !all.isEmpty { finding.roles[participants] = all }
  }
}
