import TextAnalysis
import TimelineCore

// Times that point back at a day told before: "the same evening", "that night", "hours before the envoys met".
extension MentionDater {
  /// Whether an expression points at the day told of last.
  func isAnaphoric(_ time: Entity) -> Bool {
    time.timex.map { patterns.dating.anaphoric.contains($0.rule) } ?? false
  }

  /// The day that an expression such as "the same evening" or "the next day" means, counted from the day that the story told
  /// of last; nil where the expression points at none or its own sentence tells that day.
  func pointed(_ time: Entity) -> TemporalValue? {
    guard let timex = time.timex, patterns.dating.anaphoric.contains(timex.rule),
      let value = countedDay(timex) ?? core(timex),
      value.precision == .day, let day = value.first
    else { return nil }
    if story.isOwn { return story.previous?.timex?.range == timex.range ? story.previous?.value : nil }
    let told: CivilDate
    var base = story.previous?.value?.first
    switch timex.anchor {
    case .reference(let reference, let range)?:
      guard let first = reference.first, range.end <= sentence.bytes(0..<sentence.count).start else { return nil }
      told = first
      // "The council meets on Thursday. Two days earlier …": what has happened counts from no day ahead.
      if let published, first > published { base = story.latest?.value?.first }
      // "On Monday it had let the deal expire. … earlier that day": the day that its own paragraph told of last.
      if base == nil, published.map({ first <= $0 }) ?? true, isInParagraph(range) { base = first }
    case .published(let published)?:
      told = published
      // "A day later another missile fell": what is past counts from no day of the report.
      base = base ?? story.told?.value?.first ?? (day > published ? story.latest?.value?.first : nil)
    case nil: return nil
    }
    return base.map { .day($0.adding(days: day.dayNumber - told.dayNumber)) }
  }

  /// "The council meets on Thursday. Two days earlier it had …": counted from a day ahead, while nobody tells one behind.
  func hangsAhead(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard let published, let timex = time.timex, patterns.dating.anaphoric.contains(timex.rule),
      case .reference(let reference, _)? = timex.anchor, let first = reference.first, first > published
    else { return false }
    return story.latest == nil && candidate.verb.map(tellsPast) ?? false
  }

  /// "set fire to depots during the night": the last one, where no sentence before told of another day.
  func lastNight(_ time: Entity, _ reading: StatusReading) -> TemporalValue? {
    guard let published, let timex = time.timex, timex.kind == .time, patterns.dating.anaphoric.contains(timex.rule),
      case .reference(_, let range)? = timex.anchor, story.previous == nil, !isInSentenceBefore(range),
      reading.status?.reality == .real, story.lead?.value?.first.map({ $0 >= published.adding(days: -1) }) ?? true
    else { return nil }
    return .days(published.adding(days: -1), published)
  }

  /// Whether a place in the text lies in the paragraph of the sentence.
  func isInParagraph(_ range: ByteRange) -> Bool {
    let content = sentence.text.content
    return content.range(content.sentences[story.paragraph]).start <= range.start
  }

  /// Whether a place in the text lies in this sentence or the one before.
  func isInSentenceBefore(_ range: ByteRange) -> Bool {
    let (content, number) = (sentence.text.content, finder.sentenceNumber)
    return number > 0 && content.range(content.sentences[number - 1]).start <= range.start
  }

  /// "hours before the envoys sat down", "shortly after the truce took effect": both happened on the same day, or the one on
  /// the eve of the other.
  func shortly(_ candidate: Candidate, _ times: [Entity]) -> DatedValue? {
    guard sentence.begins.contains(.datingCue) else { return nil }
    for index in sentence.bodyStart..<sentence.count {
      guard let soon = cue(at: index), soon.kind == .soon, let cue = cue(at: index + soon.count),
        cue.kind == .later || cue.kind == .earlier
      else { continue }
      let marker = index + soon.count
      let next = marker + cue.count
      guard !(next...next + 2).contains(where: { sentence.entity(at: $0)?.timex != nil }) else { continue }
      let end = clauseEnd(behind: marker)
      let isWithin = (marker..<end).contains(candidate.words.lowerBound)
      let isBeside = isWithin || (index - sentence.bodyStart < 2 ? candidate.words.lowerBound >= end : true)
      let others = times.filter { !(marker..<end).contains($0.words.lowerBound) }
      // "came hours after rockets fell, a blow to a truce that the two agreed a week earlier": of a clause with a time of its own.
      if tellsTime(ofOwn: candidate, times) { return nil }
      guard isBeside, isWithin || others.isEmpty else { continue }
      let named = times.first { (marker..<end).contains($0.words.lowerBound) && $0.timex?.meaning?.precision == .day }
      if isWithin, named != nil { return nil }
      let known = named.flatMap(behind)?.first ?? others.first.flatMap(behind)?.first ?? story.previous?.value?.first
      guard let day = known ?? story.lead?.value?.first else { return nil }
      if let span = daysOfHours(before: index), isWithin, named == nil {
        return DatedValue(
          value: .days(day.adding(days: -span - 1), day.adding(days: -span)), confidence: 0.6, basis: "same-clause",
          rule: "date.offset", timex: others.first?.timex ?? story.previous?.timex ?? story.lead?.timex)
      }
      let isEarlier = cue.kind == .earlier && !isWithin && named == nil
      return DatedValue(
        value: isEarlier ? .days(day.adding(days: -1), day) : .day(day), confidence: 0.6, basis: "same-clause",
        rule: "date.shortly", timex: named?.timex ?? story.previous?.timex ?? story.lead?.timex)
    }
    return nil
  }

  /// "more than 24 hours after rockets hit it": how many whole days such hours are; nil for fewer.
  private func daysOfHours(before word: Int) -> Int? {
    guard let timex = sentence.entity(at: word)?.timex, timex.kind == .duration, timex.value.hasPrefix("PT"),
      timex.value.hasSuffix("H"), let hours = Int(timex.value.dropFirst(2).dropLast()), hours >= 24
    else { return nil }
    return hours / 24
  }

  /// Whether the relative clause of a candidate, or that of the noun's verb, tells its own time.
  private func tellsTime(ofOwn candidate: Candidate, _ times: [Entity]) -> Bool {
    guard let number = candidate.verb, structure.verbs[number].relation == .relative else { return false }
    let clause = structure.clause(of: number)
    return times.contains { clause.contains($0.words.lowerBound) && $0.timex?.kind != .duration }
  }

  /// Where the clause behind a conjunction ends: at the next comma, else with the sentence.
  private func clauseEnd(behind marker: Int) -> Int {
    (marker..<sentence.count).first { sentence.has($0, [.comma, .semicolon, .dash]) } ?? sentence.count
  }

  /// "have retaken a dozen villages over the past few days", "have died in four days": a perfect lasts over the length that
  /// the sentence names.
  func lasted(_ candidate: Candidate) -> DatedValue? {
    guard let published, !candidate.isNoun, let verb = candidate.verb.map({ structure.verbs[$0] }), verb.isPerfect,
      verb.tense == .present,
      let length = sentence.entities.first(where: { isSpan($0) && !hasRank(before: $0) }), let timex = length.timex,
      let days = Length.days(in: timex.value)
    else { return nil }
    return DatedValue(
      value: .days(published.adding(days: -days), published), confidence: timex.confidence * 0.6,
      basis: "same-clause", rule: "date.lasted", timex: timex)
  }

  /// "could follow within days": what lies ahead, told by how long it may take at most.
  func soon(_ reading: StatusReading, clause: Range<Int>) -> DatedValue? {
    guard let published, let status = reading.status, [.planned, .expected, .hypothetical].contains(status),
      let length = sentence.entities.first(where: { clause.contains($0.words.lowerBound) && isWithin($0) }),
      let timex = length.timex, let days = Length.days(in: timex.value)
    else { return nil }
    return DatedValue(
      value: .days(published.adding(days: 1), published.adding(days: days)), confidence: timex.confidence * 0.6,
      basis: "same-clause", rule: "date.soon", timex: timex)
  }

  func isWithin(_ time: Entity) -> Bool {
    time.timex?.kind == .duration
      && (cue(at: time.words.lowerBound)?.kind == .within || cue(at: time.words.lowerBound - 1)?.kind == .within)
  }

  private func isSpan(_ time: Entity) -> Bool {
    guard let timex = time.timex, timex.kind == .duration else { return false }
    return patterns.dating.spanning.contains(timex.rule)
      || cue(at: time.words.lowerBound - 1)?.kind == .within
  }

  /// "condemned the attack on Kyiv last night": of what is said, the night is that of the deed it speaks of.
  func isOfDeedNamed(_ time: Entity, _ candidate: Candidate, _ traits: TypeTraits) -> Bool {
    guard traits.isSpeech, let timex = time.timex, patterns.dating.nightly.contains(timex.rule),
      candidate.words.upperBound <= time.words.lowerBound
    else { return false }
    return (candidate.words.upperBound..<time.words.lowerBound).contains {
      structure.phraseAt[$0] >= 0 && sentence.match(patterns.nounTriggers, at: $0) != nil
    }
  }

  /// "hold a summit on Thursday", told on a Tuesday: what is set for a day is told in the present before it comes.
  func timetabled(_ time: Entity, _ candidate: Candidate, _ reading: StatusReading) -> TemporalValue? {
    guard let published, let timex = time.timex, case let isWeekly = patterns.dating.weekly.contains(timex.rule),
      isWeekly || !candidate.isNoun && patterns.dating.yearly.contains(timex.rule),
      let value = timex.meaning, let first = value.first, first < published,
      value.precision == (isWeekly ? .day : .month),
      patterns.dating.timetabled.contains(patterns.triggers[candidate.trigger].type.rawValue),
      let verb = candidate.verb.map({ structure.verbs[$0] }), verb.form == .finite, verb.tense == .present,
      !verb.isPerfect, verb.modality.isEmpty, verb.relation != .relative || !isWeekly,
      reading.status?.reality == .real, reading.report == nil || !isWeekly,
      !sentence.has(time.words.upperBound, [.genitive, .dash]),
      !isOwned(time, by: candidate)
    else { return nil }
    return value.rolled(by: 1, isWeekly)
  }

  /// "On Sunday, two days after the truce collapsed, the army bombed the town": a time in front of the first comma is that
  /// of the main clause, whatever stands between.
  func openingTime(_ candidate: Candidate, _ times: [Entity]) -> Entity? {
    guard let verb = candidate.verb.map({ structure.verbs[$0] }), verb.form == .finite, verb.relation == .main,
      let time = times.first, time.words.lowerBound - sentence.bodyStart < 2, !isVague(time),
      sentence.has(time.words.upperBound, .comma), candidate.words.lowerBound > time.words.upperBound,
      !(time.words.upperBound..<candidate.words.lowerBound).contains(where: { sentence.has($0, .semicolon) })
    else { return nil }
    return time
  }

  /// "has killed 30 in the past week", "over the last month has captured": behind an article the week or the month up to
  /// the report, not the one of the calendar.
  func trailing(_ time: Entity, _ candidate: Candidate) -> TemporalValue? {
    guard let published, let timex = time.timex, patterns.dating.trailing.contains(timex.rule),
      // "at the end of last year"
      timex.modifier == nil, let verb = candidate.verb.map({ structure.verbs[$0] }),
      case let opening = sentence.has(time.words.lowerBound, .determiner)
        ? time.words.lowerBound : time.words.lowerBound - 1,
      sentence.has(opening, .determiner),
      // "were shot in the past week", but "put both last week on its list"
      verb.isPerfect && verb.tense == .present
        || sentence.has(opening - 1, .preposition) && tellsPast(candidate.verb ?? 0),
      let first = timex.meaning?.first, let last = timex.meaning?.last, last < published
    else { return nil }
    return .days(published.adding(days: first.dayNumber - last.dayNumber - 1), published)
  }

  /// "Shares fell on Friday after Washington imposed sanctions": on the day of the main clause or the one before it.
  func eve(_ time: Entity, _ candidate: Candidate, _ reading: StatusReading) -> DatedValue? {
    guard let verb = candidate.verb.map({ structure.verbs[$0] }), verb.relation == .adverbial, !candidate.isNoun,
      cue(at: verb.marker)?.kind == .later, time.words.upperBound <= verb.marker, reading.status?.reality == .real,
      tellsPast(candidate.verb ?? 0),
      let timex = time.timex, let day = behind(time)?.first, timex.meaning?.precision == .day, !pointsBack(time)
    else { return nil }
    return DatedValue(
      value: .days(day.adding(days: -1), day), confidence: timex.confidence * 0.7, basis: "governing-clause",
      rule: "date.eve-or-day", timex: timex)
  }
}
