import TimelineCore

/// An ISO 8601 length of one unit: `P3D`, `P2W`.
struct Length {
  let count: Int
  let unit: Character

  init?(_ iso: String) {
    guard iso.hasPrefix("P"), let unit = iso.last, let count = Int(iso.dropFirst().dropLast()), count < 1000 else {
      return nil
    }
    (self.count, self.unit) = (count, unit)
    guard "DWMY".contains(unit) else { return nil }
  }

  /// How many days a TIMEX3 length may be at most, an unnamed number of units taken for a few; nil for hours and years.
  static func days(in iso: String) -> Int? {
    let (few, unit) = (7, iso.last)
    let count = iso.dropFirst().dropLast() == "X" ? few : Int(iso.dropFirst().dropLast())
    guard let count, count < 1000, iso.hasPrefix("P"), !iso.hasPrefix("PT") else { return nil }
    return switch unit {
    case "D": count
    case "W": 7 * count
    case "M": 31 * count
    default: nil
    }
  }

  /// The day that lies so far behind or ahead to the day.
  func exactly(_ day: CivilDate, _ sign: Int) -> CivilDate {
    switch unit {
    case "D": day.adding(days: sign * count)
    case "W": day.adding(days: 7 * sign * count)
    default: day.adding(months: sign * count * (unit == "Y" ? 12 : 1))
    }
  }

  /// A day where the length is counted in days, else about that time.
  func moved(_ day: CivilDate, _ sign: Int) -> TemporalValue {
    let moved = exactly(day, sign)
    return switch unit {
    case "D": .day(moved)
    case "W": .date(EDTFDate(.day(moved), qualifier: .approximate))
    default: .date(EDTFDate(.month(year: moved.year, month: moved.month), qualifier: .approximate))
    }
  }
}

extension TemporalValue {
  /// Whether it begins so few days before or behind a day.
  func isWithin(days: Int, of day: CivilDate) -> Bool {
    guard let first = first ?? last else { return false }
    return abs(first.dayNumber - day.dayNumber) <= days
  }

  /// The same weekday so many weeks, or the same day, month or season so many years later.
  func rolled(by count: Int, _ isWeekly: Bool) -> TemporalValue {
    switch self {
    case .date(let date): .date(date.rolled(by: count, isWeekly))
    case .interval(let start, let end):
      .interval(start: start.rolled(by: count, isWeekly), end: end.rolled(by: count, isWeekly))
    case .duration, .set: self
    }
  }
}

extension TemporalValue.Bound {
  fileprivate func rolled(by count: Int, _ isWeekly: Bool) -> TemporalValue.Bound {
    if case .date(let date) = self { .date(date.rolled(by: count, isWeekly)) } else { self }
  }
}

extension EDTFDate {
  /// Without "uncertain": the tense has settled which one is meant.
  fileprivate func rolled(by count: Int, _ isWeekly: Bool) -> EDTFDate {
    switch value {
    case .day(let day): EDTFDate(.day(isWeekly ? day.adding(days: 7 * count) : day.adding(months: 12 * count)))
    case .month(let year, let month): EDTFDate(.month(year: year + count, month: month))
    case .season(let year, let season): EDTFDate(.season(year: year + count, season))
    case .year(let year): EDTFDate(.year(year + count))
    case .decade, .century: self
    }
  }
}
