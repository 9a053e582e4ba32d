import TestSupport
import Testing
import TimelineCore

@testable import SiteGeneration

private let goldenPages = [
  "aid/index.html", "aid/index.md", "aid/germany.html", "aid/several.html", "mediation/index.html",
  "charts.html", "sources.html", "source/wire.html", "data/charts/aid-germany.csv", "data/charts/mediation.csv",
]

@Test(arguments: goldenPages)
func rendersPageOfMoneyAndMediation(path: String) throws {
  try expectGolden(
    text(path, in: LedgerFixture.shared.get()), at: "Tests/SiteGenerationTests/Golden/ledger/\(path)")
}

@Test func everyLinkOfTheLedgerLeadsToAPage() throws {
  #expect(brokenLinks(try LedgerFixture.shared.get()) == [])
}

@Test func aMediatorIsNoPartyOfItsOwnStep() throws {
  let tracker = MediationTracker(try LedgerFixture().mediation)
  let truce = try #require(tracker.steps.first { $0.event == 2 })
  #expect(truce.mediators.map(\.name) == ["Ukraine"] && truce.parties.map(\.name) == ["Russia"])
}

@Test func everyStepIsInARowAndEveryMarkInATally() throws {
  let events = try LedgerFixture().mediation
  let tracker = MediationTracker(events)
  #expect(tracker.rows.reduce(0) { $0 + $1.all.total } == events.count)
  let chart = try #require(MediationChart(tracker, events: events, types: [], window: nil))
  #expect(chart.bins.reduce(0) { $0 + $1.tally.total } == events.count - 1)
  let later = try #require(MediationChart(tracker, events: events, types: [], window: 2024 * 12 + 2...2024 * 12 + 11))
  #expect(later.bins.reduce(later.outside) { $0 + $1.tally.total } == events.count - 1)
}

/// Ten years of steps each month: the chart takes longer periods rather than more marks.
@Test func theTrackerStaysSmall() throws {
  let fixture = try LedgerFixture()
  let start = try #require(CivilDate(year: 2010, month: 1, day: 1))
  let kinds = ["talks", "offer", "ceasefire", "plan", "agreement"]
  let events = (0..<3_000).map { number in
    var event = fixture.event(
      "\(number)", "mediation.\(kinds[number % 5])", 1, Status.allCases[number % 7],
      roles: ["parties": [LedgerFixture.ukraine]])
    event.date.value = .day(start.adding(days: number * 2))
    return event
  }
  let chart = try #require(MediationChart(MediationTracker(events), events: events, types: [], window: nil))
  #expect(chart.bins.reduce(0) { $0 + $1.tally.counts.count } <= MediationChart.limit)
  #expect(chart.bins.reduce(0) { $0 + $1.tally.total } == events.count)
}

@Test func anOutletIsTheOnlySourceOnlyWhereNoOtherReports() throws {
  let fixture = try Fixture()
  let table = SourceTable(fixture.events, fixture.articles)
  let wire = try #require(table.entries.first { $0.name == "Wire" })
  #expect(wire.articles == 1 && wire.events.count == 2 && wire.sole == 1)
  #expect(table.entries.map(\.name) == ["The Daily", "Wire"])
}

@Test func anArticleWithoutAnOutletIsAnotherSource() throws {
  var fixture = try Fixture()
  fixture.articles[1].article.source = nil
  let events = [fixture.events[0]]
  #expect(SourceTable(events, fixture.articles).entries.map(\.sole) == [0])
}
