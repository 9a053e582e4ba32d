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

  /// "X, like Y, condemned", "X, along with Y and Z, urged": those named beside the subject between two commas.
  func company(of number: Int) -> [Int] { companyInFront(of: number) + companyBehind(number) }

  /// "put forward, jointly with Y, a plan".
  private func companyBehind(_ number: Int) -> [Int] {
    verbs[number].arguments.map(\.phrase).filter { phrase in
      let word = phrases[phrase].prepositionWord
      return word > sentence.bodyStart && sentence.has(word, .companion) && sentence.has(word - 1, .company)
        && sentence.entity(at: phrases[phrase].head)?.actor != nil
    }
  }

  private func companyInFront(of number: Int) -> [Int] {
    guard verbs[number].form == .finite, !verbs[number].isSubjectInherited, let last = verbs[number].subjects.last
    else {
      return []
    }
    let comma = phrases[last].words.upperBound
    guard sentence.has(comma, .comma) else { return [] }
    // "as well as Y"
    let isAddition =
      sentence.has(comma + 1, .echo) && sentence.use(comma + 2) == .adverb && sentence.has(comma + 3, .echo)
    guard isAddition || sentence.has(comma + 1, .company) else { return [] }
    let start = isAddition ? comma + 4 : sentence.has(comma + 2, .preposition) ? comma + 3 : comma + 2
    guard start < sentence.count, phraseAt[start] >= 0 else { return [] }
    var result = [phraseAt[start]]
    var end = phrases[result[0]].words.upperBound
    while sentence.has(end, [.coordinator, .comma]), end + 1 < sentence.count, phraseAt[end + 1] >= 0 {
      result.append(phraseAt[end + 1])
      end = phrases[phraseAt[end + 1]].words.upperBound
    }
    return sentence.has(end, .comma) && sentence.next(end + 1) >= verbs[number].words.lowerBound ? result : []
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
