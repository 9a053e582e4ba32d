import TimelineCore

/// A line of a text and its place.
struct TextLine {
  /// Without the line end.
  let range: ByteRange
  let text: Substring
  let isBlank: Bool

  static func lines(of text: String) -> [TextLine] {
    // Bytes, since `\r\n` is one character, which is not `\n`.
    let bytes = text.utf8.span
    var lines: [TextLine] = []
    var start = 0
    var isBlank = true
    for end in 0...bytes.count {
      if end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
        isBlank = isBlank && (bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D)
        continue
      }
      let first = text.utf8.index(text.startIndex, offsetBy: start)
      let line = text[first..<text.utf8.index(first, offsetBy: end - start)]
      lines.append(TextLine(range: ByteRange(start, end), text: line, isBlank: isBlank))
      (start, isBlank) = (end + 1, true)
    }
    return lines
  }

  /// Whether it can be other than a paragraph at all.
  var isShort: Bool { range.count <= 400 }

  /// Whether four digits stand in a row in it: a date of a header has its year.
  var mayHoldDate: Bool {
    var digits = 0
    let bytes = text.utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      digits = UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  /// How many words hold a letter or digit of ASCII: no more than the words of its `LineForm`.
  var plainWordCount: Int {
    var count = 0
    var isCounted = false
    let bytes = text.utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        isCounted = false
      } else if !isCounted, Unicode.Scalar(byte).isASCII, Unicode.Scalar(byte).isLetter || Unicode.Scalar(byte).isDigit
      {
        isCounted = true
        count += 1
      }
    }
    return count
  }

  /// The letter or digit that its `LineForm` begins with; nil where that takes a closer look.
  var firstPlain: Unicode.Scalar? {
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      guard scalar.isASCII else { return nil }
      if scalar.isLetter || scalar.isDigit { return LineForm.lowercase(scalar) }
      if !scalar.isBlank, !LineForm.isMargin(scalar) { return nil }
    }
    return nil
  }

  /// At most so many bytes from its start, cut between words.
  func start(bytes: Int) -> Substring {
    guard range.count > bytes else { return text }
    let limit = text.utf8.index(text.startIndex, offsetBy: bytes)
    guard let space = text[..<limit].utf8.lastIndex(of: UInt8(ascii: " ")) else { return "" }
    return text[..<space]
  }

  /// Whether it may be a headline or a tag in a list: up to 25 words, not ended as a sentence is.
  var isHeadline: Bool {
    guard isShort, !isBlank, text.split(separator: " ").count <= 25 else { return false }
    let bare = text.reversed().drop { $0.isWhitespace || "”\"’'»)".contains($0) }
    return bare.first != "."
  }
}

/// One bit of 64 for each of some letters, which others may share: most patterns have a letter that a line lacks.
struct LetterBits {
  private var bits: UInt64 = 0

  init(_ letters: some Sequence<Unicode.Scalar>) { for letter in letters { bits |= 1 << UInt64(letter.value & 63) } }

  func isSubset(of other: LetterBits) -> Bool { bits & ~other.bits == 0 }
}

/// A line as patterns see it: without bullets, emphasis, brackets and closing marks around it, dashes and quotes in
/// their ASCII form, blanks single.
struct LineForm {
  let scalars: [Unicode.Scalar]
  /// `scalars` in lower case.
  let folded: [Unicode.Scalar]
  let wordCount: Int
  /// Whether somebody speaks in it.
  let isQuote: Bool
  /// Those of `folded`.
  let letters: LetterBits

  init(_ text: some StringProtocol) {
    var plain: [Unicode.Scalar] = []
    plain.reserveCapacity(text.utf8.count)
    // A string of its own is gone through in half the time of a part of one.
    for scalar in String(text).unicodeScalars {
      if scalar.isBlank || scalar == "\u{FEFF}" {
        if let last = plain.last, last != " " { plain.append(" ") }
      } else {
        plain.append(Self.ascii(scalar))
      }
    }
    let body = plain.drop(while: Self.isMargin)
    let end = body.lastIndex { !Self.isMargin($0) }.map { $0 + 1 } ?? body.startIndex
    scalars = Array(body[..<end])
    folded = scalars.map(Self.lowercase)
    wordCount = scalars.isEmpty ? 0 : scalars.count { $0 == " " } + 1
    isQuote = scalars.first == "\""
    letters = LetterBits(folded)
  }

  /// A bullet, bracket, mark of emphasis or closing mark.
  static func isMargin(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isLetter && !scalar.isDigit && margins.contains(scalar)
  }

  private static let margins = Set(" -*_>#|•·►▶»›→()[]:.!~=+✉".unicodeScalars)

  static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return "A"..."Z" ~= scalar ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar }
    return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2010}"..."\u{2015}", "\u{2212}": "-"
    case "‘", "’", "‚", "ʼ": "'"
    case "“", "”", "„", "«": "\""
    default: scalar
    }
  }
}
