import TemporalTagging
import TimelineCore
import TimelineExport

/// What `timeline.yml` says, or what holds without one.
struct Project: Sendable {
  static let fileName = "timeline.yml"

  /// Other paths are relative to it; empty for the current folder.
  var folder: String
  /// Nil where there is no project file.
  var file: String?
  var title: String?
  var baseURL: String?
  /// Where readers report a problem: a web or a `mailto:` address.
  var contact: String?
  /// BCP 47: of articles that give none, and of the site's own words.
  var language = "en"
  var tagging = TaggingOptions()
  /// A folder laid over the built-in data; nil for none.
  var data: String?
  var corpora = ["corpus"]
  var output = "site"
  /// How much of an article may be shown that says nothing itself.
  var show: Article.Show?
  /// The categories the site is about; nil for all.
  var categories: [String]?

  /// Where the project file says what.
  var places: [ProjectFile.Setting: SourceLocation] = [:]

  init(folder: String = "", file: String? = nil) {
    self.folder = folder
    self.file = file
  }

  /// The nearest project file, from a folder upwards; without one, the folder with what holds by itself.
  ///
  /// - Returns: Paths relative to `start` where the project lies in it, and what is wrong with the file.
  static func find(from start: String = FileSystem.currentFolder) -> (project: Project, diagnostics: [Diagnostic]) {
    var folder = start
    while true {
      let file = Path.join(folder, fileName)
      if FileSystem.isFile(file) {
        let home = folder == start ? "" : folder
        return read(Path.join(home, fileName), folder: home)
      }
      guard let parent = Path.parent(folder) else { return (Project(), []) }
      folder = parent
    }
  }

  /// The folder of the project's own templates; nil where there is none.
  var templates: String? { FileSystem.isFolder(path("templates")) ? path("templates") : nil }

  /// - Parameter baseURL: In place of the project's.
  func publication(_ interface: Interface, baseURL: String? = nil) -> Publication {
    Publication(
      title: title ?? interface.text("site.title"), baseURL: baseURL ?? self.baseURL, language: interface.language)
  }

  /// The project's language without its region.
  var baseLanguage: String { Self.baseLanguage(language) }

  /// Only the language itself: `en` of `en-GB`.
  static func baseLanguage(_ tag: String) -> String { String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased() }

  /// A path of the project file as the program opens it.
  func path(_ path: String) -> String { Path.join(folder, path) }

  private static func read(_ file: String, folder: String) -> (Project, [Diagnostic]) {
    do throws(FileError) {
      let bytes = try FileSystem.read(file, limit: 1 << 20)
      return ProjectFile.parse(bytes, path: file, folder: folder)
    } catch {
      return (Project(folder: folder, file: file), [error.diagnostic])
    }
  }
}
