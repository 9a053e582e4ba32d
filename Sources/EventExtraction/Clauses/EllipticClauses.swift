import TextAnalysis
import TimelineCore

// Clauses that only repeat the auxiliary of the one before: "so did X", "as has Y".
extension SentenceStructure {
  /// Who does what a verb tells in clauses behind it that leave the verb out, in text order; empty for none.
  func echoes(of number: Int) -> [Int] {
    guard verbs[number].form == .finite else { return [] }
    return verbs.indices.filter { isEcho($0) && echoed(by: $0) == number }.flatMap { echo in
      let told = verbs[echo].arguments.filter { $0.order == 0 }.map(\.phrase)
      return told.isEmpty ? echoSubject(echo).map { [$0] } ?? [] : told
    }
  }

  /// "as did the king", "as did, more quietly, the king": the phrase that follows a bare auxiliary, past an aside between
  /// commas; nil for none.
  private func echoSubject(_ number: Int) -> Int? {
    var start = verbs[number].words.upperBound
    if sentence.has(start, .comma) {
      let reach = start + 1..<min(start + 6, sentence.count)
      guard let comma = reach.first(where: { sentence.has($0, .comma) }) else { return nil }
      start = comma + 1
    }
    guard start < sentence.count, phraseAt[start] >= 0, phrases[phraseAt[start]].prepositionWord < 0 else { return nil }
    return phraseAt[start]
  }

  /// "each other", "one another": whether a phrase stands for the subject's members in turn.
  func isReciprocal(_ number: Int) -> Bool {
    let words = phrases[number].words
    return words.count == 2 && sentence.has(words.lowerBound + 1, .additive)
      && (sentence.has(words.lowerBound, .both) || sentence.words[words.lowerBound].isNumeral || isOther(number))
  }

  /// "each side blamed the other": what stands behind the verb of a subject that means one at a time.
  private func isOther(_ number: Int) -> Bool {
    sentence.has(phrases[number].words.lowerBound, .determiner)
      && verbs.contains { verb in
        verb.arguments.contains { $0.phrase == number }
          && verb.subjects.contains { sentence.has(phrases[$0].words.lowerBound, .both) }
      }
  }

  /// Whether a verb is a bare auxiliary between "so" or "as" and a noun.
  func isEcho(_ number: Int) -> Bool {
    let words = verbs[number].words
    guard words.count == 1, sentence.has(words.lowerBound, .auxiliary), words.lowerBound > sentence.bodyStart,
      sentence.has(words.lowerBound - 1, .echo), words.upperBound < sentence.count
    else { return false }
    return echoSubject(number) != nil
  }

  /// The finite verb whose clause an echo repeats: the last in front of it that neither says nor describes; nil for none.
  private func echoed(by number: Int) -> Int? {
    let last = (0..<number).last { earlier in
      let verb = verbs[earlier]
      return verb.form == .finite && verb.relation != .relative && verb.relation != .condition && !isEcho(earlier)
    }
    // "said it was ready, as did Y": Y said so too.
    guard let last, sentence.has(verbs[number].head, .support), sentence.has(verbs[last].head, .be),
      verbs[last].relation == .complement
    else { return last }
    return verbs[last].governor
  }
}
