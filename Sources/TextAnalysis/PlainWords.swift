/// The hashes of the words of a phrase that is made of ASCII letters with single blanks between them, as the tokenizer
/// gives them.
///
/// Most names in the tables are of this kind, and a start reads many thousands of them.
///
/// - Parameter range: The phrase, in bytes of `text`.
/// - Returns: Nil for any other phrase, which takes the tokenizer.
package func plainWordHashes(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt64]? {
  var hashes: [UInt64] = []
  var word = FoldedHash()
  var length = 0
  for index in range {
    let byte = text[index]
    if byte == UInt8(ascii: " ") {
      guard length > 0 else { return nil }
      hashes.append(word.value)
      (word, length) = (FoldedHash(), 0)
    } else {
      guard byte & 0xdf &- 65 < 26 else { return nil }
      word.mix(ascii: byte)
      length += 1
    }
  }
  guard length > 0 else { return nil }
  hashes.append(word.value)
  return hashes
}
