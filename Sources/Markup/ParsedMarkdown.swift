/// Parses a part of a text, and puts into plain nodes what the renderer must not or cannot show.
///
/// Raw HTML goes, but for `<br>`; an image from another site becomes a link to it, for a page loads nothing from
/// elsewhere; `~~` around text becomes a strikethrough, and an address that `Escape.url` refuses becomes empty.
///
/// - Returns: Nil where the guard says that the text must be shown as it stands.
func parsedMarkdown(_ text: Substring) -> MarkdownTree? {
  let decision = MarkdownGuard(scanning: text)
  guard !decision.isPreformatted, let tree = MarkdownTree(text, tables: decision.allowsTables) else { return nil }
  // Looking for a byte is quick, for characters it is not; few texts have a tilde.
  if text.utf8.contains(UInt8(ascii: "~")), text.contains("~~") {
    for step in tree.steps() where step.isEnter && (step.kind.holdsInlines || step.kind.isInlineContainer) {
      strikeThrough(in: step.node)
    }
  }
  for step in tree.steps() {
    switch (step.kind, step.isEnter) {
    case (.htmlBlock, true): step.node.remove()
    case (.htmlInline, true): replaceHTML(step.node)
    case (.link, true): makeSafe(step.node)
    case (.image, false):
      makeSafe(step.node)
      replaceRemoteImage(step.node)
    default: break
    }
  }
  tree.consolidateText()
  return tree
}

/// An address that `Escape.url` refuses becomes empty.
private func makeSafe(_ node: MarkdownNode) {
  if Escape.url(node.url) == nil { node.setURL("") }
}

/// A table's cell holds no line break, so there a blank stands for it.
private func replaceHTML(_ node: MarkdownNode) {
  if node.literal.lowercased().hasPrefix("<br"), let lineBreak = MarkdownNode.lineBreak(),
    !node.insertBefore(lineBreak), let blank = MarkdownNode.text(" ")
  {
    node.insertBefore(blank)
  }
  node.remove()
}

private func replaceRemoteImage(_ image: MarkdownNode) {
  guard image.url.isEmpty || image.url.contains(":") || image.url.hasPrefix("//") else { return }
  var isInLink = image.url.isEmpty
  var ancestor = image.parent
  while let node = ancestor, !isInLink {
    isInLink = node.kind == .link
    ancestor = node.parent
  }
  let link = isInLink ? nil : MarkdownNode.link(to: image.url)
  if let link { image.insertBefore(link) }
  while let child = image.firstChild {
    if let link { link.append(child) } else { image.insertBefore(child) }
  }
  image.remove()
}
