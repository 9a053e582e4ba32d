import TextAnalysis
import TimelineCore

/// One table of places as bytes, each row read when it is asked for; positions are bytes of the table.
struct PlaceTable: Sendable {
  static let columns = ["id", "names", "level", "country", "parent", "latitude", "longitude", "control"]

  private let contents: String
  /// Of `columns`, where each stands in a row.
  private let order: [Int]
  private let fieldCount: Int
  /// Where the header ends.
  private let body: Int

  /// Nil where the table has no header or misses a column.
  init?(_ contents: String) {
    let bytes = contents.utf8.span
    var start = 0
    while start < bytes.count, Self.isBlank(bytes, start) { start = Self.lineEnd(bytes, start) + 1 }
    guard start < bytes.count else { return nil }
    var columns: [Range<Int>] = []
    let end = Self.split(bytes, start, into: &columns)
    let header = columns.map { field in String(decoding: field.map { bytes[$0] }, as: UTF8.self) }
    let order = Self.columns.compactMap { header.firstIndex(of: $0) }
    guard order.count == Self.columns.count else { return nil }
    self.contents = contents
    self.order = order
    fieldCount = header.count
    body = end + 1
  }

  /// Goes through the rows, as long as they are in order.
  ///
  /// - Parameter read: Told where a row begins, its names and its country.
  /// - Returns: Whether all rows were in order: no field too many, none without an id or a known level.
  func forEachRow(_ read: (_ start: Int, _ names: [Range<Int>], _ country: Range<Int>) -> Void) -> Bool {
    let bytes = contents.utf8.span
    var start = body
    // Filled anew for each of many rows.
    var (fields, names): ([Range<Int>], [Range<Int>]) = ([], [])
    var level = 0..<0
    while start < bytes.count {
      if Self.isBlank(bytes, start) {
        start = Self.lineEnd(bytes, start) + 1
        continue
      }
      let end = Self.split(bytes, start, into: &fields)
      guard fields.count <= fieldCount, !fields[0].isEmpty else { return false }
      let own = column(2, of: fields)
      if !Self.areEqual(bytes, own, level) {
        guard Place.Level(rawValue: text(own)) != nil else { return false }
        level = own
      }
      splitParts(of: column(1, of: fields), into: &names)
      read(start, names, column(3, of: fields))
      start = end + 1
    }
    return true
  }

  /// The place of the row that begins at a byte.
  func place(at start: Int) -> Place {
    var (fields, names): ([Range<Int>], [Range<Int>]) = ([], [])
    let bytes = contents.utf8.span
    _ = Self.split(bytes, start, into: &fields)
    splitParts(of: column(1, of: fields), into: &names)
    func text(_ column: Int) -> String { self.text(self.column(column, of: fields)) }
    func optional(_ column: Int) -> String? { self.column(column, of: fields).isEmpty ? nil : text(column) }
    return Place(
      id: text(0), text: "", name: names.first.map { self.text($0) } ?? text(0),
      level: Place.Level(rawValue: text(2)) ?? .point, country: optional(3), latitude: Double(text(5)),
      longitude: Double(text(6)), control: optional(7))
  }

  /// The bytes of a field or a part of one.
  func text(_ range: Range<Int>) -> String { contents[bytes: ByteRange(range.lowerBound, range.upperBound)] }

  /// Puts the hashes of the tokens of a name into a list instead of what it held.
  func read(_ name: Range<Int>, _ phrases: PhraseTokenizer, into hashes: inout [UInt64]) {
    hashes.removeAll(keepingCapacity: true)
    if !addPlainWordHashes(contents.utf8.span, name, to: &hashes) { hashes = phrases.tokens(text(name)).map(\.hash) }
  }

  private func column(_ column: Int, of fields: [Range<Int>]) -> Range<Int> {
    order[column] < fields.count ? fields[order[column]] : 0..<0
  }

  /// What stands between the bars of a field, without blanks around it.
  private func splitParts(of field: Range<Int>, into parts: inout [Range<Int>]) {
    let bytes = contents.utf8.span
    parts.removeAll(keepingCapacity: true)
    var start = field.lowerBound
    while start < field.upperBound {
      var end = start
      while end < field.upperBound, bytes[end] != UInt8(ascii: "|") { end += 1 }
      var (first, last) = (start, end)
      while first < last, bytes[first] == UInt8(ascii: " ") { first += 1 }
      while first < last, bytes[last - 1] == UInt8(ascii: " ") { last -= 1 }
      if first < last { parts.append(first..<last) }
      start = end + 1
    }
  }

  /// Whether two fields read the same.
  func areEqual(_ a: Range<Int>, _ b: Range<Int>) -> Bool { Self.areEqual(contents.utf8.span, a, b) }

  private static func areEqual(_ bytes: Span<UInt8>, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.count == b.count && a.indices.allSatisfy { bytes[$0] == bytes[b.lowerBound + $0 - a.lowerBound] }
  }

  /// An empty line or a comment.
  private static func isBlank(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    let byte = bytes[start]
    return byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "#")
  }

  private static func lineEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  /// Splits the line that begins at a byte at its tabs, and tells where it ends.
  private static func split(_ bytes: Span<UInt8>, _ start: Int, into fields: inout [Range<Int>]) -> Int {
    fields.removeAll(keepingCapacity: true)
    var (first, end) = (start, start)
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
      if bytes[end] == UInt8(ascii: "\t") {
        fields.append(first..<end)
        first = end + 1
      }
      end += 1
    }
    fields.append(first..<(end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end))
    return end
  }
}
