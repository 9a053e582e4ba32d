import TextAnalysis
import TimelineCore

/// Dates by what lies between two events.
extension MentionDater {
  /// "three days after the president recognised …", "since May, when the army invaded", "on the day of the attack".
  func relativeDate(_ candidate: Candidate, clause: Range<Int>, _ times: [Entity]) -> DatedValue? {
    let counted =
      offset(candidate, clause: clause, times) ?? vagueOffset(candidate, clause: clause, times)
      ?? shortly(candidate, times) ?? candidate.verb.flatMap { moment(of: $0, times) }
      ?? eveOfClause(candidate, times)
      ?? sameDay(candidate, clause: clause)
    return counted ?? spanLater(candidate, clause: clause, times) ?? sinceThen(candidate) ?? sinceNamed(candidate)
      ?? sinceTold(candidate, times)
      ?? sharedSince(candidate, clause: clause)
  }

  func cue(at index: Int) -> (kind: DatingCues.Kind, count: Int)? {
    sentence.datingCue(at: index)
  }

  // MARK: - At the time told

  /// "before January 20, when he takes office", "on Friday, a day on which the city was hit".
  func moment(of number: Int, _ times: [Entity]) -> DatedValue? {
    let verb = structure.headOfCoordination(number)
    var opening = verb.marker
    if verb.relation == .relative, let antecedent = verb.antecedent {
      let phrase = structure.phrases[antecedent]
      guard cue(at: phrase.head)?.kind == .day else { return nil }
      opening = phrase.words.lowerBound
    } else {
      guard opening >= 0, cue(at: opening)?.kind == .moment else { return nil }
    }
    if sentence.has(opening - 1, .comma) { opening -= 1 }
    guard let time = times.first(where: { $0.words.upperBound == opening }) ?? sinceTime(endingAt: opening),
      let timex = time.timex, let core = core(timex)
    else { return nil }
    return DatedValue(
      value: last(core, timex, toldBy: number) ?? core, confidence: timex.confidence * 0.9, basis: "same-clause",
      rule: "date.moment", timex: timex)
  }

  /// A "since" that dates nothing else may still say when the clause behind it took place.
  private func sinceTime(endingAt end: Int) -> Entity? {
    sentence.entities.first { $0.words.upperBound == end && $0.isCalendar }
  }

  /// The time that an expression names, without "before", "by" or "since".
  func core(_ timex: Timex) -> TemporalValue? {
    if let day = CivilDate(iso: String(timex.value.prefix(10))) { return .day(day) }
    guard case .interval(let start, let end)? = timex.meaning else { return timex.meaning }
    switch (start, end) {
    case (.open, .date(let last)), (.unknown, .date(let last)):
      guard case .day(let day) = last.value else { return .date(last) }
      return .day(day)
    case (.date(let first), .open), (.date(let first), .unknown): return .date(first)
    case (.date(let first), .date(let last)) where last.last == published: return .date(first)
    default: return timex.meaning
    }
  }

  /// "have fled since the invasion began in February": a perfect lasts from what is told behind "since" to the report.
  private func sinceThen(_ candidate: Candidate) -> DatedValue? {
    guard let published, let verb = candidate.verb.map({ structure.verbs[$0] }), verb.isPerfect, verb.tense == .present,
      let since = (sentence.bodyStart..<sentence.count).first(where: {
        cue(at: $0)?.kind == .since && sentence.entity(at: $0) == nil
      }), !candidate.isNoun || candidate.words.lowerBound < since,
      let time = sentence.entities.first(where: {
        $0.words.lowerBound > since && $0.words.lowerBound - since < 20 && $0.isCalendar
      }), let timex = time.timex, case .date(let first)? = timex.meaning, first.first < published,
      !(since..<time.words.lowerBound).contains(where: { sentence.has($0, [.comma, .stop]) }),
      // "has withdrawn, its biggest loss since the town fell": of the loss; but "have fled, most of them abroad, since".
      (verb.words.upperBound..<max(verb.words.upperBound, since)).count(where: { sentence.has($0, .comma) })
        .isMultiple(of: 2)
    else { return nil }
    return DatedValue(
      value: .interval(start: .date(first), end: .date(.day(published))), confidence: timex.confidence * 0.8,
      basis: "same-clause", rule: "date.since", timex: timex)
  }

  /// Whether a word is "since".
  func isSince(_ index: Int) -> Bool { cue(at: index)?.kind == .since }

  /// Whether a perfect has lasted since a time that the sentence does not give as a date.
  func hasSince(after verb: VerbGroup) -> Bool {
    let end = sentence.nextComma(from: verb.words.upperBound)
    return (verb.words.upperBound..<end).contains { index in
      cue(at: index)?.kind == .since && sentence.entity(at: index) == nil
        && !sentence.entities.contains { $0.words.lowerBound == index + 1 && hasRank(before: $0) }
    }
  }

  // MARK: - On the day of the story

  func sameDay(_ candidate: Candidate, clause: Range<Int>) -> DatedValue? {
    guard sentence.begins.contains(.datingCue) else { return nil }
    let start = min(clause.lowerBound, candidate.words.lowerBound)
    // "violated the truce within hours; Chad denied it"
    let opening = (max(0, start - 3)..<start).last { sentence.has($0, .semicolon) } ?? max(0, start - 3)
    let range = opening..<max(clause.upperBound, candidate.words.upperBound)
    guard
      let day = range.lazy.compactMap({ index in
        cue(at: index).map { (kind: $0.kind, start: index, end: index + $0.count) }
      })
      .first(where: { [.sameDay, .thatDay, .eve, .morrow].contains($0.kind) }) ?? openingEve
    else { return nil }
    if day.kind == .eve || day.kind == .morrow, let told = dayExplained(before: day.start) {
      return candidate.words.upperBound <= day.start ? nil : explained(told, by: day.kind)
    }
    if day.kind == .morrow { return morrow(candidate, behind: day.end) }
    // "collapsed in May within hours"
    if day.kind == .thatDay, tellsOwnTime(candidate, clause, beside: day.start) { return nil }
    // "some hours later, early on December 15": told outright.
    let isTold = sentence.entities.contains {
      day.end <= $0.words.lowerBound && $0.words.upperBound <= candidate.words.lowerBound
        && $0.timex?.meaning?.precision == .day && !pointsBack($0)
    }
    guard !isTold else { return nil }
    if day.kind == .eve, day.end >= sentence.count || structure.phraseAt[day.end] < 0 { return nil }
    if day.kind == .eve, let day = self.day(ofEventBehind: day.end) {
      return DatedValue(
        value: .day(day.adding(days: -1)), confidence: 0.6, basis: "previous-sentence", rule: "date.eve",
        timex: story.previous?.timex)
    }
    if day.kind == .eve {
      guard let known = story.previous ?? story.lead, let first = known.value?.first else { return nil }
      return DatedValue(
        value: .day(first.adding(days: -1)), confidence: known.confidence * 0.7, basis: "previous-sentence",
        rule: "date.eve", timex: known.timex)
    }
    // "on the day of the attack": the day of what was told last.
    let known =
      sentence.has(day.end, .genitiveLink)
      ? story.attack ?? story.previous ?? story.lead
      : day.kind == .thatDay
        ? story.previous ?? tagged(at: day.end - 1) ?? story.told ?? story.time ?? story.latest ?? story.lead : recent
    if let day = known { return inherited(day, 0.7, "date.same-day") }
    return published.map { DatedValue(value: .day($0), confidence: 0.5, basis: "publication", rule: "date.same-day") }
  }

  /// "The day before the vote the envoy met both": what a sentence opens with dates its main clause.
  private var openingEve: (kind: DatingCues.Kind, start: Int, end: Int)? {
    guard let cue = cue(at: sentence.bodyStart), cue.kind == .eve else { return nil }
    return (cue.kind, sentence.bodyStart, sentence.bodyStart + cue.count)
  }

  /// The day that the text gave before an expression that points back.
  private func tagged(at index: Int) -> DatedValue? {
    guard let timex = sentence.entity(at: index)?.timex, patterns.dating.anaphoric.contains(timex.rule),
      case .reference(_, let range)? = timex.anchor, timex.meaning?.precision == .day, isInParagraph(range)
    else { return nil }
    return DatedValue(
      value: timex.meaning, confidence: timex.confidence, basis: "same-clause", rule: "date.\(timex.rule)", timex: timex
    )
  }

  /// The day told of last where it is news, else that of the article's own news.
  private var recent: DatedValue? {
    if let previous = story.previous, let day = previous.value?.first, day >= story.lead?.value?.first ?? day {
      return previous
    }
    return story.lead ?? story.previous ?? story.latest
  }

  /// "the same day": a time that another sentence tells.
  func pointsBack(_ time: Entity) -> Bool {
    cue(at: time.words.lowerBound).map { [.sameDay, .thatDay, .eve].contains($0.kind) } ?? false
  }
}
