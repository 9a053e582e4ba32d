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

  private func contentVerb(of number: Int) -> Int? {
    let inner = verbs.indices.filter { verbs[$0].governor == number && verbs[$0].relation == .complement }
    return inner.first { verbs[$0].form == .finite } ?? inner.first
  }
}
