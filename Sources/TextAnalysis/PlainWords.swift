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
    let small = text[index] | 0x20
    if small &- UInt8(ascii: "a") < 26 {
      word.mix(byte: small)
      length += 1
    } else {
      guard text[index] == UInt8(ascii: " "), length > 0 else { return false }
      hashes.append(word.value)
      (word, length) = (FoldedHash(), 0)
    }
  }
  guard length > 0 else { return false }
  hashes.append(word.value)
  return true
}
