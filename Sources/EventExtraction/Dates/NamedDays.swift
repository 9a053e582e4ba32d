import TextAnalysis
import TimelineCore

// Days counted from an event that a noun names and the article told of before.
extension MentionDater {
  /// "suspended the talks the day after the massacre began": the day after that of the event; nil where none is known, and
  /// for the event itself.
  func morrow(_ candidate: Candidate, behind word: Int) -> DatedValue? {
    guard candidate.phrase == nil || structure.phraseAt[min(word, sentence.count - 1)] != candidate.phrase,
      let day = day(ofEventBehind: word)
    else { return nil }
    return DatedValue(
      value: .day(day.adding(days: 1)), confidence: 0.6, basis: "previous-sentence", rule: "date.morrow",
      timex: story.told?.timex ?? story.previous?.timex)
  }

  /// "bombed Tyre the day after Hezbollah had fired rockets": the day before that of the clause which the words hang on.
  func eveOfClause(_ candidate: Candidate, _ times: [Entity]) -> DatedValue? {
    guard sentence.begins.contains(.datingCue),
      let start = (sentence.bodyStart..<candidate.words.lowerBound).last(where: { cue(at: $0)?.kind == .morrow }),
      case let marker = start + (cue(at: start)?.count ?? 1) - 1, opensClause(marker, of: candidate),
      !isBehindNoun(marker, candidate),
      !times.contains(where: { time in
        marker < time.words.lowerBound && !(marker..<time.words.lowerBound).contains { sentence.has($0, .comma) }
      }),
      let base = base(before: start, times)
    else { return nil }
    return DatedValue(
      value: .day(base.adding(days: -1)), confidence: 0.6, basis: "same-sentence", rule: "date.morrow",
      timex: story.told?.timex ?? story.previous?.timex)
  }

  /// "spoke on the eve of a summit in Riyadh": of the summit, the day after; nil for what has a time of its own behind it.
  func dayAfterEve(_ candidate: Candidate, _ times: [Entity]) -> DatedValue? {
    guard candidate.isNoun, let phrase = candidate.phrase, let start = structure.eve(before: phrase),
      !structure.isDefinite(phrase),
      !times.contains(where: { $0.words.lowerBound >= structure.phrases[phrase].words.lowerBound }),
      let base = base(before: start, times) ?? published
    else { return nil }
    return DatedValue(
      value: .day(base.adding(days: 1)), confidence: 0.6, basis: "same-sentence", rule: "date.eve",
      timex: times.first?.timex)
  }

  /// "on June 8, the day before the shelling began": the day that such words explain behind a comma.
  func dayExplained(before word: Int) -> Entity? {
    guard sentence.has(word - 1, .comma) else { return nil }
    return sentence.entities.first { $0.words.upperBound == word - 1 && $0.timex?.meaning?.precision == .day }
  }

  /// The day after the one explained as "the day before", and the other way round.
  func explained(_ day: Entity, by kind: DatingCues.Kind) -> DatedValue? {
    guard let timex = day.timex, let told = behind(day)?.first else { return nil }
    return DatedValue(
      value: .day(told.adding(days: kind == .eve ? 1 : -1)), confidence: timex.confidence * 0.8, basis: "same-sentence",
      rule: "date.\(kind == .eve ? "eve" : "morrow")", timex: timex)
  }

  /// "two days after the assault began": of the noun itself, the day that the article told for it, where the sentence
  /// names none.
  func namedDay(_ candidate: Candidate, behind word: Int, _ timex: Timex, _ times: [Entity]) -> DatedValue? {
    guard candidate.isNoun, word < sentence.count, structure.phraseAt[word] == candidate.phrase,
      !times.contains(where: { $0.timex?.meaning?.precision == .day }), let day = day(ofEventBehind: word)
    else { return nil }
    return DatedValue(
      value: .day(day), confidence: timex.confidence * 0.8, basis: "previous-sentence", rule: "date.offset",
      timex: timex)
  }

  /// "The raid came four days after": the day of the attack told of, where a verb in front says only that it came about.
  func followed(before length: Int) -> CivilDate? {
    guard let verb = structure.verbs.last(where: { $0.words.upperBound <= length }), verb.words.upperBound == length,
      verb.classes.intersects(patterns.known.occur), let noun = verb.subjects.first, structure.isDefinite(noun),
      (sentence.match(patterns.nounTriggers, at: structure.phrases[noun].head)?.value ?? []).contains(where: {
        patterns.triggers[$0].type.category == "offensive"
      })
    else { return nil }
    return story.attack?.value?.first
  }

  /// "were shot in the days after July 10": from the day that is named for as long as the unit may mean, the report at most.
  func aftermath(_ candidate: Candidate, _ index: Int, _ span: ClosedRange<Int>) -> DatedValue? {
    guard candidate.words.upperBound <= index,
      !(candidate.words.upperBound..<index).contains(where: {
        sentence.has($0, [.semicolon, .relative]) || structure.verbAt[$0] >= 0 && structure.verbAt[$0] != candidate.verb
      }),
      let time = sentence.entities.first(where: { $0.words.lowerBound > index && $0.words.lowerBound <= index + 2 }),
      let timex = time.timex, let day = core(timex)?.first, core(timex)?.precision == .day
    else { return nil }
    let end = day.adding(days: span.upperBound)
    return DatedValue(
      value: .days(day, published.map { $0 > day && $0 < end ? $0 : end } ?? end), confidence: timex.confidence * 0.7,
      basis: "same-clause", rule: "date.aftermath", timex: timex)
  }

  /// Whether a candidate stands behind the comma that closes what opens with a conjunction.
  func isBehindComma(_ candidate: Candidate, _ marker: Int) -> Bool {
    marker - sentence.bodyStart < 5
      && (marker..<max(marker, candidate.words.lowerBound)).contains { sentence.has($0, .comma) }
  }
}

extension SentenceStructure {
  /// The first of the words that say that a phrase's event came the day after: "on the eve of"; nil for none.
  func eve(before phrase: Int) -> Int? {
    let link = phrases[phrase].prepositionWord
    guard link >= sentence.bodyStart + 3 else { return nil }
    return (link - 3..<link).first { index in
      sentence.datingCue(at: index).map { $0.kind == .eve && index + $0.count == link + 1 } ?? false
    }
  }
}
