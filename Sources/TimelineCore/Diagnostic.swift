/// A place in an input file.
package struct SourceLocation: Hashable, Comparable, Sendable {
  package var path: String
  /// From 1.
  package var line: Int
  /// From 1, in UTF-8 bytes.
  package var column: Int

  package init(path: String, line: Int = 1, column: Int = 1) {
    self.path = path
    self.line = line
    self.column = column
  }

  package static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.path, a.line, a.column) < (b.path, b.line, b.column)
  }
}

/// A problem in one input file: `path:line:column: severity: message [id]`.
package struct Diagnostic: Error, Hashable, Sendable {
  package enum Severity: String, Hashable, Comparable, Sendable {
    case note, warning, error

    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
  }

  package var severity: Severity
  /// Stable, lower case with hyphens: `bad-front-matter`.
  package var id: String
  /// What was expected and what was found; no capital, no full stop.
  package var message: String
  package var location: SourceLocation

  package init(_ severity: Severity, _ id: String, _ message: String, at location: SourceLocation) {
    self.severity = severity
    self.id = id
    self.message = message
    self.location = location
  }
}

extension Diagnostic: CustomStringConvertible {
  package var description: String {
    "\(location.path):\(location.line):\(location.column): \(severity.rawValue): \(message) [\(id)]"
  }
}

extension Diagnostic: Comparable {
  /// In reading order: by place, then by message.
  package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    (a.location, a.id, a.message) < (b.location, b.id, b.message)
  }
}
