import TextAnalysis

// Phrases that say what the place in front of them is.
extension SentenceStructure {
  /// "captured Goma, the capital of North Kivu,": whether a phrase of nobody's names the kind of the place in front of the
  /// comma, which is no second place and no second loser.
  func explainsPlace(_ number: Int) -> Bool {
    let phrase = phrases[number]
    let comma = phrase.words.lowerBound - 1
    guard comma > sentence.bodyStart, sentence.has(comma, .comma), phraseAt[comma - 1] >= 0,
      sentence.entity(at: phrase.head) == nil, phrase.headClasses.intersects(patterns.known.territory)
    else { return false }
    let place = phrases[phraseAt[comma - 1]]
    guard sentence.entity(at: place.head)?.place != nil else { return false }
    return !phrase.words.contains { sentence.entity(at: $0)?.actor != nil }
  }
}
