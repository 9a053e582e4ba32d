import CorpusReading
import EventLinking
import TimelineCore
import TimelineExport

/// From a project's articles to their timeline: what `build`, `export`, `explain` and `serve` begin with.
struct TimelineBuild {
  /// A timeline, with what else is made of its events.
  struct Result: Sendable {
    var timeline: Timeline
    var types: EventTypeTable
    var interface: Interface
    /// As the events have just changed it; nothing writes it but `build`.
    var ledger: EventLedger
    /// Whether the ledger differs from what was read.
    var hasNewLedger: Bool
    /// What came of each correction.
    var corrections: [CorrectionResult]
    /// Events that a correction took off the timeline.
    var suppressed: [Event]
    /// What was wrong with the input, and did not stop the work.
    var diagnostics: [Diagnostic]
  }

  let session: Session
  /// Files and folders of articles.
  let places: [String]
  /// The ledger that events keep their ids by; nil for none.
  var ledgerPath: String?
  let jobs: Int
  let isQuiet: Bool

  /// - Throws: An input failure with all diagnostics where no article could be read, or the data is wrong.
  func run() async throws(CommandFailure) -> Result {
    let corpus = await CorpusLoader(data: session.data, jobs: jobs).load(places)
    var diagnostics = session.diagnostics + corpus.diagnostics
    guard !corpus.articles.isEmpty else { throw .input(diagnostics) }
    do throws(Diagnostic) {
      let types = try EventTypeTable(session.data)
      let linking = try Pipeline.Linking(session.data, types: types, language: session.project.baseLanguage)
      var pipeline = try Pipeline(session.project, session.data, types: types)
      diagnostics += try await pipeline.prepare(for: corpus.articles)
      diagnostics += unknownCategories(types)
      let ledger = try EventLedger.read(ledgerPath)
      let corrections = CorrectionFiles(places, types: types)
      diagnostics += corrections.diagnostics
      let made = await makeTimeline(pipeline, corpus.articles, linking, ledger, corrections.corrections)
      diagnostics += CorrectionFiles.stale(made.events.results)
      var timeline = Timeline(events: made.events.events, articles: made.articles)
      let redated = timeline.articles.map(\.article).filter { $0.isRedated && $0.published != nil }
      diagnostics.removeAll { problem in
        problem.id == "undated" && redated.contains { problem.location.path.hasSuffix($0.path) }
      }
      let inferred = timeline.articles.map(\.article).filter { $0.inferred != nil }
      diagnostics = diagnostics.map { problem in
        inferred.first { problem.location.path.hasSuffix($0.path) }.map { $0.explaining(problem) } ?? problem
      }
      if let categories = session.project.categories {
        timeline.events.removeAll { !categories.contains($0.type.category) }
      }
      let updated = ledger.updated(timeline.events, found: made.events.found, asOf: timeline.asOf) {
        SHA256.base32(renderEventLine($0, types: types).utf8)
      }
      return Result(
        timeline: timeline, types: types, interface: linking.interface, ledger: updated,
        hasNewLedger: updated != ledger, corrections: made.events.results, suppressed: made.events.suppressed,
        diagnostics: diagnostics)
    } catch {
      throw .input(diagnostics + [error])
    }
  }

  private func unknownCategories(_ types: EventTypeTable) -> [Diagnostic] {
    guard let place = session.project.places[.categories], let names = session.project.categories else { return [] }
    return names.filter { !types.categories.contains($0) }.map { name in
      let hint = nearestName(to: name, among: types.categories).map { "; did you mean '\($0)'?" } ?? ""
      return Diagnostic(.warning, "unknown-category", "expected a known category, found '\(name)'\(hint)", at: place)
    }
  }

  private func makeTimeline(
    _ pipeline: Pipeline, _ articles: [Article], _ linking: Pipeline.Linking, _ ledger: EventLedger,
    _ corrections: [Correction]
  ) async -> (articles: [TaggedArticle], events: CorrectedEvents) {
    var progress = ProgressLine("reading", total: articles.count, quiet: isQuiet)
    defer { progress.finish() }
    return await pipeline.makeTimeline(
      of: articles, linking: linking, ledger: ledger, corrections: corrections, jobs: jobs
    ) {
      progress.update($0)
    }
  }
}

extension Article {
  /// In place of the warning that the article has no date, what was inferred and from what.
  fileprivate func explaining(_ problem: Diagnostic) -> Diagnostic {
    guard let inferred, problem.id == "undated", problem.location.line == line else { return problem }
    let cues = inferred.constraints.map { "\($0.cue) \($0.gives)" }.joined(separator: ", ")
    return Diagnostic(
      .note, "inferred-date", "expected a date of publication, inferred \(inferred.value) from \(cues)",
      at: problem.location)
  }
}
