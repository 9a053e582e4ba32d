/// All patterns of a rule set in one trie over word classes; a pattern's end names its rule.
struct RuleAutomaton: Sendable {
  struct Edge: Sendable {
    let classID: Int32
    /// Where the name stands in `names`; −1 for a literal.
    let name: Int32
    let isGlued: Bool
    let isContext: Bool
    let target: Int32
  }

  struct Node: Sendable {
    /// Of `edges`, sorted by class.
    var edges: Range<Int32>
    /// The first rule whose pattern ends here; −1 where none does.
    var rule: Int32
    /// The edges' classes, each as one of 64 bits: most words are refused by it.
    var classes: UInt64
  }

  /// The bit that stands for a class.
  static func bit(_ classID: Int32) -> UInt64 { 1 << UInt64(truncatingIfNeeded: classID & 63) }

  private(set) var nodes: ContiguousArray<Node> = []
  private(set) var edges: ContiguousArray<Edge> = []
  private(set) var names: [String] = []
  /// By class: whether any pattern begins with it.
  private var starts: ContiguousArray<Bool> = []
  private var building: [(edges: [Edge], rule: Int32)] = [([], -1)]

  mutating func add(_ pattern: RulePattern, rule: Int, _ lexicon: inout TemporalLexicon) {
    for sequence in pattern.sequences {
      var node = 0
      for element in sequence { node = step(from: node, element, &lexicon) }
      if building[node].rule < 0 { building[node].rule = Int32(rule) }
    }
  }

  private mutating func step(
    from node: Int, _ element: RulePattern.Element, _ lexicon: inout TemporalLexicon
  ) -> Int {
    let classID =
      element.symbol.first == "=" ? lexicon.literal(String(element.symbol.dropFirst())) : lexicon.id(of: element.symbol)
    let name = element.name.map { id(of: $0) } ?? -1
    if let edge = building[node].edges.first(where: {
      $0.classID == classID && $0.name == name && $0.isGlued == element.isGlued && $0.isContext == element.isContext
    }) {
      return Int(edge.target)
    }
    building[node].edges.append(
      Edge(
        classID: Int32(classID), name: name, isGlued: element.isGlued, isContext: element.isContext,
        target: Int32(building.count)))
    building.append(([], -1))
    return building.count - 1
  }

  private mutating func id(of name: String) -> Int32 {
    if let index = names.firstIndex(of: name) { return Int32(index) }
    names.append(name)
    return Int32(names.count - 1)
  }

  /// Lays out the trie for searching; what is added later is not found.
  mutating func finish(classCount: Int) {
    starts = ContiguousArray(repeating: false, count: classCount)
    for edge in building[0].edges { starts[Int(edge.classID)] = true }
    for (found, rule) in building {
      let first = Int32(edges.count)
      edges += found.sorted { ($0.classID, $0.target) < ($1.classID, $1.target) }
      nodes.append(
        Node(
          edges: first..<Int32(edges.count), rule: rule,
          classes: found.reduce(0) { $0 | Self.bit($1.classID) }))
    }
    building = []
  }

  func canStart(_ classID: Int32) -> Bool { starts[Int(classID)] }

  /// The first edge of a node with a class, or where it would stand.
  func firstEdge(of node: Int32, _ classID: Int32) -> Int32 {
    var (low, high) = (nodes[Int(node)].edges.lowerBound, nodes[Int(node)].edges.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if edges[Int(middle)].classID < classID { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
