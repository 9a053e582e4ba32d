import TimelineCore

/// A pattern as `temporal-rules.tsv` writes it.
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
    var isContext = false
  }

  /// What stands between two blanks.
  indirect enum Part {
    case element(Element)
    /// One of several; an empty one, the last, where the part may be absent.
    case choice([[Part]])
    /// What begins without a blank before it.
    case glued(Part)

    var elements: [Element] {
      switch self {
      case .element(let element): [element]
      case .choice(let choices): choices.flatMap { $0.flatMap(\.elements) }
      case .glued(let part): part.elements
      }
    }

    fileprivate var mayBeEmpty: Bool {
      switch self {
      case .element: false
      case .choice(let choices): choices.contains { $0.allSatisfy(\.mayBeEmpty) }
      case .glued(let part): part.mayBeEmpty
      }
    }
  }

  let parts: [Part]

  /// All there are, whichever choice they belong to.
  var elements: [Element] { parts.flatMap(\.elements) }

  /// Nil where brackets do not pair, or everything is optional.
  init?(_ text: some StringProtocol) {
    var rest = Substring(text)
    guard let choices = Self.choices(&rest, until: nil, isContext: false), let parts = choices.first,
      !parts.allSatisfy(\.mayBeEmpty)
    else { return nil }
    self.parts = parts
  }

  /// Reads up to the closing bracket, which it takes too.
  private static func choices(_ rest: inout Substring, until close: Character?, isContext: Bool) -> [[Part]]? {
    var choices: [[Part]] = [[]]
    while true {
      rest = rest.drop { $0 == " " }
      guard let first = rest.first else { return close == nil ? choices : nil }
      if first == close {
        rest.removeFirst()
        return choices
      }
      if first == "|", close != nil {
        rest.removeFirst()
        choices.append([])
        continue
      }
      guard var part = self.part(&rest, isContext: isContext) else { return nil }
      if rest.first == "?" {
        rest.removeFirst()
        part = .choice([[part], []])
      }
      choices[choices.count - 1].append(part)
    }
  }

  private static func part(_ rest: inout Substring, isContext: Bool) -> Part? {
    let isGlued = rest.first == "+" && rest.dropFirst().first.map { $0 != " " } == true
    if isGlued { rest.removeFirst() }
    let part: Part?
    switch rest.first {
    case "(":
      rest.removeFirst()
      part = choices(&rest, until: ")", isContext: isContext).map(Part.choice)
    case "[":
      rest.removeFirst()
      part = choices(&rest, until: "]", isContext: true).map(Part.choice)
    default:
      part = element(&rest, isContext: isContext).map(Part.element)
    }
    return isGlued ? part.map(Part.glued) : part
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
