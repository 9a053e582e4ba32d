import TextAnalysis
import TimelineCore

// Event nouns that nothing governs but that are told with their day.
extension FindingReader {
  /// "Friday's call", "the conference in June", "a meeting in Paris on Tuesday": a noun with a past time of its own took
  /// place, be the time behind whoever or wherever it was.
  func isDated(_ candidate: Candidate) -> Bool {
    guard let number = candidate.phrase else { return false }
    let (status, sentence) = (StatusReader(finder: finder), structure.sentence)
    if status.isPast(number) || isOffset(number) { return true }
    var end = structure.phrases[number].words.upperBound
    let trigger = patterns.triggers[candidate.trigger]
    let isDeed = trigger.traits.isDeed
    // "an agreement on a truce late on Saturday": what is agreed is no occasion.
    let isOccasion = trigger.type.rawValue == "mediation.talks" && trigger.needs.isEmpty
    guard trigger.type.category != "mediation" || isOccasion, !isOfVerb(candidate)
    else {
      guard sentence.has(end, .preposition), end + 1 < sentence.count, structure.phraseAt[end + 1] >= 0 else {
        return false
      }
      return status.isPast(structure.phraseAt[end + 1])
    }
    for _ in 0..<3 where end < sentence.count {
      // "his visit to Paris last week"
      let start = sentence.has(end, .preposition) ? end + 1 : end
      if start < sentence.count, !isSince(end), !isSince(start),
        let last = sentence.entity(at: start)?.timex?.meaning?.last
      {
        return isOver(last, number)
      }
      guard start > end, start < sentence.count, structure.phraseAt[start] >= 0 else { return false }
      let words = structure.phrases[structure.phraseAt[start]].words
      // "the swap of 40 prisoners for 40 on Monday"
      let isNamed = words.contains {
        sentence.entity(at: $0)?.place != nil || sentence.entity(at: $0)?.actor != nil || sentence.use($0) == .number
      }
      guard isDeed || isNamed else { return false }
      end = words.upperBound
    }
    return false
  }

  /// "a week after a summit in Nairobi", "eight days after the end of the talks": whether it is told how long before it was.
  private func isOffset(_ phrase: Int) -> Bool {
    let (word, sentence) = (structure.occasionWord(phrase), structure.sentence)
    return sentence.datingCue(at: word)?.kind == .later
      && sentence.entity(at: word - 1)?.timex?.kind == .duration && !isUndone(behind: phrase)
  }

  /// "a day after a planned summit in Budapest was called off": whether a verb tells that it did not take place.
  private func isUndone(behind phrase: Int) -> Bool {
    let start = structure.phrases[phrase].words.upperBound
    let end = (start..<structure.sentence.count).first { structure.sentence.has($0, [.comma, .semicolon, .relative]) }
    let number = structure.verbs.indices.first {
      structure.verbs[$0].form == .finite
        && (start..<(end ?? structure.sentence.count)).contains(structure.verbs[$0].words.lowerBound)
    }
    guard let number, case .sets(let status)? = structure.governor(of: number)?.effect else { return false }
    return status.reality != .real
  }

  /// "scrapped its sanctions on Saturday", "killed in a wave of strikes on Friday": a time behind the object, or behind a
  /// noun of the same kind as its verb, is that of the verb.
  func isOfVerb(_ candidate: Candidate) -> Bool {
    guard let verb = candidate.verb.map({ structure.verbs[$0] }), verb.lemma >= 0 else { return false }
    // "It is their biggest success since the fall of the town in May."
    if candidate.link == .other, verb.classes.intersects(patterns.known.copula) || isAfter(candidate) { return false }
    let triggers = patterns.verbTriggers[verb.lemma].map { patterns.triggers[$0].type.category }
    if candidate.link == .object || isPartOfPhrase(candidate) { return !triggers.isEmpty || governs(candidate) }
    let trigger = patterns.triggers[candidate.trigger]
    return trigger.traits.isDeed && triggers.contains(trigger.type.category)
  }

  /// "burned after a drone attack on May 5": what a word of time stands in front of has the time behind it.
  private func isAfter(_ candidate: Candidate) -> Bool {
    guard let phrase = candidate.phrase, case let word = structure.phrases[phrase].prepositionWord, word >= 0 else {
      return false
    }
    return structure.sentence.has(word, .temporal) && patterns.triggers[candidate.trigger].traits.isDeed
  }

  private func isPartOfPhrase(_ candidate: Candidate) -> Bool {
    candidate.phrase.map { structure.phrases[$0].ofPhrase != nil } ?? false
  }

  private func governs(_ candidate: Candidate) -> Bool {
    candidate.verb.flatMap { structure.governor(of: $0) } != nil
  }

  private func isSince(_ index: Int) -> Bool {
    structure.sentence.datingCue(at: index)?.kind == .since
  }

  /// "after eight hours of shuttle diplomacy by X": told with who mediated and how long it took.
  func isLongMediation(_ candidate: Candidate, _ type: EventType, _ roles: FilledRoles) -> Bool {
    guard type.rawValue == "mediation.offer", roles[Role("mediator")] != nil, let phrase = candidate.phrase else {
      return false
    }
    return structure.occasionWord(phrase) != structure.phrases[phrase].prepositionWord
  }

  /// "agreed to swap prisoners after talks in Doha": what stands behind "after" was held where the agreement is made.
  func settleOccasion(_ candidate: Candidate, _ reading: inout StatusReading) {
    guard var number = candidate.verb, let phrase = candidate.phrase, reading.status?.reality == .open,
      case let word = structure.occasionWord(phrase), word >= 0, structure.sentence.has(word, .occasion)
    else { return }
    while structure.verbs[number].form != .finite, let above = structure.verbs[number].governor, above != number {
      number = above
    }
    guard structure.verbs[number].form == .finite,
      StatusReader(finder: finder).own(number)?.reality == .real
    else { return }
    reading.status = .happened
  }

  /// "spoke on the eve of a summit in Riyadh": the summit is still to come where the sentence names no day that is over;
  /// not "the invasion", which was told before.
  func settleEve(_ candidate: Candidate, _ reading: inout StatusReading) {
    guard candidate.isNoun, let phrase = candidate.phrase, structure.eve(before: phrase) != nil,
      !structure.isDefinite(phrase), let published = structure.sentence.article.published
    else { return }
    let isOver = structure.sentence.entities.contains { $0.timex?.meaning?.last.map { $0 < published } ?? false }
    reading.status = isOver ? .happened : .planned
    reading.isGoverned = true
  }

  /// Whether a day lies behind the report, or is its day where the noun does not stand behind "before".
  private func isOver(_ last: CivilDate, _ phrase: Int) -> Bool {
    guard let published = structure.sentence.article.published else { return false }
    if last < published { return true }
    let word = structure.phrases[phrase].prepositionWord
    let isAhead = (max(0, word - 2)..<max(0, word + 1)).contains { index in
      structure.sentence.datingCue(at: index)?.kind == .earlier
    }
    return last == published && word >= 0 && !isAhead
  }

  /// "the summit that ended on Sunday": a relative clause in the past tells when.
  func isPastBehind(_ phrase: Int?) -> Bool {
    guard let phrase, let published = structure.sentence.article.published else { return false }
    return structure.verbs.indices.contains { number in
      let verb = structure.verbs[number]
      return verb.antecedent == phrase && verb.tense == .past && verb.form == .finite && verb.modality.isEmpty
        && structure.clause(of: number).contains {
          structure.sentence.entity(at: $0)?.timex?.meaning.flatMap(\.last).map { $0 <= published } ?? false
        }
    }
  }
}

extension SentenceReader {
  /// "arrested at a rally in Tbilisi on Monday", "agreed at talks in Doha on Monday", "protests forced the minister to
  /// resign": where something was done, or why, is an event of its own.
  func isCauseOrScene(_ scene: Finding, of deed: Finding) -> Bool {
    guard let number = scene.candidate.verb, let own = deed.candidate.verb, let phrase = scene.candidate.phrase,
      !deed.candidate.isNoun, !deed.traits.isStatement, !scene.traits.isDeed, !scene.traits.isStatement,
      scene.reading.status?.reality == .real, deed.reading.status?.reality == .real
    else { return false }
    if scene.candidate.link == .subject { return structure.verbs[own].governor == number }
    return (number == own || structure.verbs[own].governor == number || structure.verbs[number].governor == own)
      && structure.phrases[phrase].prepositionWord >= 0 && (scene.factors.background ?? 0) > 0.85
  }
}

extension StatusReader {
  /// "is no longer sending arms": what was done before has an end.
  func ended(_ number: Int, _ reading: inout StatusReading) -> Status? {
    let verb = structure.verbs[number]
    guard verb.form == .finite,
      verb.words.contains(where: { sentence.match(patterns.status.ended, at: $0, before: verb.words.upperBound) != nil }
      )
    else { return nil }
    reading.rules.append("status.ended")
    return .cancelled
  }

  /// Whether the object of a verb is a country, and its subject neither that country nor somebody who acts for it.
  func isForeign(_ verb: VerbGroup) -> Bool {
    guard let object = verb.arguments.first(where: { $0.order == 0 })?.phrase, !verb.isPassive,
      sentence.entity(at: structure.phrases[object].head)?.isCountry ?? false
    else { return false }
    let told = finder.participants(object)
    guard !told.isEmpty, told.allSatisfy({ $0.kind == .country }) else { return false }
    let countries = Set(told.compactMap(\.country))
    return !verb.subjects.flatMap({ finder.participants($0) }).contains { $0.country.map(countries.contains) ?? false }
  }
}

extension SentenceStructure {
  /// "carried 307 servicemen, freed in return for others": a participle behind a comma that tells what was done to so many.
  /// "of the 1,457 people evacuated from the town": so is one without it where so many left.
  func addsNumber(_ verb: VerbGroup, _ trigger: Trigger) -> Bool {
    guard let phrase = verb.antecedent,
      sentence.has(verb.words.lowerBound - 1, .comma) || trigger.type.rawValue == "humanitarian.evacuation"
    else { return false }
    return phrases[phrase].words.contains { sentence.use($0) == .number }
  }
}
