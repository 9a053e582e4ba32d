/// Escapes for one context each; text from outside reaches a page through one of these and in no other way.
package enum Escape {
  /// For text between HTML or XML tags.
  package static func html(_ text: some StringProtocol) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
