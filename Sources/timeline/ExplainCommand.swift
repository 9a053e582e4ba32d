import ArgumentParser
import CorpusReading
import EventLinking
import TimelineCore

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tells why an event has its date, roles and status, or what was seen in an article.",
    discussion: """
      Of an event: its mentions, the rules that joined them, and where they differ. Of an article: each sentence with \
      its time expressions and triggers, and why a trigger gave no event. A time expression is told from the words to \
      the days they mean: the rule, the date it was counted from, the TIMEX3 value, and what that is in EDTF.

        timeline explain ev-k7f3q2mz5a
        timeline explain corpus/2024-03-05-visit.md
      """)

  @Argument(help: ArgumentHelp("An event's id, or an article's id or file.", valueName: "event-id|article"))
  var subject: String

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var work: WorkOptions

  func run() async throws {
    let session = try Session.open()
    let isFile = FileSystem.isFile(subject)
    let places = isFile ? [subject] : corpus.places(session.project)
    let loader = CorpusLoader(data: session.data, jobs: work.jobCount)
    if subject.hasPrefix("ev-") && !isFile {
      try await explainEvent(session, places)
    } else {
      let read = await loader.load(places)
      let articles = isFile ? read.articles : read.articles.filter { $0.id == subject || $0.path == subject }
      guard !articles.isEmpty else {
        throw CommandFailure.input(session.diagnostics + read.diagnostics.filter { _ in isFile } + [unknown])
      }
      StandardError.print(session.diagnostics + (isFile ? read.diagnostics : []))
      try await explain(articles, session)
    }
  }

  private func explain(_ articles: [Article], _ session: Session) async throws {
    let types = try EventTypeTable(session.data)
    var pipeline = try Pipeline(session.project, session.data, types: types)
    StandardError.print(try await pipeline.prepare(for: articles))
    let interface = try Interface(language: session.project.baseLanguage, session.data)
    let explanation = Explanation(interface: interface, types: types)
    let texts = articles.map { explanation.text(of: $0, pipeline.trace($0), read: pipeline.documentType(of: $0)) }
    try StandardOutput.write(StandardOutput.printable(texts.joined(separator: "\n")))
  }

  private func explainEvent(_ session: Session, _ places: [String]) async throws {
    let made = try await TimelineBuild(
      session: session, places: places, ledgerPath: ledger.path(session.project, places: places),
      jobs: work.jobCount, isQuiet: work.quiet
    ).run()
    guard let event = made.timeline.events.first(where: { $0.id == subject || $0.aliases.contains(subject) }) else {
      throw CommandFailure.input([unknown])
    }
    let articles = made.timeline.articles.map { ($0.article.id, $0.article) }
    let byID = Dictionary(articles, uniquingKeysWith: { first, _ in first })
    let explanation = Explanation(interface: made.interface, types: made.types)
    let merge = explainMerge(of: event, among: made.timeline.events, rules: try MergeRules(session.data))
    let text = explanation.text(of: event, articles: byID) + explanation.text(of: merge, event)
    try StandardOutput.write(StandardOutput.printable(text))
  }

  private var unknown: Diagnostic {
    let message = "expected the id of an event or an article, or an article's file, found neither"
    return Diagnostic(.error, "unknown-subject", message, at: SourceLocation(path: subject))
  }
}
