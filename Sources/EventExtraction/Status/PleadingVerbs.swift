import TextAnalysis
import TimelineCore

extension VerbGroup {
  /// "the opposition called for elections in a statement issued in Doha": a verb of pleading in front of what is pleaded
  /// for is no participle, though another verb that may be finite follows.
  func settlePlea(_ sentence: SentenceWords) {
    let left = words.lowerBound - 1
    guard form == .participle, words.count == 1, left >= sentence.bodyStart, sentence.has(words.upperBound, .goal),
      [.noun, .name, .time].contains(sentence.use(left))
    else { return }
    form = .finite
    tense = .past
    isPassive = false
  }
}
