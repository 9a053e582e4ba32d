import Testing
import TimelineCore

@Test(arguments: [
  ("", "words.tsv:1:1: error: expected a header row, found an empty table [bad-lexicon]"),
  ("# a comment\n\n", "words.tsv:1:1: error: expected a header row, found an empty table [bad-lexicon]"),
  ("word\n", "words.tsv:1:1: error: expected a column 'class' in the header row [bad-lexicon]"),
  ("# one\nclass\tsort\n", "words.tsv:2:1: error: expected a column 'word' in the header row [bad-lexicon]"),
  ("word\tclass\nmay\tmonth\t5\n", "words.tsv:2:1: error: expected up to 2 fields, found 3 [bad-lexicon]"),
  (
    "word\tclass\n\n# x\n\tmonth\n",
    "words.tsv:4:1: error: expected up to 2 fields, found an empty first one [bad-lexicon]"
  ),
])
func aTableOfTheWrongShapeIsRefused(contents: String, message: String) {
  let error = #expect(throws: Diagnostic.self) {
    try LexiconFile(path: "words.tsv", contents: contents, needs: ["word", "class"])
  }
  #expect(error?.description == message)
}

@Test(arguments: ["\n", "\r\n"])
func rowsKeepTheirLine(newline: String) throws {
  let lines = ["# months", "", "word\tclass\tvalue", "may\tmonth\t5", "# more", "june\tmonth"]
  let file = try LexiconFile(
    path: "words.tsv", contents: lines.joined(separator: newline) + newline, needs: ["word", "class"])
  #expect(file.columns == ["word", "class", "value"])
  #expect(file.rows.map(\.location.line) == [4, 6])
  #expect(file.rows.map { $0["value"] } == ["5", ""])
  #expect(file.rows.map { $0["no such column"] } == ["", ""])
  #expect(file.rows[1].error("no").description == "words.tsv:6:1: error: no [bad-lexicon]")
}

@Test func listsAreTrimmedAndHaveNoEmptyParts() throws {
  let file = try LexiconFile(path: "a.tsv", contents: "names\n Kyiv | Kiev||  \n", needs: ["names"])
  #expect(file.rows[0].list("names") == ["Kyiv", "Kiev"])
  #expect(file.rows[0].list("names", separator: "v") == ["Kyi", "| Kie", "||"])
  #expect(file.rows[0].list("other").isEmpty)
  #expect(file.rows[0].ranges("names").map(file.rows[0].string) == ["Kyiv", "Kiev"])
}

@Test func laterLayersComeAfterTheBuiltInFile() throws {
  var data = DataFiles(["en/words.tsv": "word\nmay\n", "cs/words.tsv": "word\nkvě\n", "a.tsv": "x\n1\n"])
  data.add(DataFiles.File(path: "mine/words.tsv", contents: "word\njune\n"), at: "en/words.tsv")
  #expect(data.languages == ["cs", "en"])
  #expect(data.paths == ["a.tsv", "cs/words.tsv", "en/words.tsv"])
  #expect(data.layers("en/words.tsv").map(\.path) == ["data/en/words.tsv", "mine/words.tsv"])
  #expect(try data.rows("en/words.tsv", needs: ["word"]).map { $0["word"] } == ["may", "june"])
  #expect(try data.rows("en/none.tsv", needs: ["word"]).isEmpty)
}
