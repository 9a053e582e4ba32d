import TextAnalysis

// What a conjunction that repeats a negation says of the verb behind it.
extension VerbGroup {
  /// "has neither bombed nor shelled the town", "nor did it send arms": whether a verb is denied with the one in front.
  func isEchoNegated(in sentence: SentenceWords) -> Bool {
    var left = words.lowerBound - 1
    while left > sentence.bodyStart, sentence.use(left) == .adverb { left -= 1 }
    return sentence.has(left, .echo) && sentence.has(left, .coordinator)
  }
}
