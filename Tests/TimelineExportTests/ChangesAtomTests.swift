import TestSupport
import Testing
import TimelineCore
import TimelineExport

private func entry(_ kind: EventLedger.Change.Kind, _ id: String) -> EventLedger.Change.Entry {
  .init(kind: kind, id: id, title: "Old title of \(id)")
}

/// Two builds of which the later changed the first event of the sample again, and lost one.
private func sampleChanges(_ timeline: Timeline) -> [EventLedger.Change] {
  let ids = timeline.events.map(\.id)
  return [
    .init(asOf: day("2024-12-05"), entries: [entry(.added, ids[0]), entry(.added, ids[1])]),
    .init(asOf: day("2025-01-02"), entries: [entry(.changed, ids[0]), entry(.removed, "ev-gone")]),
  ]
}

@Test func tellsOfEachEventsNewestChange() throws {
  let timeline = sampleTimeline()
  let feed = renderChangesAtom(sampleChanges(timeline), of: timeline, publication: samplePublication()) { "\($0):" }
  try expectGolden(feed, at: "Tests/TimelineExportTests/Golden/changes.atom")
  #expect(feed.split(separator: "<entry>").count == 4)
}

@Test(arguments: [0, 1, 2])
func holdsNoMoreEntriesThanAllowed(limit: Int) {
  let timeline = sampleTimeline()
  let feed = renderChangesAtom(
    sampleChanges(timeline), of: timeline, publication: samplePublication(baseURL: nil), words: { "\($0)" },
    limit: limit)
  #expect(feed.split(separator: "<entry>").count == limit + 1)
}
