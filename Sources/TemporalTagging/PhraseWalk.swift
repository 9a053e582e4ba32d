import TextAnalysis

/// Goes along the phrases that begin at a token, the shortest first; a closure called for each would keep a copy of what
/// it reads.
struct PhraseWalk {
  private var node: Int32 = 0
  /// The node of the token in hand, until it is passed; 0 from there on.
  private var first: Int32
  /// Behind the last token of the phrase in hand.
  private(set) var end: Int

  /// - Parameter first: The node of the first token.
  init(from start: Int, at first: Int32) { (end, self.first) = (start, first) }

  /// The number of the next phrase that ends before a limit; nil where there is none.
  @inline(__always)
  mutating func nextPhrase(_ index: PhraseIndex, _ tokens: ContiguousArray<Token>, before limit: Int) -> Int? {
    if first > 0, end < limit {
      (node, first) = (first, 0)
      end += 1
      if let phrase = index.phrase(at: node) { return phrase }
    }
    while end < limit, node > 0, let next = index.next(node, tokens[end].hash) {
      node = next
      end += 1
      if let phrase = index.phrase(at: node) { return phrase }
    }
    return nil
  }
}
