import TimelineCore

/// The plain text that each inline element with others in it stands for.
struct InlineContainers {
  struct Container {
    var range: ByteRange
    /// Whether a link stands in it.
    var hasLinks: Bool
  }

  /// By the index of the step that enters and of the one that leaves; none for an element without text.
  private(set) var byStep: [Int: Container] = [:]

  init(_ steps: [MarkdownStep], _ ranges: [ByteRange?]) {
    var open: [(step: Int, range: ByteRange?, hasLinks: Bool)] = []
    for (index, step) in steps.enumerated() {
      if let range = ranges[index], !range.isEmpty, let last = open.indices.last {
        open[last].range = ByteRange(open[last].range?.start ?? range.start, range.end)
      }
      guard step.kind.isInlineContainer else { continue }
      if step.isEnter {
        open.append((index, nil, false))
        continue
      }
      guard let ended = open.popLast() else { continue }
      if let range = ended.range {
        let container = Container(range: range, hasLinks: ended.hasLinks)
        (byStep[ended.step], byStep[index]) = (container, container)
      }
      if let last = open.indices.last {
        if let range = ended.range { open[last].range = ByteRange(open[last].range?.start ?? range.start, range.end) }
        open[last].hasLinks = open[last].hasLinks || ended.hasLinks || step.kind == .link
      }
    }
  }
}

/// Ids for headings: their words in lower case with hyphens, a number behind from the second of a kind on.
struct HeadingIDs {
  private var used: [String: Int] = [:]

  mutating func next(for text: String) -> String {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    let base = words.isEmpty ? "section" : words.joined(separator: "-")
    var id = base
    while used[id] != nil {
      used[base, default: 1] += 1
      id = "\(base)-\(used[base] ?? 2)"
    }
    used[id] = 1
    return id
  }
}
