/// The patterns of a rule set while they are read; `RuleAutomaton` is what they become.
struct PatternTrie {
  typealias Edge = RuleAutomaton.Edge

  /// The last edge of a node, and the first rule whose pattern ends there, −1 for none of either; the root is the first.
  private(set) var nodes: [(lastEdge: Int32, rule: Int32)] = [(-1, -1)]
  /// Each with the edge before it of the same node: a list for each of thousands of nodes would cost more.
  private var edges: [(edge: Edge, previous: Int32)] = []
  private(set) var names: [String] = []
  /// Where the walk through a pattern has been; kept for its memory.
  private var seen: Set<PatternProgram.State> = []

  /// Adds every way through a pattern, in the order of its choices; none is walked twice.
  mutating func add(_ pattern: RulePattern, rule: Int, _ lexicon: inout TemporalLexicon) {
    var program = PatternProgram(pattern)
    program.edges = program.elements.map { edge($0, &lexicon) }
    seen.removeAll(keepingCapacity: true)
    walk(program, .init(), Int32(rule))
  }

  private mutating func walk(_ program: PatternProgram, _ start: PatternProgram.State, _ rule: Int32) {
    var state = start
    while true {
      switch program.steps[state.step] {
      case .take(let element):
        state.node = step(from: state.node, program.edges[element].glued(state.glue != 0))
        state.glue = 0
      case .choose(let steps):
        guard seen.insert(state).inserted else { return }
        for step in steps { walk(program, .init(step: step, node: state.node, glue: state.glue), rule) }
        return
      case .jump(let step):
        state.step = step
        continue
      case .glue(let depth): state.glue |= 1 << UInt64(depth)
      case .unglue(let depth): state.glue &= ~(1 << UInt64(depth))
      case .end:
        if nodes[state.node].rule < 0 { nodes[state.node].rule = rule }
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
    var place = nodes[node].lastEdge
    while place >= 0 {
      let known = edges[Int(place)]
      if known.edge.leads(as: edge) { return Int(known.edge.target) }
      place = known.previous
    }
    var edge = edge
    edge.target = Int32(nodes.count)
    edges.append((edge, nodes[node].lastEdge))
    nodes[node].lastEdge = Int32(edges.count - 1)
    nodes.append((-1, -1))
    return nodes.count - 1
  }

  /// Puts the edges of a node into a list instead of what it held, in no order.
  func read(edgesOf node: Int, into list: inout [Edge]) {
    list.removeAll(keepingCapacity: true)
    var place = nodes[node].lastEdge
    while place >= 0 {
      list.append(edges[Int(place)].edge)
      place = edges[Int(place)].previous
    }
  }

  private mutating func id(of name: String) -> Int32 {
    if let index = names.firstIndex(of: name) { return Int32(index) }
    names.append(name)
    return Int32(names.count - 1)
  }
}
