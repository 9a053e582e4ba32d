import Foundation
import TestSupport
import Testing

private func article(_ body: String, date: String = "2024-12-03") -> String {
  "---\ntitle: Aid for Ukraine\npublished: \(date)\n---\n\n\(body)\n"
}

private let pledge = "Germany announced on Monday a military aid package worth €650 million for Ukraine."

/// The events' ids as the site has them.
private func ids(_ folder: TemporaryFolder) throws -> [String] {
  try folder.contents(of: "site").keys.filter { $0.hasPrefix("e/ev-") && $0.hasSuffix(".html") }.sorted()
}

@Test func idsOutliveEveryEditOfAnArticle() throws {
  let folder = try TemporaryFolder(["timeline.yml": "title: Ids\n", "corpus/a.md": article(pledge)])
  #expect(try ProgramRun(["build"], in: folder).status == 0)
  let first = try ids(folder)
  try #require(first.count == 1)
  let ledger = try folder.text("corpus/ids.json")
  #expect(try ProgramRun(["build"], in: folder).output.hasSuffix(", 0 changed\n"))
  #expect(try folder.text("corpus/ids.json") == ledger)
  // Its wording, its date, its name, its folder; one after the other.
  try folder.write(article(pledge.replacing("worth", with: "valued at")), to: "corpus/a.md")
  #expect(try ProgramRun(["build"], in: folder).status == 0)
  #expect(try ids(folder) == first)
  try folder.write(article(pledge.replacing("worth", with: "valued at"), date: "2024-12-04"), to: "corpus/a.md")
  #expect(try ProgramRun(["build"], in: folder).status == 0)
  #expect(try ids(folder) == first)
  try FileManager.default.createDirectory(
    at: folder.url.appending(path: "corpus/2024"), withIntermediateDirectories: true)
  try FileManager.default.moveItem(
    at: folder.url.appending(path: "corpus/a.md"), to: folder.url.appending(path: "corpus/2024/aid.md"))
  #expect(try ProgramRun(["build"], in: folder).status == 0)
  #expect(try ids(folder) == first)
}

@Test func aBuildOfOtherFoldersLeavesTheLedgerAlone() throws {
  let folder = try TemporaryFolder([
    "timeline.yml": "title: Ids\n", "corpus/a.md": article(pledge), "more/b.md": article(pledge),
  ])
  #expect(try ProgramRun(["build", "--corpus", "corpus", "--corpus", "more"], in: folder).status == 0)
  #expect(try ProgramRun(["build", "--no-ledger"], in: folder).status == 0)
  #expect(!FileManager.default.fileExists(atPath: folder.path + "/corpus/ids.json"))
  let run = try ProgramRun(
    ["build", "--corpus", "corpus", "--corpus", "more", "--ledger", "shared.json"], in: folder)
  #expect(run.status == 0)
  #expect(try folder.text("shared.json").contains("\"event\":\"ev-"))
}

/// Nothing may be built over a ledger that cannot be read: every id would be lost.
@Test func aBrokenLedgerStopsTheBuildAndStays() throws {
  let broken = "{\"schema\": 1,\n<<<<<<< ours\n"
  let folder = try TemporaryFolder([
    "timeline.yml": "title: Ids\n", "corpus/a.md": article(pledge), "corpus/ids.json": broken,
  ])
  let run = try ProgramRun(["build"], in: folder)
  #expect(run.status == 1)
  #expect(run.errors.contains("corpus/ids.json:"))
  #expect(run.errors.contains("[bad-ledger]"))
  #expect(try folder.text("corpus/ids.json") == broken)
  #expect(!FileManager.default.fileExists(atPath: folder.path + "/site"))
}
