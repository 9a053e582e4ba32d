import TextAnalysis
import TimelineCore

// Who does it with the subject, and what a verb is done to where it does not stand right behind it.
extension SentenceStructure {
  /// "a text rejecting the vote and calling for another": the gerund in front that one goes on from; itself for any other verb.
  func firstOfGerunds(_ number: Int) -> Int {
    guard verbs[number].form == .gerund, verbs[number].antecedent == nil, let before = verbs[number].governor,
      before < number, verbs[before].form == .gerund, sentence.has(verbs[number].words.lowerBound - 1, .coordinator)
    else { return number }
    return firstOfGerunds(before)
  }

  /// "the missile that struck a plant was": the noun whose relative clause has a phrase as its object; nil where a phrase
  /// is no such object.
  func described(by object: Int, before number: Int) -> Int? {
    var left = phrases[object].words.lowerBound - 1
    // "crowds waving Georgian and EU flags rallied"
    if sentence.has(left, .coordinator), left - 1 >= sentence.bodyStart, phraseAt[left - 1] >= 0,
      phrases[phraseAt[left - 1]].prepositionWord < 0
    {
      left = phrases[phraseAt[left - 1]].words.lowerBound - 1
    }
    guard left >= sentence.bodyStart, verbAt[left] >= 0, verbAt[left] < number else { return nil }
    var inner = verbs[verbAt[left]]
    guard !inner.isReport else { return nil }
    // "men accused of trying to kill the envoy were": the verb that an infinitive goes on from.
    while inner.form == .infinitive, case let before = inner.words.lowerBound - 1, before >= sentence.bodyStart,
      verbAt[before] >= 0, verbs[verbAt[before]].form == .gerund
    {
      inner = verbs[verbAt[before]]
    }
    // "the claim that they planned to free him was", "the minister who sent troops to free him was"
    if inner.form == .infinitive, let outer = relative(leadingTo: inner) { inner = outer }
    // "firms accused of selling parts face"
    if inner.words.lowerBound - 2 >= sentence.bodyStart, isPrepositional(inner),
      case let outer = verbAt[inner.words.lowerBound - 2], outer >= 0,
      verbs[outer].form == .participle
    {
      return verbs[outer].antecedent
    }
    // "a pipeline carrying water was", "a plan to send tanks was"
    let isDescribing =
      inner.form == .gerund && inner.relation == .participial || inner.form == .infinitive && opensSubject(verbAt[left])
    return inner.relation == .relative && inner.form == .finite || isDescribing ? inner.antecedent : nil
  }

  /// The verb of a relative clause that an infinitive goes on from, right behind it or behind its object; nil for any other.
  private func relative(leadingTo infinitive: VerbGroup) -> VerbGroup? {
    var before = infinitive.words.lowerBound - 1
    guard before >= sentence.bodyStart else { return nil }
    if verbAt[before] < 0, phraseAt[before] >= 0 { before = phrases[phraseAt[before]].words.lowerBound - 1 }
    guard before >= sentence.bodyStart, verbAt[before] >= 0, case let verb = verbs[verbAt[before]],
      verb.form == .finite,
      verb.relation == .relative, verb.antecedent != nil
    else { return nil }
    return verb
  }

  /// "a plan to send tanks was", but not "asked donors to keep clinics open": whether the noun that an infinitive hangs on may
  /// be a subject, since no verb before it has it for its object.
  private func opensSubject(_ infinitive: Int) -> Bool {
    guard let noun = verbs[infinitive].antecedent else { return false }
    guard let before = (0..<infinitive).last(where: { verbs[$0].form == .finite }), !verbs[before].isReport else {
      return true
    }
    let (start, end) = (verbs[before].words.upperBound, phrases[noun].words.lowerBound)
    return start < end
      && (start..<end).contains { sentence.has($0, [.comma, .coordinator, .complementizer]) }
  }

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
    if !sentence.tags.isDisjoint(with: [.company, .echo]) || sentence.classes.intersects(patterns.known.partnership) {
      result += company(of: number) + echoes(of: number)
    }
    if !result.isEmpty { result += joined(to: number) }
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

extension SentenceStructure {
  /// "whom parliament elected prime minister": whether a phrase names an office, which nobody known holds.
  func isBareTitle(_ number: Int) -> Bool {
    let phrase = phrases[number]
    return phrase.headClasses.intersects(patterns.known.title) && !sentence.has(phrase.words.lowerBound, .determiner)
      && !phrase.words.contains { sentence.entity(at: $0)?.actor != nil }
  }

  /// "bombed what it called a camp", "hit what it said was a depot", "freed what remained of the garrison": where the words begin
  /// that name a verb's object; nil where it is not told so.
  func namedObject(of number: Int) -> Int? {
    // "carried out on Sunday what it called a raid"
    let start = behindTime(sentence.next(verbs[number].words.upperBound))
    guard sentence.has(start, .complementizer), !sentence.has(start, [.relative, .determiner]),
      var naming = verbs.indices.first(where: { verbs[$0].words.lowerBound > start }),
      verbs[naming].form == .finite || verbs[naming].isReport, !verbs[number].isReport || !verbs[naming].isReport
    else { return nil }
    if naming + 1 < verbs.count, verbs[naming].words.upperBound == verbs[naming + 1].words.lowerBound { naming += 1 }
    let end = verbs[naming].words.upperBound
    // "hit what appeared to be a depot"
    guard verbs[naming].form == .finite || verbs[naming].form == .infinitive && sentence.has(end - 1, .be) else {
      return nil
    }
    return sentence.has(end, .genitiveLink) ? end + 1 : end
  }

  /// "welcomed what he called the envoy's part": whether a verb tells anything of its own, and does not only give an object its
  /// name, in words that judge nothing, as "what he called a disgrace" would.
  func tells(_ number: Int, _ trigger: Int) -> Bool {
    !isNaming(number) || patterns.triggers[trigger].needs.contains { $0.slots.contains(.anywhere) }
  }

  /// "ordered ten envoys to leave in May, having found that": the finite verb of whoever had done so before, behind the
  /// infinitive of those who were told to; nil for all else.
  func accomplishing(before number: Int) -> Int? {
    let verb = verbs[number]
    guard verb.form == .gerund, verb.isPerfect, isComma(verb.words.lowerBound - 1), number > 0,
      verbs[number - 1].form == .infinitive, let above = verbs[number - 1].governor, verbs[above].form == .finite
    else { return nil }
    return above
  }
}
