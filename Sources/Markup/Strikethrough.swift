/// Wraps what stands between two `~~` among a node's children in a strikethrough node.
///
/// GFM, "Strikethrough": the opening pair stands before a character that is no blank, the closing pair after one;
/// three or more tildes are text. Here a pair opens and closes among the children of one node. Linear.
func strikeThrough(in parent: MarkdownNode) {
  var open: MarkdownNode?
  var child = parent.firstChild
  while let node = child {
    child = node.next
    guard node.kind == .text, case let pieces = tildePieces(node.literal), pieces.contains("~~") else { continue }
    for (index, piece) in pieces.enumerated() {
      guard let text = MarkdownNode.text(piece) else { continue }
      node.insertBefore(text)
      guard piece == "~~" else { continue }
      if let opening = open {
        guard index > 0 ? pieces[index - 1].last != " " : true else { continue }
        strikeThrough(from: opening, to: text)
        open = nil
      } else if index + 1 < pieces.count ? pieces[index + 1].first != " " : node.next != nil {
        open = text
      }
    }
    node.remove()
  }
}

private func strikeThrough(from opening: MarkdownNode, to closing: MarkdownNode) {
  guard opening.next != closing, let deleted = MarkdownNode.strikethrough(), opening.insertBefore(deleted) else {
    return
  }
  while let node = opening.next, node != closing { deleted.append(node) }
  opening.remove()
  closing.remove()
}

/// The text cut before and after each run of exactly two tildes.
private func tildePieces(_ text: String) -> [String] {
  var pieces: [String] = []
  var piece = ""
  var rest = text[...]
  while !rest.isEmpty {
    let run = rest.prefix { $0 == "~" }
    if run.count == 2 {
      if !piece.isEmpty { pieces.append(piece) }
      pieces.append("~~")
      piece = ""
    } else {
      piece += run
    }
    rest = rest[run.endIndex...]
    let plain = rest.prefix { $0 != "~" }
    piece += plain
    rest = rest[plain.endIndex...]
  }
  if !piece.isEmpty { pieces.append(piece) }
  return pieces
}
