import CorpusReading
import TimelineCore

/// Reads folders of articles into one corpus, with paths in diagnostics as the program's caller knows them.
struct CorpusLoader {
  let data: DataFiles
  let jobs: Int

  /// The articles of all places, by id, each once; what is wrong with the others is in the diagnostics.
  func load(_ places: [String]) async -> Corpus {
    let found = ArticleFiles.find(places)
    let read = await concurrentMap(found.sources, jobs: jobs, chunk: 64) { ArticleFiles.read($0) }
    var diagnostics = found.diagnostics
    var files: [String: [SourceFile]] = [:]
    var folders: [String] = []
    for (source, result) in zip(found.sources, read) {
      switch result {
      case .success(let file):
        if files[source.folder] == nil { folders.append(source.folder) }
        files[source.folder, default: []].append(file)
      case .failure(let problem): diagnostics.append(problem)
      }
    }
    var articles: [Article] = []
    for folder in folders {
      let corpus = readArticles(files[folder] ?? [], data: data)
      articles += corpus.articles
      diagnostics += corpus.diagnostics.map { Self.located($0, in: folder) }
    }
    if articles.isEmpty && diagnostics.isEmpty {
      diagnostics = places.map { ArticleFiles.problem("empty-corpus", "expected articles, found none", $0) }
    }
    if folders.count > 1 { diagnostics += Self.removeRepeated(&articles) }
    return Corpus(articles: articles.sorted { $0.id < $1.id }, diagnostics: diagnostics.sorted())
  }

  /// The diagnostic with its path as it is seen from outside the corpus folder.
  private static func located(_ diagnostic: Diagnostic, in folder: String) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.location.path = Path.join(folder, diagnostic.location.path)
    return diagnostic
  }

  /// Keeps the first article of each id; within one folder the reader has seen to that already.
  private static func removeRepeated(_ articles: inout [Article]) -> [Diagnostic] {
    var paths: [Article.ID: String] = [:]
    var problems: [Diagnostic] = []
    articles.removeAll { article in
      guard let first = paths[article.id] else {
        paths[article.id] = article.path
        return false
      }
      problems.append(
        Diagnostic(
          .error, "duplicate-id", "expected an id of its own, found '\(article.id)', which \(first) has",
          at: SourceLocation(path: article.path, line: article.line)))
      return true
    }
    return problems
  }
}
