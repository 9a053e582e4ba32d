import TextAnalysis
import TimelineCore

// Who holds a place, and what an office is for.
extension ParticipantFinder {
  /// "a part of Yemen controlled by the Houthis": who is told behind a place to hold it; nil for none.
  func keeper(of number: Int) -> Participant? {
    guard let verb = structure.verbs.first(where: { $0.antecedent == number && $0.form == .participle }),
      verb.classes.intersects(patterns.known.holding)
    else { return nil }
    return structure.agents(verb.arguments, patterns).lazy.flatMap { self.participants($0) }.first { $0.id != nil }
  }

  /// "the Minister of Foreign Affairs and Trade of the Republic of Mali": the word behind what an office is for and whose it is.
  func portfolioEnd(behind number: Int) -> Int {
    var end = structure.phrases[number].words.upperBound
    while sentence.has(end, [.genitiveLink, .goal, .coordinator]), end + 1 < sentence.count,
      case let next = structure.phraseAt[end + 1], next > number
    {
      let (phrase, isJoined) = (structure.phrases[next], sentence.has(end, .coordinator))
      if isJoined, sentence.token(phrase.head).isLower { break }
      end = phrase.words.upperBound
      if sentence.entity(at: phrase.head)?.actor != nil { break }
    }
    return end
  }

  /// "the Ministry for Foreign Affairs of Finland": what an office is for, in front of whose it is.
  func isPortfolio(_ number: Int) -> Bool {
    let phrase = structure.phrases[number]
    return sentence.has(phrase.prepositionWord, .goal) && !sentence.token(phrase.head).isLower
      && structure.phrases.contains(where: { $0.ofPhrase == number })
  }
}
