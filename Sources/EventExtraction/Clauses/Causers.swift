import TextAnalysis
import TimelineCore

// Who has something done by others.
extension SentenceStructure {
  /// "had the ambassador summoned", "declared the city liberated": who has it done or says it is; empty for others, and for
  /// those whom it is done to: "had their assets frozen".
  func causer(of verb: VerbGroup) -> [Int] {
    guard verb.form == .participle, let object = verb.antecedent,
      !sentence.has(phrases[object].words.lowerBound, .possessive)
    else { return [] }
    // "declared the town of Goma liberated"
    let whole = phrases[object].ofPhrase ?? object
    return verbs.first {
      (sentence.has($0.head, .have) && $0.words.count == 1 || names($0, sentence) && isSaidOfObject(verb))
        && $0.arguments.contains { [object, whole].contains($0.phrase) && $0.order >= 0 }
    }?.subjects ?? []
  }

  /// "declared the city liberated on Friday", but not "declared the talks held in Geneva a success".
  private func isSaidOfObject(_ verb: VerbGroup) -> Bool {
    let next = verb.words.upperBound
    return !sentence.has(next, .preposition) || sentence.use(next + 1) == .time || sentence.has(next, .temporal)
  }

  /// "Under a deal struck in March, Iran and Iraq reopened": who does what a deal in front of them says has made it; empty for
  /// others.
  func bound(by verb: VerbGroup) -> [Int] {
    guard verb.form == .participle, let deal = verb.antecedent, case let word = phrases[deal].prepositionWord,
      word >= 0, sentence.has(word, .framework), !sentence.has(word, .locative),
      phrases[deal].headClasses.intersects(patterns.known.deal),
      let main = verbs.first(where: { $0.relation == .main && $0.words.lowerBound >= verb.words.upperBound }),
      !main.isPassive
    else { return [] }
    return main.subjects
  }
}

extension FrameFiller {
  /// "will meet Modi to sign a contract": those who are met to do it with.
  func met(_ candidate: Candidate) -> [Participant] {
    guard let number = candidate.verb, structure.verbs[number].form == .infinitive,
      let above = structure.verbs[number].governor, !structure.verbs[above].isPassive,
      structure.verbs[above].lemma >= 0,
      patterns.verbTriggers[structure.verbs[above].lemma].contains(where: {
        patterns.triggers[$0].type.rawValue == "diplomacy.meeting"
      })
    else { return [] }
    return structure.verbs[above].arguments.filter { $0.order == 0 }.flatMap { finder.participants($0.phrase) }
      .filter { $0.kind == .person || $0.kind == .country }
  }
}
