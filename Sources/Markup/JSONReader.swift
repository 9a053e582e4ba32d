/// Reads JSON from bytes, value by value, so that a line of many megabytes costs one copy of the strings kept.
///
/// An unpaired surrogate escape reads as U+FFFD; bytes that are not UTF-8 are an error. Nesting deeper than 128 is
/// refused.
package struct JSONReader: Sendable {
  let bytes: ArraySlice<UInt8>
  /// Of the next byte, in `bytes`.
  var index: Int
  private var depth = 0

  private static let maximumDepth = 128

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The bytes read so far.
  package var offset: Int { index - bytes.startIndex }

  /// Reads any value whole.
  package mutating func value() throws(JSONError) -> JSONValue {
    switch try firstByte() {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"):
      var members: [JSONValue.Member] = []
      try object { (reader, name) throws(JSONError) in
        members.append(JSONValue.Member(name: name, value: try reader.value()))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var values: [JSONValue] = []
      try array { (reader) throws(JSONError) in values.append(try reader.value()) }
      return .array(values)
    default: return try scalar()
    }
  }

  /// Reads an object; `member` is called behind each name and reads or skips the value.
  package mutating func object(
    _ member: (inout JSONReader, String) throws(JSONError) -> Void
  ) throws(JSONError) {
    try sequence(from: "{", to: "}") { (reader) throws(JSONError) in
      guard try reader.firstByte(expected: "a name in quotes") == UInt8(ascii: "\"") else {
        throw reader.error("a name in quotes")
      }
      let name = try reader.string()
      try reader.expect(":")
      try member(&reader, name)
    }
  }

  /// Reads an array; `element` is called before each value and reads or skips it.
  package mutating func array(_ element: (inout JSONReader) throws(JSONError) -> Void) throws(JSONError) {
    try sequence(from: "[", to: "]", element)
  }

  /// Passes over a value, whose form is checked.
  package mutating func skipValue() throws(JSONError) {
    switch try firstByte() {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "{"): try object { (reader, _) throws(JSONError) in try reader.skipValue() }
    case UInt8(ascii: "["): try array { (reader) throws(JSONError) in try reader.skipValue() }
    default: _ = try scalar()
    }
  }

  /// Checks that only white space is left.
  package mutating func finish() throws(JSONError) {
    skipSpace()
    guard index == bytes.endIndex else { throw error("the end of the value") }
  }

  private mutating func sequence(
    from open: Unicode.Scalar, to close: Unicode.Scalar, _ element: (inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    try expect(open)
    depth += 1
    guard depth <= Self.maximumDepth else { throw error("at most \(Self.maximumDepth) levels") }
    if try firstByte(expected: "'\(close)'") == UInt8(ascii: close) {
      index += 1
    } else {
      while true {
        try element(&self)
        let byte = try firstByte(expected: "',' or '\(close)'")
        guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: close) else { throw error("',' or '\(close)'") }
        index += 1
        if byte == UInt8(ascii: close) { break }
      }
    }
    depth -= 1
  }
}

extension JSONReader {
  private mutating func scalar() throws(JSONError) -> JSONValue {
    let start = index
    while index < bytes.endIndex, Self.isScalarByte(bytes[index]) { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      guard Self.isNumber(bytes[start..<index]) else {
        index = start
        throw error("a value")
      }
      return .number(word)
    }
  }

  private static func isScalarByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): true
    default: false
    }
  }

  /// RFC 8259 §6: no leading zero, digits on both sides of the point, digits in the exponent.
  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    func digits() -> Int {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    func take(_ marks: String) -> Bool {
      guard let first = rest.first, marks.utf8.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = take("-")
    let isZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !isZero || whole == 1 else { return false }
    if take("."), digits() == 0 { return false }
    if take("eE") {
      _ = take("+-")
      if digits() == 0 { return false }
    }
    return rest.isEmpty
  }

  mutating func expect(_ scalar: Unicode.Scalar) throws(JSONError) {
    guard try firstByte(expected: "'\(scalar)'") == UInt8(ascii: scalar) else { throw error("'\(scalar)'") }
    index += 1
  }

  /// The next byte that is no white space, not yet read.
  private mutating func firstByte(expected: String = "a value") throws(JSONError) -> UInt8 {
    skipSpace()
    guard index < bytes.endIndex else { throw error(expected) }
    return bytes[index]
  }

  private mutating func skipSpace() {
    while index < bytes.endIndex {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  func error(_ expected: String) -> JSONError { JSONError(offset: offset, expected: expected) }
}
