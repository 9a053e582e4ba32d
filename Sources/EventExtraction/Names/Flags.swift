import TextAnalysis
import TimelineCore

// Whose flag a ship flies, and which ship is hit.
extension SentenceWords {
  /// "a Liberian-flagged tanker", "a Dubai-based trader": under whose flag a ship sails and where a firm sits says neither who
  /// acts nor who is hit; "Cook Islands-flagged" speaks of no islands. Fighters are of where they are based.
  func isFlown(_ entity: Entity) -> Bool {
    let isFlag =
      isCompounded(entity) { patterns.lexicon.verbClasses[$0].intersects(patterns.known.flagging) }
      && !(entity.words.upperBound..<min(entity.words.upperBound + 5, count)).prefix {
        !has($0, [.comma, .preposition])
      }
      .contains { words[$0].classes.intersects(patterns.known.irregular) }
    if isFlag { for word in entity.words { words[word].classes = ClassSet() } }
    return isFlag
  }

  /// "the Marlin Luanda, a tanker": whether a name with an article is that of the ship which an apposition explains.
  func isShip(explainedBehind end: Int) -> Bool {
    guard has(end, .comma), has(end + 1, .determiner) else { return false }
    return (end + 2..<min(end + 7, words.count)).prefix { !has($0, [.comma, .preposition]) }.contains {
      words[$0].classes.intersects(patterns.known.vessel)
    }
  }

  /// Whether a hyphen ties a name to a verb behind it, of whose lemma something holds.
  func isCompounded(_ entity: Entity, with isMeant: (Int) -> Bool) -> Bool {
    let hyphen = entity.words.upperBound
    guard has(hyphen, .hyphen), hyphen + 1 < words.count, !token(hyphen).spaceBefore, !token(hyphen + 1).spaceBefore,
      let lemma = words[hyphen + 1].verb?.lemma, lemma >= 0
    else { return false }
    return isMeant(lemma)
  }
}

extension MentionWriter {
  /// "Houthis sank a bulk carrier off Yemen", "the Eternity C was hit": a merchant ship of which nobody is told is hit itself,
  /// not the country that it passes or the attacker's enemy.
  func completeVessel(_ finding: inout Finding) {
    let target = Role("target")
    // "The tanker has sunk": of which verbs the subject is hit.
    let isDone = finding.trigger.frame.contains { $0.role == target && $0.slots.contains(.subject) }
    // "fired on the ship"
    let aims = finding.slots.arguments.filter { argument in
      finding.type.rawValue == "offensive.naval"
        && structure.sentence.has(structure.phrases[argument.phrase].prepositionWord, .site)
    }
    let things = finding.slots.object + (isDone ? finding.slots.subject : []) + aims.map(\.phrase)
    guard ["offensive.naval", "offensive.strike"].contains(finding.type.rawValue),
      let ship = things.first(where: isNamelessShip)
    else { return }
    finding.isShip = true
    let words = structure.phrases[ship].words
    finding.roles[target] = [structure.sentence.nameless(words, .thing)]
  }

  /// "a Greek-owned tanker": whether somebody is only named in front of a hyphen and a verb.
  private func isCompounded(_ holder: Participant) -> Bool {
    let sentence = structure.sentence
    return sentence.entities.contains { entity in
      sentence.bytes(entity.words).start == holder.range?.start && sentence.isCompounded(entity) { _ in true }
    }
  }

  private func isNamelessShip(_ number: Int) -> Bool {
    let phrase = structure.phrases[number]
    guard finder.owner(of: phrase).map(isCompounded) ?? true, finder.owner(behind: number) == nil,
      finder.participants(number).allSatisfy({ $0.id == nil && $0.country == nil || isCompounded($0) })
    else { return false }
    if phrase.classes.intersects(patterns.known.warship) { return false }
    if phrase.headClasses.intersects(patterns.known.vessel) { return true }
    // "the Eternity C": in a story of ships a name that no place bears.
    let sentence = structure.sentence
    return sentence.has(phrase.words.lowerBound, .determiner) && sentence.isStrange(phrase.head)
      && (sentence.story.intersects(patterns.known.vessel) || sentence.classes.intersects(patterns.known.vessel))
  }
}
