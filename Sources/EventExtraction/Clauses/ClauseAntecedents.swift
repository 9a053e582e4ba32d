import TextAnalysis
import TimelineCore

// What a verb without a subject of its own describes.
extension SentenceStructure {
  /// "demanded that", "demanded on Monday that": no noun stands right before the word that a relative clause could hang on.
  func isBehindVerb(_ index: Int) -> Bool {
    var left = index - 1
    while left > sentence.bodyStart,
      [.time, .adverb].contains(sentence.use(left))
        || sentence.has(left, .preposition) && sentence.use(left + 1) == .time
    {
      left -= 1
    }
    return left >= sentence.bodyStart && sentence.use(left) == .verb
  }

  /// "for millions of tonnes to leave": who acts in an infinitive stands before it behind "for".
  private func goalPhrase(_ number: Int) -> Int? {
    let number = outermost(number)
    let word = phrases[number].prepositionWord
    return word >= 0 && sentence.has(word, .goal) && !sentence.has(word, .infinitive) ? number : nil
  }

  /// "talks in Geneva brokered by X": the noun that a phrase of place hangs on; the phrase itself where it is none.
  private func located(_ place: Int) -> Int {
    let word = phrases[place].prepositionWord
    guard word > sentence.bodyStart, sentence.has(word, .site), sentence.entity(at: phrases[place].head)?.place != nil,
      phraseAt[word - 1] >= 0, phrases[phraseAt[word - 1]].words.upperBound == word
    else { return place }
    return phraseAt[word - 1]
  }

  /// What a participle behind a phrase describes.
  private func noun(of phrase: Int, before verb: VerbGroup) -> Int {
    presided(phrase, by: verb) ?? paired(phrase, before: verb) ?? located(phrase)
  }

  /// "a summit of African leaders hosted by X", "talks between X and Y, chaired by Z": the meeting that a phrase hangs on, in
  /// front of the participle of who led it; nil where it hangs on none.
  private func presided(_ phrase: Int, by verb: VerbGroup) -> Int? {
    guard verb.classes.intersects(sentence.patterns.known.presiding) else { return nil }
    var current = wholePhrase(endingAt: phrase) ?? phrase
    while !phrases[current].headClasses.intersects(sentence.patterns.known.hosted) {
      let word = phrases[current].prepositionWord
      guard word > sentence.bodyStart, phraseAt[word - 1] >= 0 else { return nil }
      current = phraseAt[word - 1]
    }
    return current
  }

  /// "talks between X and Y mediated by Z": the noun that two bare names joined under a preposition hang on; nil for other
  /// phrases, and of "Israel and Hezbollah backed by Iran".
  private func paired(_ last: Int, before verb: VerbGroup) -> Int? {
    let words = phrases[last].words
    guard phrases[last].prepositionWord < 0, !verb.classes.intersects(sentence.patterns.known.backing),
      let name = sentence.entity(at: words.lowerBound), name.actor != nil, name.words == words
    else { return nil }
    return wholePhrase(endingAt: last)
  }

  /// "the leaders of Chad and Niger, received by X": those whose countries a list behind "of" names; the phrase itself
  /// where it ends no such list.
  private func headed(_ number: Int) -> Int {
    var first = number
    while first > 0, phrases[first].ofPhrase == nil, phrases[first].prepositionWord < 0,
      sentence.has(phrases[first].words.lowerBound - 1, [.comma, .coordinator]),
      phrases[first - 1].words.upperBound == phrases[first].words.lowerBound - 1
    {
      first -= 1
    }
    guard let whole = phrases[first].ofPhrase, phrases[whole].headClasses.intersects(sentence.acting) else {
      return number
    }
    return whole
  }

  /// "wrote to the king proposing talks": whether a phrase tells to whom a verb of saying right before it speaks, so that what
  /// follows is still the speaker's.
  private func isAddressed(_ phrase: Int, before number: Int) -> Bool {
    number > 0 && verbs[number - 1].isReport && sentence.has(phrases[phrase].prepositionWord, .goal)
      && phrases[phrase].prepositionWord == verbs[number - 1].words.upperBound
  }

  func linkAntecedent(of number: Int) {
    let verb = verbs[number]
    var left = verb.words.lowerBound - 1
    while left >= sentence.bodyStart, sentence.words[left].use == .adverb || sentence.words[left].use == .time {
      left -= 1
    }
    // "fired at men “attacking them”": a quotation that begins between the two parts them no more.
    if verb.form != .infinitive, sentence.has(left, .quote), left > sentence.bodyStart, phraseAt[left - 1] >= 0 {
      left -= 1
    }
    guard left >= sentence.bodyStart else {
      verbs[number].relation = .participial
      return
    }
    // "spent weeks shuttling between both"
    let isSpan =
      verb.form == .gerund && phraseAt[left] >= 0
      && phrases[phraseAt[left]].headClasses.intersects(sentence.patterns.known.span)
    if isSpan {
      verbs[number].relation = .participial
      return
    }
    if phraseAt[left] >= 0, verb.form == .gerund, isAddressed(phraseAt[left], before: number) {
      verbs[number].relation = .participial
      return
    }
    if phraseAt[left] >= 0, verb.form != .infinitive {
      let described = verb.form == .participle ? noun(of: phraseAt[left], before: verb) : phraseAt[left]
      verbs[number].antecedent = described
      verbs[number].relation = verb.form == .participle ? .relative : .participial
      // "with Germany announcing": its own subject.
      if verb.form == .gerund || verb.form == .participle { verbs[number].subjects = [described] }
      return
    }
    if phraseAt[left] >= 0 {
      verbs[number].antecedent = phraseAt[left]
      if let subject = goalPhrase(phraseAt[left]) { verbs[number].subjects = [subject] }
    }
    if isComma(left), verb.form == .participle, left > sentence.bodyStart, let noun = closed(by: left) {
      let described = presided(noun, by: verb) ?? topmost(headed(noun), before: number)
      verbs[number].antecedent = described
      verbs[number].subjects = [described]
      verbs[number].relation = .relative
      return
    }
    if joinDescription(number, left) { return }
    if verb.form == .gerund, verb.isPerfect, isComma(left), let topic = openingTopic(before: left) {
      verbs[number].subjects = [topic]
    }
    verbs[number].relation = verb.form == .infinitive ? .complement : .participial
  }

  /// "an embargo, ", "the accord of July 2015, ": the noun phrase that a comma closes, apart from the time that it is told with.
  private func closed(by comma: Int) -> Int? {
    var end = comma - 1
    while end > sentence.bodyStart, sentence.use(end) == .time { end -= 1 }
    if end < comma - 1 {
      guard sentence.has(end, .genitiveLink) else { return nil }
      end -= 1
    }
    return end >= sentence.bodyStart && phraseAt[end] >= 0 ? phraseAt[end] : nil
  }

  /// "Egypt, having circulated a plan on Friday, waited": the noun that a sentence opens with, in front of its first comma and
  /// of every verb; nil where it opens otherwise.
  private func openingTopic(before comma: Int) -> Int? {
    guard phraseAt[sentence.bodyStart] >= 0, comma > sentence.bodyStart,
      !(sentence.bodyStart..<comma).contains(where: { isComma($0) || verbAt[$0] >= 0 }),
      case let topic = phraseAt[sentence.bodyStart], sentence.use(phrases[topic].head) != .time
    else { return nil }
    return topic
  }
}
