import ArgumentParser
import TimelineCore

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Builds the site, shows it to a browser on this machine, and builds it again on every change.",
    discussion: """
      Open pages load again by themselves after each build. Ctrl-C ends it.

        timeline serve --port 8000
      """)

  @Option(help: ArgumentHelp("The port to listen on; 0 takes any free one.", valueName: "n"))
  var port = 8080

  @OptionGroup var corpus: CorpusOptions

  @Option(help: ArgumentHelp("The folder the site is written to.", valueName: "dir"))
  var output: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var site: SiteOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("expected a port up to 65535, found \(port)") }
  }

  func run() async throws {
    let session = try Session.open()
    let folder = output ?? session.project.path(session.project.output)
    var watch = FolderWatch()
    _ = watch.hasChanged(watched(session.project))
    try await build(session, to: folder)
    let script = EmbeddedFiles.files(in: "templates")["serve/reload.js"] ?? ""
    let served = try ServedSite(folder: folder, session.data, reloadScript: script)
    let server = try await SiteServer.start(served, port: port)
    try StandardOutput.write("http://localhost:\(server.port)/\n")
    while true {
      try await Task.sleep(for: .milliseconds(500))
      await rebuild(&watch, folder)
    }
  }

  /// Builds again if a file has changed; what goes wrong is printed, and the old site stays.
  private func rebuild(_ watch: inout FolderWatch, _ folder: String) async {
    guard watch.hasChanged(watched(Project.find().project)) else { return }
    do {
      try await build(Session.open(), to: folder)
    } catch {
      _ = TimelineCommand.report(error)
    }
  }

  private func build(_ session: Session, to path: String) async throws {
    let folder = try SiteFolder(path)
    let options = site.buildOptions(corpora: corpus.folders, ledger: ledger, work: work, isStrict: false)
    do {
      let result = try await SiteBuild(session: session, options: options).run()
      StandardError.print(result.diagnostics)
      _ = try await folder.write(result.files, jobs: work.jobCount)
    } catch CommandFailure.input(let diagnostics) {
      StandardError.print(diagnostics)
    }
  }

  private func watched(_ project: Project) -> [String] {
    let templates = site.templates ?? project.path("templates")
    return corpus.places(project) + [templates] + [project.data.map(project.path), project.file].compactMap(\.self)
  }
}
