import EventExtraction
import EventLinking
import TemporalTagging
import TextAnalysis
import TimelineCore

/// The stages in order; no other file knows the order.
struct Pipeline: Sendable {
  /// What the stages up to extraction found in one article.
  struct Reading: Sendable {
    var tagged: TaggedArticle
    var mentions: [EventMention]
  }

  /// What it takes to make events of mentions.
  struct Linking: Sendable {
    let types: EventTypeTable
    let interface: Interface
    private let rules: MergeRules
    private let dating: ArticleDatingRules
    private let assembler: EventAssembler

    /// - Parameter language: Of the events' titles.
    init(_ data: DataFiles, types: EventTypeTable, language: String) throws(Diagnostic) {
      self.types = types
      interface = try Interface(language: language, data)
      rules = try MergeRules(data)
      dating = try ArticleDatingRules(data)
      assembler = EventAssembler(rules: rules, interface: interface)
    }

    /// When the articles without a date were published, as far as can be told.
    func publicationDates(of readings: [Reading]) -> [Article.ID: InferredDate] {
      inferPublicationDates(readings.map(\.tagged), mentions: readings.flatMap(\.mentions), rules: dating)
    }

    /// What a stream of mentions is taken into, and a stream of their events.
    var mentionIndex: MentionIndex { MentionIndex(rules: rules) }
    var linkIndex: EventLinkIndex { EventLinkIndex(rules: rules) }

    /// One event of a stream.
    func event(_ id: Event.ID, of mentions: [EventMention]) -> Event { assembler.event(id, of: mentions) }

    /// The events of mentions, whatever order those come in.
    ///
    /// - Parameter ledger: Where events keep their ids from.
    func events(
      of mentions: [EventMention], articles: [Article], ledger: EventLedger = EventLedger(),
      corrections: [Correction] = []
    ) -> CorrectedEvents {
      linkCorrectedEvents(
        mentions, articles: articles, types: types, rules: rules, interface: interface, ledger: ledger,
        corrections: corrections)
    }
  }

  /// What it takes to see which mentions of one article report the same event.
  struct ArticleMerging: Sendable {
    private let rules: MergeRules

    init(_ pipeline: Pipeline) throws(Diagnostic) { rules = try MergeRules(pipeline.data, rates: pipeline.rates) }

    /// In the order of the article's mentions.
    func eventIDs(of reading: Reading) -> [Event.ID] {
      reading.mentions.isEmpty ? [] : EventLinking.eventIDs(ofArticle: reading.mentions, rules: rules)
    }
  }

  let data: DataFiles
  private let types: EventTypeTable?
  private let project: Project
  private let functionWords: FunctionWords
  /// Nil where no events are to be found.
  private let rates: ExchangeRates?
  private var languages: [String: LanguageData] = [:]

  /// - Parameter types: Nil where no events are to be found, which needs far less of the data.
  init(_ project: Project, _ data: DataFiles, types: EventTypeTable?) throws(Diagnostic) {
    self.project = project
    self.data = data
    self.types = types
    functionWords = try FunctionWords(data)
    rates = try types.map { _ throws(Diagnostic) in try ExchangeRates(data) }
  }

  /// The article with the language it will be read in, so that nobody need look for it again.
  func identified(_ article: Article) -> Article {
    var article = article
    article.language = article.language ?? language(of: article)
    return article
  }

  /// Loads what the articles' languages need and is not there yet.
  ///
  /// - Returns: A warning for the first article of each language there is no data for; nothing is found in those.
  mutating func prepare(for articles: [Article]) async throws(Diagnostic) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let known = data.languages
    var refused: Set<String> = []
    for article in articles {
      let language = language(of: article)
      guard languages[language] == nil, !refused.contains(language) else { continue }
      if known.contains(language) {
        languages[language] = try await LanguageData(language, data, types: types)
      } else {
        refused.insert(language)
        problems.append(Self.unknown(language, article, known))
      }
    }
    return problems
  }

  /// Tags one article and, where the pipeline goes that far, finds its events.
  ///
  /// The article comes back with the language it was read in.
  func read(_ article: Article) -> Reading {
    let article = identified(article)
    guard let language = languages[language(of: article)] else {
      return Reading(tagged: TaggedArticle(article: article, timexes: []), mentions: [])
    }
    let text = analyze(article, abbreviations: language.abbreviations)
    let timexes = tagTemporalExpressions(in: text, rules: language.rules, options: project.tagging)
    var mentions = language.patterns.map { extractEvents(from: text, timexes: timexes, patterns: $0) } ?? []
    for index in mentions.indices { convert(&mentions[index]) }
    return Reading(tagged: TaggedArticle(article: article, timexes: timexes), mentions: mentions)
  }

  /// Tells a mention's amounts in euros and dollars as well.
  private func convert(_ mention: inout EventMention) {
    guard let rates, !mention.amounts.isEmpty else { return }
    let month = ExchangeRates.month(of: mention.date.value, reported: mention.published)
    mention.amounts = rates.converted(mention.amounts, in: month)
  }

  /// What the relative dates of an article hang on, and why; nil where its language is not known.
  func documentType(of article: Article) -> DocumentTypeChoice? {
    languages[language(of: article)].map {
      chooseDocumentType(
        of: analyze(article, abbreviations: $0.abbreviations), rules: $0.rules, options: project.tagging)
    }
  }

  /// What was seen in each sentence of an article; empty where no events are to be found.
  func trace(_ article: Article) -> [SentenceTrace] {
    guard let language = languages[language(of: article)], let patterns = language.patterns else { return [] }
    let text = analyze(article, abbreviations: language.abbreviations)
    let timexes = tagTemporalExpressions(in: text, rules: language.rules, options: project.tagging)
    return traceEvents(in: text, timexes: timexes, patterns: patterns)
  }

  /// Reads all articles, links what they report, and corrects what people say is wrong.
  func makeTimeline(
    of articles: [Article], linking: Linking, ledger: EventLedger, corrections: [Correction], jobs: Int,
    finished: (Int) -> Void
  ) async -> (articles: [TaggedArticle], events: CorrectedEvents) {
    let (articles, dates) = correctDates(articles, by: corrections)
    var readings = await concurrentMap(articles, jobs: jobs, finished: finished) { read($0) }
    let inferred = linking.publicationDates(of: readings)
    readings = await concurrentMap(readings, jobs: jobs) { dated($0, by: inferred[$0.tagged.article.id]) }
    var events = linking.events(
      of: readings.flatMap(\.mentions), articles: readings.map(\.tagged.article), ledger: ledger,
      corrections: corrections)
    events.results = dates + events.results
    return (readings.map(\.tagged), events)
  }

  /// Reads an article again, counting from the most likely day of its publication; what that dates is less certain, and
  /// says that the day is inferred. The article itself stays without a stated date.
  private func dated(_ reading: Reading, by inferred: InferredDate?) -> Reading {
    guard let inferred else { return reading }
    var article = reading.tagged.article
    article.published = inferred.likely
    var again = read(article)
    article.published = nil
    article.inferred = inferred
    again.tagged.article = article
    again.mentions = again.mentions.map { $0.dated(by: inferred) }
    return again
  }

  /// The article's own language, else the one its words are of, else the project's.
  private func language(of article: Article) -> String {
    article.language.map(Project.baseLanguage) ?? detectLanguage(article.text, functionWords) ?? project.baseLanguage
  }

  private static func unknown(_ language: String, _ article: Article, _ known: [String]) -> Diagnostic {
    Diagnostic(
      .warning, "unknown-language",
      "expected a language there is data for (\(known.joined(separator: ", "))), found '\(language)'",
      at: SourceLocation(path: article.path))
  }
}
