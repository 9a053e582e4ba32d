import TextAnalysis

/// The phrases of a table with what each of them means; letter case does not matter.
struct PhraseTable<Value: Sendable>: Sendable {
  private var index: PhraseIndex
  /// By the phrase's number.
  private var values: ContiguousArray<Value> = []
  /// The hashes of the phrases' first tokens, some of them several times.
  private(set) var firsts: ContiguousArray<UInt64> = []

  /// - Parameter capacity: How many tokens the phrases may have together before the table grows.
  init(capacity: Int = 8) {
    index = PhraseIndex(capacity: capacity)
    values.reserveCapacity(capacity)
    firsts.reserveCapacity(capacity)
  }

  /// Adds a phrase, given as the hashes of its tokens; a phrase added again takes the new value.
  mutating func insert(_ phrase: [UInt64], _ value: Value) {
    change(phrase, or: value) { $0 = value }
  }

  /// Changes what a phrase means, from a first value where it is new.
  mutating func change(_ phrase: [UInt64], or first: Value, _ body: (inout Value) -> Void) {
    let number = index.insert(phrase)
    if number == values.count {
      values.append(first)
      if let hash = phrase.first { firsts.append(hash) }
    }
    body(&values[number])
  }

  /// The node of a first token, so that it need not be looked up again; 0 where no phrase begins with it.
  func node(of hash: UInt64) -> Int32 { index.next(0, hash) ?? 0 }

  /// The longest phrase that begins at `start` and ends before `end`: how many tokens, and its value.
  ///
  /// - Parameter first: The node of the first token where it is known; 0 where it is not.
  func longestMatch(
    in tokens: ContiguousArray<Token>, from start: Int, before end: Int, first: Int32 = 0
  ) -> (count: Int, value: Value)? {
    guard let found = index.longest(in: tokens, from: start, before: end, first: first) else { return nil }
    return (found.count, values[found.phrase])
  }

  /// The same of those phrases whose value counts.
  func longestMatch(
    in tokens: ContiguousArray<Token>, from start: Int, before end: Int, where isMeant: (Value) -> Bool
  ) -> (count: Int, value: Value)? {
    var found: (count: Int, value: Value)?
    var node: Int32 = 0
    var token = start
    while token < end, let next = index.next(node, tokens[token].hash) {
      node = next
      token += 1
      if let phrase = index.phrase(at: node), isMeant(values[phrase]) { found = (token - start, values[phrase]) }
    }
    return found
  }
}
