import TextAnalysis
import TimelineCore

/// A text with what the lexicon knows of each of its words, which is looked up once for all who ask.
///
/// A class, so that handing it on costs nothing.
final class LexicalText: Sendable {
  let article: Article
  let tokens: ContiguousArray<Token>
  /// By token, its word's place in the rules' `HeadTable`.
  let heads: ContiguousArray<Int32>
  /// By token, the classes of the phrases that may begin there.
  let classes: ContiguousArray<ClassBits>

  init(_ text: AnalyzedText, _ rules: TemporalRules) {
    article = text.article
    tokens = text.tokens
    heads = rules.heads.places(of: text.tokens)
    classes = ContiguousArray(heads.lazy.map { rules.heads[$0].classes })
  }

  /// The token as the text has it.
  func text(_ token: Int) -> String { article.text[bytes: tokens[token].range] }

  /// The bytes from the first token of the range to its last; empty for an empty range.
  func range(_ tokens: Range<Int>) -> ByteRange {
    guard let first = tokens.first, let last = tokens.last else { return ByteRange(0, 0) }
    return ByteRange(Int(self.tokens[first].start), Int(self.tokens[last].end))
  }
}
