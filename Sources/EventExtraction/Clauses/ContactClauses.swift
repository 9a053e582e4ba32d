import TextAnalysis
import TimelineCore

// Relative clauses without a pronoun: "an assault the rebels launched".

/// "fled an assault the rebels launched at dawn", "The town the rebels took in May is": who did it stands right behind what was
/// done, without a pronoun.
func hasOwnSubject(_ number: Int, _ groups: [VerbGroup], _ sentence: SentenceWords) -> Bool {
  let verb = groups[number].words
  guard !mayBeginObject(verb.upperBound, sentence),
    number == 0 || !sentence.words[groups[number - 1].head].isDitransitive,
    let gap = number == 0
      ? sentence.bodyStart..<verb.lowerBound : gap(before: number, groups, sentence, behindThat: true),
    !gap.contains(where: { sentence.has($0, .preposition) || number == 0 && sentence.has($0, .comma) })
  else { return false }
  return gap.dropFirst().contains { beginsDoer($0, sentence) }
}

/// "the town | the rebels took", "the package | Congress passed": whether somebody who acts begins right behind the noun that
/// tells on what.
func beginsDoer(_ index: Int, _ sentence: SentenceWords) -> Bool {
  guard sentence.use(index - 1) == .noun else { return false }
  if sentence.has(index, .determiner) { return !sentence.has(index, .relative) }
  guard let entity = sentence.entity(at: index), entity.words.lowerBound == index, entity.actor != nil,
    entity.place == nil || entity.isCountry, sentence.token(index - 1).isLower,
    !sentence.words[index - 1].classes.intersects(sentence.acting),
    case let next = entity.words.upperBound
  else { return false }
  let isForce =
    entity.actor?.form == .demonym && next < sentence.count
    && sentence.words[next].classes.intersects(sentence.acting)
  return [.verb, .auxiliary].contains(sentence.use(isForce ? next + 1 : next))
}

extension SentenceStructure {
  /// Whether a relative clause without a pronoun may describe a phrase: of a common noun right behind a verb that says and
  /// gives nothing, or elsewhere where somebody who can act stands behind it.
  ///
  /// - Parameter verb: The verb of that clause.
  func mayBeDescribed(_ phrase: Int, before subject: Int, by verb: Int) -> Bool {
    guard sentence.use(phrases[phrase].head) == .noun else { return false }
    let preposition = phrases[phrase].prepositionWord
    if preposition >= 0 {
      // "on four regions it partly occupies", "with the brigade Belarus had formed"
      return (isPronoun(subject) || isOpened(phrase) && isSomebody(phrases[subject]))
        && (sentence.bodyStart..<preposition).contains { verbAt[$0] >= 0 }
        && !sentence.has(preposition, [.subordinator, .temporal]) && !sentence.has(preposition - 1, .comma)
    }
    let word = phrases[phrase].words.lowerBound - 1
    // "The sanctions the bloc imposed in June are", "said that the sanctions …", "said the sanctions …"
    let isMain =
      isOpened(phrase) && isSomebody(phrases[subject]) && verbs[(verb + 1)...].contains { $0.form == .finite }
    if word < sentence.bodyStart || sentence.has(word, .complementizer) && phraseAt[word] < 0 { return isMain }
    guard verbAt[word] >= 0, case let outer = verbs[verbAt[word]] else { return false }
    if outer.isReport { return isMain && !sentence.words[outer.head].isAddressing }
    return !sentence.words[outer.head].isDitransitive
  }

  /// "the siege of El Obeid that", "the state of emergency the president had": what a clause behind a name describes is what
  /// the name belongs to, since no name is told apart.
  func whole(ofName phrase: Int) -> Int {
    isOpened(phrase) ? phrase : owning(phrase) ?? phrase
  }

  private func isPronoun(_ phrase: Int) -> Bool {
    sentence.has(phrases[phrase].words.lowerBound, [.it, .they, .he, .she])
  }

  /// "the sanctions", "its truce", "60 tanks", "ground troops", but not "emergency".
  func isOpened(_ phrase: Int) -> Bool {
    let first = phrases[phrase].words.lowerBound
    return sentence.has(first, [.determiner, .possessive]) || sentence.use(first) == .number
      || sentence.words[phrases[phrase].head].isPlural
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
