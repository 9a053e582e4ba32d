import TestSupport
import Testing
import TimelineCore

@testable import CorpusReading

private func diagnostics(_ files: [(String, [UInt8])]) throws -> [String] {
  readArticles(files.map { SourceFile(path: $0.0, bytes: $0.1) }, data: try repositoryData()).diagnostics
    .map(\.description)
}

private let keys =
  "author authors document_type id language license note published show source tags title updated url"

private let markdown: [(String, String)] = [
  (
    "---\ntitle: a\npublished: soon\n---\nx",
    "a.md:3:12: error: expected a date such as 2024-03-05, found 'soon' [bad-date]"
  ),
  (
    "---\npublished: 2023-02-29\n---\nx",
    "a.md:2:12: error: expected a date such as 2024-03-05, found '2023-02-29' [bad-date]"
  ),
  ("---\npublished: [a]\n---\nx", "a.md:2:12: error: expected a date such as 2024-03-05, found a list [bad-date]"),
  (
    "---\ntitle: a\n\nx",
    "a.md:1:1: error: expected a line '---' that closes the front matter, found the file's end [unclosed-front-matter]"
  ),
  ("---\n- a\n- b\n---\nx", "a.md:2:1: error: expected 'key: value' lines [bad-front-matter]"),
  ("---\njust text\n---\nx", "a.md:2:1: error: expected 'key: value' lines [bad-front-matter]"),
  (
    "---\ntitle: a\nid: \"b\n---\nx",
    "a.md:4:1: error: expected YAML: found unexpected end of stream [bad-front-matter]"
  ),
  (
    "---\ntitle: a: b\n---\nx",
    "a.md:2:9: error: expected YAML: mapping values are not allowed in this context [bad-front-matter]"
  ),
  ("---\nid: a\nid: b\n---\nx", "a.md:2:1: error: expected every key once, found 'id' again [bad-front-matter]"),
  ("---\ntitle: [a]\n---\nx", "a.md:2:8: error: expected text for 'title', found a list [bad-value]"),
  ("---\ntitle: é\nshow: all\n---\nx", "a.md:3:7: error: expected 'full', 'quotes' or 'none', found 'all' [bad-value]"),
  ("---\ntags: {é: b}\n---\nx", "a.md:2:7: error: expected a list for 'tags', found a mapping [bad-value]"),
  (
    "---\npublishd: 2024-01-01\n---\nx",
    "a.md:2:1: warning: expected one of \(keys), found 'publishd', did you mean 'published'? [unknown-key]"
  ),
  ("---\ncolour: red\n---\nx", "a.md:2:1: warning: expected one of \(keys), found 'colour' [unknown-key]"),
  (
    "---\nsource: {nmae: a}\n---\nx",
    "a.md:2:10: warning: expected one of name url, found 'nmae', did you mean 'name'? [unknown-key]"
  ),
  ("---\ntitle: a\n---\n \n", "a.md:1:1: warning: expected text, found none [empty-article]"),
]

@Test(arguments: markdown) func saysWhatIsWrongWithMarkdown(text: String, expected: String) throws {
  #expect(try diagnostics([("a.md", Array(text.utf8))]) == [expected])
}

private let jsonLines: [(String, String)] = [
  ("{\"text\":\"a\"", "a.jsonl:1:12: error: expected ',' or '}' [bad-json]"),
  ("{\"text\":\"a\"}\n[1]", "a.jsonl:2:1: error: expected '{' [bad-json]"),
  ("{\"id\":\"a\"}", "a.jsonl:1:1: error: expected a string 'text' [no-text]"),
  ("{\"text\":5}", "a.jsonl:1:1: error: expected a string 'text' [no-text]"),
  (
    "{\"text\":\"a\",\"published\":\"soon\"}",
    "a.jsonl:1:25: error: expected a date such as 2024-03-05, found 'soon' [bad-date]"
  ),
  ("{\"text\":\"\"}", "a.jsonl:1:1: warning: expected text, found none [empty-article]"),
]

@Test(arguments: jsonLines) func saysWhatIsWrongWithJSONLines(text: String, expected: String) throws {
  #expect(try diagnostics([("a.jsonl", Array(text.utf8))]) == [expected])
}

@Test func aBadLineLeavesTheOthers() throws {
  let bytes = Array("{\"id\":\"a\",\"text\":\"A\"}\noops\r\n{\"id\":\"b\",\"text\":\"B\"}\r\n".utf8)
  let corpus = readArticles([SourceFile(path: "x.ndjson", bytes: bytes)], data: try repositoryData())
  #expect(corpus.articles.map(\.id) == ["a", "b"])
  #expect(corpus.diagnostics.map(\.description) == ["x.ndjson:2:1: error: expected '{' [bad-json]"])
}

private let bytes: [(String, [UInt8], String)] = [
  (
    "a.txt", Array("one\ntw".utf8) + [0xE9, 0x20],
    "a.txt:2:3: error: expected UTF-8, found the byte 0xE9 at offset 6 [not-utf8]"
  ),
  ("a.md", [0xFF, 0xFE, 0x61, 0x00], "a.md:1:1: error: expected UTF-8, found the byte 0xFF at offset 0 [not-utf8]"),
  (
    "a.jsonl", Array("{\"text\":\"a".utf8) + [0x80] + Array("\"}".utf8),
    "a.jsonl:1:11: error: expected UTF-8, found the byte 0x80 at offset 10 [not-utf8]"
  ),
  ("a.txt", [], "a.txt:1:1: warning: expected text, found none [empty-article]"),
  ("a.pdf", [1], "a.pdf:1:1: warning: expected a file ending in .md, .txt, .html or .jsonl [unknown-format]"),
]

@Test(arguments: bytes) func saysWhatIsWrongWithBytes(path: String, bytes: [UInt8], expected: String) throws {
  #expect(try diagnostics([(path, bytes)]) == [expected])
}

/// No case of the table above, since each is written out with its bytes.
@Test func saysThatAFileIsTooLarge() throws {
  let bytes = [UInt8](repeating: 0x61, count: (64 << 20) + 1)
  let found = try diagnostics([("a.txt", bytes)])
  #expect(found == ["a.txt:1:1: error: expected at most 67108864 bytes, found 67108865 [too-large]"])
}

@Test func aSecondArticleOfOneIDIsAnError() throws {
  let found = try diagnostics([
    ("b.md", Array("---\ntitle: b\nid: x\n---\nB".utf8)), ("a.md", Array("---\nid: x\n---\nA".utf8)),
    ("y.jsonl", Array("{\"id\":\"j\",\"text\":\"a\"}\n{\"id\":\"j\",\"text\":\"b\"}".utf8)),
  ])
  #expect(
    found == [
      "b.md:3:5: error: expected an id of its own, found 'x' of a.md [duplicate-id]",
      "y.jsonl:2:1: error: expected an id of its own, found 'j' of line 1 [duplicate-id]",
    ])
}

@Test func oneBadFileNeverStopsTheOthers() throws {
  let files = [("a.md", "---\n["), ("b.txt", "B")].map { SourceFile(path: $0.0, bytes: Array($0.1.utf8)) }
  #expect(readArticles(files, data: try repositoryData()).articles.map(\.id) == ["b"])
}

private let rules: [(String, String)] = [
  ("related\ta\tlines\t5", "expected 'line' or 'list', found 'lines'"),
  ("related\ta\tline\tfew", "expected a number of words, found 'few'"),
  ("related\t{who}\tline\t5", "expected a pattern, found '{who}'"),
  ("month\tjan\t13", "expected a month from 1 to 12, found '13'"),
  ("date\t{date}\tpublished updated", "expected 'published' or 'updated' for every {date}, found 'published updated'"),
]

@Test(arguments: rules) func saysWhatIsWrongWithARule(row: String, message: String) throws {
  let data = DataFiles(["xx/boilerplate.tsv": "kind\tpattern\tvalue\twords\texample\n\(row)\n"])
  let corpus = readArticles([], data: data)
  #expect(corpus.diagnostics.map(\.description) == ["data/xx/boilerplate.tsv:2:1: error: \(message) [bad-lexicon]"])
}

@Test func anAliasBombIsQuick() throws {
  var yaml = "a0: &a0 [x, x]\n"
  for level in 1...30 { yaml += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
  let found = try diagnostics([("a.md", Array("---\n\(yaml)---\nx".utf8))])
  #expect(found.count == 31)
  let deep = String(repeating: "[", count: 20_000)
  #expect(try diagnostics([("a.md", Array("---\na: \(deep)\n---\nx".utf8))]).count == 1)
}
