import TextAnalysis
import TimelineCore

// The conjunctions and relative pronouns that begin clauses.
extension SentenceStructure {
  /// A conjunction or relative pronoun that begins the verb's clause and leaves it without a subject of its own.
  func clauseMarker(_ index: Int, _ number: Int) -> VerbGroup.Relation? {
    guard phraseAt[index] < 0, verbAt[index] < 0 else { return nil }
    if sentence.has(index, .relative) {
      var left = index - 1
      while left >= sentence.bodyStart,
        sentence.has(left, [.comma, .preposition]) || [.time, .adverb].contains(sentence.use(left))
      {
        left -= 1
      }
      if left >= sentence.bodyStart, phraseAt[left] >= 0 {
        var antecedent = described(bare: phraseAt[left], at: index)
        while let whole = phrases[antecedent].ofPhrase, !sentence.has(index - 1, .preposition),
          !agrees(number, with: antecedent, rather: whole), !isSaid(number, by: antecedent, rather: whole)
        {
          antecedent = whole
        }
        verbs[number].antecedent = antecedent
        verbs[number].subjects = [antecedent]
      }
      return .relative
    }
    if sentence.has(index, .condition) { return .condition }
    if sentence.has(index, .complementizer) { return .complement }
    // "held since July was released": in front of a time it is a preposition.
    let isBeforeTime = sentence.has(index, .preposition) && sentence.use(index + 1) == .time
    if sentence.has(index, .subordinator), !isBeforeTime,
      !sentence.has(index, .preposition) || verbs[number].subjects.isEmpty
    {
      return .adverbial
    }
    return nil
  }

  /// Notes the conjunction right before the subject.
  func markClause(_ number: Int, before subjects: [Int]) {
    if let first = subjects.first { markClause(number, behind: phrases[first].words.lowerBound - 1) }
  }

  /// Notes the conjunction at a word, or in front of the adverbs and times that end there.
  func markClause(_ number: Int, behind word: Int) {
    var left = word
    while left >= sentence.bodyStart, sentence.words[left].use == .adverb || sentence.words[left].use == .time {
      left -= 1
    }
    guard left >= sentence.bodyStart else { return }
    if sentence.has(left, .relative), phraseAt[left] < 0, !(sentence.has(left, .complementizer) && isContent(left)) {
      verbs[number].relation = .relative
      verbs[number].marker = left
      // "offered a truce so that rescuers could": an aim, which describes nothing.
      if sentence.has(left - 1, .echo) { return }
      // "Mali, to which the bloc sent tanks"
      var before = left - 1 - (sentence.has(left - 1, .preposition) ? 1 : 0)
      if isComma(before) { before -= 1 }
      while before > sentence.bodyStart,
        [.time, .adverb].contains(sentence.use(before))
          || sentence.has(before, .preposition) && sentence.use(before + 1) == .time
      {
        before -= 1
      }
      if before >= sentence.bodyStart, phraseAt[before] >= 0 {
        // "delivered the tanks to Kyiv that it had promised": whom something is given to hangs on the verb.
        let isGiven =
          verbs.contains { $0.words.upperBound <= before && $0.form == .finite && $0.relation != .complement }
          && sentence.has(phrases[phraseAt[before]].prepositionWord, .goal)
        verbs[number].antecedent =
          isGiven ? phraseAt[before] : whole(ofName: described(bare: phraseAt[before], at: left))
      }
    } else if sentence.has(left, .condition) {
      verbs[number].relation = .condition
      verbs[number].marker = left
    } else if sentence.has(left, .complementizer) {
      verbs[number].relation = .complement
      verbs[number].marker = left
    } else if sentence.has(left, .subordinator) {
      verbs[number].relation = .adverbial
      verbs[number].marker = left
    } else if left == word, phraseAt[left] >= 0, let first = verbs[number].subjects.first,
      case let noun = whole(ofName: phraseAt[left]), mayBeDescribed(noun, before: first, by: number),
      !mayBeginObject(verbs[number].words.upperBound, sentence)
    {
      // "fled an assault the rebels launched at dawn": a relative clause without its pronoun.
      verbs[number].relation = .relative
      verbs[number].antecedent = noun
    }
  }

  /// "closed since June, when rebels attacked a convoy, killing 12": whether a clause tells what happened at the time in front
  /// of its comma, so that what follows from it stands behind.
  func tellsTime(_ number: Int) -> Bool {
    let marker = verbs[number].marker
    return marker > sentence.bodyStart && isComma(marker - 1) && sentence.use(marker - 2) == .time
  }

  /// "vowed revenge, a day after shells hit the island, killing two": whether what a gerund tells follows from the deed of a
  /// clause of time and not from what is only said.
  func isDeed(_ number: Int, of gerund: Int) -> Bool {
    guard verbs[number].relation == .adverbial, verbs[number].cue < 0, verbs[gerund].cue < 0,
      let main = verbs[number].governor, main < number
    else { return false }
    return verbs[main].cue >= 0
  }
}
