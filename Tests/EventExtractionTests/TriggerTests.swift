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
      ExampleRow(type: $0.list("type").first ?? "", sentence: $0["example"], place: "\($0.location.line)")
    }
  }

  static func negatives() throws -> [ExampleRow] {
    try repositoryData().rows("en/not-events.tsv", needs: ["type", "sentence"]).map {
      ExampleRow(type: $0["type"], sentence: $0["sentence"], place: "\($0.location.line)")
    }
  }
}

extension ExampleRow {
  static func topics() throws -> [ExampleRow] {
    try repositoryData().rows("en/unrelated-topics.tsv", needs: ["types", "example"]).flatMap { row in
      row.list("types", separator: " ").map {
        ExampleRow(type: $0, sentence: row["example"], place: "\(row.location.line)")
      }
    }
  }
}

@Test(arguments: try ExampleRow.topics())
func findsNoEventBesideATopic(row: ExampleRow) throws {
  let found = try Extractor.shared().types(row.sentence)
  #expect(!found.contains { $0.hasPrefix(row.type) }, "found \(found)")
}

/// A topic that stands in a third of the sentences is that of the article.
@Test func findsNoEventInAnArticleOnSport() throws {
  let lines = [
    "The striker scored twice in the quarter-final.", "Turkey bombed Damascus in the first minutes.",
    "Their goalkeeper saved two shots.", "The semi-final is on Tuesday.",
  ]
  #expect(try Extractor.shared().types(lines.joined(separator: " ")) == [])
  #expect(try Extractor.shared().types(lines[1] + " " + lines[0]).contains { $0.hasPrefix("offensive") })
}

@Test(arguments: [
  ("Will Russia bomb Kyiv?", false), ("Why did Israel attack Syria on Monday?", false),
  ("“Did Russia bomb Kyiv?”", false),
  ("Russia bombed Kyiv on Monday.", true), ("Russia bombed Kyiv on Monday, and he asked “why?”", true),
])
func findsNoEventInAQuestion(sentence: String, isTold: Bool) throws {
  #expect(try Extractor.shared().types(sentence).isEmpty == !isTold)
}

/// One deed in two verbs of a thing is one event.
@Test(arguments: [
  "The shells that fell on the bakery in Donetsk on Tuesday destroyed the ovens.",
  "The missiles that hit the port of Odesa on Monday damaged two warehouses.",
])
func findsOneEventOfAThing(sentence: String) throws {
  #expect(try Extractor.shared().mentions(sentence).count { $0.type.category == "offensive" } == 1)
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
  #expect(!found.contains { row.type == "any" || $0.hasPrefix(row.type) }, "found \(found)")
}

/// A verb written with a hyphen tells what no part of it tells.
@Test(arguments: [
  ("Rebels booby-trapped the bridge on Friday.", "offensive.covert"),
  ("The parliament of Kenya rubber-stamped the extension of martial law on Friday.", "political.emergency"),
  ("Britain co-ordinated its sanctions on Russia with France on Friday.", "sanctions.imposed"),
  ("Chinese ships water-cannoned a Philippine vessel on Friday.", "offensive.naval"),
])
func readsVerbsWithAHyphen(text: String, type: String) throws {
  #expect(try Extractor.shared().types(text) == [type])
}
