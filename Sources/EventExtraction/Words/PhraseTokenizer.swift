import TextAnalysis
import TimelineCore

/// Splits the phrases of the tables exactly as articles are split.
struct PhraseTokenizer: Sendable {
  private let abbreviations: Abbreviations

  init(language: String, _ data: DataFiles) throws(Diagnostic) {
    abbreviations = try Abbreviations(language: language, data)
  }

  func hashes(_ phrase: String) -> [UInt64] {
    plainWordHashes(phrase.utf8.span, 0..<phrase.utf8.count) ?? tokens(phrase).map(\.hash)
  }

  /// Fills a list with the hashes of a phrase; for many phrases, one after the other.
  ///
  /// - Parameter range: Of the phrase, in the bytes of a text.
  /// - Returns: Whether it consists of ASCII letters with single blanks between words.
  @discardableResult
  func split(_ text: String, _ range: Range<Int>, into hashes: inout [UInt64]) -> Bool {
    hashes.removeAll(keepingCapacity: true)
    if addPlainWordHashes(text.utf8.span, range, to: &hashes) { return true }
    hashes = tokens(text[bytes: ByteRange(range.lowerBound, range.upperBound)]).map(\.hash)
    return false
  }

  func tokens(_ phrase: String) -> ContiguousArray<Token> {
    tokenize(phrase, skipping: [], abbreviations: abbreviations)
  }
}
