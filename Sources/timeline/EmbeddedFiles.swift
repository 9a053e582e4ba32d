import EmbeddedData
import TimelineCore

/// The files compiled into the program: `data/`, `templates/` and the project that `init` writes.
enum EmbeddedFiles {
  /// The built-in data, with a project's own folder laid over it.
  static func data(overlay folder: String?) -> (data: DataFiles, diagnostics: [Diagnostic]) {
    var data = DataFiles(reading: readers(in: "data"))
    guard let folder else { return (data, []) }
    let tree = FolderTree.read(folder)
    var diagnostics = tree.diagnostics
    for path in tree.paths where Path.ending(path) == "tsv" {
      let full = Path.join(folder, path)
      switch text(full) {
      case .success(let contents): data.add(DataFiles.File(path: full, contents: contents), at: path)
      case .failure(let problem): diagnostics.append(problem)
      }
    }
    return (data, diagnostics)
  }

  /// The built-in files of a folder, by their path inside it.
  static func files(in folder: String) -> [String: String] { readers(in: folder).mapValues { $0() } }

  /// What reads each of those files.
  private static func readers(in folder: String) -> [String: @Sendable () -> String] {
    let prefix = folder + "/"
    var readers: [String: @Sendable () -> String] = [:]
    for (index, path) in paths.enumerated() where path.hasPrefix(prefix) {
      readers[String(path.dropFirst(prefix.count))] = { contents(index) }
    }
    return readers
  }

  /// All paths, in the order of `embedded.c`.
  static var paths: [String] { (0..<embedded_file_count()).map { String(cString: embedded_file_at($0).path) } }

  /// A text file of at most 64 MB, or what is wrong with it.
  static func text(_ path: String) -> Result<String, Diagnostic> {
    do throws(FileError) {
      let bytes = try FileSystem.read(path, limit: ArticleFiles.sizeLimit)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return .failure(Diagnostic(.error, "not-utf8", "expected UTF-8", at: SourceLocation(path: path)))
      }
      return .success(text)
    } catch {
      return .failure(error.diagnostic)
    }
  }

  /// `scripts/embed.py` takes nothing but UTF-8, which need not be made sure of at every start.
  private static func contents(_ index: Int) -> String {
    let file = embedded_file_at(index)
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    var text = UTF8Span(unchecked: bytes.span)
    _ = text.checkForASCII()
    return String(copying: text)
  }
}
