import TextAnalysis
import TimelineCore

// People who are told by whose they are: "his father", "her bodyguard".
extension ParticipantFinder {
  /// "Her father was killed", "Jane Doe's driver was held": somebody else than the one whose they are, by the name behind
  /// a comma where one stands there; nil for officials, bodies and spokesmen, who act for somebody.
  func dependant(_ number: Int) -> Participant? {
    let phrase = structure.phrases[number]
    guard phrase.headClasses.intersects(patterns.known.dependant), !isTitle(phrase), !isBody(phrase), !isGroup(phrase),
      !phrase.headClasses.intersects(patterns.known.mouthpiece), !patterns.isPlural(sentence.hash(phrase.head)),
      let owner = owner(of: phrase) ?? owner(behind: number), owner.kind == .person
    else { return nil }
    return bearer(number) ?? sentence.nameless(phrase.words, .person, country: owner.country)
  }

  /// "The 79-year-old was held": the person named last; nil for all who are told by more than an age.
  func aged(_ phrase: NounPhrase) -> Participant? {
    let last = phrase.words.lowerBound
    guard let first = (max(sentence.bodyStart, last - 4)...last).first(where: { sentence.has($0, .determiner) }),
      !sentence.has(first, .indefinite), first + 6 < sentence.count, sentence.token(first + 1).isNumber,
      sentence.has(first + 2, .hyphen), sentence.has(first + 4, .hyphen), phrase.words.upperBound <= first + 6,
      structure.verbAt[first + 6] >= 0 || sentence.has(first + 6, [.comma, .relative, .preposition])
    else { return nil }
    return discourse.person(at: sentenceNumber)
  }

  /// "shot dead Jane Doe, the mayor of Exampleville, on Monday": whom the name in front of a comma names; nil where a list may
  /// stand there.
  func explained(_ number: Int) -> Participant? {
    let phrase = structure.phrases[number]
    let comma = phrase.words.lowerBound - 1
    guard isTitle(phrase), phrase.prepositionWord < 0, sentence.has(phrase.words.lowerBound, .determiner),
      sentence.has(comma, .comma), comma > sentence.bodyStart, structure.phraseAt[comma - 1] >= 0,
      case let name = structure.phrases[structure.phraseAt[comma - 1]], sentence.use(name.head) == .name,
      name.ofPhrase == nil,
      let end = (phrase.words.upperBound..<sentence.count).first(where: {
        structure.verbAt[$0] >= 0 || sentence.has($0, [.comma, .semicolon, .stop, .coordinator])
      }), sentence.has(end, [.comma, .stop])
    else { return nil }
    return unknownName(name)
  }

  /// "Its leader, John Roe, was shot": not who leads it by the tables, where another name stands behind the comma; nil where
  /// the tables name nobody.
  func otherHolder(_ phrase: NounPhrase, of owner: Participant) -> Participant? {
    guard office(phrase, of: owner)?.kind == .person, let next = apposed(at: phrase.words.upperBound),
      var other = stranger(next)
    else { return nil }
    other.country = owner.country
    return other
  }
}
