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
        && (sentence.entity(at: phrase.head)?.actor != nil || phrase.headClasses.intersects(sentence.acting)
          || verbs[infinitive].isPassive && sentence.has(max(phrase.prepositionWord, 0), .goal))
    }
    guard let first = asked.first else { return [] }
    return asked.filter { $0.preposition == first.preposition }.map(\.phrase)
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
