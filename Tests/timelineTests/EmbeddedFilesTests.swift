import Foundation
import TestSupport
import Testing

@testable import timeline

/// A new file of these folders reaches the program only when `scripts/embed.py` was run.
@Test func embedsEveryFileOfItsFolders() throws {
  var paths: [String] = []
  for folder in ["data", "starter", "templates"] {
    let root = repositoryFolder.appending(path: folder)
    for path in FileManager.default.subpaths(atPath: root.path) ?? [] {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: root.appending(path: path).path, isDirectory: &isFolder)
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      if !isFolder.boolValue && !isHidden { paths.append("\(folder)/\(path)") }
    }
  }
  #expect(EmbeddedFiles.paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
}

@Test(arguments: EmbeddedFiles.paths)
func embedsTheFileAsItIs(path: String) throws {
  let folder = String(path.prefix { $0 != "/" })
  let text = EmbeddedFiles.files(in: folder)[String(path.dropFirst(folder.count + 1))]
  #expect(text == (try repositoryFile(path)))
}
