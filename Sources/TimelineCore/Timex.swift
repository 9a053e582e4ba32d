/// A temporal expression: where it is, what it means, and which rule says so.
package struct Timex: Hashable, Codable, Sendable {
  /// TIMEX3's `type`.
  package enum Kind: String, Hashable, Codable, Sendable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// TIMEX3's `mod`.
  package enum Modifier: String, Hashable, Codable, Sendable, CaseIterable {
    case before = "BEFORE"
    case after = "AFTER"
    case onOrBefore = "ON_OR_BEFORE"
    case onOrAfter = "ON_OR_AFTER"
    case lessThan = "LESS_THAN"
    case moreThan = "MORE_THAN"
    case equalOrLess = "EQUAL_OR_LESS"
    case equalOrMore = "EQUAL_OR_MORE"
    case start = "START"
    case mid = "MID"
    case end = "END"
    case approximate = "APPROX"
  }

  /// What a relative expression was counted from.
  package enum Anchor: Hashable, Codable, Sendable {
    /// The article's document creation time.
    case published(CivilDate)
    /// A date that the text gave before, and where.
    case reference(TemporalValue, ByteRange)
  }

  package var range: ByteRange
  package var kind: Kind
  /// TIMEX3's `value`: `2024-03-05`, `2024-W10`, `P3D`, `PRESENT_REF`, `XXXX-WXX-5`.
  package var value: String
  package var modifier: Modifier?
  /// The value as EDTF or ISO 8601; nil for a vague reference such as "recently" where it has no window.
  package var meaning: TemporalValue?
  /// The rule's name in the language's `temporal-rules.tsv`.
  package var rule: String
  /// Nil where the expression is complete in itself.
  package var anchor: Anchor?
  /// 0…1: how often the rule's reading is right.
  package var confidence: Double

  package init(
    range: ByteRange, kind: Kind, value: String, modifier: Modifier? = nil, meaning: TemporalValue?, rule: String,
    anchor: Anchor? = nil, confidence: Double
  ) {
    self.range = range
    self.kind = kind
    self.value = value
    self.modifier = modifier
    self.meaning = meaning
    self.rule = rule
    self.anchor = anchor
    self.confidence = confidence
  }
}
