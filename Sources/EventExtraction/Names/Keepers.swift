import TextAnalysis
import TimelineCore

// Who holds a place, and what an office is for.
extension ParticipantFinder {
  /// "a part of Yemen controlled by the Houthis": who is told behind a place to hold it; nil for none.
  func keeper(of number: Int) -> Participant? {
    guard let verb = structure.verbs.first(where: { $0.antecedent == number && $0.form == .participle }),
      verb.classes.intersects(patterns.known.holding)
    else { return nil }
    return structure.agents(verb.arguments).lazy.flatMap { self.participants($0) }.first { $0.id != nil }
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

  /// "Minister of Defence of the Republic of Mali Jane Doe": whom the last phrase of a title names right behind the country.
  func holderBeside(_ number: Int) -> Participant? {
    guard isTitle(structure.phrases[number]),
      case let last = structure.phraseAt[portfolioEnd(behind: number) - 1], last > number,
      case let phrase = structure.phrases[last]
    else { return nil }
    // "Minister for Defence Jane Doe"
    if structure.sentence.has(phrase.prepositionWord, .goal),
      !structure.sentence.token(phrase.words.lowerBound).isLower,
      last == number + 1, let holder = person(phrase)
    {
      return holder
    }
    guard
      let country = sentence.entities.first(where: {
        $0.isCountry && phrase.words.contains($0.words.lowerBound) && $0.words.upperBound <= phrase.head
      }),
      country.actor?.form == .name, !sentence.has(country.words.upperBound, .genitive)
    else { return nil }
    var holder = person(phrase) ?? unknownName(phrase)
    if holder?.id == nil { holder?.country = patterns.country(of: country) }
    return holder
  }

  /// "the Ministry for Foreign Affairs of Finland": what an office is for, in front of whose it is.
  func isPortfolio(_ number: Int) -> Bool {
    let phrase = structure.phrases[number]
    return sentence.has(phrase.prepositionWord, .goal) && !sentence.token(phrase.head).isLower
      && structure.phrases.contains(where: { $0.ofPhrase == number })
  }
}
