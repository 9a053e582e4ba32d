package import TimelineCore

/// An article with its tokens and sentences; every tagger and extractor reads this.
package struct AnalyzedText: Sendable {
  package var article: Article
  package var tokens: ContiguousArray<Token>
  /// Of token indices: in order, none empty, covering all tokens.
  package var sentences: [Range<Int>]

  package init(article: Article, tokens: ContiguousArray<Token>, sentences: [Range<Int>]) {
    self.article = article
    self.tokens = tokens
    self.sentences = sentences
  }

  /// The token as the text has it.
  package func text(_ token: Int) -> String { article.text[bytes: tokens[token].range] }

  /// The bytes from the first token of the range to its last; empty for an empty range.
  package func range(_ tokens: Range<Int>) -> ByteRange {
    guard let first = tokens.first, let last = tokens.last else { return ByteRange(0, 0) }
    return ByteRange(Int(self.tokens[first].start), Int(self.tokens[last].end))
  }

  /// The text of several tokens, with what stands between them.
  package func text(_ tokens: Range<Int>) -> String { article.text[bytes: range(tokens)] }
}

/// Splits an article into tokens and sentences; boilerplate gives none.
///
/// Linear in the length of the text.
package func analyze(_ article: Article, abbreviations: Abbreviations) -> AnalyzedText {
  let tokens = tokenize(article.text, skipping: article.boilerplate, abbreviations: abbreviations)
  let sentences = splitSentences(article.text, tokens, abbreviations: abbreviations)
  return AnalyzedText(article: article, tokens: tokens, sentences: sentences)
}
