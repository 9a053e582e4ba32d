/// Finds the longest of many phrases that begins at a token, by the tokens' hashes; letter case does not matter.
package struct PhraseTrie<Value: Sendable>: Sendable {
  private var index = PhraseIndex()
  /// By the phrase's number.
  private var values: ContiguousArray<Value> = []

  package init() {}

  /// Adds a phrase, given as the hashes of its tokens; a phrase added again takes the new value.
  package mutating func insert(_ phrase: [UInt64], _ value: Value) {
    let number = index.insert(phrase)
    if number < values.count { values[number] = value } else { values.append(value) }
  }

  /// The longest phrase that begins at `start` and ends before `end`: how many tokens, and its value.
  package func longestMatch(
    in tokens: ContiguousArray<Token>, from start: Int, before end: Int
  ) -> (count: Int, value: Value)? {
    var best: (count: Int, phrase: Int)?
    var node: Int32 = 0
    var token = start
    while token < end, let next = index.next(node, tokens[token].hash) {
      node = next
      token += 1
      if let phrase = index.phrase(at: node) { best = (token - start, phrase) }
    }
    return best.map { ($0.count, values[$0.phrase]) }
  }
}
