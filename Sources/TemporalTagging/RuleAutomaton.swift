/// All patterns of a rule set in one trie over word classes; a pattern's end names its rule.
struct RuleAutomaton: Sendable {
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

  private(set) var nodes: ContiguousArray<Node> = []
  private(set) var edges: ContiguousArray<Edge> = []
  private(set) var names: [String] = []
  /// By class, the root's first edge with it; behind the root's edges where no pattern begins with the class.
  private var starts: ContiguousArray<Int32> = []
  private var building: [(edges: [Edge], rule: Int32)] = [([], -1)]

  /// Adds every way through a pattern, in the order of its choices; none is walked twice.
  mutating func add(_ pattern: RulePattern, rule: Int, _ lexicon: inout TemporalLexicon) {
    var program = PatternProgram(pattern)
    program.edges = program.elements.map { edge($0, &lexicon) }
    var seen: Set<PatternProgram.State> = []
    walk(program, .init(), Int32(rule), &seen)
  }

  private mutating func walk(
    _ program: PatternProgram, _ start: PatternProgram.State, _ rule: Int32, _ seen: inout Set<PatternProgram.State>
  ) {
    var state = start
    while true {
      switch program.steps[state.step] {
      case .take(let element):
        state.node = step(from: state.node, program.edges[element].glued(state.glue != 0))
        state.glue = 0
      case .choose(let steps):
        guard seen.insert(state).inserted else { return }
        for step in steps { walk(program, .init(step: step, node: state.node, glue: state.glue), rule, &seen) }
        return
      case .jump(let step):
        state.step = step
        continue
      case .glue(let depth): state.glue |= 1 << UInt64(depth)
      case .unglue(let depth): state.glue &= ~(1 << UInt64(depth))
      case .end:
        if building[state.node].rule < 0 { building[state.node].rule = rule }
        return
      }
      state.step += 1
    }
  }

  /// The edge for an element, without its target.
  private mutating func edge(_ element: RulePattern.Element, _ lexicon: inout TemporalLexicon) -> Edge {
    let isLiteral = element.symbol.utf8.first == UInt8(ascii: "=")
    let classID = isLiteral ? lexicon.literal(String(element.symbol.dropFirst())) : lexicon.id(of: element.symbol)
    return Edge(
      classID: Int32(classID), name: element.name.map { id(of: $0) } ?? -1, isGlued: false,
      isContext: element.isContext, target: -1)
  }

  private mutating func step(from node: Int, _ edge: Edge) -> Int {
    if let known = building[node].edges.first(where: { $0.leads(as: edge) }) { return Int(known.target) }
    var edge = edge
    edge.target = Int32(building.count)
    building[node].edges.append(edge)
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
    for (found, rule) in building {
      let first = Int32(edges.count)
      edges += found.sorted { ($0.classID, $0.target) < ($1.classID, $1.target) }
      let classes = found.reduce(ClassBits.none) { $0.union(ClassBits($1.classID)) }
      nodes.append(Node(edges: first..<Int32(edges.count), rule: rule, classes: classes))
    }
    building = []
    starts = ContiguousArray(repeating: root.edges.upperBound, count: classCount)
    for index in root.edges.reversed() { starts[Int(edges[Int(index)].classID)] = index }
  }

  /// Where every pattern begins.
  var root: Node { nodes[0] }

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
