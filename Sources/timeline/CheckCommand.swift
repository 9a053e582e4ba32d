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
      """)

  @Argument(help: "Files or folders of articles.")
  var paths: [String] = []

  @OptionGroup var work: WorkOptions

  func run() async throws {
    let session = try Session.open()
    var diagnostics = session.diagnostics
    let places = paths.isEmpty ? session.project.corpora.map(session.project.path) : paths
    let corpus = await CorpusLoader(data: session.data, jobs: work.jobCount).load(places)
    diagnostics += corpus.diagnostics
    if paths.isEmpty { diagnostics += DataCheck.problems(session.data) + templateProblems(session) }
    StandardError.print(diagnostics)
    if diagnostics.contains(where: { $0.severity == .error }) { throw CommandFailure.input([]) }
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
