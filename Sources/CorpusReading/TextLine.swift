import TimelineCore

/// A line of a text and its place.
struct TextLine {
  /// Without the line end.
  let range: ByteRange
  let text: Substring
  let isBlank: Bool

  static func lines(of text: String) -> [TextLine] {
    var start = 0
    // Bytes, since `\r\n` is one character, which is not `\n`.
    return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init).map {
      line in
      defer { start += line.utf8.count + 1 }
      let isBlank = line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      return TextLine(range: ByteRange(start, start + line.utf8.count), text: line, isBlank: isBlank)
    }
  }

  /// Whether it can be other than a paragraph at all.
  var isShort: Bool { range.count <= 400 }

  /// Whether four digits stand in a row in it: a date of a header has its year.
  var mayHoldDate: Bool {
    var digits = 0
    for byte in text.utf8 {
      digits = UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  /// How many words hold a letter or digit of ASCII: no more than the words of its `LineForm`.
  var plainWordCount: Int {
    var count = 0
    var isCounted = false
    for byte in text.utf8 {
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

/// A line as patterns see it: without bullets, emphasis, brackets and closing marks around it, dashes and quotes in
/// their ASCII form, blanks single.
struct LineForm {
  let scalars: [Unicode.Scalar]
  /// `scalars` in lower case.
  let folded: [Unicode.Scalar]
  let wordCount: Int
  /// Whether somebody speaks in it.
  let isQuote: Bool

  init(_ text: some StringProtocol) {
    var plain: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
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
