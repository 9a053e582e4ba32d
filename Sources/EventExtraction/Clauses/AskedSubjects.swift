import TextAnalysis
import TimelineCore

// Who is asked to do what an infinitive says.
extension SentenceStructure {
  /// "called on Mali and Niger on Monday to leave": those whom a verb asks with a preposition to do what an infinitive says;
  /// none where nobody who can act stands there. "called for the embargo to be lifted": what is to be done is done to a thing.
  func asked(by governor: Int, _ infinitive: Int) -> [Int] {
    guard !verbs[governor].isPassive, !verbs[governor].arguments.contains(where: { $0.order >= 0 }) else { return [] }
    let asked = verbs[governor].arguments.filter {
      let phrase = phrases[$0.phrase]
      return phrase.words.upperBound <= verbs[infinitive].words.lowerBound
        && (isSomebody(phrase)
          || verbs[infinitive].isPassive && sentence.has(phrase.prepositionWord, .goal))
    }
    guard let first = asked.first else { return [] }
    return asked.filter { $0.preposition == first.preposition }.map(\.phrase)
  }

  /// "urged allies meeting in Bern to send arms": the verb that asks those whom a gerund behind them describes; nil for none.
  func asking(those describing: Int) -> Int? {
    guard verbs[describing].form == .gerund, describing > 0, verbs[describing - 1].isObjectControl,
      let asked = verbs[describing].antecedent, phrases[asked].words.upperBound == verbs[describing].words.lowerBound,
      phrases[asked].words.lowerBound == verbs[describing - 1].words.upperBound
    else { return nil }
    return describing - 1
  }

  /// "froze the assets of two commanders for leading the raid", "suspended Mali for holding no election": who is dealt with so
  /// did what a gerund behind "for" gives as the reason; nil where nobody who can act is told.
  func blamed(by governor: Int, for verb: VerbGroup) -> Int? {
    guard isPrepositional(verb), sentence.has(verb.words.lowerBound - 1, .goal), !verbs[governor].isPassive,
      let object = verbs[governor].arguments.first(where: { $0.order == 0 })?.phrase
    else { return nil }
    return ([object] + phrases.indices.filter { phrases[$0].ofPhrase == object }).first { isSomebody(phrases[$0]) }
  }

  /// "said 12 soldiers had died, blaming rebels": the verb of saying that what stands before the comma is the content of,
  /// else that verb itself.
  func sayer(above number: Int) -> Int {
    var verb = number
    // "called on Kosovo to end it, describing it as": who asks speaks on.
    if verbs[verb].form == .infinitive, let above = verbs[verb].governor, above < verb, verbs[above].isObjectControl,
      verbs[above].form == .finite
    {
      verb = above
    }
    while verbs[verb].form == .finite, verbs[verb].relation == .complement, let above = verbs[verb].governor,
      above < verb, verbs[above].isReport
    {
      verb = above
    }
    return verb
  }
}

extension FrameFiller {
  /// "asked Berlin for missiles": who asks, and does not say for whom, is to receive.
  func forThemselves(_ roles: FilledRoles) -> FilledRoles {
    // "The United Nations asked for $2 billion": for others than themselves.
    guard let asking = roles[Role("requester")], roles[Role("recipient")] == nil,
      !asking.allSatisfy({ patterns.lexicon.classes(of: $0.name).intersects(patterns.known.reliefBody) })
    else { return roles }
    var result = roles
    result[Role("recipient")] = asking
    return result
  }
}
