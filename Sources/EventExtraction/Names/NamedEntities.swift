package import TimelineCore

/// Who and what has a name: `actors offices wars places`, in the spellings of one language's texts.
package struct NamedEntities: Sendable {
  let phrases: PhraseTokenizer
  let actors: Actors
  let wars: Wars
  let places: Places
  let names: NameTable

  /// - Throws: The first row whose meaning is wrong, at its line.
  package init(language: String, _ data: DataFiles) throws(Diagnostic) {
    phrases = try PhraseTokenizer(language: language, data)
    var names = NameTable()
    actors = try Actors(data, phrases: phrases, names: &names)
    wars = try Wars(data, actors: actors)
    places = try Places(data, phrases: phrases, names: &names)
    self.names = names
  }
}
