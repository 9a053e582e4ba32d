import EventExtraction
import TemporalTagging
import TestSupport
import Testing
import TextAnalysis
import TimelineCore

/// What finds events by these tables.
func readPatterns(_ data: DataFiles) throws(Diagnostic) -> EventPatterns {
  let classes = try ClassNames(language: "en", data)
  let vocabulary = try Vocabulary(language: "en", data, types: EventTypeTable(data), classes: classes)
  return try EventPatterns(
    vocabulary, Nouns(language: "en", data, classes: classes), NamedEntities(language: "en", data), data)
}

/// The extractor with the repository's own tables; built once, since every test reads the same.
struct Extractor: Sendable {
  let patterns: EventPatterns
  let rules: TemporalRules
  let abbreviations: Abbreviations
  let types: EventTypeTable

  private static let built = Result { try Extractor() }

  static func shared() throws -> Extractor { try built.get() }

  private init() throws {
    let data = try repositoryData()
    types = try EventTypeTable(data)
    patterns = try readPatterns(data)
    rules = try TemporalRules(language: "en", data)
    abbreviations = try Abbreviations(language: "en", data)
  }

  func analyzed(_ text: String, published: String = "2024-12-04", boilerplate: [ByteRange] = []) -> AnalyzedText {
    let article = Article(
      id: "a", path: "a.md", title: "", published: CivilDate(iso: published), text: text, boilerplate: boilerplate)
    return analyze(article, abbreviations: abbreviations)
  }

  func mentions(_ text: String, published: String = "2024-12-04", boilerplate: [ByteRange] = []) -> [EventMention] {
    let analyzed = analyzed(text, published: published, boilerplate: boilerplate)
    return extractEvents(
      from: analyzed, timexes: tagTemporalExpressions(in: analyzed, rules: rules), patterns: patterns)
  }

  /// With other tables than the repository's own.
  func mentions(_ text: String, _ patterns: EventPatterns) -> [EventMention] {
    let analyzed = analyzed(text)
    return extractEvents(
      from: analyzed, timexes: tagTemporalExpressions(in: analyzed, rules: rules), patterns: patterns)
  }

  /// The subtypes that a text reports, sorted, each once.
  func types(_ text: String) -> [String] { Set(mentions(text).map(\.type.rawValue)).sorted() }
}

extension EventMention {
  /// The ids in a role, or the text of those without one.
  func ids(_ role: String) -> [String] { roles[Role(role)]?.map { $0.id ?? $0.text } ?? [] }
}

/// A text reports an event of a subtype, among whatever else.
func expectReported(_ type: String, in text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
  let types = try Extractor.shared().types(text)
  #expect(types.contains(type), "\(types)", sourceLocation: sourceLocation)
}

/// Whom the events of a subtype give in a role, in all that a text reports.
func ids(_ role: String, of type: String, in text: String) throws -> [String] {
  try Extractor.shared().mentions(text).filter { $0.type.rawValue == type }.flatMap { $0.ids(role) }
}

/// The rows of a table of sentences beside the tests.
func goldRows(_ name: String, _ columns: [String]) throws -> [LexiconFile.Row] {
  let path = "Tests/EventExtractionTests/Gold/\(name)"
  return try LexiconFile(path: name, contents: try repositoryFile(path), needs: columns).rows
}
