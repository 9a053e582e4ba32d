/// Numbers phrases by the hashes of their tokens; letter case does not matter.
///
/// All edges of the trie lie in one open-addressed table, so that a token no phrase begins with costs one look-up.
package struct PhraseIndex: Sendable {
  struct Edge: Sendable {
    var hash: UInt64 = 0
    var parent: Int32 = -1
    var child: Int32 = -1
  }

  /// A power of two long, at most half full; a free place has parent −1.
  var edges: ContiguousArray<Edge>
  private var edgeCount = 0
  /// By node, the phrase that ends there, −1 for none; the root is 0.
  var phrases: ContiguousArray<Int32> = [-1]
  /// By node: one bit of 64 for each token that goes on from it, so that behind most words nothing is looked up.
  private var followers: ContiguousArray<UInt64> = [0]
  /// How many phrases there are.
  package private(set) var count = 0

  /// - Parameter capacity: How many tokens the phrases may have together before the table grows.
  package init(capacity: Int = 8) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    edges = ContiguousArray(repeating: Edge(), count: size)
    phrases.reserveCapacity(capacity)
    followers.reserveCapacity(capacity)
  }

  /// The number of a phrase, counted from 0 in the order they were added; a phrase added again keeps its number.
  package mutating func insert(_ phrase: [UInt64]) -> Int {
    var node: Int32 = 0
    for hash in phrase {
      var place = self.place(of: hash, below: node)
      if edges[place].parent < 0 {
        if edgeCount * 2 >= edges.count {
          grow()
          place = self.place(of: hash, below: node)
        }
        edges[place] = Edge(hash: hash, parent: node, child: Int32(phrases.count))
        edgeCount += 1
        phrases.append(-1)
        followers[Int(node)] |= Self.bit(of: hash)
        followers.append(0)
      }
      node = edges[place].child
    }
    if phrases[Int(node)] < 0 {
      phrases[Int(node)] = Int32(count)
      count += 1
    }
    return Int(phrases[Int(node)])
  }

  /// The node one token further than `node`; nil where no phrase goes on so. The root is 0.
  package func next(_ node: Int32, _ hash: UInt64) -> Int32? {
    guard followers[Int(node)] & Self.bit(of: hash) != 0 else { return nil }
    let edge = edges[place(of: hash, below: node)]
    return edge.parent >= 0 ? edge.child : nil
  }

  /// The longest phrase that begins at `start` and ends before `end`: how many tokens, and its number.
  ///
  /// - Parameter first: The node of the first token where it is known; 0 where it is not.
  package func longest(
    in tokens: ContiguousArray<Token>, from start: Int, before end: Int, first: Int32
  ) -> (count: Int, phrase: Int)? {
    var found: (count: Int, phrase: Int)?
    var node = first
    var token = start
    if first > 0, start < end {
      token += 1
      if let phrase = phrase(at: first) { found = (1, phrase) }
    }
    while token < end, let next = next(node, tokens[token].hash) {
      node = next
      token += 1
      if let phrase = phrase(at: node) { found = (token - start, phrase) }
    }
    return found
  }

  /// The number of the phrase that ends at a node; nil where none does.
  package func phrase(at node: Int32) -> Int? {
    let phrase = phrases[Int(node)]
    return phrase >= 0 ? Int(phrase) : nil
  }

  private static func bit(of hash: UInt64) -> UInt64 { 1 << ((hash &* 0x9e37_79b9_7f4a_7c15) >> 58) }

  /// Where the edge is, or the free place where it belongs.
  func place(of hash: UInt64, below node: Int32) -> Int {
    let mask = edges.count - 1
    let mixed = (hash ^ UInt64(truncatingIfNeeded: node) &* 0x9e37_79b9_7f4a_7c15) &* 0xbf58_476d_1ce4_e5b9
    var place = Int(truncatingIfNeeded: mixed >> 32) & mask
    while edges[place].parent >= 0, edges[place].parent != node || edges[place].hash != hash {
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow() {
    let old = edges
    edges = ContiguousArray(repeating: Edge(), count: old.count * 2)
    for edge in old where edge.parent >= 0 { edges[place(of: edge.hash, below: edge.parent)] = edge }
  }
}
