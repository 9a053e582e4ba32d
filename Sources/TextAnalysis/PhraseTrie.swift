/// Finds the longest of many phrases that begins at a token, by the tokens' hashes; letter case does not matter.
package struct PhraseTrie<Value: Sendable>: Sendable {
  private struct Node: Sendable {
    var children: [UInt64: Int] = [:]
    var value: Value?
  }

  private var nodes = [Node()]

  package init() {}

  /// Adds a phrase, given as the hashes of its tokens; a phrase added again takes the new value.
  package mutating func insert(_ phrase: [UInt64], _ value: Value) {
    var node = 0
    for hash in phrase {
      if let child = nodes[node].children[hash] {
        node = child
      } else {
        nodes.append(Node())
        nodes[node].children[hash] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    nodes[node].value = value
  }

  /// The longest phrase that begins at `start` and ends before `end`: how many tokens, and its value.
  package func longestMatch(
    in tokens: ContiguousArray<Token>, from start: Int, before end: Int
  ) -> (count: Int, value: Value)? {
    var node = 0
    var best: (count: Int, value: Value)?
    var index = start
    while index < end, let child = nodes[node].children[tokens[index].hash] {
      node = child
      index += 1
      if let value = nodes[node].value { best = (index - start, value) }
    }
    return best
  }
}
