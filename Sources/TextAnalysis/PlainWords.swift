/// The hashes of the words of a phrase that is made of ASCII letters with single blanks between them, as the tokenizer
/// gives them.
///
/// Most names in the tables are of this kind, and a start reads many thousands of them.
///
/// - Parameter range: The phrase, in bytes of `text`.
/// - Returns: Nil for any other phrase, which takes the tokenizer.
package func plainWordHashes(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt64]? {
  var hashes: [UInt64] = []
  return addPlainWordHashes(text, range, to: &hashes) ? hashes : nil
}

/// The same at the end of a list, which many phrases may share one after the other.
///
/// - Returns: Whether the phrase is of this kind; of any other, the list may hold a part.
package func addPlainWordHashes(_ text: Span<UInt8>, _ range: Range<Int>, to hashes: inout [UInt64]) -> Bool {
  var word = FoldedHash()
  var length = 0
  for index in range {
    let byte = text[index]
    if byte == UInt8(ascii: " ") {
      guard length > 0 else { return false }
      hashes.append(word.value)
      (word, length) = (FoldedHash(), 0)
    } else {
      guard byte & 0xdf &- 65 < 26 else { return false }
      word.mix(ascii: byte)
      length += 1
    }
  }
  guard length > 0 else { return false }
  hashes.append(word.value)
  return true
}
