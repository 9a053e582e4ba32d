import TextAnalysis
import TimelineCore

// Relative clauses that tell when and how a deed came to pass.
extension SentenceStructure {
  /// "the raid on Beirut, which took place on Monday", "the summit in Doha, which was held": what took place is the deed, and
  /// not the place in front of the pronoun.
  func settleOccurrence(of number: Int) {
    let verb = verbs[number]
    guard verb.relation == .relative, verb.form == .finite, let place = verb.antecedent, verb.subjects == [place],
      sentence.entity(at: phrases[place].head)?.place != nil, case let word = phrases[place].prepositionWord,
      word > sentence.bodyStart, !sentence.has(word, .genitiveLink), phraseAt[word - 1] >= 0,
      case let deed = phraseAt[word - 1], sentence.use(phrases[deed].head) == .noun, tellsOccurrence(verb)
    else { return }
    verb.antecedent = deed
    verb.subjects = [deed]
  }

  /// Whether a verb tells that its subject, or what is done by it, came to pass.
  private func tellsOccurrence(_ verb: VerbGroup) -> Bool {
    let isCue = verb.cue >= 0 && patterns.governors[verb.cue].effect == .keeps
    if verb.isPassive { return isCue && !sentence.leadsToAgent(verb.words.upperBound) }
    if isCue, patterns.governors[verb.cue].particle != nil { return true }
    return occurs(verb)
  }

  /// "began", "killed ten", but not "was": whether a verb tells, by its class, that its subject took place.
  func occurs(_ verb: VerbGroup) -> Bool {
    verb.classes.intersects(patterns.known.occur) && !verb.classes.intersects(patterns.known.copula)
  }
}
