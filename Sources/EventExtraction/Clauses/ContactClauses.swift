import TextAnalysis
import TimelineCore

// Relative clauses without a pronoun: "an assault the rebels launched".

/// "fled an assault the rebels launched at dawn": who did it stands right behind what was done, without a pronoun.
func hasOwnSubject(_ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords) -> Bool {
  guard number > 0, !sentence.words[groups[number - 1].head].isDitransitive,
    let gap = gap(before: number, groups, sentence), !mayBeginObject(groups[number].words.upperBound, sentence),
    let article = gap.last(where: { sentence.has($0, .determiner) && !sentence.has($0, .relative) }),
    article > gap.lowerBound, sentence.use(article - 1) == .noun
  else { return false }
  return !gap.contains { sentence.has($0, .preposition) }
}

extension SentenceStructure {
  /// Whether a phrase without a preposition stands right behind a verb that says and gives nothing.
  ///
  /// "on four regions it partly occupies": in front of a pronoun, behind a preposition after the sentence's verb too.
  func isBareObject(_ phrase: Int, before subject: Int) -> Bool {
    guard phrase >= 0, sentence.use(phrases[phrase].head) == .noun else { return false }
    let preposition = phrases[phrase].prepositionWord
    if preposition >= 0, sentence.has(phrases[subject].words.lowerBound, [.it, .they, .he, .she]) {
      return (sentence.bodyStart..<preposition).contains { verbAt[$0] >= 0 }
        && !sentence.has(preposition, [.subordinator, .temporal]) && !sentence.has(preposition - 1, .comma)
    }
    guard preposition < 0,
      case let word = phrases[phrase].words.lowerBound - 1, word >= sentence.bodyStart, verbAt[word] >= 0
    else { return false }
    let verb = verbs[verbAt[word]]
    return !verb.isReport && !sentence.words[verb.head].isDitransitive
  }
}

extension ParticipantFinder {
  /// "Mali demanded that Niger withdraw the troops it has massed": who acts on what the pronoun's relative clause describes.
  func doer(above word: Int) -> Participant? {
    let own = structure.phraseAt[word]
    guard own >= 0,
      let inner = structure.verbs.first(where: { $0.relation == .relative && $0.subjects.first == own }),
      let noun = inner.antecedent,
      let outer = structure.verbs.first(where: { verb in
        verb.relation == .complement && verb.arguments.contains { $0.phrase == noun && $0.order == 0 }
      }), let subject = outer.subjects.first, structure.phrases[subject].words.upperBound <= word
    else { return nil }
    let phrase = structure.phrases[subject]
    return person(phrase) ?? named(phrase) ?? (isBody(phrase) ? owner(of: phrase) ?? seat(phrase) : nil)
  }
}
