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
package func readArticles(_ files: [SourceFile]) -> Corpus {
  Corpus(articles: [], diagnostics: [])
}
