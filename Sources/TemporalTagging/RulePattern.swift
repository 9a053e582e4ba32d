import TimelineCore

/// A pattern as `temporal-rules.tsv` writes it, with its alternatives and optional parts written out.
///
/// Parts stand between blanks: a literal word; `{class}` or `{class:name}`, a word of a class; `<group>`, an expression
/// that another rule found; `(a b|c)`, one of several; a part with `?` behind it may be absent; `+` before a part: no
/// blank stands before it in the text; `[…]`: context, which must be there and is no part of the expression.
struct RulePattern {
  /// One step of a pattern.
  struct Element: Hashable {
    var symbol: String
    /// Under which name the normaliser finds the word; nil for a literal.
    var name: String?
    var isGlued = false
    var isContext = false
  }

  /// Each a sequence that matches, none empty.
  let sequences: [[Element]]

  /// Nil where brackets do not pair, a part is empty, or everything is optional.
  init?(_ text: some StringProtocol) {
    var rest = Substring(text)
    guard let sequences = Self.alternatives(&rest, until: nil, isContext: false), !sequences.contains([]) else {
      return nil
    }
    self.sequences = sequences
  }

  /// Reads up to the closing bracket, which it takes too.
  private static func alternatives(_ rest: inout Substring, until close: Character?, isContext: Bool) -> [[Element]]? {
    var finished: [[Element]] = []
    var current: [[Element]] = [[]]
    while true {
      rest = rest.drop { $0 == " " }
      guard let first = rest.first else { return close == nil ? finished + current : nil }
      if first == close {
        rest.removeFirst()
        return finished + current
      }
      if first == "|", close != nil {
        rest.removeFirst()
        finished += current
        current = [[]]
        continue
      }
      guard var part = self.part(&rest, isContext: isContext) else { return nil }
      if rest.first == "?" {
        rest.removeFirst()
        part.append([])
      }
      current = current.flatMap { head in part.map { head + $0 } }
    }
  }

  private static func part(_ rest: inout Substring, isContext: Bool) -> [[Element]]? {
    let isGlued = rest.first == "+" && rest.dropFirst().first.map { $0 != " " } == true
    if isGlued { rest.removeFirst() }
    let alternatives: [[Element]]?
    switch rest.first {
    case "(":
      rest.removeFirst()
      alternatives = self.alternatives(&rest, until: ")", isContext: isContext)
    case "[":
      rest.removeFirst()
      alternatives = self.alternatives(&rest, until: "]", isContext: true)
    default:
      alternatives = element(&rest, isContext: isContext).map { [[$0]] }
    }
    return alternatives?.map { sequence in
      guard isGlued, var first = sequence.first else { return sequence }
      first.isGlued = true
      return [first] + sequence.dropFirst()
    }
  }

  private static func element(_ rest: inout Substring, isContext: Bool) -> Element? {
    if rest.first == "{" || rest.first == "<" {
      let close: Character = rest.first == "{" ? "}" : ">"
      guard let end = rest.firstIndex(of: close) else { return nil }
      let body = rest[rest.index(after: rest.startIndex)..<end].split(separator: ":", maxSplits: 1)
      rest = rest[end...].dropFirst()
      guard let name = body.first else { return nil }
      let symbol = close == "}" ? String(name) : "<\(name)>"
      return Element(symbol: symbol, name: String(body.last ?? name), isContext: isContext)
    }
    let word = rest.prefix { !" |)]?".contains($0) }
    guard !word.isEmpty else { return nil }
    rest = rest.dropFirst(word.count)
    return Element(symbol: "=\(word)", name: nil, isContext: isContext)
  }
}
