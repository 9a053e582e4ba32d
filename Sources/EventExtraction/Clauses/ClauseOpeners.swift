import TextAnalysis
import TimelineCore

// Conjunctions that look like prepositions of the subject behind them.
extension SentenceStructure {
  /// "a day after missiles and drones hit": the first of two subjects, behind the conjunction that begins their clause and
  /// the sentence, or behind a finite verb where the first is somebody; nil where the second is no such subject.
  func clauseOpener(_ second: Int) -> Int? {
    let left = phrases[second].words.lowerBound - 1
    guard phrases[second].prepositionWord < 0, sentence.has(left, .coordinator), left - 1 >= sentence.bodyStart,
      phraseAt[left - 1] >= 0
    else { return nil }
    let word = phrases[phraseAt[left - 1]].prepositionWord
    guard word >= sentence.bodyStart, sentence.has(word, .subordinator),
      word == sentence.bodyStart || sentence.words[word - 1].use == .time || sentence.has(word - 1, .comma)
        // "sent tanks to Mali, Chad and Niger after the army and the opposition agreed"
        || isSomebody(phrases[phraseAt[left - 1]])
          && verbs.contains(where: { $0.form == .finite && $0.words.upperBound <= word })
    else { return nil }
    return phraseAt[left - 1]
  }

  /// "met a day after rebels in the north took": whether the conjunction in front of a subject stands behind a clause with a
  /// verb of its own, so that the next verb that nothing joins to it is the conjunction's; but not "is back after a visit to
  /// the capital devoted to peace".
  func followsClause(_ phrase: NounPhrase, before verb: VerbGroup) -> Bool {
    let conjunction = phrase.prepositionWord
    let mayDescribe =
      verb.words.count == 1 && sentence.words[verb.head].verb?.forms.contains(.participle) ?? false
    if mayDescribe, sentence.words[phrase.head].begins.contains(.trigger),
      sentence.has(verb.words.upperBound, .preposition)
    {
      return false
    }
    let start = (sentence.bodyStart..<conjunction).last { sentence.has($0, [.semicolon, .stop]) } ?? sentence.bodyStart
    guard sentence.has(conjunction, .temporal),
      // "approved ten items, including tanks, after the visit to Bern led"
      let main = verbs.last(where: {
        $0.words.lowerBound >= start && $0.words.upperBound <= conjunction && !sentence.has($0.head, .member)
      })
    else { return false }
    return main.form == .finite && main.relation == .main && !main.subjects.isEmpty
  }

  /// "A bill before the Senate would free $4 billion": whether a verb is the only one of its sentence to have a subject, which
  /// stands in front of what may be a conjunction.
  func isOnlyVerb(_ number: Int, behind conjunction: Int) -> Bool {
    // "as the army advances" begins a clause more often than not; "such as the army" never does.
    if sentence.has(conjunction, .simultaneous), !sentence.has(conjunction - 1, .additive) { return false }
    let isAlone = verbs.indices.allSatisfy {
      $0 == number || verbs[$0].form != .finite && verbs[$0].words.lowerBound > conjunction
        || $0 > number && sentence.has(verbs[$0].words.lowerBound - 1, .coordinator)
    }
    return isAlone
      && phrases.contains {
        $0.words.upperBound <= conjunction && $0.prepositionWord < 0 && sentence.use($0.head) == .noun
      }
  }

  /// Whether a phrase tells somebody who can act.
  func isSomebody(_ phrase: NounPhrase) -> Bool {
    phrase.headClasses.intersects(sentence.acting) || sentence.entity(at: phrase.head)?.actor != nil
  }
}

/// "swept into the city after government troops pulled back", "after officers in the capital toppled", but not "stationed in
/// the city after the truce were": what may be a preposition opens a clause where somebody who can act stands before the next
/// verb.
func opensClause(_ index: Int, before verb: Int, _ sentence: SentenceWords) -> Bool {
  guard sentence.has(index, .subordinator), sentence.has(index, .temporal), index + 1 < verb else { return false }
  guard !(index + 1..<verb).contains(where: { sentence.has($0, .comma) }) else { return false }
  let last = ((index + 1..<verb).first { sentence.has($0, .preposition) } ?? verb) - 1
  let isPronoun = sentence.has(last, [.he, .she, .it, .they]) && !sentence.has(last, .possessive)
  let isNoun = sentence.use(last) == .noun || sentence.use(last) == .name
  return isPronoun && last == verb - 1 || isNoun && !sentence.words[last].begins.contains(.trigger)
}

// What a sentence opens with.
extension SentenceStructure {
  /// "Accused of arming rebels, Mali …": whether a participle is what its sentence begins with.
  func opensBare(_ verb: VerbGroup) -> Bool {
    verb.form == .participle && verb.words.lowerBound == sentence.bodyStart
  }

  /// "The navy, boarding a dhow, seized rifles": the verb between whose subject and itself a gerund stands in commas.
  private func interrupted(by verb: VerbGroup) -> Int? {
    let comma = verb.words.lowerBound - 1
    // "Putin, speaking at a conference, accused": what is said there is told apart.
    guard verb.form == .gerund, verb.lemma >= 0, verb.governor == nil, sentence.has(comma, .comma),
      comma > sentence.bodyStart,
      patterns.verbTriggers[verb.lemma].contains(where: { patterns.triggers[$0].type.category == "offensive" })
    else {
      return nil
    }
    return verbs.indices.first { later in
      verbs[later].form == .finite && verbs[later].words.lowerBound > verb.words.upperBound
        && sentence.has(verbs[later].words.lowerBound - 1, .comma)
        && verbs[later].subjects.contains { phrases[$0].words.upperBound == comma }
    }
  }

  /// "Speaking after talks in Doha, the minister said …": the main verb of a sentence that a gerund or a participle opens.
  func opened(by number: Int) -> Int? {
    if let main = interrupted(by: verbs[number]) { return main }
    guard number == 0, verbs[0].form == .gerund || opensBare(verbs[0]), verbs[0].governor == nil else { return nil }
    return verbs.indices.first { later in
      guard later > 0, verbs[later].form == .finite, verbs[later].relation != .relative,
        let subject = verbs[later].subjects.first
      else { return false }
      return sentence.has(phrases[subject].words.lowerBound - 1, .comma)
    }
  }
}
