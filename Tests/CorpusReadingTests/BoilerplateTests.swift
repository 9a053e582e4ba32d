import TestSupport
import Testing
import TimelineCore

@testable import CorpusReading

private func rows() throws -> [LexiconFile.Row] {
  let data = try repositoryData()
  return try data.languages.flatMap {
    try data.rows("\($0)/boilerplate.tsv", needs: ["kind", "pattern", "value", "words", "example"])
  }
}

@Test func everyExampleOfARuleIsBoilerplate() throws {
  let rules = try BoilerplateRules(repositoryData())
  let apart: Set<String> = ["month", "weekday", "html-class", "keep", "date"]
  for row in try rows() where !apart.contains(row["kind"]) {
    #expect(!row.list("example").isEmpty, "\(row.location)")
    for example in row.list("example") {
      #expect(rules.scope(of: LineForm(example))?.rawValue == row["value"], "\(row.location.line): \(example)")
    }
  }
}

@Test func everyExampleOfADateRuleGivesItsDates() throws {
  let rules = try BoilerplateRules(repositoryData())
  for row in try rows() where row["kind"] == "date" {
    for example in row.list("example") {
      let dates = rules.headerDates(in: TextLine.lines(of: example))
      let facts = row.list("value", separator: " ")
      #expect((dates.published?.description == "2024-12-04") == facts.contains("published"), "\(example)")
      #expect((dates.updated?.description == "2024-12-05") == facts.contains("updated"), "\(example)")
    }
  }
}

@Test func everySentenceToKeepIsKept() throws {
  let rules = try BoilerplateRules(repositoryData())
  for row in try rows() where row["kind"] == "keep" {
    let line = row["example"]
    #expect(rules.scope(of: LineForm(line)) == nil, "\(line)")
    let dates = rules.headerDates(in: TextLine.lines(of: line))
    #expect(dates.published == nil && dates.updated == nil && dates.lines.isEmpty, "\(line)")
  }
}

private func article(_ lines: String...) throws -> Article {
  let text = lines.joined(separator: "\n")
  let corpus = try readArticles(
    [SourceFile(path: "a.txt", bytes: Array(text.utf8))], data: repositoryData())
  return try #require(corpus.articles.first)
}

private func cut(_ article: Article) -> [String] { article.boilerplate.map { article.text[bytes: $0] } }

@Test func aListRunsToTheEndWhereNoSentenceFollows() throws {
  let found = try article(
    "Talks fail", "The talks failed on Monday.", "(With inputs from agencies.)", "- READ MORE ON:", "- Geneva",
    "- talks", "ALSO READ", "Envoys leave Geneva", "", "Who pays for the bridge?")
  #expect(
    cut(found) == [
      "(With inputs from agencies.)\n- READ MORE ON:\n- Geneva\n- talks\nALSO READ\nEnvoys leave Geneva\n\nWho pays for the bridge?"
    ])
}

@Test func aListInsideTheArticleEndsAtABlankLineOrASentence() throws {
  let found = try article(
    "Talks fail", "The talks failed on Monday.", "ALSO READ", "Envoys leave Geneva", "", "What comes next",
    "The envoys will meet again in May.", "READ MORE", "A bridge too many", "The army left on Friday.")
  #expect(cut(found) == ["ALSO READ\nEnvoys leave Geneva", "READ MORE\nA bridge too many"])
}

@Test func theTitleIsNeverBoilerplate() throws {
  let found = try article("Analysis: who won?", "Nobody did.")
  #expect(found.title == "Analysis: who won?")
  #expect(found.boilerplate.isEmpty)
}
