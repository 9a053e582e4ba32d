import CSQLite
import Foundation
import TestSupport
import Testing
import TimelineCore
import TimelineExport

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Test func csvReadsBackAsATable() {
  let rows = parseCSV(renderCSV(sampleTimeline()))
  #expect(rows.count == 5)
  #expect(Set(rows.map(\.count)) == [rows[0].count])
  let titles = rows.compactMap { row in rows[0].firstIndex(of: "title").map { row[$0] } }
  #expect(titles.contains("Russia and Ukraine to hold talks; a \"first\", says Kyiv"))
  #expect(titles.contains("'=1+1 & <b>Russia</b> denies strike"))
}

/// RFC 4180 to the letter: quotes doubled, records ended by CR LF.
private func parseCSV(_ text: String) -> [[String]] {
  var (rows, row, field): ([[String]], [String], String) = ([], [], "")
  var isQuoted = false
  let characters = Array(text.unicodeScalars)
  var index = 0
  while index < characters.count {
    let character = characters[index]
    if isQuoted {
      if character != "\"" {
        field.unicodeScalars.append(character)
      } else if index + 1 < characters.count, characters[index + 1] == "\"" {
        field += "\""
        index += 1
      } else {
        isQuoted = false
      }
    } else if character == "\"" {
      isQuoted = true
    } else if character == "," || character == "\r" {
      row.append(field)
      field = ""
      if character == "\r" {
        rows.append(row)
        row = []
        index += 1
      }
    } else {
      field.unicodeScalars.append(character)
    }
    index += 1
  }
  return rows
}

@Test(arguments: [nil, "https://example.org"])
func theAtomFeedIsXMLWithItsRequiredElements(baseURL: String?) throws {
  let text = renderAtom(sampleTimeline(), publication: samplePublication(baseURL: baseURL))
  let feed = ElementCounter()
  let parser = XMLParser(data: Data(text.utf8))
  parser.delegate = feed
  #expect(parser.parse())
  #expect(feed.counts["entry"] == 3)
  for element in ["id", "title", "updated"] { #expect(feed.counts[element] == 4) }
  #expect(feed.counts["link"] == (baseURL == nil ? nil : 5))
}

private final class ElementCounter: NSObject, XMLParserDelegate {
  var counts: [String: Int] = [:]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    counts[name, default: 0] += 1
  }
}

@Test func aFeedIsCutToItsLatestEntries() {
  let text = renderAtom(sampleTimeline(), publication: samplePublication(), limit: 1)
  #expect(text.split(separator: "<entry>").count == 2)
  #expect(text.contains("ev-dddddddddd.html"))
}

@Test func calendarLinesAreFoldedAndEntriesWhole() {
  let text = renderICalendar(sampleTimeline(), publication: samplePublication())
  let lines = text.components(separatedBy: "\r\n")
  #expect(lines.allSatisfy { $0.utf8.count <= 75 })
  #expect(!text.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
  let unfolded = text.replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n")
  #expect(unfolded.count { $0 == "BEGIN:VEVENT" } == 3)
  #expect(unfolded.count { $0 == "END:VEVENT" } == 3)
  #expect(unfolded.contains("DTSTART;VALUE=DATE:20250201"))
  #expect(unfolded.contains("DTEND;VALUE=DATE:20250301"))
  #expect(unfolded.contains(#"SUMMARY:Russia and Ukraine to hold talks\; a "first"\, says Kyiv"#))
}

@Test(arguments: ["feed.json", "events.jsonld", "timelinejs.json", "events.geojson"])
func jsonFormatsParse(name: String) throws {
  let (timeline, publication) = (sampleTimeline(), samplePublication())
  let text =
    switch name {
    case "feed.json": renderJSONFeed(timeline, publication: publication)
    case "events.jsonld": renderJSONLD(timeline, publication: publication)
    case "timelinejs.json": renderTimelineJS(timeline, publication: publication)
    default: renderGeoJSON(timeline, publication: publication)
    }
  let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  let entries = ["feed.json": ("items", 3), "events.jsonld": ("itemListElement", 4), "timelinejs.json": ("events", 3)]
  let (field, count) = entries[name] ?? ("features", 3)
  #expect((object[field] as? [Any])?.count == count)
}

/// Opens the bytes with SQLite itself and asks.
@Test(arguments: [
  ("SELECT count(*) FROM events", "4"), ("SELECT count(*) FROM evidence", "5"),
  ("SELECT count(*) FROM articles", "3"), ("PRAGMA integrity_check", "ok"),
  (
    "SELECT title FROM search WHERE search MATCH 'erdogan' AND title LIKE 'Recep%'",
    "Recep Tayyip Erdoğan sets out position"
  ),
  ("SELECT e.id FROM search s JOIN events e ON e.number = s.rowid WHERE search MATCH 'umlauten'", "ev-dddddddddd"),
  ("SELECT currency || value FROM amounts WHERE event = 'ev-aaaaaaaaaa'", "EUR650000000.0"),
  ("SELECT count(*) FROM roles WHERE id = 'DE'", "4"), ("PRAGMA foreign_key_check", ""),
])
func theDatabaseAnswers(query: String, answer: String) throws {
  try #expect(ask(query, of: renderSQLite(sampleTimeline())) == answer)
}

/// The first column of the first row; empty where there is none.
private func ask(_ query: String, of bytes: [UInt8]) throws -> String {
  let file = FileManager.default.temporaryDirectory.appending(path: "timeline-\(UUID().uuidString).sqlite")
  try Data(bytes).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  var connection: OpaquePointer?
  var statement: OpaquePointer?
  defer {
    sqlite3_finalize(statement)
    sqlite3_close(connection)
  }
  try #require(sqlite3_open(file.path, &connection) == SQLITE_OK)
  try #require(sqlite3_prepare_v2(connection, query, -1, &statement, nil) == SQLITE_OK)
  guard sqlite3_step(statement) == SQLITE_ROW else { return "" }
  return sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? ""
}
