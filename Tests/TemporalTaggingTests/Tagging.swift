import TemporalTagging
import TestSupport
import TextAnalysis
import TimelineCore

/// The stages up to the tagger, with a language's data from the repository.
struct Tagging: Sendable {
  /// Of every example in the data.
  static let anchor = CivilDate(iso: "2024-03-05")

  let rules: TemporalRules
  let abbreviations: Abbreviations

  init(_ language: String) throws {
    let data = try repositoryData()
    rules = try TemporalRules(language: language, data)
    abbreviations = try Abbreviations(language: language, data)
  }

  func timexes(
    _ text: String, published: CivilDate? = anchor, type: Article.DocumentType = .auto,
    options: TaggingOptions = TaggingOptions()
  ) -> [Timex] {
    let article = Article(id: "a", path: "a.txt", title: "", published: published, documentType: type, text: text)
    return tagTemporalExpressions(in: analyze(article, abbreviations: abbreviations), rules: rules, options: options)
  }

  /// As the gold tables write it: `Monday night = 2024-03-04TNI TIME`.
  static func line(_ timexes: [Timex], in text: String) -> String {
    timexes.map { timex in
      let kind = timex.kind == .date ? "" : " \(timex.kind.rawValue)"
      let modifier = timex.modifier.map { " \($0.rawValue)" } ?? ""
      return "\(text[bytes: timex.range]) = \(timex.value)\(kind)\(modifier)"
    }.joined(separator: " ; ")
  }
}
