import TextAnalysis
import TimelineCore

// "Were the truce to fail": a form of "be" in front of its subject, with an infinitive behind it, supposes what that tells.
extension SentenceStructure {
  /// Makes the phrases behind an inverted form of "be" its subject, and its clause a condition.
  ///
  /// - Returns: Whether the verb opens such a condition.
  func linkInvertedCondition(of number: Int) -> Bool {
    let verb = verbs[number]
    guard opensCondition(verb), number + 1 < verbs.count, case let next = verbs[number + 1], next.form == .infinitive,
      case let first = phraseAt[verb.words.upperBound], first >= 0, phrases[first].prepositionWord < 0,
      case let last = phraseAt[next.words.lowerBound - 1], last >= 0,
      !(verb.words.upperBound..<next.words.lowerBound).contains(where: { sentence.has($0, [.comma, .stop]) })
    else { return false }
    verb.subjects = phrases[last].prepositionWord < 0 && last != first ? coordination(endingAt: last) : [first]
    verb.relation = .condition
    return true
  }

  /// "Were Chad to", "said that, were Chad to", "would reply were Chad to": a past of "be" alone that nothing in front can be the
  /// subject of; "the raid, launched in May, was an attempt to" has one.
  private func opensCondition(_ verb: VerbGroup) -> Bool {
    let start = verb.words.lowerBound
    guard verb.words.count == 1, verb.form == .finite, sentence.has(start, .be), sentence.has(start, .pastAuxiliary)
    else { return false }
    let left = start > sentence.bodyStart && isComma(start - 1) ? start - 2 : start - 1
    return left < sentence.bodyStart || verbAt[left] >= 0 && left == start - 1
      || sentence.has(left, [.quote, .complementizer, .coordinator]) && phraseAt[left] < 0
  }

  /// "Were the embargo to last": whether a word stands in a condition that a form of "be" in front of its subject opens.
  func isBehindInvertedBe(_ word: Int) -> Bool {
    verbs.indices.contains { number in
      let verb = verbs[number]
      guard verb.relation == .condition, verb.marker < 0, verb.words.upperBound <= word, sentence.has(verb.head, .be),
        verb.subjects.allSatisfy({ phrases[$0].words.lowerBound >= verb.words.upperBound }), !verb.subjects.isEmpty
      else { return false }
      return !(verb.words.upperBound..<word).contains { sentence.has($0, [.comma, .stop]) }
    }
  }
}
