/// A day in the proleptic Gregorian calendar; 2023-02-29 cannot be represented.
///
/// Years are astronomical, as in ISO 8601: year 0 is 1 BC. Day arithmetic follows Howard Hinnant's
/// "chrono-Compatible Low-Level Date Algorithms" (days counted from 1970-01-01).
package struct CivilDate: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...Self.dayCount(year: year, month: month)).contains(day),
      (-99_999...99_999).contains(year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day so many days after 1970-01-01, or before it where negative.
  package init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      uncheckedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// Days since 1970-01-01; negative before it.
  package var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days a month has; 0 for a month outside 1…12.
  package static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  package static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension CivilDate {
  /// ISO 8601: 1 is Monday, 7 is Sunday.
  package var weekday: Int {
    let fromMonday = (dayNumber + 3) % 7
    return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1
  }

  /// The ISO 8601 week the day lies in, and the year that week belongs to.
  package var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday)
    let newYear = CivilDate(uncheckedYear: thursday.year, month: 1, day: 1)
    return (thursday.year, (thursday.dayNumber - newYear.dayNumber) / 7 + 1)
  }

  /// The Monday of an ISO 8601 week; nil where the year has no such week.
  package init?(isoYear: Int, week: Int) {
    guard let fourth = CivilDate(year: isoYear, month: 1, day: 4) else { return nil }
    let monday = fourth.adding(days: 1 - fourth.weekday + 7 * (week - 1))
    guard monday.isoWeek == (isoYear, week) else { return nil }
    self = monday
  }

  package func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// The same day of a later or earlier month, or that month's last day where it has no such day.
  package func adding(months: Int) -> CivilDate {
    let count = year * 12 + month - 1 + months
    let newYear = count >= 0 ? count / 12 : (count - 11) / 12
    let newMonth = count - newYear * 12 + 1
    let newDay = min(day, Self.dayCount(year: newYear, month: newMonth))
    return CivilDate(uncheckedYear: newYear, month: newMonth, day: newDay)
  }

  /// The first day of the month the day lies in.
  package var monthStart: CivilDate { CivilDate(uncheckedYear: year, month: month, day: 1) }

  /// The last day of the month the day lies in.
  package var monthEnd: CivilDate {
    CivilDate(uncheckedYear: year, month: month, day: Self.dayCount(year: year, month: month))
  }

  /// The Monday of the week the day lies in.
  package var weekStart: CivilDate { adding(days: 1 - weekday) }

  /// The first day of a year.
  package static func yearStart(_ year: Int) -> CivilDate { CivilDate(uncheckedYear: year, month: 1, day: 1) }

  /// The last day of a year.
  package static func yearEnd(_ year: Int) -> CivilDate { CivilDate(uncheckedYear: year, month: 12, day: 31) }
}

extension CivilDate: CustomStringConvertible {
  /// ISO 8601 extended format: `2024-03-05`; years before 0 as `-0044-03-15`.
  package var description: String {
    guard 1000...9999 ~= year else {
      return "\(EDTFDate.yearText(year))-\(EDTFDate.padded(month, 2))-\(EDTFDate.padded(day, 2))"
    }
    // Ten signs fit into a string without memory of its own.
    return String(
      decoding: [
        Self.digit(year / 1000), Self.digit(year / 100), Self.digit(year / 10), Self.digit(year), UInt8(ascii: "-"),
        Self.digit(month / 10), Self.digit(month), UInt8(ascii: "-"), Self.digit(day / 10), Self.digit(day),
      ], as: UTF8.self)
  }

  /// The last digit of a number.
  private static func digit(_ number: Int) -> UInt8 { UInt8(truncatingIfNeeded: 48 + number % 10) }

  /// Reads exactly `YYYY-MM-DD`; nil for anything else, or where the calendar has no such day.
  @_specialize(where Text == String)
  @_specialize(where Text == Substring)
  package init?<Text: StringProtocol>(iso text: Text) {
    if text.isEmpty { return nil }
    if let (year, month, day) = Self.plainParts(text.utf8) {
      self.init(year: year, month: month, day: day)
      return
    }
    guard case .date(let date)? = TemporalValue(edtf: text), case .day(let day) = date.value, date.qualifier == nil
    else { return nil }
    self = day
  }

  /// The numbers of `YYYY-MM-DD` in digits, as nearly all dates are written; nil for any other text.
  private static func plainParts(_ text: some Sequence<UInt8>) -> (year: Int, month: Int, day: Int)? {
    var numbers = (0, 0, 0)
    var place = 0
    for byte in text {
      let digit = Int(byte) - 48
      switch place {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case 0...9 where !(0...9).contains(digit): return nil
      case 0...3: numbers.0 = numbers.0 * 10 + digit
      case 5, 6: numbers.1 = numbers.1 * 10 + digit
      case 8, 9: numbers.2 = numbers.2 * 10 + digit
      default: return nil
      }
      place += 1
    }
    return place == 10 ? numbers : nil
  }
}

extension CivilDate: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CivilDate(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "expected a day such as 2024-03-05, found '\(text)'")
    }
    self = date
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
