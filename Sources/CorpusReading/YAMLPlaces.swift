import TimelineCore
import Yams

/// Finds in the file what Yams found in the YAML.
struct YAMLPlaces {
  private let lines: [Substring]
  private let path: String
  private let firstLine: Int
  private let id: String

  /// - Parameters:
  ///   - firstLine: The line of the file that the YAML begins on.
  ///   - id: Of the diagnostics.
  init(yaml: Substring, path: String, firstLine: Int, id: String) {
    lines = yaml.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init)
    (self.path, self.firstLine, self.id) = (path, firstLine, id)
  }

  /// Yams counts lines and columns from 1, columns in Unicode scalars.
  func location(_ mark: Mark?) -> SourceLocation {
    guard let mark, lines.indices.contains(mark.line - 1) else { return SourceLocation(path: path, line: firstLine) }
    let before = lines[mark.line - 1].unicodeScalars.prefix(max(0, mark.column - 1))
    return SourceLocation(
      path: path, line: mark.line + firstLine - 1, column: Substring(before).utf8.count + 1)
  }

  /// The keys and values of a mapping, in the order of the file.
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

  /// What Yams says is wrong, where it is.
  func diagnostic(_ error: any Error) -> Diagnostic {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Diagnostic(.error, id, "expected YAML: \(problem)", at: location(mark))
    case .duplicatedKeysInMapping(let keys, let context):
      return Diagnostic(
        .error, id, "expected every key once, found '\(keys.sorted().first ?? "")' again",
        at: location(context.mark))
    case .reader(let problem, _, _, _):
      return Diagnostic(.error, id, "expected YAML: \(problem)", at: location(nil))
    default: return Diagnostic(.error, id, "expected YAML", at: location(nil))
    }
  }
}
