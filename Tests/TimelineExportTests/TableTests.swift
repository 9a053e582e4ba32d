import Foundation
import TestSupport
import Testing
import TimelineCore
import TimelineExport

@Test func everyEventIsALineOfItsOwn() throws {
  let timeline = sampleTimeline()
  let types = try EventTypeTable(repositoryData())
  let lines = renderEventLines(timeline, types: types).split(separator: "\n", omittingEmptySubsequences: false)
  #expect(lines.count == timeline.events.count + 1 && lines.last == "")
  #expect(lines.dropLast().map(String.init) == timeline.events.map { renderEventLine($0, types: types) })
}

@Test func everySentenceAnEventRestsOnIsARow() throws {
  let timeline = sampleTimeline()
  let rows = renderSourcesCSV(timeline).components(separatedBy: "\r\n").dropLast()
  #expect(rows.first == sourceFields.map(\.name).joined(separator: ","))
  #expect(rows.count - 1 == timeline.events.reduce(0) { $0 + $1.mentions.count })
  for event in timeline.events {
    #expect(rows.filter { $0.hasPrefix("\(event.id),") && $0.contains(",primary,") }.count == 1)
  }
}

@Test func thePackageTellsWhatEachColumnHolds() throws {
  let file = PackagedFile(
    path: "a.csv", bytes: Array("id,n\r\n".utf8),
    fields: [TableField("id", about: "Its name"), TableField("n", "integer")])
  let text = renderDataPackage(
    [file, PackagedFile(path: "b.json", bytes: [])], publication: samplePublication(), asOf: nil)
  #expect(
    text.contains(
      #""schema":{"fields":[{"description":"Its name","name":"id","type":"string"},{"name":"n","type":"integer"}],"#
        + #""primaryKey":"id"}"#))
  #expect(text.split(separator: #""schema""#).count == 2)
}

@Test(arguments: [(nil, 3), (1, 1), (2, 2), (100, 3)])
func aCalendarIsCutToItsLatestEntries(limit: Int?, count: Int) {
  let text = renderICalendar(sampleTimeline(), publication: samplePublication(), limit: limit)
  #expect(text.split(separator: "BEGIN:VEVENT").count - 1 == count)
  #expect(limit != 1 || text.contains("UID:ev-dddddddddd@"))
}
