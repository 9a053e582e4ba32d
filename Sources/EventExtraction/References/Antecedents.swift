import TextAnalysis
import TimelineCore

// What "it", "them" and "both" stand for, as far as a trigger asks: "Parliament passed it late on Tuesday."
extension SentenceWords {
  /// Whether any of its pronouns may stand for a thing or for people told of before.
  var hasThingPronoun: Bool {
    !tags.isDisjoint(with: [.it, .they, .both]) && words.indices.contains(where: isThingPronoun)
  }

  /// Whether any of its pronouns may stand for several things.
  var hasPluralPronoun: Bool {
    !tags.isDisjoint(with: [.they, .both]) && words.indices.contains { !has($0, .it) && isThingPronoun($0) }
  }

  /// The classes of its words that "it" may stand for: of no plural.
  var classesOfOne: ClassSet {
    words.reduce(into: ClassSet()) { if !$1.isPlural { $0.formUnion($1.classes) } }
  }

  /// "it", "them", but not "its"; "both" where no noun follows.
  func isThingPronoun(_ index: Int) -> Bool {
    if has(index, [.it, .they]) { return !has(index, .possessive) }
    return has(index, .both) && use(index + 1) != .noun && use(index + 1) != .name && use(index + 1) != .adjective
  }
}

extension Slot {
  fileprivate var isPreposition: Bool { if case .preposition = self { true } else { false } }
}

extension FrameFiller {
  /// Whether what a condition asks for, and no word of a slot is, may be meant all the same.
  func holdsLeniently(_ condition: Condition, _ slots: Slots, _ candidate: Candidate, _ trigger: Trigger) -> Bool {
    !condition.classes.isEmpty
      && (holdsByPronoun(condition, slots, trigger) || holdsByUnknown(condition, slots, candidate, trigger))
      || isAgentless(condition, slots, candidate, trigger)
  }

  /// "Five thousand soldiers have been deployed": a passive need not tell who acts, where something else that the trigger
  /// needs shows its sense, but for what takes place by being said.
  private func isAgentless(
    _ condition: Condition, _ slots: Slots, _ candidate: Candidate, _ trigger: Trigger
  ) -> Bool {
    guard !candidate.isNoun, let verb = candidate.verb.map({ finder.structure.verbs[$0] }), verb.isPassive,
      verb.form == .finite || verb.form == .participle, slots.subject.isEmpty,
      !finder.structure.sentence.isBareBe(verb.words.lowerBound), !verb.isState
    else { return false }
    return condition.wantsActor && !condition.classes.intersects(patterns.known.arms)
      && condition.slots.contains(.subject)
      && condition.slots.allSatisfy { $0 == .subject || isAgentive($0) }
      && trigger.needs.contains { $0.slots == [.object] && !$0.wantsEntity }
      && !(trigger.traits.isStatement && (trigger.traits.isSpeech || trigger.traits.changes.isEmpty))
  }

  /// "by"
  private func isAgentive(_ slot: Slot) -> Bool {
    if case .preposition(let hash) = slot { return patterns.words[hash].tags.contains(.agentive) }
    return false
  }

  /// Whether a pronoun in one of a condition's slots may stand for what the condition asks for: a noun of the sentence in
  /// front of it, not its own subject, or of the sentence before. Only triggers that are sure of their sense ask so.
  private func holdsByPronoun(_ condition: Condition, _ slots: Slots, _ trigger: Trigger) -> Bool {
    guard trigger.isSure else { return false }
    return condition.slots.contains { slot in
      guard slot == .object || slot == .subject || slot.isPreposition else { return false }
      return slots.phrases(in: slot).contains { mayStandFor(condition.classes, $0, slots) }
    }
  }

  /// "Rebel troops said they had opened a front": the phrase of those who say what a pronoun is the subject of, where both
  /// agree in number and in kind; nil for none.
  func sayer(of number: Int) -> Int? {
    let structure = finder.structure
    guard case let phrase = structure.phrases[number], phrase.words.count == 1,
      case let pronoun = phrase.words.lowerBound, structure.sentence.has(pronoun, [.it, .they, .he, .she]),
      !structure.sentence.has(pronoun, .possessive),
      let outer = structure.telling(ofSubject: number), structure.verbs[outer].isReport,
      !structure.verbs[outer].isPassive,
      let sayer = structure.verbs[outer].subjects.first, sayer != number,
      agrees(pronoun, structure.phrases[sayer], isOne: structure.verbs[outer].subjects.count == 1)
    else { return nil }
    return sayer
  }

  /// "the army … it", "the militia … they", "the soldiers … they", "the king … he"; "the ministry said they" tells of others.
  private func agrees(_ pronoun: Int, _ phrase: NounPhrase, isOne: Bool) -> Bool {
    let sentence = finder.structure.sentence
    let isMany = !isOne || patterns.isPlural(sentence.hash(phrase.head))
    if sentence.has(pronoun, .they) { return isMany || finder.isIrregular(phrase) }
    guard !isMany else { return false }
    if sentence.has(pronoun, .it) {
      return phrase.headClasses.intersects(patterns.known.institution) && !finder.isTitle(phrase)
        || finder.isIrregular(phrase)
    }
    return finder.isTitle(phrase) || phrase.headClasses.intersects(patterns.known.person)
  }

  /// The word of the pronoun that a phrase is or, as "91 of them", tells a part of; nil for none.
  func pronoun(of number: Int) -> Int? {
    let structure = finder.structure
    let inner = structure.phrases.indices.first { structure.phrases[$0].ofPhrase == number } ?? number
    let words = structure.phrases[inner].words
    return words.count == 1 && structure.sentence.isThingPronoun(words.lowerBound) ? words.lowerBound : nil
  }

  /// Whether an object that the lexicon does not know may be what a condition asks for: of a plain statement whose verb tells
  /// of one category alone, and whose subject is somebody known. "The alliance bombed a nunnery": no other sense is left. What
  /// may be counted is told by its number, and what no name may stand for by its class.
  private func holdsByUnknown(
    _ condition: Condition, _ slots: Slots, _ candidate: Candidate, _ trigger: Trigger
  ) -> Bool {
    guard !candidate.isNoun, condition.slots.contains(.object), !condition.wantsNumber, condition.wantsEntity,
      let verb = candidate.verb.map({ finder.structure.verbs[$0] }),
      verb.form == .finite, !verb.isPassive, slots.object.contains(where: isUnknown),
      slots.subject.contains(where: { finder.participants($0).contains { $0.id != nil } })
    else { return false }
    return patterns.verbTriggers[verb.lemma].allSatisfy {
      patterns.triggers[$0].type.category == trigger.type.category
    }
  }

  /// Whether the head of a phrase is a common noun of no class.
  private func isUnknown(_ number: Int) -> Bool {
    let phrase = finder.structure.phrases[number]
    let head = finder.structure.sentence.words[phrase.head]
    return head.use == .noun && !head.isListedNoun && phrase.classes.isEmpty
  }

  private func mayStandFor(_ classes: ClassSet, _ number: Int, _ slots: Slots) -> Bool {
    let structure = finder.structure
    let phrase = structure.phrases[number]
    guard let pronoun = pronoun(of: number) else { return false }
    // "it" is nobody; "presented it as a victory" tells what it was called.
    let isPeople = classes.intersects(patterns.known.title) || classes.intersects(patterns.known.person)
    if structure.sentence.has(pronoun, .it), isPeople { return false }
    if structure.sentence.has(pronoun + 1, .simultaneous) { return false }
    // "It takes effect on Monday"
    if slots.subject.contains(number), !structure.sentence.has(pronoun, .it) || classes.intersects(patterns.known.body)
    {
      return false
    }
    if structure.sentence.antecedents.intersects(classes) { return true }
    return structure.phrases.indices.contains { other in
      structure.phrases[other].words.upperBound <= phrase.words.lowerBound && !slots.subject.contains(other)
        && structure.phrases[other].headClasses.intersects(classes)
    }
  }
}
