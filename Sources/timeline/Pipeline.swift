import EventExtraction
import EventLinking
import TemporalTagging
import TextAnalysis
import TimelineCore

/// The stages in order; no other file knows the order.
struct Pipeline: Sendable {
  /// How far an article is taken.
  enum Depth: Sendable {
    case timexes, events
  }

  /// What the stages up to extraction found in one article.
  struct Reading: Sendable {
    var tagged: TaggedArticle
    var mentions: [EventMention]
  }

  let data: DataFiles
  /// Nil where no events are to be found.
  let types: EventTypeTable?
  private let project: Project
  private var languages: [String: LanguageData] = [:]

  init(_ project: Project, _ data: DataFiles, depth: Depth) throws(Diagnostic) {
    self.project = project
    self.data = data
    types = depth == .events ? try EventTypeTable(data) : nil
  }

  /// Loads what the articles' languages need and is not there yet.
  ///
  /// - Returns: A warning for the first article of each language there is no data for; nothing is found in those.
  mutating func prepare(for articles: [Article]) throws(Diagnostic) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let known = data.languages
    var refused: Set<String> = []
    for article in articles {
      let language = language(of: article)
      guard languages[language] == nil, !refused.contains(language) else { continue }
      if known.contains(language) {
        languages[language] = try LanguageData(language, data, types: types)
      } else {
        refused.insert(language)
        problems.append(Self.unknown(language, article, known))
      }
    }
    return problems
  }

  /// Tags one article and, where the pipeline goes that far, finds its events.
  func read(_ article: Article) -> Reading {
    guard let language = languages[language(of: article)] else {
      return Reading(tagged: TaggedArticle(article: article, timexes: []), mentions: [])
    }
    let text = analyze(article, abbreviations: language.abbreviations)
    let timexes = tagTemporalExpressions(in: text, rules: language.rules, options: project.tagging)
    let mentions = language.patterns.map { extractEvents(from: text, timexes: timexes, patterns: $0) } ?? []
    return Reading(tagged: TaggedArticle(article: article, timexes: timexes), mentions: mentions)
  }

  /// Reads all articles and links what they report.
  func makeTimeline(
    of articles: [Article], interface: Interface, jobs: Int, finished: (Int) -> Void
  ) async -> Timeline {
    let readings = await concurrentMap(articles, jobs: jobs, finished: finished) { read($0) }
    guard let types else { return Timeline(events: [], articles: readings.map(\.tagged)) }
    let mentions = readings.flatMap(\.mentions)
    let events = linkEvents(mentions, articles: articles, types: types, interface: interface)
    return Timeline(events: events, articles: readings.map(\.tagged))
  }

  /// The article's own language, else the project's; only the language itself: `en` of `en-GB`.
  private func language(of article: Article) -> String {
    String((article.language ?? project.language).prefix { $0 != "-" && $0 != "_" }).lowercased()
  }

  private static func unknown(_ language: String, _ article: Article, _ known: [String]) -> Diagnostic {
    Diagnostic(
      .warning, "unknown-language",
      "expected a language there is data for (\(known.joined(separator: ", "))), found '\(language)'",
      at: SourceLocation(path: article.path))
  }
}
