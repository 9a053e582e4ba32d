package import TimelineCore

/// The commonest words of each language there is data for, from `data/<language>/function-words.tsv`.
package struct FunctionWords: Sendable {
  fileprivate let words: WordIndex
  /// By a word's number, the languages that have it, as bits.
  fileprivate let languages: ContiguousArray<UInt64>
  /// The language of each bit, sorted.
  fileprivate let names: [String]

  /// Languages without the table are never detected; of more than 64 the first count.
  package init(_ data: DataFiles) throws(Diagnostic) {
    var words = WordIndex()
    var languages: ContiguousArray<UInt64> = []
    var names: [String] = []
    for language in data.languages where names.count < 64 {
      let rows = try data.rows("\(language)/function-words.tsv", needs: ["word"])
      guard !rows.isEmpty else { continue }
      for row in rows {
        let word = words.insert(foldedHash(row["word"].utf8))
        if word == languages.count { languages.append(0) }
        languages[word] |= 1 << UInt64(names.count)
      }
      names.append(language)
    }
    self.words = words
    self.languages = languages
    self.names = names
  }
}

/// The language of a text: the one whose function words make up most of its first 2,000 bytes.
///
/// - Returns: A name as in `data/`; nil where the text is too short, no language's words are frequent enough, or two
///   languages' are about equally so. Linear in the bytes read.
package func detectLanguage(_ text: String, _ words: FunctionWords) -> String? {
  var text = text
  let tokens = text.withUTF8 { bytes in
    let start = UnsafeBufferPointer(rebasing: bytes.prefix(2_000))
    var tokenizer = Tokenizer(bytes: start, clitics: [])
    tokenizer.scan(until: start.count, resumingAt: start.count)
    return tokenizer.tokens
  }
  var counts = [Int](repeating: 0, count: words.names.count)
  var wordCount = 0
  for token in tokens where token.kind == .word {
    wordCount += 1
    guard let word = words.words[token.hash] else { continue }
    var bits = words.languages[word]
    while bits != 0 {
      counts[bits.trailingZeroBitCount] += 1
      bits &= bits - 1
    }
  }
  let ranked = counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
  guard let best = ranked.first, wordCount >= 8 else { return nil }
  let next = ranked.dropFirst().first.map { counts[$0] } ?? 0
  // News is a third to a half function words; a neighbouring language shares at most a fifth of a text's words.
  return counts[best] * 4 >= wordCount && counts[best] >= 2 * next ? words.names[best] : nil
}
