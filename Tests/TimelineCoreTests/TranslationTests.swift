import TestSupport
import Testing
import TimelineCore

private let languages = ["de"]

/// The names in braces, each once: `{doer?gives|give}` is a word of a language's own and not among them.
private func placeholders(_ text: String) -> [String] {
  let names = text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
    $0.split(separator: "}").first.map(String.init)
  }
  return Set(names.filter { !$0.contains("?") }).sorted()
}

@Test(arguments: languages)
func everyTextIsTranslated(language: String) throws {
  let data = try repositoryData()
  let (english, translated) = (try Interface(language: "en", data), try Interface(language: language, data))
  #expect(Set(english.keys).symmetricDifference(translated.keys).sorted() == [])
  for key in english.keys {
    #expect(placeholders(english.text(key)) == placeholders(translated.text(key)), "\(key)")
  }
}

/// Every name stands for an actor or a place there is, and says something else than its own table.
@Test(arguments: languages)
func translatedNamesAreOfKnownActorsAndPlaces(language: String) throws {
  let data = try repositoryData()
  var names: [String: String] = [:]
  for path in ["actors.tsv", "places.tsv", "places-generated.tsv"] {
    for row in try data.rows(path, needs: ["id", "names"]) { names[row["id"]] = row.list("names").first }
  }
  for row in try data.rows("\(language)/names.tsv", needs: ["id", "name"]) {
    #expect(names[row["id"]] != nil && names[row["id"]] != row["name"], "\(row["id"])")
  }
}

@Test func aLanguageHasItsOwnNames() throws {
  let german = try Interface(language: "de", repositoryData())
  #expect(german.name(of: "DE") == "Deutschland")
  #expect(german.name(of: "o:nato") == nil)
}
