import TestSupport
import Testing
import TimelineCore

@testable import Markup

private let rendered: [(String, String)] = [
  ("*a* **b** ~~c~~", "<p><em>a</em> <strong>b</strong> <del>c</del></p>\n"),
  ("~~*a* b~~ ~~c~~", "<p><del><em>a</em> b</del> <del>c</del></p>\n"),
  ("[x](javascript:alert(1))", "<p><a href=\"\">x</a></p>\n"),
  ("<script>alert(1)</script>\n\na <i onclick=x>b</i>", "<p>a b</p>\n"),
  ("![p](https://a.example/b.png)", "<p><a href=\"https://a.example/b.png\">p</a></p>\n"),
  ("[![p](https://a.example/b.png)](c.html)", "<p><a href=\"c.html\">p</a></p>\n"),
  ("![p](b.png)", "<p><img src=\"b.png\" alt=\"p\" /></p>\n"),
  (
    "- [x] *a* b\n",
    "<ul>\n<li><input aria-label=\"a b\" type=\"checkbox\" checked=\"\" disabled=\"\" /> <em>a</em> b</li>\n</ul>\n"
  ),
  (
    "|a|b|\n|-|-:|\n|1|2|\n",
    """
    <table>
    <thead>
    <tr>
    <th scope="col">a</th>
    <th scope="col" class="align-right">b</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td>1</td>
    <td class="align-right">2</td>
    </tr>
    </tbody>
    </table>

    """
  ),
]

@Test(arguments: rendered) func rendersGFM(markdown: String, html: String) {
  #expect(renderHTML(markdown: markdown) == html)
}

@Test func headingsGetIDs() {
  let html = renderHTML(markdown: "# A b!\n\n## A *b*\n\n# É\n\n# \n", headingIDs: true)
  #expect(
    html
      == "<h1 id=\"a-b\">A b!</h1>\n<h2 id=\"a-b-2\">A <em>b</em></h2>\n<h1 id=\"é\">É</h1>\n<h1 id=\"section\"></h1>\n"
  )
  #expect(renderHTML(markdown: "# A") == "<h1>A</h1>\n")
}

@Test func slotsTakeAWholeParagraph() {
  let slots = ["chart": "<svg><th>x</th></svg>"]
  let html = renderHTML(markdown: "a\n\n[[slot:chart]]\n\nb [[slot:chart]]\n\n[[slot:none]]\n", slots: slots)
  #expect(html == "<p>a</p>\n<svg><th>x</th></svg>\n<p>b [[slot:chart]]</p>\n<p>[[slot:none]]</p>\n")
}

private func mark(_ text: String, in markdown: String, _ tag: String, isLink: Bool = false) throws -> Mark {
  let plain = Array(plainText(ofMarkdown: markdown).text.utf8)
  let start = try #require(plain.indices.first { plain[$0...].starts(with: text.utf8) })
  return Mark(
    ByteRange(start, start + text.utf8.count), opening: "<\(tag) id=\"1\">", reopening: "<\(tag)>",
    closing: "</\(tag)>",
    isLink: isLink)
}

private let marked: [(String, [String], String)] = [
  ("on 5 *March* 2024.", ["5 March 2024"], "<p>on <b id=\"1\">5 <em>March</em> 2024</b>.</p>\n"),
  ("on *5 March* 2024.", ["5 March 2024"], "<p>on <b id=\"1\"><em>5 March</em> 2024</b>.</p>\n"),
  ("*on 5 March* 2024", ["5 March 2024"], "<p><em>on <b id=\"1\">5 March</b></em><b> 2024</b></p>\n"),
  ("a b c", ["a b c", "b"], "<p><b id=\"1\">a <b id=\"1\">b</b> c</b></p>\n"),
  ("a b c", ["a b", "b c"], "<p><b id=\"1\">a <b id=\"1\">b</b></b><b> c</b></p>\n"),
  ("a\nb", ["a b"], "<p><b id=\"1\">a\nb</b></p>\n"),
  ("a\n\nb", ["a\n\nb"], "<p><b id=\"1\">a</b></p>\n<p><b>b</b></p>\n"),
  ("a `b` c", ["a b"], "<p><b id=\"1\">a <code>b</code></b> c</p>\n"),
  ("a ~~b c~~ d", ["c d"], "<p>a <del>b <b id=\"1\">c</b></del><b> d</b></p>\n"),
  (
    "|b|\n|-|\n", ["b"],
    "<table>\n<thead>\n<tr>\n<th scope=\"col\"><b id=\"1\">b</b></th>\n</tr>\n</thead>\n</table>\n"
  ),
  ("x &amp; y", ["& y"], "<p>x <b id=\"1\">&amp; y</b></p>\n"),
]

@Test(arguments: marked) func putsMarksOnText(markdown: String, texts: [String], html: String) throws {
  let marks = try texts.map { try mark($0, in: markdown, "b") }
  #expect(renderHTML(markdown: markdown, marks: marks) == html)
}

@Test func linksDoNotNest() throws {
  let markdown = "a [b c](x) d *e [f](y)*"
  let marks = try ["a b", "b c", "d", "d e"].map { try mark($0, in: markdown, "a", isLink: true) }
  let html = renderHTML(markdown: markdown, marks: marks)
  var depth = 0
  for piece in html.split(separator: "<") {
    if piece.hasPrefix("a ") || piece.hasPrefix("a>") { depth += 1 } else if piece.hasPrefix("/a>") { depth -= 1 }
    #expect((0...1).contains(depth), "\(html)")
  }
}

@Test func plainTextBecomesParagraphsWithMarks() {
  let marks = [Mark(ByteRange(2, 8), opening: "<b>", closing: "</b>")]
  #expect(renderPlainText("a <b>\n\nc & d\n", marks: marks) == "<p>a <b>&lt;b&gt;</b></p>\n<p><b>c</b> &amp; d</p>\n")
}

/// Text without tags and with its entities decoded, white space single.
private func stripped(_ html: String) -> String {
  var text = ""
  var rest = html[...]
  while let start = rest.firstIndex(of: "<") {
    text += rest[..<start]
    rest = rest[start...].drop { $0 != ">" }.dropFirst()
  }
  text += rest
  for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
    text = text.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
  }
  return single(text)
}

private func single(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }

/// Bytes, not characters: `>` and a combining mark behind it are one character.
private func isWellFormed(_ html: String) -> Bool {
  var open: [String] = []
  var rest = html.utf8[...]
  while let start = rest.firstIndex(of: UInt8(ascii: "<")), let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) {
    let tag = String(decoding: rest[rest.index(after: start)..<end], as: UTF8.self)
    rest = rest[rest.index(after: end)...]
    if tag.hasPrefix("/") {
      guard open.popLast() == String(tag.dropFirst()) else { return false }
    } else if !tag.hasSuffix("/") {
      open.append(String(tag.prefix { $0 != " " }))
    }
  }
  return open.isEmpty
}

private let pieces = [
  "word", "two words", "é", "🙂", " ", " ", " ", "\n", "\n\n", "*", "**", "_", "`", "[", "](x)", "![", "~~", "&amp;",
  "<", ">", "\n- ", "\n> ", "\n# ", "\n1. ", "\n| a | b |\n|---|---|\n| ", " | ", "\n```\n", "\\", "<br>", "<i>",
  "\n    ", "\t", "&lt;", "(https://a.example)", "]", "[[slot:x]]",
]

@Test(arguments: Array(UInt64(1)...60)) func marksChangeNoText(seed: UInt64) {
  var generator = SeededGenerator(seed: seed)
  let markdown = (0..<60).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  let plain = plainText(ofMarkdown: markdown)
  let marks = (0..<12).map { index in
    let start = Int.random(in: 0...plain.text.utf8.count, using: &generator)
    let isLink = index % 4 == 0
    return Mark(
      ByteRange(start, start + Int.random(in: 0...20, using: &generator)),
      opening: isLink ? "<a href=\"#\">" : "<m\(index)>", closing: isLink ? "</a>" : "</m\(index)>", isLink: isLink)
  }
  let html = renderHTML(markdown: markdown, marks: marks)
  #expect(stripped(html) == single(plain.text))
  #expect(stripped(renderHTML(markdown: markdown)) == single(plain.text))
  #expect(isWellFormed(html), "\(html)")
  #expect(plain.blocks.allSatisfy { !plain.text[bytes: $0.range].isEmpty })
}

@Test(arguments: Array(UInt64(1)...40)) func aMarkCoversItsText(seed: UInt64) {
  var generator = SeededGenerator(seed: seed)
  let plainPieces = pieces.filter { piece in !piece.contains("`") && piece.utf8.allSatisfy { $0 < 0x80 } }
  let markdown = (0..<30).map { _ in plainPieces.randomElement(using: &generator) ?? "" }.joined()
  let plain = plainText(ofMarkdown: markdown).text
  guard !plain.isEmpty, !renderHTML(markdown: markdown).contains("<pre>") else { return }
  let start = Int.random(in: 0..<plain.utf8.count, using: &generator)
  let range = ByteRange(start, min(plain.utf8.count, start + 15))
  let html = renderHTML(markdown: markdown, marks: [Mark(range, opening: "<m>", closing: "</m>")])
  let covered = html.split(separator: "</m>").compactMap { $0.split(separator: "<m>").dropFirst().last }
  #expect(
    stripped(covered.joined()).filter { !$0.isWhitespace } == plain[bytes: range].filter { !$0.isWhitespace },
    "\(html)")
}

@Test(arguments: Array(UInt64(1)...30)) func randomBytesNeverCrashTheRenderer(seed: UInt64) {
  var generator = SeededGenerator(seed: seed)
  let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &generator) }
  let text = String(decoding: bytes, as: UTF8.self)
  let html = renderHTML(markdown: text, marks: [Mark(ByteRange(3, 50), opening: "<b>", closing: "</b>")])
  #expect(isWellFormed(html))
  _ = renderPlainText(text)
}
