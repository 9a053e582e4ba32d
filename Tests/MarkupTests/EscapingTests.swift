import Testing

@testable import Markup

private typealias Case = (text: String, escaped: String)

@Test(arguments: [("a < b && c > \"d\"", "a &lt; b &amp;&amp; c &gt; \"d\""), ("é", "é"), ("", "")])
func escapesHTMLText(text: String, escaped: String) {
  #expect(Escape.html(text) == escaped)
}

@Test(arguments: [("\"a\" & 'b'", "&quot;a&quot; &amp; &#39;b&#39;"), ("<\n>", "&lt;&#10;&gt;")])
func escapesAttributes(text: String, escaped: String) {
  #expect(Escape.attribute(text) == escaped)
}

@Test(arguments: [("a<b\u{0}\u{1B}\n", "a&lt;b\u{FFFD}\u{FFFD}\n"), ("\u{FFFE}&", "\u{FFFD}&amp;")])
func escapesXML(text: String, escaped: String) {
  #expect(Escape.xml(text) == escaped)
}

@Test(arguments: [
  ("https://a.example/b c?d=é&e=%20", "https://a.example/b%20c?d=%C3%A9&e=%20"),
  ("e/2024/x.html#t", "e/2024/x.html#t"), ("../a:b", "../a:b"), ("?q=a:b", "?q=a:b"),
  ("mailto:a@b.example", "mailto:a@b.example"), ("HTTP://a", "HTTP://a"), ("a\"<b>", "a%22%3Cb%3E"), ("", ""),
])
func escapesAddresses(text: String, escaped: String) {
  #expect(Escape.url(text) == escaped)
}

@Test(arguments: [
  "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:x", "\u{1}javascript:x", "data:text/html,x",
  "vbscript:x", "file:///etc/passwd", "java\nscript:x", "java\tscript:x",
])
func refusesUnsafeAddresses(text: String) {
  #expect(Escape.url(text) == nil)
}

@Test(arguments: [
  ("a, b", "\"a, b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("a\nb", "\"a\nb\""), ("plain", "plain"),
  ("=1+1", "'=1+1"), ("-5", "-5"), ("-5.2e3", "-5.2e3"), ("-x", "'-x"), ("+1 (x)", "'+1 (x)"), ("@a,b", "\"'@a,b\""),
])
func escapesCSV(text: String, escaped: String) {
  #expect(Escape.csv(text) == escaped)
}

@Test(arguments: [("a, b; c\\d\ne\r\n", "a\\, b\\; c\\\\d\\ne\\n"), ("\u{7}x", "x")])
func escapesCalendarText(text: String, escaped: String) {
  #expect(Escape.iCalendar(text) == escaped)
}

@Test(arguments: [
  ("</script><!--", "\\u003c/script\\u003e\\u003c!--"), ("a\"\\\n\u{2028}\u{1}", "a\\\"\\\\\\n\\u2028\\u0001"),
])
func escapesJSONInScripts(text: String, escaped: String) {
  #expect(Escape.jsonInScript(text) == escaped)
}

@Test(arguments: [("\u{1B}[31mred\u{9B}\n", "\\u001b[31mred\\u009b\\u000a"), ("a\u{202E}b é", "a\\u202eb é")])
func escapesTerminalText(text: String, escaped: String) {
  #expect(Escape.terminal(text) == escaped)
}

@Test(arguments: [
  "a*b* _c_ `d` [e](f) <g> &amp; ![h]", "# no heading", "- no item", "+ none", "1. no item", "12) none", "    no code",
  "=====", "---", "> no quote", "~~x~~", "a | b", "\\", "1.5 million", "http://a.example", "www.example.com",
  "[[slot:x]]",
  "{{name}}", "a\n- b", "***", "(a)", "x: - y", "\ttab",
])
func markdownEscapesShowAsTheyAre(text: String) {
  let words = text.split { $0.isWhitespace }.joined(separator: " ")
  for before in ["", "The "] {
    let plain = plainText(ofMarkdown: before + Escape.markdown(text))
    #expect(plain.text.split { $0.isWhitespace }.joined(separator: " ") == before + words)
    #expect(plain.blocks.count == 1 && plain.blocks.first?.headingLevel == nil)
    #expect(!renderHTML(markdown: before + Escape.markdown(text)).dropFirst(3).contains("<pre>"))
  }
}

@Test func markdownCellsStayInTheirColumn() {
  let table = "| a | b |\n|---|---|\n| \(Escape.markdownCell("x | `y|z` \\|")) | c |\n"
  #expect(plainText(ofMarkdown: table).text == "a\tb\nx | `y|z` \\|\tc")
}
