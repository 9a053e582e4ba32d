import TimelineCore

/// The variables each built-in template may use, from `templates/variables.tsv`.
struct TemplateVariables: Sendable {
  static let path = "variables.tsv"

  /// By template: the names it may use, without those of `t`.
  private let names: [String: Set<String>]
  /// The templates a site cannot do without, in the order of the file.
  let templates: [String]

  /// Columns: `template name meaning`; `*` in the first is every template.
  init(_ file: TemplateLibrary.File?) throws(Diagnostic) {
    guard let file, let text = String(validating: file.bytes, as: UTF8.self) else {
      throw Diagnostic(
        .error, "no-template", "expected the list of variables", at: SourceLocation(path: "templates/\(Self.path)"))
    }
    let table = try LexiconFile(path: file.displayPath, contents: text, needs: ["template", "name", "meaning"])
    var names: [String: Set<String>] = [:]
    var templates: [String] = []
    for row in table.rows {
      let template = row["template"]
      if template != "*", names[template] == nil { templates.append(template) }
      names[template, default: []].insert(row["name"])
    }
    self.names = names
    self.templates = templates
  }

  /// Whether a template may use a name; a template of the user's own may use every name there is.
  func allows(_ name: String, in template: String) -> Bool {
    if names["*"]?.contains(name) == true { return true }
    guard let own = names[template] else { return names.values.contains { $0.contains(name) } }
    return own.contains(name)
  }

  /// The names of one template, sorted.
  func names(of template: String) -> [String] { (names[template] ?? []).union(names["*"] ?? []).sorted() }
}

/// The Mustache tags of a template with their places, for diagnostics that Mustache does not give.
struct TemplateTags {
  struct Tag {
    /// `#`, `^`, `/`, `>`, `!`, `&`, `{`, `$`, `<`, `=`, `%`; a blank for a plain variable.
    let sigil: Character
    let name: String
    let line: Int
    let column: Int
  }

  private(set) var tags: [Tag] = []
  /// Where a tag begins that has no end.
  private(set) var unfinished: (line: Int, column: Int)?

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var (line, lineStart, index) = (1, 0, 0)
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n") { (line, lineStart) = (line + 1, index + 1) }
      guard bytes[index] == UInt8(ascii: "{"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "{") else {
        index += 1
        continue
      }
      let column = index - lineStart + 1
      guard let end = Self.end(of: bytes, from: index + 2) else {
        unfinished = (line, column)
        return
      }
      tags.append(Self.tag(String(decoding: bytes[index + 2..<end], as: UTF8.self), line, column))
      let newlines = bytes[index..<end].indices.filter { bytes[$0] == UInt8(ascii: "\n") }
      if let last = newlines.last { (line, lineStart) = (line + newlines.count, last + 1) }
      index = end + 2
    }
  }

  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    (start..<max(start, bytes.count - 1)).first { bytes[$0] == UInt8(ascii: "}") && bytes[$0 + 1] == UInt8(ascii: "}") }
  }

  private static func tag(_ inside: String, _ line: Int, _ column: Int) -> Tag {
    let sigils: Set<Character> = ["#", "^", "/", ">", "!", "&", "{", "$", "<", "=", "%"]
    let sigil = inside.first.flatMap { sigils.contains($0) ? $0 : nil } ?? " "
    var name = inside.drop { sigils.contains($0) || $0.isWhitespace }
    while let last = name.last, last.isWhitespace || last == "}" { name.removeLast() }
    return Tag(sigil: sigil, name: String(name), line: line, column: column)
  }

  /// The first tag that is not closed, or that closes what was not opened.
  static func structure(_ text: String, path: String) -> Diagnostic? {
    let found = TemplateTags(text)
    var open: [Tag] = []
    func problem(_ message: String, _ line: Int, _ column: Int) -> Diagnostic {
      Diagnostic(.error, "bad-template", message, at: SourceLocation(path: path, line: line, column: column))
    }
    for tag in found.tags {
      if "#^$<".contains(tag.sigil) { open.append(tag) }
      guard tag.sigil == "/" else { continue }
      guard let last = open.popLast() else {
        return problem("expected an open section before '{{/\(tag.name)}}', found none", tag.line, tag.column)
      }
      guard last.name == tag.name else {
        return problem("expected '{{/\(last.name)}}', found '{{/\(tag.name)}}'", tag.line, tag.column)
      }
    }
    if let place = found.unfinished { return problem("expected '}}' after '{{'", place.line, place.column) }
    return open.last.map { problem("expected '{{/\($0.name)}}' to close this section", $0.line, $0.column) }
  }

  /// The names a template uses that it is not given: as warnings, since Mustache prints nothing in their place.
  static func check(
    _ file: TemplateLibrary.File, variables: TemplateVariables, interface: Interface
  ) -> [Diagnostic] {
    let tags = TemplateTags(String(decoding: file.bytes, as: UTF8.self)).tags
    return tags.compactMap { tag in
      guard !"/!><$=%".contains(tag.sigil) else { return nil }
      let name = tag.name.split(whereSeparator: { "()".contains($0) }).last.map(String.init) ?? ""
      let isKnown =
        name.hasPrefix("t.")
        ? interface.optionalText(String(name.dropFirst(2))) != nil
        : name.isEmpty || name == "." || variables.allows(name, in: file.path)
      guard !isKnown else { return nil }
      return Diagnostic(
        .warning, "unknown-variable", "unknown variable '\(name)'",
        at: SourceLocation(path: file.displayPath, line: tag.line, column: tag.column))
    }
  }

  /// The templates that a template puts in and that are not there: Mustache prints nothing in their place.
  static func missingPartials(_ file: TemplateLibrary.File, known: Set<String>) -> [Diagnostic] {
    TemplateTags(String(decoding: file.bytes, as: UTF8.self)).tags.compactMap { tag in
      guard tag.sigil == ">", !known.contains(tag.name) else { return nil }
      return Diagnostic(
        .warning, "unknown-template", "unknown template '\(tag.name)'",
        at: SourceLocation(path: file.displayPath, line: tag.line, column: tag.column))
    }
  }
}
