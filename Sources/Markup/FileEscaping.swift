extension Escape {
  /// A CSV field (RFC 4180): in quotes where it holds a comma, a quote or a line end.
  ///
  /// A field that a spreadsheet would read as a formula (`=`, `+`, `-`, `@`, tab or return in front) gets a `'` in
  /// front, but a number is left alone.
  package static func csv(_ text: some StringProtocol) -> String {
    var field = String(text)
    if let first = field.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first), Double(field) == nil {
      field = "'" + field
    }
    let needsQuotes = field.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    return needsQuotes ? "\"\(replacing(in: field) { $0 == "\"" ? "\"\"" : nil })\"" : field
  }

  /// An iCalendar TEXT value (RFC 5545 §3.3.11); folding lines is the writer's business.
  package static func iCalendar(_ text: some StringProtocol) -> String {
    replacing(in: text) {
      switch $0 {
      case "\\", ";", ",": "\\\($0)"
      case "\n": "\\n"
      case "\t": nil
      case "\u{0}"..."\u{1F}", "\u{7F}": ""
      default: nil
      }
    }
  }

  /// A JSON string's inside that may also stand in a `<script>` element: no `</`, no `<!--`, no line separators.
  package static func jsonInScript(_ text: some StringProtocol) -> String {
    replacing(in: text) {
      switch $0 {
      case "\"", "\\": "\\\($0)"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      case "\u{0}"..."\u{1F}", "<", ">", "&", "\u{2028}", "\u{2029}": escapedUnit($0.value)
      default: nil
      }
    }
  }

  /// One line on a terminal: control characters, and those that turn the direction of writing, are shown by number.
  package static func terminal(_ text: some StringProtocol) -> String {
    replacing(in: text) {
      switch $0 {
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{200E}", "\u{200F}", "\u{2028}"..."\u{202E}",
        "\u{2066}"..."\u{2069}":
        escapedUnit($0.value)
      default: nil
      }
    }
  }

  private static func escapedUnit(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// The text with each scalar for which `replacement` is not nil replaced.
  static func replacing(
    in text: some StringProtocol, with replacement: (Unicode.Scalar) -> String?
  ) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let replaced = replacement(scalar) { result += replaced } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
