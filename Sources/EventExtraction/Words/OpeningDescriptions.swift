import TextAnalysis
import TimelineCore

/// "With drones bought in May, Mali struck", "Using jets leased from Chad, it flew": a plain past right behind the noun of a
/// preposition or gerund that opens the sentence describes that noun, where a clause with a verb of its own follows the comma.
func settleOpeningDescription(_ groups: [VerbGroup], _ sentence: SentenceWords) {
  let start = sentence.bodyStart
  let opensWithGerund = groups.first.map { $0.form == .gerund && $0.words.lowerBound == start } ?? false
  guard
    opensWithGerund
      || start < sentence.count && sentence.has(start, .preposition) && !sentence.has(start, .subordinator),
    case let number = opensWithGerund ? 1 : 0, number < groups.count, isPlainPast(groups[number], sentence),
    case let verb = groups[number].words, isOneNoun(start + 1..<verb.lowerBound, sentence),
    sentence.has(verb.upperBound, .preposition) || sentence.use(verb.upperBound) == .time,
    let comma = (verb.upperBound..<sentence.count).first(where: { sentence.has($0, .comma) }),
    !sentence.has(comma + 1, [.coordinator, .relative]), !hasOwnSubject(number, groups, sentence),
    groups[(number + 1)...].contains(where: { $0.form == .finite && $0.words.lowerBound > comma + 1 })
  else { return }
  groups[number].makeParticiple()
}

/// "a deal", "100 new drones", "drones": whether words are one noun with what counts and describes it; no name among them,
/// and nobody who may act: "In the east troops advanced".
private func isOneNoun(_ words: Range<Int>, _ sentence: SentenceWords) -> Bool {
  guard let last = words.last, sentence.use(last) == .noun,
    !sentence.words[last].classes.intersects(sentence.acting)
  else { return false }
  return words.dropLast().allSatisfy {
    [.adjective, .number, .noun].contains(sentence.use($0)) || sentence.has($0, [.determiner, .possessive])
  }
}
