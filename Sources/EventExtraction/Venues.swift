import TextAnalysis
import TimelineCore

// Where people meet, and who is at home there.
extension MentionWriter {
  /// Where people meet, somebody is at home: the country of the place.
  func completeHost(_ finding: inout Finding) {
    let host = Role("host")
    guard patterns.types[finding.type]?.roles.contains(host) ?? false, finding.roles[host] == nil,
      let country = venue(finding), finding.roles.participants.contains(where: { $0.country != country }),
      let owner = patterns.actors.participant(country)
    else { return }
    finding.roles[host] = [owner]
  }

  /// The country of the first place or seat of government that stands behind "in" or "at".
  private func venue(_ finding: Finding) -> String? {
    let sentence = structure.sentence
    let place = finding.candidate.verb.flatMap { structure.verbs[$0].relation == .relative ? scene($0) : nil }
    if let entity = place.flatMap({ sentence.entity(at: structure.phrases[$0].head) }) {
      if let place = entity.place { return patterns.places.country(of: place) }
      return entity.actor.flatMap { patterns.actors.actors[$0.actor].country }
    }
    return finding.slots.clause.lazy.compactMap { word -> String? in
      guard let entity = sentence.entity(at: word), structure.phraseAt[word] >= 0 else { return nil }
      let phrase = structure.phrases[structure.phraseAt[word]]
      guard phrase.prepositionWord >= 0, sentence.has(phrase.prepositionWord, .site),
        phrase.head < entity.words.upperBound, !isSubject(phrase.prepositionWord)
      else { return nil }
      if let place = entity.place { return patterns.places.country(of: place) }
      return entity.actor.flatMap { $0.form == .metonym ? patterns.actors.actors[$0.actor].country : nil }
    }.first
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

  /// Visitor and host both take part; who meets others at home is their host.
  func completeMeeting(_ finding: inout Finding) {
    let (visitor, host, participants) = (Role("visitor"), Role("host"), Role("participants"))
    guard finding.type.rawValue == "diplomacy.meeting" else { return }
    if finding.roles[visitor] == nil, let country = venue(finding) ?? countries(finding).first ?? nil,
      let all = finding.roles[participants]
    {
      let visitors = all.filter { $0.country != country }
      if visitors.count < all.count, !visitors.isEmpty { finding.roles[visitor] = visitors }
    }
    var all = finding.roles[participants] ?? []
    for person in (finding.roles[visitor] ?? []) + (finding.roles[host] ?? []).filter({ $0.kind == .person })
    where !all.contains(where: { $0.id == person.id && $0.text == person.text }) {
      all.append(person)
    }
    if !all.isEmpty { finding.roles[participants] = all }
  }
}
