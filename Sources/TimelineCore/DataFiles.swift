/// The files of `data/`, built in, with a project's own laid over them.
package struct DataFiles: Sendable {
  /// One file as it was read.
  package struct File: Sendable {
    /// As diagnostics show it.
    package let path: String
    private let read: @Sendable () -> String

    package var contents: String { read() }

    package init(path: String, contents: String) { self.init(path: path) { contents } }

    /// - Parameter read: Gives the contents, each time they are asked for: most commands need few of the files.
    package init(path: String, read: @escaping @Sendable () -> String) {
      self.path = path
      self.read = read
    }
  }

  /// By path inside `data/`: the built-in file first, then those laid over it in the order they were added.
  private var files: [String: [File]]

  /// - Parameter builtIn: Files by their path inside `data/`: `en/words.tsv`.
  package init(_ builtIn: [String: String]) {
    self.init(reading: builtIn.mapValues { contents in { contents } })
  }

  /// The same with files that are read when they are asked for.
  package init(reading builtIn: [String: @Sendable () -> String]) {
    files = builtIn.reduce(into: [:]) { $0[$1.key] = [File(path: "data/\($1.key)", read: $1.value)] }
  }

  /// Lays a file over those of the same path: its rows come after theirs.
  package mutating func add(_ file: File, at path: String) {
    files[path, default: []].append(file)
  }

  /// The paths inside `data/`, sorted.
  package var paths: [String] { files.keys.sorted() }

  /// The languages there is a folder for, sorted.
  package var languages: [String] {
    Set(files.keys.filter { $0.contains("/") }.map { String($0.prefix { $0 != "/" }) }).sorted()
  }

  /// The files at a path, the built-in one first; empty where there is none.
  package func layers(_ path: String) -> [File] { files[path] ?? [] }

  /// The tables at a path, the built-in one first; empty where there is none.
  package func tables(_ path: String, needs columns: [String]) throws(Diagnostic) -> [LexiconFile] {
    var tables: [LexiconFile] = []
    for file in layers(path) {
      tables.append(try LexiconFile(path: file.path, contents: file.contents, needs: columns))
    }
    return tables
  }

  /// The rows of all tables at a path, in order.
  package func rows(_ path: String, needs columns: [String]) throws(Diagnostic) -> [LexiconFile.Row] {
    try tables(path, needs: columns).flatMap(\.rows)
  }
}
