import TimelineCore

/// A day that has a name, from `data/<language>/holidays.tsv`.
struct Holiday: Sendable {
  /// How its date follows from the year.
  enum Rule: Sendable {
    /// `12-25`.
    case fixed(month: Int, day: Int)
    /// `11 4 4`: the fourth Thursday of November; −1 counts from the month's end.
    case weekday(month: Int, weekday: Int, number: Int)
    /// `11 2 1 +1`: so many days behind such a weekday.
    case afterWeekday(month: Int, weekday: Int, number: Int, days: Int)
    /// `easter -2`: days from the western Easter Sunday.
    case easter(days: Int)
    /// `2025-01-20`: a single event.
    case once(CivilDate)
  }

  let rule: Rule

  static func load(
    language: String, _ data: DataFiles, _ lexicon: inout TemporalLexicon
  ) throws(Diagnostic) -> [String: Holiday] {
    var holidays: [String: Holiday] = [:]
    for row in try data.rows("\(language)/holidays.tsv", needs: ["name", "rule"]) {
      guard let rule = Rule(row["rule"]) else {
        throw row.error("expected a rule such as '12-25', '11 4 4' or 'easter -2', found '\(row["rule"])'")
      }
      let name = row["name"]
      holidays[name] = Holiday(rule: rule)
      let isEvent = if case .once = rule { true } else { false }
      lexicon.add(name, class: isEvent ? "event" : "holiday", value: name, letterCase: isEvent ? .any : .capital)
    }
    return holidays
  }

  /// The day in a year; nil where the year has no such day.
  func day(in year: Int) -> CivilDate? {
    switch rule {
    case .fixed(let month, let day): CivilDate(year: year, month: month, day: day)
    case .weekday(let month, let weekday, let number): Self.day(year, month, weekday, number)
    case .afterWeekday(let month, let weekday, let number, let days):
      Self.day(year, month, weekday, number)?.adding(days: days)
    case .easter(let days): Self.easter(year)?.adding(days: days)
    case .once(let day): day
    }
  }

  private static func day(_ year: Int, _ month: Int, _ weekday: Int, _ number: Int) -> CivilDate? {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    if number < 0 {
      let last = first.monthEnd
      return last.adding(days: -((last.weekday - weekday + 7) % 7))
    }
    return first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (number - 1))
  }

  /// Western Easter Sunday (Meeus, Jones and Butcher's algorithm).
  private static func easter(_ year: Int) -> CivilDate? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let number = h + l - 7 * m + 114
    return CivilDate(year: year, month: number / 31, day: number % 31 + 1)
  }
}

extension Holiday.Rule {
  fileprivate init?(_ text: String) {
    if let day = CivilDate(iso: text) {
      self = .once(day)
      return
    }
    let words = text.split(separator: " ")
    if words.first == "easter" {
      self = .easter(days: words.dropFirst().first.flatMap { Int($0) } ?? 0)
      return
    }
    let numbers = text.split { $0 == " " || $0 == "-" && words.count == 1 }.compactMap { Int($0) }
    switch numbers.count {
    case 2: self = .fixed(month: numbers[0], day: numbers[1])
    case 3: self = .weekday(month: numbers[0], weekday: numbers[1], number: numbers[2])
    case 4: self = .afterWeekday(month: numbers[0], weekday: numbers[1], number: numbers[2], days: numbers[3])
    default: return nil
    }
  }
}
