import Foundation

/// The words of a text in lower case without diacritics, in order; a number keeps its digits.
func foldedWords(_ text: String) -> [String] {
  var words: [String] = []
  var word = ""
  for scalar in folded(text).unicodeScalars {
    if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
      word.unicodeScalars.append(scalar)
    } else if !word.isEmpty {
      words.append(word)
      word = ""
    }
  }
  if !word.isEmpty { words.append(word) }
  return words
}

/// The beginnings of a text's longer words: six letters are enough for "negotiations" to meet "negotiating", and words
/// of fewer than four letters say little in any language.
func stems(_ text: String) -> [String] {
  foldedWords(text).compactMap { word in
    let isNumber = word.utf8.allSatisfy { (48...57).contains($0) }
    return isNumber || word.count >= 4 ? String(word.prefix(6)) : nil
  }
}

/// The numbers of a text with more than two digits, without what groups their thousands; years and the like, four
/// digits that begin with 1 or 2, are none.
func figures(in text: String) -> [String] {
  var (found, digits): ([String], [UInt8]) = ([], [])
  var previous: UInt8 = 0
  for byte in Array(text.utf8) + [0] {
    if (48...57).contains(byte) {
      digits.append(byte)
    } else if !(byte == UInt8(ascii: ",") && !digits.isEmpty && previous != byte) {
      let isYear = digits.count == 4 && (digits[0] == 49 || digits[0] == 50)
      if digits.count > 2, !isYear { found.append(String(decoding: digits, as: UTF8.self)) }
      digits = []
    }
    previous = byte
  }
  return found
}

/// ASCII only needs its capitals lowered; Foundation folds the rest.
private func folded(_ text: String) -> String {
  text.utf8.allSatisfy { $0 < 0x80 }
    ? text.lowercased() : text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
}
