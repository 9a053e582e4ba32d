package import TimelineCore

/// A piece of plain text that a page shows marked: a time expression, a sentence that an event rests on.
package struct Mark: Hashable, Sendable {
  /// In the plain text (`PlainText.text`); a border inside a character's bytes is moved out of it.
  package var range: ByteRange
  /// A start tag made by our own code, written as it is: `<time datetime="2024-03-05">`.
  package var opening: String
  /// The same tag without its id, where the mark goes on behind a border that it cannot cross.
  package var reopening: String
  package var closing: String
  /// Links do not nest: such a mark is left out inside a link of the text or of another mark.
  package var isLink: Bool

  /// - Parameter reopening: `opening` when nil.
  package init(
    _ range: ByteRange, opening: String, reopening: String? = nil, closing: String, isLink: Bool = false
  ) {
    self.range = range
    self.opening = opening
    self.reopening = reopening ?? opening
    self.closing = closing
    self.isLink = isLink
  }
}

/// Which marks are open while text is written from its start to its end, and the tags that change that.
///
/// Marks nest: of two that begin together the longer is outside; one that ends inside another that goes on is
/// closed after it, and that other opened again.
struct MarkStack {
  private let marks: [Mark]
  /// Indices into `marks` of those not yet passed.
  private var next = 0
  private var active: [Int] = []
  private var open: [Int] = []
  /// How many of `open` were opened outside the containers now open, outermost first.
  private var floors: [Int] = []
  private var linkDepth = 0
  private var opened: Set<Int> = []

  /// - Parameter text: The plain text that the marks' ranges count in.
  init(_ marks: [Mark], in text: String) {
    self.marks = marks.map { $0.snapped(to: text.utf8.span) }.filter { !$0.range.isEmpty }.enumerated().sorted {
      let (a, b) = ($0.element.range, $1.element.range)
      return (a.start, -a.end, $0.offset) < (b.start, -b.end, $1.offset)
    }.map(\.element)
  }

  /// The places inside a range where a mark begins or ends, in order.
  mutating func borders(in range: ByteRange) -> [Int] {
    advance(to: range)
    let ends = active.flatMap { [marks[$0].range.start, marks[$0].range.end] }
    return Set(ends.filter { range.start < $0 && $0 < range.end }).sorted()
  }

  /// The tags to write before text in which no mark begins or ends.
  ///
  /// - Parameter withoutLinks: Because the text has links in it.
  mutating func tags(before range: ByteRange, withoutLinks: Bool = false) -> String {
    advance(to: range)
    var hasLink = linkDepth > 0 || withoutLinks
    let wanted = active.filter { index in
      guard marks[index].range.contains(range) else { return false }
      guard marks[index].isLink else { return true }
      defer { hasLink = true }
      return !hasLink
    }
    let kept = zip(open, wanted).prefix { $0 == $1 }.count
    let closed = close(downTo: max(kept, floors.last ?? 0))
    let reached = wanted.filter { !open.contains($0) }
    open += reached
    return closed + reached.map { tag($0) }.joined()
  }

  /// Closes what a container cannot lie in, opens what it lies in, and holds that open until `leaveContainer`.
  mutating func enterContainer(_ range: ByteRange, isLink: Bool, hasLinks: Bool) -> String {
    let tags = tags(before: range, withoutLinks: isLink || hasLinks)
    floors.append(open.count)
    if isLink { linkDepth += 1 }
    return tags
  }

  mutating func leaveContainer(isLink: Bool) -> String {
    if isLink { linkDepth -= 1 }
    return close(downTo: floors.popLast() ?? 0)
  }

  /// At a block's end nothing stays open.
  mutating func closeAll() -> String { close(downTo: 0) }

  private mutating func tag(_ index: Int) -> String {
    opened.insert(index).inserted ? marks[index].opening : marks[index].reopening
  }

  private mutating func close(downTo count: Int) -> String {
    guard open.count > count else { return "" }
    let closed = open[count...].reversed().map { marks[$0].closing }.joined()
    open.removeSubrange(count...)
    return closed
  }

  private mutating func advance(to range: ByteRange) {
    active.removeAll { marks[$0].range.end <= range.start }
    while next < marks.count, marks[next].range.start < range.end {
      if marks[next].range.end > range.start { active.append(next) }
      next += 1
    }
  }
}

extension Mark {
  /// The mark with its borders moved out of characters, and cut to the text.
  fileprivate func snapped(to bytes: borrowing Span<UInt8>) -> Mark {
    func isInside(_ index: Int) -> Bool { index > 0 && index < bytes.count && bytes[index] & 0xC0 == 0x80 }
    var (start, end) = (max(0, min(range.start, bytes.count)), max(0, min(range.end, bytes.count)))
    while isInside(start) { start -= 1 }
    while isInside(end) { end += 1 }
    var mark = self
    mark.range = ByteRange(start, end)
    return mark
  }
}
