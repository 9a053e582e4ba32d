import ArgumentParser
import TimelineCore

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the timeline in another format.",
    discussion: """
      Without --output, to standard output.

        timeline export --format csv --output events.csv
      """)

  @Option(help: "The format.")
  var format: ExportFormat

  @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String?

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var work: WorkOptions

  func run() async throws {
    if format.isBinary && output == nil && StandardOutput.isTerminal {
      throw CommandFailure.usage("expected --output or a pipe for --format \(format.rawValue), found a terminal")
    }
    let session = try Session.open()
    let places = corpus.places(session.project)
    let made = try await TimelineBuild(
      session: session, places: places, ledgerPath: ledger.path(session.project, places: places),
      jobs: work.jobCount, isQuiet: work.quiet
    ).run()
    StandardError.print(made.diagnostics)
    let bytes = try format.render(made, session.project.publication(made.interface))
    if let output {
      do throws(FileError) { try FileSystem.replace(output, with: bytes) } catch { throw CommandFailure.output(error) }
    } else {
      try StandardOutput.write(bytes)
    }
    if made.diagnostics.contains(where: { $0.severity == .error }) { throw CommandFailure.input([]) }
  }
}
