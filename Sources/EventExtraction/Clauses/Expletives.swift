import TextAnalysis
import TimelineCore

extension SentenceWords {
  /// "said there was": whether a word stands where a subject would, with no subject in front; "the fighting there was" has one.
  func isExpletive(_ index: Int) -> Bool {
    guard has(index, .expletive), index == bodyStart || ![.noun, .name, .time].contains(words[index - 1].use) else {
      return false
    }
    return has(next(index + 1), .auxiliary)
  }
}

extension SentenceStructure {
  /// "said there was no basis for talks": where an expletive stands in front of a verb, what is said to be is no subject
  /// but follows, and the clause begins with it.
  ///
  /// - Returns: Whether one stands there; if so, the verb has no subject.
  func linkExpletive(of number: Int) -> Bool {
    let verb = verbs[number]
    var start = verb.words.lowerBound - 1
    while start > sentence.bodyStart, sentence.use(start) == .adverb, !sentence.has(start, .expletive) { start -= 1 }
    guard start >= sentence.bodyStart, sentence.isExpletive(start) else { return false }
    verbs[number].isExistential = true
    markClause(number, behind: start - 1)
    guard verbs[number].marker < 0 else { return true }
    guard let saying = (0..<number).last(where: { verbs[$0].words.upperBound <= start }), verbs[saying].isReport,
      !(verbs[saying].words.upperBound..<start).contains(where: {
        sentence.has($0, [.comma, .coordinator, .stop, .dash])
      })
    else { return true }
    verbs[number].relation = .complement
    verbs[number].governor = saying
    return true
  }
}

extension FindingReader {
  /// "Its purpose was to seize the town", "showed how urgent it was to help": an aim, or what is judged, is no plan of
  /// somebody's own.
  func isJudged(_ verb: VerbGroup) -> Bool {
    guard verb.isScheduled, let subject = verb.subjects.first else { return false }
    let phrase = structure.phrases[subject]
    if phrase.headClasses.intersects(patterns.known.aim) { return true }
    let first = phrase.words.lowerBound
    guard structure.sentence.has(first, .it), first - 2 >= structure.sentence.bodyStart else { return false }
    return structure.sentence.use(first - 1) == .adjective
      || patterns.status.asking.contains(structure.sentence.hash(first - 2))
  }
}
