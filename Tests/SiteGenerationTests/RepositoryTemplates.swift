import Foundation
import SiteGeneration
import TestSupport
import TimelineCore

/// The built-in templates, read from the repository.
func repositoryTemplateFiles() throws -> [TemplateLibrary.File] {
  let root = repositoryFolder.appending(path: "templates")
  let paths = (FileManager.default.subpaths(atPath: root.path) ?? []).sorted()
  return try paths.filter { $0.contains(".") }.map { path in
    let bytes = try Data(contentsOf: root.appending(path: path))
    return TemplateLibrary.File(path: path, displayPath: "templates/\(path)", bytes: Array(bytes))
  }
}

func repositoryTemplates(_ interface: Interface) throws -> TemplateLibrary {
  try TemplateLibrary(builtIn: repositoryTemplateFiles(), interface: interface)
}
