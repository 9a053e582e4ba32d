package import TimelineCore

/// Splits text into tokens, in order, none overlapping; bytes inside `skipping` give none.
package func tokenize(
  _ text: String, skipping: [ByteRange], abbreviations: Abbreviations
) -> ContiguousArray<Token> {
  var tokens: ContiguousArray<Token> = []
  let bytes = Array(text.utf8)
  var position = 0
  var spaceBefore = true
  var skip = skipping[...]
  func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0x80 }
  func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  while position < bytes.count {
    while let next = skip.first, position >= next.end { skip.removeFirst() }
    if let next = skip.first, position >= next.start {
      position = next.end
      spaceBefore = true
      continue
    }
    let byte = bytes[position]
    if byte == 32 || (9...13).contains(byte) {
      spaceBefore = true
      position += 1
      continue
    }
    var end = position + 1
    let kind: Token.Kind
    if isLetter(byte) {
      while end < bytes.count, isLetter(bytes[end]) { end += 1 }
      kind = .word
    } else if isDigit(byte) {
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      kind = .number
    } else {
      kind = .punctuation
    }
    tokens.append(
      Token(
        start: Int32(position), end: Int32(end), hash: foldedHash(bytes[position..<end]), kind: kind, shape: .none,
        spaceBefore: spaceBefore))
    spaceBefore = false
    position = end
  }
  return tokens
}
