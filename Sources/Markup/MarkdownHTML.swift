import TimelineCore

/// Renders Markdown as HTML in GFM: tables, strikethrough and task lists, no raw HTML, no unsafe link.
///
/// What Markdown cannot say enters in two ways. Marks are put around parts of the plain text (`plainText(ofMarkdown:)`
/// of the same Markdown), closed and opened again where they cross other elements or blocks; code blocks stay
/// unmarked, and a code span is marked whole or not at all. Slots replace a paragraph that is `[[slot:name]]` and
/// nothing else by ready-made HTML; where there is no slot of that name the paragraph stays.
///
/// Header cells get `scope="col"`, aligned cells the class `align-left`, `align-center` or `align-right`, a task's
/// checkbox its item's text as label. A text that cmark-gfm would take too long over is shown as it stands, in `<pre>`.
///
/// - Parameter headingIDs: Whether headings get an id made of their text, numbered from the second of a kind on.
package func renderHTML(
  markdown: String, marks: [Mark] = [], slots: [String: String] = [:], headingIDs: Bool = false
) -> String {
  let cleaned = MarkdownGuard.cleaned(markdown)
  var stack = MarkStack(marks, in: marks.isEmpty ? "" : plainText(ofMarkdown: markdown).text)
  var plain = PlainTextBuilder()
  var ids: HeadingIDs? = headingIDs ? HeadingIDs() : nil
  var html = ""
  for part in MarkdownGuard.parts(of: cleaned) {
    plain.endPart()
    if let tree = parsedMarkdown(part.text) {
      var writer = MarkdownHTMLWriter(slots: slots)
      tree.withSteps { writer.place(&stack, steps: $0, ranges: plain.add($0)) }
      tree.withSteps { writer.label($0, ids: &ids) }
      html += writer.finish(tree.html())
    } else {
      plain.addPreformatted(part.text)
      html += "<pre>\(Escape.html(preformattedText(part.text)))</pre>\n"
    }
  }
  return html
}

/// Puts marks and slots into a tree as tokens, and into the HTML that cmark-gfm then writes in their place.
///
/// A token is `<!0>`, `<!1>` …: the text's own HTML is gone, so `<` stands where cmark-gfm wrote a tag itself.
private struct MarkdownHTMLWriter {
  let slots: [String: String]
  private var raw: [String] = []
  private var headings: [String?] = []
  private var taskLabels: [String] = []

  init(slots: [String: String]) { self.slots = slots }

  /// - Parameter ranges: As `PlainTextBuilder.add` gives them for these steps.
  mutating func place(_ stack: inout MarkStack, steps: [MarkdownStep], ranges: [ByteRange?]) {
    let containers = InlineContainers(steps, ranges)
    for (index, step) in steps.enumerated() {
      if let range = ranges[index], !range.isEmpty, step.kind != .codeBlock {
        markLeaf(step, range, &stack)
      } else if let container = containers.byStep[index] {
        let isLink = step.kind == .link
        if step.isEnter {
          let tags = stack.enterContainer(container.range, isLink: isLink, hasLinks: container.hasLinks)
          insert(tags, before: step.node)
        } else {
          append(stack.leaveContainer(isLink: isLink), to: step.node)
        }
      } else if !step.isEnter, step.kind.holdsInlines {
        append(stack.closeAll(), to: step.node)
        if step.kind == .paragraph { fillSlot(step.node) }
      }
    }
  }

  private mutating func markLeaf(_ step: MarkdownStep, _ range: ByteRange, _ stack: inout MarkStack) {
    let borders = step.kind == .text ? stack.borders(in: range) : []
    guard !borders.isEmpty else { return insert(stack.tags(before: range), before: step.node) }
    let literal = step.node.literal
    for (start, end) in zip([range.start] + borders, borders + [range.end]) {
      let text = literal[bytes: ByteRange(start - range.start, end - range.start)]
      guard let piece = MarkdownNode.text(text) else { continue }
      step.node.insertBefore(piece)
      insert(stack.tags(before: ByteRange(start, end)), before: piece)
    }
    step.node.remove()
  }

  private mutating func fillSlot(_ paragraph: MarkdownNode) {
    guard let text = paragraph.firstChild, text.kind == .text, text.next == nil else { return }
    let literal = text.literal
    guard literal.hasPrefix("[[slot:"), literal.hasSuffix("]]"),
      let html = slots[String(literal.dropFirst(7).dropLast(2))],
      let block = MarkdownNode.rawBlock(token(html))
    else { return }
    paragraph.insertBefore(block)
    paragraph.remove()
  }

  private mutating func insert(_ html: String, before node: MarkdownNode) {
    guard !html.isEmpty, let inline = MarkdownNode.rawInline(token(html)) else { return }
    node.insertBefore(inline)
  }

  private mutating func append(_ html: String, to node: MarkdownNode) {
    guard !html.isEmpty, let inline = MarkdownNode.rawInline(token(html)) else { return }
    node.append(inline)
  }

  private mutating func token(_ html: String) -> String {
    raw.append(html)
    return "<!\(raw.count - 1)>"
  }
}

extension MarkdownHTMLWriter {
  /// Collects the headings' ids and the task items' labels, in document order.
  mutating func label(_ steps: [MarkdownStep], ids: inout HeadingIDs?) {
    var items: [Int] = []
    var headingText: String?
    for step in steps {
      switch (step.kind, step.isEnter) {
      case (.text, _), (.code, _):
        headingText? += step.node.literal
        if let item = items.last, item >= 0 { taskLabels[item] += step.node.literal }
      case (.softBreak, _), (.lineBreak, _):
        headingText? += " "
        if let item = items.last, item >= 0 { taskLabels[item] += " " }
      case (.heading, true): headingText = ""
      case (.heading, false):
        headings.append(ids?.next(for: headingText ?? ""))
        headingText = nil
      case (.taskItem, true):
        items.append(taskLabels.count)
        taskLabels.append("")
      case (.item, true): items.append(-1)
      case (.taskItem, false), (.item, false): items.removeLast()
      default: break
      }
    }
  }

  /// Fills the tokens, and adds the attributes that cmark-gfm leaves out.
  func finish(_ html: String) -> String {
    var result = ""
    result.reserveCapacity(html.utf8.count + raw.reduce(0) { $0 + $1.utf8.count })
    var (heading, task) = (headings.makeIterator(), taskLabels.makeIterator())
    var rest = html.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      result += Substring(rest[..<start])
      let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) ?? rest.index(before: rest.endIndex)
      let next = rest.index(after: end)
      let tag = Substring(rest[start..<next])
      rest = rest[next...]
      if tag.hasPrefix("<!"), let index = Int(tag.dropFirst(2).dropLast()), raw.indices.contains(index) {
        result += raw[index]
      } else {
        result += Self.completed(tag, heading: { heading.next() ?? nil }, task: { task.next() })
      }
    }
    return result + Substring(rest)
  }

  private static func completed(
    _ tag: Substring, heading: () -> String?, task: () -> String?
  ) -> String {
    switch tag.utf8.count >= 3 ? tag.prefix(3) : "" {
    case "<th", "<td":
      guard !tag.hasPrefix("<thead"), !tag.hasPrefix("<tbody") else { return String(tag) }
      let scope = tag.hasPrefix("<th") ? " scope=\"col\"" : ""
      let align = ["left", "center", "right"].first { tag.contains("align=\"\($0)\"") }
      return "\(tag.prefix(3))\(scope)\(align.map { " class=\"align-\($0)\"" } ?? "")>"
    case "<h1", "<h2", "<h3", "<h4", "<h5", "<h6":
      return heading().map { "\(tag.dropLast()) id=\"\($0)\">" } ?? String(tag)
    case "<in":
      guard let label = task() else { return String(tag) }
      return "<input aria-label=\"\(Escape.attribute(label))\"\(tag.dropFirst(6))"
    default: return String(tag)
    }
  }
}
