import TextAnalysis
import TimelineCore

// Objects that stand behind how, when or with whom it was done.
extension SentenceStructure {
  /// "signed on Friday, in the presence of the king, a treaty", "defeated by 84 votes to 37 a motion": whether a new noun is
  /// the object of a verb that has none in front of it.
  ///
  /// - Parameter arguments: Those of the verb in front of the phrase.
  func isDelayed(_ number: Int, behind arguments: [Argument], of verb: Int?) -> Bool {
    let phrase = phrases[number]
    guard let verb = verb.map({ verbs[$0] }), !verb.isPassive, !verb.isReport, phrase.prepositionWord < 0,
      // "announced, together with Chad, its withdrawal"
      sentence.has(phrase.words.lowerBound, .indefinite) || sentence.words[phrase.head].isPlural
        || isComma(verb.words.upperBound) && sentence.has(phrase.words.lowerBound, .possessive),
      sentence.use(phrase.head) == .noun, sentence.entity(at: phrase.head) == nil,
      arguments.allSatisfy({ $0.order < 0 }), let last = arguments.last
    else { return false }
    let (start, left) = (verb.words.upperBound, phrase.words.lowerBound - 1)
    guard isComma(left) else {
      let end = phrases[last.phrase].words.upperBound
      return (arguments.count > 1 || end <= left) && phrases[arguments[0].phrase].prepositionWord == start
        && sentence.has(left + 1, .indefinite) && isWhen(end..<left + 1)
    }
    // "with his brother, a lawyer": who somebody is.
    return !phrase.headClasses.intersects(sentence.acting)
      && (start..<phrases[last.phrase].words.lowerBound).contains { isComma($0) }
  }

  /// "dismissed as a lie the claim that": whether what somebody calls a thing stands in front of the thing.
  func isCalled(_ number: Int, behind epithet: NounPhrase) -> Bool {
    let (phrase, first) = (phrases[number], phrases[number].words.lowerBound)
    return sentence.has(epithet.prepositionWord, .echo) && epithet.words.upperBound == first
      && sentence.has(first, [.determiner, .possessive]) && !sentence.has(first, .indefinite)
      && sentence.use(phrase.head) == .noun && !phrase.headClasses.intersects(sentence.acting)
  }

  /// "on Wednesday": whether words tell nothing but a time; true of none.
  private func isWhen(_ words: Range<Int>) -> Bool {
    words.allSatisfy { sentence.use($0) == .time || sentence.has($0, .preposition) && sentence.use($0 + 1) == .time }
  }

  /// "called for an end to violence, a dialogue": the phrase in front that a new noun in a list goes on from, where the last
  /// one begins otherwise; nil for none.
  func parallel(to number: Int, in arguments: [Argument]) -> Argument? {
    func isNew(_ phrase: Int) -> Bool { sentence.has(phrases[phrase].words.lowerBound, .indefinite) }
    guard phrases[number].prepositionWord < 0, isNew(number), let last = arguments.last, !isNew(last.phrase) else {
      return nil
    }
    return arguments.last { isNew($0.phrase) && $0.preposition != nil }
  }

  /// "presented, together with Jordan, a plan": whether a comma right behind a verb, or behind when it was, opens an aside.
  func opensAside(_ comma: Int) -> Bool {
    isComma(comma) && sentence.use(comma + 1) == .adverb && sentence.has(comma + 2, .preposition)
  }

  /// "between Iran and Israel, Oman among them": whether a phrase names one of those in front.
  func isMember(_ number: Int) -> Bool {
    sentence.entity(at: phrases[number].head)?.actor != nil && saysAmong(number)
  }

  /// "400 had been held, the ombudsman stating that", "…, his deputy, Jane Doe, saying": whether a new noun behind a comma, and
  /// the name behind it, stand right in front of a gerund of saying.
  func opensAbsolute(_ number: Int) -> Bool {
    let phrase = phrases[number]
    guard phrase.prepositionWord < 0, isComma(phrase.words.lowerBound - 1) else { return false }
    var end = phrase.words.upperBound
    if isComma(end), end + 1 < sentence.count, case let name = phraseAt[end + 1], name >= 0,
      sentence.use(phrases[name].head) == .name, isComma(phrases[name].words.upperBound)
    {
      end = phrases[name].words.upperBound + 1
    }
    return verbs.contains { $0.form == .gerund && $0.isReport && $0.words.lowerBound == end }
  }

  /// "put ten men, a general among them, on the list": the word behind the second comma, where the clause goes on behind one
  /// of those in front; nil where it does not.
  func behindMember(_ number: Int) -> Int? {
    let end = phrases[number].words.upperBound + 2
    guard saysAmong(number), isComma(phrases[number].words.lowerBound - 1), isComma(end),
      sentence.has(end + 1, .preposition)
    else { return nil }
    return end + 1
  }

  private func saysAmong(_ number: Int) -> Bool {
    let end = phrases[number].words.upperBound
    return sentence.has(end, .member) && sentence.has(end + 1, .they)
  }
}
