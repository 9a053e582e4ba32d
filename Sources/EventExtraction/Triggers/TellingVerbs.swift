import TextAnalysis
import TimelineCore

// Which verb tells what became of a noun, and how the noun hangs on it.
extension SentenceStructure {
  /// The verb that tells what became of a noun: the one it depends on, or that of its relative clause where only this one
  /// is a cue ("the offensive which they launched has stalled").
  func verb(telling phrase: Int) -> (verb: Int?, link: Candidate.Link) {
    let main = verb(governing: counted(phrase))
    if let number = main.verb, let cue = governor(of: number),
      main.link != .other || leads(cue, from: number, to: phrase)
    {
      return main
    }
    let relative = verbs.indices.first {
      verbs[$0].relation == .relative && verbs[$0].antecedent == phrase
        && (verbs[$0].form == .participle || !verbs[$0].subjects.contains(phrase)) && verbs[$0].cue >= 0
        && !opensBehindPreposition($0, about: phrase)
    }
    if let relative { return (relative, .object) }
    // "the raid that killed ten shocked many": where the main verb says nothing of it, what it did does.
    let doing = verbs.indices.first {
      verbs[$0].relation == .relative && verbs[$0].form == .finite && !verbs[$0].isPassive
        && verbs[$0].antecedent == phrase && verbs[$0].subjects == [phrase]
        && occurs(verbs[$0])
    }
    return doing.map { ($0, .subject) } ?? main
  }

  /// "the accord by which they gave up arms": a relative clause that does nothing to the noun it describes.
  private func opensBehindPreposition(_ verb: Int, about phrase: Int) -> Bool {
    let end = phrases[phrase].words.upperBound
    return (end..<max(end, verbs[verb].words.lowerBound)).contains {
      sentence.has($0, .preposition) && sentence.has($0 + 1, .relative)
    }
  }

  /// The cue that a verb is, with its particles; nil for none.
  func governor(of number: Int) -> Governor? {
    verbs[number].cue < 0 ? nil : patterns.governors[verbs[number].cue]
  }

  /// "rejected calls for a truce": whether a phrase hangs on the object right in front of it.
  private func isAsked(_ phrase: Int, in verb: VerbGroup) -> Bool {
    let word = phrases[phrase].prepositionWord
    guard word > sentence.bodyStart, phraseAt[word - 1] >= 0, sentence.has(word, .goal) else { return false }
    // "was a response to the raid": whoever is something makes nothing; but "is open to talks".
    if sentence.has(verb.head, .be), sentence.use(word - 1) == .noun { return false }
    return verb.arguments.contains { $0.phrase == phraseAt[word - 1] && $0.order >= 0 }
      && phrases[phraseAt[word - 1]].words.upperBound == word
  }

  /// "called for talks": whether the particle of a cue is the preposition in front of a phrase or of what it is a part of.
  func leads(_ cue: Governor, from number: Int, to phrase: Int) -> Bool {
    guard let particle = cue.particle else { return false }
    let whole = outermost(phrase)
    // "took part in it in the first weeks of the invasion": that is when.
    if whole != phrase, phrases[whole].headClasses.intersects(patterns.known.span) { return false }
    // "accept nothing less": the particle is a part of the phrase.
    return sentence.hash(phrases[phrase].words.lowerBound) == particle
      || verbs[number].arguments.contains { $0.phrase == whole && $0.preposition == particle }
  }

  /// "carried out dozens of strikes", "launched one of the largest raids": the phrase that says how many, else the phrase
  /// itself.
  private func counted(_ phrase: Int) -> Int {
    guard let whole = phrases[phrase].ofPhrase, whole < phrase else { return phrase }
    let head = sentence.words[phrases[whole].head]
    let isPart = phrases[whole].words.count == 1 && head.tags.contains(.determiner)
    guard head.use == .number || isPart || head.classes.intersects(patterns.known.quantity) else { return phrase }
    return counted(whole)
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
        return (number, argument.order >= 0 || isAsked(phrase, in: verb) ? .object : .other)
      }
    }
    if let whole = phrases[phrase].ofPhrase { return verb(governing: whole) }
    return (nil, .none)
  }
}
