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
func frontPageStaysSmall(count: Int) throws {
  let site = SiteGenerator(
    try crowded(count, seed: 7), templates: try repositoryTemplates(Fixture.interface()))
  let page = try #require(site.pages.first { $0.path == "index.html" })
  let html = try text("index.html", in: site.render(page))
  let opened = html.split(separator: "<").count { $0.first?.isLetter == true }
  #expect(opened <= 1_400)
  #expect(html.utf8.count <= 100_000)
}

@Test func aListGoesOnOnFurtherPages() throws {
  let site = SiteGenerator(
    try crowded(10_000, seed: 8), templates: try repositoryTemplates(Fixture.interface()))
  let lists = site.pages.filter { $0.path.hasPrefix("category/mediation") }
  #expect(lists.count == 50)
  let last = try #require(lists.first { $0.path == "category/mediation-50.html" })
  let html = try text(last.path, in: site.render(last))
  #expect(html.split(separator: "<li><svg class=\"mk").count - 1 <= Page.rows)
  #expect(html.utf8.count <= 60_000)
}

@Test(arguments: [("assets/timeline.css", 28_000), ("assets/timeline.js", 12_000)])
func assetsStaySmall(path: String, bytes: Int) throws {
  #expect(try text(path, in: Fixture.shared.get()).utf8.count <= bytes)
}
