import EventExtraction
import TestSupport
import Testing
import TimelineCore

/// A row of a table with a sentence to run.
struct ExampleRow: Sendable, CustomTestStringConvertible {
  let type: String
  let sentence: String
  let place: String

  var testDescription: String { "\(place): \(sentence)" }

  static func triggers() throws -> [ExampleRow] {
    try repositoryData().rows("en/triggers.tsv", needs: ["type", "example"]).map {
      ExampleRow(type: $0.list("type").first ?? "", sentence: String($0["example"]), place: "\($0.location.line)")
    }
  }

  static func negatives() throws -> [ExampleRow] {
    try repositoryData().rows("en/not-events.tsv", needs: ["type", "sentence"]).map {
      ExampleRow(type: String($0["type"]), sentence: String($0["sentence"]), place: "\($0.location.line)")
    }
  }
}

@Test(arguments: try ExampleRow.triggers())
func findsTheEventOfEachExample(row: ExampleRow) throws {
  let found = try Extractor.shared().types(row.sentence)
  let category = row.type.hasSuffix("*") ? String(row.type.dropLast()) : row.type
  #expect(found.contains { $0.hasPrefix(category) }, "found \(found)")
}

@Test(arguments: try ExampleRow.negatives())
func findsNoEventWhereABlockerStands(row: ExampleRow) throws {
  let found = try Extractor.shared().types(row.sentence)
  #expect(!found.contains { $0.hasPrefix(row.type) }, "found \(found)")
}
