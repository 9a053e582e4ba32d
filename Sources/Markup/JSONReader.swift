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

/// Reads JSON from bytes, value by value, so that a line of many megabytes costs one copy of the strings kept.
///
/// An unpaired surrogate escape reads as U+FFFD; bytes that are not UTF-8 are an error. Nesting deeper than 128 is
/// refused.
package struct JSONReader: Sendable {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
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
  /// Reads a string in quotes.
  package mutating func string() throws(JSONError) -> String {
    try expect("\"")
    let start = index
    index = endOfPlainBytes(from: start)
    guard index < bytes.endIndex else { throw error("'\"'") }
    switch bytes[index] {
    case UInt8(ascii: "\""):
      index += 1
      return try text(bytes[start..<index - 1], at: start)
    case UInt8(ascii: "\\"): return try escapedString(from: start)
    default: throw error("no control character in a string")
    }
  }

  /// The first byte from a place on that does not stand for itself: a quotation mark, backslash or control character.
  private func endOfPlainBytes(from start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      var place = start - bytes.startIndex
      // Eight at a time; a byte's high bit is set where it is one of those, or where one before it is.
      while place + 8 <= buffer.count {
        let word = buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        let quotes = word ^ (Self.everyByte &* UInt64(UInt8(ascii: "\"")))
        let slashes = word ^ (Self.everyByte &* UInt64(UInt8(ascii: "\\")))
        let found =
          ((quotes &- Self.everyByte) & ~quotes) | ((slashes &- Self.everyByte) & ~slashes)
          | ((word &- Self.everyByte &* 0x20) & ~word)
        if found & (Self.everyByte &* 0x80) != 0 { break }
        place += 8
      }
      while place < buffer.count, !Self.isSpecial(buffer[place]) { place += 1 }
      return place + bytes.startIndex
    }
  }

  private static let everyByte: UInt64 = 0x0101_0101_0101_0101

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// The rest of a string from its first backslash on.
  private mutating func escapedString(from start: Int) throws(JSONError) -> String {
    var buffer: [UInt8] = []
    // A long text fills the rest of its line.
    buffer.reserveCapacity(bytes.endIndex - start)
    buffer += bytes[start..<index]
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return try text(buffer[...], at: start)
      case UInt8(ascii: "\\"):
        index += 1
        try escape(into: &buffer)
      case 0..<0x20: throw error("no control character in a string")
      default:
        let end = endOfPlainBytes(from: index)
        buffer += bytes[index..<end]
        index = end
      }
    }
    throw error("'\"'")
  }

  private mutating func escape(into buffer: inout [UInt8]) throws(JSONError) {
    guard index < bytes.endIndex else { throw error("an escape") }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): buffer.append(byte)
    case UInt8(ascii: "b"): buffer.append(0x08)
    case UInt8(ascii: "f"): buffer.append(0x0C)
    case UInt8(ascii: "n"): buffer.append(0x0A)
    case UInt8(ascii: "r"): buffer.append(0x0D)
    case UInt8(ascii: "t"): buffer.append(0x09)
    case UInt8(ascii: "u"): buffer += try String(escapedScalar()).utf8
    default:
      index -= 1
      throw error("an escape")
    }
  }

  /// The scalar of one `\u` escape or of two that are a surrogate pair.
  private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
    let unit = try hexUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    let rest = bytes[index...]
    guard unit < 0xDC00, rest.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else { return "\u{FFFD}" }
    let mark = index
    index += 2
    let low = try hexUnit()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else {
      index = mark
      return "\u{FFFD}"
    }
    return scalar
  }

  private mutating func hexUnit() throws(JSONError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard index < bytes.endIndex, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue,
        bytes[index] < 0x80
      else { throw error("four hexadecimal digits") }
      unit = unit << 4 | UInt32(digit)
      index += 1
    }
    return unit
  }

  private func text(_ slice: ArraySlice<UInt8>, at start: Int) throws(JSONError) -> String {
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw JSONError(offset: start - bytes.startIndex, expected: "UTF-8")
    }
    return text
  }

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

  private mutating func expect(_ scalar: Unicode.Scalar) throws(JSONError) {
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

  private func error(_ expected: String) -> JSONError { JSONError(offset: offset, expected: expected) }
}
