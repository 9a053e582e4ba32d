import TextAnalysis

/// How far the search for a verb's subject has come, word by word to the left.
struct SubjectSearch {
  /// The verb, by number.
  let number: Int
  let verb: VerbGroup
  /// The word it looks at next.
  var left: Int
  /// Where the words end that stand right before the verb, apart from a parenthesis between commas.
  var right: Int
  /// The same, apart from relative clauses too.
  var bridged: Int
  /// The comma that opens the parenthesis passed last; -1 for none.
  var passed = -1
  /// Who acts beside the one whose phrase ends in a country.
  var beside: [Int] = []

  init(of number: Int, _ verb: VerbGroup) {
    self.number = number
    self.verb = verb
    left = verb.words.lowerBound - 1
    right = verb.words.lowerBound
    bridged = right
  }
}

// Each step passes one word, phrase or parenthesis; false where the search has found what it looked for, or ends in vain.
extension SentenceStructure {
  /// More steps than stand between any subject and its verb.
  private static var reach: Int { 60 }

  func searchSubject(of number: Int) {
    var search = SubjectSearch(of: number, verbs[number])
    for _ in 0..<Self.reach where search.left >= sentence.bodyStart {
      if !step(&search) { return }
    }
  }

  private func step(_ search: inout SubjectSearch) -> Bool {
    let left = search.left
    if let marker = clauseMarker(left, search.number) {
      search.verb.marker = left
      search.verb.relation = marker
      return false
    }
    if phraseAt[left] >= 0 { return pass(phrase: phraseAt[left], &search) }
    if isComma(left) { return pass(comma: left, &search) }
    if sentence.has(left, .coordinator) {
      if joinsPrepositions(left) {
        if search.right == left + 1 { search.right = left }
        search.left -= 1
        return true
      }
      search.verb.relation = .coordinated
      return false
    }
    if verbAt[left] >= 0 { return pass(verb: reported(verbAt[left]) ?? verbs[verbAt[left]], &search) }
    search.left -= 1
    return true
  }

  private func pass(phrase number: Int, _ search: inout SubjectSearch) -> Bool {
    if let start = exclusion(before: number) {
      if isAdjacent(phrases[number].words.upperBound, to: search.right) { search.right = start }
      search.left = start - 1
      return true
    }
    if phrases[number].prepositionWord >= 0 {
      if opensAdverbial(number, search) { return end(search, [number], openedBy: number) }
      if pass(preposition: phrases[number], &search) { return true }
    }
    if let first = clauseOpener(number) { return end(search, [first, number], openedBy: first) }
    if let both = titledPair(endingAt: number) { return end(search, both) }
    if let preposition = sharedPreposition(number) {
      if isBeside(number) { search.beside = [number] }
      // "as a truce between A and B came"
      if isAdjacent(phrases[number].words.upperBound, to: search.right) { search.right = preposition }
      search.left = preposition - 1
      return true
    }
    guard phrases[number].prepositionWord < 0 else { return false }
    if let outer = described(by: number, before: search.number) ?? wholePhrase(endingAt: number) ?? counted(by: number)
    {
      search.left = phrases[outer].words.upperBound - 1
      return true
    }
    // "Canada, said the envoy, will", "the mayor, the head of the party, whose voters …, was"
    if let outer = enclosing(number, search.passed, before: search.number) {
      search.left = outer
      return true
    }
    return end(search, coordination(endingAt: number) + search.beside)
  }

  private func end(_ search: SubjectSearch, _ subjects: [Int]) -> Bool {
    search.verb.subjects = subjects
    markClause(search.number, before: subjects)
    return false
  }

  private func end(_ search: SubjectSearch, _ subjects: [Int], openedBy phrase: Int) -> Bool {
    search.verb.subjects = subjects
    search.verb.relation = .adverbial
    search.verb.marker = phrases[phrase].prepositionWord
    return false
  }

  /// "after the cabinet approved": what looks like a preposition begins the clause.
  private func opensAdverbial(_ number: Int, _ search: SubjectSearch) -> Bool {
    let phrase = phrases[number]
    let opener = phrase.prepositionWord
    guard sentence.has(opener, .subordinator), search.verb.subjects.isEmpty, !isOnlyVerb(search.number, behind: opener)
    else { return false }
    let end = phrase.words.upperBound
    return isAdjacent(end, to: search.right) || isAdjacent(end, to: search.bridged) && opensClause(opener)
      || (sentence.has(opener, .simultaneous) || followsClause(phrase, before: search.verb))
        && isOneClause(end..<search.verb.words.lowerBound)
  }

  /// "the presidents of A and of B met", "raids on A and on B killed ten": whether a conjunction joins two phrases of the
  /// same preposition; one that opens no clause, or that stands where nothing has been told yet.
  private func joinsPrepositions(_ word: Int) -> Bool {
    let next = word + 1
    guard word > sentence.bodyStart, phraseAt[word - 1] >= 0, next + 1 < sentence.count, phraseAt[next + 1] >= 0,
      case let (first, second) = (phrases[phraseAt[word - 1]], phrases[phraseAt[next + 1]]),
      first.prepositionWord > sentence.bodyStart, second.prepositionWord == next,
      first.preposition == second.preposition
    else { return false }
    return sentence.has(next, .genitiveLink)
      || !verbs.contains { $0.form == .finite && $0.words.upperBound <= word }
        && phraseAt[first.prepositionWord - 1] >= 0
  }

  /// False for a phrase that only looks as if it hung by its preposition.
  private func pass(preposition phrase: NounPhrase, _ search: inout SubjectSearch) -> Bool {
    let preposition = phrase.prepositionWord
    // "after three stations of the company were"
    if sentence.has(preposition, .genitiveLink), isAdjacent(phrase.words.upperBound, to: search.right) {
      search.right = preposition
    }
    guard preposition > sentence.bodyStart,
      !(isComma(preposition - 1) && search.verb.subjects.isEmpty && isTopic(phrase))
    else { return false }
    // "officers, including the commander, Jane Doe, were": the apposition stands inside of another parenthesis.
    // "the minister, according to his envoy, Jane Doe, is": so does what two prepositions open.
    var before = preposition - 1
    while phrase.words.upperBound == search.passed, sentence.has(before, .preposition) { before -= 1 }
    search.left = phrase.words.upperBound == search.passed && isComma(before) ? before - 1 : preposition - 1
    return true
  }

  private func pass(comma: Int, _ search: inout SubjectSearch) -> Bool {
    let isRight = isAdjacent(comma + 1, to: search.verb.words.lowerBound)
    if isRight, let noun = closedRelative(endingAt: comma, before: search.number) {
      search.passed = phrases[noun].words.upperBound
      search.left = search.passed - 1
      search.bridged = search.passed
      return true
    }
    guard let opening = parenthesis(endingAt: comma, isRight) else {
      search.verb.relation = .coordinated
      return false
    }
    // "after the minister, Jane Doe, had resigned"
    // "after helicopters, in its telling, fired"
    if phraseAt[opening + 1] >= 0 || isRight && sentence.has(opening + 1, .preposition) { search.right = opening }
    if isAdjacent(comma + 1, to: search.bridged) { search.bridged = opening }
    search.passed = opening
    search.left = opening - 1
    return true
  }

  private func pass(verb other: VerbGroup, _ search: inout SubjectSearch) -> Bool {
    guard other.form != .finite else { return pass(relative: other, &search) }
    // "as a missile fired from the sea was": the noun that a participle describes stands right before it.
    if other.form == .participle, other.antecedent != nil { search.right = other.words.lowerBound }
    search.left = other.words.lowerBound - 1
    guard other.form == .participle, other.relation == .relative else { return true }
    // ", sponsored by the envoy, and by his aide, opened": the comma in front opens what the participle tells.
    while isComma(search.left) || sentence.has(search.left, .coordinator) { search.left -= 1 }
    return true
  }

  /// "any power that interfered would": the subject stands before the relative clause.
  private func pass(relative other: VerbGroup, _ search: inout SubjectSearch) -> Bool {
    guard other.relation == .relative, let whole = other.antecedent, !isBareParticiple(search.verb, behind: other),
      phrases[whole].words.upperBound <= other.words.lowerBound
    else { return false }
    // "a law that critics say would": what is said there is said of what the relative clause hangs on.
    if other.isReport, other.words.upperBound == search.verb.words.lowerBound, !other.subjects.contains(whole) {
      search.verb.subjects = [whole]
      search.verb.antecedent = whole
      search.verb.relation = .relative
      return false
    }
    search.left = phrases[whole].words.upperBound - 1
    return true
  }

  /// "A drone that the rebels say they sent crashed": the verb of saying of a relative clause whose content a verb is; nil for
  /// none.
  private func reported(_ number: Int) -> VerbGroup? {
    guard number > 0, let subject = verbs[number].subjects.first, case let above = verbs[number - 1],
      above.isReport, above.relation == .relative, above.form == .finite,
      phrases[subject].words.lowerBound == above.words.upperBound
    else { return nil }
    return above
  }

  /// "the regions that it declared annexed": a single word right behind a verb that may be a participle.
  private func isBareParticiple(_ verb: VerbGroup, behind other: VerbGroup) -> Bool {
    verb.words.count == 1 && verb.words.lowerBound == other.words.upperBound && !verb.isReport
      && sentence.words[verb.head].verb?.forms.contains(.participle) ?? false
  }

  /// "as protests over prices spread", "after a plane carrying shells landed": whether neither a mark nor a verb that does not
  /// describe the subject stands between two words.
  private func isOneClause(_ range: Range<Int>) -> Bool {
    range.allSatisfy { word in
      let isMark = sentence.has(word, [.comma, .dash, .relative, .complementizer, .coordinator])
      return !isMark && (verbAt[word] < 0 || verbs[verbAt[word]].form == .gerund)
    }
  }

  private func isTopic(_ phrase: NounPhrase) -> Bool { phrase.words.lowerBound - 1 == sentence.bodyStart }
}
