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
  let elements: [Element]

  /// Nil where brackets do not pair, or everything is optional.
  init?(_ text: some StringProtocol) {
    var reader = PatternReader(rest: Array(text.utf8)[...])
    guard let choices = reader.choices(until: nil, isContext: false), let parts = choices.first,
      !parts.allSatisfy(\.mayBeEmpty)
    else { return nil }
    self.parts = parts
    elements = parts.flatMap(\.elements)
  }
}

/// Reads a pattern from left to right; all its signs are ASCII.
private struct PatternReader {
  var rest: ArraySlice<UInt8>

  private static let blank = UInt8(ascii: " ")
  /// What ends a literal word.
  private static let wordEnds = Array(" |)]?".utf8)

  /// Reads up to the closing bracket, which it takes too.
  mutating func choices(until close: UInt8?, isContext: Bool) -> [[RulePattern.Part]]? {
    var choices: [[RulePattern.Part]] = [[]]
    while true {
      rest = rest.drop { $0 == Self.blank }
      guard let first = rest.first else { return close == nil ? choices : nil }
      if first == close {
        rest.removeFirst()
        return choices
      }
      if first == UInt8(ascii: "|"), close != nil {
        rest.removeFirst()
        choices.append([])
        continue
      }
      guard var part = part(isContext: isContext) else { return nil }
      if rest.first == UInt8(ascii: "?") {
        rest.removeFirst()
        part = .choice([[part], []])
      }
      choices[choices.count - 1].append(part)
    }
  }

  private mutating func part(isContext: Bool) -> RulePattern.Part? {
    let isGlued = rest.first == UInt8(ascii: "+") && rest.dropFirst().first.map { $0 != Self.blank } == true
    if isGlued { rest.removeFirst() }
    let part: RulePattern.Part?
    switch rest.first {
    case UInt8(ascii: "("):
      rest.removeFirst()
      part = choices(until: UInt8(ascii: ")"), isContext: isContext).map(RulePattern.Part.choice)
    case UInt8(ascii: "["):
      rest.removeFirst()
      part = choices(until: UInt8(ascii: "]"), isContext: true).map(RulePattern.Part.choice)
    case UInt8(ascii: "{"): part = named(until: UInt8(ascii: "}"), isContext: isContext).map(RulePattern.Part.element)
    case UInt8(ascii: "<"): part = named(until: UInt8(ascii: ">"), isContext: isContext).map(RulePattern.Part.element)
    default: part = literal(isContext: isContext).map(RulePattern.Part.element)
    }
    return isGlued ? part.map(RulePattern.Part.glued) : part
  }

  /// `{class:name}` or `<group:name>`; without a name the class or the group is its own.
  private mutating func named(until close: UInt8, isContext: Bool) -> RulePattern.Element? {
    guard let end = rest.firstIndex(of: close) else { return nil }
    let body = rest[..<end].dropFirst().split(separator: UInt8(ascii: ":"), maxSplits: 1)
    rest = rest[end...].dropFirst()
    guard let first = body.first, let last = body.last else { return nil }
    let name = String(decoding: first, as: UTF8.self)
    return RulePattern.Element(
      symbol: close == UInt8(ascii: "}") ? name : "<\(name)>", name: String(decoding: last, as: UTF8.self),
      isContext: isContext)
  }

  private mutating func literal(isContext: Bool) -> RulePattern.Element? {
    let word = rest.prefix { !Self.wordEnds.contains($0) }
    guard !word.isEmpty else { return nil }
    rest = rest[word.endIndex...]
    return RulePattern.Element(symbol: "=\(String(decoding: word, as: UTF8.self))", name: nil, isContext: isContext)
  }
}
