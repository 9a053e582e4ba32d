import Foundation
import TestSupport
import Testing
import TimelineCore

@testable import SiteGeneration

/// Events over some years, made from a seed: all that matters here is how many there are, when, and of whom.
private func crowded(_ count: Int, seed: UInt64) throws -> SiteContent {
  var generator = SeededGenerator(seed: seed)
  var fixture = try Fixture()
  let patterns = fixture.events
  let article = fixture.articles[0].article
  fixture.articles = (0..<max(2, count / 5)).map { number in
    var copy = article
    copy.id = "article-\(number)"
    return TaggedArticle(article: copy, timexes: [])
  }
  let start = try #require(CivilDate(year: 2014, month: 1, day: 1))
  let crowd = max(4, min(400, count / 20))
  fixture.events = (0..<count).map { number in
    var event = patterns[number % patterns.count]
    event.id = "ev-\(SHA256.base32("\(number)".utf8).prefix(10))"
    event.aliases = []
    event.links = []
    event.title = "Country \(number % 97) announces \(number) things for Country \(number % 89)"
    event.date.value = .day(start.adding(days: Int.random(in: 0..<4_000, using: &generator)))
    event.mentions = event.mentions.prefix(1).map { mention in
      var mention = mention
      mention.article = fixture.articles[number % fixture.articles.count].article.id
      return mention
    }
    let names = (0..<2).map { _ in "Actor \(fewAreNamedOften(crowd, &generator))" }
    event.roles = [
      Role(event.type.category == "aid" ? "donor" : "parties"): names.map {
        Participant(id: $0, text: $0, kind: .organisation)
      }
    ]
    let town = fewAreNamedOften(crowd, &generator)
    event.places = [
      Place(
        id: "l:\(town)", text: "Town \(town)", level: .city, latitude: Double(town % 120) / 2,
        longitude: Double(town % 300) / 2)
    ]
    return event
  }
  return try fixture.content()
}

/// One of so many numbers, the lower the more often: as in news, a tenth of all is a third of what is named.
private func fewAreNamedOften(_ count: Int, _ generator: inout SeededGenerator) -> Int {
  let share = Double(Int.random(in: 0..<1_000_000, using: &generator)) / 1_000_000
  return Int(share * share * Double(count))
}

/// Kilobytes after gzip, which is on every machine that can build this.
private func gzipped(_ files: [[UInt8]]) throws -> Double {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  for (number, bytes) in files.enumerated() { try Data(bytes).write(to: folder.appending(path: "\(number)")) }
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["gzip", "-6"] + files.indices.map { folder.appending(path: "\($0)").path }
  try process.run()
  process.waitUntilExit()
  let sizes = try files.indices.map { try Data(contentsOf: folder.appending(path: "\($0).gz")).count }
  return Double(sizes.reduce(0, +)) / 1_000
}

/// The most that a page of a template may be: kilobytes after gzip, and elements (SITE.md §5).
private let limits: [String: (kilobytes: Double, nodes: Int)] = [
  "index": (40, 1_400), "timeline": (40, 1_400), "event": (10, 1_400), "map": (40, 3_000), "aid-donor": (20, 2_600),
]
/// A list of at most 100 rows, or what is as long.
private let listLimit = (kilobytes: 20.0, nodes: 1_400)

/// How many pages of a folder are rendered: all would take minutes.
private let sample = 4

/// Of each template, the largest of some pages all over the site.
private func largestPages(_ site: SiteGenerator) -> [(template: String, path: String, bytes: [UInt8])] {
  let kinds = Dictionary(grouping: site.pages) { page in
    page.path.split(separator: "/").count > 1 ? page.path.prefix(2) : page.path[...]
  }
  var largest: [String: (path: String, bytes: [UInt8])] = [:]
  for (_, pages) in kinds {
    for number in stride(from: 0, to: pages.count, by: max(1, pages.count / sample)) {
      guard let file = site.render(pages[number]).first else { continue }
      let html = String(decoding: file.bytes, as: UTF8.self)
      guard let start = html.firstRange(of: "class=\"page-")?.upperBound else { continue }
      let template = String(html[start...].prefix { $0 != "\"" })
      if let known = largest[template], known.bytes.count >= file.bytes.count { continue }
      largest[template] = (pages[number].path, file.bytes)
    }
  }
  return largest.map { (template: $0.key, path: $0.value.path, bytes: $0.value.bytes) }.sorted {
    $0.template < $1.template
  }
}

@Test(arguments: [100, 10_000])
func pagesStayWithinTheirBudgets(count: Int) throws {
  let site = SiteGenerator(
    try crowded(count, seed: 7), templates: try repositoryTemplates(Fixture.interface()))
  var table = "\(count) events: largest page of each template\n  kB gz  of   nodes    of\n"
  for page in largestPages(site) {
    let nodes = String(decoding: page.bytes, as: UTF8.self).split(separator: "<").count { $0.first?.isLetter == true }
    let size = try gzipped([page.bytes])
    let limit = limits[page.template] ?? listLimit
    table += "  \(cell(size, 5)) \(cell(limit.kilobytes, 3)) \(cell(Double(nodes), 7)) \(cell(Double(limit.nodes), 5))"
    table += "  \(page.template) (\(page.path))\n"
    #expect(size <= limit.kilobytes && nodes <= limit.nodes, "\(page.path): \(size) kB, \(nodes) nodes")
  }
  print(table)
}

/// A number in so many columns.
private func cell(_ number: Double, _ width: Int) -> String {
  let text = number < 100 && number != number.rounded() ? String(format: "%.1f", number) : String(Int(number.rounded()))
  return String(repeating: " ", count: max(0, width - text.count)) + text
}

/// Everything that the explorer loads before a reader does anything: the names and the density, the facets of all years,
/// with the page, its style and its scripts; and the whole index of the search.
@Test func theFirstViewStaysSmall() throws {
  let site = SiteGenerator(
    try crowded(10_000, seed: 9), templates: try repositoryTemplates(Fixture.interface()))
  let page = try #require(site.pages.first { $0.path == "timeline.html" }.flatMap { site.render($0).first })
  let files = site.otherFiles
  let (overview, facets) = (
    files.filter { $0.path == "shards/index.js" }, files.filter { $0.path.hasPrefix("shards/y/") }
  )
  let assets = files.filter { $0.path == "assets/timeline.css" || Links.explorerScripts.contains($0.path) }
  let sizes = [
    try gzipped(overview.map(\.bytes)), try gzipped(facets.map(\.bytes)),
    try gzipped((overview + facets + assets + [page]).map(\.bytes)),
    try gzipped(files.filter { $0.path.hasPrefix("shards/s/") }.map(\.bytes)),
  ]
  let limits = [("density", 10.0), ("facets", 64), ("first view", 150), ("search", 800)]
  let told = zip(limits, sizes).map { "\($0.0) \($1) of \($0.1)" }.joined(separator: ", ")
  print("10000 events, kB gz: \(told)")
  #expect(zip(sizes, limits).allSatisfy { $0 <= $1.1 }, "\(told)")
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

/// In kilobytes after gzip: one style sheet; what every page loads; what the explorer and the search load besides.
@Test(arguments: [
  (["assets/timeline.css"], 14.0), (["assets/timeline.js"], 6.0), (Links.explorerScripts, 30.0),
  (Links.searchScripts, 10.0),
])
func assetsStaySmall(paths: [String], limit: Double) throws {
  let files = try Fixture.shared.get().filter { paths.contains($0.path) }
  #expect(files.count == paths.count)
  #expect(try gzipped(files.map(\.bytes)) <= limit)
}

/// A month with more events than a list has rows shows the best reported of each day, and where the others are.
@Test func aFullMonthStaysAListsLength() throws {
  let site = SiteGenerator(
    try crowded(15_000, seed: 3), templates: try repositoryTemplates(Fixture.interface()))
  for month in site.pages where month.path.hasPrefix("m/") {
    let html = try text(month.path, in: site.render(month))
    #expect(html.split(separator: "<li><svg class=\"mk").count - 1 <= Page.rows)
    #expect(try gzipped([Array(html.utf8)]) <= 20)
  }
}
