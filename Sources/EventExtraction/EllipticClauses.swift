import TextAnalysis
import TimelineCore

// Clauses that only repeat the auxiliary of the one before: "so did X", "as has Y".
extension SentenceStructure {
  /// Who does what a verb tells in clauses behind it that leave the verb out, in text order; empty for none.
  func echoes(of number: Int) -> [Int] {
    guard verbs[number].form == .finite else { return [] }
    return verbs.indices.filter { isEcho($0) && echoed(by: $0) == number }.flatMap { echo in
      verbs[echo].arguments.filter { $0.order == 0 }.map(\.phrase)
    }
  }

  /// Whether a verb is a bare auxiliary between "so" or "as" and a noun.
  func isEcho(_ number: Int) -> Bool {
    let words = verbs[number].words
    guard words.count == 1, sentence.has(words.lowerBound, .auxiliary), words.lowerBound > sentence.bodyStart,
      sentence.has(words.lowerBound - 1, .echo), words.upperBound < sentence.count
    else { return false }
    let subject = phraseAt[words.upperBound]
    return subject >= 0 && phrases[subject].prepositionWord < 0
  }

  /// The finite verb whose clause an echo repeats: the last in front of it that neither says nor describes; nil for none.
  private func echoed(by number: Int) -> Int? {
    (0..<number).last { earlier in
      let verb = verbs[earlier]
      return verb.form == .finite && verb.relation != .relative && verb.relation != .condition && !isEcho(earlier)
    }
  }
}
