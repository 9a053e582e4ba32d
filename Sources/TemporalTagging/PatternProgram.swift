/// A pattern as steps to walk, so that its choices need not be written out.
struct PatternProgram {
  enum Step {
    /// A word of `elements`.
    case take(Int)
    /// Go on at each of several steps.
    case choose([Int])
    case jump(Int)
    /// The next word, if it comes before the `unglue` of the same depth, has no blank before it.
    case glue(depth: Int)
    case unglue(depth: Int)
    case end
  }

  /// Where a walk is, and which `glue`s wait for a word, a bit for each depth.
  struct State: Hashable {
    var step = 0
    var node = 0
    var glue: UInt64 = 0

    /// Mixes fewer words than there are properties: every start hashes thousands.
    func hash(into hasher: inout Hasher) { hasher.combine(UInt64(step) << 32 ^ UInt64(node) ^ glue) }
  }

  private(set) var steps: [Step] = []
  private(set) var elements: [RulePattern.Element] = []
  /// For each of `elements`.
  var edges: [RuleAutomaton.Edge] = []

  init(_ pattern: RulePattern) {
    for part in pattern.parts { add(part, depth: 0) }
    steps.append(.end)
  }

  private mutating func add(_ part: RulePattern.Part, depth: Int) {
    switch part {
    case .element(let element):
      steps.append(.take(elements.count))
      elements.append(element)
    case .glued(let part):
      steps.append(.glue(depth: depth))
      add(part, depth: depth + 1)
      steps.append(.unglue(depth: depth))
    case .choice(let choices): add(choices, depth)
    }
  }

  private mutating func add(_ choices: [[RulePattern.Part]], _ depth: Int) {
    let choose = steps.count
    steps.append(.choose([]))
    var (starts, jumps): ([Int], [Int]) = ([], [])
    for choice in choices {
      starts.append(steps.count)
      for part in choice { add(part, depth: depth) }
      jumps.append(steps.count)
      steps.append(.jump(0))
    }
    steps[choose] = .choose(starts)
    for jump in jumps { steps[jump] = .jump(steps.count) }
  }
}
