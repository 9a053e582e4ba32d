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
    if let trimmed = TrimmedMarkdown(source, without: cuts) {
      return renderHTML(markdown: trimmed.source, marks: trimmed.moved(marks))
    }
    // What is cut is only a part of a block: it stays in the page, and is not shown.
    let hidden = cuts.map { Mark($0, opening: "<span class=\"cut\" hidden>", closing: "</span>") }
    let shown = marks.filter { mark in !cuts.contains { $0.overlaps(mark.range) } }
    return renderHTML(markdown: source, marks: hidden + shown)
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

/// A Markdown text without the blocks that a site does not show.
struct TrimmedMarkdown {
  let source: String
  /// The blocks that are left, in the old plain text and in the new, pairwise.
  private let blocks: [(old: ByteRange, new: ByteRange)]

  /// - Parameter cuts: In bytes of the plain text.
  /// - Returns: Nil where a cut takes only a part of a block, or leaves a text that reads differently.
  init?(_ source: String, without cuts: [ByteRange]) {
    let plain = plainText(ofMarkdown: source)
    func isCut(_ block: PlainText.Block) -> Bool { cuts.contains { $0.contains(block.range) } }
    let isWhole = plain.blocks.allSatisfy { block in isCut(block) || !cuts.contains { $0.overlaps(block.range) } }
    guard isWhole else { return nil }
    var lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, block) in plain.blocks.enumerated().reversed() where isCut(block) {
      let next = number + 1 < plain.blocks.count ? plain.blocks[number + 1].line : lines.count + 1
      guard block.line < next, next <= lines.count + 1 else { return nil }
      lines.removeSubrange(block.line - 1..<next - 1)
    }
    let trimmed = lines.joined(separator: "\n")
    let after = plainText(ofMarkdown: trimmed)
    let left = plain.blocks.filter { !isCut($0) }
    let texts = left.map { plain.text[bytes: $0.range] }
    guard after.blocks.map({ after.text[bytes: $0.range] }) == texts else { return nil }
    self.source = trimmed
    blocks = zip(left.map(\.range), after.blocks.map(\.range)).map { ($0, $1) }
  }

  /// Marks of the whole text's bytes as marks of what is left; those that reach into what is not are left out.
  func moved(_ marks: [Mark]) -> [Mark] {
    marks.compactMap { mark in
      guard let first = blocks.first(where: { $0.old.start <= mark.range.start && mark.range.start < $0.old.end }),
        let last = blocks.last(where: { $0.old.start < mark.range.end && mark.range.end <= $0.old.end })
      else { return nil }
      var mark = mark
      mark.range = ByteRange(
        mark.range.start - first.old.start + first.new.start, mark.range.end - last.old.start + last.new.start)
      return mark
    }
  }
}
