package import TimelineCore

/// The plain text of a Markdown text, and where each part of it comes from.
package struct PlainText: Equatable, Sendable {
  /// A paragraph, heading, code block or table row.
  package struct Block: Equatable, Sendable {
    /// In `text`, without the line ends around it.
    package var range: ByteRange
    /// From 1, in the Markdown.
    package var line: Int
    /// 1…6 for a heading.
    package var headingLevel: Int?

    package init(range: ByteRange, line: Int, headingLevel: Int? = nil) {
      self.range = range
      self.line = line
      self.headingLevel = headingLevel
    }
  }

  package var text: String
  /// In text order, none empty.
  package var blocks: [Block]
}

/// Makes plain text of Markdown: exactly the text that `renderHTML(markdown:)` shows, and marks can be put on.
///
/// Blocks are separated by a blank line, items of a tight list and table rows by a line end, table cells by a tab; a
/// soft break is a space, a hard one a line end. Entities are decoded; images and raw HTML leave no text. Linear in
/// the text for what `MarkdownGuard` lets through.
package func plainText(ofMarkdown markdown: String) -> PlainText {
  var builder = PlainTextBuilder()
  for part in MarkdownGuard.parts(of: MarkdownGuard.cleaned(markdown)) {
    builder.lineOffset = part.line - 1
    builder.endPart()
    if let tree = parsedMarkdown(part.text) {
      tree.withSteps { _ = builder.add($0) }
    } else {
      builder.addPreformatted(part.text)
    }
  }
  return builder.finished()
}

/// Puts plain text together from the steps through a tree.
struct PlainTextBuilder {
  /// What stands between two texts; a later one outranks an earlier one.
  private enum Separator: Int { case none, cell, line, block }

  /// The line, from 0, on which the part that is being added begins.
  var lineOffset = 0
  private var bytes: [UInt8] = []
  private var separator = Separator.none
  private var blocks: [PlainText.Block] = []
  private var current: PlainText.Block?
  /// Whether each list that is open is tight, innermost last.
  private var lists: [Bool] = []
  private var imageDepth = 0

  func finished() -> PlainText {
    PlainText(text: String(decoding: bytes, as: UTF8.self), blocks: blocks)
  }

  /// Parts of a long text are separated like blocks.
  mutating func endPart() { want(.block) }

  /// A part that is shown as it stands.
  mutating func addPreformatted(_ text: Substring) {
    current = PlainText.Block(range: ByteRange(0, 0), line: lineOffset + 1)
    _ = append(preformattedText(text))
    endBlock()
  }

  /// Adds a tree's text.
  ///
  /// - Returns: For each step the bytes of the plain text that its node stands for; nil where it is no leaf with text.
  mutating func add(_ steps: [MarkdownStep]) -> [ByteRange?] {
    steps.map { step in
      if step.kind == .image { imageDepth += step.isEnter ? 1 : -1 }
      guard imageDepth == 0 else { return nil }
      return step.isEnter ? enter(step) : leave(step)
    }
  }

  private mutating func enter(_ step: MarkdownStep) -> ByteRange? {
    switch step.kind {
    case .text, .code: return append(step.node.literal)
    case .softBreak: return append(" ")
    case .lineBreak: return append("\n")
    case .codeBlock:
      beginBlock(step)
      let range = append(preformattedText(step.node.literal[...]))
      endBlock()
      return range
    case .paragraph, .heading, .tableRow: beginBlock(step)
    case .tableCell: want(.cell)
    case .list:
      wantBlock()
      lists.append(step.node.isTight)
    default: break
    }
    return nil
  }

  private mutating func leave(_ step: MarkdownStep) -> ByteRange? {
    switch step.kind {
    case .paragraph, .heading: endBlock()
    case .tableRow:
      endBlock()
      separator = .line
    case .table: want(.block)
    case .item, .taskItem: wantBlock()
    case .list:
      lists.removeLast()
      wantBlock()
    default: break
    }
    return nil
  }

  private mutating func beginBlock(_ step: MarkdownStep) {
    if step.kind != .tableRow { wantBlock() }
    let level = step.kind == .heading ? step.node.headingLevel : nil
    current = PlainText.Block(range: ByteRange(0, 0), line: lineOffset + step.node.line, headingLevel: level)
  }

  private mutating func endBlock() {
    if let block = current, !block.range.isEmpty { blocks.append(block) }
    current = nil
    wantBlock()
  }

  private mutating func wantBlock() { want(lists.last == true ? .line : .block) }

  private mutating func want(_ wanted: Separator) {
    if wanted.rawValue > separator.rawValue { separator = wanted }
  }

  private mutating func append(_ text: String) -> ByteRange {
    guard !text.isEmpty else { return ByteRange(bytes.count, bytes.count) }
    if !bytes.isEmpty { bytes += Self.text(separator).utf8 }
    separator = .none
    let range = ByteRange(bytes.count, bytes.count + text.utf8.count)
    bytes += text.utf8
    let start = current.flatMap { $0.range.isEmpty ? nil : $0.range.start } ?? range.start
    current?.range = ByteRange(start, range.end)
    return range
  }

  private static func text(_ separator: Separator) -> String {
    switch separator {
    case .none: ""
    case .cell: "\t"
    case .line: "\n"
    case .block: "\n\n"
    }
  }
}

/// A block of literal text without the line ends that close it.
func preformattedText(_ text: Substring) -> String {
  var text = text
  while text.last == "\n" { text.removeLast() }
  return String(text)
}
