import TextAnalysis

/// Names of makes of aircraft, ships and weapons that end in a figure, and names that armies give to what they do.
extension SentenceWords {
  /// "a MiG-29 hit the bridge", "the S-400": a figure that a hyphen ties to a capitalised word counts nothing.
  func endsModelName(_ index: Int) -> Bool {
    guard index > 1, token(index).kind == .number, has(index - 1, .hyphen), token(index - 2).isWord else {
      return false
    }
    return !token(index - 2).isLower && !token(index - 1).spaceBefore && !token(index).spaceBefore
  }

  /// "launched Operation Olive Branch", but "resumed its operations": a noun in front of no name is no part of one.
  func keepCodeNames() {
    for index in words.indices where words[index].classes.intersects(patterns.known.codeName) {
      let next = index + 1
      let isName = token(index).shape == .capitalised && next < count && token(next).isWord && !token(next).isLower
      if !isName { words[index].classes.subtract(patterns.known.codeName) }
    }
  }
}
