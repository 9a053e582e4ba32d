/// When an article without a date of its own was published, as its text and the other articles tell.
package struct InferredDate: Hashable, Sendable {
  /// What one place in the text says of the day.
  package struct Constraint: Hashable, Sendable {
    package enum Strength: String, Hashable, Sendable {
      /// Days outside are impossible.
      case hard
      /// Days inside are likelier.
      case soft
    }

    /// The name of a row of `data/article-dating.tsv`.
    package var cue: String
    /// In bytes of the article's text.
    package var span: ByteRange
    package var kind: Strength
    /// The days it speaks for, as EDTF; from the first to the last of them where they are several stretches.
    package var gives: String

    package init(cue: String, span: ByteRange, kind: Strength, gives: String) {
      self.cue = cue
      self.span = span
      self.kind = kind
      self.gives = gives
    }
  }

  package var first: CivilDate
  package var last: CivilDate
  /// The most likely day; inside the interval.
  package var likely: CivilDate
  /// 0…1: the share of all weight that lies on the interval, less where constraints clash.
  package var confidence: Double
  /// In text order.
  package var constraints: [Constraint]

  package init(
    first: CivilDate, last: CivilDate, likely: CivilDate, confidence: Double, constraints: [Constraint]
  ) {
    self.first = first
    self.last = last
    self.likely = likely
    self.confidence = confidence
    self.constraints = constraints
  }

  /// A day or an interval.
  package var value: TemporalValue { .days(first, last) }
}
