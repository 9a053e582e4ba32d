import TextAnalysis
import TimelineCore

// Times of the clauses that tell what went on when something happened.
extension MentionDater {
  /// The time of a clause that goes with the candidate's verb or with the verb that reports it: "killed when the army
  /// bombed the village on Tuesday", "the president, speaking in Astana on Thursday, said".
  func attendingTime(
    _ candidate: Candidate, _ reading: StatusReading, _ times: [Entity], _ finding: Finding
  ) -> Entity? {
    let isConsequence = patterns.dating.consequences.contains(finding.type.rawValue)
    for main in [candidate.verb, reading.report, structure.verbOfInfinitive(candidate)].compactMap(\.self) {
      for number in structure.verbs.indices where number != main && number != candidate.verb {
        guard attends(number, main, isConsequence: isConsequence) else { continue }
        // "lost power after three were damaged in Monday's raid": what follows from it happened then.
        let free = times.filter { (isConsequence || !isOwned($0, by: candidate)) && !isVague($0) }
        if let time = nearest(free, to: candidate, in: structure.clause(of: number)) { return time }
      }
    }
    return nil
  }

  private func attends(_ number: Int, _ main: Int, isConsequence: Bool) -> Bool {
    let verb = structure.verbs[number]
    if verb.form == .gerund { return isAttendingGerund(number, main) }
    // "after three were damaged or destroyed in Monday's raid"
    if verb.relation == .coordinated, let before = verb.governor, before < number, verbsJoined(before, number) {
      return attends(before, main, isConsequence: isConsequence)
    }
    guard verb.relation == .adverbial, verb.governor == main, sentence.has(verb.marker, .temporal),
      !sentence.has(verb.marker, .backdrop)
    else { return false }
    return isConsequence || !sentence.has(verb.marker, .preposition) || sentence.has(verb.marker, .simultaneous)
  }

  private func isAttendingGerund(_ number: Int, _ main: Int) -> Bool {
    let (verb, head) = (structure.verbs[number], structure.verbs[main])
    return verb.form == .gerund && verb.words.upperBound <= head.words.lowerBound
      && (verb.governor == main || verb.antecedent.map(head.subjects.contains) ?? false)
  }

  /// Whether nothing but "and" or "or" stands between two verbs.
  private func verbsJoined(_ first: Int, _ second: Int) -> Bool {
    (structure.verbs[first].words.upperBound..<structure.verbs[second].words.lowerBound).allSatisfy {
      sentence.has($0, .coordinator)
    }
  }

  /// The day on which a sentence sets its scene: that of its first main clause, in the past; nil where it tells none.
  func scene() -> DatedValue? {
    guard let published, let main = structure.mainPast else { return nil }
    // "The president, speaking in Astana on Thursday, said …"
    let clauses = ([main] + structure.verbs.indices.filter { isAttendingGerund($0, main) }).map(structure.clause)
    guard
      let time = sentence.entities.first(where: { entity in
        clauses.contains { $0.contains(entity.words.lowerBound) } && structure.isFree(entity.words)
          && (owner(of: entity, isSaid: true).map(structure.verbs[main].subjects.contains) ?? true)
          && !pointsBack(entity) && !isOfAim(entity) && !isOfDisowned(entity, behind: structure.verbs[main].words)
          && !(entity.timex.map { patterns.dating.nightly.contains($0.rule) } ?? false)
          && ((pointed(entity) ?? entity.timex?.meaning).map { value in
            value.precision == .day && value.first.map { $0 <= published } ?? false
          } ?? false)
      }), let timex = time.timex
    else { return nil }
    return DatedValue(
      value: pointed(time) ?? timex.meaning, confidence: timex.confidence, basis: "same-clause",
      rule: "date.\(timex.rule)", timex: timex)
  }

  /// "to call Friday's order a defeat": a day that owns a noun names what the news is about; nil where none does.
  func namedDay() -> DatedValue? {
    let time = sentence.entities.first { entity in
      sentence.has(entity.words.upperBound, .genitive) && entity.timex?.meaning?.precision == .day && !isVague(entity)
    }
    return time?.timex.map { timex in
      DatedValue(
        value: timex.meaning, confidence: timex.confidence, basis: "same-sentence", rule: "date.\(timex.rule)",
        timex: timex)
    }
  }
}

extension SentenceWords {
  /// Whether any of its times may tell the day on which it sets its scene.
  func mayTellDay() -> Bool {
    article.published != nil
      && entities.contains { entity in
        guard let timex = entity.timex else { return false }
        return timex.meaning?.precision == .day || patterns.dating.anaphoric.contains(timex.rule)
      }
  }
}

extension SentenceStructure {
  /// The first main verb in the simple past, by number; nil where there is none.
  var mainPast: Int? {
    verbs.firstIndex { $0.form == .finite && $0.relation == .main && $0.tense == .past && !$0.isPerfect }
  }

  /// Whether a word stands behind the relative pronoun of a verb's clause.
  func hasPronoun(_ verb: VerbGroup, before word: Int) -> Bool {
    guard verb.relation == .relative, let noun = verb.antecedent, case let start = phrases[noun].words.upperBound,
      start < word
    else { return false }
    return (start..<word).contains { sentence.has($0, .relative) }
  }

  /// Whether words stand in no noun's phrase and in no clause that only describes: no "Tuesday's salvo", no "the attack,
  /// launched on August 6, was".
  func isFree(_ words: Range<Int>) -> Bool {
    let phrase = phraseAt[words.lowerBound]
    if phrase >= 0, phrases[phrase].head >= words.upperBound { return false }
    // "the president, who on Monday had arrived, met"
    if verbs.contains(where: { words.lowerBound < $0.words.lowerBound && hasPronoun($0, before: words.lowerBound) }) {
      return false
    }
    guard let verb = verbs.last(where: { $0.words.lowerBound <= words.lowerBound }) else { return true }
    guard verb.form == .participle || verb.relation == .relative else { return true }
    // Behind the next comma the clause is over.
    return (verb.words.upperBound..<max(verb.words.upperBound, words.lowerBound)).contains { sentence.has($0, .comma) }
  }
}

extension MentionDater {
  /// "launched an offensive in January that killed about 100": what an event did that a relative clause tells of it happened
  /// when that event is told to have.
  func causeTime(_ candidate: Candidate, _ times: [Entity], _ finding: Finding) -> Entity? {
    if let time = meansTime(candidate, times, finding) { return time }
    guard patterns.dating.consequences.contains(finding.type.rawValue), let number = candidate.verb,
      case let verb = structure.headOfCoordination(number), verb.relation == .relative, let noun = verb.antecedent,
      case let cause = structure.phrases[noun].ofPhrase ?? noun,
      sentence.match(patterns.nounTriggers, at: structure.phrases[cause].head) != nil
        || sentence.match(patterns.nounTriggers, at: structure.phrases[noun].head) != nil
    else { return nil }
    var above = structure.verb(governing: cause).verb ?? structure.verb(governing: noun).verb
    for _ in 0..<2 {
      guard let current = above else { return nil }
      if let time = nearest(times.filter { !isVague($0) }, to: candidate, in: structure.clause(of: current)) {
        return time
      }
      above = structure.verbs[current].governor
    }
    return nil
  }

  /// "was killed by shelling last week": what was done by a deed was done in its time.
  private func meansTime(_ candidate: Candidate, _ times: [Entity], _ finding: Finding) -> Entity? {
    guard patterns.dating.consequences.contains(finding.type.rawValue), let number = candidate.verb,
      case let verb = structure.verbs[number], verb.isPassive,
      let means = structure.verbs.indices.first(where: {
        structure.verbs[$0].words.lowerBound >= verb.words.upperBound && structure.verbs[$0].form == .gerund
          && sentence.has(structure.verbs[$0].words.lowerBound - 1, .preposition)
      }),
      !(verb.words.upperBound..<structure.verbs[means].words.lowerBound).contains(where: { sentence.has($0, .comma) })
    else { return nil }
    return nearest(times, to: candidate, in: structure.clause(of: means))
  }

  /// "resigned as premier and fled the country on Monday", "closed the airspace, jailed two ministers and left the bloc on
  /// Monday": the time behind the last of several verbs of one subject, which nothing but "and", commas and what belongs to
  /// the others parts.
  func sharedTime(_ candidate: Candidate, _ times: [Entity]) -> Entity? {
    guard let number = candidate.verb, !candidate.isNoun, case let verb = structure.verbs[number],
      verb.form == .finite, !isSaying(number), let last = lastBeside(number, candidate),
      case let next = structure.verbs[last],
      let time = times.first(where: { $0.words.lowerBound >= next.words.upperBound }), !isVague(time),
      !isAnaphoric(time)
    else { return nil }
    let between = next.words.upperBound..<time.words.lowerBound
    return between.contains { structure.verbAt[$0] >= 0 || sentence.has($0, [.comma, .semicolon]) } ? nil : time
  }

  /// The last verb of a list that a verb stands in, which "and" ends; nil where none goes on from it.
  private func lastBeside(_ number: Int, _ candidate: Candidate) -> Int? {
    var current = number
    while let next = structure.verbs.indices.first(where: {
      structure.verbs[$0].words.lowerBound >= structure.verbs[current].words.upperBound
    }), goesOn(from: current, of: number, to: next, candidate) {
      let between = structure.verbs[current].words.upperBound..<structure.verbs[next].words.lowerBound
      let joint = between.last { sentence.has($0, .coordinator) }
      if let joint, !sentence.has(joint, .contrast) {
        let isPair = current == number
        return isPair && between.contains(where: { sentence.has($0, .comma) }) ? nil : next
      }
      guard joint == nil, between.contains(where: { sentence.has($0, .comma) }) else { return nil }
      current = next
    }
    return nil
  }

  /// "said that", but not "recalled its envoy".
  private func isSaying(_ number: Int) -> Bool {
    structure.verbs[number].isReport
      && !structure.verbs[number].arguments.contains { $0.order == 0 && structure.mayAct($0.phrase) }
  }

  private func goesOn(from current: Int, of number: Int, to next: Int, _ candidate: Candidate) -> Bool {
    let (verb, other) = (structure.verbs[number], structure.verbs[next])
    return other.relation == .coordinated && (other.governor == current || other.governor == number) && !isSaying(next)
      // "Two people died and a child was hurt on Sunday": of what one attack did.
      && (other.isSubjectInherited
        || patterns.dating.consequences.contains(patterns.triggers[candidate.trigger].type.rawValue))
      && other.tense == verb.tense && other.isPerfect == verb.isPerfect && other.modality == verb.modality
      && !(structure.verbs[current].words.upperBound..<other.words.lowerBound).contains {
        sentence.has($0, .semicolon) || sentence.entity(at: $0)?.isCalendar == true
      }
  }
}
