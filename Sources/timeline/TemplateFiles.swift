import SiteGeneration
import TimelineCore

/// The built-in templates, with a folder's laid over them.
enum TemplateFiles {
  /// - Parameter folder: Nil for the built-in ones alone.
  /// - Throws: What is wrong with a built-in template; that of the folder's is in the library's diagnostics.
  static func load(_ folder: String?, interface: Interface) throws(Diagnostic) -> TemplateLibrary {
    let builtIn = EmbeddedFiles.files(in: "templates").sorted { $0.key < $1.key }.map { path, text in
      TemplateLibrary.File(path: path, displayPath: "templates/\(path)", bytes: Array(text.utf8))
    }
    return try TemplateLibrary(builtIn: builtIn, overrides: try overrides(folder), interface: interface)
  }

  private static func overrides(_ folder: String?) throws(Diagnostic) -> [TemplateLibrary.File] {
    guard let folder else { return [] }
    let tree = FolderTree.read(folder)
    if let problem = tree.diagnostics.first { throw problem }
    var files: [TemplateLibrary.File] = []
    for path in tree.paths {
      let full = Path.join(folder, path)
      do throws(FileError) {
        let bytes = try FileSystem.read(full, limit: ArticleFiles.sizeLimit)
        files.append(TemplateLibrary.File(path: path, displayPath: full, bytes: bytes))
      } catch {
        throw error.diagnostic
      }
    }
    return files
  }
}
