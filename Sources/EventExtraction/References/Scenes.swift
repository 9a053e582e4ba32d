import TextAnalysis
import TimelineCore

// Whose army and whose rebels are meant where the sentence tells where it is, or who was attacked.
extension ParticipantFinder {
  /// "In Mali, the rebels attacked the army", "In Russia, the defence ministry said": the country in which a sentence opens, of
  /// its state and those who fight there; nil where it opens elsewhere or names another country in front of them.
  func setting(of phrase: NounPhrase) -> Participant? {
    guard isState(phrase.head) || isIrregular(phrase), let first = structure.phrases.first,
      first.prepositionWord == sentence.bodyStart,
      sentence.has(first.prepositionWord, .locative), first.words.upperBound <= phrase.words.lowerBound,
      sentence.has(first.words.upperBound, .comma), let entity = sentence.entity(at: first.head),
      let country = patterns.country(of: entity),
      firstSubject(before: phrase.words.lowerBound) == nil
    else { return nil }
    return patterns.actors.participant(country)
  }

  /// "the rebels" of a country: the only ones who fight it, else a group that no table knows.
  func irregulars(_ phrase: NounPhrase, in country: Participant) -> [Participant] {
    let known = country.id.map(foes) ?? []
    return known.count == 1 ? known : unknownGroup(phrase)
  }

  /// "Chad fired ten missiles; the air force said it had shot down nine of them": whether a phrase is the subject of a verb or
  /// says what its pronoun does.
  private func tells(of verb: VerbGroup, _ phrase: NounPhrase) -> Bool {
    let own = structure.phraseAt[phrase.head]
    guard !verb.subjects.contains(own) else { return true }
    guard let telling = verb.governor.map({ structure.verbs[$0] }), telling.isReport, telling.subjects.contains(own),
      let subject = verb.subjects.first
    else { return false }
    return structure.phrases[subject].words.count == 1
      && sentence.has(structure.phrases[subject].words.lowerBound, [.it, .they])
  }

  /// "Chad sent ten drones, all of which were shot down, the air force said": of whoever fights the one whose weapons were
  /// stopped; nil where nobody stopped any.
  func downing(weaponsOf attacker: Participant, _ phrase: NounPhrase) -> Participant? {
    guard phrase.headClasses.intersects(patterns.known.military), let id = attacker.id,
      structure.verbs.contains(where: { verb in
        (verb.isPassive ? verb.words.upperBound <= phrase.words.lowerBound : tells(of: verb, phrase)) && verb.lemma >= 0
          && patterns.verbTriggers[verb.lemma].contains {
            patterns.triggers[$0].type.rawValue == "offensive.intercept"
              && particleEnd(patterns.triggers[$0].particle, after: verb, structure) != nil
          }
      })
    else { return nil }
    let enemies = patterns.wars.opponents(of: id, on: day)
    return enemies.max { (discourse.countries[$0] ?? 0) < (discourse.countries[$1] ?? 0) }
      .flatMap { patterns.actors.participant($0) }
  }
}
