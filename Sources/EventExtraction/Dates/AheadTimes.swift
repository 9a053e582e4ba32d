import TextAnalysis
import TimelineCore

// Times that lie ahead of a deed told in the past.
extension MentionDater {
  /// How many days back a weekday must lie for the coming one to be as likely.
  private static let farBack = 4

  /// "ordered a truce from August 29", "arrived for talks with X on Tuesday": the time of what the deed is for, which dates
  /// the deed only where it lies behind.
  func isOfAim(_ time: Entity, _ candidate: Candidate, _ reading: StatusReading, _ traits: TypeTraits) -> Bool {
    // "agreed on Monday to ban imports from January 1"
    guard let number = candidate.verb, case let verb = structure.verbs[number],
      verb.tense == .past || verb.isPerfect || reading.status == .announced && isPromised(number), !verb.isScheduled,
      let status = reading.status.map(traits.settled),
      status.reality == .real || status == .announced,
      candidate.words.upperBound <= time.words.lowerBound, ahead(time) != nil
    else { return false }
    return isBehindAim(time) || aim(of: time).map { $0 != candidate.phrase } ?? false
  }

  /// "agreed to ban": whether a verb is an infinitive that hangs on what somebody is told to have said or decided.
  private func isPromised(_ number: Int) -> Bool {
    guard structure.verbs[number].form == .infinitive, let above = structure.verbs[number].governor else {
      return false
    }
    return structure.verbs[above].tense == .past || structure.verbs[above].isPerfect
  }

  /// "set the election for March 17": the day that something is set for.
  func appointed(_ candidate: Candidate, _ reading: StatusReading, _ finding: Finding) -> DatedValue? {
    guard patterns.dating.appointed.contains(finding.type.rawValue), let status = reading.status,
      case let isConvened = status == .happened && !candidate.isNoun && convenes(candidate),
      case let isAsked = status.reality == .open && candidate.isNoun && convenes(candidate),
      status.reality == .open || isConvened,
      let time = sentence.entities.first(where: {
        candidate.words.upperBound <= $0.words.lowerBound && ahead($0, isSure: isAsked) != nil
          && (isBehindAim($0) || isConvened && aim(of: $0) != nil || isAsked && aim(of: $0) == candidate.phrase)
      }), let timex = time.timex, let value = ahead(time, isSure: isAsked),
      !(candidate.words.upperBound..<time.words.lowerBound).contains(where: { sentence.has($0, [.comma, .semicolon]) })
    else { return nil }
    let isNow = isToday(timex, nil, reading)
    return DatedValue(
      value: isNow ? published.map { .date(.day($0)) } ?? value : value, confidence: timex.confidence * 0.9,
      basis: "same-clause", rule: "date.appointed", timex: timex)
  }

  /// "has summoned the bloc to a session on Friday", "has invited the leaders to a meeting on Sunday": whether the candidate is
  /// a verb of calling people together, or what one leads to.
  private func convenes(_ candidate: Candidate) -> Bool {
    candidate.verb.map { structure.verbs[$0].classes.intersects(patterns.known.convening) } ?? false
  }

  /// "A summit is due on Monday; he has threatened to boycott it": the coming day of a clause that a semicolon parts from what
  /// has been.
  func isOfClauseAhead(_ time: Entity, _ candidate: Candidate, _ reading: StatusReading) -> Bool {
    guard reading.status?.reality == .real, let published, let first = time.timex?.meaning?.first, first > published
    else { return false }
    let (low, high) = (
      min(time.words.upperBound, candidate.words.upperBound), max(time.words.lowerBound, candidate.words.lowerBound)
    )
    return low < high && (low..<high).contains { sentence.has($0, .semicolon) }
  }

  /// Whether a time is that of what somebody comes for.
  func isOfAim(_ time: Entity) -> Bool { ahead(time) != nil && (isBehindAim(time) || aim(of: time) != nil) }

  /// What a time means if it lies ahead: its own value, or the coming weekday for one so far back; nil for none.
  ///
  /// - Parameter isSure: Whether a weekday can only be a coming one.
  func ahead(_ time: Entity, isSure: Bool = false) -> TemporalValue? {
    guard let published, let timex = time.timex, let value = timex.meaning, value.isCalendar,
      !sentence.has(time.words.upperBound, .genitive), let first = value.first ?? value.last
    else { return nil }
    if first > published { return value }
    guard patterns.dating.weekly.contains(timex.rule), first <= published.adding(days: isSure ? 0 : -Self.farBack)
    else {
      return nil
    }
    return value.rolled(by: 1, true)
  }

  /// What a time means where the verb in front of it is told in the past: it lies behind.
  func behind(_ time: Entity) -> TemporalValue? {
    guard let timex = time.timex, let value = pointed(time) ?? countedDay(timex) ?? timex.meaning else { return nil }
    guard let published, let first = value.first, first > published, comesRound(timex), !opensPlan(time),
      let verb = structure.lastVerb(begunBefore: time.words.lowerBound) ?? teller(above: time), tellsPast(verb)
    else { return value }
    return value.rolled(by: -1, patterns.dating.weekly.contains(timex.rule))
  }

  /// "sacked him, and on Sunday she is to name": whether a time opens a clause of its own that tells what is to come.
  private func opensPlan(_ time: Entity) -> Bool {
    var left = time.words.lowerBound - 1
    while sentence.has(left, .preposition) { left -= 1 }
    guard sentence.has(left, [.coordinator, .contrast]),
      let next = structure.verbs.indices.first(where: { structure.verbs[$0].words.lowerBound >= time.words.upperBound })
    else { return false }
    return structure.verbs[next].form == .finite && (structure.verbs[next].isScheduled || !tellsPast(next))
  }

  /// "The announcement on Tuesday that he would leave sent shares up": the main verb above a noun that tells something.
  private func teller(above time: Entity) -> Int? {
    guard sentence.has(time.words.upperBound, .complementizer) else { return nil }
    return structure.verbs.indices.first { structure.verbs[$0].relation == .main }
  }

  /// Whether an expression may mean another week or year: also one counted from a day that lies so far ahead that another
  /// year's must be meant.
  func comesRound(_ timex: Timex) -> Bool {
    if patterns.dating.isRecurring(timex) { return true }
    guard let published, let first = timex.meaning?.first else { return false }
    return patterns.dating.chained.contains(timex.rule) && first > published.adding(days: 20)
  }

  /// Whether a verb tells what lies behind: a past, a perfect, and "killing" behind one or in "is accused of killing".
  func tellsPast(_ number: Int) -> Bool {
    let verb = structure.verbs[number]
    if verb.tense == .past || verb.isPerfect || verb.form == .participle { return true }
    if verb.form == .infinitive, isCarriedOut(verb) { return true }
    guard verb.form == .gerund, verb.relation == .participial, let above = verb.governor, above != number else {
      return false
    }
    let upper = structure.verbs[above]
    let isCharge = upper.isPassive && upper.isVoice && structure.isPrepositional(verb)
    return upper.form == .finite && upper.modality.isEmpty && !upper.isScheduled
      && (upper.tense == .past || upper.isPerfect || isCharge)
  }

  /// "the appeal, launched in March, asks for $2 million": whether a time stands right behind a participle that tells of something
  /// else that was done, and not of what is planned or expected then.
  func isOfDone(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard let number = structure.lastVerb(before: time.words.lowerBound), number != candidate.verb,
      case let verb = structure.verbs[number], verb.form == .participle, verb.relation == .relative,
      (verb.words.upperBound..<time.words.lowerBound).allSatisfy({
        sentence.has($0, .preposition) && !sentence.has($0, .goal)
      })
    else { return false }
    guard case .sets(let status)? = structure.governor(of: number)?.effect else { return true }
    return status.reality != .open
  }

  /// "rejected a plan to ban imports on Monday": the day is that of the answer, which is over.
  func isTurnedDown(_ verb: VerbGroup?, _ reading: StatusReading) -> Bool {
    guard let verb, verb.form == .infinitive, let above = verb.governor, reading.status?.reality == .refused else {
      return false
    }
    return reading.rules.contains { $0.hasPrefix("status.noun:") } && tellsPast(above)
  }

  /// Whether a reading tells what is still to come.
  func isPlan(_ reading: StatusReading) -> Bool { reading.status?.reality == .open }

  /// "was due on Tuesday to …", "will meet on Tuesday evening", told on a Tuesday: whether that very day is meant and not the
  /// one a week on.
  func isToday(_ timex: Timex, _ verb: VerbGroup?, _ reading: StatusReading) -> Bool {
    guard let published, timex.meaning?.first == published.adding(days: 7), patterns.dating.today.contains(timex.rule)
    else { return false }
    return isPlan(reading) || verb?.governor.map { structure.verbs[$0].tense == .past } ?? false
  }

  /// "are to be freed, though he said on Sunday …": a day that is over, of another clause than the plan's.
  func isPastOfPlan(_ time: Entity, _ candidate: Candidate, _ reading: StatusReading) -> Bool {
    guard let published, isPlan(reading), let last = time.timex?.meaning?.last, last < published else { return false }
    // "left on Thursday, but new talks are planned": what is planned now was not on the day of what was done.
    if time.words.upperBound <= candidate.words.lowerBound {
      return candidate.verb.flatMap { own in
        structure.verbs[own].governor.map { structure.isToldSince(own, $0) }
      } ?? false
    }
    guard candidate.words.upperBound < time.words.lowerBound else { return false }
    // "will release 18 soldiers it captured in July": when somebody else did something else.
    let before = structure.lastVerb(before: time.words.lowerBound)
    let isOfRelative = before.map { number in
      structure.verbs[number].relation == .relative && structure.verbs[number].tense == .past
        && structure.verbs[number].words.lowerBound >= candidate.words.upperBound
    }
    return isOfRelative ?? false
      || (candidate.words.upperBound..<time.words.lowerBound).contains { sentence.has($0, .concession) }
  }

  /// Whether a time is one of a week or a year that comes again.
  func isRecurring(_ time: Entity) -> Bool { time.timex.map(patterns.dating.isRecurring) ?? false }

  func isWeekly(_ time: Entity) -> Bool { time.timex.map { patterns.dating.weekly.contains($0.rule) } ?? false }

  /// "until June 20": whether a time ends what is not over yet.
  func isUntilAhead(_ time: Entity) -> Bool {
    guard let published, case .interval(.open, .date(let end))? = time.timex?.meaning else { return false }
    return end.last > published
  }

  /// "will, he said on Monday, leave in May": a time between the commas of an aside inside the verb of a plan.
  func isOfVerbAside(_ time: Entity, _ candidate: Candidate, _ reading: StatusReading) -> Bool {
    guard isPlan(reading), let words = candidate.verb.map({ structure.verbs[$0].words }),
      words.contains(time.words.lowerBound)
    else { return false }
    return (words.lowerBound..<time.words.lowerBound).contains { sentence.has($0, .comma) }
  }

  /// Whether what a reading tells may go on to a day ahead: neither a deed that is done nor a refusal, "ruled out talks until
  /// May", lasts as long as what it speaks of.
  func mayLast(_ reading: StatusReading) -> Bool {
    reading.status?.reality != .real && reading.status != .rejected
  }

  /// "gathered ahead of a vote due on Friday": the day that a noun behind the candidate is set for.
  func isSetFor(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard let setting = setting(of: time), candidate.words.upperBound <= setting else { return false }
    return !candidate.isNoun
      || (candidate.words.upperBound..<setting).contains { structure.verbAt[$0] >= 0 }
  }

  /// The word behind a noun that sets it for a time: "talks scheduled for Friday"; nil where there is none.
  private func setting(of time: Entity) -> Int? {
    var index = time.words.lowerBound - 1
    while index > sentence.bodyStart, sentence.has(index, .preposition) { index -= 1 }
    guard index < time.words.lowerBound - 1, cue(at: index)?.kind == .set,
      [.noun, .name].contains(sentence.use(index - 1)) || sentence.has(index - 1, .comma)
    else { return nil }
    return index
  }

  /// Whether "for", "from", "as of" stands right before a time.
  private func isBehindAim(_ time: Entity) -> Bool {
    var start = time.words.lowerBound
    // "a truce starting at sundown on Monday"
    let hour = sentence.has(start - 1, .preposition) ? start - 2 : start - 1
    if sentence.use(hour) == .noun, sentence.has(hour - 1, .site) { start = hour - 1 }
    return (1...2).contains { length in cue(at: start - length).map { $0 == (.ahead, length) } ?? false }
  }

  /// The noun that a time stands behind and that is what somebody does something for: "for talks with X on Tuesday".
  private func aim(of time: Entity) -> Int? {
    structure.phrases.indices.last { number in
      let phrase = structure.phrases[number]
      let head = phrase.head
      guard head < time.words.lowerBound, time.words.lowerBound - head < 12, phrase.prepositionWord >= 0,
        (1...2).contains(where: { length in
          cue(at: phrase.prepositionWord - length + 1).map { $0 == (.ahead, length) || $0 == (.earlier, length) }
            ?? false
        }) || sentence.has(phrase.prepositionWord, .goal),
        sentence.match(patterns.nounTriggers, at: head) != nil
      else { return false }
      return !(head..<time.words.lowerBound).contains {
        structure.verbAt[$0] >= 0 || sentence.has($0, [.comma, .semicolon, .dash])
      }
    }
  }
}
