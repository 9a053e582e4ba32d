import Foundation
import TemporalTagging
import TestSupport
import TextAnalysis
import TimelineCore
import Testing

/// Every language there are temporal rules for.
private func languages() throws -> [String] {
  let data = try repositoryData()
  return data.languages.filter { !data.layers("\($0)/temporal-rules.tsv").isEmpty }
}

@Test func everyRuleHasExamplesThatHold() throws {
  for language in try languages() {
    let tagging = try Tagging(language)
    for row in try repositoryData().rows("\(language)/temporal-rules.tsv", needs: ["name", "example"]) {
      let examples = row.list("example")
      #expect(!examples.isEmpty, "\(row.location): no example")
      for example in examples {
        let parts = example.components(separatedBy: " = ")
        let timexes = tagging.timexes(parts[0])
        #expect(timexes.map(\.value).joined(separator: " ; ") == parts.last, "\(row.location): \(example)")
        #expect(timexes.contains { $0.rule == row["name"] }, "\(row.location): another rule took '\(example)'")
      }
    }
  }
}

@Test func everyCompoundHasAnExampleWithATime() throws {
  for language in try languages() {
    let tagging = try Tagging(language)
    for row in try repositoryData().rows("\(language)/compounds.tsv", needs: ["class", "first", "second", "example"]) {
      #expect(tagging.timexes(row["example"]).count == 1, "\(row.location)")
    }
  }
}

@Test func nothingIsFoundInTheNegatives() throws {
  for language in try languages() {
    let tagging = try Tagging(language)
    for row in try repositoryData().rows("\(language)/not-times.tsv", needs: ["example"]) {
      let text = row["example"]
      #expect(Tagging.line(tagging.timexes(text), in: text) == "", "\(row.location): \(text)")
    }
  }
}

@Test func goldSentencesAreRead() throws {
  for language in try languages() {
    let path = "Tests/TemporalTaggingTests/Gold/\(language).tsv"
    guard let contents = try? repositoryFile(path) else { continue }
    let tagging = try Tagging(language)
    let gold = try LexiconFile(
      path: path, contents: contents, needs: ["published", "type", "text", "timexes"])
    for row in gold.rows {
      let text = row["text"]
      let timexes = tagging.timexes(
        text, published: CivilDate(iso: row["published"]),
        type: Article.DocumentType(rawValue: row["type"]) ?? .auto)
      #expect(Tagging.line(timexes, in: text) == row["timexes"], "\(row.location): \(text)")
    }
  }
}

@Test func rulesWithMistakesAreRefusedWithTheirPlace() throws {
  let header = "name\tkind\tgroup\tpattern\tvalue\tmod\tconfidence\texample\n"
  let cases = [
    ("a\tDAY\t\ttoday\tunit 0 D\t\t0.9\t", "expected DATE, TIME, DURATION or SET, found 'DAY'"),
    ("a\tDATE\t\t(today\tunit 0 D\t\t0.9\t", "expected a pattern such as '{day} {month}', found '(today'"),
    ("a\tDATE\t\ttoday?\tunit 0 D\t\t0.9\t", "expected a pattern such as '{day} {month}', found 'today?'"),
    ("a\tDATE\t\t{moth}\tdate\t\t0.9\t", "expected a class of words, found '{moth}'"),
    ("a\tDATE\t\ttoday\tguess\t\t0.9\t", "expected an operation such as 'date', found 'guess'"),
    ("a\tDATE\t\ttoday\tunit 0 D\t\t2\t", "expected a confidence between 0 and 1, found '2'"),
    ("a\tDATE\t\ttoday\tunit 0 D\tLATE\t0.9\t", "expected a TIMEX3 modifier such as APPROX, found 'LATE'"),
  ]
  for (row, message) in cases {
    let data = DataFiles(["xx/temporal-rules.tsv": header + row])
    let error = #expect(throws: Diagnostic.self) { try TemporalRules(language: "xx", data) }
    #expect(error?.description == "data/xx/temporal-rules.tsv:2:1: error: \(message) [bad-lexicon]")
  }
}
