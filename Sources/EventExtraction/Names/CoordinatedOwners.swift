import TimelineCore

// Whose allies "their allies" are where the phrase goes on with a list.
extension ParticipantFinder {
  /// "Russia, whose air force": what the relative clause describes that a phrase opens.
  func describedOwner(of phrase: NounPhrase) -> Participant? {
    let word = phrase.words.lowerBound - 1
    guard sentence.isRelativeOwner(word),
      let noun = structure.verbs.first(where: { $0.marker == word && $0.relation == .relative })?.antecedent
    else { return nil }
    return participants(noun).first
  }

  /// "government soldiers and their allies", "Russia and their proxies": the phrase before the "and" that a possessive
  /// goes on with; nil where it goes on with none.
  ///
  /// - Parameter first: The possessive's word.
  func companion(before first: Int) -> Int? {
    guard first - 2 >= sentence.bodyStart, sentence.has(first - 1, .coordinator) else { return nil }
    let number = structure.phraseAt[first - 2]
    return number >= 0 && structure.phrases[number].words.upperBound == first - 1 ? number : nil
  }

  /// The one that "their" means; nil for several, for nobody, and for companions that bear no name.
  func owner(their first: Int) -> Participant? {
    if let companion = companion(before: first) {
      let those = participants(companion)
      return those.count == 1 && (those[0].id != nil || those[0].country != nil) ? those[0] : nil
    }
    let those = pluralSubjects(before: first)
    return those.count == 1 ? those.first : nil
  }
}
