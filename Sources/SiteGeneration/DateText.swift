import TimelineCore

/// Dates in the reader's words: "14 May 2024", "May 2024 (day not known)", "by 4 December 2024".
struct DateText: Sendable {
  let interface: Interface

  /// A date with what is not known of it; "date not known" for nil.
  func full(_ value: TemporalValue?) -> String {
    guard let value, value.isCalendar else { return interface.text("date.unknown") }
    guard let note = note(value) else { return short(value) }
    return "\(short(value)) \(interface.text("date.note", ["note": interface.text(note)]))"
  }

  /// A date without its note.
  func short(_ value: TemporalValue?) -> String {
    switch value {
    case .date(let date): text(date)
    case .interval(let start, let end): interval(start, end)
    case .duration, .set, nil: interface.text("date.unknown")
    }
  }

  /// `14 May 2024`.
  func day(_ day: CivilDate) -> String {
    interface.text(
      "date.day", ["day": String(day.day), "month": monthName(day.month), "year": String(day.year)])
  }

  /// `May 2024`.
  func month(_ month: YearMonth) -> String {
    interface.text("date.month", ["month": monthName(month.month), "year": String(month.year)])
  }

  /// `May 2024`, with the month in three letters or so.
  func shortMonth(_ month: YearMonth) -> String {
    interface.text("date.month", ["month": shortMonthName(month.month), "year": String(month.year)])
  }

  func monthName(_ month: Int) -> String { interface.text("month.\(month)") }

  /// The month in three letters or so, for charts and narrow tables.
  func shortMonthName(_ month: Int) -> String { interface.text("month.short.\(month)") }

  func weekday(_ day: CivilDate) -> String { interface.text("weekday.\(day.weekday)") }

  /// The key of what is not known.
  private func note(_ value: TemporalValue) -> String? {
    switch value {
    case .date(let date):
      switch date.value {
      case .month, .season: "date.note.day"
      case .year: "date.note.month"
      case .decade, .century: "date.note.year"
      case .day: nil
      }
    case .interval(.unknown, _): "date.note.start"
    case .interval(_, .unknown): "date.note.end"
    case .interval, .duration, .set: nil
    }
  }

  private func text(_ date: EDTFDate) -> String {
    let plain =
      switch date.value {
      case .year(let year): interface.text("date.year", ["year": String(year)])
      case .decade(let decade): interface.text("date.decade", ["year": String(decade * 10)])
      case .century(let century):
        interface.text("date.century", ["first": String(century * 100), "last": String(century * 100 + 99)])
      case .season(let year, let season):
        interface.text("date.season", ["season": interface.text("season.\(season.rawValue)"), "year": String(year)])
      case .month(let year, let month):
        interface.text("date.month", ["month": monthName(month), "year": String(year)])
      case .day(let day): self.day(day)
      }
    switch date.qualifier {
    case .approximate: return interface.text("date.about", ["date": plain])
    case .uncertain: return interface.text("date.perhaps", ["date": plain])
    case .both: return interface.text("date.perhaps-about", ["date": plain])
    case nil: return plain
    }
  }

  private func interval(_ start: TemporalValue.Bound, _ end: TemporalValue.Bound) -> String {
    switch (start, end) {
    case (.date(let first), .date(let last)): between(first, last)
    case (.date(let first), .open): interface.text("date.since", ["date": text(first)])
    case (.date(let first), .unknown): interface.text("date.from", ["date": text(first)])
    case (.open, .date(let last)): interface.text("date.by", ["date": text(last)])
    case (.unknown, .date(let last)): interface.text("date.until", ["date": text(last)])
    default: interface.text("date.unknown")
    }
  }

  /// Both ends, with the month and the year said once where the two share them.
  private func between(_ first: EDTFDate, _ last: EDTFDate) -> String {
    if first == last { return text(first) }
    guard first.qualifier == nil, last.qualifier == nil else { return range(text(first), text(last)) }
    switch (first.value, last.value) {
    case (.day(let a), .day(let b)) where a.year == b.year && a.month == b.month:
      return interface.text(
        "date.days-in-month",
        ["first": String(a.day), "last": String(b.day), "month": monthName(a.month), "year": String(a.year)])
    case (.day(let a), .day(let b)) where a.year == b.year:
      let opening = interface.text("date.day-of-year", ["day": String(a.day), "month": monthName(a.month)])
      return range(opening, day(b))
    case (.month(let year, let a), .month(let other, let b)) where year == other:
      return interface.text(
        "date.months-in-year", ["first": monthName(a), "last": monthName(b), "year": String(year)])
    case (.year(let a), .year(let b)):
      return interface.text("date.years", ["first": String(a), "last": String(b)])
    default: return range(text(first), text(last))
    }
  }

  private func range(_ first: String, _ last: String) -> String {
    interface.text("date.range", ["first": first, "last": last])
  }
}
