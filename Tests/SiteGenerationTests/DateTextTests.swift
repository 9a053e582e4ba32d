import Testing
import TimelineCore

@testable import SiteGeneration

@Test(arguments: [
  ("2024-05-14", "14 May 2024"),
  ("2024-05", "May 2024 (day not known)"),
  ("2024", "2024 (month not known)"),
  ("2023-21", "spring 2023 (day not known)"),
  ("198X", "the 1980s (year not known)"),
  ("19XX", "the years 1900–1999 (year not known)"),
  ("2024-05-14~", "c. 14 May 2024"),
  ("2025?", "perhaps 2025 (month not known)"),
  ("2025-03%", "perhaps c. March 2025 (day not known)"),
  ("2022-07-11/2022-07-17", "11–17 July 2022"),
  ("2022-06-28/2022-07-03", "28 June – 3 July 2022"),
  ("2022-12-28/2023-01-03", "28 December 2022 – 3 January 2023"),
  ("2024-03/2024-05", "March–May 2024"),
  ("2023-11/2024-02", "November 2023 – February 2024"),
  ("2014/2022", "2014–2022"),
  ("2024-05/2024-05", "May 2024"),
  ("2024-12-05/2025-06~", "5 December 2024 – c. June 2025"),
  ("../2024-12-04", "by 4 December 2024"),
  ("/2024-12-04", "until 4 December 2024 (start not known)"),
  ("2022-02/..", "since February 2022"),
  ("2022-02/", "from February 2022 (end not known)"),
])
func saysDatesInWords(edtf: String, words: String) throws {
  let value = try #require(TemporalValue(edtf: edtf))
  #expect(DateText(interface: try Fixture.interface()).full(value) == words)
}

@Test func saysThatADateIsNotKnown() throws {
  let dates = DateText(interface: try Fixture.interface())
  #expect(dates.full(nil) == "date not known")
  #expect(dates.full(.duration(Period(3, .day))) == "date not known")
}

@Test(arguments: [
  (650_000_000, "650 million"), (1_250_000_000, "1.25 billion"), (61_000_000_000, "61 billion"),
  (16_000, "16,000"), (725_500_000, "725.5 million"), (999, "999"), (2.5, "2.5"), (1_234_567, "1,234,567"),
  (0, "0"), (1_050_000, "1.05 million"),
])
func saysNumbersInWords(value: Double, words: String) throws {
  #expect(AmountText(interface: try Fixture.interface()).number(value) == words)
}
