package import TimelineCore

/// The words of one language, without its nouns, and what they report: `grammar inflection verbs frames triggers governors
/// precedence`.
package struct Vocabulary: Sendable {
  let language: String
  let types: EventTypeTable
  let precedence: Precedence
  let lexicon: Lexicon
  let reader: TriggerReader

  /// - Parameter classes: Of the same language.
  /// - Throws: The first row whose meaning is wrong, at its line.
  package init(
    language: String, _ data: DataFiles, types: EventTypeTable, classes: ClassNames
  ) throws(Diagnostic) {
    self.language = language
    self.types = types
    precedence = try Precedence(language: language, data, types: types)
    var lexicon = try Lexicon(language: language, data, classes: classes)
    var reader = try TriggerReader(language: language, data, types: types, precedence: precedence)
    try reader.readTriggers(&lexicon)
    try reader.readGovernors(&lexicon)
    self.lexicon = lexicon
    self.reader = reader
  }
}
