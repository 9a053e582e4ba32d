/// The patterns of a rule set while they are read; `RuleAutomaton` is what they become.
struct PatternTrie {
  typealias Edge = RuleAutomaton.Edge

  /// A node's edges, and the first rule whose pattern ends there, −1 where none does; the root is the first.
  private(set) var nodes: [(edges: [Edge], rule: Int32)] = [([], -1)]
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
    if let known = nodes[node].edges.first(where: { $0.leads(as: edge) }) { return Int(known.target) }
    var edge = edge
    edge.target = Int32(nodes.count)
    nodes[node].edges.append(edge)
    nodes.append(([], -1))
    return nodes.count - 1
  }

  private mutating func id(of name: String) -> Int32 {
    if let index = names.firstIndex(of: name) { return Int32(index) }
    names.append(name)
    return Int32(names.count - 1)
  }
}
