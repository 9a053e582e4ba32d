import Foundation
import TestSupport
import Testing
import TimelineCore

@Test(arguments: [
  ("2024", "2024-01-01", "2024-12-31", "year"), ("2024-02", "2024-02-01", "2024-02-29", "month"),
  ("2024-03-05", "2024-03-05", "2024-03-05", "day"), ("2024-03-05~", "2024-03-05", "2024-03-05", "day"),
  ("2023-21", "2023-03-01", "2023-05-31", "season"), ("2023-24", "2023-12-01", "2024-02-29", "season"),
  ("198X", "1980-01-01", "1989-12-31", "decade"), ("19XX", "1900-01-01", "1999-12-31", "interval"),
  ("2024-03-04/2024-03-10", "2024-03-04", "2024-03-10", "week"),
  ("2024-03-05/2024-03-11", "2024-03-05", "2024-03-11", "interval"),
  ("2024-03-05/2024-03-05", "2024-03-05", "2024-03-05", "day"),
  ("2022/2024-06", "2022-01-01", "2024-06-30", "interval"), ("-0044-03-15", "-0044-03-15", "-0044-03-15", "day"),
])
func calendarValuesHaveBounds(edtf: String, first: String, last: String, precision: String) throws {
  let value = try #require(TemporalValue(edtf: edtf))
  #expect(value.first?.description == first)
  #expect(value.last?.description == last)
  #expect(value.precision.rawValue == precision)
  #expect(value.isCalendar)
  #expect(value.description == edtf)
}

@Test(arguments: [
  ("2024-03/..", "after"), ("2024-03/", "after"), ("../2024", "before"), ("/2024-03-05?", "before"),
])
func anOpenOrUnknownEndHasNoBound(edtf: String, precision: String) throws {
  let value = try #require(TemporalValue(edtf: edtf))
  #expect((value.first == nil) == (precision == "before"))
  #expect((value.last == nil) == (precision == "after"))
  #expect(value.precision.rawValue == precision)
  #expect(value.description == edtf)
}

@Test(arguments: [
  "", "/", "../..", "/..", "2024-13", "2024-00", "2024-25", "2024-02-30", "2024-3-5", "24", "20240305", "2024-03-05?~",
  "2024-03-05/2024-03-04", "2024/2023", "2024/2025/2026", "1XXX", "19X5", "Y2024", "Y1234567", "2024-X", "٢٠٢٤",
  "+2024",
])
func refusesWhatIsNotEDTF(text: String) {
  #expect(TemporalValue(edtf: text) == nil)
}

/// Any date that EDTF level 1 can write in four-digit years, or five with `Y`.
func anyDate(_ random: inout SeededGenerator) -> EDTFDate {
  let year = Int.random(in: -12_000...12_000, using: &random)
  let value: EDTFDate.Value =
    switch Int.random(in: 0..<6, using: &random) {
    case 0: .year(year)
    case 1: .decade(Int.random(in: 0...999, using: &random))
    case 2: .century(Int.random(in: 0...99, using: &random))
    case 3: .season(year: year, EDTFDate.Season.allCases.randomElement(using: &random) ?? .spring)
    case 4: .month(year: year, month: Int.random(in: 1...12, using: &random))
    default: .day(CivilDate(dayNumber: Int.random(in: -2_000_000...2_000_000, using: &random)))
    }
  return EDTFDate(
    value, qualifier: Bool.random(using: &random) ? EDTFDate.Qualifier.allCases.randomElement(using: &random) : nil)
}

@Test(arguments: 0..<8 as Range<UInt64>)
func printingThenParsingADateGivesItBack(seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  for _ in 0..<500 {
    let date = anyDate(&random)
    #expect(EDTFDate(edtf: date.description) == date)
    #expect(date.first <= date.last)
  }
}

@Test(arguments: 0..<8 as Range<UInt64>)
func printingThenParsingAnIntervalGivesItBack(seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  let ends: [TemporalValue.Bound] = [.open, .unknown]
  for _ in 0..<500 {
    let (a, b) = (anyDate(&random), anyDate(&random))
    let ordered: (EDTFDate, EDTFDate) = a.first <= b.last ? (a, b) : (b, a)
    let end = ends.randomElement(using: &random) ?? .open
    for value: TemporalValue in [
      .interval(start: .date(ordered.0), end: .date(ordered.1)), .interval(start: .date(a), end: end),
      .interval(start: end, end: .date(a)),
    ] {
      #expect(TemporalValue(edtf: value.description) == value)
    }
  }
}

@Test func aRangeOfOneDayIsThatDay() throws {
  let day = try #require(CivilDate(iso: "2024-03-05"))
  #expect(TemporalValue.days(day, day) == .day(day))
  #expect(TemporalValue.days(day, day.adding(days: 1)).description == "2024-03-05/2024-03-06")
}

@Test(arguments: ["P2W", "PT72H", "P2.5Y", "PXM", "PT30M", "P30M", "P1DE", "P1CE", "P1Q", "P0.25D", "PT5S"])
func periodsKeepTheirUnit(text: String) {
  #expect(Period(iso: text)?.description == text)
  #expect(TemporalValue.duration(Period(iso: text) ?? Period(nil, .day)).isCalendar == false)
}

@Test(arguments: ["", "P", "2W", "PW", "P2", "PT2D", "P2H", "P1Y2M", "P-2W", "P2.1234Y", "P.5Y", "P2.Y", "P2w"])
func refusesWhatIsNoPeriod(text: String) {
  #expect(Period(iso: text) == nil)
}

@Test(arguments: 0..<4 as Range<UInt64>)
func printingThenParsingAPeriodGivesItBack(seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  for _ in 0..<500 {
    let unit = Period.Unit.allCases.randomElement(using: &random) ?? .day
    let known = Int.random(in: 0..<10, using: &random) > 0
    let period = Period(thousandths: known ? Int.random(in: 0...5_000_000, using: &random) : nil, unit)
    #expect(Period(iso: period.description) == period)
  }
}

@Test(arguments: ["2024-03-05~", "2024-03/..", "/2024", "P2W"])
func valuesTravelAsTheirText(text: String) throws {
  let json = try JSONEncoder().encode([TemporalValue(edtf: text) ?? .duration(Period(2, .week))])
  #expect(try JSONDecoder().decode([TemporalValue].self, from: json).map(\.description) == [text])
}

@Test func aValueThatIsNoDateIsRefused() {
  let error = #expect(throws: DecodingError.self) {
    try JSONDecoder().decode([TemporalValue].self, from: Data(#"["soon"]"#.utf8))
  }
  guard case .dataCorrupted(let context) = error else { return #expect(Bool(false), "\(String(describing: error))") }
  #expect(context.debugDescription == "expected an EDTF date or interval, found 'soon'")
}
