/// All patterns of a rule set in one trie over word classes; a pattern's end names its rule.
struct RuleAutomaton: Sendable {
  struct Edge: Sendable {
    let classID: Int
    let name: String?
    let isGlued: Bool
    let isContext: Bool
    let target: Int
  }

  struct Node: Sendable {
    var edges: [Edge] = []
    /// The first rule whose pattern ends here.
    var rule: Int?
  }

  private(set) var nodes = [Node()]
  /// By class: whether any pattern begins with it.
  private(set) var starts: [Bool] = []

  mutating func add(_ pattern: RulePattern, rule: Int, _ lexicon: inout TemporalLexicon) {
    for sequence in pattern.sequences {
      var node = 0
      for element in sequence { node = step(from: node, element, &lexicon) }
      if nodes[node].rule == nil { nodes[node].rule = rule }
    }
  }

  private mutating func step(
    from node: Int, _ element: RulePattern.Element, _ lexicon: inout TemporalLexicon
  ) -> Int {
    let classID =
      element.symbol.first == "=" ? lexicon.literal(String(element.symbol.dropFirst())) : lexicon.id(of: element.symbol)
    if let edge = nodes[node].edges.first(where: {
      $0.classID == classID && $0.name == element.name && $0.isGlued == element.isGlued
        && $0.isContext == element.isContext
    }) {
      return edge.target
    }
    nodes[node].edges.append(
      Edge(
        classID: classID, name: element.name, isGlued: element.isGlued, isContext: element.isContext,
        target: nodes.count))
    if node == 0 {
      while starts.count <= classID { starts.append(false) }
      starts[classID] = true
    }
    nodes.append(Node())
    return nodes.count - 1
  }

  func canStart(_ classID: Int) -> Bool { classID < starts.count && starts[classID] }
}
