import TextAnalysis

/// Names of makes of aircraft, ships and weapons that end in a figure.
extension SentenceWords {
  /// "a MiG-29 hit the bridge", "the S-400": a figure that a hyphen ties to a capitalised word counts nothing.
  func endsModelName(_ index: Int) -> Bool {
    guard index > 1, token(index).kind == .number, has(index - 1, .hyphen), token(index - 2).isWord else {
      return false
    }
    return !token(index - 2).isLower && !token(index - 1).spaceBefore && !token(index).spaceBefore
  }
}
