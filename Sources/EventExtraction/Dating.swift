import TextAnalysis
import TimelineCore

/// Decides which time expression dates a mention (EVENTS.md §5).
struct MentionDater {
  let structure: SentenceStructure
  let patterns: EventPatterns
  let published: CivilDate?

  private var sentence: SentenceWords { structure.sentence }

  /// - Parameters:
  ///   - competing: The words of the sentence's other triggers.
  ///   - running: The day the sentences before told of; nil where they told of none.
  func date(
    _ candidate: Candidate, _ reading: StatusReading, clause: Range<Int>, competing: [Range<Int>], type: EventType,
    running: DatedValue?
  ) -> DatedValue {
    let times = sentence.entities.filter {
      $0.timex?.meaning?.isCalendar == true && $0.words.lowerBound >= sentence.bodyStart
        && !isAhead($0, of: reading, type)
    }
    if let inPhrase = nearest(times, to: candidate, in: phraseRange(candidate)) {
      return dated(inPhrase, "same-clause", 1, reading)
    }
    if let inClause = nearest(times.filter { !isOwned($0, by: candidate) }, to: candidate, in: clause) {
      return dated(inClause, "same-clause", 1, reading)
    }
    if let governing = governingTime(candidate, reading, times) { return governing }
    let free = times.filter { time in
      !competing.contains { abs($0.lowerBound - time.words.lowerBound) < distance(candidate.words, time.words) }
        && !isOwned(time, by: candidate)
    }
    if let alone = nearest(free, to: candidate, in: 0..<sentence.count) {
      return dated(alone, "same-sentence", 0.7, reading)
    }
    return undated(candidate, reading, type, running)
  }

  /// What is announced for next year was announced before: the time of the deed does not date the word.
  private func isAhead(_ time: Entity, of reading: StatusReading, _ type: EventType) -> Bool {
    guard let published, patterns.isStatement(type), let status = reading.status, status != .proposed,
      let value = time.timex?.meaning, let last = value.last ?? value.first
    else { return false }
    return last > published && value.precision != .day || (value.first.map { $0 > published } ?? false)
  }

  private func phraseRange(_ candidate: Candidate) -> Range<Int> {
    guard let phrase = candidate.phrase else { return 0..<0 }
    let words = structure.phrases[phrase].words
    // "the strike on Monday", "talks in Geneva on Friday": the phrase with what directly hangs on it.
    return words.lowerBound..<words.upperBound
  }

  /// A time inside another noun's phrase dates that noun: "Monday's talks".
  private func isOwned(_ time: Entity, by candidate: Candidate) -> Bool {
    let number = structure.phraseAt[time.words.lowerBound]
    guard number >= 0 else { return false }
    return structure.phrases[number].head >= time.words.upperBound && number != candidate.phrase
  }

  private func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    a.lowerBound <= b.lowerBound ? max(0, b.lowerBound - a.upperBound) : max(0, a.lowerBound - b.upperBound)
  }

  private func nearest(_ times: [Entity], to candidate: Candidate, in range: Range<Int>) -> Entity? {
    times.filter { range.contains($0.words.lowerBound) }
      .min { distance($0.words, candidate.words) < distance($1.words, candidate.words) }
  }

  /// The time of the verb above: of the saying, where what is said is a statement of its own.
  private func governingTime(_ candidate: Candidate, _ reading: StatusReading, _ times: [Entity]) -> DatedValue? {
    var number = candidate.verb
    for _ in 0..<3 {
      guard let current = number, let above = structure.verbs[current].governor else { return nil }
      let range = structure.clause(of: above)
      if let time = nearest(times.filter { !isOwned($0, by: candidate) }, to: candidate, in: range) {
        let isSaid = structure.verbs[above].isReport && reading.status?.reality == .real
        return dated(time, "governing-clause", isSaid ? 0.6 : 0.85, reading)
      }
      number = above
    }
    return nil
  }

  private func dated(_ entity: Entity, _ basis: String, _ factor: Double, _ reading: StatusReading) -> DatedValue {
    guard let timex = entity.timex else {
      return DatedValue(value: nil, confidence: 0, basis: "none", rule: "date.none")
    }
    return DatedValue(
      value: timex.meaning, confidence: timex.confidence * factor, basis: basis, rule: "date.\(timex.rule)",
      timex: timex)
  }

  /// Without a time expression: an open interval for perfects and for what goes on, the day told of before for what went
  /// with it, the report day for fresh statements.
  private func undated(_ candidate: Candidate, _ reading: StatusReading, _ type: EventType, _ running: DatedValue?)
    -> DatedValue
  {
    guard let published, let status = reading.status else {
      return DatedValue(value: nil, confidence: 0, basis: "none", rule: "date.none")
    }
    let day = EDTFDate.day(published)
    if status == .ongoing {
      return DatedValue(
        value: .interval(start: .unknown, end: .date(day)), confidence: 0.5, basis: "aspect", rule: "date.continuing")
    }
    let verb = candidate.verb.map { structure.verbs[$0] }
    let isStatement = patterns.isStatement(type) || reading.report != nil || status.reality != .real
    if let verb, verb.isPerfect {
      return DatedValue(
        value: .interval(start: .open, end: .date(day)), confidence: 0.4, basis: "aspect", rule: "date.perfect")
    }
    if let running, !isStatement || running.value?.last != published {
      return DatedValue(
        value: running.value, confidence: running.confidence * 0.6, basis: "previous-sentence",
        rule: "date.previous-sentence", timex: running.timex)
    }
    return DatedValue(
      value: .date(day), confidence: isStatement ? 0.6 : 0.4, basis: "publication", rule: "date.publication")
  }
}

/// The day an article spoke of last, for sentences that go on about it.
struct RunningDate: Sendable {
  private var last: (date: DatedValue, sentence: Int)?

  /// Keeps the day of a mention whose own sentence gives it.
  mutating func note(_ mention: EventMention, sentence: Int) {
    guard mention.date.timex != nil, mention.date.precision == .day, mention.date.basis != "previous-sentence",
      mention.status.reality == .real || mention.status == .announced
    else { return }
    last = (mention.date, sentence)
  }

  /// The day told of in the sentence before.
  func day(at sentence: Int) -> DatedValue? {
    guard let last, sentence - last.sentence <= 1 else { return nil }
    return last.date
  }
}
