import SiteGeneration
import TimelineCore
import TimelineExport

/// From a project to the files of its site: what `build` and `serve` do.
struct SiteBuild {
  /// What a build does differently from what the project says.
  struct Options: Sendable {
    var corpora: [String] = []
    var templates: String?
    var baseURL: String?
    var eventPages: Project.EventPages?
    /// Any error or warning stops the build.
    var isStrict = false
    var jobs = 1
    var isQuiet = false
  }

  /// A site that is not written yet.
  struct Result: Sendable {
    var files: [OutputFile]
    var articleCount: Int
    var eventCount: Int
    /// What was wrong with the input, and did not stop the build.
    var diagnostics: [Diagnostic]
  }

  let session: Session
  let options: Options

  /// - Throws: An input failure with all diagnostics where nothing may be written.
  func run() async throws(CommandFailure) -> Result {
    let project = session.project
    let places = options.corpora.isEmpty ? project.corpora.map(project.path) : options.corpora
    let made = try await TimelineBuild(
      session: session, places: places, jobs: options.jobs, isQuiet: options.isQuiet
    ).run()
    try stopIfStrict(made.diagnostics)
    let files = [OutputFile(path: "data/events.json", text: renderEventsJSON(made.timeline, types: made.types))]
    return Result(
      files: files, articleCount: made.timeline.articles.count, eventCount: made.timeline.events.count,
      diagnostics: made.diagnostics)
  }

  private func stopIfStrict(_ diagnostics: [Diagnostic]) throws(CommandFailure) {
    guard options.isStrict, diagnostics.contains(where: { $0.severity > .note }) else { return }
    throw .input(diagnostics)
  }
}
