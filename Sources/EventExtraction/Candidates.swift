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

  enum Link: Sendable {
    case none, subject, object, other
  }
}

/// Finds the triggers of a sentence, in text order.
func findCandidates(in structure: SentenceStructure, patterns: EventPatterns) -> [Candidate] {
  var result: [Candidate] = []
  for (number, verb) in structure.verbs.enumerated() where verb.lemma >= 0 {
    for trigger in patterns.verbTriggers[verb.lemma] ?? [] {
      guard let end = particleEnd(patterns.triggers[trigger].particle, after: verb, structure) else { continue }
      result.append(Candidate(trigger: trigger, words: verb.head..<end, verb: number, phrase: nil))
    }
  }
  result += nounCandidates(in: structure, patterns: patterns)
  return result.sorted { ($0.words.lowerBound, $0.trigger) < ($1.words.lowerBound, $1.trigger) }
}

/// Where a verb with its particles ends; nil where they do not follow. The object may stand between.
func particleEnd(_ particle: [UInt64], after verb: VerbGroup, _ structure: SentenceStructure) -> Int? {
  guard !particle.isEmpty else { return verb.head + 1 }
  let sentence = structure.sentence
  func follows(at start: Int) -> Bool {
    start + particle.count <= sentence.count
      && particle.indices.allSatisfy { sentence.hash(start + $0) == particle[$0] }
  }
  if follows(at: verb.head + 1) {
    let end = verb.head + 1 + particle.count
    // "agreed on Thursday": that is when, not on what.
    return sentence.has(end - 1, .preposition) && sentence.entity(at: end)?.timex != nil ? nil : end
  }
  // "called the minister off": what stands between is the whole object, not a phrase behind another particle.
  guard let object = verb.arguments.last(where: { $0.order == 0 }),
    !sentence.has(verb.head + 1, [.particle, .preposition])
  else { return nil }
  let end = structure.phrases[object.phrase].words.upperBound
  if follows(at: end) { return end + particle.count }
  // "found two men guilty": an adjective that the object's phrase has swallowed.
  return follows(at: end - particle.count) ? end : nil
}

private func nounCandidates(in structure: SentenceStructure, patterns: EventPatterns) -> [Candidate] {
  let sentence = structure.sentence
  var result: [Candidate] = []
  var index = sentence.bodyStart
  while index < sentence.count {
    let start = sentence.tokens.lowerBound + index
    guard structure.phraseAt[index] >= 0, sentence.words[index].entity < 0,
      let match = patterns.nounTriggers.longestMatch(
        in: sentence.text.tokens, from: start, before: sentence.tokens.upperBound)
    else {
      index += 1
      continue
    }
    let words = index..<index + match.count
    let number = structure.phraseAt[index]
    // Only the head of a phrase is a trigger: "attack helicopters" attack nothing.
    if structure.isTail(words.upperBound, of: number) || sentence.has(words.upperBound, .genitive) {
      let (verb, link) = structure.verb(telling: number, patterns)
      for trigger in match.value {
        result.append(Candidate(trigger: trigger, words: words, verb: verb, phrase: number, link: link))
      }
    }
    index += match.count
  }
  return result
}

extension SentenceStructure {
  /// Whether no further noun or name of the phrase stands at or behind a word.
  func isTail(_ word: Int, of phrase: Int) -> Bool {
    word >= phrases[phrase].words.upperBound
      || (word..<phrases[phrase].words.upperBound).allSatisfy {
        !sentence.words[$0].isListedNoun && sentence.words[$0].use != .name
      }
  }

  /// The verb that tells what became of a noun: the one it depends on, or that of its relative clause where only this one
  /// is a cue ("the offensive which they launched has stalled").
  func verb(telling phrase: Int, _ patterns: EventPatterns) -> (verb: Int?, link: Candidate.Link) {
    let main = verb(governing: phrase)
    let reader = StatusReader(structure: self, patterns: patterns)
    if let number = main.verb, let cue = reader.governor(of: number), main.link != .other || cue.name.contains(" ") {
      return main
    }
    let relative = verbs.indices.first {
      verbs[$0].relation == .relative && verbs[$0].antecedent == phrase
        && (verbs[$0].form == .participle || !verbs[$0].subjects.contains(phrase)) && reader.governor(of: $0) != nil
    }
    return relative.map { ($0, .object) } ?? main
  }

  /// The verb a noun phrase is subject or object of, directly or through "of".
  func verb(governing phrase: Int) -> (verb: Int?, link: Candidate.Link) {
    for (number, verb) in verbs.enumerated() {
      if verb.subjects.contains(phrase), !verb.isSubjectInherited || verb.form != .infinitive {
        if verb.antecedent == phrase { continue }
        if verb.isPassive { return (number, .object) }
        return (number, .subject)
      }
    }
    for (number, verb) in verbs.enumerated() {
      if let argument = verb.arguments.first(where: { $0.phrase == phrase }) {
        return (number, argument.order >= 0 ? .object : .other)
      }
    }
    if let whole = phrases[phrase].ofPhrase { return verb(governing: whole) }
    return (nil, .none)
  }
}

/// The phrases in each slot of a candidate.
struct Slots: Sendable {
  var subject: [Int] = []
  var object: [Int] = []
  var indirect: [Int] = []
  var owner: Int?
  var arguments: [Argument] = []
  /// Everything from the first to the last word of the clause.
  var clause: Range<Int> = 0..<0
  /// The words of the clause that the verb takes as its object; nil for none.
  var content: Range<Int>?
  /// The clause of an infinitive that hangs on the verb; nil for none.
  var infinitive: Range<Int>?

  func phrases(in slot: Slot) -> [Int] {
    switch slot {
    case .subject: subject
    case .object: object
    case .indirect: indirect
    case .owner: owner.map { [$0] } ?? []
    case .anywhere, .clause, .infinitive: []
    case .preposition(let hash): arguments.filter { $0.preposition == hash }.map(\.phrase)
    }
  }
}

extension SentenceStructure {
  func slots(of candidate: Candidate, patterns: EventPatterns) -> Slots {
    if let phrase = candidate.phrase { return nounSlots(candidate, phrase, patterns) }
    guard let number = candidate.verb else { return Slots() }
    return verbSlots(number, patterns)
  }

  func verbSlots(_ number: Int, _ patterns: EventPatterns) -> Slots {
    let verb = verbs[number]
    var result = Slots()
    result.arguments = verb.arguments
    result.clause = clause(of: number)
    result.content = content(of: number)
    result.infinitive = verbs.indices.first { verbs[$0].governor == number && verbs[$0].form == .infinitive }
      .map { clause(of: $0) }
    let direct = verb.arguments.filter { $0.order >= 0 }
    let agents = verb.arguments.filter { $0.preposition.map { isAgentive($0) } ?? false }.map(\.phrase)
    if verb.isPassive || verb.form == .participle {
      result.subject = agents
      result.object = verb.subjects.isEmpty ? verb.antecedent.map { [$0] } ?? [] : verb.subjects
      // "was given permission": what follows a passive is its second object.
      if !direct.isEmpty {
        result.indirect = result.object
        result.object += direct.map(\.phrase)
      }
      return result
    }
    result.subject = verb.subjects
    if let last = direct.map(\.order).max() {
      result.object = direct.filter { $0.order == last }.map(\.phrase)
      if last > 0 { result.indirect = direct.filter { $0.order == 0 }.map(\.phrase) }
    } else if let antecedent = verb.antecedent, verb.relation == .relative, !verb.subjects.contains(antecedent) {
      result.object = [antecedent]
    }
    return result
  }

  private func isAgentive(_ hash: UInt64) -> Bool {
    (0..<sentence.count).contains { sentence.has($0, .agentive) && sentence.hash($0) == hash }
  }

  private func nounSlots(_ candidate: Candidate, _ phrase: Int, _ patterns: EventPatterns) -> Slots {
    var result = Slots()
    result.owner = phrase
    result.arguments = arguments(from: phrases[phrase].words.upperBound, excluding: nil)
    result.subject = result.arguments.filter { $0.preposition.map { isAgentive($0) } ?? false }.map(\.phrase)
    guard let number = candidate.verb else {
      result.clause =
        phrases[phrase].words
        .lowerBound..<(result.arguments.last.map { phrases[$0.phrase].words.upperBound }
        ?? phrases[phrase].words.upperBound)
      return result
    }
    result.clause = clause(of: number)
    let verb = verbSlots(number, patterns)
    let cue = StatusReader(structure: self, patterns: patterns).governor(of: number)
    let part = cue?.subject ?? .none
    // "agreed to a truce", "called for talks": the particle leads to the noun.
    let isParticle = cue?.name.contains(" ") ?? false
    if candidate.link == .object || candidate.link == .other && (part == .proposer || isParticle) {
      result.indirect = verb.indirect
      if result.subject.isEmpty, part != .none { result.subject = verb.subject.filter { $0 != phrase } }
    }
    for argument in verb.arguments where !result.arguments.contains(argument) && argument.phrase != phrase {
      if argument.preposition != nil { result.arguments.append(argument) }
    }
    return result
  }

  /// The words of a verb's clause: from its subject to its last argument or the next clause.
  func clause(of number: Int) -> Range<Int> {
    let verb = verbs[number]
    var start = verb.words.lowerBound
    if !verb.isSubjectInherited {
      for subject in verb.subjects where subject != verb.antecedent {
        start = min(start, phrases[subject].words.lowerBound)
      }
    }
    // Adverbials in front of the subject: "On Friday, …".
    while start > sentence.bodyStart, !endsBackwards(start - 1) { start -= 1 }
    var end = verb.words.upperBound
    for argument in verb.arguments { end = max(end, phrases[argument.phrase].words.upperBound) }
    while end < sentence.count, verbAt[end] < 0 || verbs[verbAt[end]].form == .participle,
      !sentence.has(end, [.relative, .complementizer, .condition]), !isFullStop(end),
      !beginsClause(end)
    {
      end += 1
    }
    return start..<max(end, start)
  }

  private func beginsClause(_ index: Int) -> Bool {
    if sentence.has(index, .subordinator), !sentence.has(index, .preposition) { return true }
    guard phraseAt[index] >= 0 else { return false }
    return verbs.contains {
      $0.form == .finite && !$0.isSubjectInherited && $0.antecedent != phraseAt[index]
        && $0.subjects.contains(phraseAt[index]) && $0.words.lowerBound > index
    }
  }

  private func endsBackwards(_ index: Int) -> Bool {
    if verbAt[index] >= 0 { return true }
    if sentence.has(index, [.relative, .complementizer, .condition, .coordinator]), phraseAt[index] < 0 { return true }
    return sentence.has(index, .subordinator) && !sentence.has(index, .preposition)
  }

  /// "said that …", "demanded that …", "accused X of …": the words that follow.
  private func content(of number: Int) -> Range<Int>? {
    guard let inner = verbs.indices.first(where: { verbs[$0].governor == number && verbs[$0].relation == .complement })
    else { return nil }
    return clause(of: inner)
  }
}
