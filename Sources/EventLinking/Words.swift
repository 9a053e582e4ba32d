import Foundation

/// The words of a text in lower case without diacritics, in order; a number keeps its digits.
func foldedWords(_ text: String) -> [String] {
  var words: [String] = []
  forEachFoldedWord(text) { words.append(String(decoding: $0, as: UTF8.self)) }
  return words
}

/// The beginnings of a text's longer words: six letters are enough for "negotiations" to meet "negotiating", and words
/// of fewer than four letters say little in any language.
func stems(_ text: String) -> [String] {
  var stems: [String] = []
  forEachFoldedWord(text) { bytes in
    let isNumber = bytes.allSatisfy { (48...57).contains($0) }
    // A letter of ASCII is a byte, and most words have no other.
    if bytes.allSatisfy({ $0 < 0x80 }) {
      if isNumber || bytes.count >= 4 { stems.append(String(decoding: bytes.prefix(6), as: UTF8.self)) }
    } else if case let word = String(decoding: bytes, as: UTF8.self), word.count >= 4 {
      stems.append(String(word.prefix(6)))
    }
  }
  return stems
}

/// Visits the words of a text in lower case without diacritics, in order, as UTF-8.
private func forEachFoldedWord(_ text: String, _ visit: (ArraySlice<UInt8>) -> Void) {
  let bytes = foldedBytes(text)
  var (start, index) = (0, 0)
  while index < bytes.count {
    let (isWord, end) = character(bytes, at: index)
    if !isWord {
      if start < index { visit(bytes[start..<index]) }
      start = end
    }
    index = end
  }
  if start < bytes.count { visit(bytes[start...]) }
}

/// Whether the character at a place belongs to a word, and where it ends.
private func character(_ bytes: [UInt8], at index: Int) -> (isWord: Bool, end: Int) {
  let byte = bytes[index]
  if byte < 0x80 { return (byte &- 97 < 26 || byte &- 65 < 26 || byte &- 48 < 10, index + 1) }
  if isGeneralPunctuation(bytes.span, index) { return (false, index + 3) }
  let end = min(index + (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2), bytes.count)
  let scalar = String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first
  return (scalar?.properties.isAlphabetic ?? false, end)
}

/// The numbers of a text with more than two digits, without what groups their thousands; years and the like, four
/// digits that begin with 1 or 2, are none.
func figures(in text: String) -> [String] {
  var found: [String] = []
  var digits: [UInt8] = []
  var previous: UInt8 = 0
  let bytes = text.utf8.span
  for index in bytes.indices {
    let byte = bytes[index]
    if byte &- 48 < 10 {
      digits.append(byte)
    } else if !digits.isEmpty, byte != UInt8(ascii: ",") || previous == byte {
      if isFigure(digits) { found.append(String(decoding: digits, as: UTF8.self)) }
      digits.removeAll(keepingCapacity: true)
    }
    previous = byte
  }
  if isFigure(digits) { found.append(String(decoding: digits, as: UTF8.self)) }
  return found
}

private func isFigure(_ digits: [UInt8]) -> Bool {
  let isYear = digits.count == 4 && (digits[0] == UInt8(ascii: "1") || digits[0] == UInt8(ascii: "2"))
  return digits.count > 2 && !isYear
}

/// ASCII and typographic quotation marks and dashes only need their capitals lowered; Foundation folds the rest.
private func foldedBytes(_ text: String) -> [UInt8] {
  guard isPlain(text.utf8.span) else {
    return Array(text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).utf8)
  }
  var bytes = Array(text.utf8)
  for index in bytes.indices where bytes[index] &- 65 < 26 { bytes[index] |= 0x20 }
  return bytes
}

/// Whether all characters are of ASCII or of the first lines of General Punctuation, `E2 80 xx`.
private func isPlain(_ bytes: Span<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count {
    if bytes[index] < 0x80 {
      index += 1
    } else if isGeneralPunctuation(bytes, index) {
      index += 3
    } else {
      return false
    }
  }
  return true
}

private func isGeneralPunctuation(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
  index + 2 < bytes.count && bytes[index] == 0xe2 && bytes[index + 1] == 0x80 && bytes[index + 2] >= 0x90
    && bytes[index + 2] < 0xa8
}
