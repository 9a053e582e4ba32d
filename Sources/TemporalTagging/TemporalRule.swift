import TimelineCore

/// One row of `temporal-rules.tsv`.
final class TemporalRule: Sendable {
  /// What the normaliser does with the words a pattern caught; the words behind it in the table are its arguments.
  enum Operation: String, Sendable, CaseIterable {
    /// Year, month and day as far as given: `date`.
    case date
    /// A day named in `holidays.tsv`.
    case holiday
    case decade, century, season, quarter, half, weekend
    /// `unit OFFSET`: the unit that holds the anchor, so many later; `rel` takes the offset from the words.
    case unit
    /// `weekday`, `weekday rel`.
    case weekday
    /// `month rel`.
    case month
    /// `shift SIGN ANCHOR`: so many units from `published` or `reference`; with `D` behind it, to the day.
    case shift
    /// `anaphor OFFSET`: the unit that holds the date told before, so many later.
    case anaphor
    /// `period YEARS`: the quarter or half a report is about, so many years away.
    case period
    /// The week that holds the nested day.
    case weekOf = "week-of"
    /// `offset DAYS`: so many days from the nested day.
    case offset
    /// `duration`, `duration COUNT`, `duration X`.
    case duration
    /// `set COUNT`, `set X`, `set weekend`.
    case set
    /// `fixed VALUE WINDOW`: a vague reference; the window gives its meaning.
    case fixed
    /// A time of day; `clock MINUTES` so many past the hour, before it where negative.
    case clock
    /// `part`, `part OFFSET`: a part of the day the offset away, or of the nested day.
    case part
    /// A nested expression, refined by another.
    case join
    /// Two ends that share parts: two expressions, the first with the whole as its meaning; or a list.
    case range
    /// No temporal expression.
    case none
  }

  let name: String
  let kind: Timex.Kind
  /// Under which `<group>` other rules' patterns find it.
  let group: String
  let operation: Operation
  let arguments: [String]
  let modifier: Timex.Modifier?
  let confidence: Double

  init(row: LexiconFile.Row) throws(Diagnostic) {
    guard let kind = Timex.Kind(rawValue: row["kind"]) else {
      throw row.error("expected DATE, TIME, DURATION or SET, found '\(row["kind"])'")
    }
    let words = row.list("value", separator: " ")
    guard let operation = words.first.flatMap(Operation.init(rawValue:)) else {
      throw row.error("expected an operation such as 'date', found '\(row["value"])'")
    }
    guard let confidence = Double(row["confidence"]), (0...1).contains(confidence) else {
      throw row.error("expected a confidence between 0 and 1, found '\(row["confidence"])'")
    }
    if !row["mod"].isEmpty, Timex.Modifier(rawValue: row["mod"]) == nil {
      throw row.error("expected a TIMEX3 modifier such as APPROX, found '\(row["mod"])'")
    }
    name = row["name"]
    self.kind = kind
    group = row["group"]
    self.operation = operation
    arguments = Array(words.dropFirst())
    modifier = Timex.Modifier(rawValue: row["mod"])
    self.confidence = confidence
  }

  /// A row of `not-times.tsv`.
  init(negative name: String) {
    self.name = name
    kind = .date
    group = ""
    operation = .none
    arguments = []
    modifier = nil
    confidence = 0
  }
}
