import TestSupport
import Testing

@testable import Markup

private let classes: Set<String> = ["related", "share", "byline", "newsletter"]

private let page = """
  <!DOCTYPE html><html lang="en-GB"><head><title>Envoys meet | Example Press</title>
  <link rel="canonical" href="https://press.example/envoys">
  <meta property="og:title" content="Envoys meet in Geneva"><meta property="og:site_name" content="Example Press">
  <meta property="article:published_time" content="2024-03-05T08:00:00Z"><meta property="article:tag" content="Talks">
  <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"Envoys &amp; more",
  "datePublished":"2024-03-05T09:00:00+01:00","dateModified":"2024-03-06","author":[{"name":"Ana Roe"},"Li Wu"],
  "publisher":{"name":"The Press"}}]}</script></head>
  <body><nav><p>Home is where the menu is, and this menu is very long indeed.</p></nav>
  <article class="teaser"><p>Short.</p></article>
  <article><header><h1>Envoys meet</h1><p class="byline">By Ana Roe</p></header>
  <figure><img src="x"><figcaption>A hall.</figcaption></figure>
  <p>Two envoys met in  <a href="/g">Geneva</a> on <time datetime="2024-03-04">Monday</time>.<br>They talked.</p>
  <ul><li>First point</li><li>Second <b>point</b></li></ul>
  <div class="box related-links"><p>Never shown.</p></div><p><a href="/b">Read about the last meeting</a></p>
  <script>var x = "<p>no</p>";</script><blockquote>Nothing &amp; nobody</blockquote>
  <aside><p>An aside.</p></aside></article><footer><p>Copyright</p></footer></body></html>
  """

@Test func readsAPage() {
  let text = htmlText(page, leavingOut: classes)
  #expect(
    text.paragraphs == [
      "Envoys meet", "Two envoys met in Geneva on Monday.", "They talked.", "First point", "Second point",
      "Nothing & nobody",
    ])
  #expect(text.title == "Envoys &amp; more")
  #expect(text.published == "2024-03-05T09:00:00+01:00")
  #expect(text.updated == "2024-03-06")
  #expect(text.authors == ["Ana Roe", "Li Wu"])
  #expect(text.publisher == "The Press")
  #expect(text.language == "en-GB")
  #expect(text.url == "https://press.example/envoys")
  #expect(text.tags == ["Talks"])
}

private let dates: [(String, String?)] = [
  ("<meta property='article:published_time' content='2024-03-05'>", "2024-03-05"),
  ("<meta name='date' content='2024-03-05'><time datetime='2024-01-01'>x</time>", "2024-03-05"),
  ("<p><time datetime='2024-03-05T10:00'>x</time>", "2024-03-05T10:00"),
  ("<span itemprop='datePublished' content='2024-03-05'>x</span>", "2024-03-05"),
  ("<script type='application/ld+json'>{oops</script><time datetime='2024-03-05'>", "2024-03-05"),
  ("<p>no date</p>", nil),
]

@Test(arguments: dates) func findsThePublicationDate(html: String, date: String?) {
  #expect(htmlText(html, leavingOut: []).published == date)
}

private let bodies: [(String, [String])] = [
  ("<main><p>In main.</p></main><p>x</p>", ["In main."]),
  (
    "<div><p>menu</p></div><div id=c><p>The long text of it.</p><p>And more.</p></div>",
    ["The long text of it.", "And more."]
  ),
  ("<div itemprop='articleBody'><p>Body.</p></div><article><p>Other</p></article>", ["Body."]),
  ("just text", ["just text"]), ("", []), ("<p>a<p>b", ["a", "b"]), ("<p hidden>a</p><p>b</p>", ["b"]),
  ("<table><tr><td>a</td><td>b</td></tr></table>", ["a", "b"]),
  ("<article class='share-page'><p>All of it.</p></article>", ["All of it."]),
]

@Test(arguments: bodies) func findsTheArticle(html: String, paragraphs: [String]) {
  #expect(htmlText(html, leavingOut: classes).paragraphs == paragraphs)
}

@Test func entitiesOfThePageAreNotLoaded() {
  let html = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>a &x; b</p>"
  #expect(!htmlText(html, leavingOut: []).paragraphs.joined().contains("root:"))
}

@Test func deepPagesDoNotOverflow() {
  let deep = String(repeating: "<div>", count: 100_000) + "x"
  #expect(htmlText(deep, leavingOut: []).paragraphs.count <= 1)
}

@Test(arguments: Array(UInt64(1)...60)) func randomBytesNeverCrashTheHTMLReader(seed: UInt64) {
  var generator = SeededGenerator(seed: seed)
  let pieces = [
    "<", ">", "</", "p", "article", "div", " class=", "'", "\"", "&", "amp;", "é", "\u{0}", "<!--", "-->", "<script>",
    " ",
  ]
  let text = (0..<150).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  _ = htmlText(text, leavingOut: classes)
  let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &generator) }
  _ = htmlText(String(decoding: bytes, as: UTF8.self), leavingOut: classes)
}
