import SiteGeneration
import TimelineCore

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
    let templates: TemplateLibrary
    let content: SiteContent
    do throws(Diagnostic) {
      templates = try TemplateFiles.load(options.templates ?? project.templates, interface: made.interface)
      content = try self.content(made)
    } catch {
      throw .input(made.diagnostics + [error])
    }
    let diagnostics = made.diagnostics + templates.diagnostics
    try stopIfStrict(diagnostics)
    if templates.diagnostics.contains(where: { $0.severity == .error }) { throw .input(diagnostics) }
    let site = SiteGenerator(content, templates: templates)
    let pages = await concurrentMap(site.pages, jobs: options.jobs) { site.render($0) }
    return Result(
      files: site.otherFiles + pages.flatMap(\.self), articleCount: made.timeline.articles.count,
      eventCount: made.timeline.events.count, diagnostics: diagnostics)
  }

  private func content(_ made: TimelineBuild.Result) throws(Diagnostic) -> SiteContent {
    let project = session.project
    let json = ExportFormat.json.render(made, project)
    return SiteContent(
      timeline: made.timeline, types: made.types, interface: made.interface, licences: try LicenceTable(session.data),
      title: project.title ?? made.interface.text("site.title"), baseURL: options.baseURL ?? project.baseURL,
      show: project.show ?? .quotes, buildStamp: SHA256.base32(json),
      downloads: [Download(file: OutputFile(path: "data/events.json", bytes: json), key: "events-json")])
  }

  private func stopIfStrict(_ diagnostics: [Diagnostic]) throws(CommandFailure) {
    guard options.isStrict, diagnostics.contains(where: { $0.severity > .note }) else { return }
    throw .input(diagnostics)
  }
}
