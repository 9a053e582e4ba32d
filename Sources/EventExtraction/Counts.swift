import TextAnalysis
import TimelineCore

/// The nouns whose numbers an event keeps, from `data/<language>/counts.tsv`.
struct CountLexicon: Sendable {
  private(set) var nouns = PhraseTrie<String>()
  private(set) var names: [String] = []

  init(language: String, _ data: DataFiles, phrases: PhraseTokenizer) throws(Diagnostic) {
    for row in try data.rows("\(language)/counts.tsv", needs: ["what", "words"]) {
      let what = String(row["what"])
      names.append(what)
      for word in row.list("words") { nouns.insert(phrases.hashes(word), what) }
    }
  }
}

/// Finds counted things between two tokens: "at least 17 people were killed", "12 drones".
func findCounts(in text: AnalyzedText, _ range: Range<Int>, amounts: AmountLexicon, counts: CountLexicon) -> [Count] {
  var result: [Count] = []
  let reader = NumberReader(text: text, lexicon: amounts, limit: range.upperBound)
  var index = range.lowerBound
  while index < range.upperBound {
    guard let number = reader.number(at: index) else {
      index += 1
      continue
    }
    for ahead in number.end..<min(number.end + 7, range.upperBound) {
      if let noun = counts.nouns.longestMatch(in: text.tokens, from: ahead, before: range.upperBound) {
        var count = Count(
          what: noun.value, value: number.value, modifier: number.isVague ? .about : .exact,
          range: text.range(index..<ahead + noun.count))
        for length in 1...3 where index - length >= range.lowerBound {
          if let cue = amounts.cues.longestMatch(in: text.tokens, from: index - length, before: index),
            cue.count == length, case .modifier(let exactness) = cue.value
          {
            count.modifier = exactness
          }
        }
        result.append(count)
        break
      }
      if text.tokens[ahead].kind != .word { break }
    }
    index = number.end
  }
  return result
}
