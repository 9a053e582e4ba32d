import TimelineCore
import Testing

@testable import Markup

@Test(arguments: [
  ("One\ntwo  \nthree\n\nfour", "One two\nthree\n\nfour"),
  ("# A *b* c\n\ntext", "A b c\n\ntext"),
  ("- a\n- b\n  - c\n- d", "a\nb\nc\nd"),
  ("- a\n\n- b\n\n  c", "a\n\nb\n\nc"),
  ("- [ ] open\n- [x] done", "open\ndone"),
  ("> a\n>\n> b", "a\n\nb"),
  ("|a|b|\n|-|-|\n|1|2|\n|3|4|\n\nend", "a\tb\n1\t2\n3\t4\n\nend"),
  ("&amp; &lt; &eacute; &#8212; \\*x\\*", "& < é — *x*"),
  ("```\ncode *a*\n  b\n```\n\n`c` d", "code *a*\n  b\n\nc d"),
  ("a ![picture](x.png) b", "a  b"),
  ("a ![picture](https://x.example/y.png) b", "a picture b"),
  ("[link](x) and ~~gone~~ **bold**", "link and gone bold"),
  ("a<br>b <b>c</b> <!-- d -->e\n\n<div>f</div>\n\ng", "a\nb c e\n\ng"),
  ("a ~~~b~~~ ~c~ ~~ d", "a ~~~b~~~ ~c~ ~~ d"),
  ("", ""), ("\n\n", ""), ("***", ""), ("a\n\n---\n\nb", "a\n\nb"),
])
func makesPlainText(markdown: String, text: String) {
  #expect(plainText(ofMarkdown: markdown).text == text)
}

@Test func blocksKnowTheirLines() {
  let plain = plainText(ofMarkdown: "# Title\n\nOne\ntwo\n\n- a\n- b\n\n|x|\n|-|\n|y|\n")
  let blocks = plain.blocks.map { "\($0.line) \($0.headingLevel ?? 0) \(plain.text[bytes: $0.range])" }
  #expect(blocks == ["1 1 Title", "3 0 One two", "6 0 a", "7 0 b", "9 0 x", "11 0 y"])
}
