import Testing

@testable import Markup

private func many(_ text: String, bytes: Int) -> String { String(repeating: text, count: bytes / text.utf8.count) }

private func decision(_ text: String) -> MarkdownGuard { MarkdownGuard(scanning: text[...]) }

/// The inputs that take Debian's cmark-gfm from seconds to minutes.
@Test func wideTablesWithShortRowsAreNoTables() {
  let wide = many("|a", bytes: 4_000) + "\n" + many("|-", bytes: 4_000) + "\n" + many("x\n", bytes: 8_000)
  #expect(decision(wide) == MarkdownGuard(allowsTables: false))
  #expect(renderHTML(markdown: wide).utf8.count < 2 * wide.utf8.count)
  let long = "|a|b|c|d|\n|-|-|-|-|\n" + many("x\n", bytes: 90_000)
  #expect(decision(long) == MarkdownGuard(allowsTables: false))
}

@Test func manyMarkersInALineAreShownAsTheyAre() {
  let dashes = many("- ", bytes: 16_000) + "\n\n\n\n"
  #expect(decision(dashes) == MarkdownGuard(isPreformatted: true))
  #expect(renderHTML(markdown: dashes).hasPrefix("<pre>- - "))
  #expect(decision(many(">", bytes: 65) + "a").isPreformatted)
  #expect(decision(many("1. ", bytes: 300) + "a").isPreformatted)
  #expect(decision(many("1) > ", bytes: 300) + "a").isPreformatted)
}

@Test func aRowWithoutARightDelimiterRowIsNoTable() {
  let row = many("|a", bytes: 64_000) + "\n|-|x\n"
  #expect(decision(row) == MarkdownGuard(allowsTables: false))
}

@Test func aLongReferenceUsedOftenIsNotRepeated() {
  let text = "[a]: /" + many("u", bytes: 64_000) + "\n\n" + many("[a] ", bytes: 64_000)
  #expect(decision(text).isPreformatted)
  #expect(renderHTML(markdown: text).utf8.count < 2 * text.utf8.count)
}

@Test func thereAreNoAutolinks() {
  for text in [":a@b.c", "lto:a@b.c", "http://a.example www.a.example a@b.example"] {
    #expect(renderHTML(markdown: text) == "<p>\(text)</p>\n")
  }
}

@Test(arguments: [
  "A text.\n\n- a\n- b\n\n> quote\n", "|a|b|\n|-|-|\n|1|2|\n",
  "----------------------------------------------------"
    + "------------------------------", "See [a] and [b].\n\n[a]: /x\n[b]: /y\n", "1. a\n   - b\n     - c\n",
  "... and so on",
])
func ordinaryTextsAreLeftAlone(text: String) {
  #expect(decision(text) == MarkdownGuard())
}

@Test func indentationIsCapped() {
  #expect(MarkdownGuard.cleaned(many(" ", bytes: 300) + "a\n\tb") == many(" ", bytes: 256) + "a\n\tb")
  #expect(MarkdownGuard.cleaned(many("\t", bytes: 300) + "a") == many("\t", bytes: 64) + "a")
  #expect(MarkdownGuard.cleaned("a\r\nb\rc\n\r\nd") == "a\nb\nc\n\nd")
}

@Test func longTextsAreSplitAtBlankLines() {
  let paragraph = many("word ", bytes: 1_000) + "\n\n"
  let text = many(paragraph, bytes: 1_200_000)
  let parts = MarkdownGuard.parts(of: text)
  #expect(parts.map(\.text).joined() == text)
  #expect(parts.count == 3)
  #expect(parts.allSatisfy { $0.text.utf8.count <= MarkdownGuard.maximumPartBytes && $0.text.hasSuffix("\n\n") })
  #expect(parts[1].line == 1 + 2 * (parts[0].text.utf8.count / paragraph.utf8.count))
  let plain = plainText(ofMarkdown: text)
  #expect(plain.blocks.count == text.utf8.count / paragraph.utf8.count)
  #expect(plain.blocks.last?.line == 2 * plain.blocks.count - 1)
}

@Test(arguments: ["é", "a\n", "a"]) func longTextsWithoutBlankLinesAreSplitBetweenCharacters(unit: String) {
  let text = "b" + many(unit, bytes: 1_100_000)
  let parts = MarkdownGuard.parts(of: text)
  #expect(parts.map(\.text).joined() == text)
  #expect(parts.count >= 3)
  #expect(parts.allSatisfy { $0.text.utf8.count <= MarkdownGuard.maximumPartBytes })
}
