import TextAnalysis

/// "Under the deal 33 hostages went free": a count behind what a sentence opens with.
func opensSubject(_ index: Int, behind start: Int, _ sentence: SentenceWords) -> Bool {
  guard start == sentence.bodyStart + 1, sentence.has(start - 1, .preposition), sentence.words[index - 1].use == .noun,
    index + 1 < sentence.count
  else { return false }
  if sentence.words[index].use == .number { return sentence.words[index + 1].isPlural }
  return opensName(index, sentence)
}

/// "In a video address Jane Doe thanked": a name, with its title, between a noun that nobody bears and a verb.
private func opensName(_ index: Int, _ sentence: SentenceWords) -> Bool {
  guard sentence.token(index - 1).shape == .lower, !sentence.words[index - 1].classes.intersects(sentence.acting) else {
    return false
  }
  var end = index
  while [.name, .noun].contains(sentence.use(end)), sentence.token(end).shape != .lower { end += 1 }
  return end > index && sentence.isVerbal(end, orAdverb: false)
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

// Whose plan an infinitive tells.
extension SentenceStructure {
  /// "Washington's decision to suspend the deliveries": the phrase of the plan that an infinitive hangs on, where it tells
  /// whose plan it is; nil for none.
  func planner(of verb: VerbGroup, _ patterns: EventPatterns) -> [Int]? {
    let left = verb.words.lowerBound - 1
    guard verb.form == .infinitive, left >= sentence.bodyStart, phraseAt[left] >= 0 else { return nil }
    return isOwnedPlan(phrases[phraseAt[left]], patterns) ? [phraseAt[left]] : nil
  }

  /// Whether a phrase is somebody's plan, offer or decision, in front of the infinitive that tells what it is.
  func isOwnedPlan(_ phrase: NounPhrase, _ patterns: EventPatterns) -> Bool {
    let isOwned = phrase.words.contains { sentence.has($0, [.genitive, .possessive]) }
    guard isOwned, phrase.head + 1 == phrase.words.upperBound, sentence.has(phrase.words.upperBound, .infinitive) else {
      return false
    }
    return sentence.match(patterns.nounGovernors, at: phrase.head, before: phrase.words.upperBound) != nil
  }
}
