import Markup
import Testing
import TimelineCore

@testable import SiteGeneration

/// Texts that would be markup if anything forgot to escape them.
private let hostile = [
  "<script>alert(1)</script>", "[x](javascript:alert(1))", "``` code", "a | b | c", "{{title}} {{{body}}}",
  "# heading", "![i](https://evil.example/i.png)", "\" onmouseover=\"alert(1)", "\u{F0000}0\u{F0001} token",
  "*bold* _it_ ~~x~~", "1. item", "<!-- c -->", "&lt;b&gt;", "line\nbreak\n\n- item", "[[slot:chart]]", "\\| \\",
  "</article></main>", "][", "`", "' autofocus onfocus='alert(1)",
]

@Test(arguments: hostile)
func textNeverBecomesMarkup(text: String) throws {
  let site = try hostileSite(text)
  let pages = site.filter { $0.path.hasSuffix(".html") }
  let plain = try harmless.get()
  for page in pages {
    let html = String(decoding: page.bytes, as: UTF8.self)
    #expect(!html.contains("<script>alert"), "\(page.path)")
    #expect(!html.contains("href=\"javascript:"), "\(page.path)")
    #expect(!html.contains("src=\"https:"), "\(page.path)")
  }
  // The same elements and attributes as with harmless words: nothing was opened, closed, added or left out.
  for path in ["index.html", "e/ev-aaaaaaaaaa.html", "d/2024-05-14.html", "data.html"] {
    let tags = try elements(SiteGenerationTests.text(path, in: pages))
    #expect(tags == (try elements(SiteGenerationTests.text(path, in: plain))), "\(path)")
  }
  #expect(brokenLinks(site) == [])
}

private let harmless = Result { try hostileSite("Plain words") }

/// The fixture with a text wherever text from outside goes, but where page names are made of it.
private func hostileSite(_ text: String) throws -> [OutputFile] {
  var fixture = try Fixture()
  for index in fixture.events.indices {
    fixture.events[index].title = text
    fixture.events[index].mergeRules = [text]
    fixture.events[index].date.rule = text
    fixture.events[index].amounts = fixture.events[index].amounts.map { money in
      var money = money
      money.raw = text
      money.currency = text
      return money
    }
    fixture.events[index].conflicts = [
      Conflict(field: text, values: [.init(text: text, mentions: [])], chosen: text, why: text)
    ]
    fixture.events[index].roles = fixture.events[index].roles.mapValues { participants in
      participants.map { Participant(id: $0.id, text: text, name: text, kind: $0.kind) }
    }
  }
  for index in fixture.articles.indices {
    fixture.articles[index].article.title = text
    fixture.articles[index].article.authors = [text]
    fixture.articles[index].article.license = text
    fixture.articles[index].article.tags = [text]
    fixture.articles[index].article.source = .init(name: text, url: text)
    fixture.articles[index].article.url = text
  }
  return try fixture.site()
}

/// The names of a page's elements and of their attributes, in order.
private func elements(_ html: String) -> [String] {
  html.split(separator: "<").dropFirst().map { piece in
    let tag = piece.prefix { $0 != ">" }
    // Every second part between double quotes is a value.
    let names = tag.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    return names.filter { $0.offset % 2 == 0 }.map(\.element).joined(separator: "_")
  }
}

@Test func aHostileQuoteIsShownToTheLetter() throws {
  var fixture = try Fixture()
  let sentence = "He said <b>no</b> & `{{never}}` | [ever](x)."
  let id = "hostile"
  let evidence = Evidence(
    range: ByteRange(0, sentence.utf8.count), quote: sentence,
    trigger: .init(range: ByteRange(3, 7), lemma: "say"))
  fixture.articles.append(
    TaggedArticle(article: Article(id: id, path: "h.txt", title: "H", text: sentence), timexes: []))
  fixture.events[1].mentions[0].article = id
  fixture.events[1].mentions[0].evidence = evidence
  let files = try fixture.site()
  let quote = "He <mark class=\"trigger\">said</mark> &lt;b&gt;no&lt;/b&gt; &amp; `{{never}}` | [ever](x)."
  #expect(try text("e/ev-bbbbbbbbbb.html", in: files).contains(quote))
  #expect(try text("a/hostile.html", in: files).contains(quote))
}

@Test func slugsAreSafeFileNames() {
  #expect(Slug.make("../../etc/passwd") == "etc-passwd")
  #expect(Slug.make("Zelenskyy’s Őffice") == "zelenskyys-office")
  #expect(Slug.unique(["A b", "a-b", "index"]).map { $0.prefix(4) } == ["a-b", "a-b-", "inde"])
  #expect(Slug.unique(["a b", "a-b"])[1] != "a-b")
  #expect(Slug.make("Київ") != Slug.make("Львів"))
}

@Test(arguments: [
  "<script>alert(1)</script>\n\nText.", "[x](javascript:alert(1))", "![i](https://evil.example/i.png)",
  "    Code.\n", "<img src=x onerror=alert(1)>", "[[slot:text]]", "a\n\n</div></main>", "| a |\n| - |\n| b |",
])
func anArticleBringsNoMarkupOfItsOwn(body: String) throws {
  var fixture = try Fixture()
  let text = plainText(ofMarkdown: body).text
  fixture.articles[0].article.format = .markdown(body)
  fixture.articles[0].article.text = text
  fixture.articles[0].article.boilerplate = []
  fixture.articles[0].timexes = []
  let files = try fixture.site()
  let html = try SiteGenerationTests.text("a/wire-2024-05-15-aid.html", in: files)
  #expect(!html.contains("alert(1)>") && !html.contains("<script>") && !html.contains("javascript:alert"))
  #expect(!html.contains("src=\"https:") && html.split(separator: "</main>").count == 2)
  #expect(brokenLinks(files) == [])
}
