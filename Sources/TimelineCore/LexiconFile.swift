/// A table of knowledge in `data/`: tab-separated, `#` comments, one header row, one fact a row.
package struct LexiconFile: Sendable {
  /// One fact.
  package struct Row: Sendable {
    fileprivate let table: Table
    /// Where its first field stands in the table.
    fileprivate let first: Int
    fileprivate let line: Int

    package var location: SourceLocation { SourceLocation(path: table.path, line: line) }

    /// As many as the table has columns; absent trailing fields are empty.
    package var fields: [Substring] { table.columns.indices.map { table.text(table.fields[first + $0]) } }

    /// The field in a column, empty where the table has no such column.
    package subscript(column: String) -> String { table.string(range(column)) }

    /// The field's parts between `separator`, trimmed of blanks, empty ones left out.
    ///
    /// - Parameter separator: An ASCII character: splitting at a byte takes half the time.
    package func list(_ column: String, separator: Unicode.Scalar = "|") -> [String] {
      table.parts(of: range(column), separator: UInt8(ascii: separator))
    }

    /// The same parts as bytes of `contents`, for tables of many thousands of words: most need no string of their own.
    package func ranges(_ column: String, separator: Unicode.Scalar = "|") -> FieldParts {
      parts(of: range(column), separator: separator)
    }

    /// The parts of such a part.
    package func parts(of part: Range<Int>, separator: Unicode.Scalar) -> FieldParts {
      FieldParts(of: part, in: contents, separator: UInt8(ascii: separator))
    }

    /// Such a part as a string.
    package func string(_ part: Range<Int>) -> String { table.string(part) }

    /// The whole table.
    package var contents: String { table.contents }

    private func range(_ column: String) -> Range<Int> {
      table.columns.firstIndex(of: column).map { table.fields[first + $0] } ?? 0..<0
    }

    /// An error at this row, for the lexicon that finds the row's meaning wrong.
    ///
    /// - Parameter column: The one whose field is wrong; nil for the whole row.
    package func error(_ message: String, in column: String? = nil) -> Diagnostic {
      Diagnostic(.error, "bad-lexicon", message, at: column.map(place(of:)) ?? location)
    }

    /// Where the field of a column begins.
    package func place(of column: String) -> SourceLocation {
      var place = location
      let before = table.columns.firstIndex(of: column) ?? 0
      place.column += fields[..<before].reduce(before) { $0 + $1.utf8.count }
      return place
    }
  }

  package let rows: [Row]
  private let table: Table
  /// No table has shorter fields on average: what they take is reserved once.
  private static let bytesPerField = 5

  package var path: String { table.path }
  package var columns: [String] { table.columns }

  /// Reads a table and checks its shape: the columns that are needed are there, no row has more fields than the
  /// header, the first field of a row is not empty.
  ///
  /// Other columns may follow. Lines are counted from 1.
  package init(path: String, contents: String, needs needed: [String]) throws(Diagnostic) {
    var reader = TableReader(path: path, contents: contents)
    reader.fields.reserveCapacity(contents.utf8.count / Self.bytesPerField)
    while let first = reader.readLine() { try reader.addRow(first, needed) }
    guard !reader.columns.isEmpty else {
      throw Diagnostic(
        .error, "bad-lexicon", "expected a header row, found an empty table", at: SourceLocation(path: path))
    }
    let table = Table(path: path, contents: contents, columns: reader.columns, fields: reader.fields)
    let width = reader.columns.count
    rows = reader.lines.enumerated().map { Row(table: table, first: $0 * width, line: $1) }
    self.table = table
  }
}

/// About what a part of a field takes: lists that grow part by part would cost as much as the parts.
private let bytesPerPart = 8

/// The parts of a text between a separator of ASCII, empty ones left out.
///
/// At bytes: looking for characters takes several times as long.
package func parts(of text: String, separator: Unicode.Scalar) -> [String] {
  var text = text
  return text.withUTF8 { bytes in
    var parts: [String] = []
    parts.reserveCapacity(bytes.count / bytesPerPart + 1)
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: separator) {
      let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
      if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
      start = end + 1
    }
    return parts
  }
}

/// What the rows of a table share; positions are UTF-8 bytes of its contents.
private final class Table: Sendable {
  let path: String
  let contents: String
  let columns: [String]
  /// Row by row, as many as there are columns.
  let fields: ContiguousArray<Range<Int>>

  init(path: String, contents: String, columns: [String], fields: ContiguousArray<Range<Int>>) {
    (self.path, self.contents, self.columns, self.fields) = (path, contents, columns, fields)
  }

  func text(_ range: Range<Int>) -> Substring {
    let bytes = contents.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    return Substring(bytes[start..<bytes.index(start, offsetBy: range.count)])
  }

  /// The same as a string of its own; for many thousands quicker than by way of a substring.
  func string(_ range: Range<Int>) -> String {
    contents.utf8.withContiguousStorageIfAvailable { bytes in
      String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    } ?? String(text(range))
  }

  func parts(of field: Range<Int>, separator: UInt8) -> [String] {
    var parts: [String] = []
    parts.reserveCapacity(field.isEmpty ? 0 : field.count / bytesPerPart + 1)
    for part in FieldParts(of: field, in: contents, separator: separator) { parts.append(string(part)) }
    return parts
  }
}

/// Goes through the lines of a table; a byte at a time, since every start reads a megabyte of tables.
private struct TableReader {
  let path: String
  let contents: String
  var columns: [String] = []
  var fields: ContiguousArray<Range<Int>> = []
  /// The line of each row.
  var lines: [Int] = []
  private var number = 0
  private var position = 0

  init(path: String, contents: String) { (self.path, self.contents) = (path, contents) }

  /// Splits the next line that is neither empty nor a comment at its tabs.
  ///
  /// - Returns: The number of its first field; nil behind the last line.
  mutating func readLine() -> Int? {
    let bytes = contents.utf8.span
    let first = fields.count
    while position < bytes.count {
      let line = position
      var (start, end) = (line, line)
      let isComment = bytes[line] == UInt8(ascii: "#")
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
        if bytes[end] == UInt8(ascii: "\t"), !isComment {
          fields.append(start..<end)
          start = end + 1
        }
        end += 1
      }
      position = end + 1
      number += 1
      if end > line, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      guard end > line, !isComment else { continue }
      fields.append(start..<end)
      return first
    }
    return nil
  }

  /// Takes the fields of a line, from the first on, as the header where there is none yet, else as a row.
  mutating func addRow(_ first: Int, _ needed: [String]) throws(Diagnostic) {
    guard !columns.isEmpty else { return try addHeader(needed) }
    let count = fields.count - first
    guard count <= columns.count, !fields[first].isEmpty else {
      let found = fields[first].isEmpty ? "an empty first one" : "\(count)"
      throw problem("expected up to \(columns.count) fields, found \(found)")
    }
    fields.append(contentsOf: repeatElement(0..<0, count: columns.count - count))
    lines.append(number)
  }

  private mutating func addHeader(_ needed: [String]) throws(Diagnostic) {
    let bytes = contents.utf8.span
    columns = fields.map { field in String(decoding: field.map { bytes[$0] }, as: UTF8.self) }
    fields = []
    if let missing = needed.first(where: { !columns.contains($0) }) {
      throw problem("expected a column '\(missing)' in the header row")
    }
  }

  private func problem(_ message: String) -> Diagnostic {
    Diagnostic(.error, "bad-lexicon", message, at: SourceLocation(path: path, line: number))
  }
}
