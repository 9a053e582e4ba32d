import TextAnalysis
import TimelineCore

// Conjunctions that look like prepositions of the subject behind them.
extension SentenceStructure {
  /// "a day after missiles and drones hit": the first of two subjects, behind the conjunction that begins their clause and
  /// the sentence, or behind a finite verb where the first is somebody; nil where the second is no such subject.
  func clauseOpener(_ second: Int) -> Int? {
    let left = phrases[second].words.lowerBound - 1
    guard phrases[second].prepositionWord < 0, sentence.has(left, .coordinator), left - 1 >= sentence.bodyStart,
      phraseAt[left - 1] >= 0
    else { return nil }
    let word = phrases[phraseAt[left - 1]].prepositionWord
    guard word >= sentence.bodyStart, sentence.has(word, .subordinator),
      word == sentence.bodyStart || sentence.words[word - 1].use == .time || sentence.has(word - 1, .comma)
        // "sent tanks to Mali, Chad and Niger after the army and the opposition agreed"
        || isSomebody(phrases[phraseAt[left - 1]])
          && verbs.contains(where: { $0.form == .finite && $0.words.upperBound <= word })
    else { return nil }
    return phraseAt[left - 1]
  }

  /// Whether a phrase tells somebody who can act.
  private func isSomebody(_ phrase: NounPhrase) -> Bool {
    phrase.headClasses.intersects(sentence.acting) || sentence.entity(at: phrase.head)?.actor != nil
  }
}

/// "swept into the city after government troops pulled back", but not "stationed in the city after the truce were": what
/// may be a preposition opens a clause where somebody who can act stands right before the next verb.
func opensClause(_ index: Int, before verb: Int, _ sentence: SentenceWords) -> Bool {
  guard sentence.has(index, .subordinator), sentence.has(index, .temporal), index + 1 < verb else { return false }
  let isPronoun = sentence.has(verb - 1, [.he, .she, .it, .they]) && !sentence.has(verb - 1, .possessive)
  let isNoun = sentence.use(verb - 1) == .noun || sentence.use(verb - 1) == .name
  guard isPronoun || isNoun && !sentence.words[verb - 1].begins.contains(.trigger) else { return false }
  return !(index + 1..<verb).contains { sentence.has($0, [.preposition, .comma]) }
}
