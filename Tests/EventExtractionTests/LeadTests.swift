import TestSupport
import Testing
import TimelineCore

@testable import EventExtraction

/// What a perfect without a date tells is news in the first sentences of an article, a story of a digest or an entry of a
/// live page (`Lead`), and else of any time before.
@Suite struct LeadTests {
  private func rules(_ text: String) throws -> [String] {
    try Extractor.shared().mentions(text).map { "\($0.date.value?.description ?? "none") \($0.date.rule)" }
  }

  private static let before = """
    Russia struck Kharkiv on Monday. The city has a million people, and many live in the north of it. Trams run.
    """

  @Test func anEntryOfALivePageTellsTheDay() throws {
    let page =
      "18:40\n\n\(Self.before)\n\n13:20\n\nRussian troops have landed in Kazakhstan.\n\n12:30\n\nTurkey has recalled its ambassador."
    #expect(
      try rules(page) == [
        "2024-12-02 date.weekday", "2024-12-04 date.perfect-entry", "2024-12-04 date.perfect-entry",
      ])
  }

  @Test(arguments: ["13.20", "13.20 GMT", "1.20pm"])
  func aPointMayPartHoursAndMinutes(hour: String) throws {
    let page = "18.40\n\n\(Self.before)\n\n\(hour)\n\nRussian troops have landed in Kazakhstan."
    #expect(try rules(page).last == "2024-12-04 date.perfect-entry")
  }

  @Test func theNumberOfASectionIsNoHour() throws {
    let report = "\(Self.before)\n\n2.75\n\nRussian troops have landed in Kazakhstan."
    #expect(try rules(report).last != "2024-12-04 date.perfect-entry")
  }

  @Test func laterSentencesTellOfTheDaysBefore() throws {
    #expect(
      try rules("\(Self.before) Turkey has recalled its ambassador from Israel.").last
        == "2024-12-02/2024-12-04 date.perfect-news")
  }

  @Test func headingsAreNoFirstSentences() throws {
    let release = "No. 12\n\nFor release\n\nTurkey has recalled its ambassador from Israel."
    #expect(try rules(release) == ["2024-12-03/2024-12-04 date.perfect-lead"])
  }
}
