import TextAnalysis

/// "Under the deal 33 hostages went free": a count behind what a sentence opens with.
func opensSubject(_ index: Int, behind start: Int, _ sentence: SentenceWords) -> Bool {
  guard start == sentence.bodyStart + 1, sentence.has(start - 1, .preposition), index + 1 < sentence.count else {
    return false
  }
  if opensStranger(index, behind: start, sentence) { return true }
  guard sentence.words[index - 1].use == .noun else { return false }
  if sentence.words[index].use == .number { return sentence.words[index + 1].isPlural }
  return opensName(index, sentence)
}

/// "In Namibia Jane Doe was elected": a name between a place and a verb.
private func opensStranger(_ index: Int, behind start: Int, _ sentence: SentenceWords) -> Bool {
  guard let place = sentence.entity(at: index - 1), place.words == start..<index, place.place != nil || place.isCountry,
    sentence.use(index) == .name, sentence.entity(at: index)?.place == nil
  else { return false }
  return sentence.isVerbal(nameEnd(from: index, sentence))
}

/// The word behind those in capitals.
private func nameEnd(from index: Int, _ sentence: SentenceWords) -> Int {
  var end = index
  while [.name, .noun].contains(sentence.use(end)) && sentence.token(end).shape != .lower
    || sentence.isInsideName(end)
  {
    end += 1
  }
  return end
}

/// "In a video address Jane Doe thanked": a name, with its title, between a noun that nobody bears and a verb.
private func opensName(_ index: Int, _ sentence: SentenceWords) -> Bool {
  guard sentence.token(index - 1).shape == .lower, !sentence.words[index - 1].classes.intersects(sentence.acting) else {
    return false
  }
  let end = nameEnd(from: index, sentence)
  return end > index && sentence.isVerbal(end)
}

// Who acts beside somebody whose phrase has an end of its own.
extension SentenceStructure {
  /// "The government of Kenya and the militia signed": whether a phrase joined to a country is somebody beside the one that the
  /// country's own phrase tells of, since one alone rules a country, and no militia.
  func isBeside(_ last: Int) -> Bool {
    let country = last - 1
    guard country >= 0, let whole = phrases[country].ofPhrase,
      phrases[country].words.upperBound == phrases[last].words.lowerBound - 1,
      !sentence.words[phrases[whole].head].isPlural, sentence.entity(at: phrases[country].head)?.isCountry ?? false
    else { return false }
    guard let entity = sentence.entity(at: phrases[last].head) else {
      return sentence.has(phrases[last].words.lowerBound, .determiner) && sentence.use(phrases[last].head) == .name
    }
    return entity.actor != nil && !entity.isCountry
  }
}

// Who stands in front of a verb with a title, and whose plan an infinitive tells.
extension SentenceStructure {
  /// "Secretary of State Jane Doe and Foreign Minister John Roe met": the title with a name of its own and the second of two
  /// people; nil for others.
  func titledPair(endingAt last: Int) -> [Int]? {
    let left = phrases[last].words.lowerBound - 1
    guard sentence.has(left, .coordinator), left - 1 >= sentence.bodyStart, case let named = phraseAt[left - 1],
      named >= 0, let whole = phrases[named].ofPhrase, phrases[whole].prepositionWord < 0,
      sentence.use(phrases[named].head) == .name, isNamedOrOwnOffice(last),
      case let first = phrases[named].words.lowerBound, sentence.words[first].isListedNoun,
      sentence.entity(at: first) == nil, sentence.token(first).shape == .capitalised
    else { return nil }
    return [whole, last]
  }

  /// "John Roe", "Germany's chancellor", of which the name follows between commas.
  private func isNamedOrOwnOffice(_ number: Int) -> Bool {
    let phrase = phrases[number]
    if sentence.use(phrase.head) == .name { return true }
    return phrase.headClasses.intersects(sentence.acting) && isComma(phrase.words.upperBound)
      && phrase.words.contains { sentence.has($0, .genitive) }
  }

  /// "Washington's decision to suspend the deliveries": the phrase of the plan that an infinitive hangs on, where it tells
  /// whose plan it is; nil for none.
  func planner(of verb: VerbGroup) -> [Int]? {
    let left = verb.words.lowerBound - 1
    guard verb.form == .infinitive, left >= sentence.bodyStart, phraseAt[left] >= 0 else { return nil }
    if isOwnedPlan(phrases[phraseAt[left]]) { return [phraseAt[left]] }
    return isAgent(phraseAt[left]) ? [phraseAt[left]] : nil
  }

  /// "plans by the militia to strike": whether a phrase tells by whom a plan is made.
  private func isAgent(_ number: Int) -> Bool {
    let word = phrases[number].prepositionWord
    guard word > sentence.bodyStart, sentence.has(word, .agentive), phraseAt[word - 1] >= 0,
      case let plan = phrases[phraseAt[word - 1]], plan.head + 1 == word
    else { return false }
    return sentence.match(patterns.nounGovernors, at: plan.head, before: word) != nil
  }

  /// Whether a phrase is somebody's plan, offer or decision, in front of the infinitive that tells what it is.
  func isOwnedPlan(_ phrase: NounPhrase) -> Bool {
    let isOwned = phrase.words.contains { sentence.has($0, [.genitive, .possessive]) }
    guard isOwned, phrase.head + 1 == phrase.words.upperBound, sentence.has(phrase.words.upperBound, .infinitive) else {
      return false
    }
    return sentence.match(patterns.nounGovernors, at: phrase.head, before: phrase.words.upperBound) != nil
  }
}
