/// The hashes of the words of a phrase that is made of ASCII letters with single blanks between them, as the tokenizer
/// gives them.
///
/// Most names in the tables are of this kind, and a start reads many thousands of them.
///
/// - Parameter range: The phrase, in bytes of `text`.
/// - Returns: Nil for any other phrase, which takes the tokenizer.
package func plainWordHashes(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt64]? {
  var hashes: [UInt64] = []
  // Most have one to three words.
  hashes.reserveCapacity(3)
  return addPlainWordHashes(text, range, to: &hashes) ? hashes : nil
}

/// The same at the end of a list, which many phrases may share one after the other.
///
/// - Returns: Whether the phrase is of this kind; of any other, the list may hold a part.
package func addPlainWordHashes(_ text: Span<UInt8>, _ range: Range<Int>, to hashes: inout [UInt64]) -> Bool {
  var index = range.lowerBound
  repeat {
    var word = FoldedHash()
    let start = index
    while index < range.upperBound {
      let small = text[index] | 0x20
      guard small &- UInt8(ascii: "a") < 26 else { break }
      word.mix(byte: small)
      index &+= 1
    }
    guard index > start, index == range.upperBound || text[index] == UInt8(ascii: " ") else { return false }
    hashes.append(word.value)
    index += 1
  } while index <= range.upperBound
  return true
}

/// The hash of a word with further letters behind it: "talk", "s".
///
/// - Returns: Nil where not all of them are small ASCII letters: those may be split from the word.
package func plainWordHash(_ hash: UInt64, lengthenedBy letters: String) -> UInt64? {
  var word = FoldedHash(hash)
  for byte in letters.utf8 {
    guard byte &- UInt8(ascii: "a") < 26 else { return nil }
    word.mix(byte: byte)
  }
  return word.value
}
