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

/// The language of a text: the one whose function words make up most of its first 2,000 bytes, or of fewer where those
/// leave no doubt.
///
/// - Returns: A name as in `data/`; nil where the text is too short, no language's words are frequent enough, or two
///   languages' are about equally so. Linear in the bytes read.
package func detectLanguage(_ text: String, _ words: FunctionWords) -> String? {
  var text = text
  let tally = text.withUTF8 { bytes in
    let start = UnsafeBufferPointer(rebasing: bytes.prefix(2_000))
    var tokenizer = Tokenizer(bytes: start, clitics: [])
    var tally = LanguageTally(words)
    while tokenizer.position < start.count, !tally.leavesNoDoubt {
      // A blank is never inside a token.
      let blank = start.dropFirst(tokenizer.position + LanguageTally.step).firstIndex(of: UInt8(ascii: " "))
      tokenizer.scan(until: blank ?? start.count, resumingAt: blank ?? start.count)
      tally.add(tokenizer.tokens)
    }
    return tally
  }
  return tally.language
}

/// How many function words of each language a text has.
private struct LanguageTally {
  /// How many bytes are read at least before the tally is looked at.
  static let step = 400

  private let words: FunctionWords
  private var counts: ContiguousArray<Int>
  private var wordCount = 0
  /// How many tokens were counted.
  private var tokenCount = 0

  init(_ words: FunctionWords) {
    self.words = words
    counts = ContiguousArray(repeating: 0, count: words.names.count)
  }

  /// Counts the tokens that were not counted yet.
  mutating func add(_ tokens: ContiguousArray<Token>) {
    for token in tokens[tokenCount...] where token.isWord {
      wordCount += 1
      guard let word = words.words[token.hash] else { continue }
      var bits = words.languages[word]
      while bits != 0 {
        counts[bits.trailingZeroBitCount] += 1
        bits &= bits - 1
      }
    }
    tokenCount = tokens.count
  }

  /// Whether what follows can be left unread: the words are as many as news has, and hardly any are another language's.
  var leavesNoDoubt: Bool {
    guard let (best, next) = ranked else { return false }
    return wordCount >= 50 && counts[best] * 3 >= wordCount && counts[best] >= 4 * next
  }

  /// Nil where there are too few words, or none is the language's by far.
  var language: String? {
    guard let (best, next) = ranked, wordCount >= 8 else { return nil }
    // News is a third to a half function words; a neighbouring language shares at most a fifth of a text's words.
    return counts[best] * 4 >= wordCount && counts[best] >= 2 * next ? words.names[best] : nil
  }

  /// The language with most words, the first of several, and how many words the next one has.
  private var ranked: (best: Int, next: Int)? {
    guard var best = counts.indices.first else { return nil }
    var next = 0
    for language in counts.indices.dropFirst() {
      if counts[language] > counts[best] {
        (next, best) = (counts[best], language)
      } else {
        next = max(next, counts[language])
      }
    }
    return (best, next)
  }
}
