import EventExtraction
import TemporalTagging
import TextAnalysis
import TimelineCore

/// What it takes to read one language.
struct LanguageData: Sendable {
  let abbreviations: Abbreviations
  let rules: TemporalRules
  /// Nil where no events are to be found, or the language has no words for them yet.
  let patterns: EventPatterns?

  /// - Parameter types: Nil leaves out what only event extraction needs, which is most of the data.
  init(_ language: String, _ data: DataFiles, types: EventTypeTable?) throws(Diagnostic) {
    abbreviations = try Abbreviations(language: language, data)
    rules = try TemporalRules(language: language, data)
    if let types, !data.layers("\(language)/triggers.tsv").isEmpty {
      patterns = try EventPatterns(language: language, data, types: types)
    } else {
      patterns = nil
    }
  }
}
