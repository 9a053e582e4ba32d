import Foundation
import TestSupport
import Testing
import TimelineCore

@testable import TimelineExport

/// The fields of EVENTS.md §7, in its order.
private let eventFields = [
  "id", "aliases", "split_from", "schema", "category", "subtype", "status", "temporary", "milestone", "plover", "cameo",
  "title",
  "summary", "date", "reported", "roles", "place", "amount", "counts", "attribution", "evidence", "rules",
  "confidence", "corroboration", "conflicts", "links", "override", "overrides",
]

@Test func everyEventHasEveryField() throws {
  let text = renderEventsJSON(sampleTimeline(), types: try EventTypeTable(repositoryData()))
  let file = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  let events = try #require(file["events"] as? [[String: Any]])
  #expect(events.count == 4)
  for event in events { #expect(event.keys.sorted() == eventFields.sorted()) }
  let articles = try #require(file["articles"] as? [[String: Any]])
  let fields = [
    "boilerplate", "constraints", "date_source", "id", "path", "published", "publisher", "text_hash", "title", "url",
  ]
  for article in articles { #expect(article.keys.sorted() == fields) }
}

@Test(arguments: [
  (0, "0"), (-3, "-3"), (650_000_000, "650000000"), (0.1, "0.1"), (12.5, "12.5"), (1e300, "1e+300"),
  (Double.nan, "null"), (-Double.infinity, "null"),
])
func numbersAreShort(number: Double, text: String) {
  #expect(JSONValue.number(number).text == text)
}

@Test(arguments: 0..<20)
func anyStringSurvivesJSON(seed: Int) throws {
  var random = SeededGenerator(seed: UInt64(seed))
  let text = String(
    String.UnicodeScalarView(
      (0..<40).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...(Bool.random(using: &random) ? 0x7f : 0x1_ffff), using: &random))
      }))
  let json = JSONValue.array([.string(text)]).text
  let back = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String]
  #expect(back.map { Array($0[0].unicodeScalars) } == Array(text.unicodeScalars))
}

@Test func aMentionLineReadsAsTheMention() throws {
  for event in sampleTimeline().events {
    for mention in event.mentions {
      let line = renderMentionLine(mention)
      #expect(!line.contains("\n"))
      #expect(try parseMentionLine(line, path: "m.ndjson", number: 1) == mention)
    }
  }
}

@Test(arguments: 0..<200)
func aRandomMentionSurvivesItsLine(seed: Int) throws {
  let mention = randomMention(seed: UInt64(seed))
  #expect(try parseMentionLine(renderMentionLine(mention), path: "m.ndjson", number: 1) == mention)
}

@Test(arguments: [
  ("[1", "m.ndjson:7:1: error: expected an object in JSON [bad-mention]"),
  ("{}", "m.ndjson:7:1: error: expected a field 'article', found none [bad-mention]"),
])
func aBadMentionLineIsNamed(line: String, message: String) {
  let error = #expect(throws: Diagnostic.self) { try parseMentionLine(line, path: "m.ndjson", number: 7) }
  #expect(error?.description == message)
}

@Test func aBadFieldOfAMentionLineIsNamed() throws {
  let line = renderMentionLine(sampleMention("a", "2024-12-03", key: "k"))
  let broken = [
    ("\"status\":\"announced\"", "\"status\":\"maybe\"", "'status'"),
    ("\"sentence\":3", "\"sentence\":\"three\"", "'sentence'"),
    ("\"edtf\":\"2024-12-02\"", "\"edtf\":\"soon\"", "'date.edtf'"),
    ("\"country\":\"DE\",", "\"country\":7,", "'roles.donor.0.country'"),
  ]
  for (good, bad, field) in broken {
    #expect(line.contains(good))
    let error = #expect(throws: Diagnostic.self) {
      try parseMentionLine(line.replacing(good, with: bad), path: "m.ndjson", number: 1)
    }
    #expect(error?.message.contains(field) == true)
  }
}

/// Links put into a line that was made without them: the line of the event with them.
@Test func aLineTakesItsLinksLater() throws {
  let types = try EventTypeTable(repositoryData())
  let links = [EventLink(type: .fulfils, id: "ev-a"), EventLink(type: .partOf, id: "ev-b")]
  for var event in sampleTimeline().events {
    let line = EventLine(event, types: types)
    event.links = links
    #expect(line.text(with: links) == renderEventLine(event, types: types))
    event.links = []
    #expect(line.text(with: []) == renderEventLine(event, types: types))
  }
}
