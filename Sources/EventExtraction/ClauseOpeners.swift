import TextAnalysis
import TimelineCore

// Conjunctions that look like prepositions of the subject behind them.
extension SentenceStructure {
  /// "a day after missiles and drones hit": the first of two subjects, behind the conjunction that begins their clause and
  /// the sentence; nil where the second is no such subject.
  func clauseOpener(_ second: Int) -> Int? {
    let left = phrases[second].words.lowerBound - 1
    guard phrases[second].prepositionWord < 0, sentence.has(left, .coordinator), left - 1 >= sentence.bodyStart,
      phraseAt[left - 1] >= 0
    else { return nil }
    let word = phrases[phraseAt[left - 1]].prepositionWord
    guard word >= sentence.bodyStart, sentence.has(word, .subordinator),
      word == sentence.bodyStart || sentence.words[word - 1].use == .time || sentence.has(word - 1, .comma)
    else { return nil }
    return phraseAt[left - 1]
  }
}
