import Mustache
package import TimelineCore

/// The templates of a site: the built-in ones, with a project's own laid over them file by file.
package struct TemplateLibrary: Sendable {
  /// One file of a `templates` folder.
  package struct File: Sendable {
    /// Inside the folder, with `/` between its parts: `pages/event.md`.
    package var path: String
    /// As diagnostics show it: `templates/pages/event.md`.
    package var displayPath: String
    package var bytes: [UInt8]

    package init(path: String, displayPath: String, bytes: [UInt8]) {
      self.path = path
      self.displayPath = displayPath
      self.bytes = bytes
    }
  }

  /// What is wrong with the files, in reading order. A file with an error is left out, and the built-in one of the same
  /// path serves in its place.
  package let diagnostics: [Diagnostic]
  /// The files below `assets/`, by path.
  let assets: [OutputFile]
  private let library: MustacheLibrary
  private let names: Set<String>

  /// - Parameters:
  ///   - builtIn: The built-in files; `variables.tsv` among them lists the variables each template may use.
  ///   - overrides: The project's own files; one with a path of its own may be used as a partial.
  ///   - interface: A template reads the words of the interface as `t.` and their key.
  /// - Throws: What is wrong with a built-in file.
  package init(builtIn: [File], overrides: [File] = [], interface: Interface) throws(Diagnostic) {
    let variables = try TemplateVariables(builtIn.first { $0.path == TemplateVariables.path })
    MustacheContentTypes.register(MarkdownContentType(), named: Self.markdownName)
    var loaded = Loaded()
    for file in builtIn {
      if let problem = loaded.add(file, variables, interface).min() { throw problem }
    }
    var problems: [Diagnostic] = []
    for file in overrides { problems += loaded.add(file, variables, interface) }
    for file in overrides where loaded.templates[file.path] != nil {
      problems += TemplateTags.missingPartials(file, known: Set(loaded.templates.keys))
    }
    diagnostics = problems.sorted()
    assets = loaded.assets.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, bytes: $0.value) }
    library = MustacheLibrary(templates: loaded.templates)
    names = Set(loaded.templates.keys)
    if let missing = variables.templates.first(where: { !names.contains($0) }) {
      throw Diagnostic(
        .error, "no-template", "expected a built-in template '\(missing)'",
        at: SourceLocation(path: "templates/\(missing)"))
    }
  }

  /// The templates that are read so far.
  private struct Loaded {
    var templates: [String: MustacheTemplate] = [:]
    var assets: [String: [UInt8]] = [:]

    mutating func add(_ file: File, _ variables: TemplateVariables, _ interface: Interface) -> [Diagnostic] {
      if file.path.hasPrefix("assets/") {
        assets[file.path] = file.bytes
        return []
      }
      guard file.path.hasPrefix("pages/") || file.path.hasPrefix("layouts/") else { return [] }
      do throws(Diagnostic) {
        templates[file.path] = try TemplateLibrary.parse(file)
      } catch {
        return [error]
      }
      return TemplateTags.check(file, variables: variables, interface: interface)
    }
  }

  private static let markdownName = "MARKDOWN"

  private static func parse(_ file: File) throws(Diagnostic) -> MustacheTemplate {
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      throw Diagnostic(
        .error, "bad-template", "expected UTF-8", at: SourceLocation(path: file.displayPath))
    }
    if let problem = TemplateTags.structure(text, path: file.displayPath) { throw problem }
    // The line in front is taken away by Mustache; it makes `{{name}}` a Markdown escape.
    let pragma = file.path.hasSuffix(".md") ? "{{% CONTENT_TYPE: \(markdownName)}}\n" : ""
    do {
      return try MustacheTemplate(string: pragma + text)
    } catch let error as MustacheTemplate.ParserError {
      let line = error.context.lineNumber - (pragma.isEmpty ? 0 : 1)
      let column = error.context.line.prefix(max(0, error.context.columnNumber - 1)).utf8.count + 1
      throw Diagnostic(
        .error, "bad-template", "expected a Mustache tag, found one that does not parse",
        at: SourceLocation(path: file.displayPath, line: max(1, line), column: column))
    } catch {
      throw Diagnostic(
        .error, "bad-template", "expected a Mustache template", at: SourceLocation(path: file.displayPath))
    }
  }

  /// The Markdown of a page, with slots still as tokens of the context.
  func markdown(_ template: String, _ context: [String: Any]) -> String {
    library.render(context, withTemplate: "pages/\(template).md") ?? ""
  }

  /// The HTML of a page: the layout of its template's name, or `page.html` where there is none.
  func layout(_ template: String, _ context: [String: Any]) -> String {
    let own = "layouts/\(template).html"
    return library.render(context, withTemplate: names.contains(own) ? own : "layouts/page.html") ?? ""
  }
}
