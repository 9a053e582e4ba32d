import TextAnalysis
import TimelineCore

/// Who bears a name that stands beside what somebody is.
extension ParticipantFinder {
  /// "Jane Doe, a colonel who was jailed", "its interior minister, Jane Doe, resigned": the person whom the words in front
  /// of a noun, or behind it, name; nil where none do.
  func bearer(_ number: Int) -> Participant? {
    let phrase = structure.phrases[number]
    guard sentence.use(phrase.head) == .noun else { return nil }
    return nameInFront(of: number) ?? nameBehind(phrase)
  }

  /// "the M23, a rebel group that took the town": the body or country whose name stands in front of the noun that a relative
  /// clause describes.
  func bodyInFront(ofDescription number: Int) -> Participant? {
    let phrase = structure.phrases[number]
    let comma = phrase.words.lowerBound - 1
    guard isBody(phrase) || isGroup(phrase), phrase.prepositionWord < 0, comma > sentence.bodyStart,
      sentence.has(comma, .comma), sentence.has(phrase.words.lowerBound, .indefinite),
      structure.phraseAt[comma - 1] >= 0,
      structure.verbs.contains(where: { $0.relation == .relative && $0.antecedent == number })
    else { return nil }
    return named(structure.phrases[structure.phraseAt[comma - 1]])
  }

  /// Only what a relative clause describes is told apart from the name in front of it.
  private func nameInFront(of number: Int) -> Participant? {
    let phrase = structure.phrases[firstDescription(number)]
    let comma = phrase.words.lowerBound - 1
    guard phrase.prepositionWord < 0, sentence.has(comma, .comma), comma > sentence.bodyStart,
      sentence.has(phrase.words.lowerBound, .determiner)
        || phrase.words.contains(where: { sentence.has($0, .genitive) }),
      structure.phraseAt[comma - 1] >= 0,
      structure.verbs.contains(where: { $0.relation == .relative && $0.antecedent == number })
    else { return nil }
    let name = structure.phrases[structure.phraseAt[comma - 1]]
    return person(name) ?? unknownName(name)
  }

  /// "a former lawmaker and ally of the emir": the first of two nouns that share an article; the noun itself where it is one.
  private func firstDescription(_ number: Int) -> Int {
    let left = structure.phrases[number].words.lowerBound - 1
    guard number > 0, sentence.has(left, .coordinator), structure.phrases[number].prepositionWord < 0,
      !sentence.has(left + 1, [.determiner, .possessive]), structure.phraseAt[left - 1] == number - 1
    else { return number }
    return number - 1
  }

  private func nameBehind(_ phrase: NounPhrase) -> Participant? {
    guard !patterns.isPlural(sentence.hash(phrase.head)), let next = apposed(at: phrase.words.upperBound),
      var found = person(next) ?? unknownName(next)
    else { return nil }
    if found.country == nil { found.country = owner(of: phrase)?.country }
    return found
  }

  /// "Hungary is the only member state that refused": whom the noun that a relative clause describes is said to be; nil for
  /// all other nouns.
  func predicated(_ number: Int) -> Participant? {
    guard isGroup(structure.phrases[number]) || isBody(structure.phrases[number]) || isTitle(structure.phrases[number]),
      structure.verbs.contains(where: { $0.relation == .relative && $0.antecedent == number }),
      let copula = structure.verbs.first(where: { verb in
        sentence.has(verb.head, .be) && !verb.isNegated
          && verb.arguments.contains { $0.phrase == number && $0.order == 0 }
      }), copula.subjects.count == 1, copula.subjects[0] != number,
      case let found = participants(copula.subjects[0]), found.count == 1
    else { return nil }
    return found[0]
  }
}
