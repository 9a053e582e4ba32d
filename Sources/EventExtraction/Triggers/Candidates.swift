import TextAnalysis
import TimelineCore

/// A trigger in a sentence, with what stands in its slots.
struct Candidate: Sendable {
  /// In `EventPatterns.triggers`.
  var trigger: Int
  /// Particle included; local to the sentence.
  var words: Range<Int>
  /// The trigger itself, or the verb that a noun trigger hangs on; nil for a noun without one.
  var verb: Int?
  /// The phrase of a noun trigger.
  var phrase: Int?
  var isNoun: Bool { phrase != nil }
  /// How the noun trigger hangs on its verb.
  var link = Link.none

  /// Whether the same words fill the slots of both.
  func hasSlots(of other: Candidate) -> Bool {
    verb == other.verb && phrase == other.phrase && link == other.link && words == other.words
  }

  enum Link: Sendable {
    case none, subject, object, other
  }
}

/// Finds the triggers of a sentence, in text order.
///
/// - Parameter isMeant: Whether a trigger, by its number, counts at all.
func findCandidates(in structure: SentenceStructure, where isMeant: (Int) -> Bool) -> [Candidate] {
  let patterns = structure.patterns
  var result: [Candidate] = []
  for (number, verb) in structure.verbs.enumerated() where structure.isTrigger(verb) {
    for trigger in patterns.verbTriggers[verb.lemma]
    where isMeant(trigger) && structure.tells(number, trigger) {
      guard let end = particleEnd(patterns.triggers[trigger].particle, after: verb, structure) else { continue }
      result.append(Candidate(trigger: trigger, words: verb.head..<end, verb: number, phrase: nil))
    }
  }
  if structure.sentence.begins.contains(.trigger) {
    result += nounCandidates(in: structure, where: isMeant)
  }
  return result.sorted { ($0.words.lowerBound, $0.trigger) < ($1.words.lowerBound, $1.trigger) }
}

/// Where a verb with its particles ends; nil where they do not follow. The object may stand between.
func particleEnd(_ particle: [UInt64], after verb: VerbGroup, _ structure: SentenceStructure) -> Int? {
  guard !particle.isEmpty else { return verb.head + 1 }
  // "agreed on Thursday", "called the emir on Friday": that is when, not on what.
  func isWhen(_ end: Int) -> Bool {
    // "called off Friday's meeting"
    guard structure.sentence.has(end - 1, .preposition), let entity = structure.sentence.entity(at: end) else {
      return false
    }
    // "was sworn in hours later"
    if structure.sentence.has(entity.words.upperBound - 1, .adverb), entity.words.count > 1 { return false }
    return entity.time != nil && !structure.sentence.has(entity.words.upperBound, .genitive)
  }
  // "called once more on both sides", "appealed on Monday for restraint"
  let behindWhen = structure.sentence.next(structure.behindTime(structure.sentence.next(verb.head + 1)))
  for start in [verb.head + 1, behindWhen]
  where structure.sentence.reads(particle, at: start) && !isWhen(start + particle.count) {
    return start + particle.count
  }
  // "stayed away on Sunday from the summit"
  if particle.count > 1, structure.sentence.reads(Array(particle.dropLast()), at: verb.head + 1) {
    let last = structure.behindTime(verb.head + particle.count)
    if structure.sentence.reads([particle[particle.count - 1]], at: last), !isWhen(last + 1) { return last + 1 }
  }
  // "called the minister off": what stands between is the whole object, not a phrase behind another particle.
  guard !structure.sentence.has(verb.head + 1, [.particle, .preposition]) else { return nil }
  // "threw the rebels out by dawn, a step that": what explains the deed is no object.
  return verb.arguments.reversed().lazy.compactMap {
    $0.order == 0 ? particleEnd(particle, behind: $0.phrase, isWhen, structure) : nil
  }.first
}

/// Where the particles of a verb end that stand behind its object; nil where they do not follow.
private func particleEnd(
  _ particle: [UInt64], behind object: Int, _ isWhen: (Int) -> Bool, _ structure: SentenceStructure
) -> Int? {
  // "found two generals guilty of treason": an adjective that the object's phrase has swallowed.
  let own = structure.phrases[object].words.upperBound
  if structure.sentence.reads(particle, at: own - particle.count) { return own }
  // "let a convoy of six of our lorries through": with what hangs on it.
  var last = object
  while let next = structure.phrases.indices.first(where: { structure.phrases[$0].ofPhrase == last && $0 > last }) {
    last = next
  }
  let end = structure.phrases[last].words.upperBound
  // "put new loans to Mali on hold", "put loans of the bank to Mali on hold"
  if particle.count > 1, let next = structure.phrases.first(where: { $0.prepositionWord == end }),
    structure.sentence.reads(particle, at: next.words.upperBound)
  {
    return next.words.upperBound + particle.count
  }
  // "closing one of the gaps in its sanctions": a preposition with a phrase of its own.
  // "flew 500 people of 40 nations out of the capital": a particle with "of" behind it.
  let isFollowed = structure.sentence.reads(particle, at: end) && structure.sentence.has(end + 1, .genitiveLink)
  if last != object, !isFollowed,
    !structure.sentence.has(end, [.particle, .preposition])
      || structure.phrases.contains(where: { $0.prepositionWord == end })
  {
    return nil
  }
  if let behind = structure.endOfAside(from: end, before: particle) { return behind + particle.count }
  guard structure.sentence.reads(particle, at: end), !isWhen(end + particle.count) else { return nil }
  return end + particle.count
}

private func nounCandidates(in structure: SentenceStructure, where isMeant: (Int) -> Bool) -> [Candidate] {
  let (sentence, patterns) = (structure.sentence, structure.patterns)
  var result: [Candidate] = []
  var index = sentence.bodyStart
  while index < sentence.count {
    guard sentence.words[index].begins.contains(.trigger), structure.phraseAt[index] >= 0,
      sentence.words[index].entity < 0, let match = sentence.match(patterns.nounTriggers, at: index)
    else {
      index += 1
      continue
    }
    let words = index..<index + match.count
    let number = structure.phraseAt[index]
    // Only the head of a phrase is a trigger: "attack helicopters" attack nothing; but "nothing less than a return".
    let meant = match.value.filter(isMeant)
    // "a heart attack", "a custody battle"
    let isFigurative = sentence.words[words.upperBound - 1].classes.intersects(patterns.known.figurative)
    if !meant.isEmpty, !isFigurative,
      structure.isTail(words.upperBound, of: number) || sentence.has(words.upperBound, .genitive)
        || sentence.has(index, .negativeDeterminer)
    {
      let (verb, link) = structure.verb(telling: number)
      for trigger in meant {
        result.append(Candidate(trigger: trigger, words: words, verb: verb, phrase: number, link: link))
      }
    }
    index += match.count
  }
  return result
}

extension SentenceStructure {
  /// "barred 500 officials, among them two ministers, from entering": where the particle of a verb begins behind what a
  /// preposition adds to its object between commas; nil where nothing stands between.
  fileprivate func endOfAside(from comma: Int, before particle: [UInt64]) -> Int? {
    guard sentence.has(comma, .comma), sentence.has(comma + 1, .preposition) else { return nil }
    for index in comma + 1..<sentence.count where sentence.has(index, .comma) || verbAt[index] >= 0 {
      if verbAt[index] >= 0 { return nil }
      if sentence.reads(particle, at: index + 1) { return index + 1 }
    }
    return nil
  }

  /// Whether a verb is one of the triggers, perhaps with a particle.
  fileprivate func isTrigger(_ verb: VerbGroup) -> Bool {
    verb.lemma >= 0 && sentence.words[verb.head].begins.contains(.triggerVerb)
  }

  /// Whether no further noun or name of the phrase stands at or behind a word.
  func isTail(_ word: Int, of phrase: Int) -> Bool {
    word >= phrases[phrase].words.upperBound
      || (word..<phrases[phrase].words.upperBound).allSatisfy {
        !sentence.words[$0].isListedNoun && sentence.words[$0].use != .name
      }
  }
}
