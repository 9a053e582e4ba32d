import TextAnalysis

// Who is named only as not the one.
extension SentenceStructure {
  /// "Russia and not Ukraine shelled", "Russia, not Ukraine, shelled": where what sets a phrase aside begins; nil for a phrase
  /// that is meant, as in "fired missiles and no one was hurt".
  func exclusion(before number: Int) -> Int? {
    guard phrases[number].prepositionWord < 0, let start = denial(before: phrases[number].words.lowerBound),
      sentence.has(start, .coordinator) || isComma(phrases[number].words.upperBound), phraseAt[start - 1] >= 0
    else { return nil }
    return start
  }

  /// "on Belarus but not on Russia": whether what stands behind a preposition is not meant.
  func isExcluded(_ phrase: NounPhrase) -> Bool {
    phrase.prepositionWord >= 0 && denial(before: phrase.prepositionWord) != nil
  }

  /// The conjunction or comma in front of the "not" that stands before a word; nil where none does.
  private func denial(before word: Int) -> Int? {
    let not = word - 1
    guard not - 1 > sentence.bodyStart, sentence.has(not, .negator), !sentence.has(not, .negativeDeterminer),
      sentence.has(not - 1, [.coordinator, .comma])
    else { return nil }
    return not - 1
  }

  /// "it was Italy, not France, that sent": the phrase that one set aside stands behind; nil for a phrase that is meant.
  func preferred(to number: Int) -> Int? { exclusion(before: number).map { phraseAt[$0 - 1] } }

  /// "not France but Italy", "all states but Hungary": the one of two phrases that is meant where "but" alone stands between
  /// them; nil where something else does.
  func meant(of first: Int, or second: Int) -> Int? {
    let but = phrases[second].words.lowerBound - 1
    guard sentence.has(but, .contrast), phrases[first].words.upperBound == but else { return nil }
    return sentence.has(phrases[first].words.lowerBound - 1, .negator) ? second : first
  }
}
