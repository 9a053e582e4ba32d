import TextAnalysis
import TimelineCore

// Which phrases are the subject of each verb, and what its clause hangs on.
extension SentenceStructure {
  func linkSubject(of number: Int) {
    let verb = verbs[number]
    guard verb.form == .finite else {
      linkAntecedent(of: number)
      return
    }
    if linkExpletive(of: number) { return }
    if let sayer = namedSayer(of: number) { return verbs[number].subjects = [sayer] }
    if let sayers = sayers(endingSentence: number) { return verbs[number].subjects = sayers }
    var left = verb.words.lowerBound - 1
    // Where the words end that stand right before the verb, apart from a parenthesis between commas.
    var right = verb.words.lowerBound
    // The same, apart from relative clauses too.
    var bridged = right
    // The comma that opens the parenthesis passed last.
    var passed = -1
    // Who acts beside the one whose phrase ends in a country.
    var beside: [Int] = []
    var steps = 0
    while left >= sentence.bodyStart, steps < 60 {
      steps += 1
      if let marker = clauseMarker(left, number) {
        verbs[number].marker = left
        verbs[number].relation = marker
        return
      }
      if phraseAt[left] >= 0 {
        let phrase = phrases[phraseAt[left]]
        // "after the cabinet approved": what looks like a preposition begins the clause.
        if phrase.prepositionWord >= 0, sentence.has(phrase.prepositionWord, .subordinator),
          verbs[number].subjects.isEmpty, !isOnlyVerb(number, behind: phrase.prepositionWord),
          isAdjacent(phrase.words.upperBound, to: right)
            || isAdjacent(phrase.words.upperBound, to: bridged) && opensClause(phrase.prepositionWord)
            || (sentence.has(phrase.prepositionWord, .simultaneous) || followsClause(phrase, before: verb))
              && isOneClause(phrase.words.upperBound..<verb.words.lowerBound)
        {
          verbs[number].subjects = [phraseAt[left]]
          verbs[number].relation = .adverbial
          verbs[number].marker = phrase.prepositionWord
          return
        }
        // "after three stations of the company were"
        if phrase.prepositionWord >= 0, sentence.has(phrase.prepositionWord, .genitiveLink),
          isAdjacent(phrase.words.upperBound, to: right)
        {
          right = phrase.prepositionWord
        }
        if phrase.prepositionWord >= 0, phrase.prepositionWord > sentence.bodyStart,
          !(isComma(phrase.prepositionWord - 1) && verbs[number].subjects.isEmpty && isTopic(phrase))
        {
          // "officers, including the commander, Jane Doe, were": the apposition stands inside of another parenthesis.
          // "the minister, according to his envoy, Jane Doe, is": so does what two prepositions open.
          var before = phrase.prepositionWord - 1
          while phrase.words.upperBound == passed, sentence.has(before, .preposition) { before -= 1 }
          left = phrase.words.upperBound == passed && isComma(before) ? before - 1 : phrase.prepositionWord - 1
          continue
        }
        if let first = clauseOpener(phraseAt[left]) {
          verbs[number].subjects = [first, phraseAt[left]]
          verbs[number].relation = .adverbial
          verbs[number].marker = phrases[first].prepositionWord
          return
        }
        if let both = titledPair(endingAt: phraseAt[left]) {
          verbs[number].subjects = both
          return markClause(number, before: both)
        }
        if let preposition = sharedPreposition(phraseAt[left]) {
          if isBeside(phraseAt[left]) { beside = [phraseAt[left]] }
          // "as a truce between A and B came"
          if isAdjacent(phrase.words.upperBound, to: right) { right = preposition }
          left = preposition - 1
          continue
        }
        if phrase.prepositionWord < 0 {
          if let described = described(by: phraseAt[left], before: number) {
            left = phrases[described].words.upperBound - 1
            continue
          }
          if let whole = wholePhrase(endingAt: phraseAt[left]) {
            left = phrases[whole].words.upperBound - 1
            continue
          }
          if let counted = counted(by: phraseAt[left]) {
            left = phrases[counted].words.upperBound - 1
            continue
          }
          // "Canada, said the envoy, will", "the mayor, the head of the party, whose voters …, was"
          if let outer = enclosing(phraseAt[left], passed, before: number) {
            left = outer
            continue
          }
          verbs[number].subjects = coordination(endingAt: phraseAt[left]) + beside
          return markClause(number, before: verbs[number].subjects)
        }
        return
      }
      if isComma(left) {
        let isRight = isAdjacent(left + 1, to: verb.words.lowerBound)
        if isRight, let noun = closedRelative(endingAt: left, before: number) {
          passed = phrases[noun].words.upperBound
          left = passed - 1
          bridged = passed
          continue
        }
        guard let opening = parenthesis(endingAt: left, isRight) else {
          verbs[number].relation = .coordinated
          return
        }
        // "after the minister, Jane Doe, had resigned"
        // "after helicopters, in its telling, fired"
        if phraseAt[opening + 1] >= 0 || isRight && sentence.has(opening + 1, .preposition) { right = opening }
        if isAdjacent(left + 1, to: bridged) { bridged = opening }
        passed = opening
        left = opening - 1
        continue
      }
      if sentence.has(left, .coordinator) {
        verbs[number].relation = .coordinated
        return
      }
      if verbAt[left] >= 0 {
        let other = reported(verbAt[left]) ?? verbs[verbAt[left]]
        if other.form == .finite {
          // "any power that interfered would": the subject stands before the relative clause.
          guard other.relation == .relative, let whole = other.antecedent, !isBareParticiple(number, behind: other),
            phrases[whole].words.upperBound <= other.words.lowerBound
          else { return }
          // "a law that critics say would": what is said there is said of what the relative clause hangs on.
          if other.isReport, other.words.upperBound == verb.words.lowerBound, !other.subjects.contains(whole) {
            verbs[number].subjects = [whole]
            verbs[number].antecedent = whole
            verbs[number].relation = .relative
            return
          }
          left = phrases[whole].words.upperBound - 1
          continue
        }
        // "as a missile fired from the sea was": the noun that a participle describes stands right before it.
        if other.form == .participle, other.antecedent != nil { right = other.words.lowerBound }
        left = other.words.lowerBound - 1
        // ", sponsored by the envoy, and by his aide, opened": the comma in front opens what the participle tells.
        while other.form == .participle, other.relation == .relative, isComma(left) || sentence.has(left, .coordinator)
        {
          left -= 1
        }
        continue
      }
      left -= 1
    }
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
  private func isBareParticiple(_ number: Int, behind other: VerbGroup) -> Bool {
    let verb = verbs[number]
    return verb.words.count == 1 && verb.words.lowerBound == other.words.upperBound && !verb.isReport
      && sentence.words[verb.head].verb?.forms.contains(.participle) ?? false
  }

  /// The preposition that governs a phrase through "and": "talks between A and B began"; nil where none does.
  private func sharedPreposition(_ number: Int) -> Int? {
    let left = phrases[number].words.lowerBound - 1
    guard phrases[number].prepositionWord < 0, sentence.has(left, .coordinator), left - 1 >= sentence.bodyStart,
      phraseAt[left - 1] >= 0
    else { return nil }
    let first = firstOfList(endingAt: phraseAt[left - 1])
    if isIntroduction(first) { return nil }
    let preposition = phrases[first].prepositionWord
    // "a treaty signed in June by A and B obliges": both sign.
    if sentence.has(preposition, .agentive),
      verbs.last(where: { $0.words.upperBound <= preposition })?.form == .participle
    {
      return preposition
    }
    // "gunmen armed with rifles and grenades attacked"
    if preposition > sentence.bodyStart, verbAt[preposition - 1] >= 0,
      verbs[verbAt[preposition - 1]].form == .participle,
      verbs[verbAt[preposition - 1]].needsObject
    {
      return preposition
    }
    guard preposition > sentence.bodyStart, phraseAt[preposition - 1] >= 0,
      !sentence.has(preposition, .subordinator)
    else { return nil }
    // "lost their lives in the attacks and 100 were hurt": behind an object a new clause begins.
    let before = phrases[phraseAt[preposition - 1]].words.lowerBound - 1
    guard before >= sentence.bodyStart, verbAt[before] >= 0 else { return preposition }
    // "cables linking Oslo with Kiel and Bergen with Hull were": what describes the subject in front goes on.
    if verbs[verbAt[before]].antecedent != nil, verbs[verbAt[before]].form == .gerund,
      !verbs[..<verbAt[before]].contains(where: { $0.form == .finite })
    {
      return preposition
    }
    // "added a package of shells and France promised": things and those who act make no list.
    let isMixed = !isName(phraseAt[left - 1]) && isName(number) && sentence.has(preposition, .genitiveLink)
    if isMixed || !verbs[verbAt[before]].isReport { return nil }
    return preposition
  }

  /// "Ninety prisoners a side went home": what a number counts in front of the phrase that tells for whom or how often.
  func counted(by number: Int) -> Int? {
    let words = phrases[number].words
    guard words.count == 2, sentence.has(words.lowerBound, .indefinite), words.lowerBound > sentence.bodyStart,
      case let whole = phraseAt[words.lowerBound - 1], whole >= 0, phrases[whole].prepositionWord < 0,
      sentence.use(phrases[whole].words.lowerBound) == .number
    else { return nil }
    return whole
  }

  private func isName(_ phrase: Int) -> Bool { sentence.use(phrases[phrase].head) == .name }

  /// "as protests over prices spread", "after a plane carrying shells landed": whether neither a mark nor a verb that does not
  /// describe the subject stands between two words.
  private func isOneClause(_ range: Range<Int>) -> Bool {
    range.allSatisfy { word in
      let isMark = sentence.has(word, [.comma, .dash, .relative, .complementizer, .coordinator])
      return !isMark && (verbAt[word] < 0 || verbs[verbAt[word]].form == .gerund)
    }
  }

  func isComma(_ index: Int) -> Bool { sentence.has(index, [.comma, .dash]) }

  private func isTopic(_ phrase: NounPhrase) -> Bool { phrase.words.lowerBound - 1 == sentence.bodyStart }

  /// "left the district and others are to be moved": whether the noun behind a verb is its object, not what it says.
  func hasObject(_ number: Int) -> Bool {
    let verb = verbs[number]
    return verb.form == .finite && !verb.isPassive && !verb.isReport && !sentence.has(verb.head, .be)
  }
}
