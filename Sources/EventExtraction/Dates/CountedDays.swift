import TextAnalysis
import TimelineCore

// Days that a count of weeks, the noun of a deed or a verb of telling settles.
extension MentionDater {
  /// "a week ago", "two weeks later": about the day that lies so many weeks off, not the week of the calendar.
  func countedDay(_ timex: Timex) -> TemporalValue? {
    guard patterns.dating.counted.contains(timex.rule), let week = timex.meaning, week.precision == .week,
      let monday = week.first, let base = anchorDay(timex)
    else { return nil }
    let weekday = ((base.dayNumber - monday.dayNumber) % 7 + 7) % 7
    return .date(EDTFDate(.day(monday.adding(days: weekday)), qualifier: .approximate))
  }

  private func anchorDay(_ timex: Timex) -> CivilDate? {
    switch timex.anchor {
    case .published(let day)?: day
    case .reference(let told, _)?: told.precision == .day ? told.first : nil
    case nil: nil
    }
  }

  /// "after Saturday's attack on a market, in which three died": what a relative clause tells of a deed happened on the day
  /// that the deed is named by, unless its own clause tells when.
  func causeDay(_ candidate: Candidate) -> DatedValue? {
    guard !candidate.isNoun, patterns.dating.consequences.contains(patterns.triggers[candidate.trigger].type.rawValue),
      let number = candidate.verb, case let verb = structure.headOfCoordination(number), verb.relation == .relative,
      let noun = verb.antecedent, !structure.clause(of: number).contains(where: isCalendar),
      let cause = structure.phrases.indices.prefix(noun + 1).last(where: { isDeed($0) }),
      !(structure.phrases[cause].head..<structure.phrases[noun].head).contains(where: { structure.verbAt[$0] >= 0 }),
      let time = sentence.entities.first(where: { names($0, cause) || closes($0, cause, before: verb) }),
      let timex = time.timex
    else { return nil }
    return DatedValue(
      value: names(time, cause) ? core(timex) : behind(time), confidence: timex.confidence * 0.8,
      basis: "same-sentence", rule: "date.genitive", timex: timex)
  }

  /// "Saturday's attack": whether a phrase is told apart by the day of the week in front of its noun.
  func names(_ time: Entity, _ phrase: Int) -> Bool {
    structure.phrases[phrase].words.contains(time.words.lowerBound) && sentence.has(time.words.upperBound, .genitive)
      && isWeekly(time)
  }

  /// "the strike on Sumy on 13 April that killed"
  private func closes(_ time: Entity, _ cause: Int, before verb: VerbGroup) -> Bool {
    let (end, head) = (time.words.upperBound, structure.phrases[cause].head)
    return head < time.words.lowerBound && end < verb.words.lowerBound && sentence.has(end, .relative)
      && time.timex?.meaning?.precision == .day
      && !(head..<time.words.lowerBound).contains { structure.verbAt[$0] >= 0 || sentence.has($0, .comma) }
  }

  private func isCalendar(at word: Int) -> Bool { sentence.entity(at: word)?.isCalendar == true }

  private func isDeed(_ phrase: Int) -> Bool {
    sentence.match(patterns.nounTriggers, at: structure.phrases[phrase].head) != nil
  }

  /// Whether a time in front of a deed dates it only where no other does.
  func givesWay(_ time: Entity, _ candidate: Candidate) -> Bool {
    isBeforeMarker(time, candidate) || isOfOtherNoun(time, candidate) || isBeforeMade(time, candidate)
  }

  /// "bombed the town on Monday after rebels shelled the port on Saturday": a time in front of the conjunction that a clause
  /// hangs on.
  private func isBeforeMarker(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard let number = candidate.verb, case let verb = structure.verbs[number], verb.relation == .adverbial else {
      return false
    }
    return verb.marker >= time.words.upperBound && candidate.words.lowerBound > verb.marker
  }

  /// "The Easter pause followed a strike on Sumy on 13 April": of a deed that is no subject, the time that another noun owns.
  private func isOfOtherNoun(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard candidate.isNoun, candidate.link != .subject, time.words.upperBound <= candidate.words.lowerBound else {
      return false
    }
    return owner(of: time, isSaid: false).map { $0 != candidate.phrase } ?? false
  }

  /// "ordered people to leave the town on Monday", told on a Tuesday: no deed that is done lies ahead, where the weekday before
  /// is as near.
  func ordered(_ time: Entity, _ candidate: Candidate, _ reading: StatusReading) -> TemporalValue? {
    guard let published, let value = time.timex?.meaning, value.precision == .day, isWeekly(time),
      let first = value.first,
      first > published.adding(days: 3), first <= published.adding(days: 6), !candidate.isNoun,
      candidate.verb.map(tellsPast) ?? false, reading.status == .announced || reading.status == .happened
    else { return nil }
    return value.rolled(by: -1, true)
  }

  /// "said on Tuesday Putin would visit on Friday": a time between a verb of telling and the subject of what is told, where
  /// that has a time of its own.
  func isOfTelling(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard isBeforeTold(time, candidate), let own = candidate.verb else { return false }
    return sentence.entities.contains { other in
      other.words.lowerBound >= structure.verbs[own].words.upperBound && other.isCalendar
        && structure.clause(of: own).contains(other.words.lowerBound) && !isVague(other)
    }
  }

  /// "said in January she would resign": whether a time stands between a verb of telling and the subject of what is told.
  func isBeforeTold(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard !candidate.isNoun, let own = candidate.verb, case let verb = structure.verbs[own], verb.form == .finite,
      let above = verb.governor, structure.verbs[above].isReport,
      structure.verbs[above].words.upperBound <= time.words.lowerBound, let subject = verb.subjects.first
    else { return false }
    return time.words.upperBound <= structure.phrases[subject].words.lowerBound
  }

  /// "released her on Saturday under a deal brokered in January": whether a time in front of a noun gives way to that of the
  /// participle behind it.
  private func isBeforeMade(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard candidate.isNoun, let phrase = candidate.phrase, time.words.upperBound <= candidate.words.lowerBound,
      structure.phrases[phrase].prepositionWord >= 0
    else { return false }
    return structure.verbs.contains { verb in
      verb.form == .participle && verb.antecedent == phrase && !verb.isReport
        && verb.words.lowerBound == structure.phrases[phrase].words.upperBound
        && sentence.entities.contains { other in
          other.isCalendar && (0..<7).contains(other.words.lowerBound - verb.words.upperBound)
            && !(verb.words.upperBound..<other.words.lowerBound).contains {
              sentence.has($0, .comma) || structure.verbAt[$0] >= 0
            }
        }
    }
  }
}
