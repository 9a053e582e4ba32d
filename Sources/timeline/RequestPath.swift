/// The path in the target of an HTTP request, decoded once, and known to stay inside the site's folder.
struct RequestPath: Equatable {
  /// Without a slash in front or behind; empty for the site itself.
  let text: String
  /// Whether the target ended in a slash.
  let isFolder: Bool

  /// Nil for a path that leaves the folder, names a hidden file, or is not percent-encoded UTF-8.
  init?(_ target: String) {
    let path = target.prefix { $0 != "?" && $0 != "#" }
    guard path.hasPrefix("/"), let bytes = Self.decoded(path.utf8), let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    isFolder = parts.last?.isEmpty ?? true
    let names = isFolder ? parts.dropLast() : parts
    guard names.allSatisfy(Self.isPlain) else { return nil }
    self.text = names.joined(separator: "/")
  }

  /// Percent-encoded again, for a redirect.
  var encoded: String {
    text.utf8.map { byte in
      Self.unreserved.contains(byte)
        ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  private static let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)

  /// Hidden names cover `.` and `..`; a backslash separates folders elsewhere.
  private static func isPlain(_ name: Substring) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && name.utf8.allSatisfy { $0 >= 32 && $0 != UInt8(ascii: "\\") }
  }

  private static func decoded(_ text: Substring.UTF8View) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2, digits.allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit }),
        let value = UInt8(String(Substring(digits)), radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return bytes
  }
}
