/// All patterns of a rule set in one trie over word classes; a pattern's end names its rule.
///
/// A class, so that handing it on costs nothing.
final class RuleAutomaton: Sendable {
  struct Edge: Sendable {
    let classID: Int32
    /// Where the name stands in `names`; −1 for a literal.
    let name: Int32
    var isGlued: Bool
    let isContext: Bool
    var target: Int32

    /// Whether both are taken by the same words under the same name.
    func leads(as other: Edge) -> Bool {
      classID == other.classID && name == other.name && isGlued == other.isGlued && isContext == other.isContext
    }

    /// The edge, which no blank may stand before where the argument says so.
    func glued(_ isGlued: Bool) -> Edge {
      var edge = self
      edge.isGlued = isGlued
      return edge
    }
  }

  struct Node: Sendable {
    /// Of `edges`, sorted by class.
    var edges: Range<Int32>
    /// The first rule whose pattern ends here; −1 where none does.
    var rule: Int32
    /// The edges' classes: most words are refused by them.
    var classes: ClassBits
  }

  let nodes: ContiguousArray<Node>
  let edges: ContiguousArray<Edge>
  let names: [String]
  /// Where every pattern begins.
  let root: Node
  /// By class, the root's first edge with it; behind the root's edges where no pattern begins with the class.
  private let starts: ContiguousArray<Int32>

  /// Lays out a trie for searching.
  init(_ trie: PatternTrie, classCount: Int) {
    var nodes: ContiguousArray<Node> = []
    var edges: ContiguousArray<Edge> = []
    nodes.reserveCapacity(trie.nodes.count)
    // In a trie every node but the root has one edge to it.
    edges.reserveCapacity(trie.nodes.count)
    var found: [Edge] = []
    for (number, node) in trie.nodes.enumerated() {
      let first = Int32(edges.count)
      trie.read(edgesOf: number, into: &found)
      if found.count > 1 { found.sort { ($0.classID, $0.target) < ($1.classID, $1.target) } }
      edges += found
      let classes = found.reduce(ClassBits.none) { $0.union(ClassBits($1.classID)) }
      nodes.append(Node(edges: first..<Int32(edges.count), rule: node.rule, classes: classes))
    }
    let root = nodes[0]
    var starts = ContiguousArray(repeating: root.edges.upperBound, count: classCount)
    for index in root.edges.reversed() { starts[Int(edges[Int(index)].classID)] = index }
    (self.nodes, self.edges, self.root, self.starts) = (nodes, edges, root, starts)
    names = trie.names
  }

  func canStart(_ classID: Int32) -> Bool { starts[Int(classID)] < root.edges.upperBound }

  /// The classes of which the second token of a pattern that begins with a class must have one; all where a pattern
  /// may end with the first, none where none begins with it.
  func classes(after classID: Int32) -> ClassBits {
    var classes = ClassBits.none
    for index in starts[Int(classID)]..<root.edges.upperBound where edges[Int(index)].classID == classID {
      let next = nodes[Int(edges[Int(index)].target)]
      classes.formUnion(next.rule >= 0 ? .all : next.classes)
    }
    return classes
  }

  /// The first edge of a node with a class, or where it would stand.
  func firstEdge(of node: Node, _ classID: Int32) -> Int32 {
    // The root, whose edges come first, has far more than the others.
    if node.edges.lowerBound == 0 { return starts[Int(classID)] }
    var (low, high) = (node.edges.lowerBound, node.edges.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if edges[Int(middle)].classID < classID { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
