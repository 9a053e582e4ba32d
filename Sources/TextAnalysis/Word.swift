/// What the tokenizer learns of a word while it reads it.
struct Word {
  private(set) var hash = FoldedHash()
  private var letters = 0
  private var capitals = 0
  private var startsCapital = false

  /// An ASCII character of the word.
  mutating func add(_ byte: UInt8) {
    if !add(letterOrDigit: byte) { hash.mix(byte: byte) }
  }

  /// Adds an ASCII letter or digit; false where the byte is neither.
  @inline(__always)
  mutating func add(letterOrDigit byte: UInt8) -> Bool {
    let folded = byte | 0x20
    if folded &- UInt8(ascii: "a") < 26 {
      hash.mix(byte: folded)
      count(isCapital: folded != byte)
    } else if byte &- UInt8(ascii: "0") < 10 {
      hash.mix(byte: byte)
    } else {
      return false
    }
    return true
  }

  /// Adds the ASCII letters that follow each other from a place on, and tells where they end.
  @inline(__always)
  mutating func addLetters(of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) -> Int {
    var end = start
    var hash = hash
    var capitals = 0
    while end < limit {
      let folded = bytes[end] | 0x20
      guard folded &- UInt8(ascii: "a") < 26 else { break }
      hash.mix(byte: folded)
      capitals &+= folded == bytes[end] ? 0 : 1
      end &+= 1
    }
    if letters == 0, end > start { startsCapital = bytes[start] & 0x20 == 0 }
    self.hash = hash
    self.capitals += capitals
    letters += end - start
    return end
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    hash.mix(scalar)
    count(isCapital: Self.isCapital(scalar))
  }

  @inline(__always)
  private mutating func count(isCapital: Bool) {
    if isCapital {
      capitals += 1
      if letters == 0 { startsCapital = true }
    }
    letters += 1
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xc0...0xde, 0x400...0x42f: true
    case 0xdf...0xff, 0x430...0x45f: false
    default: scalar.properties.isUppercase
    }
  }

  var shape: Token.Shape {
    if capitals == 0 { return .lower }
    if capitals == letters, letters > 1 { return .upper }
    return startsCapital && capitals == 1 ? .capitalised : .mixed
  }
}
