import TextAnalysis
import TimelineCore

// What stands together before a verb: lists, whole phrases, and what is said in between.
extension SentenceStructure {
  /// "mediators from A, B and C": the first of the names joined by commas, where a preposition governs it.
  func firstOfList(endingAt last: Int) -> Int {
    var first = last
    while phrases[first].prepositionWord < 0, phrases[first].words.lowerBound - 2 >= sentence.bodyStart,
      isComma(phrases[first].words.lowerBound - 1), phraseAt[phrases[first].words.lowerBound - 2] >= 0
    {
      first = phraseAt[phrases[first].words.lowerBound - 2]
    }
    return phrases[first].prepositionWord < 0 ? last : first
  }

  /// "At talks hosted by Doe, X and Y agreed": whether a phrase ends what a sentence opens with, before its comma and
  /// before any phrase that could be a subject.
  func isIntroduction(_ last: Int) -> Bool {
    guard sentence.has(sentence.bodyStart, .preposition), isComma(phrases[last].words.upperBound) else { return false }
    let end = phrases[last].words.upperBound
    // "For two hours on Tuesday, in a villa in Bern, X and Y talked"
    let isList = (sentence.bodyStart..<end).contains { isComma($0) && !sentence.has($0 + 1, .preposition) }
    if isList { return false }
    return phrases[...last].allSatisfy { $0.prepositionWord >= 0 }
      && !verbs.contains { $0.words.upperBound <= end && $0.form == .finite }
  }

  /// "by X and Y": the phrase through which a preposition governs one joined to it; the phrase itself where none does.
  func governed(_ number: Int) -> Int {
    var current = number
    while phrases[current].prepositionWord < 0 {
      let left = phrases[current].words.lowerBound - 1
      guard left > sentence.bodyStart, sentence.has(left, [.coordinator, .comma]), phraseAt[left - 1] >= 0 else {
        return number
      }
      current = phraseAt[left - 1]
    }
    return current
  }

  /// Whether only adverbs and times stand between two words.
  func isAdjacent(_ start: Int, to end: Int) -> Bool {
    guard start <= end else { return false }
    // No closure: it would copy the structure.
    for word in start..<end where sentence.words[word].use != .adverb && sentence.words[word].use != .time {
      return false
    }
    return true
  }

  /// "Sudan and also Egypt": the word in front of a phrase, or the conjunction there that only adverbs part from it.
  func joint(before number: Int) -> Int {
    var left = phrases[number].words.lowerBound - 1
    while left > sentence.bodyStart, sentence.use(left) == .adverb { left -= 1 }
    return sentence.has(left, .coordinator) ? left : phrases[number].words.lowerBound - 1
  }

  /// The noun phrases joined to one by commas and "and", the first first.
  func coordination(endingAt last: Int) -> [Int] {
    var result = [last]
    var current = last
    while true {
      var left = joint(before: current)
      guard sentence.has(left, .coordinator) || isComma(left) && result.count > 1 else { break }
      let isAfterComma = isComma(left - 1) && sentence.has(left, .coordinator)
      if isAfterComma { left -= 1 }
      guard left - 1 >= sentence.bodyStart, phraseAt[left - 1] >= 0 else { break }
      let other = phraseAt[left - 1]
      if let one = meant(of: other, or: current) { return one == other ? [other] : result }
      // ", and" joins clauses unless a list goes before it.
      if isAfterComma, !isComma(phrases[other].words.lowerBound - 1) {
        if let topic = topic(before: left) { result.insert(topic, at: 0) }
        break
      }
      // "after drones hit the port, Kyiv and its partners met": an object ends its own clause.
      let isObject = verbAt[max(phrases[other].words.lowerBound - 1, 0)] >= 0
      if isObject, isComma(phrases[other].words.upperBound) || hasObject(verbAt[phrases[other].words.lowerBound - 1]) {
        break
      }
      guard phrases[other].prepositionWord < 0, !(isComma(left) && endsGovernedPair(other)) else { break }
      if isGiven(other, before: current) { break }
      result.insert(other, at: 0)
      current = other
    }
    return result
  }

  /// "Under the auspices of A and B, C and D met": whether a phrase is the second of two under a preposition.
  private func endsGovernedPair(_ number: Int) -> Bool {
    let left = phrases[number].words.lowerBound - 1
    return sentence.has(left, .coordinator) && left > sentence.bodyStart && phraseAt[left - 1] >= 0
      && phrases[phraseAt[left - 1]].prepositionWord >= 0
  }

  /// "Marines, most of them recruits held in reserve, and paratroopers attacked": the noun that opens the sentence, behind
  /// which a parenthesis ends at a comma; nil where none does.
  private func topic(before comma: Int) -> Int? {
    guard let opening = parenthesis(endingAt: comma, false), opening > sentence.bodyStart,
      !sentence.has(opening + 1, [.relative, .preposition, .subordinator]), case let topic = phraseAt[opening - 1],
      topic >= 0, phrases[topic].words.lowerBound == sentence.bodyStart
    else { return nil }
    return topic
  }

  /// "talks between Kyiv and Moscow are": the noun that the second of two names joined under a preposition hangs on.
  func wholePhrase(endingAt last: Int) -> Int? {
    let left = phrases[last].words.lowerBound - 1
    guard sentence.has(left, .coordinator), left - 1 >= sentence.bodyStart, phraseAt[left - 1] >= 0 else { return nil }
    let first = firstOfList(endingAt: phraseAt[left - 1])
    if isIntroduction(first) { return nil }
    var preposition = phrases[first].prepositionWord
    while preposition > sentence.bodyStart, phraseAt[preposition - 1] >= 0 {
      let whole = phrases[phraseAt[preposition - 1]]
      guard whole.prepositionWord < 0 else {
        preposition = whole.prepositionWord
        continue
      }
      let isObject = whole.words.lowerBound > sentence.bodyStart && verbAt[whole.words.lowerBound - 1] >= 0
      return isObject ? nil : phraseAt[preposition - 1]
    }
    return nil
  }

  /// Whether the verb before "that" is one of saying: "told parliament that it would …".
  func isReported(_ word: Int) -> Bool {
    verbs.last { $0.words.upperBound <= word }?.isReport ?? false
  }

  /// Whether "that" begins what a verb says: the verb is one of saying or stands right before it, "demanded that the two
  /// meet", or another "that" of the same verb stands before, "said aid was late and that it would".
  func isContent(_ word: Int) -> Bool {
    if isReported(word) { return !describesSaid(word) }
    if sentence.has(word - 1, .coordinator) {
      return verbs.contains { $0.words.upperBound <= word && $0.isReport && $0.form == .finite }
    }
    return isBehindVerb(word)
  }

  /// "said the raids that Israel flew had", "said that tanks that Mali sent had": whether "that" describes the noun in front
  /// of it, which stands right behind a verb of saying, that tells nobody anything, or behind its "that".
  private func describesSaid(_ word: Int) -> Bool {
    guard phraseAt[word - 1] >= 0, case let noun = phrases[phraseAt[word - 1]], noun.prepositionWord < 0,
      sentence.use(noun.head) == .noun, case let before = noun.words.lowerBound - 1, before > sentence.bodyStart
    else { return false }
    // "repeated his request that the army stop the raids": what has an object of its own describes no noun.
    guard let verb = verbs.first(where: { $0.words.lowerBound > word }),
      verb.words.lowerBound == word + 1 || !mayBeginObject(verb.words.upperBound, sentence)
    else { return false }
    return sentence.has(before, .complementizer) && phraseAt[before] < 0
      || verbAt[before] >= 0 && !sentence.words[verbs[verbAt[before]].head].isAddressing
  }

  /// Where a parenthesis that ends at a comma begins: an apposition, a relative clause; nil where there is none.
  ///
  /// - Parameter isRight: Whether the verb follows right behind it, as behind "he said".
  func parenthesis(endingAt comma: Int, _ isRight: Bool) -> Int? {
    var left = comma - 1
    while left > sentence.bodyStart {
      if isComma(left), !isListComma(left) || isRight && isApposedPair(left + 1..<comma) {
        let first = left + 1
        guard first < comma else { return nil }
        // ", sponsored by the envoy, and by the Red Cross,"
        if sentence.has(first, .coordinator), sentence.has(first + 1, .preposition) {
          left -= 1
          continue
        }
        if sentence.has(first, [.relative, .preposition, .subordinator, .negator]) { return left }
        if phraseAt[first] >= 0 || [.time, .adverb].contains(sentence.words[first].use) || sentence.has(first, .both)
          || verbAt[first] >= 0 && verbs[verbAt[first]].form != .finite
        {
          return hasFinite(first..<comma, isRight) ? nil : left
        }
        return nil
      }
      left -= 1
    }
    return nil
  }

  /// "the two ministers, Jane Doe and John Roe, were", "Jane Doe, the president's cousin and rival, was": whether a noun stands
  /// before the comma and two between it and the verb's.
  private func isApposedPair(_ words: Range<Int>) -> Bool {
    guard words.lowerBound - 2 >= sentence.bodyStart, phraseAt[words.lowerBound - 2] >= 0,
      phraseAt[words.lowerBound] >= 0,
      phraseAt[words.upperBound - 1] >= 0
    else { return false }
    // "two of its members, Mali and Niger, quit"
    let named = phraseAt[words.lowerBound - 2]
    let isNaming =
      [named, holder(endingAt: named)].contains { sentence.use(phrases[$0].head) == .noun }
      && sentence.use(phrases[phraseAt[words.lowerBound]].head) == .name
    let next = phrases[phraseAt[words.lowerBound]]
    let isCalling =
      sentence.use(words.lowerBound - 2) == .name && sentence.use(next.head) == .noun
      && next.words.contains { sentence.has($0, [.determiner, .possessive, .genitive]) }
      && !phrases[phraseAt[words.upperBound - 1]].words.contains { sentence.has($0, .determiner) }
    let first = next.words.upperBound
    return (isNaming || isCalling) && sentence.has(first, .coordinator) && first + 1 < words.upperBound
      && phraseAt[first + 1] == phraseAt[words.upperBound - 1]
  }

  /// "the ministers of Mali and Niger": the plural that a list behind "of" hangs on; the phrase itself where it hangs on
  /// none.
  private func holder(endingAt last: Int) -> Int {
    var first = last
    while phrases[first].prepositionWord < 0, case let left = phrases[first].words.lowerBound - 1,
      sentence.has(left, [.coordinator, .comma]), left > sentence.bodyStart, phraseAt[left - 1] >= 0
    {
      first = phraseAt[left - 1]
    }
    return phrases[first].ofPhrase ?? last
  }

  /// Whether a clause of its own stands in a parenthesis, with its verb.
  private func hasFinite(_ range: Range<Int>, _ isRight: Bool) -> Bool {
    for word in range where verbAt[word] >= 0 {
      let verb = verbs[verbAt[word]]
      // "Britain, he recalled, provides": who says it stands between commas.
      if verb.form == .finite, !verb.isReport, !isToldByGerund(verbAt[word]),
        verb.relation == .main || verb.relation == .coordinated,
        !(isRight && (isAside(verbAt[word], from: range.lowerBound) || isAbsolute(verb, range)))
      {
        return true
      }
    }
    return false
  }

  /// "the world, he repeated, must …": who says it, in between.
  private func isAside(_ number: Int, from start: Int) -> Bool {
    verbs[number].isReport && verbs[number].subjects.contains { phrases[$0].words.lowerBound == start }
  }

  /// "soldiers, their faces covered, stormed", "half of its benches empty": how somebody's own things are meanwhile.
  private func isAbsolute(_ verb: VerbGroup, _ range: Range<Int>) -> Bool {
    verb.words.count == 1 && verb.words.upperBound == range.upperBound
      && range.contains { sentence.has($0, .possessive) && !sentence.has($0, .relative) }
  }

  private func isListComma(_ index: Int) -> Bool {
    guard index + 1 < sentence.count, phraseAt[index + 1] >= 0 else { return false }
    let next = phrases[phraseAt[index + 1]].words.upperBound
    // "a package, worth $5 million and including tents, was": what goes on with a verb is no list.
    let isVerb = next + 1 < sentence.count && verbAt[next + 1] >= 0 && verbs[verbAt[next + 1]].form != .finite
    return sentence.has(next, .coordinator) && !isVerb
  }
}
