import TextAnalysis
import TimelineCore

/// One table of places as bytes, each row read when it is asked for; positions are bytes of the table.
struct PlaceTable: Sendable {
  static let columns = ["id", "names", "level", "country", "parent", "latitude", "longitude", "control"]

  private let bytes: [UInt8]
  /// Of `columns`, where each stands in a row.
  private let order: [Int]
  private let fieldCount: Int
  /// Where the header ends.
  private let body: Int

  /// Nil where the table has no header or misses a column.
  init?(_ contents: String) {
    let bytes = Array(contents.utf8)
    var start = 0
    while start < bytes.count, Self.isBlank(bytes, start) { start = Self.lineEnd(bytes, start) + 1 }
    guard start < bytes.count else { return nil }
    let end = Self.lineEnd(bytes, start)
    let header = Self.fields(bytes, start, end).map { String(decoding: bytes[$0], as: UTF8.self) }
    let order = Self.columns.compactMap { header.firstIndex(of: $0) }
    guard order.count == Self.columns.count else { return nil }
    self.bytes = bytes
    self.order = order
    fieldCount = header.count
    body = end + 1
  }

  /// Goes through the rows until the body says no.
  ///
  /// - Parameter read: Told where a row begins, its names and its country; says whether to go on.
  /// - Returns: Whether all rows were in order: no field too many, none without an id or a known level.
  func forEachRow(_ read: (_ start: Int, _ names: [Range<Int>], _ country: Range<Int>) -> Void) -> Bool {
    var start = body
    while start < bytes.count {
      let end = Self.lineEnd(bytes, start)
      if !Self.isBlank(bytes, start) {
        let fields = Self.fields(bytes, start, end)
        guard fields.count <= fieldCount, !fields[0].isEmpty, Place.Level(rawValue: text(column(2, of: fields))) != nil
        else { return false }
        read(start, parts(of: column(1, of: fields)), column(3, of: fields))
      }
      start = end + 1
    }
    return true
  }

  /// The place of the row that begins at a byte.
  func place(at start: Int) -> Place {
    let fields = Self.fields(bytes, start, Self.lineEnd(bytes, start))
    func text(_ column: Int) -> String { self.text(self.column(column, of: fields)) }
    func optional(_ column: Int) -> String? { self.column(column, of: fields).isEmpty ? nil : text(column) }
    return Place(
      id: text(0), text: "", name: parts(of: column(1, of: fields)).first.map { self.text($0) } ?? text(0),
      level: Place.Level(rawValue: text(2)) ?? .point, country: optional(3), latitude: Double(text(5)),
      longitude: Double(text(6)), control: optional(7))
  }

  /// The bytes of a field or a part of one.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The hashes of the tokens of a name.
  func hashes(of name: Range<Int>, _ phrases: PhraseTokenizer) -> [UInt64] {
    plainWordHashes(bytes.span, name) ?? phrases.tokens(text(name)).map(\.hash)
  }

  private func column(_ column: Int, of fields: [Range<Int>]) -> Range<Int> {
    order[column] < fields.count ? fields[order[column]] : 0..<0
  }

  /// What stands between the bars of a field, without blanks around it.
  private func parts(of field: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = field.lowerBound
    while start < field.upperBound {
      let end = bytes[start..<field.upperBound].firstIndex(of: UInt8(ascii: "|")) ?? field.upperBound
      var part = start..<end
      while let first = part.first, bytes[first] == 32 { part = first + 1..<part.upperBound }
      while let last = part.last, bytes[last] == 32 { part = part.lowerBound..<last }
      if !part.isEmpty { result.append(part) }
      start = end + 1
    }
    return result
  }

  /// An empty line or a comment.
  private static func isBlank(_ bytes: [UInt8], _ start: Int) -> Bool {
    [UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "#")].contains(bytes[start])
  }

  private static func lineEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  private static func fields(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [Range<Int>] {
    let end = end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
    var result: [Range<Int>] = []
    result.reserveCapacity(8)
    var first = start
    for index in start..<end where bytes[index] == UInt8(ascii: "\t") {
      result.append(first..<index)
      first = index + 1
    }
    result.append(first..<end)
    return result
  }
}
