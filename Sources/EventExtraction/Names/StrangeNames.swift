import TextAnalysis
import TimelineCore

/// Names that the data does not know: of somebody, of a body or of a place all the same.
extension ParticipantFinder {
  /// The capitalised words unknown to the data that a phrase ends with; nil where it ends otherwise.
  ///
  /// A single word at the beginning of a sentence has its capital from there, and tells nothing but where no noun could do
  /// without an article: "Kamanyola was captured".
  func strangeName(_ phrase: NounPhrase) -> Range<Int>? {
    let start = strangeStart(phrase, before: phrase.words.upperBound)
    guard start <= phrase.head else { return nil }
    if phrase.words.upperBound - start == 1, start == sentence.bodyStart, !isBareSubject(start) { return nil }
    return start..<phrase.words.upperBound
  }

  /// Whether a single word is the subject of a singular verb, as only a name can be.
  private func isBareSubject(_ word: Int) -> Bool {
    structure.verbs.contains { verb in
      verb.words.lowerBound == word + 1 && verb.form == .finite
        && !patterns.isPlural(sentence.hash(word))
    }
  }

  /// Where the strange words begin that end right before a word of a phrase; that word where there are none.
  func strangeStart(_ phrase: NounPhrase, before end: Int) -> Int {
    var start = end
    while start > phrase.words.lowerBound, sentence.isStrange(start - 1) || sentence.isInsideName(start - 1) {
      start -= 1
    }
    return start
  }

  /// "the journalist Jane Doe": two or more capitalised words at a phrase's end that the data does not know.
  func unknownName(_ phrase: NounPhrase) -> Participant? {
    let words = strangeStart(phrase, before: phrase.words.upperBound)..<phrase.words.upperBound
    guard isFullName(words) else { return nil }
    return sentence.nameless(words, .person)
  }

  /// Two names at least, of which one with a hyphen is one.
  private func isFullName(_ words: Range<Int>) -> Bool {
    words.count - 2 * words.count(where: sentence.isInsideName) > 1
  }

  /// "the ambassador, Jane Doe,": the phrase right behind a comma that a comma or the end closes; nil for none.
  func apposed(at comma: Int) -> NounPhrase? {
    guard sentence.has(comma, .comma), comma + 1 < sentence.count, structure.phraseAt[comma + 1] >= 0 else {
      return nil
    }
    let next = structure.phrases[structure.phraseAt[comma + 1]]
    return sentence.has(next.words.upperBound, [.comma, .stop]) ? next : nil
  }

  /// "Jane Doe": two or more capitalised words that the data does not know.
  func stranger(_ phrase: NounPhrase) -> Participant? {
    guard isFullName(phrase.words),
      phrase.words.allSatisfy({
        sentence.use($0) == .name && sentence.words[$0].entity < 0 || sentence.isInsideName($0)
      })
    else { return nil }
    return sentence.nameless(phrase.words, .person)
  }

  /// Somebody whom nothing but a name of two words or more tells of; nil behind a comma where the name only says who it
  /// was that stands before it.
  func nameAlone(_ phrase: NounPhrase) -> Participant? {
    let comma = phrase.words.lowerBound - 1
    guard sentence.has(comma, .comma), comma > sentence.bodyStart, case let before = structure.phraseAt[comma - 1],
      before >= 0, participants(before).contains(where: { $0.id != nil })
    else { return stranger(phrase) }
    return nil
  }

  /// "Doe, who fell in April": whether what stands behind a name speaks of a person.
  private func isWho(_ index: Int) -> Bool {
    let word = sentence.has(index, .comma) ? index + 1 : index
    return word < sentence.count && sentence.words[word].classes.intersects(patterns.known.personal)
  }

  /// "seized Exampleville", "the town of Exampleville": a name that may well be a place's, as no noun in front of it says
  /// otherwise: "the yacht Example".
  func isStrangePlace(_ phrase: NounPhrase) -> Bool {
    guard let name = strangeName(phrase), !isWho(phrase.words.upperBound) else { return false }
    return !(phrase.words.lowerBound..<name.lowerBound).contains { sentence.use($0) == .noun }
  }
}
