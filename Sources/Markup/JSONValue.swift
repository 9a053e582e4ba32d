/// A JSON value (RFC 8259).
package enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  /// As it is written.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// In the order of the text; a name may stand twice.
  case object([Member])

  package struct Member: Equatable, Sendable {
    package let name: String
    package let value: JSONValue
  }

  /// The value of the last member of that name; nil where this is no object or has none.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }
}

/// Where JSON goes wrong.
package struct JSONError: Error, Equatable, Sendable {
  /// In bytes from the first byte that was given to the reader.
  package let offset: Int
  /// What should stand there: `a value`, `':'`.
  package let expected: String
}
