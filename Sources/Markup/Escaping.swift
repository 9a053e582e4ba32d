/// Escapes for one context each; text from outside reaches a page or a file through one of these and in no other way.
package enum Escape {
  /// For text between HTML tags.
  package static func html(_ text: some StringProtocol) -> String {
    replacing(in: text) {
      switch $0 {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      default: nil
      }
    }
  }

  /// For an HTML or XML attribute's value between double or single quotes.
  package static func attribute(_ text: some StringProtocol) -> String {
    replacing(in: text) {
      switch $0 {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      case "\n", "\r", "\t": "&#\($0.value);"
      default: nil
      }
    }
  }

  /// For XML text: as HTML, and without the control characters that XML 1.0 §2.2 forbids.
  package static func xml(_ text: some StringProtocol) -> String {
    replacing(in: text) {
      switch $0 {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\t", "\n", "\r": nil
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
      default: nil
      }
    }
  }

  /// An address for a `href` or `src` attribute, not yet escaped as an attribute's value: bytes that no address may
  /// hold are percent-encoded (RFC 3986 §2), `%` is kept.
  ///
  /// - Returns: Nil for a scheme other than `http`, `https` and `mailto`; an address without one is relative.
  package static func url(_ text: some StringProtocol) -> String? {
    let bare = String(text.drop { $0.isWhitespace || $0.asciiValue.map { $0 < 0x20 } == true })
    let head = bare.unicodeScalars.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let colon = head.firstIndex(of: ":") {
      guard ["http", "https", "mailto"].contains(String(head[..<colon]).lowercased()) else { return nil }
    }
    var result = ""
    for byte: UInt8 in bare.utf8 {
      if isAllowedInURL(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }

  private static func isAllowedInURL(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
    }
  }

  /// For text inside a Markdown paragraph: shows as it is, wherever in a line it stands.
  ///
  /// Line ends become spaces and blanks in front go, so that nothing begins a block; every ASCII punctuation mark that may mean something
  /// gets a backslash (CommonMark 0.29 §6.1).
  package static func markdown(_ text: some StringProtocol) -> String {
    var result = ""
    var isFirst = true
    for character in text.unicodeScalars {
      switch character {
      case "\n", "\r", "\t", " ": result += isFirst ? "" : " "
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "!", "#", "|", "~", "{", "}", "(", ")":
        result += "\\\(character)"
      case "-", "+", "=", ".":
        // Only in a list's marker, a heading's underline or after a number do these mean something.
        result += isFirst || character == "." && result.allSatisfy(\.isNumber) ? "\\\(character)" : "\(character)"
      default: result.unicodeScalars.append(character)
      }
      if !result.isEmpty { isFirst = false }
    }
    return result
  }

  /// For a cell of a Markdown table: as Markdown text, whose `|` is escaped too (GFM, "Tables").
  package static func markdownCell(_ text: some StringProtocol) -> String { markdown(text) }
}
