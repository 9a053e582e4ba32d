import CorpusReading
import TimelineCore

/// Reads folders of articles into one corpus, with paths in diagnostics as the program's caller knows them.
struct CorpusLoader {
  let data: DataFiles
  let jobs: Int

  /// An article, and its file as the program's caller knows it.
  private typealias Located = (article: Article, path: String)

  /// The articles of all places, by id, each once; what is wrong with the others is in the diagnostics.
  func load(_ places: [String]) async -> Corpus {
    let found = ArticleFiles.find(places)
    var diagnostics = found.diagnostics
    var articles: [Located] = []
    for (folder, sources) in Self.grouped(found.sources) {
      let corpus = await read(sources)
      articles += corpus.articles.map { ($0, Path.join(folder, $0.path)) }
      diagnostics += corpus.diagnostics
    }
    diagnostics += Self.removeRepeated(&articles)
    let badDates = Set(diagnostics.filter { $0.id == "bad-date" }.map(\.location.path))
    diagnostics += articles.filter { $0.article.published == nil && !badDates.contains($0.path) }.map(Self.undated)
    if articles.isEmpty && diagnostics.isEmpty {
      diagnostics = places.map { ArticleFiles.problem("empty-corpus", "expected articles, found none", $0) }
    }
    return Corpus(articles: articles.map(\.article).sorted { $0.id < $1.id }, diagnostics: diagnostics.sorted())
  }

  /// The files of each folder, folders in the order of their first.
  private static func grouped(
    _ sources: [ArticleFiles.Source]
  ) -> [(folder: String, sources: [ArticleFiles.Source])] {
    var groups: [(folder: String, sources: [ArticleFiles.Source])] = []
    for source in sources {
      if let last = groups.indices.last(where: { groups[$0].folder == source.folder }) {
        groups[last].sources.append(source)
      } else {
        groups.append((source.folder, [source]))
      }
    }
    return groups
  }

  /// The articles of one folder's files.
  private func read(_ sources: [ArticleFiles.Source]) async -> Corpus {
    let starts = Array(stride(from: 0, to: sources.count, by: Self.part))
    let parts = await concurrentMap(starts, jobs: jobs, chunk: 1) { start in
      read(part: Array(sources[start..<min(start + Self.part, sources.count)]))
    }
    let articles = parts.flatMap(\.articles)
    // Only where an id stands twice do the parts know too little of each other.
    if parts.count > 1 && Set(articles.map(\.id)).count < articles.count { return read(part: sources) }
    return Corpus(articles: articles, diagnostics: parts.flatMap(\.diagnostics))
  }

  private func read(part sources: [ArticleFiles.Source]) -> Corpus {
    var files: [SourceFile] = []
    var diagnostics: [Diagnostic] = []
    for source in sources {
      switch ArticleFiles.read(source) {
      case .success(let file): files.append(file)
      case .failure(let problem): diagnostics.append(problem)
      }
    }
    let corpus = readArticles(files, data: data)
    let folder = sources.first?.folder ?? ""
    diagnostics += corpus.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      // What is wrong with the data has a path of its own.
      if files.contains(where: { $0.path == diagnostic.location.path }) {
        diagnostic.location.path = Path.join(folder, diagnostic.location.path)
      }
      return diagnostic
    }
    return Corpus(articles: corpus.articles, diagnostics: diagnostics)
  }

  /// The date is never guessed: what a text says without a year or a day of its own stays undated.
  private static func undated(_ located: Located) -> Diagnostic {
    Diagnostic(
      .warning, "undated", "expected a date of publication, found none; 'on Monday' and the like stay undated",
      at: SourceLocation(path: located.path, line: located.article.line))
  }

  /// How many files are read in one go: enough that what each go begins with costs nothing.
  private static let part = 128

  /// Keeps the first article of each id; within one folder the reader has seen to that already.
  private static func removeRepeated(_ articles: inout [Located]) -> [Diagnostic] {
    var paths: [Article.ID: String] = [:]
    var problems: [Diagnostic] = []
    articles.removeAll { article, path in
      guard let first = paths.updateValue(path, forKey: article.id) else { return false }
      paths[article.id] = first
      problems.append(
        Diagnostic(
          .error, "duplicate-id", "expected an id of its own, found '\(article.id)' of \(first)",
          at: SourceLocation(path: path, line: article.line)))
      return true
    }
    return problems
  }
}
