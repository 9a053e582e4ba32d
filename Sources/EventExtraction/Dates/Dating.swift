import TextAnalysis
import TimelineCore

/// Decides which time expression dates a mention (EVENTS.md §5): one of the same clause, of the clause above, of the same
/// sentence; else what the sentences before told of; else the report day.
struct MentionDater {
  let finder: ParticipantFinder
  let published: CivilDate?
  private let days: Shared<StoryDays>
  var story: StoryDays { _read { yield days.content } }

  var patterns: EventPatterns { finder.patterns }
  var structure: SentenceStructure { _read { yield finder.structure } }
  var sentence: SentenceWords { _read { yield finder.structure.sentence } }

  init(finder: ParticipantFinder, published: CivilDate?, story: StoryDays) {
    (self.finder, self.published, days) = (finder, published, Shared(story))
  }

  /// - Parameter competing: The words of the sentence's other triggers.
  func date(
    _ candidate: Candidate, _ reading: StatusReading, clause: Range<Int>, competing: [Range<Int>], _ finding: Finding
  ) -> DatedValue {
    var reading = reading
    // "agreed to meet in May": a meeting that is announced lies ahead.
    if reading.status == .announced { reading.status = finding.traits.settled(.announced) }
    if let day = appointed(candidate, reading, finding) ?? described(candidate) ?? lifeTime(candidate)
      ?? crimeTime(candidate) ?? causeDay(candidate)
    {
      return day
    }
    if finding.isShare, let time = structure.gaps.first(where: { $0.words == clause })?.time {
      return dated(time, "same-clause", 1, candidate, reading)
    }
    let clause = ownWords(candidate, clause)
    let times = times(for: candidate, reading, finding.traits)
    if !isProposedBehind(candidate, reading, times),
      let inPhrase = nearest(times, to: candidate, in: phraseRange(candidate)) ?? ballotTime(candidate, times)
    {
      return dated(inPhrase, "same-clause", 1, candidate, reading)
    }
    if let related = dayAfterEve(candidate, times) ?? relativeDate(candidate, clause: clause, times)
      ?? answered(candidate, times)
    {
      return related
    }
    let own = times.filter { !isOwned($0, by: candidate) && !isCoordinated($0, candidate, competing) }
    if let later = afterwards(candidate, clause: clause, own) { return later }
    if let inClause = nearest(own, to: candidate, in: clause), !isVague(inClause) {
      if let eve = eve(inClause, candidate, reading) { return eve }
      return dated(inClause, "same-clause", 1, candidate, reading)
    }
    if let shared = sharedTime(candidate, times) ?? openingTime(candidate, own)
      ?? within(candidate, clause: clause, times)
    {
      return dated(shared, "same-clause", 0.9, candidate, reading)
    }
    if let start = warBeginning(candidate, finding) ?? opening(candidate, reading, times) { return start }
    if let beside = attendingTime(candidate, reading, times, finding) ?? causeTime(candidate, times, finding) {
      return dated(beside, "same-sentence", 0.8, candidate, reading)
    }
    if let governing = governingTime(candidate, reading, times) { return governing }
    if let venue = venueTime(candidate, times) { return dated(venue, "governing-clause", 0.8, candidate, reading) }
    if let vague = nearest(own, to: candidate, in: clause) { return dated(vague, "same-clause", 1, candidate, reading) }
    if let attack = attackTime(finding, times) { return dated(attack, "same-sentence", 0.8, candidate, reading) }
    let free = times.filter { time in
      !isVague(time) && !isOwned(time, by: candidate) && !isOfClauseAhead(time, candidate, reading)
        && !isOfPastBeside(time, candidate)
        && !isPastOfPlan(time, candidate, reading)
        && !competing.contains {
          abs($0.lowerBound - time.words.lowerBound) < distance(candidate.words, time.words)
            && !opensAnew(between: time.words.upperBound, $0.lowerBound)
        }
    }
    if let before = timeBeforeSemicolon(candidate, reading, own, finding) ?? scenicTime(candidate, times)
      ?? sequelTime(candidate, times)
    {
      return dated(before, "same-sentence", 0.6, candidate, reading)
    }
    if let alone = nearest(free, to: candidate, in: 0..<sentence.count) {
      return dated(alone, "same-sentence", 0.7, candidate, reading)
    }
    return describedTime(candidate, times).map { dated($0, "same-sentence", 0.6, candidate, reading) }
      ?? undated(candidate, reading, finding)
  }

  // MARK: - Time expressions

  /// The sentence's calendar times that may say when it happened.
  private func times(for candidate: Candidate, _ reading: StatusReading, _ traits: TypeTraits) -> [Entity] {
    sentence.entities.filter {
      $0.isCalendar && $0.words.lowerBound >= sentence.bodyStart && !structure.isInGap($0.words.lowerBound)
        && !isAhead($0, of: reading, traits, candidate) && !isFrame($0, candidate) && !isAfter($0, candidate, reading)
        && !isOfAim($0, candidate, reading, traits) && !isAnterior($0, candidate) && !isRemark($0, candidate)
        && !isApart($0, candidate) && !isOfDeedNamed($0, candidate, traits)
        && !isRangeEnd($0) && !isTerm($0) && !isBeforePerfect($0, candidate) && !isOfParticiple($0, candidate, reading)
        && !isSetFor($0, candidate) && !isOfContent($0, candidate, traits) && !isBefore($0, candidate)
        && !isOfEpithet($0, candidate) && !isOfBeginning($0, candidate) && !isOfDisowned($0, candidate)
        && !isUntilOfAim($0, candidate) && !(isUntilAhead($0) && !mayLast(reading)) && !isBesidePerfect($0, candidate)
        && !isBesideDescription($0, candidate) && !isOfSubjectParticiple($0, candidate) && !isOfRank($0, candidate)
        && !isOfTellingAhead($0, candidate) && !isOfTellerBefore($0, candidate) && !isOfTelling($0, candidate)
        && !isOfVerbAside($0, candidate, reading)
        && !isOfSpeakerClause($0, candidate) && !isOfCharge($0, candidate)
        && !isOfComplaint($0, candidate) && !isOfThanks($0, candidate, traits) && !hangsAhead($0, candidate)
        && !structure.areSevered($0.words.lowerBound, candidate.words.lowerBound)
        && !isOfMainClause($0, candidate) && !isOfBreak($0, candidate, reading) && !isOfMaking($0, candidate, reading)
        && !opensNext($0, candidate) && !isAddedBehindGerund($0, candidate) && !isPastOfPresent($0, candidate, traits)
    }
  }

  /// What is announced for next year was announced before: the time of the deed does not date the word.
  private func isAhead(
    _ time: Entity, of reading: StatusReading, _ traits: TypeTraits, _ candidate: Candidate
  ) -> Bool {
    guard let published, let status = reading.status, let value = time.timex?.meaning,
      status == .announced
        || traits.isStatement && status != .proposed && [.announced, .happened].contains(traits.settled(status))
    else { return false }
    guard let last = value.last ?? value.first, last > published, time.timex?.modifier != .start else { return false }
    // "approved $4 million this month": before the end of the month that runs; a year's money may be told on any of its days.
    if isRunning(value), isOfOwnVerb(time, candidate) || isOfVerbAbove(time, candidate) { return false }
    if isRecurring(time), leads(time, candidate.verb.map { structure.verbs[$0] }, reading) { return false }
    if status == .happened, let first = value.first, first <= published, isOfOwnVerb(time, candidate) { return false }
    // "expelled two diplomats in December", told in October: a deed lies behind.
    if status == .happened, !traits.isSpeech, isRecurring(time), isOfOwnVerb(time, candidate) { return false }
    return value.precision != .day || (value.first.map { $0 > published } ?? false) && !isRecurring(time)
  }

  func isVague(_ time: Entity) -> Bool { patterns.dating.isVague(time) }

  private func phraseRange(_ candidate: Candidate) -> Range<Int> {
    candidate.phrase.map { structure.phrases[$0].words } ?? 0..<0
  }

  /// A time beyond another trigger belongs to that one.
  private func isCoordinated(_ time: Entity, _ candidate: Candidate, _ competing: [Range<Int>]) -> Bool {
    competing.contains {
      candidate.words.upperBound <= $0.lowerBound && $0.upperBound <= time.words.lowerBound
        && ($0.upperBound..<time.words.lowerBound).allSatisfy { !sentence.has($0, .coordinator) }
        && (candidate.words.upperBound..<$0.lowerBound).contains { sentence.has($0, .coordinator) }
    }
  }

  func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    a.lowerBound <= b.lowerBound ? max(0, b.lowerBound - a.upperBound) : max(0, a.lowerBound - b.upperBound)
  }

  /// The nearest of the times in a range: a day before a longer time that holds it, any before a vague one.
  func nearest(_ times: [Entity], to candidate: Candidate, in range: Range<Int>) -> Entity? {
    let inside = times.filter { range.contains($0.words.lowerBound) }
    func rank(_ time: Entity) -> (Int, Int) {
      let isHolder = inside.contains { holds(time, $0) || isHour(time, of: $0) }
      let isBetween = isHolder || isOfAsideInFront(time, candidate) || givesWay(time, candidate)
      let isLast = isVague(time) || isOfSubjectClause(time, candidate)
      return (isLast ? 2 : isBetween ? 1 : 0, distance(time.words, candidate.words))
    }
    return inside.min { rank($0) < rank($1) }
  }

  func dated(
    _ entity: Entity, _ basis: String, _ factor: Double, _ candidate: Candidate, _ reading: StatusReading
  ) -> DatedValue {
    guard let timex = entity.timex else { return .none }
    if let span = span(of: entity) {
      return DatedValue(
        value: ahead(span.value, entity, reading), confidence: span.timex.confidence * factor, basis: basis,
        rule: "date.range",
        timex: span.timex)
    }
    // "is due in Bern on Friday to meet her", told that Friday
    if basis != "same-clause", let published, isToday(timex, nil, reading) {
      return DatedValue(
        value: .date(.day(published)), confidence: timex.confidence * factor, basis: basis,
        rule: "date.\(timex.rule)-today", timex: timex)
    }
    let (value, rule) =
      basis == "same-clause" || isBeforeDone(candidate)
      ? settled(entity, candidate, reading)
      : (closed(ordered(entity, candidate, reading) ?? behind(entity), reading), "date.\(timex.rule)")
    return DatedValue(value: value, confidence: timex.confidence * factor, basis: basis, rule: rule, timex: timex)
  }

  /// An open interval for perfects and for what goes on, the day told of before for what went with it, the report day for
  /// fresh statements.
  private func undated(_ candidate: Candidate, _ reading: StatusReading, _ finding: Finding) -> DatedValue {
    guard let published, let status = reading.status else { return .none }
    let (day, clause) = (EDTFDate.day(published), finding.slots.clause)
    if let entry = entryTime(candidate, reading, finding) { return entry }
    if status == .ongoing, patterns.dating.continuing.contains(finding.type.category), !isToldInPast(candidate) {
      return DatedValue(
        value: .interval(start: .unknown, end: .date(day)), confidence: 0.5, basis: "aspect", rule: "date.continuing")
    }
    if let length = lasting(candidate, reading, finding) ?? lasted(candidate)
      ?? soon(reading, clause: clause)
    {
      return length
    }
    if status.reality != .refused, patterns.dating.consequences.contains(finding.type.rawValue),
      let attack = story.attack
    {
      return inherited(attack, 0.6, "date.consequence")
    }
    if status != .hypothetical, let verb = perfect(of: candidate.verb), !isBackshifted(verb) {
      if verb.tense == .present, let lead = structure.sentence.lead, verb.relation != .relative, !hasSince(after: verb)
      {
        return fresh(lead, published)
      }
      let news = verb.tense == .present && verb.relation != .relative ? story.news ?? story.outset : nil
      if let news, let first = news.value?.first, first < published {
        let (span, rule) = (TemporalValue.days(first, published), "date.perfect-news")
        return DatedValue(value: span, confidence: 0.4, basis: "aspect", rule: rule, timex: news.timex)
      }
      return DatedValue(
        value: .interval(start: .open, end: .date(day)), confidence: 0.4, basis: "aspect", rule: "date.perfect")
    }
    if let past = lookBack(candidate, reading, finding) ?? someTimeAgo(candidate, clause: clause) { return past }
    let isOffset = isOffsetFromUnknown(candidate, clause: clause)
    if !isOffset, let told = storyDate(candidate, reading, finding) { return told }
    if isOffset || status.reality == .real && countsFromUnknown(clause) {
      return DatedValue(
        value: .interval(start: .open, end: .date(day)), confidence: 0.3, basis: "none", rule: "date.offset-unknown")
    }
    let isStatement = finding.traits.isStatement || reading.report != nil || status.reality != .real
    return DatedValue(
      value: .date(day), confidence: isStatement ? 0.6 : 0.4, basis: "publication", rule: "date.publication")
  }
}
