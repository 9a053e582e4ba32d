import TextAnalysis
import TimelineCore

/// What the tense says of a time.
extension MentionDater {
  /// How many days ahead a day of the year may lie that is proposed.
  private static let ahead = 120

  /// The value of an expression beside its trigger: a weekday or a month that comes round again lies behind a past verb and
  /// ahead of a future one; a part of a day lies in that day; "by Monday's strike" is on Monday.
  func settled(_ entity: Entity, _ candidate: Candidate, _ reading: StatusReading) -> (TemporalValue?, String) {
    guard let timex = entity.timex, let published, let value = timex.meaning else { return (nil, "date.none") }
    if isGenitive(entity, of: candidate), let day = core(timex) { return (day, "date.genitive") }
    if let night = lastNight(entity, reading) ?? nightBefore(entity) { return (night, "date.\(timex.rule)") }
    if let day = pointed(entity) ?? countedDay(timex) { return (day, "date.\(timex.rule)") }
    if let span = trailing(entity, candidate) { return (span, "date.\(timex.rule)-trailing") }
    if let span = soFar(entity, candidate, reading) { return (span, "date.\(timex.rule)-so-far") }
    if let coming = timetabled(entity, candidate, reading) { return (coming, "date.\(timex.rule)-future") }
    if case .interval(.open, .date(let last)) = value, case .day = last.value {
      if timex.kind == .time { return (core(timex) ?? value, "date.part-day") }
      if sentence.has(entity.words.upperBound, .genitive) {
        return (TemporalValue(edtf: timex.value) ?? core(timex) ?? value, "date.genitive")
      }
    }
    if case .interval(let start, .open) = value, reading.status?.reality == .real {
      return (.interval(start: start, end: .date(.day(published))), "date.since-total")
    }
    // "will last until Monday", "was put off until Monday"
    if case .interval(.open, .date(let end)) = value, end.last > published, reading.status?.reality != .real {
      return (.interval(start: .date(.day(published)), end: .date(end)), "date.until")
    }
    // "By Thursday he had submitted a bill": since the news began.
    if case .interval(.open, .date(let end)) = value, case .day(let last) = end.value, last <= published,
      reading.status?.reality == .real, let first = story.news?.value?.first ?? story.told?.value?.first, first < last
    {
      return (.days(first, last), "date.until")
    }
    if timex.modifier == .start, case .date(let month) = value, case .month = month.value {
      return (.days(month.first, month.first.adding(days: 9)), "date.start-of-month")
    }
    // "on the evening of May 10": a part of a day comes round with its day.
    let isWeekly = isWeekly(entity) && value.isWithin(days: 14, of: published)
    guard comesRound(timex), let first = value.first ?? value.last,
      let last = value.last ?? value.first
    else { return (value, "date.\(timex.rule)") }
    let verb = candidate.verb.map { structure.verbs[$0] }
    if isToday(timex, verb, reading) { return (.day(published), "date.\(timex.rule)-today") }
    if isWeekly, candidate.isNoun, reading.status?.reality == .open, reading.status != .announced,
      candidate.words.upperBound <= entity.words.lowerBound, let coming = ahead(entity), coming != value
    {
      return (coming, "date.\(timex.rule)-future")
    }
    // "another exchange, planned for Sunday": the participle tells of the planning.
    // "was Sunday's vote, which could bring him back": so does what is said of its outcome.
    let isPlanned =
      candidate.isNoun && reading.status == .planned
      && (verb?.form == .participle || reading.rules.contains("status.outlook"))
    let isPast =
      isBeforeTold(entity, candidate) || isOfDone(entity, candidate) || isTurnedDown(verb, reading)
      || isBlamed(candidate) || isBeforeDone(candidate)
      || !isPlanned && candidate.verb.map(tellsPast) ?? false
    let isNear =
      reading.status?.reality == .open && first <= published.adding(days: Self.ahead)
      && !leads(entity, verb, reading)
    if isPast, first > published, !(verb?.isScheduled ?? false), !isNear || isWeekly {
      return (value.rolled(by: -1, isWeekly), "date.\(timex.rule)-past")
    }
    if !isPast, reading.status?.reality == .open, reading.status != .announced, last < published,
      reading.report == nil || !isWeekly
    {
      let rolled = next(value, after: last, isWeekly)
      if case .interval(.open, let end) = rolled {
        return (.interval(start: .date(.day(published)), end: end), "date.until")
      }
      return (rolled, "date.\(timex.rule)-future")
    }
    return (value, "date.\(timex.rule)")
  }

  /// "is due to meet her in May or June": of a span that comes round again and is over, the next; else the span itself.
  func ahead(_ span: TemporalValue, _ time: Entity, _ reading: StatusReading) -> TemporalValue {
    guard let published, let last = span.last, last < published, time.timex.map(comesRound) ?? false, isPlan(reading),
      reading.status != .announced
    else { return span }
    return next(span, after: last, isWeekly(time))
  }

  /// The next of what comes round again, be it years since: an article may have told of another year before.
  private func next(_ value: TemporalValue, after last: CivilDate, _ isWeekly: Bool) -> TemporalValue {
    guard let published, !isWeekly else { return value.rolled(by: 1, isWeekly) }
    let years = max(1, published.year - last.year)
    let coming = value.rolled(by: years, false)
    return coming.last.map { $0 < published } ?? false ? value.rolled(by: years + 1, false) : coming
  }

  /// "On 11 March, following a summit, she resigned": a noun in front of the verb of what was done after it, or at it.
  func isBeforeDone(_ candidate: Candidate) -> Bool {
    guard candidate.isNoun, let phrase = candidate.phrase,
      case let word = structure.phrases[phrase].prepositionWord, word >= 0, sentence.has(word, .occasion),
      let next = structure.verbs.indices.first(where: {
        structure.verbs[$0].words.lowerBound >= candidate.words.upperBound && structure.verbs[$0].form == .finite
      })
    else { return false }
    return structure.verbs[next].relation == .main && tellsPast(next)
  }

  /// "In January Mali announced its withdrawal": a time that stands in front of who announces dates the word, not the deed.
  func leads(_ time: Entity, _ verb: VerbGroup?, _ reading: StatusReading) -> Bool {
    guard reading.status == .announced, let verb, verb.form == .finite, verb.tense == .past, !verb.isPerfect,
      verb.modality.isEmpty, !verb.isScheduled, verb.relation == .main || verb.relation == .coordinated,
      let subject = verb.subjects.first
    else { return false }
    return time.words.upperBound <= structure.phrases[subject].words.lowerBound
      && time.words.lowerBound - sentence.bodyStart <= 2
  }

  /// "said that it had shot down": the past of reported speech.
  func isBackshifted(_ verb: VerbGroup) -> Bool {
    guard verb.tense == .past, let above = verb.governor else { return false }
    return structure.verbs[above].isReport && verb.relation != .relative && verb.relation != .adverbial
  }
}

extension SentenceStructure {
  /// Whether a clause carries the story on: no relative or adverbial clause, no perfect, no bare noun.
  func isForeground(_ candidate: Candidate) -> Bool {
    guard let verb = candidate.verb.map({ verbs[$0] }) else { return false }
    return !verb.isPerfect && verb.form != .participle && (!candidate.isNoun || candidate.link != .none)
      && [.main, .complement, .coordinated].contains(verb.relation)
  }

  /// Whether a time expression of the sentence dates more than the noun or the remark that it stands in; true for none.
  func isForeground(_ timex: Timex?) -> Bool {
    guard let timex, let entity = sentence.entities.first(where: { $0.timex?.range == timex.range }) else {
      return true
    }
    return isFree(entity.words)
  }
}
