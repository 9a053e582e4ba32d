import TextAnalysis

/// Goes along the phrases that begin at a token, the shortest first; a closure called for each would keep a copy of what
/// it reads.
struct PhraseWalk {
  private var node: Int32 = 0
  /// Behind the last token of the phrase in hand.
  private(set) var end: Int

  init(from start: Int) { end = start }

  /// The number of the next phrase that ends before a limit; nil where there is none.
  @inline(__always)
  mutating func nextPhrase(_ index: PhraseIndex, _ tokens: ContiguousArray<Token>, before limit: Int) -> Int? {
    while end < limit, let next = index.next(node, tokens[end].hash) {
      node = next
      end += 1
      if let phrase = index.phrase(at: node) { return phrase }
    }
    return nil
  }
}
