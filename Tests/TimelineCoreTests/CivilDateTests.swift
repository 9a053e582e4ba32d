import TestSupport
import Testing
import TimelineCore

@Test(arguments: [
  (2023, 2, 29), (1900, 2, 29), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0), (2024, 4, 31), (100_000, 1, 1),
])
func rejectsImpossibleDays(year: Int, month: Int, day: Int) {
  #expect(CivilDate(year: year, month: month, day: day) == nil)
}

@Test(arguments: [(2024, true), (2023, false), (1900, false), (2000, true), (0, true), (-4, true), (-100, false)])
func leapYearsFollowTheGregorianRule(year: Int, isLeap: Bool) {
  #expect(CivilDate.isLeap(year) == isLeap)
  #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
}

/// The second column is from GNU date and, for 1 March 0000, from Hinnant's paper.
@Test(arguments: [
  ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2024-03-05", 19_787), ("1600-01-01", -135_140),
  ("0000-03-01", -719_468),
])
func daysAreCountedFrom1970(iso: String, number: Int) throws {
  let day = try #require(CivilDate(iso: iso))
  #expect(day.dayNumber == number)
  #expect(CivilDate(dayNumber: number) == day)
}

/// The ISO 8601 standard's own hard cases, around New Year.
@Test(arguments: [
  ("2005-01-01", 2004, 53, 6), ("2005-12-31", 2005, 52, 6), ("2007-01-01", 2007, 1, 1), ("2008-12-29", 2009, 1, 1),
  ("2010-01-03", 2009, 53, 7), ("2020-12-31", 2020, 53, 4), ("2024-03-05", 2024, 10, 2), ("1969-12-29", 1970, 1, 1),
])
func isoWeeksBelongToTheYearOfTheirThursday(iso: String, year: Int, week: Int, weekday: Int) throws {
  let day = try #require(CivilDate(iso: iso))
  #expect(day.isoWeek == (year, week))
  #expect(day.weekday == weekday)
  #expect(CivilDate(isoYear: year, week: week) == day.weekStart)
}

@Test(arguments: [(2024, 53), (2024, 0), (2023, 53), (2020, 54)])
func rejectsWeeksAYearDoesNotHave(year: Int, week: Int) {
  #expect(CivilDate(isoYear: year, week: week) == nil)
}

@Test(arguments: [
  ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-03-31", -1, "2024-02-29"),
  ("2024-12-15", 1, "2025-01-15"), ("2024-01-15", -13, "2022-12-15"), ("0000-01-01", -1, "-0001-12-01"),
])
func addingMonthsKeepsTheDayOrTakesTheLast(iso: String, months: Int, result: String) {
  #expect(CivilDate(iso: iso)?.adding(months: months).description == result)
}

@Test(arguments: ["2024-3-5", "2024-03", "20240305", "2024-03-05~", "2024-02-30", " 2024-03-05", "2024-03-05T00", ""])
func readsOnlyWholeDays(text: String) {
  #expect(CivilDate(iso: text) == nil)
}

@Test(arguments: 0..<8 as Range<UInt64>)
func dayArithmeticObeysItsLaws(seed: UInt64) throws {
  var random = SeededGenerator(seed: seed)
  for _ in 0..<500 {
    let number = Int.random(in: -3_000_000...3_000_000, using: &random)
    let day = CivilDate(dayNumber: number)
    #expect(day.dayNumber == number)
    #expect(CivilDate(year: day.year, month: day.month, day: day.day) == day)
    #expect(day < day.adding(days: 1))
    #expect(day.adding(days: 1).weekday == day.weekday % 7 + 1)
    #expect(day.monthStart <= day && day <= day.monthEnd && day.monthEnd.adding(days: 1).day == 1)
    #expect(day.weekStart.weekday == 1 && (0..<7).contains(number - day.weekStart.dayNumber))
    #expect(CivilDate(isoYear: day.isoWeek.year, week: day.isoWeek.week) == day.weekStart)
    #expect(CivilDate(iso: day.description) == day)
  }
}
