import TextAnalysis
import TimelineCore

/// The last and first names of people whom an article has named in full, which mean them from there on.
struct Surnames: Sendable {
  /// By the hash of the last name: its bearer; nil for one that two people bear.
  private var bearers: [UInt64: Actors.Naming?] = [:]

  /// Whether nobody has been named in full.
  var isEmpty: Bool { bearers.isEmpty }

  /// Who bears a last name; nil where nobody does that has been named, and where two do.
  subscript(hash: UInt64) -> Actors.Naming? { bearers[hash] ?? nil }

  /// Notes the people that a sentence names by more than one word.
  mutating func note(_ sentence: SentenceWords) {
    for entity in sentence.entities where entity.words.count > 1 {
      guard let naming = entity.actor, sentence.patterns.actors.actors[naming.actor].kind == .person else { continue }
      // Whose family names come first, or who has none, is called by the first word.
      for word in [entity.words.upperBound - 1, entity.words.lowerBound] { note(sentence.hash(word), naming) }
    }
  }

  private mutating func note(_ hash: UInt64, _ naming: Actors.Naming) {
    let other = bearers[hash].map { $0.map { $0.actor != naming.actor } ?? true } ?? false
    bearers.updateValue(other ? nil : naming, forKey: hash)
  }
}

extension SentenceWords {
  /// "Morales", where the article spoke of Evo Morales before: a last name that no table lists and no other name stands
  /// beside; nil for all else.
  func surname(at index: Int, _ known: Surnames) -> Entity? {
    guard !known.isEmpty, let naming = known[hash(index)], isLoneName(index) else { return nil }
    return Entity(words: index..<index + 1, actor: naming)
  }

  /// Whether a capitalised word has no other sense and no capitalised word beside it but a title.
  private func isLoneName(_ index: Int) -> Bool {
    let (word, token) = (words[index], token(index))
    guard token.end - token.start > 2, word.classes.isEmpty, word.tags.isEmpty, word.verb == nil else { return false }
    return !isStrangeCapital(index - 1) && !isStrangeCapital(index + 1)
  }

  /// "Walter Braga Netto", "Ada Nku-Salami": a city's name inside that of a person whom no table has, or another's behind a
  /// hyphen.
  func isInsideName(_ entity: Entity) -> Bool {
    let left = entity.words.lowerBound - 1
    if entity.words.count == 1, has(left, .hyphen), !token(left).spaceBefore, !token(left + 1).spaceBefore {
      return isStrangeCapital(left - 1)
    }
    guard entity.place != nil, entity.words.count == 1 else { return false }
    if isFirstName(entity) { return true }
    return entity.actor == nil && left > 0 && isStrangeCapital(left) && isStrangeCapital(entity.words.upperBound)
  }

  /// "Florence Doe, the envoy, said": a city's name that a sentence opens with, in front of a last name and its apposition.
  private func isFirstName(_ entity: Entity) -> Bool {
    let last = entity.words.upperBound
    guard entity.words.lowerBound == bodyStart, isStrangeCapital(last), has(last + 1, .comma) else { return false }
    return has(last + 2, [.determiner, .possessive])
  }

  /// "Serhii, 36, was captured": no place has an age.
  func isAged(_ entity: Entity) -> Bool {
    let comma = entity.words.upperBound
    return entity.actor == nil && entity.place != nil && has(comma, .comma) && comma + 2 < count
      && token(comma + 1).isNumber && has(comma + 2, .comma)
      && (token(comma + 1).end - token(comma + 1).start) == 2
  }

  /// Whether a word without a small first letter stands in no table.
  func isStrangeCapital(_ index: Int) -> Bool {
    guard index >= 0, index < count, token(index).isWord, !token(index).isLower else { return false }
    return words[index].entity < 0 && words[index].classes.isEmpty && words[index].tags.isEmpty
      && words[index].verb == nil
  }
}
