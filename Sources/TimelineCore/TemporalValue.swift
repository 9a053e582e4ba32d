/// The normalised meaning of a temporal expression: EDTF level 1 dates and intervals, ISO 8601 durations.
package enum TemporalValue: Hashable, Sendable {
  /// `2024`, `2024-03`, `2024-03-05~`.
  case date(EDTFDate)
  /// `2024-03/..`; at least one end is a date.
  case interval(start: Bound, end: Bound)
  /// TIMEX3 DURATION: `P2W`.
  case duration(Period)
  /// TIMEX3 SET: "every Friday" is one week.
  case set(every: Period)

  /// One end of an interval.
  package enum Bound: Hashable, Sendable {
    case date(EDTFDate)
    /// `..`: the interval has no end, or none that matters.
    case open
    /// Nothing before or after the slash: there is an end, and the text does not say which.
    case unknown

    package var date: EDTFDate? {
      if case .date(let date) = self { date } else { nil }
    }
  }

  /// How precise a date or an interval is; the words are fixed by the event record.
  package enum Precision: String, Hashable, Codable, Sendable, CaseIterable {
    case day, week, month, season, year, decade, interval, before, after, unknown
  }

  /// A single day.
  package static func day(_ day: CivilDate) -> TemporalValue { .date(.day(day)) }

  /// The days from `first` to `last`, both included; one day where they are the same.
  package static func days(_ first: CivilDate, _ last: CivilDate) -> TemporalValue {
    first == last ? .day(first) : .interval(start: .date(.day(first)), end: .date(.day(last)))
  }

  /// The first day the value may mean; nil where it has no beginning, or is no date.
  package var first: CivilDate? {
    switch self {
    case .date(let date): date.first
    case .interval(let start, _): start.date?.first
    case .duration, .set: nil
    }
  }

  /// The last day the value may mean; nil where it has no end, or is no date.
  package var last: CivilDate? {
    switch self {
    case .date(let date): date.last
    case .interval(_, let end): end.date?.last
    case .duration, .set: nil
    }
  }

  /// Whether the value places something in the calendar at all.
  package var isCalendar: Bool {
    switch self {
    case .date, .interval: true
    case .duration, .set: false
    }
  }

  package var precision: Precision {
    switch self {
    case .date(let date): Self.precision(of: date.value)
    case .interval(let start, let end):
      switch (start.date?.first, end.date?.last) {
      case (nil, nil): .unknown
      case (nil, _): .before
      case (_, nil): .after
      case (let first?, let last?):
        first == last ? .day : first.weekday == 1 && first.adding(days: 6) == last ? .week : .interval
      }
    case .duration, .set: .unknown
    }
  }

  private static func precision(of value: EDTFDate.Value) -> Precision {
    switch value {
    case .year: .year
    case .decade: .decade
    case .century: .interval
    case .season: .season
    case .month: .month
    case .day: .day
    }
  }
}

extension TemporalValue: CustomStringConvertible {
  /// Dates and intervals in EDTF, durations and sets in ISO 8601.
  package var description: String {
    switch self {
    case .date(let date): date.description
    case .interval(let start, let end): "\(Self.text(start))/\(Self.text(end))"
    case .duration(let period), .set(let period): period.description
    }
  }

  private static func text(_ bound: Bound) -> String {
    switch bound {
    case .date(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }

  /// Reads a date or an interval in EDTF level 1, extended format; nil for anything else.
  ///
  /// An interval whose end lies before its start is refused.
  package init?(edtf text: some StringProtocol) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    if ends.count == 1 {
      guard let date = EDTFDate(edtf: text) else { return nil }
      self = .date(date)
      return
    }
    guard ends.count == 2, let start = Self.bound(ends[0]), let end = Self.bound(ends[1]),
      start.date != nil || end.date != nil
    else { return nil }
    if let first = start.date?.first, let last = end.date?.last, last < first { return nil }
    self = .interval(start: start, end: end)
  }

  private static func bound(_ text: some StringProtocol) -> Bound? {
    switch text {
    case "": .unknown
    case "..": .open
    default: EDTFDate(edtf: text).map(Bound.date)
    }
  }
}

extension TemporalValue: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    if let value = TemporalValue(edtf: text) {
      self = value
    } else if let period = Period(iso: text) {
      self = .duration(period)
    } else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "expected an EDTF date or interval, found '\(text)'")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
