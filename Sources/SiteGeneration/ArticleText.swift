import Markup
import TimelineCore

/// An article's text as HTML, without its boilerplate and without a title that stands in it.
///
/// - Parameter marks: In bytes of the article's text.
func renderArticle(_ article: Article, marks: [Mark]) -> String {
  let cuts = (article.boilerplate + [article.titleRange].compactMap(\.self)).filter { !$0.isEmpty }.sorted()
  switch article.format {
  case .plain:
    return kept(of: article.text, without: cuts).map { range in
      renderPlainText(article.text[bytes: range], marks: shifted(marks, into: range))
    }.joined()
  case .markdown(let source):
    // The blocks of a Markdown text cannot be taken apart: what is cut stays in the page, and is not shown.
    let hidden = cuts.map { Mark($0, opening: "<span class=\"cut\" hidden>", closing: "</span>") }
    return renderHTML(
      markdown: source, marks: hidden + marks.filter { mark in !cuts.contains { $0.overlaps(mark.range) } })
  }
}

/// The parts of a text between the cuts, which are sorted.
private func kept(of text: String, without cuts: [ByteRange]) -> [ByteRange] {
  var parts: [ByteRange] = []
  var start = 0
  for cut in cuts {
    parts.append(ByteRange(start, cut.start))
    start = max(start, cut.end)
  }
  parts.append(ByteRange(start, text.utf8.count))
  return parts.filter { !$0.isEmpty }
}

private func shifted(_ marks: [Mark], into part: ByteRange) -> [Mark] {
  marks.filter { part.contains($0.range) }.map { mark in
    var mark = mark
    mark.range = ByteRange(mark.range.start - part.start, mark.range.end - part.start)
    return mark
  }
}
