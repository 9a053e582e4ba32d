import TextAnalysis
import TimelineCore

// What fills no role though it stands where one is filled from.
extension FrameFiller {
  /// Whether a phrase tells where something is.
  func isScene(_ number: Int) -> Bool {
    let word = structure.phrases[number].prepositionWord
    return word >= 0 && sentence.has(word, .site)
  }

  /// "U.S.-brokered talks": who brokers them is no party; but "an American-led invasion".
  func isCompound(_ owner: Participant, _ phrase: NounPhrase, _ rule: RoleRule) -> Bool {
    let leading = rule.role == Role("attacker") ? patterns.known.leading : ClassSet()
    return phrase.words.contains {
      sentence.has($0, .hyphen) && $0 > phrase.words.lowerBound
        && sentence.bytes(phrase.words.lowerBound..<$0).end == owner.range?.end
        && !(sentence.words[$0 + 1].verb.map {
          patterns.lexicon.verbClasses[$0.lemma].intersects(leading)
        } ?? false)
    }
  }

  /// "€650 million", "about 30".
  func isAmount(_ number: Int) -> Bool {
    let phrase = structure.phrases[number]
    return sentence.entity(at: phrase.head)?.amount != nil || sentence.words[phrase.head].use == .number
  }

  /// "attacked, with the minister saying": who is a person or an office is no weapon.
  func isPersonOrOffice(_ number: Int) -> Bool {
    structure.phrases[number].headClasses.intersects(patterns.known.calling)
      || finder.participants(number).contains { $0.kind == .person }
  }

  /// "the bombing of X": what is done to those behind it, not by them.
  func isHarm(_ number: Int) -> Bool {
    structure.phrases[number].headClasses.intersects(patterns.known.harm)
  }
}
