import TextAnalysis
import TimelineCore

// So long after, so long before: "three days after", "weeks before".
extension MentionDater {
  /// "three days after the president recognised …": the day counted from that of the clause that holds the length.
  func offset(_ candidate: Candidate, clause: Range<Int>, _ times: [Entity]) -> DatedValue? {
    for length in sentence.entities {
      guard let timex = length.timex, timex.kind == .duration, let span = Length(timex.value),
        let cue = cue(at: length.words.upperBound), [.later, .earlier, .since].contains(cue.kind),
        // "is to reopen within two months": how long something may take at most.
        !isWithin(length)
      else { continue }
      let marker = length.words.upperBound
      let sign = cue.kind == .earlier ? -1 : 1
      if opensClause(marker, of: candidate), !isBehindNoun(marker, candidate) {
        let own = times.contains { $0.words.lowerBound > marker && clause.contains($0.words.lowerBound) }
        if let told = namedDay(candidate, behind: marker + cue.count, timex, times) { return told }
        guard !own else { return nil }
        if let told = apposed(length, span, -sign) { return told }
        guard let base = base(before: length.words.lowerBound, times) else { return nil }
        // "two years to the day after"
        let date = shifted(base, span, -sign, timex, isExact: cue.count > 2)
        // What has happened does not lie ahead.
        let isAhead = date.value?.first.map { day in published.map { day > $0 } ?? false } ?? false
        return isAhead && (candidate.verb.map(tellsPast) ?? false) ? nil : date
      }
      if clause.contains(length.words.lowerBound),
        candidate.words.upperBound <= marker || isBehindComma(candidate, marker),
        !times.contains(where: { clause.contains($0.words.lowerBound) && $0.words.upperBound <= marker }),
        let named = times.first(where: {
          $0.words.lowerBound > marker && $0.timex?.meaning?.precision == .day
            && (candidate.words.upperBound <= marker || $0.words.upperBound <= candidate.words.lowerBound)
        }),
        let day = named.timex?.meaning?.first
      {
        return shifted(day, span, sign, timex)
      }
      if clause.contains(length.words.lowerBound), candidate.words.upperBound <= marker || isOpening(length),
        !times.contains(where: { clause.contains($0.words.lowerBound) }),
        let day = day(ofEventBehind: marker + cue.count)
      {
        return shifted(day, span, sign, timex)
      }
    }
    return nil
  }

  /// "Six weeks later a bomb went off": whether a clause counts from a day that nobody tells.
  func countsFromUnknown(_ clause: Range<Int>) -> Bool {
    sentence.entities.contains { time in
      guard let timex = time.timex, timex.meaning == nil, patterns.dating.counted.contains(timex.rule) else {
        return false
      }
      return clause.contains(time.words.lowerBound) || isOpening(time)
    }
  }

  /// Whether a candidate is dated by a length of time from an event whose day nobody tells: "Three weeks before the vote".
  func isOffsetFromUnknown(_ candidate: Candidate, clause: Range<Int>) -> Bool {
    sentence.entities.contains { length in
      guard length.timex?.kind == .duration, let cue = cue(at: length.words.upperBound),
        cue.kind == .later || cue.kind == .earlier
      else { return false }
      return clause.contains(length.words.lowerBound) && isOpening(length)
        && candidate.words.lowerBound > length.words.upperBound && !opensClause(length.words.upperBound, of: candidate)
    }
  }

  /// "struck the port not long ago": up to the report, where a time in the clause of a candidate only says that it is past; nil where
  /// none does.
  func someTimeAgo(_ candidate: Candidate, clause: Range<Int>) -> DatedValue? {
    let time = sentence.entities.first { time in
      guard let timex = time.timex, timex.meaning == nil, clause.contains(time.words.lowerBound) else { return false }
      return timex.value == "PAST_REF" && !structure.areSevered(time.words.lowerBound, candidate.words.lowerBound)
    }
    guard let published, let timex = time?.timex else { return nil }
    return DatedValue(
      value: .interval(start: .open, end: .date(.day(published))), confidence: 0.3, basis: "same-clause",
      rule: "date.\(timex.rule)", timex: timex)
  }

  /// "two days after the attack the council condemned it": a verb with a subject of its own behind the noun.
  func isBehindNoun(_ marker: Int, _ candidate: Candidate) -> Bool {
    guard !candidate.isNoun, let verb = candidate.verb.map({ structure.verbs[$0] }), verb.marker != marker,
      verb.relation == .main || verb.relation == .coordinated, let subject = verb.subjects.first
    else { return false }
    let phrase = structure.phrases[subject]
    return phrase.prepositionWord != marker && phrase.words.lowerBound > marker
  }

  private func isOpening(_ time: Entity) -> Bool { time.words.lowerBound - sentence.bodyStart < 2 }

  /// The day of the event that a noun names which the article told of before: "six days before the vote".
  func day(ofEventBehind word: Int) -> CivilDate? {
    guard word < sentence.count, structure.phraseAt[word] >= 0 else { return nil }
    let phrase = structure.phrases[structure.phraseAt[word]]
    guard patterns.status.definite.contains(sentence.hash(phrase.words.lowerBound)),
      let triggers = sentence.match(patterns.nounTriggers, at: phrase.head)?.value
    else { return nil }
    let types = triggers.map { patterns.triggers[$0].type }
    if let day = types.lazy.compactMap({ story.days[$0]?.value?.first }).first { return day }
    let categories = Set(types.map(\.category))
    // "the vote": the only day of that kind that was told.
    let others = Set(
      story.days.filter { categories.contains($0.key.category) && $0.key.category == "political" }
        .compactMap { $0.value.value?.first })
    if let day = others.first, others.count == 1 { return day }
    // "the clashes": the attacks that the article began with.
    return story.days.filter { categories.contains($0.key.category) && $0.key.category == "offensive" }
      .compactMap { $0.value.value?.first }.min()
  }

  /// Whether the word is the conjunction or the preposition that a candidate hangs on.
  func opensClause(_ marker: Int, of candidate: Candidate) -> Bool {
    guard candidate.words.lowerBound > marker else { return false }
    if let number = candidate.verb {
      if structure.verbs[number].marker == marker { return true }
      // "two days after policemen had climbed the wall and dragged him out", "and led them to flee"
      let above = structure.verbs[number].form == .infinitive ? structure.verbs[number].governor : nil
      let told = sayer(of: above ?? number, behind: marker)
      let first = structure.verbs[told].relation == .coordinated ? structure.verbs[told].governor : nil
      if let first, structure.verbs[first].marker == marker { return true }
    }
    if let phrase = candidate.phrase, structure.phrases[phrase].prepositionWord == marker { return true }
    // "six days after a battle in which four were killed"
    let isDescribing = candidate.verb.map { structure.verbs[$0].relation == .relative } ?? false
    let border: GrammarTags =
      isDescribing
      ? [.comma, .stop, .semicolon, .dash] : [.comma, .stop, .semicolon, .dash, .relative, .coordinator]
    return !(marker..<candidate.words.lowerBound).contains { sentence.has($0, border) }
  }

  /// "a day after the envoy stood up and said that he would not sign": the verb of saying whose content a clause is; the verb
  /// itself where it is none's.
  private func sayer(of number: Int, behind marker: Int) -> Int {
    let verb = structure.verbs[number]
    guard verb.relation == .complement, let above = verb.governor, above < number, structure.verbs[above].isReport,
      structure.verbs[above].words.lowerBound > marker,
      !(structure.verbs[above].words.upperBound..<verb.words.lowerBound).contains(where: { sentence.has($0, .comma) })
    else { return number }
    return above
  }

  /// "in May 2022, three months after the invasion", "since 2019, a year after": counted from the month or year in front of the
  /// comma; nil where none stands there.
  private func apposed(_ length: Entity, _ span: Length, _ sign: Int) -> DatedValue? {
    let comma = length.words.lowerBound - 1
    guard sentence.has(comma, .comma),
      let time = sentence.entities.first(where: { $0.words.upperBound == comma && $0.timex?.meaning != nil }),
      let timex = time.timex, let told = core(timex), case .date(let date) = told
    else { return nil }
    switch date.value {
    case .year where span.unit == "Y":
      return DatedValue(
        value: told.rolled(by: sign * span.count, false), confidence: timex.confidence * 0.8, basis: "same-clause",
        rule: "date.offset", timex: timex)
    case .month: return shifted(date.first, span, sign, timex)
    default: return nil
    }
  }

  /// The day of the clause that holds a length of time: its own, else that of the story.
  func base(before length: Int, _ times: [Entity]) -> CivilDate? {
    let own = times.last { $0.words.upperBound <= length && isDay($0) } ?? mainTime(behind: length, times)
    if hangsOnAside(length, own) { return nil }
    return own.flatMap(behind)?.first ?? followed(before: length) ?? story.lead?.value?.first ?? published
  }

  /// "was jailed on Friday under a law adopted days after": a length that hangs on a clause in passing, whose own day nobody
  /// tells, counts from no other.
  private func hangsOnAside(_ length: Int, _ day: Entity?) -> Bool {
    guard let verb = structure.verbs.last(where: { $0.words.upperBound <= length }), verb.relation == .relative,
      !(verb.words.upperBound..<length).contains(where: { sentence.has($0, .comma) })
    else { return false }
    return day.map { $0.words.lowerBound < verb.words.lowerBound } ?? true
  }

  private func isDay(_ time: Entity) -> Bool { time.timex?.meaning?.precision == .day }

  /// "Five days after signing it, the rebels attacked on Tuesday": the day of the clause behind an opening length.
  private func mainTime(behind length: Int, _ times: [Entity]) -> Entity? {
    guard length - sentence.bodyStart < 2,
      let comma = (length..<sentence.count).first(where: { sentence.has($0, .comma) })
    else { return nil }
    return times.first { time in
      comma < time.words.lowerBound && isDay(time)
        && !(comma + 1..<time.words.lowerBound).contains { sentence.has($0, .comma) }
    }
  }

  private func shifted(
    _ day: CivilDate, _ span: Length, _ sign: Int, _ timex: Timex, isExact: Bool = false
  ) -> DatedValue {
    DatedValue(
      value: isExact ? .day(span.exactly(day, sign)) : span.moved(day, sign), confidence: timex.confidence * 0.8,
      basis: "same-clause", rule: "date.offset",
      timex: timex)
  }

  /// "in January 2013, months after": the first day of the month in front of the comma.
  private func apposedMonth(before word: Int) -> CivilDate? {
    guard sentence.has(word - 1, .comma) else { return nil }
    let time = sentence.entities.first { $0.words.upperBound == word - 1 && $0.timex?.meaning?.precision == .month }
    return time.flatMap(behind)?.first
  }

  /// The days in which a clause lies that begins with a unit and "after" or "before": "weeks after the army shelled the
  /// village"; nil for any other.
  func vagueOffset(_ candidate: Candidate, clause: Range<Int>, _ times: [Entity]) -> DatedValue? {
    guard sentence.begins.contains(.datingCue) else { return nil }
    for index in sentence.bodyStart..<sentence.count {
      guard index + 1 < sentence.count, sentence.words[index + 1].begins.contains(.datingCue),
        let span = patterns.dating.spans[sentence.hash(index)], let cue = cue(at: index + 1),
        cue.kind == .later || cue.kind == .earlier
      else { continue }
      if cue.kind == .later, let days = aftermath(candidate, index, span) { return days }
      guard opensClause(index + 1, of: candidate) else { continue }
      let isOwn = times.contains { $0.words.lowerBound > index + 1 && clause.contains($0.words.lowerBound) }
      // "In June a wave of raids hit the town, days after the army had left it": in that month or close to it.
      if !isOwn, span.upperBound < 31,
        let month = times.last(where: { $0.words.upperBound <= index && $0.timex?.meaning?.precision == .month }),
        let timex = month.timex, case .date(let date)? = behind(month)
      {
        return DatedValue(
          value: .date(EDTFDate(date.value, qualifier: .approximate)), confidence: timex.confidence * 0.7,
          basis: "same-clause", rule: "date.vague-offset", timex: timex)
      }
      guard !isOwn, let base = apposedMonth(before: index) ?? base(before: index, times) else { return nil }
      if cue.kind == .earlier, let published, base.adding(days: span.lowerBound) > published,
        candidate.verb.map(tellsPast) ?? false
      {
        return nil
      }
      let value: TemporalValue =
        cue.kind == .later
        ? .days(base.adding(days: -span.upperBound), base.adding(days: -span.lowerBound))
        : .days(base.adding(days: span.lowerBound), base.adding(days: span.upperBound))
      return DatedValue(value: value, confidence: 0.65, basis: "same-clause", rule: "date.vague-offset")
    }
    return nil
  }
}
