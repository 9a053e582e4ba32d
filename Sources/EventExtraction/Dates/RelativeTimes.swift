import TextAnalysis
import TimelineCore

// Times of the sentence around a relative clause.
extension MentionDater {
  /// "began on May 23, when soldiers sought a man who has sworn allegiance": what somebody is told to have done by now did not
  /// happen at a time outside of its own clause.
  func isBesidePerfect(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard !candidate.isNoun, let number = candidate.verb, case let verb = structure.verbs[number],
      verb.relation == .relative, verb.form == .finite, verb.isPerfect, verb.tense == .present, verb.modality.isEmpty
    else { return false }
    return !structure.clause(of: number).contains(time.words.lowerBound)
  }

  /// "A strike killed ten and wounded twenty on Monday": of what does it, the time of the verb that goes on from the first.
  func sequelTime(_ candidate: Candidate, _ times: [Entity]) -> Entity? {
    guard candidate.isNoun, candidate.link == .subject, let number = candidate.verb,
      case let verb = structure.verbs[number], verb.form == .finite
    else { return nil }
    return structure.verbs.indices.lazy.compactMap { other -> Entity? in
      guard structure.verbs[other].relation == .coordinated, structure.verbs[other].governor == number,
        structure.verbs[other].subjects == verb.subjects
      else { return nil }
      return nearest(times.filter { !isVague($0) }, to: candidate, in: structure.clause(of: other))
    }.first
  }

  /// "took over last May, yet 2,000 have been killed since", but not "ever since": from the time told before to the report.
  func sinceTold(_ candidate: Candidate, _ times: [Entity]) -> DatedValue? {
    guard let published, let verb = candidate.verb.map({ structure.verbs[$0] }), verb.isPerfect,
      verb.tense == .present, verb.modality.isEmpty
    else { return nil }
    if opensSinceThen, let known = story.told ?? story.time ?? story.past, let first = known.value?.first,
      first < published
    {
      return DatedValue(
        value: .days(first, published), confidence: 0.5, basis: "previous-sentence", rule: "date.since",
        timex: known.timex)
    }
    guard !candidate.isNoun,
      // "has since detained ten"
      let mark = (verb.words.lowerBound..<sentence.count).first(where: { isSince($0) && sentence.entity(at: $0) == nil }
      ),
      sentence.use(mark - 1) != .adverb,
      mark < verb.words.upperBound || mark + 1 >= sentence.count
        || sentence.has(mark + 1, [.comma, .stop, .semicolon, .coordinator]),
      case let before = times.last(where: { $0.words.upperBound <= verb.words.lowerBound && !isVague($0) }),
      let first = before.flatMap(behind)?.first ?? (story.time ?? story.told ?? story.past)?.value?.first,
      first < published
    else { return nil }
    return DatedValue(
      value: .days(first, published), confidence: 0.5, basis: "same-sentence", rule: "date.since", timex: before?.timex)
  }

  /// Whether the sentence begins with "Since then".
  private var opensSinceThen: Bool {
    cue(at: sentence.bodyStart).map { $0.kind == .since && $0.count > 1 } ?? false
  }

  /// "have died since the siege began": from the day that the article told for what a noun names to the report.
  func sinceNamed(_ candidate: Candidate) -> DatedValue? {
    guard let published, !candidate.isNoun, let verb = candidate.verb.map({ structure.verbs[$0] }), verb.isPerfect,
      verb.tense == .present,
      let mark = (verb.words.upperBound..<sentence.count).first(where: { isSince($0) && sentence.entity(at: $0) == nil }
      ), !(verb.words.upperBound..<mark).contains(where: { sentence.has($0, .comma) }),
      let first = day(ofEventBehind: mark + 1), first < published
    else { return nil }
    return DatedValue(
      value: .days(first, published), confidence: 0.5, basis: "previous-sentence", rule: "date.since",
      timex: story.told?.timex)
  }

  /// "Commandos trained by Norway stormed the hotel on Friday", "an official installed by Chad": a participle that tells who
  /// somebody is, whose training or appointment has no time but its own.
  func isBesideDescription(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard let number = descriptive(candidate) else { return false }
    let end = structure.verbs.first { $0.words.lowerBound >= structure.verbs[number].words.upperBound }
    return time.words.lowerBound < structure.verbs[number].words.lowerBound
      || time.words.lowerBound >= end?.words.lowerBound ?? sentence.count
  }

  /// "a woman born in 1951 was killed", "Doe, born in Gao in 1951, died": the year or month of a participle that only tells who
  /// the subject is, or who stands beside it in commas.
  func isOfSubjectParticiple(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard !candidate.isNoun, let own = candidate.verb, time.timex?.meaning?.precision != .day,
      time.words.upperBound <= structure.verbs[own].words.lowerBound,
      let verb = structure.verbs.last(where: { $0.words.upperBound <= time.words.lowerBound }),
      verb.form == .participle, let described = verb.antecedent,
      !(verb.words.upperBound..<time.words.lowerBound).contains(where: { sentence.has($0, .comma) })
    else { return false }
    let end = structure.phrases[described].words.upperBound
    let isRight = end == verb.words.lowerBound && time.words.lowerBound - verb.words.upperBound <= 1
    let isAside =
      structure.isComma(verb.words.lowerBound - 1) && end == verb.words.lowerBound - 1
      && structure.isComma(time.words.upperBound)
    return (isRight || isAside)
      && structure.verbs[own].subjects.contains { subject in
        subject == described
          || structure.isComma(structure.phrases[subject].words.upperBound)
            && structure.phrases[subject].words.upperBound + 1 == structure.phrases[described].words.lowerBound
      }
  }

  /// "attacked a base on Monday, the ministry said on Tuesday, killing ten": when it was told is no time of what goes on from the
  /// verb in front.
  func isOfTellerBefore(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard let own = candidate.verb, structure.verbs[own].form == .gerund, let told = structure.verbs[own].governor,
      told < own
    else { return false }
    return structure.verbs[told + 1..<own].contains { report in
      report.isReport && report.form == .finite && structure.verbs[told].relation == .complement
        && report.words.upperBound <= time.words.lowerBound
        && time.words.upperBound <= structure.verbs[own].words.lowerBound
    }
  }

  /// "opened fire on a boat carrying families on Sunday": the day behind a gerund that only describes the object is that of the
  /// verb in front; nil for any other.
  func describedTime(_ candidate: Candidate, _ times: [Entity]) -> Entity? {
    guard !candidate.isNoun, let number = candidate.verb, structure.verbs[number].form == .finite,
      let gerund = structure.verbs.indices.first(where: { other in
        guard other > number, structure.verbs[other].form == .gerund, let noun = structure.verbs[other].antecedent
        else {
          return false
        }
        return structure.verbs[number].arguments.contains { $0.phrase == noun }
      })
    else { return nil }
    // "a text rejecting the vote and calling for another on Monday"
    let last = structure.verbs.indices.last { structure.firstOfGerunds($0) == gerund } ?? gerund
    return times.last {
      structure.clause(of: last).contains($0.words.lowerBound) && $0.timex?.meaning?.precision == .day
    }
  }

  /// "The bank that had been sanctioned was sold on Monday": the time behind a verb is no time of what a relative clause behind
  /// its subject tells of before.
  func isOfMainClause(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard let number = candidate.verb, case let inner = structure.verbs[number], inner.relation == .relative,
      inner.form == .finite, inner.tense == .past, inner.isPerfect, let described = inner.antecedent,
      let main = structure.verbs.first(where: {
        $0.words.lowerBound >= inner.words.upperBound && $0.form == .finite && $0.relation != .relative
          && $0.subjects.contains(described)
      })
    else { return false }
    return time.words.lowerBound >= main.words.upperBound
  }

  /// The participle behind somebody that a candidate is; nil for all others.
  func descriptive(_ candidate: Candidate) -> Int? {
    guard !candidate.isNoun, let number = candidate.verb, case let verb = structure.verbs[number],
      verb.form == .participle, verb.relation == .relative, let described = verb.antecedent,
      structure.phrases[described].words.upperBound == verb.words.lowerBound,
      ["aid.training", "political.office"].contains(patterns.triggers[candidate.trigger].type.rawValue)
    else { return nil }
    return number
  }

  /// "killed ten on May 2 near Gao, where they were attacking a post": what was going on meanwhile, by the nearest day in front
  /// of it; nil for any other clause.
  func scenicTime(_ candidate: Candidate, _ times: [Entity]) -> Entity? {
    guard !candidate.isNoun, let number = candidate.verb, case let verb = structure.verbs[number],
      verb.relation == .relative, verb.form == .finite, verb.tense == .past, !verb.isPerfect,
      verb.isProgressive || patterns.triggers[candidate.trigger].traits.isStatement && isSaidThere(verb)
    else { return nil }
    return times.last { $0.words.upperBound <= verb.words.lowerBound && $0.timex?.meaning?.precision == .day }
  }

  /// "had been in Doha on Monday, where he pledged ten tanks": whether a clause tells what was done in a place that the clause in
  /// front has taken somebody to.
  func isSaidThere(_ verb: VerbGroup) -> Bool {
    guard verb.relation == .relative, verb.tense == .past, !verb.isPerfect, let place = verb.antecedent,
      !verb.subjects.contains(place), sentence.entity(at: structure.phrases[place].head)?.place != nil
    else { return false }
    return structure.isComma(structure.phrases[place].words.upperBound) && sentence.has(verb.marker, .relative)
  }

  /// "sent two planes in November, and the bloc set up": whether a comma and a conjunction part a time from a trigger behind it.
  func opensAnew(between time: Int, _ trigger: Int) -> Bool {
    (time..<max(time, trigger)).contains { sentence.has($0, .comma) && sentence.has($0 + 1, .coordinator) }
  }

  /// "gave $9 million and in August promised jets", "and on Monday its army shelled the town": whether a time opens what a
  /// later verb tells that "and" joins on.
  func opensNext(_ time: Entity, _ candidate: Candidate) -> Bool {
    var left = time.words.lowerBound - 1
    while left > sentence.bodyStart, sentence.has(left, .preposition) { left -= 1 }
    guard sentence.has(left, .coordinator), candidate.words.upperBound <= left, sentence.use(left - 1) != .time,
      let next = structure.verbs.first(where: { $0.words.lowerBound >= time.words.upperBound }), next.form == .finite,
      next.relation == .coordinated || next.relation == .main
    else { return false }
    let gap = time.words.upperBound..<next.words.lowerBound
    return gap.isEmpty || next.subjects.contains { structure.phrases[$0].words.lowerBound >= gap.lowerBound }
  }
}

extension SentenceStructure {
  /// "he said on Thursday, and courts have frozen $4 million": a perfect with a subject of its own is told of the report's day,
  /// whenever somebody spoke in the clause that "and" joins it to.
  func isToldSince(_ number: Int, _ above: Int) -> Bool {
    let (verb, first) = (verbs[number], verbs[above])
    // "will import gas this winter after strikes knocked out its own"
    if verb.relation == .adverbial, verb.form == .finite, verb.tense == .past, verb.modality.isEmpty,
      !first.modality.isDisjoint(with: [.future, .conditional])
    {
      return true
    }
    guard verb.relation == .coordinated, verb.tense == .present, !verb.isSubjectInherited, first.tense == .past,
      !first.isPerfect
    else { return false }
    // "paid out $4 billion in May, and the bank is due to follow next week"
    return verb.isPerfect ? first.isReport : verb.isScheduled || verb.isPassive || sentence.has(verb.head, .be)
  }
}
