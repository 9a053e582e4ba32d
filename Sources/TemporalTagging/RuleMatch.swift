/// What a token, or several from it on, are in a match.
struct TokenItem {
  /// The lexicon's value: `3`, `START`, `W`.
  var text = ""
  /// In thousandths for `{n}`, else whole.
  var number = 0
  /// How many tokens.
  var count = 1
  /// Where the expression found before stands in the sentence's list; nil for words.
  var nested: Int?
}

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
  subscript(name: String) -> TokenItem? { capture(name)?.item }

  func capture(_ name: String) -> Capture? { captures.first { $0.name == name } }

  /// The number under `n`, or under `count` where the words are no numeral, in thousandths; under `about` stand words
  /// for a number that is not exact ("a couple of").
  var thousandths: Int? { self["n"]?.number ?? (self["count"] ?? self["about"]).map { $0.number * 1_000 } }
}
