import TextAnalysis
import TimelineCore

/// Dates for what came some time after or before another deed that the article tells, and for the war it is about.
extension MentionDater {
  /// "was removed in March 2017 and later jailed": from the time told before to the report; nil where no word says so.
  func afterwards(_ candidate: Candidate, clause: Range<Int>, _ times: [Entity]) -> DatedValue? {
    guard let published, let number = candidate.verb, !candidate.isNoun,
      isAfterwards(number) || isOpenedByDeed(number, times),
      !times.contains(where: { isBehind($0, number, in: clause) })
    else { return nil }
    let before = times.last { $0.words.upperBound <= structure.verbs[number].words.lowerBound && !isVague($0) }
    guard let first = before.flatMap(behind)?.first, first < published else { return nil }
    return DatedValue(
      value: .days(first, published), confidence: 0.4, basis: "same-sentence", rule: "date.afterwards",
      timex: before?.timex)
  }

  /// "Weeks later fighting broke out", "The town was taken several days later": so long after what the sentence tells of in
  /// front of it, else the one before; nil for any other clause.
  func spanLater(_ candidate: Candidate, clause: Range<Int>, _ times: [Entity]) -> DatedValue? {
    let start = sentence.partStart(before: candidate.words.lowerBound)
    guard let published, sentence.begins.contains(.datingCue),
      let unit = (start..<sentence.count).first(where: {
        (clause.contains($0) || $0 - start < 3) && isLater(behind: $0)
      }), !times.contains(where: { $0.words.lowerBound > unit && clause.contains($0.words.lowerBound) }),
      let span = patterns.dating.spans[sentence.hash(unit)]
    else { return nil }
    let own = times.last { $0.words.upperBound <= unit && !isVague($0) }
    let told = own == nil ? story.told ?? story.time : nil
    guard let first = own.flatMap(behind)?.first ?? told?.value?.first, first < published else { return nil }
    let timex = own?.timex ?? told?.timex
    let confidence = (own?.timex?.confidence ?? told?.confidence ?? 0) * 0.6
    let basis = own == nil ? "previous-sentence" : "same-sentence"
    // "in August; six weeks later": nobody can count from a day of a month.
    let isCounted = sentence.entity(at: unit)?.timex.map { patterns.dating.counted.contains($0.rule) } ?? false
    let earliest = isCounted ? first : first.adding(days: span.lowerBound)
    guard earliest <= published else { return nil }
    let latest = isCounted ? published : min(published, first.adding(days: span.upperBound))
    return DatedValue(
      value: .days(earliest, latest), confidence: confidence, basis: basis, rule: "date.span-later", timex: timex)
  }

  /// Whether a word is a unit with "later" behind it that no number counts from a day.
  private func isLater(behind unit: Int) -> Bool {
    guard unit + 1 < sentence.count, patterns.dating.spans[sentence.hash(unit)] != nil,
      cue(at: unit + 1)?.kind == .afterwards
    else { return false }
    return sentence.entity(at: unit)?.timex.map { $0.kind == .duration || $0.meaning == nil } ?? true
  }

  /// "was later jailed", "later resigned", but not "a day later".
  private func isAfterwards(_ number: Int) -> Bool {
    let words = structure.verbs[number].words
    return (words.lowerBound - 1..<words.upperBound).contains { index in
      cue(at: index)?.kind == .afterwards && !sentence.entities.contains { $0.words.contains(index) }
        && patterns.dating.spans[sentence.hash(max(0, index - 1))] == nil
        && sentence.use(index - 1) != .time && !sentence.has(index - 1, .indefinite)
    }
  }

  /// "Arrested in November 2020, he was sentenced to eight years": whether a sentence opens with a participle whose month or
  /// year is all that tells when its main clause came about.
  private func isOpenedByDeed(_ number: Int, _ times: [Entity]) -> Bool {
    guard let first = structure.verbs.first, first.form == .participle, first.words.lowerBound == sentence.bodyStart,
      structure.verbs[number].form == .finite, structure.verbs[number].relation == .main,
      let comma = (first.words.upperBound..<structure.verbs[number].words.lowerBound).first(where: structure.isComma)
    else { return false }
    return !times.isEmpty
      && times.allSatisfy { $0.words.upperBound <= comma && $0.timex?.meaning?.precision != .day }
  }

  private func isBehind(_ time: Entity, _ number: Int, in clause: Range<Int>) -> Bool {
    clause.contains(time.words.lowerBound) && time.words.lowerBound >= structure.verbs[number].words.upperBound
      && !structure.verbs.contains {
        $0.words.lowerBound >= structure.verbs[number].words.upperBound
          && $0.words.upperBound <= time.words.lowerBound
      }
  }

  /// "Riots broke out in May 2020; hundreds of people were arrested": of a deed told in the simple past behind a semicolon,
  /// the one time in front of it; nil for any other.
  func timeBeforeSemicolon(
    _ candidate: Candidate, _ reading: StatusReading, _ times: [Entity], _ finding: Finding
  ) -> Entity? {
    guard let number = candidate.verb, case let verb = structure.verbs[number], !verb.isPerfect, tellsPast(number),
      reading.status == .happened, !finding.traits.isStatement,
      let mark = (sentence.bodyStart..<verb.words.lowerBound).last(where: { sentence.has($0, .semicolon) }),
      verb.relation == .main || verb.relation == .coordinated
    else { return nil }
    let told = times.filter { !isVague($0) }
    guard told.count == 1, let time = told.first, time.words.upperBound <= mark else { return nil }
    return time
  }

  /// "after the invasion", "the war began": the first day of the war that the article is about, where it is told of as its
  /// beginning.
  func warBeginning(_ candidate: Candidate, _ finding: Finding) -> DatedValue? {
    guard let start = story.warBegan, let published, start < published, candidate.isNoun,
      finding.type.category == "offensive", let phrase = candidate.phrase,
      cue(at: structure.phrases[phrase].head)?.kind == .war, structure.isDefinite(phrase)
    else { return nil }
    return DatedValue(
      value: .date(.day(start)), confidence: 0.5, basis: "previous-sentence", rule: "date.war-began")
  }

  /// The verb that lends its perfect to one that "and" joins to it: "have raided the office and arrested two".
  func perfect(of number: Int?) -> VerbGroup? {
    guard let number else { return nil }
    let verb = structure.verbs[number]
    if verb.isPerfect { return verb }
    // "has promised to lend"
    if verb.form == .infinitive, verb.relation == .complement, let above = verb.governor, above < number,
      structure.verbs[above].isPerfect, structure.verbs[above].tense == .present, structure.verbs[above].form == .finite
    {
      return structure.verbs[above]
    }
    // "had stopped in Doha, where he promised ten tanks"
    if isSaidThere(verb), let place = verb.antecedent,
      let trip = structure.verbs[..<number].last(where: { $0.arguments.contains { $0.phrase == place } }),
      trip.isPerfect, trip.tense == .past, trip.form == .finite
    {
      return trip
    }
    guard verb.relation == .coordinated, verb.isSubjectInherited, let above = verb.governor, above < number,
      structure.verbs[above].isPerfect, structure.verbs[above].tense == .present, verb.words.count == 1, !verb.isReport
    else { return nil }
    return structure.verbs[above]
  }

  /// "went on to win in May", "managed to take the town in May", "had to be evacuated on Monday": an infinitive behind a
  /// past that says it was done.
  func isCarriedOut(_ verb: VerbGroup) -> Bool {
    guard let above = verb.governor, case let upper = structure.verbs[above], upper.form == .finite,
      upper.tense == .past, upper.modality.isEmpty, !upper.isNegated, !upper.isPassive, !upper.isObjectControl
    else { return false }
    if sentence.has(upper.head, .have), upper.words.upperBound == verb.words.lowerBound { return true }
    return structure.governor(of: above).map { $0.effect == .keeps && $0.name.contains(" ") } ?? false
  }

  func inherited(_ date: DatedValue, _ factor: Double, _ rule: String) -> DatedValue {
    DatedValue(
      value: date.value, confidence: date.confidence * factor, basis: "previous-sentence", rule: rule, timex: date.timex
    )
  }
}
