import TextAnalysis
import TimelineCore

/// The nouns whose numbers an event keeps, from `data/<language>/counts.tsv`.
struct CountLexicon: Sendable {
  private(set) var nouns = PhraseTable<String>()

  init(language: String, _ data: DataFiles, phrases: PhraseTokenizer) throws(Diagnostic) {
    for row in try data.rows("\(language)/counts.tsv", needs: ["what", "words"]) {
      let what = String(row["what"])
      for word in row.list("words") { nouns.insert(phrases.hashes(word), what) }
    }
  }
}

extension SentenceWords {
  /// The counted things between two words: "at least 17 people were killed", "12 drones".
  func counts(in range: Range<Int>, patterns: EventPatterns) -> [Count] {
    var result: [Count] = []
    let end = tokens.lowerBound + range.upperBound
    let reader = NumberReader(text: text, tokens: articleTokens, patterns: patterns, limit: end)
    var index = range.lowerBound
    while index < range.upperBound {
      guard words[index].entity < 0, isQuantity(index),
        let number = reader.number(at: tokens.lowerBound + index)
      else {
        index += 1
        continue
      }
      let next = number.end - tokens.lowerBound
      if let count = count(number, index..<next, in: range, patterns) { result.append(count) }
      index = next
    }
    return result
  }

  /// Whether a number may begin at a word: "47th" tells a place in a row.
  private func isQuantity(_ index: Int) -> Bool {
    guard token(index).kind == .number else { return !words[index].begins.isDisjoint(with: [.number, .magnitude]) }
    return index + 1 == count || token(index + 1).start > token(index).end || !token(index + 1).isWord
  }

  /// What a number counts: the first listed noun among the seven words behind it that stands in no name.
  private func count(
    _ number: NumberMatch, _ words: Range<Int>, in range: Range<Int>, _ patterns: EventPatterns
  ) -> Count? {
    for ahead in words.upperBound..<max(words.upperBound, min(words.upperBound + 7, range.upperBound)) {
      if entity(at: ahead) == nil, let noun = match(patterns.counts.nouns, at: ahead, before: range.upperBound) {
        var count = Count(
          what: noun.value, value: number.value, modifier: number.isVague ? .about : .exact,
          range: bytes(words.lowerBound..<ahead + noun.count))
        for length in 1...3 where words.lowerBound - length >= range.lowerBound {
          let start = words.lowerBound - length
          if let cue = match(patterns.amounts.cues, at: start, before: words.lowerBound), cue.count == length,
            case .modifier(let exactness) = cue.value
          {
            count.modifier = exactness
          }
        }
        return count
      }
      if token(ahead).kind != .word { return nil }
    }
    return nil
  }
}
