import TextAnalysis
import TimelineCore

// What is told only to say that it is not so.
extension StatusReader {
  /// Whether the clause of a verb is what somebody denies, or is called false.
  func isFalsehood(_ number: Int) -> Bool {
    let verb = structure.verbs[number]
    guard verb.form == .finite else { return false }
    if isDeniedContent(verb) { return true }
    guard verb.marker > sentence.bodyStart, sentence.has(verb.marker, .complementizer) else { return false }
    if isSaidOfIt(before: verb.marker) { return true }
    let noun = structure.phraseAt[verb.marker - 1]
    return noun >= 0 && (isDisproved(number, told: noun) || isWithoutTruth(noun))
  }

  /// "rejected reports that it had armed the rebels": behind a noun with "that" a clause that has its own subject and
  /// object tells what was reported.
  private func isDeniedContent(_ verb: VerbGroup) -> Bool {
    guard verb.relation == .relative, let noun = verb.antecedent, !verb.subjects.isEmpty,
      // "banned a party on whose leader it had imposed sanctions"
      !sentence.has(verb.marker - 1, .preposition), !verb.subjects.contains(noun),
      // "denied that its troops were fighting there": no progressive and no passive asks for the noun in front.
      verb.arguments.contains(where: { $0.order == 0 }) || verb.isProgressive || verb.isPassive,
      let above = structure.verb(governing: noun).verb, let cue = governor(of: above)
    else { return false }
    return cue.effect == .sets(.rejected) || cue.effect == .sets(.denied)
  }

  /// "Reports that the rebels had taken the town were false", "rumours that he had resigned proved to be unfounded", "called
  /// the claim that he had resigned a lie"; but "The rebels that took the town were wrong", and "The report that he had
  /// resigned says the figures are false".
  private func isDisproved(_ number: Int, told noun: Int) -> Bool {
    let verb = structure.verbs[number]
    if verb.subjects.contains(noun) { return false }
    let later = structure.verbs[(number + 1)...].filter { $0.form != .infinitive && $0.governor != number }
    let next = later.first
    if let next, !next.isNegated, next.form != .gerund {
      let end = later.dropFirst().first { $0.form == .finite }?.words.lowerBound ?? sentence.count
      let said = next.words.upperBound..<max(next.words.upperBound, min(next.words.upperBound + 5, end))
      if said.contains(where: { isFalse($0) && endsPhrase($0) }) { return true }
    }
    guard let above = structure.verb(governing: noun).verb, structure.verbs[above].words.lowerBound < verb.marker else {
      return false
    }
    let end = next?.words.lowerBound ?? sentence.count
    return (verb.words.upperBound..<max(verb.words.upperBound, end)).contains { isFalse($0) && endsPhrase($0) }
  }

  /// "It is not true that he had resigned", "called it a lie that he had": whether what stands between a form of "be" or a
  /// verb of naming and a conjunction says of "it" that it is false.
  private func isSaidOfIt(before marker: Int) -> Bool {
    guard let verb = structure.verbs.last(where: { $0.words.upperBound < marker }), verb.form == .finite,
      case let start = verb.words.upperBound,
      sentence.has(start, .it) || sentence.has(verb.words.lowerBound - 1, .it), marker - start <= 6
    else { return false }
    let isTrue = (start..<marker).contains { patterns.status.truth.contains(sentence.hash($0)) }
    return isTrue ? verb.isNegated : !verb.isNegated && (start..<marker).contains { isFalse($0) }
  }

  /// "It is possible that they struck it", "said it was unlikely the missile had been fired": what "it" is said to be makes
  /// an open question of the clause behind it; nil for any other clause.
  func likelihood(of number: Int) -> Status? {
    let verb = structure.verbs[number]
    guard verb.form == .finite,
      let end = sentence.has(verb.marker, .complementizer)
        ? verb.marker : verb.subjects.first.map({ start(ofTold: structure.phrases[$0]) }),
      let above = structure.verbs.last(where: { $0.words.upperBound < end }), above.form == .finite,
      sentence.has(above.head, .be) || above.isPassive, sentence.has(above.words.lowerBound - 1, .it),
      verb.relation != .relative || sentence.has(verb.marker, .complementizer), end - above.words.upperBound <= 6,
      let word = (above.words.upperBound..<end).first(where: {
        sentence.match(patterns.status.predicates, at: $0, before: end) != nil
      }),
      let judged = sentence.match(patterns.status.predicates, at: word, before: end),
      judged.value == .hypothetical || judged.value == .expected,
      (word + judged.count..<end).allSatisfy({ sentence.has($0, [.quote, .comma]) })
    else { return nil }
    return above.isNegated ? .hypothetical : judged.value
  }

  /// "it was “unlikely” Israel had": where a subject begins behind the word that judges it.
  private func start(ofTold subject: NounPhrase) -> Int {
    let first = subject.words.lowerBound
    guard let judged = sentence.match(patterns.status.predicates, at: first) else { return first }
    return first + judged.count
  }

  /// "no truth in reports that he had resigned", "no substance to the claim that".
  private func isWithoutTruth(_ noun: Int) -> Bool {
    let preposition = structure.phrases[noun].prepositionWord
    guard preposition > sentence.bodyStart, patterns.status.truth.contains(sentence.hash(preposition - 1)),
      case let truth = structure.phraseAt[preposition - 1], truth >= 0
    else { return false }
    return structure.phrases[truth].words.contains { sentence.has($0, .negativeDeterminer) }
  }

  private func isFalse(_ word: Int) -> Bool { sentence.words[word].classes.intersects(patterns.known.disproved) }

  /// "a lie.", but not "a fake base".
  private func endsPhrase(_ word: Int) -> Bool {
    let phrase = structure.phraseAt[word]
    return phrase < 0 || structure.phrases[phrase].words.upperBound == word + 1
  }
}
