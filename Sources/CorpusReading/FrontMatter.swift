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
      let end = rest.firstIndex(of: "\n") ?? rest.endIndex
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
    let places = YAMLPlaces(yaml: yaml, path: path)
    let node: Node?
    do {
      node = try compose(yaml: String(yaml))
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

/// Finds in the file what Yams found in the YAML.
private struct YAMLPlaces {
  let lines: [Substring]
  let path: String

  init(yaml: Substring, path: String) {
    lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
    self.path = path
  }

  /// Yams counts lines and columns from 1, columns in Unicode scalars; the YAML begins on the file's second line.
  func location(_ mark: Mark?) -> SourceLocation {
    guard let mark, lines.indices.contains(mark.line - 1) else { return SourceLocation(path: path, line: 2) }
    let before = lines[mark.line - 1].unicodeScalars.prefix(max(0, mark.column - 1))
    return SourceLocation(path: path, line: mark.line + 1, column: Substring(before).utf8.count + 1)
  }

  func facts(_ mapping: Node.Mapping) -> [Fact] {
    mapping.map { key, value in
      Fact(
        key: key.string ?? "", value: factValue(value), keyLocation: location(key.mark),
        location: location(value.mark))
    }
  }

  private func factValue(_ node: Node) -> FactValue {
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      return isPlain && ["", "~", "null"].contains(scalar.string) ? .none : .text(trimmed(scalar.string))
    case .sequence(let sequence): return .list(sequence.compactMap(\.string).map { trimmed($0) })
    case .mapping(let mapping): return .mapping(facts(mapping))
    case .alias: return .none
    }
  }

  func diagnostic(_ error: any Error) -> Diagnostic {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Diagnostic(.error, "bad-front-matter", "expected YAML: \(problem)", at: location(mark))
    case .duplicatedKeysInMapping(let keys, let context):
      return Diagnostic(
        .error, "bad-front-matter", "expected every key once, found '\(keys.sorted().first ?? "")' again",
        at: location(context.mark))
    case .reader(let problem, _, _, _):
      return Diagnostic(.error, "bad-front-matter", "expected YAML: \(problem)", at: location(nil))
    default: return Diagnostic(.error, "bad-front-matter", "expected YAML", at: location(nil))
    }
  }
}
