import TextAnalysis
import TimelineCore

/// What a token may be for a pattern, before a match is made of it.
struct Candidate {
  var classID: Int32
  /// The lexicon's entry; −1 for numbers, wildcards and nested expressions.
  var entry: Int32 = -1
  var count: Int32 = 1
  /// Where the nested expression stands; −1 for words.
  var nested: Int32 = -1
  var number = 0
}

/// Finds the longest pattern at a token, sentence by sentence; what a token may be is worked out once.
///
/// Time is bounded by the patterns' length, not the text's. Its methods are mutating even where they change nothing:
/// others would be given a copy of the whole structure.
struct RuleMatcher {
  private let text: LexicalText
  private let tokens: ContiguousArray<Token>
  private let rules: TemporalRules
  // Those of the lexicon once more: what the structure itself holds costs no reference counting.
  private let phrases: PhraseIndex
  private let entryRanges: ContiguousArray<Range<Int32>>
  private let entries: ContiguousArray<TemporalLexicon.Entry>
  private var sentence = 0..<0
  /// By token of the sentence.
  private var ranges: ContiguousArray<Candidates> = []
  private var candidates: ContiguousArray<Candidate> = []
  private var path: ContiguousArray<Step> = []
  private var best = Best()
  /// How often a node of an automaton was looked at in all; bounded by the text's length, whatever the text.
  private(set) var steps = 0

  /// What a token may be.
  private struct Candidates {
    /// Where they stand in `candidates`; −1 where they are not worked out.
    var start: Int32 = -1
    var end: Int32 = -1
    /// Their classes; at least these where they are not worked out, and none where the token was not looked at.
    var classes = ClassBits.none
  }

  /// A named step on the way through a pattern.
  private struct Step {
    let name: Int32
    let candidate: Int32
    let start: Int
  }

  private struct Best {
    var rule: Int32 = -1
    var tokens = 0..<0
    var end = -1
    var path: ContiguousArray<Step> = []
  }

  init(text: LexicalText, rules: TemporalRules) {
    self.text = text
    self.rules = rules
    tokens = text.tokens
    phrases = rules.lexicon.phrases
    entryRanges = rules.lexicon.ranges
    entries = rules.lexicon.entries
  }

  /// Turns to another sentence; candidates of the one before are forgotten.
  mutating func begin(_ sentence: Range<Int>) {
    self.sentence = sentence
    ranges.removeAll(keepingCapacity: true)
    ranges.append(contentsOf: repeatElement(Candidates(), count: sentence.count))
    candidates.removeAll(keepingCapacity: true)
  }

  /// Makes an expression found before a candidate for `<group>` at its first token.
  mutating func add(nested: Int, classID: Int, tokens: Range<Int>) {
    let start = Int32(candidates.count)
    candidates.append(Candidate(classID: Int32(classID), count: Int32(tokens.count), nested: Int32(nested)))
    addCandidates(at: tokens.lowerBound)
    ranges[tokens.lowerBound - sentence.lowerBound] = candidates(from: start)
  }

  /// The longest match at `start` inside the sentence; between equals the first rule of the table.
  mutating func match(_ automaton: RuleAutomaton, at start: Int) -> RuleMatch? {
    best.rule = -1
    best.end = -1
    if !path.isEmpty { path.removeAll(keepingCapacity: true) }
    explore(automaton, automaton.root, at: start, first: -1, last: -1)
    guard best.rule >= 0 else { return nil }
    let captures = best.path.map { step in
      RuleMatch.Capture(
        name: automaton.names[Int(step.name)], item: item(candidates[Int(step.candidate)]), start: step.start)
    }
    return RuleMatch(rule: Int(best.rule), tokens: best.tokens, end: best.end, captures: captures)
  }

  private mutating func item(_ candidate: Candidate) -> TokenItem {
    let text =
      candidate.entry < 0 ? "" : rules.lexicon.texts[Int(rules.lexicon.entries[Int(candidate.entry)].text)]
    return TokenItem(
      text: text, number: candidate.number, count: Int(candidate.count),
      nested: candidate.nested < 0 ? nil : Int(candidate.nested))
  }

  /// Follows a node's edges from a token of the sentence on.
  private mutating func explore(
    _ automaton: RuleAutomaton, _ node: RuleAutomaton.Node, at index: Int, first: Int, last: Int
  ) {
    steps += 1
    let range = candidateRange(at: index)
    guard node.classes.intersects(range.classes) else { return }
    let isGlued = !tokens[index].spaceBefore
    for place in range.start..<range.end {
      let candidate = candidates[Int(place)]
      guard node.classes.intersects(ClassBits(candidate.classID)) else { continue }
      let end = index + Int(candidate.count)
      var next = automaton.firstEdge(of: node, candidate.classID)
      while next < node.edges.upperBound {
        let edge = automaton.edges[Int(next)]
        next += 1
        guard edge.classID == candidate.classID else { break }
        guard isGlued || !edge.isGlued else { continue }
        if edge.name >= 0 { path.append(Step(name: edge.name, candidate: place, start: index)) }
        enter(
          automaton, automaton.nodes[Int(edge.target)], at: end,
          first: edge.isContext || first >= 0 ? first : index, last: edge.isContext ? last : end)
        if edge.name >= 0 { path.removeLast() }
      }
    }
  }

  /// Notes a pattern that ends at a node, and goes on where the next token can.
  @inline(__always)
  private mutating func enter(
    _ automaton: RuleAutomaton, _ node: RuleAutomaton.Node, at index: Int, first: Int, last: Int
  ) {
    if node.rule >= 0, first >= 0, index > best.end || index == best.end && node.rule < best.rule {
      best.rule = node.rule
      best.tokens = first..<last
      best.end = index
      // A plain copy would share its memory and cost another at the next step.
      best.path.removeAll(keepingCapacity: true)
      best.path.append(contentsOf: path)
    }
    if index < sentence.upperBound, mayGoOn(node.classes, at: index) {
      explore(automaton, node, at: index, first: first, last: last)
    }
  }

  // MARK: Candidates

  /// Whether a pattern may go on at a token, of which it asks one of the classes; where it asks for all, it need not.
  @inline(__always)
  mutating func mayGoOn(_ classes: ClassBits, at index: Int) -> Bool {
    guard index < sentence.upperBound, classes != .all else { return classes == .all }
    let place = index - sentence.lowerBound
    if ranges[place].classes.isEmpty { ranges[place].classes = possibleClasses(at: index) }
    return classes.intersects(ranges[place].classes)
  }

  /// Whether a pattern may go on behind its first word: with one of some classes, or as a phrase that the word begins.
  @inline(__always)
  mutating func mayGoOn(_ classes: ClassBits, behind head: HeadTable.Head, at index: Int) -> Bool {
    if mayGoOn(classes, at: index) { return true }
    return head.flags.contains(.startsPhrase) && index < sentence.upperBound
      && phrases.next(head.node, tokens[index].hash) != nil
  }

  /// At least the classes of a token, without working out its candidates.
  private mutating func possibleClasses(at index: Int) -> ClassBits {
    var classes = text.classes[index]
    let token = tokens[index]
    switch token.kind {
    case .word:
      classes.formUnion(ClassBits(Int32(rules.anyWord)))
      if case .capitalised = token.shape { classes.formUnion(ClassBits(Int32(rules.anyName))) }
    case .number: classes.formUnion(rules.numberClasses)
    case .punctuation, .symbol: break
    }
    return classes
  }

  private mutating func candidateRange(at index: Int) -> Candidates {
    let place = index - sentence.lowerBound
    if ranges[place].start < 0 {
      let start = Int32(candidates.count)
      addCandidates(at: index)
      ranges[place] = candidates(from: start)
    }
    return ranges[place]
  }

  /// The candidates added since there were `start`.
  private mutating func candidates(from start: Int32) -> Candidates {
    var found = Candidates(start: start, end: Int32(candidates.count))
    for place in start..<found.end { found.classes.formUnion(ClassBits(candidates[Int(place)].classID)) }
    return found
  }

  /// Everything the tokens from `index` on may be.
  private mutating func addCandidates(at index: Int) {
    let token = tokens[index]
    let end = sentence.upperBound
    if token.isNumber {
      rules.digits.addCandidates(for: token, in: text, to: &candidates)
      rules.numbers.addDigits(text, at: index, before: end, rules, to: &candidates)
    }
    if token.isWord {
      candidates.append(Candidate(classID: Int32(rules.anyWord)))
      if case .capitalised = token.shape { candidates.append(Candidate(classID: Int32(rules.anyName))) }
    }
    let head = rules.heads[text.heads[index]]
    guard head.flags.contains(.isKnown) else { return }
    addPhrases(at: index, from: head.node)
    guard head.flags.contains(.isNumeral),
      let reading = rules.numbers.words(text, at: index, before: end, rules)
    else { return }
    rules.numbers.add(reading, to: &candidates)
  }

  /// What the lexicon's phrases that begin at a token, whose node is given, are; a closure would keep a copy of the
  /// lexicon.
  private mutating func addPhrases(at index: Int, from first: Int32) {
    var node = first
    var end = index + 1
    while true {
      if let phrase = phrases.phrase(at: node) { add(phrase, index..<end) }
      guard end < sentence.upperBound, let next = phrases.next(node, tokens[end].hash) else { return }
      node = next
      end += 1
    }
  }

  @inline(__always)
  private mutating func add(_ phrase: Int, _ words: Range<Int>) {
    let shape = tokens[words.lowerBound].shape
    for entry in entryRanges[phrase] {
      let found = entries[Int(entry)]
      guard found.fits(shape, beginsSentence: words.lowerBound == sentence.lowerBound) else { continue }
      candidates.append(
        Candidate(classID: found.classID, entry: entry, count: Int32(words.count), number: found.number))
    }
  }
}
