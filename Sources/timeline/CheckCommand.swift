import ArgumentParser
import CorpusReading
import SiteGeneration
import TimelineCore

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reports what is wrong with articles, data and templates.",
    discussion: """
      Each problem is one line on standard error: path:line:column: severity: message [id]. Without a path, the \
      project's articles, templates and data are checked; with paths, the articles there.

        timeline check corpus/2024
        timeline check --corrections
      """)

  @Argument(help: "Files or folders of articles.")
  var paths: [String] = []

  @Flag(help: "Tell what each entry of corrections.yml does.")
  var corrections = false

  @OptionGroup var work: WorkOptions

  func run() async throws {
    let session = try Session.open()
    var diagnostics = session.diagnostics
    let places = paths.isEmpty ? session.project.corpora.map(session.project.path) : paths
    let corpus = await CorpusLoader(data: session.data, jobs: work.jobCount).load(places)
    diagnostics += corpus.diagnostics
    if paths.isEmpty {
      diagnostics += await DataCheck.problems(session.data, pages: session.project.baseLanguage)
      diagnostics += templateProblems(session)
    }
    do throws(Diagnostic) {
      diagnostics += CorrectionFiles(places, types: try EventTypeTable(session.data)).diagnostics
    } catch {
      diagnostics.append(error)
    }
    StandardError.print(diagnostics)
    if diagnostics.contains(where: { $0.severity == .error }) { throw CommandFailure.input([]) }
    if corrections { try await tellCorrections(session, places) }
  }

  private func tellCorrections(_ session: Session, _ places: [String]) async throws {
    let ledger = LedgerOptions.standardPath(session.project, places: places)
    let made = try await TimelineBuild(
      session: session, places: places, ledgerPath: ledger, jobs: work.jobCount, isQuiet: work.quiet
    ).run()
    let titles = Dictionary(
      made.timeline.events.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let lines = made.corrections.flatMap { result in
      let correction = result.correction
      let place = "\(correction.location.path):\(correction.location.line)"
      let subject = result.event.map { "\($0) \(titles[$0] ?? result.subject)" } ?? result.subject
      return ["\(place): \(correction.operation.rawValue) \(subject): \(result.outcome.rawValue)"]
        + result.changes.map { "  \($0.field): \($0.before) → \($0.after)" } + ["  \(correction.reason)"]
    }
    try StandardOutput.write(StandardOutput.printable(lines.joined(separator: "\n") + "\n"))
  }

  private func templateProblems(_ session: Session) -> [Diagnostic] {
    do throws(Diagnostic) {
      let interface = try Interface(language: session.project.baseLanguage, session.data)
      return try TemplateFiles.load(session.project.templates, interface: interface).diagnostics
    } catch {
      return [error]
    }
  }
}
