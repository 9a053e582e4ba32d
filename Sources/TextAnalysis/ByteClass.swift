/// What a character may be part of; the tokenizer's alphabet.
enum ByteClass: UInt8 {
  case space, letter, digit, punctuation, symbol
  /// The first byte of a character of several bytes: its scalar decides.
  case wide

  /// The class of one byte.
  @inline(__always)
  init(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
    case 0x00...0x20, 0x7f: self = .space
    case UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "@"),
      UInt8(ascii: "^"), UInt8(ascii: "|"), UInt8(ascii: "~"):
      self = .symbol
    case 0x80...: self = .wide
    default: self = .punctuation
    }
  }

  /// The class of a character that is not ASCII.
  init(wide scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xc0...0x24f where scalar.value != 0xd7 && scalar.value != 0xf7, 0x400...0x481, 0x48a...0x52f, 0xad:
      self = .letter
    case 0x85, 0xa0, 0x200b, 0x2060, 0xfeff: self = .space
    case 0x2010...0x2027, 0xab, 0xbb, 0x2039, 0x203a: self = .punctuation
    default: self = Self.general(scalar.properties)
    }
  }

  private static func general(_ properties: Unicode.Scalar.Properties) -> ByteClass {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .letterNumber:
      .letter
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      .punctuation
    default: .symbol
    }
  }
}
