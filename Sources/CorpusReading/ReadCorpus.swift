package import TimelineCore

/// One input file as it lies on disk.
package struct SourceFile: Sendable {
  /// Relative to the corpus folder, with `/` between its parts; its ending tells the format.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// The articles of a corpus, and what was wrong with it.
package struct Corpus: Sendable {
  /// By id, each once.
  package var articles: [Article]
  /// In order of place.
  package var diagnostics: [Diagnostic]

  package init(articles: [Article], diagnostics: [Diagnostic]) {
    self.articles = articles
    self.diagnostics = diagnostics
  }
}

/// Reads every file; one bad file never stops the others.
///
/// The order of the files does not matter. Of two articles with one id the one whose path (then line) comes first is
/// kept. Boilerplate is not cut but noted in `Article.boilerplate`. Errors: `not-utf8 too-large unclosed-front-matter
/// bad-front-matter bad-date bad-value bad-json no-text duplicate-id bad-lexicon`; warnings: `empty-article
/// unknown-key unknown-format`.
package func readArticles(_ files: [SourceFile], data: DataFiles) -> Corpus {
  let rules: BoilerplateRules
  do throws(Diagnostic) {
    rules = try BoilerplateRules(data)
  } catch {
    return Corpus(articles: [], diagnostics: [error])
  }
  var findings = Findings()
  for file in files.sorted(by: { $0.path < $1.path }) {
    readFile(file, rules, &findings)
  }
  return findings.corpus()
}

/// How many bytes of a file are read at most; a longer one is refused.
package let maximumFileBytes = 64 << 20

/// What has been read so far.
struct Findings {
  private var articles: [Article.ID: Article] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// - Parameter location: Where the id stands, or the article begins.
  mutating func add(_ article: Article, at location: SourceLocation) {
    if let first = articles[article.id] {
      let place = first.path == article.path ? "line \(first.line)" : first.path
      report(
        Diagnostic(.error, "duplicate-id", "expected an id of its own, found '\(article.id)' of \(place)", at: location)
      )
      return
    }
    if article.text.allSatisfy(\.isWhitespace) {
      report(Diagnostic(.warning, "empty-article", "expected text, found none", at: location))
    }
    articles[article.id] = article
  }

  func corpus() -> Corpus {
    Corpus(articles: articles.values.sorted { $0.id < $1.id }, diagnostics: diagnostics.sorted())
  }
}

/// The formats, by the endings of their files.
package enum SourceFormat: Sendable {
  case markdown, text, html, jsonLines

  /// Nil for a file that is no article.
  package init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "md", "markdown": self = .markdown
    case "txt", "text": self = .text
    case "html", "htm": self = .html
    case "jsonl", "ndjson": self = .jsonLines
    default: return nil
    }
  }
}

private func readFile(_ file: SourceFile, _ rules: BoilerplateRules, _ findings: inout Findings) {
  do throws(Diagnostic) {
    guard let format = SourceFormat(path: file.path) else {
      throw Diagnostic(
        .warning, "unknown-format", "expected a file ending in .md, .txt, .html or .jsonl",
        at: SourceLocation(path: file.path))
    }
    guard file.bytes.count <= maximumFileBytes else {
      throw Diagnostic(
        .error, "too-large", "expected at most \(maximumFileBytes) bytes, found \(file.bytes.count)",
        at: SourceLocation(path: file.path))
    }
    if format == .jsonLines { return readJSONLines(file, rules, &findings) }
    let text = try sourceText(file)
    switch format {
    case .markdown: try readMarkdown(text, path: file.path, rules, &findings)
    case .text: readText(text, path: file.path, rules, &findings)
    case .html: readHTML(text, path: file.path, rules, &findings)
    case .jsonLines: break
    }
  } catch {
    findings.report(error)
  }
}
