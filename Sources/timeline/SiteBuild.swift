import SiteGeneration
import TimelineCore
import TimelineExport

/// From a project to the files of its site: what `build` and `serve` do.
struct SiteBuild {
  /// What a build does differently from what the project says.
  struct Options: Sendable {
    var corpora: [String] = []
    var ledger: LedgerOptions
    var templates: String?
    var baseURL: String?
    /// Any error or warning stops the build.
    var isStrict = false
    var jobs = 1
    var isQuiet = false
    var eventPages = EventPages.auto
  }

  /// A site that is not written yet.
  struct Result: Sendable {
    var files: [OutputFile]
    var articleCount: Int
    var eventCount: Int
    /// Which events have pages of their own; never `auto`.
    var eventPages: EventPages
    /// The ledger's file and new text; nil where there is none, or it says so already.
    var ledger: (path: String, bytes: [UInt8])?
    /// What was wrong with the input, and did not stop the build.
    var diagnostics: [Diagnostic]
  }

  let session: Session
  let options: Options

  /// - Throws: An input failure with all diagnostics where nothing may be written.
  func run() async throws(CommandFailure) -> Result {
    let project = session.project
    let places = options.corpora.isEmpty ? project.corpora.map(project.path) : options.corpora
    let ledgerPath = options.ledger.path(project, places: places)
    let made = try await TimelineBuild(
      session: session, places: places, ledgerPath: ledgerPath, jobs: options.jobs, isQuiet: options.isQuiet
    ).run()
    let templates: TemplateLibrary
    var content: SiteContent
    do throws(Diagnostic) {
      templates = try TemplateFiles.load(options.templates ?? project.templates, interface: made.interface)
      content = try self.content(made)
    } catch {
      throw .input(made.diagnostics + [error])
    }
    try addFiles(to: &content, of: made)
    let diagnostics = made.diagnostics + templates.diagnostics
    try stopIfStrict(diagnostics)
    if templates.diagnostics.contains(where: { $0.severity == .error }) { throw .input(diagnostics) }
    let site = SiteGenerator(content, templates: templates)
    let pages = await concurrentMap(site.pages, jobs: options.jobs) { site.render($0) }
    return Result(
      files: site.otherFiles + pages.flatMap(\.self), articleCount: made.timeline.articles.count,
      eventCount: made.timeline.events.count,
      eventPages: options.eventPages.settled(for: made.timeline.events.count),
      ledger: made.hasNewLedger ? ledgerPath.map { ($0, Array(renderLedger(made.ledger).utf8)) } : nil,
      diagnostics: diagnostics)
  }

  private func content(_ made: TimelineBuild.Result) throws(Diagnostic) -> SiteContent {
    let publication = publication(made)
    var content = SiteContent(
      timeline: made.timeline, types: made.types, interface: made.interface, licences: try LicenceTable(session.data),
      search: try SearchRules(language: made.interface.language, session.data),
      title: publication.title, baseURL: publication.baseURL, show: session.project.show ?? .quotes,
      corrections: made.corrections, changes: made.ledger.changes)
    content.offices = try OfficeTable(session.data, interface: made.interface)
    content.outlines = try Outlines(session.data)
    content.eventPages = options.eventPages
    content.contact = session.project.contact
    return content
  }

  /// What the pages offer to take away, and the stamp that comes of it.
  private func addFiles(to content: inout SiteContent, of made: TimelineBuild.Result) throws(CommandFailure) {
    var publication = publication(made)
    if content.eventPages.settled(for: made.timeline.events.count) == .major {
      publication.places = eventAddresses(content)
    }
    let downloads = try SiteDownloads.files(
      made, content, publication, schema: session.data.layers(SiteDownloads.schema))
    content.downloads = downloads
    content.buildStamp = downloads.first.map { SHA256.base32($0.file.bytes) } ?? ""
    content.listFormats = SiteDownloads.listFormats(made, publication)
    content.structuredData = SiteDownloads.structuredData(made, publication, files: downloads.map(\.file.path))
  }

  private func publication(_ made: TimelineBuild.Result) -> Publication {
    session.project.publication(made.interface, baseURL: options.baseURL)
  }

  private func stopIfStrict(_ diagnostics: [Diagnostic]) throws(CommandFailure) {
    guard options.isStrict, diagnostics.contains(where: { $0.severity > .note }) else { return }
    throw .input(diagnostics)
  }
}
