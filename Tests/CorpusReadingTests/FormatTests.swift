import TestSupport
import Testing
import TimelineCore

@testable import CorpusReading

private func read(_ files: (String, String)...) throws -> Corpus {
  readArticles(files.map { SourceFile(path: $0.0, bytes: Array($0.1.utf8)) }, data: try repositoryData())
}

private let markdown = """
  ---
  id: envoys
  title: "Envoys: the meeting"
  published: 2024-03-05T23:30:00-05:00
  updated: 2024-03-07
  source:
    name: Example Press
    url: https://press.example
  authors: [Ana Roe, Li Wu]
  tags: talks, Geneva
  language: en
  license: CC0-1.0
  show: quotes
  document_type: news
  url: https://press.example/envoys
  note: kept
  ---

  Two *envoys* met.

  READ MORE

  - The last meeting
  """

@Test func readsMarkdownWithFrontMatter() throws {
  let corpus = try read(("news/a.md", markdown))
  #expect(corpus.diagnostics == [])
  let article = try #require(corpus.articles.first)
  #expect(article.id == "envoys")
  #expect(article.path == "news/a.md")
  #expect(article.line == 18)
  #expect(article.title == "Envoys: the meeting")
  #expect(article.titleRange == nil)
  #expect(article.published?.description == "2024-03-05")
  #expect(article.updated?.description == "2024-03-07")
  #expect(article.source == Article.Publisher(name: "Example Press", url: "https://press.example"))
  #expect(article.authors == ["Ana Roe", "Li Wu"])
  #expect(article.tags == ["talks", "Geneva"])
  #expect(article.language == "en")
  #expect(article.license == "CC0-1.0")
  #expect(article.show == .quotes)
  #expect(article.documentType == .news)
  #expect(article.url == "https://press.example/envoys")
  #expect(article.text == "Two envoys met.\n\nREAD MORE\n\nThe last meeting")
  #expect(article.boilerplate.map { article.text[bytes: $0] } == ["READ MORE\n\nThe last meeting"])
  #expect(article.format == .markdown("\nTwo *envoys* met.\n\nREAD MORE\n\n- The last meeting"))
}

@Test func readsMarkdownWithoutFrontMatter() throws {
  let corpus = try read(("a.md", "# Envoys *met*\n\nThey talked."), ("b/c.md", "First line\nsecond\n\nThird"))
  #expect(corpus.diagnostics == [])
  #expect(corpus.articles.map(\.id) == ["a", "b/c"])
  #expect(corpus.articles.map(\.title) == ["Envoys met", "First line second"])
  #expect(corpus.articles.map(\.titleRange) == [ByteRange(0, 10), ByteRange(0, 17)])
  #expect(corpus.articles.allSatisfy { $0.published == nil && $0.language == nil })
}

@Test func readsPlainText() throws {
  let corpus = try read(
    (
      "a.txt",
      "\u{FEFF}Envoys meet\r\nPublished: 5 March 2024\r\n\r\nThey met on Monday.\r\nUpdated: 6 March 2024 10:00\r\n"
    ))
  #expect(corpus.diagnostics == [])
  let article = try #require(corpus.articles.first)
  #expect(article.text == "Envoys meet\nPublished: 5 March 2024\n\nThey met on Monday.\nUpdated: 6 March 2024 10:00\n")
  #expect(article.title == "Envoys meet")
  #expect(article.titleRange == ByteRange(0, 11))
  #expect(article.published?.description == "2024-03-05")
  #expect(article.updated?.description == "2024-03-06")
  #expect(
    article.boilerplate.map { article.text[bytes: $0] } == ["Published: 5 March 2024", "Updated: 6 March 2024 10:00"])
}

@Test func aDatelineWithoutAYearGivesNoDate() throws {
  let corpus = try read(
    ("a.txt", "Talks\nKYIV, Dec. 4 (Agency) — They met."), ("b.txt", "Talks\nKYIV, Dec. 4, 2024 (Agency) — They met."))
  #expect(corpus.articles.map { $0.published?.description } == [nil, "2024-12-04"])
  #expect(corpus.articles.allSatisfy { $0.boilerplate.isEmpty })
}

@Test func readsHTML() throws {
  let page = """
    <html lang="en"><title>x</title><meta property="og:title" content="Envoys meet">
    <meta name="date" content="Tue, 5 Mar 2024 10:00:00 GMT"><meta property="og:site_name" content="Example Press">
    <article><h1>Envoys meet</h1><p>They met.</p><div class="share">Share</div><p>With inputs from agencies</p></article>
    """
  let corpus = try read(("a.html", page))
  #expect(corpus.diagnostics == [])
  let article = try #require(corpus.articles.first)
  #expect(article.text == "Envoys meet\nThey met.\nWith inputs from agencies")
  #expect(article.title == "Envoys meet")
  #expect(article.titleRange == ByteRange(0, 11))
  #expect(article.published?.description == "2024-03-05")
  #expect(article.source?.name == "Example Press")
  #expect(article.language == "en")
  #expect(article.boilerplate.map { article.text[bytes: $0] } == ["With inputs from agencies"])
}

@Test func readsJSONLines() throws {
  let lines = """
    {"id":"a","title":"A","published":"2024-03-05","url":"https://x.example","text":"One.\\nADVERTISEMENT","extra":{"b":[1]}}

    {"id":7,"text":"Two \\ud83d\\ude42","author":[{"name":"Ana Roe"}],"source":{"name":"Press"},"tags":["x"],"published":null}
    {"text":"Three"}
    """
  let corpus = try read(("feed.jsonl", lines))
  #expect(corpus.diagnostics == [])
  #expect(corpus.articles.map(\.id) == ["7", "a", "feed-4"])
  #expect(corpus.articles.map(\.text) == ["Two 🙂", "One.\nADVERTISEMENT", "Three"])
  #expect(corpus.articles.map(\.line) == [3, 1, 4])
  #expect(corpus.articles.map { $0.published?.description } == [nil, "2024-03-05", nil])
  #expect(corpus.articles.map(\.boilerplate) == [[], [ByteRange(5, 18)], []])
  #expect(corpus.articles[0].authors == ["Ana Roe"])
  #expect(corpus.articles[0].source?.name == "Press")
}

@Test func pipesLeaveTheTextAsItIs() throws {
  let line = Array("{\"id\":\"a\",\"text\":\"Title\\r\\nPublished: 5 March 2024\\n\\nADVERTISEMENT\"}".utf8)
  let article = try readJSONLine(line[...], path: "-", line: 3)
  #expect(article.text == "Title\r\nPublished: 5 March 2024\n\nADVERTISEMENT")
  #expect(article.boilerplate.isEmpty && article.published == nil && article.titleRange == nil)
  let cleaned = try readJSONLine(line[...], path: "-", line: 3, cleanedBy: BoilerplateRules(repositoryData()))
  #expect(cleaned.text == article.text)
  #expect(cleaned.boilerplate.map { cleaned.text[bytes: $0] } == ["Published: 5 March 2024\n\nADVERTISEMENT"])
  #expect(cleaned.published?.description == "2024-03-05")
}

@Test func theOrderOfFilesDoesNotMatter() throws {
  let files = [("b.md", "---\nid: x\n---\nB"), ("a.md", "---\nid: x\n---\nA"), ("c.txt", "C"), ("d.xyz", "")]
    .map { SourceFile(path: $0.0, bytes: Array($0.1.utf8)) }
  let data = try repositoryData()
  let (one, other) = (readArticles(files, data: data), readArticles(files.reversed(), data: data))
  #expect(one.articles == other.articles && one.diagnostics == other.diagnostics)
  #expect(one.articles.map(\.text) == ["C", "A"])
}

@Test func aLargeFileIsRead() throws {
  let paragraph =
    "The envoys met on Monday and talked about grain, prisoners and the bridge for a day. "
    + String(repeating: "It rained. ", count: 40) + "\n\n"
  let text = String(repeating: paragraph, count: 20_000_000 / paragraph.utf8.count)
  let corpus = try read(("a.txt", "Title\n" + text))
  #expect(corpus.diagnostics == [])
  #expect(corpus.articles.first?.text.utf8.count == text.utf8.count + 6)
}

@Test(arguments: Array(UInt64(1)...60)) func randomBytesNeverCrashAReader(seed: UInt64) throws {
  var generator = SeededGenerator(seed: seed)
  let pieces = [
    "---\n", "id: ", "title: ", "published: ", "\n", "[", "{", "\"", "&a ", "*a", "- ", "é", "\t", "2024-01-01", ": ",
    "#", "text",
  ]
  let text = (0..<80).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  let random = (0..<300).map { _ in UInt8.random(in: 0...255, using: &generator) }
  let data = try repositoryData()
  for ending in ["md", "txt", "html", "jsonl"] {
    let files = [Array(("---\n" + text + "\n---\n").utf8), Array(text.utf8), random]
    let corpus = readArticles(
      files.enumerated().map { SourceFile(path: "\($0.offset).\(ending)", bytes: $0.element) }, data: data)
    for article in corpus.articles {
      #expect(article.boilerplate.allSatisfy { $0.end <= article.text.utf8.count && !$0.isEmpty })
    }
  }
}
