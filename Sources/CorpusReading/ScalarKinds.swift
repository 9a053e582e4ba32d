/// What a scalar is, by comparison where it is of ASCII: Unicode's tables cost a look-up each.
extension Unicode.Scalar {
  var isBlank: Bool { isASCII ? self == " " || 0x09...0x0D ~= value : properties.isWhitespace }

  var isLetter: Bool { isASCII ? isLowerLetter || "A"..."Z" ~= self : properties.isAlphabetic }

  var isLowerLetter: Bool { isASCII ? "a"..."z" ~= self : properties.isLowercase }

  var isDigit: Bool { "0"..."9" ~= self }
}
