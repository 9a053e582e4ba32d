/// FNV-1a (64 bits) of UTF-8 letters folded to lower case, so that equal words have equal hashes.
///
/// Letters fold by Unicode's simple lower-case mapping, curly apostrophes to the straight one; soft hyphens count as
/// nothing. Bytes that are no UTF-8 count as U+FFFD.
@_specialize(where Bytes == String.UTF8View)
@_specialize(where Bytes == Substring.UTF8View)
package func foldedHash<Bytes: Sequence<UInt8>>(_ bytes: Bytes) -> UInt64 {
  // Nearly all words are ASCII, and a start reads many thousands of them.
  if let hash = bytes.withContiguousStorageIfAvailable({ asciiHash($0.span, $0.indices) }), let hash { return hash }
  var hash = FoldedHash()
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar): hash.mix(scalar)
    case .error: hash.mix("\u{fffd}")
    case .emptyInput: return hash.value
    }
  }
}

/// The same of a part of a text.
///
/// - Parameter range: In bytes of `text`.
package func foldedHash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
  asciiHash(text, range) ?? foldedHash(range.map { text[$0] })
}

/// Nil where not all bytes are ASCII.
@inline(__always)
private func asciiHash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64? {
  var hash = FoldedHash()
  for index in range {
    guard text[index] < 0x80 else { return nil }
    hash.mix(ascii: text[index])
  }
  return hash.value
}

/// The running state of `foldedHash`, for code that scans its text anyway.
struct FoldedHash {
  private(set) var value: UInt64

  /// - Parameter value: Of the letters in front; without it, there are none.
  init(_ value: UInt64 = 0xcbf2_9ce4_8422_2325) { self.value = value }

  @inline(__always)
  mutating func mix(byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }

  /// One ASCII character.
  @inline(__always)
  mutating func mix(ascii byte: UInt8) { mix(byte: byte &- 65 < 26 ? byte | 0x20 : byte) }

  mutating func mix(_ scalar: Unicode.Scalar) {
    guard scalar.value >= 0x80 else { return mix(ascii: UInt8(truncatingIfNeeded: scalar.value)) }
    switch scalar.value {
    case 0xad: return
    case 0x2018, 0x2019, 0x2bc: return mix(byte: UInt8(ascii: "'"))
    case 0xc0...0xde where scalar.value != 0xd7, 0x410...0x42f: mixBytes(scalar.value + 0x20)
    case 0x400...0x40f: mixBytes(scalar.value + 0x50)
    case 0xdf...0xff, 0x430...0x45f: mixBytes(scalar.value)
    default:
      for folded in scalar.properties.lowercaseMapping.unicodeScalars { mixBytes(folded.value) }
    }
  }

  private mutating func mixBytes(_ scalar: UInt32) {
    var rest = scalar
    repeat {
      mix(byte: UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    } while rest > 0
  }
}
