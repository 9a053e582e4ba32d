import TextAnalysis
import TimelineCore

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
  /// The classes of the words of the clause and the infinitive.
  var classes = ClassSet()

  /// The phrases that stand in a slot, in text order.
  func phrases(in slot: Slot) -> [Int] {
    switch slot {
    case .subject: return subject
    case .object: return object
    case .indirect: return indirect
    case .owner: return owner.map { [$0] } ?? []
    case .anywhere, .clause, .infinitive: return []
    case .preposition(let hash):
      guard arguments.contains(where: { $0.preposition == hash }) else { return [] }
      return arguments.filter { $0.preposition == hash }.map(\.phrase)
    }
  }
}

extension SentenceStructure {
  func slots(of candidate: Candidate, patterns: EventPatterns) -> Slots {
    var slots = Slots()
    if let phrase = candidate.phrase {
      slots = nounSlots(candidate, phrase, patterns)
    } else if let number = candidate.verb {
      slots = verbSlots(number, patterns)
    }
    for word in slots.clause { slots.classes.formUnion(sentence.words[word].classes) }
    for word in slots.infinitive ?? 0..<0 { slots.classes.formUnion(sentence.words[word].classes) }
    return slots
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
    let agents = agents(verb.arguments, patterns)
    if verb.isPassive || verb.form == .participle {
      result.subject = agents
      result.object = verb.subjects.isEmpty ? verb.antecedent.map { [$0] } ?? [] : verb.subjects
      if verb.form == .finite { result.arguments += hanging(on: result.object, before: verb) }
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

  /// "aid to Mali was suspended": what hangs on the subject of a passive hangs on its object.
  private func hanging(on objects: [Int], before verb: VerbGroup) -> [Argument] {
    guard let last = objects.last, phrases[last].words.upperBound < verb.words.lowerBound else { return [] }
    return arguments(from: phrases[last].words.upperBound, excluding: nil).filter {
      $0.preposition != nil && phrases[$0.phrase].words.upperBound <= verb.words.lowerBound
        && !sentence.has(phrases[$0.phrase].prepositionWord, .genitiveLink)
    }
  }

  /// The phrases behind "by".
  private func agents(_ arguments: [Argument], _ patterns: EventPatterns) -> [Int] {
    arguments.compactMap { argument in
      let tags = argument.preposition.map { patterns.words[$0].tags } ?? []
      return tags.contains(.agentive) ? argument.phrase : nil
    }
  }

  private func nounSlots(_ candidate: Candidate, _ phrase: Int, _ patterns: EventPatterns) -> Slots {
    var result = Slots()
    result.owner = phrase
    result.arguments = arguments(from: phrases[phrase].words.upperBound, excluding: nil)
    result.subject = agents(result.arguments, patterns)
    guard let number = candidate.verb else {
      result.clause =
        phrases[phrase].words
        .lowerBound..<(result.arguments.last.map { phrases[$0.phrase].words.upperBound }
        ?? phrases[phrase].words.upperBound)
      return result
    }
    result.clause = clause(of: number)
    let verb = verbSlots(number, patterns)
    let cue = governor(of: number, patterns)
    let part = cue?.subject ?? .none
    // "agreed to a truce", "called for talks": the particle leads to the noun.
    let isParticle = cue?.hasParticle ?? false
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
    let phrase = phraseAt[index]
    for number in verbs.indices
    where verbs[number].words.lowerBound > index && verbs[number].form == .finite && !verbs[number].isSubjectInherited
      && verbs[number].antecedent != phrase && verbs[number].subjects.contains(phrase)
    {
      return true
    }
    return false
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
