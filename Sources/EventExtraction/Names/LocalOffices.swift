import TimelineCore

// Offices and services of towns and regions.
extension ParticipantFinder {
  /// "hit Kherson, the governor said", "in Lviv, the emergency service said": of the one country in which the places of the
  /// sentence lie; nil for others, and where a person of that country is told who may be meant.
  func localHolder(_ phrase: NounPhrase, rather told: Participant?) -> Participant? {
    guard phrase.headClasses.intersects(patterns.known.local), sentence.has(phrase.words.lowerBound, .determiner),
      !patterns.isPlural(sentence.hash(phrase.head)) || isState(phrase.head), let home = homeOfPlaces,
      told?.kind != .person || told?.country != home.country
    else { return nil }
    return acting(home, phrase)
  }

  /// "Four died in Goma, its mayor said": of the country in which the last place before it lies; nil for other phrases.
  func ownLocal(_ phrase: NounPhrase) -> Participant? {
    let first = phrase.words.lowerBound
    guard sentence.has(first, .possessive), sentence.has(first, .it),
      phrase.headClasses.intersects(patterns.known.local)
    else { return nil }
    let last = sentence.entities.last { $0.place != nil && $0.words.upperBound <= first }
    return last?.place.flatMap { patterns.places.country(of: $0) }.flatMap { patterns.actors.participant($0) }
      .map { acting($0, phrase) }
  }

  /// The country in which all places lie that the sentence names; nil for none or several.
  private var homeOfPlaces: Participant? {
    let countries = Set(sentence.entities.compactMap(\.place).compactMap { patterns.places.country(of: $0) })
    return countries.count == 1 ? countries.first.flatMap { patterns.actors.participant($0) } : nil
  }
}
