/// A half-open range of UTF-8 bytes in an article's text.
package struct ByteRange: Hashable, Comparable, Codable, Sendable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  package var count: Int { end - start }
  package var isEmpty: Bool { start == end }

  /// Whether the two share at least one byte.
  package func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }

  /// Whether every byte of `other` lies in this range.
  package func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }

  /// By start; of two that start together the shorter comes first.
  package static func < (a: ByteRange, b: ByteRange) -> Bool { (a.start, a.end) < (b.start, b.end) }
}

extension String {
  /// The bytes of a range as text; empty where the range lies outside the text or cuts a character's bytes.
  package subscript(bytes range: ByteRange) -> String {
    guard range.start >= 0, range.end <= utf8.count else { return "" }
    let start = utf8.index(utf8.startIndex, offsetBy: range.start)
    let end = utf8.index(utf8.startIndex, offsetBy: range.end)
    return String(utf8[start..<end]) ?? ""
  }
}
