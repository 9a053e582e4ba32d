import TextAnalysis

// Who is named only as not the one.
extension SentenceStructure {
  /// "Russia and not Ukraine shelled": where what sets a phrase aside begins; nil for a phrase that is meant, as in "fired
  /// missiles and no one was hurt".
  func exclusion(before number: Int) -> Int? {
    let not = phrases[number].words.lowerBound - 1
    guard phrases[number].prepositionWord < 0, not - 1 > sentence.bodyStart, sentence.has(not, .negator),
      !sentence.has(not, .negativeDeterminer), sentence.has(not - 1, .coordinator), phraseAt[not - 2] >= 0
    else { return nil }
    return not - 1
  }

  /// "not France but Italy", "all states but Hungary": the one of two phrases that is meant where "but" alone stands between
  /// them; nil where something else does.
  func meant(of first: Int, or second: Int) -> Int? {
    let but = phrases[second].words.lowerBound - 1
    guard sentence.has(but, .contrast), phrases[first].words.upperBound == but else { return nil }
    return sentence.has(phrases[first].words.lowerBound - 1, .negator) ? second : first
  }
}
