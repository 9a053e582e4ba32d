import TextAnalysis
import TimelineCore

// How far the clause of a verb reaches.
extension SentenceStructure {
  /// The words of a verb's clause: from its subject to its last argument or the next clause.
  func clause(of number: Int) -> Range<Int> {
    let verb = verbs[number]
    var start = verb.words.lowerBound
    if !verb.isSubjectInherited {
      for subject in verb.subjects where subject != verb.antecedent {
        start = min(start, phrases[subject].words.lowerBound)
      }
    }
    if verb.form == .finite, verb.marker >= 0, hasDescribedSubject(number) {
      return verb.marker + 1..<end(ofClause: number)
    }
    // Adverbials in front of the subject: "On Friday, …".
    while start > sentence.bodyStart, !endsBackwards(start - 1) { start -= 1 }
    return start..<max(end(ofClause: number), start)
  }

  /// "since a law providing $9 billion was signed": whether nothing but gerunds, which describe the subject, stand between a
  /// verb and the conjunction of its clause, and one at least.
  private func hasDescribedSubject(_ number: Int) -> Bool {
    let inside = verbs[..<number].lazy.filter { $0.words.lowerBound > self.verbs[number].marker }
    return !inside.isEmpty && inside.allSatisfy { $0.form == .gerund }
  }

  /// Where a verb's clause ends: behind its last argument, in front of the next clause.
  private func end(ofClause number: Int) -> Int {
    let verb = verbs[number]
    var end = verb.words.upperBound
    for argument in verb.arguments { end = max(end, phrases[argument.phrase].words.upperBound) }
    while end < sentence.count, verbAt[end] < 0 || verbs[verbAt[end]].form == .participle,
      !sentence.has(end, [.relative, .complementizer, .condition]), !isFullStop(end), !opensMainClause(end),
      !beginsClause(end), !opensGap(end)
    {
      end += 1
    }
    return end
  }

  /// "killing ten; a day later shells fell on the town": a semicolon with a finite verb on either side.
  private func opensMainClause(_ index: Int) -> Bool {
    sentence.has(index, .semicolon)
      && verbs.contains { $0.form == .finite && $0.words.lowerBound > index }
      && verbs.contains { $0.form == .finite && $0.words.lowerBound < index }
  }

  private func beginsClause(_ index: Int) -> Bool {
    // "lent money this year, and in May its minister held talks"
    if sentence.has(index, .coordinator), case let next = behindTime(index + 1), next > index + 1,
      next < sentence.count, phraseAt[next] >= 0, beginsClause(next)
    {
      return true
    }
    // "to stop fighting at once"
    let isAdverb = sentence.has(index, .temporal) && sentence.has(index - 1, .preposition)
    if sentence.has(index, .subordinator), !sentence.has(index, .preposition), !isAdverb { return true }
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
    if verbAt[index] >= 0 || opensMainClause(index) { return true }
    if sentence.has(index, [.relative, .complementizer, .condition, .coordinator]), phraseAt[index] < 0 { return true }
    return sentence.has(index, .subordinator) && !sentence.has(index, .preposition)
  }

  /// "The army said it had opened a front": the verb that governs what a phrase is the subject of; nil for none.
  func telling(ofSubject phrase: Int) -> Int? {
    let inner = verbs.first { $0.form == .finite && $0.subjects.contains(phrase) }
    return inner?.relation == .complement ? inner?.governor : nil
  }

  /// The last verb that ends in front of a word; nil where none does.
  func lastVerb(before word: Int) -> Int? { verbs.indices.last { verbs[$0].words.upperBound <= word } }

  /// The last verb that begins in front of a word, be the word part of it; nil where none does.
  func lastVerb(begunBefore word: Int) -> Int? { verbs.indices.last { verbs[$0].words.lowerBound < word } }

  /// "said that …", "demanded that …", "accused X of …": the words that follow.
  func content(of number: Int) -> Range<Int>? { contentVerb(of: number).map { clause(of: $0) } }

  /// The subjects of the verb of a clause that a verb says; of an active one who acts, of a passive one who is acted on.
  func contentSubjects(of number: Int) -> [Int] {
    guard let inner = contentVerb(of: number), verbs[inner].form == .finite else { return [] }
    return verbs[inner].subjects
  }

  /// "on Russia to return the children", "in May to strike Israel": what is asked or threatened in a clause, without whom it is
  /// asked of and when; "extra troops to protect them" as a whole.
  func asked(in content: Range<Int>) -> Range<Int> {
    let inner = verbs.filter { content.contains($0.words.lowerBound) }
    let start = behindTime(content.lowerBound)
    let end = endWithDependants(content.upperBound)
    let whole = min(sentence.has(start, .preposition) ? start + 1 : start, end)..<end
    guard let first = inner.first, first.form == .infinitive, !inner.contains(where: { $0.form == .finite }),
      (content.lowerBound..<first.words.lowerBound).allSatisfy({ phraseAt[$0] < 0 || isAsked(phrases[phraseAt[$0]]) })
    else { return whole }
    let isNegated = sentence.has(first.words.lowerBound - 1, .negator)
    return first.words.lowerBound - (isNegated ? 1 : 0)..<end
  }

  /// "an end | to the siege of the town": a phrase with those that hang on it right behind it, but for when and from whom.
  func whole(_ number: Int) -> Range<Int> {
    var end = phrases[number].words.upperBound
    while end + 1 < sentence.count, sentence.has(end, .preposition), !sentence.has(end, [.temporal, .origin]),
      case let next = phraseAt[end + 1], next > number, phrases[next].prepositionWord == end,
      sentence.use(phrases[next].head) != .time
    {
      end = phrases[next].words.upperBound
    }
    return phrases[number].words.lowerBound..<end
  }

  /// "to help | carry out the plan", "to keep | squeezing": the end of a clause with the verbs without a tense that go on from it
  /// right where it ends.
  private func endWithDependants(_ end: Int) -> Int {
    var end = end
    while end < sentence.count, case let next = verbAt[end], next >= 0, verbs[next].form != .finite,
      verbs[next].governor != nil, verbs[next].relation != .relative, case let further = clause(of: next).upperBound,
      further > end
    {
      end = further
    }
    while sentence.has(end - 1, [.comma, .quote, .stop]) { end -= 1 }
    return end
  }

  /// Whether a phrase tells somebody of whom things are asked: one who is known, a side, a person or a group.
  private func isAsked(_ phrase: NounPhrase) -> Bool {
    let known = sentence.patterns.known
    return isSomebody(phrase) || phrase.headClasses.intersects(known.sides)
      || phrase.headClasses.intersects(known.person) || phrase.headClasses.intersects(known.group)
  }

  private func contentVerb(of number: Int) -> Int? {
    let inner = verbs.indices.filter { verbs[$0].governor == number && verbs[$0].relation == .complement }
    return inner.first { verbs[$0].form == .finite } ?? inner.first
  }
}
