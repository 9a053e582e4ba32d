import CorpusReading
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
  func run() async throws -> Result {
    let project = session.project
    var diagnostics = session.diagnostics
    let places = options.corpora.isEmpty ? project.corpora.map(project.path) : options.corpora
    let corpus = await CorpusLoader(data: session.data, jobs: options.jobs).load(places)
    diagnostics += corpus.diagnostics
    guard !corpus.articles.isEmpty else { throw CommandFailure.input(diagnostics) }
    var pipeline = try Pipeline(project, session.data, depth: .events)
    diagnostics += try pipeline.prepare(for: corpus.articles)
    try stopIfStrict(diagnostics)
    let timeline = await makeTimeline(pipeline, corpus.articles)
    let files = [OutputFile(path: "data/events.csv", text: renderCSV(timeline))]
    return Result(
      files: files, articleCount: corpus.articles.count, eventCount: timeline.events.count, diagnostics: diagnostics)
  }

  private func makeTimeline(_ pipeline: Pipeline, _ articles: [Article]) async -> Timeline {
    var progress = ProgressLine("reading", total: articles.count, quiet: options.isQuiet)
    defer { progress.finish() }
    let interface = try? Interface(language: session.project.language, session.data)
    guard let interface else { return Timeline(events: [], articles: []) }
    return await pipeline.makeTimeline(of: articles, interface: interface, jobs: options.jobs) { progress.update($0) }
  }

  private func stopIfStrict(_ diagnostics: [Diagnostic]) throws(CommandFailure) {
    guard options.isStrict, diagnostics.contains(where: { $0.severity > .note }) else { return }
    throw .input(diagnostics)
  }
}
