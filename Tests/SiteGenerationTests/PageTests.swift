import Markup
import TestSupport
import Testing
import TimelineCore

@testable import SiteGeneration

/// One page of every kind.
private let goldenPages = [
  "index.html", "index.md", "y/2024.html", "m/2024-05.html", "d/2024-05-14.html", "e/ev-aaaaaaaaaa.html",
  "e/ev-aaaaaaaaaa.md", "e/ev-formername.html", "a/wire-2024-05-15-aid.html", "a/daily.html", "a/index.html",
  "actor/germany.html", "actor/index.html", "place/berlin.html", "category/mediation.html", "category/index.html",
  "data.html", "undated.html", "method.html", "404.html", "timeline.html", "search.html", "search.md",
  "shards/y/2024.js",
  "shards/m/2024-05.js", "shards/q/2024-05.js",
  "map.html", "map.md", "accessibility.html", "about.html", "quality.html", "thread/ev-bbbbbbbbbb.html",
  "embed/ev-aaaaaaaaaa.html", "embed/statuses.html", "data/charts/months.csv",
  "feeds/place/berlin.atom",
]

@Test(arguments: goldenPages)
func rendersPage(path: String) throws {
  try expectGolden(
    text(path, in: Fixture.shared.get()), at: "Tests/SiteGenerationTests/Golden/\(path)")
}

@Test func everyLinkLeadsToAPage() throws {
  #expect(brokenLinks(try Fixture.shared.get()) == [])
}

@Test func linkCheckSeesMissingPagesAndPlaces() {
  let files = [
    OutputFile(path: "a/x.html", text: #"<a href="../y.html#here">1</a> <a href="../z.html">2</a>"#),
    OutputFile(path: "y.html", text: #"<p id="there"><a href="../../out.html">3</a><img src="no.png">"#),
  ]
  #expect(
    brokenLinks(files).map { "\($0.page) \($0.link)" } == [
      "a/x.html ../y.html#here", "a/x.html ../z.html", "y.html ../../out.html", "y.html no.png",
    ])
}

@Test func everyPathIsWrittenOnceAndInOrder() throws {
  let paths = try Fixture.shared.get().map(\.path)
  #expect(paths == paths.sorted())
  #expect(Set(paths).count == paths.count)
}

@Test(arguments: 0..<4 as Range<UInt64>)
func orderOfInputDoesNotMatter(seed: UInt64) throws {
  var generator = SeededGenerator(seed: seed)
  var shuffled = try Fixture()
  shuffled.events.shuffle(using: &generator)
  shuffled.articles.shuffle(using: &generator)
  #expect(try shuffled.site() == Fixture.shared.get())
}

@Test func baseAddressShowsOnlyWhereALinkMustBeAbsolute() throws {
  let files = try Fixture().site(baseURL: "https://host.example/project")
  let event = try text("e/ev-aaaaaaaaaa.html", in: files)
  #expect(event.contains(#"<link rel="canonical" href="https://host.example/project/e/ev-aaaaaaaaaa.html">"#))
  #expect(event.contains(#"href="../assets/timeline.css""#))
  #expect(try text("404.html", in: files).contains(#"href="https://host.example/project/assets/timeline.css""#))
}

@Test func emptyTimelineStillMakesASite() throws {
  var empty = try Fixture()
  empty.events = []
  empty.articles = []
  let files = try empty.site()
  #expect(brokenLinks(files) == [])
  #expect(try text("index.html", in: files).contains("No article of the corpus tells of an event"))
}

@Test func showDecidesWhatAnArticlePageHolds() throws {
  let secret = "The package holds air defence."
  func page(_ show: Article.Show) throws -> String {
    var fixture = try Fixture()
    for index in fixture.articles.indices { fixture.articles[index].article.show = show }
    let files = try fixture.site()
    #expect(brokenLinks(files) == [])
    return try text("a/wire-2024-05-15-aid.html", in: files)
  }
  #expect(try page(.full).contains("<em>package</em>"))
  #expect(try !page(.full).contains("ALSO READ") || page(.full).contains("Left out as not part of the article"))
  #expect(try !page(.quotes).contains(secret) && page(.quotes).contains("Talks were "))
  #expect(try !page(.none).contains("Talks were "))
}

@Test(arguments: [
  ("One.\n\nCut me.\n\nTwo.", "Cut me.", "<p>One.</p>\n<p>Two.</p>\n"),
  ("* Cut me.\n* Kept.", "Cut me.", "<ul>\n<li>Kept.</li>\n</ul>\n"),
  ("One.\n\nCut me.", "Cut me.", "<p>One.</p>\n"),
  ("One. Cut me.", "Cut me.", "<p>One. <span class=\"cut\" hidden>Cut me.</span></p>\n"),
])
func boilerplateIsLeftOut(source: String, cut: String, html: String) {
  let text = plainText(ofMarkdown: source).text
  let start = range(of: cut, in: text).start
  let article = Article(
    id: "x", path: "x.md", title: "x", format: .markdown(source), text: text,
    boilerplate: [ByteRange(start, start + cut.utf8.count)])
  #expect(renderArticle(article, marks: []) == html)
}

@Test func marksMoveWithTheTextThatIsLeft() {
  let article = Article(
    id: "x", path: "x.md", title: "x", format: .markdown("Cut.\n\nOne two."), text: "Cut.\n\nOne two.",
    boilerplate: [ByteRange(0, 4)])
  let mark = Mark(ByteRange(10, 13), opening: "<b>", closing: "</b>")
  #expect(renderArticle(article, marks: [mark]) == "<p>One <b>two</b>.</p>\n")
}

/// The masthead's histogram is the same on every page: its bars are written once, at the end of the style sheet.
@Test func theMastheadsBarsStandInTheStyleSheet() throws {
  let files = try Fixture.shared.get()
  let style = try text("assets/timeline.css", in: files)
  let bars = try #require(style.split(separator: "\n").last)
  #expect(bars.hasPrefix(".rule::before { mask: url(\"data:image/svg+xml,%3Csvg"))
  #expect(bars.split(separator: "M").count > 2)
  let day = try text("d/2024-05-14.html", in: files)
  #expect(
    day.split(separator: "\n").filter { $0.hasPrefix("<div class=\"ruled\">") }.allSatisfy {
      $0.split(separator: "M").count == 2
    })
}
