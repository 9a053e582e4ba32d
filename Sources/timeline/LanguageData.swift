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

  /// Reads the tables, the four costly groups of them at once: together they are what a start takes.
  ///
  /// - Parameter types: Nil leaves out what only event extraction needs, which is most of the data.
  /// - Throws: The first row whose meaning is wrong: of classes' names, then of times, of words, of nouns, of names.
  init(_ language: String, _ data: DataFiles, types: EventTypeTable?) async throws(Diagnostic) {
    abbreviations = try Abbreviations(language: language, data)
    async let rules = Result { () throws(Diagnostic) in try TemporalRules(language: language, data) }
    guard let types, !data.layers("\(language)/triggers.tsv").isEmpty else {
      self.rules = try await rules.get()
      patterns = nil
      return
    }
    async let named = Result { () throws(Diagnostic) in try NamedEntities(language: language, data) }
    let classes = try ClassNames(language: language, data)
    async let nouns = Result { () throws(Diagnostic) in try Nouns(language: language, data, classes: classes) }
    let vocabulary = Result { () throws(Diagnostic) in
      try Vocabulary(language: language, data, types: types, classes: classes)
    }
    self.rules = try await rules.get()
    patterns = try EventPatterns(vocabulary.get(), await nouns.get(), await named.get(), data)
  }
}
