/// A table of knowledge in `data/`: tab-separated, `#` comments, one header row, one fact a row.
package struct LexiconFile: Sendable {
  /// One fact.
  package struct Row: Sendable {
    /// As many as the table has columns; absent trailing fields are empty.
    package let fields: [Substring]
    package let location: SourceLocation
    fileprivate let columns: [String: Int]

    /// The field in a column, empty where the table has no such column.
    package subscript(column: String) -> Substring {
      columns[column].map { fields[$0] } ?? ""
    }

    /// The field's parts between `separator`, trimmed of blanks, empty ones left out.
    ///
    /// - Parameter separator: An ASCII character: splitting at a byte takes half the time.
    package func list(_ column: String, separator: Unicode.Scalar = "|") -> [String] {
      self[column].utf8.split(separator: UInt8(ascii: separator)).compactMap(Self.trimmed)
    }

    /// Nil where nothing is left.
    private static func trimmed(_ text: Substring.UTF8View) -> String? {
      let blank = UInt8(ascii: " ")
      var text = text.drop { $0 == blank }
      while text.last == blank { text.removeLast() }
      return text.isEmpty ? nil : String(Substring(text))
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
      let before = columns[column] ?? 0
      place.column += fields[..<before].reduce(before) { $0 + $1.utf8.count }
      return place
    }
  }

  package let path: String
  package let columns: [String]
  package let rows: [Row]

  /// Reads a table and checks its shape: the columns that are needed are there, no row has more fields than the
  /// header, the first field of a row is not empty.
  ///
  /// Other columns may follow. Lines are counted from 1.
  package init(path: String, contents: String, needs needed: [String]) throws(Diagnostic) {
    var header: [String: Int]?
    var rows: [Row] = []
    var names: [String] = []
    var number = 0
    for var line in contents.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      let location = SourceLocation(path: path, line: number)
      var fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map(Substring.init)
      guard let columns = header else {
        names = fields.map(String.init)
        if let missing = needed.first(where: { !names.contains($0) }) {
          throw Diagnostic(.error, "bad-lexicon", "expected a column '\(missing)' in the header row", at: location)
        }
        header = Dictionary(zip(names, 0...), uniquingKeysWith: { first, _ in first })
        continue
      }
      guard fields.count <= columns.count, let key = fields.first, !key.isEmpty else {
        let found = fields.first?.isEmpty == false ? "\(fields.count)" : "an empty first one"
        throw Diagnostic(.error, "bad-lexicon", "expected up to \(names.count) fields, found \(found)", at: location)
      }
      while fields.count < names.count { fields.append("") }
      rows.append(Row(fields: fields, location: location, columns: columns))
    }
    guard header != nil else {
      throw Diagnostic(
        .error, "bad-lexicon", "expected a header row, found an empty table", at: SourceLocation(path: path))
    }
    self.path = path
    self.columns = names
    self.rows = rows
  }
}
