import TimelineCore
import Yams

/// The YAML block between `---` lines at the top of a Markdown file.
///
/// Only `compose` of Yams is used: its other entries turn `no` into false and 2024-02-31 into 2 March in silence.
struct FrontMatter {
  /// In the order of the file.
  var facts: [Fact] = []
  /// What stands behind it.
  var body: Substring
  /// From 1: the line of the file that `body` begins on.
  var bodyLine = 1

  /// - Throws: `unclosed-front-matter`, or `bad-front-matter` for what is not YAML or no mapping.
  init(_ text: String, path: String) throws(Diagnostic) {
    body = text[...]
    guard let first = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).first,
      trimmed(first) == "---", first.hasPrefix("---")
    else { return }
    let start = first.endIndex
    var line = 1
    var rest = text[start...].dropFirst()
    while true {
      // Bytes, which take a tenth of the time of characters: the text has no `\r\n` any more.
      let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      line += 1
      let mark = rest[..<end]
      guard mark.hasPrefix("---") || mark.hasPrefix("..."), trimmed(mark.dropFirst(3)).isEmpty else {
        if end == rest.endIndex {
          throw Diagnostic(
            .error, "unclosed-front-matter", "expected a line '---' that closes the front matter, found the file's end",
            at: SourceLocation(path: path))
        }
        rest = rest[end...].dropFirst()
        continue
      }
      facts = try Self.facts(of: text[start..<rest.startIndex].dropFirst(), path: path)
      (body, bodyLine) = (rest[end...].dropFirst(), line + 1)
      return
    }
  }

  private static func facts(of yaml: Substring, path: String) throws(Diagnostic) -> [Fact] {
    let places = YAMLPlaces(yaml: yaml, path: path, firstLine: 2, id: "bad-front-matter")
    let node: Node?
    do {
      // Every value is read as text, so that no regular expressions need tell its type; and the encoding is stated, since
      // Yams reads the whole environment to find out its default.
      node = try compose(yaml: String(yaml), .basic, .default, .utf8)
    } catch {
      throw places.diagnostic(error)
    }
    guard let node else { return [] }
    guard case .mapping(let mapping) = node else {
      if case .scalar(let scalar) = node, scalar.string.isEmpty { return [] }
      throw Diagnostic(
        .error, "bad-front-matter", "expected 'key: value' lines", at: places.location(node.mark))
    }
    return places.facts(mapping)
  }
}
