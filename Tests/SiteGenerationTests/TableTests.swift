import Testing
import TimelineCore

@testable import SiteGeneration

/// The rows of a table without quoted fields, the header first.
private func rows(_ text: String) -> [[Substring]] {
  text.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
}

@Test func everyAmountOfTheLedgerIsARow() throws {
  let events = try LedgerFixture().aid
  let table = rows(renderAidCSV(events, offices: OfficeTable()))
  #expect(table.first?.map(String.init) == aidFields.map(\.name))
  let ledger = AidLedger(events).accounts.flatMap(\.rows)
  #expect(table.count - 1 == ledger.count)
  let counted = try #require(table.first?.firstIndex(of: "counted"))
  #expect(table.count { $0.dropLast(table[0].count - counted - 1).last == "true" } == ledger.count(where: \.isCounted))
}

@Test(arguments: [(nil, ""), (650_000_000, "650000000"), (0.5, "0.5"), (-2, "-2")] as [(Double?, String)])
func numbersAreWrittenPlain(number: Double?, text: String) { #expect(plain(number) == text) }

/// What the tables of charts add up to is what the pages show.
@Test func theTablesOfChartsHoldEveryStep() throws {
  let files = try LedgerFixture.shared.get()
  let donor = rows(try text("data/charts/aid-germany.csv", in: files))
  #expect(Set(donor.map(\.count)) == [5] && donor.count > 1)
  #expect(donor.dropFirst().allSatisfy { $0[1].contains("-") && Double($0[4]) != nil })
  let steps = rows(try text("data/charts/mediation.csv", in: files))
  let dated = try LedgerFixture().mediation.count { Timeline.anchorDay($0) != nil }
  #expect(steps.dropFirst().joined().compactMap { Int($0) }.reduce(0, +) == dated)
}

@Test func theDataPageTellsTheColumns() throws {
  var content = try Fixture().content()
  let fields = [TableField("first_day", "date", about: "The first day")]
  content.downloads.append(Download(file: OutputFile(path: "data/t.csv", text: "x"), key: "events-csv", fields: fields))
  let files = try renderSite(content, templates: repositoryTemplates(Fixture.interface()))
  let page = try text("data.html", in: files)
  for words in ["first_day", "date", "The first day", "Columns of t.csv"] { #expect(page.contains(words)) }
}

/// Each column of the tables is told in every language.
@Test func everyColumnHasItsWords() throws {
  let interface = try Fixture.interface()
  for field in aidFields { #expect(interface.optionalText("column.\(field.name)") != nil, "\(field.name)") }
}

@Test(arguments: [
  ("<use href=\"#mk-a\"/>", "<svg class=\"sprite\">\n<symbol id=\"mk-a\"/>\n</svg>\n"), ("none", ""),
])
func aPageHasTheShapesItShows(body: String, sprite: String) {
  let all = "<svg class=\"sprite\">\n<symbol id=\"mk-a\"/>\n<symbol id=\"mk-b\"/>\n</svg>\n"
  #expect(withUsedSymbols("<body>\n\(all)\(body)") == "<body>\n\(sprite)\(body)")
}

@Test func numbersArePackedAsCharacters() {
  #expect(ScriptValue.packed([0, 32, 33, 0xD780]).json == "\"]}\u{A1}\u{E000}\"")
  #expect(ScriptValue.packed(lists: [[1, 32], [], [3]]).json == "[\"_]^\",\"]^]\",\"^]`\"]")
}
