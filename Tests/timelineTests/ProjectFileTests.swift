import TemporalTagging
import Testing

@testable import timeline

private func read(_ text: String) -> (project: Project, problems: [String]) {
  let (project, diagnostics) = ProjectFile.parse(Array(text.utf8), path: "timeline.yml", folder: "")
  return (project, diagnostics.map(\.description))
}

@Test func readsEveryKey() {
  let (project, problems) = read(
    """
    title: "Aid: a timeline"
    base_url: https://example.org/aid/
    language: de
    date_order: mdy
    document_type: narrative
    data: words
    corpus: [a, b]
    output: public
    contact: desk@example.org
    show: none
    categories:
      - aid
      - mediation
    """)
  #expect(problems == [])
  #expect(project.title == "Aid: a timeline")
  #expect(project.baseURL == "https://example.org/aid")
  #expect(project.language == "de")
  #expect(project.tagging == TaggingOptions(dateOrder: .monthDayYear, documentType: .narrative))
  #expect(project.data == "words")
  #expect(project.corpora == ["a", "b"])
  #expect(project.output == "public")
  #expect(project.contact == "mailto:desk@example.org")
  #expect(project.show == Optional(.none))
  #expect(project.categories == ["aid", "mediation"])
}

@Test(arguments: ["", "# nothing\n", "\n\n"])
func acceptsAnEmptyFile(text: String) {
  #expect(read(text).problems == [])
}

@Test(arguments: [
  ("titel: x", "1:1: warning: expected a known key, found 'titel'; did you mean 'title'? [unknown-key]"),
  ("x: 1\n\"ä\": {b: 1}\ncolour: red", "1:1: warning: expected a known key, found 'x' [unknown-key]"),
  ("title:", "1:7: error: expected a value for 'title' [bad-project-file]"),
  ("title: [a]", "1:8: error: expected a value for 'title' [bad-project-file]"),
  ("corpus: []", "1:9: error: expected a value for 'corpus' [bad-project-file]"),
  ("\n  date_order: ymd", "2:15: error: expected one of dmy, mdy, found 'ymd' [bad-project-file]"),
  ("show: all", "1:7: error: expected one of full, quotes, none, found 'all' [bad-project-file]"),
  ("{title: é, show: all}", "1:19: error: expected one of full, quotes, none, found 'all' [bad-project-file]"),
  (
    "base_url: example.org",
    "1:11: error: expected an address that begins with https:// or http://, found 'example.org' [bad-project-file]"
  ),
  ("contact: us", "1:10: error: expected a mail or a web address, found 'us' [bad-project-file]"),
  ("title: a\ntitle: b", "1:1: error: expected each key once, found 'title' again [bad-project-file]"),
  ("- a", "1:1: error: expected lines of 'key: value' [bad-project-file]"),
  ("title: \"a", "1:10: error: expected YAML: found unexpected end of stream [bad-project-file]"),
])
func saysWhereTheFileIsWrong(text: String, problem: String) {
  #expect(read(text).problems.first == "timeline.yml:\(problem)")
}

@Test(arguments: [
  ("outptu", "output"), ("base-url", "base_url"), ("lang", nil), ("tittle", "title"), ("", nil),
  ("categorys", "categories"),
])
func suggestsTheNearestName(found: String, nearest: String?) {
  #expect(nearestName(to: found, among: ProjectFile.Setting.allCases.map(\.rawValue)) == nearest)
}

@Test(arguments: ["https://a.org", "http://localhost:8080/x", "HTTPS://A.ORG/x/"])
func acceptsAWebAddress(text: String) {
  #expect(BaseURL(text) != nil)
}

@Test(arguments: [
  "", "a.org", "ftp://a.org", "https://", "https:///x", "https://a.org/?q", "https://a b", "javascript:x",
  "https://a\"b",
])
func refusesAnotherAddress(text: String) {
  #expect(BaseURL(text) == nil)
}
