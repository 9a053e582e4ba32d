import TextAnalysis
import TimelineCore

/// A rule's pattern found in a text, with the words that fill it.
struct RuleMatch {
  /// A word of a class, or a nested expression.
  struct Capture {
    let name: String
    let item: TokenItem
    let start: Int
  }

  let rule: Int
  /// Without context.
  let tokens: Range<Int>
  /// Behind the last token of the pattern, context included.
  let end: Int
  let captures: [Capture]

  /// The word caught under a name; nil where the pattern took a path without it.
  subscript(name: String) -> TokenItem? { captures.first { $0.name == name }?.item }

  /// The number under `n`, or under `count` where the words are no numeral ("a couple of"), in thousandths.
  var thousandths: Int? { self["n"]?.number ?? self["count"].map { $0.number * 1_000 } }

  func capture(_ name: String) -> Capture? { captures.first { $0.name == name } }
}

/// What a token, or several from it on, may be for a pattern.
struct TokenItem {
  let classID: Int
  var text = ""
  /// In thousandths for `{n}`, else whole.
  var number = 0
  var count = 1
  /// The expression found before, for `<group>`.
  var nested: Int?
}

/// Finds the longest pattern at a token. Time is bounded by the patterns' length, not the text's.
struct RuleMatcher {
  let text: AnalyzedText
  let rules: TemporalRules
  let automaton: RuleAutomaton
  /// Expressions found before, by their first token.
  var nested: [Int: (tokens: Range<Int>, classID: Int, index: Int)] = [:]

  /// The longest match at `start` inside a sentence that ends before `end`; between equals the first rule of the table.
  func match(at start: Int, before end: Int) -> RuleMatch? {
    var search = Search(end: end)
    let items = self.items(at: start, before: end).filter { automaton.canStart($0.classID) }
    guard !items.isEmpty else { return nil }
    explore(node: 0, at: start, items: items, &search)
    return search.best
  }

  private struct Search {
    let end: Int
    var path: [RuleMatch.Capture] = []
    /// First token that is no context, and the end of the last such.
    var first: Int?
    var last = 0
    var best: RuleMatch?
    var bestEnd = -1
  }

  private func explore(node: Int, at index: Int, items: [TokenItem]?, _ search: inout Search) {
    if let rule = automaton.nodes[node].rule, let first = search.first, isBetter(rule, index, search) {
      search.best = RuleMatch(rule: rule, tokens: first..<search.last, end: index, captures: search.path)
      search.bestEnd = index
    }
    guard index < search.end, !automaton.nodes[node].edges.isEmpty else { return }
    let isGlued = !text.tokens[index].spaceBefore
    let items = items ?? self.items(at: index, before: search.end)
    for edge in automaton.nodes[node].edges where isGlued || !edge.isGlued {
      for item in items where item.classID == edge.classID {
        let (first, last, count) = (search.first, search.last, search.path.count)
        if let name = edge.name { search.path.append(RuleMatch.Capture(name: name, item: item, start: index)) }
        if !edge.isContext {
          search.first = first ?? index
          search.last = index + item.count
        }
        explore(node: edge.target, at: index + item.count, items: nil, &search)
        search.path.removeLast(search.path.count - count)
        (search.first, search.last) = (first, last)
      }
    }
  }

  private func isBetter(_ rule: Int, _ end: Int, _ search: Search) -> Bool {
    end > search.bestEnd || end == search.bestEnd && rule < (search.best?.rule ?? Int.max)
  }

  // MARK: Items

  /// Everything the tokens from `index` on may be.
  func items(at index: Int, before end: Int) -> [TokenItem] {
    var items: [TokenItem] = []
    if let found = nested[index] {
      items.append(
        TokenItem(classID: found.classID, count: found.tokens.count, nested: found.index))
    }
    let token = text.tokens[index]
    if token.kind == .number {
      rules.digits.addItems(for: token, in: text, to: &items)
      rules.numbers.addDigits(text, at: index, before: end, rules.lexicon, to: &items)
    }
    if token.kind == .word {
      items.append(TokenItem(classID: rules.anyWord))
      if token.shape == .capitalised { items.append(TokenItem(classID: rules.anyName)) }
    }
    guard rules.lexicon.phrases.begins(with: token.hash) else { return items }
    rules.lexicon.phrases.forEachMatch(in: text.tokens, from: index, before: end) { count, entries in
      for entry in entries where !entry.needsCapital || token.shape != .lower {
        items.append(TokenItem(classID: entry.classID, text: entry.text, number: entry.number, count: count))
      }
    }
    if let reading = rules.numbers.words(text, at: index, before: end, rules.lexicon) {
      rules.numbers.add(reading, to: &items)
    }
    return items
  }
}
