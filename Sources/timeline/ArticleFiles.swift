import CorpusReading
import Glibc
import TimelineCore

/// Finds and reads the files that articles come from.
enum ArticleFiles {
  /// Larger files are refused before they are read: 64 MB.
  static let sizeLimit = 64 << 20

  /// A corpus folder, or a file named by itself.
  struct Source: Sendable {
    /// As the user named it; empty for a file named by itself.
    let folder: String
    /// Relative to the folder.
    let path: String

    /// As the program opens it and diagnostics show it.
    var shown: String { Path.join(folder, path) }
  }

  /// The article files of folders and files, in the order given and then of their paths.
  ///
  /// Files beside the articles are left out: corrections, the ledger of ids, a README.
  static func find(_ places: [String]) -> (sources: [Source], diagnostics: [Diagnostic]) {
    var sources: [Source] = []
    var diagnostics: [Diagnostic] = []
    for place in places {
      if FileSystem.isFolder(place) {
        let tree = FolderTree.read(place)
        sources += tree.paths.filter(isArticle).map { Source(folder: place, path: $0) }
        diagnostics += tree.diagnostics
      } else if FileSystem.isFile(place) {
        sources.append(Source(folder: Path.parent(place) ?? "", path: Path.name(place)))
      } else {
        diagnostics.append(problem("no-corpus", "expected a file or a folder, found none", place))
      }
    }
    return (sources, diagnostics)
  }

  /// The bytes of a file, or what is wrong with it.
  static func read(_ source: Source) -> Result<SourceFile, Diagnostic> {
    do throws(FileError) {
      return .success(SourceFile(path: source.path, bytes: try FileSystem.read(source.shown, limit: sizeLimit)))
    } catch {
      guard error.code == EFBIG else { return .failure(error.diagnostic) }
      return .failure(problem("too-large", "expected a file of at most 64 MB, found a larger one", source.shown))
    }
  }

  private static let besides: Set<String> = ["corrections.yml", "ids.json"]

  private static func isArticle(_ path: String) -> Bool {
    !besides.contains(path) && !Path.name(path).lowercased().hasPrefix("readme")
  }

  /// An error with a whole file or folder.
  static func problem(_ id: String, _ message: String, _ path: String) -> Diagnostic {
    Diagnostic(.error, id, message, at: SourceLocation(path: path))
  }
}
