import TestSupport
import Testing
import TimelineCore
import TimelineExport

/// Each format of the sample timeline, against `Golden/`.
@Test func exportsMatchTheirGoldens() throws {
  let (timeline, publication) = (sampleTimeline(), samplePublication())
  let types = try EventTypeTable(repositoryData())
  let texts = [
    "events.json": renderEventsJSON(timeline, types: types), "events.csv": renderCSV(timeline),
    "events.atom": renderAtom(timeline, publication: publication),
    "feed.json": renderJSONFeed(timeline, publication: publication),
    "events.ics": renderICalendar(timeline, publication: publication),
    "events.jsonld": renderJSONLD(timeline, publication: publication),
    "timelinejs.json": renderTimelineJS(timeline, publication: publication),
    "events.geojson": renderGeoJSON(timeline, publication: publication),
    "no-address.atom": renderAtom(timeline, publication: samplePublication(baseURL: nil)),
  ]
  for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
    try expectGolden(text, at: "Tests/TimelineExportTests/Golden/\(name)")
  }
}

@Test func exportsDoNotDependOnTheOrderOfEvents() throws {
  let timeline = sampleTimeline()
  let reversed = Timeline(events: timeline.events.reversed(), articles: timeline.articles.reversed())
  let types = try EventTypeTable(repositoryData())
  #expect(renderEventsJSON(timeline, types: types) == renderEventsJSON(reversed, types: types))
  #expect(renderCSV(timeline) == renderCSV(reversed))
  #expect(try renderSQLite(timeline) == renderSQLite(reversed))
}
