package import Foundation
package import TimelineCore

/// The folder that holds Package.swift.
package let repositoryFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// A file of the repository as text; the test fails where there is none.
package func repositoryFile(_ path: String) throws -> String {
  try String(contentsOf: repositoryFolder.appending(path: path), encoding: .utf8)
}

/// The built-in `data/`, read from the repository.
package func repositoryData() throws -> DataFiles {
  let root = repositoryFolder.appending(path: "data")
  let paths = FileManager.default.subpaths(atPath: root.path) ?? []
  let tables = paths.filter { $0.hasSuffix(".tsv") }
  return DataFiles(
    try Dictionary(uniqueKeysWithValues: tables.map { ($0, try repositoryFile("data/\($0)")) }))
}
