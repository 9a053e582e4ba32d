import TestSupport
import Testing
import TimelineCore

@testable import SiteGeneration

/// Events over some years, made from a seed: all that matters here is how many there are, and when.
private func crowded(_ count: Int, seed: UInt64) throws -> SiteContent {
  var generator = SeededGenerator(seed: seed)
  var fixture = try Fixture()
  let patterns = fixture.events
  let start = try #require(CivilDate(year: 2014, month: 1, day: 1))
  fixture.events = (0..<count).map { number in
    var event = patterns[number % patterns.count]
    event.id = "ev-\(number)"
    event.aliases = []
    event.links = []
    event.date.value = .day(start.adding(days: Int.random(in: 0..<4_500, using: &generator)))
    return event
  }
  return try fixture.content()
}

@Test(arguments: [100, 10_000])
func frontPageAndExplorerStaySmall(count: Int) throws {
  let site = SiteGenerator(
    try crowded(count, seed: 7), templates: try repositoryTemplates(Fixture.interface()))
  for page in site.pages where page.path == "index.html" || page.path == "timeline.html" {
    let html = try text(page.path, in: site.render(page))
    let opened = html.split(separator: "<").count { $0.first?.isLetter == true }
    #expect(opened <= 1_400, "\(page.path)")
    #expect(html.utf8.count <= 120_000, "\(page.path)")
  }
}

/// What the explorer loads before it shows anything; gzip makes a fifth of it.
@Test func dataOfTheExplorerStaysSmall() throws {
  let site = SiteGenerator(
    try crowded(10_000, seed: 9), templates: try repositoryTemplates(Fixture.interface()))
  let first = site.otherFiles.filter { $0.path == "shards/index.js" || $0.path.hasPrefix("shards/y/") }
  #expect(first.reduce(0) { $0 + $1.bytes.count } <= 320_000)
}

@Test func aListGoesOnOnFurtherPages() throws {
  let site = SiteGenerator(
    try crowded(10_000, seed: 8), templates: try repositoryTemplates(Fixture.interface()))
  let lists = site.pages.filter { $0.path.hasPrefix("category/mediation") }
  #expect(lists.count == 50)
  let last = try #require(lists.first { $0.path == "category/mediation.50.html" })
  let html = try text(last.path, in: site.render(last))
  #expect(html.split(separator: "<li><svg class=\"mk").count - 1 <= Page.rows)
  #expect(html.utf8.count <= 60_000)
}

@Test(arguments: [
  ("assets/timeline.css", 44_000), ("assets/timeline.js", 12_000), ("assets/shards.js", 12_000),
  ("assets/search-engine.js", 12_000), ("assets/search-page.js", 12_000), ("assets/explorer.js", 20_000),
  ("assets/explorer-model.js", 16_000), ("assets/explorer-chart.js", 28_000), ("assets/explorer-filters.js", 16_000),
  ("assets/explorer-list.js", 12_000),
])
func assetsStaySmall(path: String, bytes: Int) throws {
  #expect(try text(path, in: Fixture.shared.get()).utf8.count <= bytes)
}
