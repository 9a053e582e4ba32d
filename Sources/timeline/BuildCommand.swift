import ArgumentParser
import SiteGeneration
import TimelineCore

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Reads the articles and writes the site.",
    discussion: """
      The site is written beside the old one and put in its place in one step; files that have not changed keep their \
      time. A folder that timeline did not make is never overwritten.

        timeline build --corpus articles --output public

      An error in one article leaves that article out, and the exit code is 1.
      """)

  @OptionGroup var corpus: CorpusOptions

  @Option(help: ArgumentHelp("The folder the site is written to.", valueName: "dir"))
  var output: String?

  @OptionGroup var site: SiteOptions

  @OptionGroup var ledger: LedgerOptions

  @Flag(help: "Write nothing if there is any error or warning.")
  var strict = false

  @OptionGroup var work: WorkOptions

  func run() async throws {
    let session = try Session.open()
    let folder = try SiteFolder(output ?? session.project.path(session.project.output))
    let options = site.buildOptions(corpora: corpus.folders, ledger: ledger, work: work, isStrict: strict)
    let result = try await SiteBuild(session: session, options: options).run()
    StandardError.print(result.diagnostics)
    let changed = try await folder.write(result.files, jobs: work.jobCount)
    try write(result.ledger)
    if !work.quiet {
      try StandardOutput.write(
        "\(folder.shown): \(Self.count(result.eventCount, "event")) from \(Self.count(result.articleCount, "article")), "
          + "\(Self.count(result.files.count, "file")), \(changed) changed\n" + note(result))
    }
    if result.diagnostics.contains(where: { $0.severity == .error }) { throw CommandFailure.input([]) }
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  /// Which events have pages of their own, and why, where not all have.
  private func note(_ result: SiteBuild.Result) -> String {
    guard result.eventPages == .major else { return "" }
    let reason =
      site.eventPages == .major ? "--event-pages major" : "more than \(EventPages.limit) events; --event-pages all"
    return "pages of their own for events with three or more reports or a correction (\(reason)); "
      + "the others stand on the pages of their days\n"
  }

  /// After the site: should this fail, the next build makes the same ids of the same ledger.
  private func write(_ ledger: (path: String, bytes: [UInt8])?) throws(CommandFailure) {
    guard let ledger else { return }
    do throws(FileError) {
      try FileSystem.replace(ledger.path, with: ledger.bytes)
    } catch {
      throw .output(error)
    }
  }
}

/// What `build` and `serve` let the user choose about the site.
struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A folder of templates laid over the built-in ones.", valueName: "dir"))
  var templates: String?

  @Option(name: .customLong("base-url"), help: ArgumentHelp("The address the site will have.", valueName: "url"))
  var baseURL: String?

  @Option(
    name: .customLong("event-pages"),
    help: ArgumentHelp("Which events have pages of their own: all, major, or auto by their number.", valueName: "which")
  )
  var eventPages = EventPages.auto

  func validate() throws {
    if let baseURL, BaseURL(baseURL) == nil {
      throw ValidationError("expected an address that begins with https:// or http://, found '\(baseURL)'")
    }
  }

  func buildOptions(
    corpora: [String], ledger: LedgerOptions, work: WorkOptions, isStrict: Bool
  ) -> SiteBuild.Options {
    SiteBuild.Options(
      corpora: corpora, ledger: ledger, templates: templates, baseURL: baseURL.flatMap { BaseURL($0)?.text },
      isStrict: isStrict, jobs: work.jobCount, isQuiet: work.quiet, eventPages: eventPages)
  }
}

extension EventPages: ExpressibleByArgument {}
