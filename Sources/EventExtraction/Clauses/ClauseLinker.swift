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
    if linkExpletive(of: number) || linkInvertedCondition(of: number) { return }
    if let sayer = namedSayer(of: number) { return verbs[number].subjects = [sayer] }
    if let sayers = sayers(endingSentence: number) { return verbs[number].subjects = sayers }
    searchSubject(of: number)
  }

  /// The preposition that governs a phrase through "and": "talks between A and B began"; nil where none does.
  func sharedPreposition(_ number: Int) -> Int? {
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
    var before = phrases[phraseAt[preposition - 1]].words.lowerBound - 1
    if isSurelyFinite(behind: number) { before = chainOpening(before) }
    guard before >= sentence.bodyStart, verbAt[before] >= 0 else { return preposition }
    // "cables linking Oslo with Kiel and Bergen with Hull were", "efforts to hold talks between Mali and Chad have": what
    // describes the subject in front goes on.
    let describing = verbs[verbAt[before]]
    if describing.form == .infinitive || describing.form == .gerund && describing.antecedent != nil,
      !verbs[..<verbAt[before]].contains(where: { $0.form == .finite })
    {
      return preposition
    }
    // "added a package of shells and France promised": things and those who act make no list.
    let isMixed = !isName(phraseAt[left - 1]) && isName(number) && sentence.has(preposition, .genitiveLink)
    if isMixed || !verbs[verbAt[before]].isReport { return nil }
    return preposition
  }

  /// "ordered the evacuation of villages along its border and the army was": the word in front of the noun that several
  /// prepositions hang on.
  private func chainOpening(_ word: Int) -> Int {
    var opening = word
    while opening > sentence.bodyStart, sentence.has(opening, .preposition), phraseAt[opening - 1] >= 0,
      phrases[phraseAt[opening - 1]].words.upperBound == opening
    {
      opening = phrases[phraseAt[opening - 1]].words.lowerBound - 1
    }
    return opening
  }

  /// Whether an auxiliary stands right behind a phrase, so that what follows can be no participle.
  private func isSurelyFinite(behind number: Int) -> Bool {
    let end = phrases[number].words.upperBound
    guard end < sentence.count, verbAt[end] >= 0, case let verb = verbs[verbAt[end]] else { return false }
    return verb.form == .finite && verb.words.count > 1 && sentence.use(end) == .auxiliary
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

  func isComma(_ index: Int) -> Bool { sentence.has(index, [.comma, .dash]) }

  /// "left the district and others are to be moved": whether the noun behind a verb is its object, not what it says.
  func hasObject(_ number: Int) -> Bool {
    let verb = verbs[number]
    return verb.form == .finite && !verb.isPassive && !verb.isReport && !sentence.has(verb.head, .be)
  }
}
