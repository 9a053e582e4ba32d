/// Finds the longest of many phrases that begins at a token, by the tokens' hashes; letter case does not matter.
///
/// All edges lie in one open-addressed table, so that a token no phrase begins with costs one look-up.
package struct PhraseTrie<Value: Sendable>: Sendable {
  @usableFromInline
  struct Edge: Sendable {
    @usableFromInline var hash: UInt64 = 0
    @usableFromInline var parent: Int32 = -1
    @usableFromInline var child: Int32 = -1

    @usableFromInline
    init() {}
  }

  /// A power of two long, at most half full; a free place has parent −1.
  @usableFromInline var edges = ContiguousArray(repeating: Edge(), count: 16)
  @usableFromInline var edgeCount = 0
  /// By node; the root is 0.
  @usableFromInline var values: ContiguousArray<Value?> = [nil]

  @inlinable
  package init() {}

  /// Adds a phrase, given as the hashes of its tokens; a phrase added again takes the new value.
  @inlinable
  package mutating func insert(_ phrase: [UInt64], _ value: Value) {
    var node: Int32 = 0
    for hash in phrase {
      var place = self.place(of: hash, below: node)
      if edges[place].parent < 0 {
        if edgeCount * 2 >= edges.count {
          grow()
          place = self.place(of: hash, below: node)
        }
        edges[place].hash = hash
        edges[place].parent = node
        edges[place].child = Int32(values.count)
        edgeCount += 1
        values.append(nil)
      }
      node = edges[place].child
    }
    values[Int(node)] = value
  }

  /// The longest phrase that begins at `start` and ends before `end`: how many tokens, and its value.
  @inlinable
  package func longestMatch(
    in tokens: ContiguousArray<Token>, from start: Int, before end: Int
  ) -> (count: Int, value: Value)? {
    var best: (count: Int, value: Value)?
    forEachMatch(in: tokens, from: start, before: end) { best = ($0, $1) }
    return best
  }

  /// Every phrase that begins at `start` and ends before `end`, the shortest first.
  @inlinable
  package func forEachMatch(
    in tokens: ContiguousArray<Token>, from start: Int, before end: Int, _ body: (_ count: Int, _ value: Value) -> Void
  ) {
    var node: Int32 = 0
    var index = start
    while index < end {
      let edge = edges[place(of: tokens[index].hash, below: node)]
      guard edge.parent >= 0 else { return }
      node = edge.child
      index += 1
      if let value = values[Int(node)] { body(index - start, value) }
    }
  }

  /// Whether any phrase begins with a token of this hash.
  @inlinable
  package func begins(with hash: UInt64) -> Bool { edges[place(of: hash, below: 0)].parent >= 0 }

  /// Where the edge is, or the free place where it belongs.
  @inlinable
  func place(of hash: UInt64, below node: Int32) -> Int {
    let mask = edges.count - 1
    let mixed = (hash ^ UInt64(truncatingIfNeeded: node) &* 0x9e37_79b9_7f4a_7c15) &* 0xbf58_476d_1ce4_e5b9
    var place = Int(truncatingIfNeeded: mixed >> 32) & mask
    while edges[place].parent >= 0, edges[place].parent != node || edges[place].hash != hash {
      place = (place + 1) & mask
    }
    return place
  }

  @inlinable
  mutating func grow() {
    let old = edges
    edges = ContiguousArray(repeating: Edge(), count: old.count * 2)
    for edge in old where edge.parent >= 0 { edges[place(of: edge.hash, below: edge.parent)] = edge }
  }
}
