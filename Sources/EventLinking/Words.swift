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

/// ASCII only needs its capitals lowered; Foundation folds the rest.
private func folded(_ text: String) -> String {
  text.utf8.allSatisfy { $0 < 0x80 }
    ? text.lowercased() : text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
}
