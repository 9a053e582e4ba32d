import TextAnalysis

// Conjunctions of several words.
extension SentenceWords {
  /// "guards as well as three diplomats": what adds one noun to another is one conjunction, but "fought as well as they could"
  /// and, behind a comma, an aside: "Mali, as well as Chad, signed".
  func joinAdditions() {
    guard words.count > 4 else { return }
    for index in 1..<words.count - 3
    where has(index, .echo) && has(index + 2, .echo) && !has(index - 1, .comma)
      && (words[index - 1].verb == nil || words[index - 1].isListedNoun)
      && patterns.amounts.length(
        of: .resume, in: articleTokens, at: tokens.lowerBound + index, before: tokens.upperBound) == 3
    {
      words[index].tags = .coordinator
      for word in index + 1...index + 2 { words[word].tags = .adverb }
    }
  }

  /// "Italy rather than France", "by Italy rather than by France": a name that another is preferred to is set aside as by "and
  /// not".
  func setPreferencesAside() {
    guard words.count > 4 else { return }
    for index in 1..<words.count - 2
    where has(index, .choice) && entity(at: index - 1)?.actor != nil
      && entity(at: has(index + 2, .preposition) ? index + 3 : index + 2)?.actor != nil
      && match(patterns.amounts.cues, at: index)?.count == 2
    {
      words[index].tags = .coordinator
      words[index + 1].tags = .negator
    }
  }
}
