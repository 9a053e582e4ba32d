import TextAnalysis
import TimelineCore

// The time of what an event is said, asked or announced by.
extension MentionDater {
  /// The time of the verb above: of the saying, where what is said is a statement of its own.
  func governingTime(_ candidate: Candidate, _ reading: StatusReading, _ times: [Entity]) -> DatedValue? {
    if let (time, above) = denialTime(candidate, reading) {
      return over(time, above) ?? dated(time, "governing-clause", 0.85, candidate, reading)
    }
    var number = candidate.verb
    for _ in 0..<3 {
      guard let current = number, let above = structure.verbs[current].governor else { return nil }
      if structure.isJoinedAcross(current, above) || structure.isToldSince(current, above) { return nil }
      let range = structure.clause(of: above)
      let free = times.filter {
        !isOwned($0, by: candidate) && !isVague($0) && !isPastOfPlan($0, candidate, reading)
          && !isSinceBeside($0, structure.verbs[current])
      }
      if let time = nearest(free, to: candidate, in: range) ?? opener(of: above, free) {
        if let eve = eve(time, candidate, reading) { return eve }
        if pointsBack(time), let day = sameDay(candidate, clause: range) { return day }
        // "On 11 March, after a summit, she announced that she would resign": the day is that of what was done.
        if let over = over(time, above) { return over }
        let isSaid = structure.verbs[above].isReport && reading.status?.reality == .real
        if isSaid, isRemark(of: candidate), let attack = story.attack {
          return inherited(attack, 0.6, "date.consequence")
        }
        return dated(time, "governing-clause", isSaid ? 0.6 : 0.85, candidate, reading)
      }
      if let moment = moment(of: above, times) { return inherited(moment, 0.8, moment.rule) }
      number = above
    }
    return nil
  }

  /// "On January 29 they denied reports that the general had been sacked": the time of the denial, in front of what is denied.
  private func denialTime(_ candidate: Candidate, _ reading: StatusReading) -> (time: Entity, verb: Int)? {
    guard reading.rules.contains("status.denied-content"), let own = candidate.verb.map({ structure.verbs[$0] }),
      let noun = own.antecedent, let above = structure.verb(governing: noun).verb
    else { return nil }
    let clause = structure.clause(of: above)
    let time = sentence.entities.first {
      $0.isCalendar && clause.contains($0.words.lowerBound) && $0.words.upperBound <= own.marker
    }
    return time.map { ($0, above) }
  }

  /// "On 11 March, following talks, she said": the time in front of the first comma of a sentence, or behind its semicolon.
  private func opener(of number: Int, _ times: [Entity]) -> Entity? {
    let verb = structure.verbs[number]
    guard verb.relation == .main || verb.relation == .coordinated, verb.form == .finite else { return nil }
    let start = sentence.partStart(before: verb.words.lowerBound)
    return times.first { time in
      (start..<start + 2).contains(time.words.lowerBound) && sentence.has(time.words.upperBound, .comma)
        && sentence.has(time.words.upperBound + 1, .occasion)
    }
  }

  /// A time that comes round again and would lie ahead, of a verb that tells what was done: when it was last; nil for any other.
  private func over(_ time: Entity, _ number: Int) -> DatedValue? {
    guard let timex = time.timex, structure.verbs[number].form == .finite,
      let value = timex.meaning.flatMap({ last($0, timex, toldBy: number) })
    else { return nil }
    return DatedValue(
      value: value, confidence: timex.confidence * 0.85, basis: "governing-clause", rule: "date.\(timex.rule)-past",
      timex: timex)
  }

  /// A day or a month that comes round again, as it was last, where it would lie ahead and a verb tells of it as past; nil
  /// elsewhere.
  func last(_ value: TemporalValue, _ timex: Timex, toldBy number: Int) -> TemporalValue? {
    guard let published, let first = value.first, first > published, comesRound(timex), tellsPast(number) else {
      return nil
    }
    return value.rolled(by: -1, patterns.dating.weekly.contains(timex.rule))
  }
}

extension SentenceWords {
  /// Where the part of the sentence begins that a word stands in: behind the last semicolon in front of it.
  func partStart(before word: Int) -> Int {
    (bodyStart..<max(bodyStart, word)).last { has($0, .semicolon) }.map { $0 + 1 } ?? bodyStart
  }
}
