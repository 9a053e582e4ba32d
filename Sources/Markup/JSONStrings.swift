// Strings in JSON: most are copied as they stand, those with escapes piece by piece.
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

  private func endOfPlainBytes(from start: Int) -> Int {
    bytes.withUnsafeBytes { endOfPlainJSON($0, from: start - bytes.startIndex) } + bytes.startIndex
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
}

private let everyByte: UInt64 = 0x0101_0101_0101_0101

/// The first byte from a place on that does not stand for itself in a string: a quotation mark, backslash or control
/// character; the end where all do.
package func endOfPlainJSON(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
  var place = start
  // Eight at a time; a byte's high bit is set where it is one of those, or where one before it is.
  while place + 8 <= bytes.count {
    let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    let quotes = word ^ (everyByte &* UInt64(UInt8(ascii: "\"")))
    let slashes = word ^ (everyByte &* UInt64(UInt8(ascii: "\\")))
    let found =
      ((quotes &- everyByte) & ~quotes) | ((slashes &- everyByte) & ~slashes) | ((word &- everyByte &* 0x20) & ~word)
    if found & (everyByte &* 0x80) != 0 { break }
    place += 8
  }
  while place < bytes.count, !isSpecial(bytes[place]) { place += 1 }
  return place
}

private func isSpecial(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}
