import TextAnalysis
import TimelineCore

// Who does it with the subject, and what a verb is done to where it does not stand right behind it.
extension SentenceStructure {
  /// "Mali, to which the bloc sent tanks": what a relative clause describes, behind the preposition in front of its pronoun;
  /// nil where none stands there.
  func pointedAt(by verb: VerbGroup) -> Argument? {
    guard verb.relation == .relative, let antecedent = verb.antecedent, !verb.subjects.contains(antecedent),
      verb.marker > sentence.bodyStart, sentence.has(verb.marker, .relative),
      sentence.has(verb.marker - 1, .preposition)
    else { return nil }
    return Argument(preposition: sentence.hash(verb.marker - 1), phrase: antecedent, order: -1)
  }

  /// "will train and equip a brigade": the object of the verb that a conjunction joins right behind a verb; empty for none.
  func shared(_ number: Int) -> [Int] {
    let next = number + 1
    guard next < verbs.count, sentence.has(verbs[number].words.upperBound, .coordinator),
      verbs[next].words.lowerBound == verbs[number].words.upperBound + 1, !verbs[next].isPassive,
      !verbs[number].isReport, verbs[number].form == verbs[next].form || verbs[number].form == .finite
    else { return [] }
    return verbs[next].arguments.compactMap { $0.order == 0 ? $0.phrase : nil }
  }

  /// "the jets, which Denmark has begun to send": the noun whose relative clause holds the verb above; nil for none.
  func describedObject(of verb: VerbGroup) -> Int? {
    guard verb.form == .infinitive || verb.form == .gerund, let above = verb.governor.map({ verbs[$0] }),
      above.relation == .relative, above.form == .finite, above.words.upperBound == verb.words.lowerBound,
      let antecedent = above.antecedent, !above.subjects.isEmpty, !above.subjects.contains(antecedent)
    else { return nil }
    return antecedent
  }

  /// The subjects of a verb, with those who do the same.
  func doers(_ number: Int) -> [Int] {
    var result = verbs[number].subjects
    if !sentence.tags.isDisjoint(with: [.company, .echo]) { result += company(of: number) + echoes(of: number) }
    return result
  }

  /// "Mali gave Niger ten tanks and Chad promised": a thing behind a verb acts with no country.
  func isGiven(_ thing: Int, before actor: Int) -> Bool {
    guard sentence.entity(at: phrases[actor].head)?.isCountry ?? false, phrases[actor].words.count == 1,
      case let head = phrases[thing].head, sentence.entity(at: head).map({ $0.amount != nil }) ?? true,
      !phrases[thing].headClasses.intersects(sentence.acting), sentence.use(head) != .name
    else { return false }
    return (sentence.bodyStart..<phrases[thing].words.lowerBound).contains { verbAt[$0] >= 0 }
  }
}
