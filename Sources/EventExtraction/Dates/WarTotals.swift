import TextAnalysis
import TimelineCore

/// Dates for what is told without a time of its own but has lasted since a beginning that the article knows.
extension MentionDater {
  /// "More than a million people have been displaced": a perfect with so high a number counts from the beginning of the
  /// war; "has bombed the town ever since" from what the sentence before tells of. Nil for anything else.
  func lasting(_ candidate: Candidate, _ reading: StatusReading, _ finding: Finding) -> DatedValue? {
    guard let published, reading.status?.reality == .real, !candidate.isNoun,
      let verb = candidate.verb.map({ structure.verbs[$0] }), verb.isPerfect, verb.tense == .present
    else { return nil }
    if let start = story.previous?.value?.first, start < published, endsSince(after: verb) {
      return span(start, published, "date.ever-since")
    }
    if let start = story.warBegan, start < published, isSinceWar(verb) {
      return span(start, published, "date.since-war")
    }
    // "has banned imports for a month" looks ahead.
    if patterns.dating.continuing.contains(finding.type.category),
      let start = lengthBefore(published, behind: verb)
    {
      return span(start, published, "date.lasting")
    }
    guard let least = patterns.dating.totals[finding.type.rawValue], let start = story.warBegan, start < published,
      structure.sentence.highestNumber(in: finding.slots.clause) >= least
    else { return nil }
    return span(start, published, "date.war-total")
  }

  private func span(_ start: CivilDate, _ end: CivilDate, _ rule: String) -> DatedValue {
    DatedValue(
      value: .interval(start: .date(.day(start)), end: .date(.day(end))), confidence: 0.5, basis: "aspect",
      rule: rule)
  }

  /// "Power was lost after Monday's raid": of what an attack leads to, the day of the attack that the sentence names.
  func attackTime(_ finding: Finding, _ times: [Entity]) -> Entity? {
    guard patterns.dating.consequences.contains(finding.type.rawValue) else { return nil }
    return times.first { time in
      let number = structure.phraseAt[time.words.lowerBound]
      guard number >= 0, time.timex?.meaning?.precision == .day else { return false }
      let phrase = structure.phrases[number]
      return phrase.head >= time.words.upperBound
        && phrase.headClasses.intersects(patterns.known.strike)
    }
  }

  /// "Five of the dead were children": whether it only says more of those whom an attack told of before has killed.
  func isRemark(of candidate: Candidate) -> Bool {
    guard let verb = candidate.verb.map({ structure.verbs[$0] }), !candidate.isNoun else { return false }
    return sentence.has(verb.head, .be)
      && patterns.dating.consequences.contains(patterns.triggers[candidate.trigger].type.rawValue)
  }

  /// "have been closed since the invasion": whether a perfect tells that something has lasted as long as the war.
  private func isSinceWar(_ verb: VerbGroup) -> Bool {
    let end = sentence.nextComma(from: verb.words.upperBound)
    return (verb.words.upperBound..<end).contains { index in
      isSince(index) && sentence.entity(at: index) == nil
        && (index + 1..<min(end, index + 7)).contains { cue(at: $0)?.kind == .war }
        && !(index..<end).contains { sentence.entity(at: $0)?.timex != nil }
    }
  }

  /// "has besieged the town for two years": the day so long before the report that a perfect has lasted since.
  private func lengthBefore(_ published: CivilDate, behind verb: VerbGroup) -> CivilDate? {
    let end = sentence.nextComma(from: verb.words.upperBound)
    return sentence.entities.lazy.compactMap { entity -> CivilDate? in
      guard let timex = entity.timex, timex.kind == .duration, verb.words.upperBound <= entity.words.lowerBound,
        entity.words.lowerBound < end, cue(at: entity.words.lowerBound - 1)?.kind == .ahead
      else { return nil }
      return Length(timex.value)?.moved(published, -1).first
    }.first
  }

  /// "ever since": whether nothing tells what it has been since.
  private func endsSince(after verb: VerbGroup) -> Bool {
    (verb.words.upperBound..<sentence.count).contains { index in
      isSince(index) && sentence.entity(at: index) == nil
        && (index + 1 >= sentence.count || sentence.has(index + 1, [.stop, .comma, .semicolon]))
    }
  }
}

extension SentenceWords {
  /// The highest number that words in a range give; "hundreds of thousands" is a hundred thousand at least. 0 for none.
  func highestNumber(in range: Range<Int>) -> Double {
    let reader = NumberReader(
      text: text, tokens: articleTokens, patterns: patterns, limit: tokens.lowerBound + range.upperBound)
    return range.compactMap { index -> Double? in
      guard token(index).kind == .number || !words[index].begins.isDisjoint(with: [.number, .magnitude]) else {
        return nil
      }
      return reader.number(at: tokens.lowerBound + index)?.value
    }.max() ?? 0
  }
}
