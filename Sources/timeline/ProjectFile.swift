import TemporalTagging
import TimelineCore
import Yams

/// Reads `timeline.yml`, each problem with its line and column.
struct ProjectFile {
  private let path: String
  private let lines: [Substring]
  private var project: Project
  private var diagnostics: [Diagnostic] = []

  /// The project as far as it could be read, and what could not.
  static func parse(_ bytes: [UInt8], path: String, folder: String) -> (Project, [Diagnostic]) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let place = SourceLocation(path: path)
      return (Project(folder: folder, file: path), [Diagnostic(.error, "not-utf8", "expected UTF-8", at: place)])
    }
    var reader = ProjectFile(text, path: path, folder: folder)
    reader.read(text)
    return (reader.project, reader.diagnostics.sorted())
  }

  private init(_ text: String, path: String, folder: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    project = Project(folder: folder, file: path)
  }

  private mutating func read(_ text: String) {
    do {
      // Every value is read as text: what Yams takes a scalar for would cost it a dozen regular expressions.
      guard let root = try compose(yaml: text, .basic, .default, .utf8) else { return }
      guard case .mapping(let mapping) = root else {
        return report("expected lines of 'key: value'", at: root.mark)
      }
      for (key, value) in mapping { take(key, value) }
    } catch let error as YamlError {
      report(error)
    } catch {
      report("expected YAML", at: nil)
    }
  }

  private mutating func take(_ key: Node, _ value: Node) {
    let name = key.scalar?.string ?? ""
    guard let setting = Setting(rawValue: name) else {
      let nearest = nearestName(to: name, among: Setting.allCases.map(\.rawValue))
      let hint = nearest.map { "; did you mean '\($0)'?" } ?? ""
      diagnostics.append(
        Diagnostic(.warning, "unknown-key", "expected a known key, found '\(name)'\(hint)", at: place(key.mark)))
      return
    }
    project.places[setting] = place(value.mark)
    switch setting {
    case .corpus: if let names = list(value, setting) { project.corpora = names }
    case .categories: project.categories = list(value, setting)
    default: if let text = scalar(value, setting) { take(setting, text, at: value.mark) }
    }
  }

  private mutating func take(_ setting: Setting, _ text: String, at mark: Mark?) {
    switch setting {
    case .title: project.title = text
    case .baseURL: takeBaseURL(text, at: mark)
    case .contact: takeContact(text, at: mark)
    case .language: project.language = text
    case .data: project.data = text
    case .output: project.output = text
    case .dateOrder:
      if let order: TaggingOptions.DateOrder = chosen(text, at: mark) { project.tagging.dateOrder = order }
    case .documentType:
      if let type: Article.DocumentType = chosen(text, at: mark) { project.tagging.documentType = type }
    case .show: project.show = chosen(text, at: mark)
    case .corpus, .categories: break
    }
  }

  private mutating func takeBaseURL(_ text: String, at mark: Mark?) {
    guard let url = BaseURL(text) else {
      return report("expected an address that begins with https:// or http://, found '\(text)'", at: mark)
    }
    project.baseURL = url.text
  }

  private mutating func takeContact(_ text: String, at mark: Mark?) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isMail =
      parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && text.utf8.allSatisfy { (45...122).contains($0) }
    if isMail, !text.contains("/") {
      project.contact = "mailto:\(text)"
    } else if let url = BaseURL(text) {
      project.contact = url.text
    } else {
      report("expected a mail or a web address, found '\(text)'", at: mark)
    }
  }

  /// One of the words an enumeration knows; of another it is said which there are.
  private mutating func chosen<Choice: RawRepresentable & CaseIterable>(_ text: String, at mark: Mark?) -> Choice?
  where Choice.RawValue == String {
    guard let choice = Choice(rawValue: text) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      report("expected one of \(known), found '\(text)'", at: mark)
      return nil
    }
    return choice
  }

  private mutating func scalar(_ node: Node, _ setting: Setting) -> String? {
    guard let text = node.scalar?.string, !text.isEmpty else {
      report("expected a value for '\(setting.rawValue)'", at: node.mark)
      return nil
    }
    return text
  }

  /// One value, or a list of them.
  private mutating func list(_ node: Node, _ setting: Setting) -> [String]? {
    guard case .sequence(let sequence) = node else { return scalar(node, setting).map { [$0] } }
    let names = sequence.compactMap { scalar($0, setting) }
    if sequence.isEmpty { report("expected a value for '\(setting.rawValue)'", at: node.mark) }
    return names.isEmpty ? nil : names
  }

  private mutating func report(_ message: String, at mark: Mark?) {
    diagnostics.append(Diagnostic(.error, "bad-project-file", message, at: place(mark)))
  }

  private mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      report("expected YAML: \(problem)", at: mark)
    case .duplicatedKeysInMapping(let keys, let context):
      report("expected each key once, found '\(keys.sorted().first ?? "")' again", at: context.mark)
    default: report("expected YAML", at: nil)
    }
  }

  /// Yams counts columns in Unicode scalars, we in bytes.
  private func place(_ mark: Mark?) -> SourceLocation {
    guard let mark, mark.line <= lines.count, mark.line > 0 else { return SourceLocation(path: path) }
    let before = String(String.UnicodeScalarView(lines[mark.line - 1].unicodeScalars.prefix(mark.column - 1)))
    return SourceLocation(path: path, line: mark.line, column: before.utf8.count + 1)
  }
}

extension ProjectFile {
  /// The keys of the file.
  enum Setting: String, CaseIterable, Sendable {
    case title
    case baseURL = "base_url"
    case language
    case dateOrder = "date_order"
    case documentType = "document_type"
    case data, corpus, output
    case show, categories, contact
  }
}
