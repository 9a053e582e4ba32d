import TextAnalysis
import TimelineCore

// Names in a row behind a verb, and the names of some out of many.
extension SentenceStructure {
  /// "struck Lebanon, Syria, and Yemen", "met his counterpart, Jane Doe, and the envoy of Mali": whether a comma and a
  /// conjunction lead on in a row of phrases; but not "met the envoy, Jane Doe, and Mali said", where a clause begins.
  func endsRow(at comma: Int) -> Bool {
    guard sentence.has(comma, .comma), sentence.has(comma + 1, .coordinator), !sentence.has(comma + 1, .contrast),
      comma + 2 < sentence.count, case let next = phraseAt[comma + 2], next >= 0, !isSubjectOfLaterVerb(next),
      comma > sentence.bodyStart, phraseAt[comma - 1] >= 0
    else { return false }
    let item = phrases[outermost(phraseAt[comma - 1])]
    let left = item.words.lowerBound - 1
    return item.prepositionWord < 0 && left > sentence.bodyStart && sentence.has(left, .comma)
      && phraseAt[left - 1] >= 0
  }

  /// "One of the mediators, Qatar, hosted talks", "Two of its members, Mali and Niger, quit the bloc": the names between two
  /// commas are those who act, not the many whom they are some of.
  func nameMembers(of number: Int) {
    let verb = verbs[number]
    guard verb.form == .finite, verb.subjects.count == 1, let part = verb.subjects.first,
      ![.noun, .name].contains(sentence.use(phrases[part].head)),
      let many = phrases.indices.first(where: { phrases[$0].ofPhrase == part }),
      sentence.words[phrases[many].head].isPlural, isComma(phrases[many].words.upperBound),
      case let names = names(from: phrases[many].words.upperBound + 1), let last = names.last,
      case let comma = phrases[last].words.upperBound, isComma(comma),
      isAdjacent(comma + 1, to: verb.words.lowerBound)
    else { return }
    verb.subjects = names
  }

  /// The phrases from a word on that name somebody the data knows, joined by commas and conjunctions.
  private func names(from start: Int) -> [Int] {
    var result: [Int] = []
    var index = start
    while index < sentence.count, phraseAt[index] >= 0, case let phrase = phrases[phraseAt[index]],
      phrase.prepositionWord < 0, sentence.entity(at: phrase.head)?.actor != nil
    {
      result.append(phraseAt[index])
      index = phrase.words.upperBound
      guard sentence.has(index, [.comma, .coordinator]) else { break }
      while index + 1 < sentence.count, sentence.has(index, [.comma, .coordinator]), verbAt[index + 1] < 0 {
        index += 1
      }
    }
    return result
  }
}
