/// What the tokenizer learns of a word while it reads it.
struct Word {
  private(set) var hash = FoldedHash()
  private var letters = 0
  private var capitals = 0
  private var startsCapital = false

  /// An ASCII character of the word.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    hash.mix(ascii: byte)
    if ByteClass(byte) == .letter { count(isCapital: byte < 0x61) }
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    hash.mix(scalar)
    count(isCapital: Self.isCapital(scalar))
  }

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
