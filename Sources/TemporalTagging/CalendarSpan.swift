import TimelineCore

/// A piece of the calendar as TIMEX3 names it: what an expression means once it is resolved, and what later
/// expressions are counted from.
enum CalendarSpan: Hashable, Sendable {
  case century(Int)
  case decade(Int)
  case year(Int)
  case half(year: Int, Int)
  case quarter(year: Int, Int)
  case season(year: Int, EDTFDate.Season)
  case month(year: Int, month: Int)
  /// By its Monday.
  case week(CivilDate)
  /// Saturday and Sunday, by the week's Monday.
  case weekend(CivilDate)
  case day(CivilDate)

  var first: CivilDate {
    switch self {
    case .century(let century): .yearStart(century * 100)
    case .decade(let decade): .yearStart(decade * 10)
    case .year(let year): .yearStart(year)
    case .half(let year, let half): CivilDate.yearStart(year).adding(months: 6 * (half - 1))
    case .quarter(let year, let quarter): CivilDate.yearStart(year).adding(months: 3 * (quarter - 1))
    case .season(let year, let season): EDTFDate(.season(year: year, season)).first
    case .month(let year, let month): CivilDate.yearStart(year).adding(months: month - 1)
    case .week(let monday): monday
    case .weekend(let monday): monday.adding(days: 5)
    case .day(let day): day
    }
  }

  var last: CivilDate {
    switch self {
    case .century(let century): .yearEnd(century * 100 + 99)
    case .decade(let decade): .yearEnd(decade * 10 + 9)
    case .year(let year): .yearEnd(year)
    case .half: first.adding(months: 5).monthEnd
    case .quarter: first.adding(months: 2).monthEnd
    case .season(let year, let season): EDTFDate(.season(year: year, season)).last
    case .month: first.monthEnd
    case .week(let monday), .weekend(let monday): monday.adding(days: 6)
    case .day(let day): day
    }
  }

  /// The date in EDTF; an interval of days where EDTF level 1 has no date for the span.
  var meaning: TemporalValue {
    switch self {
    case .century(let century): .date(EDTFDate(.century(century)))
    case .decade(let decade): .date(EDTFDate(.decade(decade)))
    case .year(let year): .date(EDTFDate(.year(year)))
    case .season(let year, let season): .date(EDTFDate(.season(year: year, season)))
    case .month(let year, let month): .date(EDTFDate(.month(year: year, month: month)))
    case .day(let day): .day(day)
    case .half, .quarter:
      .interval(start: .date(month(of: first)), end: .date(month(of: last)))
    case .week, .weekend: .days(first, last)
    }
  }

  private func month(of day: CivilDate) -> EDTFDate { EDTFDate(.month(year: day.year, month: day.month)) }

  /// The span of a unit's length that holds a day; hours and shorter give the day.
  init(_ unit: Period.Unit, holding day: CivilDate) {
    switch unit {
    case .century: self = .century(Self.floor(day.year, 100))
    case .decade: self = .decade(Self.floor(day.year, 10))
    case .year: self = .year(day.year)
    case .quarter: self = .quarter(year: day.year, (day.month + 2) / 3)
    case .month: self = .month(year: day.year, month: day.month)
    case .week: self = .week(day.weekStart)
    case .day, .hour, .minute, .second: self = .day(day)
    }
  }

  private static func floor(_ number: Int, _ step: Int) -> Int {
    number >= 0 ? number / step : (number - step + 1) / step
  }

  /// The year the span lies in, or begins in.
  var year: Int { first.year }

  /// The unit the span is one of; nil for halves, seasons and weekends.
  var unit: Period.Unit? {
    switch self {
    case .century: .century
    case .decade: .decade
    case .year: .year
    case .quarter: .quarter
    case .month: .month
    case .week: .week
    case .day: .day
    case .half, .season, .weekend: nil
    }
  }
}

extension CalendarSpan: CustomStringConvertible {
  /// TIMEX3's value: `1998-Q3`, `2024-W10`, `199X`.
  var description: String {
    switch self {
    case .half(let year, let half): "\(Self.text(year))-H\(half)"
    case .quarter(let year, let quarter): "\(Self.text(year))-Q\(quarter)"
    case .season(let year, let season): "\(Self.text(year))-\(Self.code(season))"
    case .week(let monday): Self.week(monday)
    case .weekend(let monday): Self.week(monday) + "-WE"
    case .month(let year, _) where year <= 0: Self.text(year) + meaning.description.suffix(3)
    case .day(let day) where day.year <= 0: Self.text(day.year) + day.description.suffix(6)
    case .year(let year) where year <= 0: Self.text(year)
    case .century, .decade, .year, .month, .day: meaning.description
    }
  }

  /// Years before Christ are counted back from 1, the year 0 of EDTF: `BC0044`.
  private static func text(_ year: Int) -> String {
    year > 0 ? EDTFDate(.year(year)).description : "BC" + EDTFDate(.year(1 - year)).description
  }

  private static func week(_ monday: CivilDate) -> String {
    let (year, week) = monday.isoWeek
    return "\(text(year))-W\(week < 10 ? "0" : "")\(week)"
  }

  static func code(_ season: EDTFDate.Season) -> String {
    switch season {
    case .spring: "SP"
    case .summer: "SU"
    case .autumn: "FA"
    case .winter: "WI"
    }
  }
}

extension CivilDate {
  /// The same day so many units later, or earlier where negative; hours and shorter do not move it.
  func adding(_ count: Int, _ unit: Period.Unit) -> CivilDate {
    // A thousand years is more than any news counts; the bound keeps the arithmetic from overflowing.
    let count = max(-100_000, min(100_000, count))
    return switch unit {
    case .century: adding(months: 1_200 * min(max(count, -50), 50))
    case .decade: adding(months: 120 * min(max(count, -500), 500))
    case .year: adding(months: 12 * min(max(count, -5_000), 5_000))
    case .quarter: adding(months: 3 * count)
    case .month: adding(months: count)
    case .week: adding(days: 7 * count)
    case .day: adding(days: count)
    case .hour, .minute, .second: self
    }
  }
}
