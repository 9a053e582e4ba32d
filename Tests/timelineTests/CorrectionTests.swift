import Foundation
import TestSupport
import Testing

/// Two articles on one package, and one on a strike.
private func project(_ corrections: String) throws -> TemporaryFolder {
  func article(_ date: String, _ text: String) -> String { "---\ntitle: News\npublished: \(date)\n---\n\n\(text)\n" }
  return try TemporaryFolder([
    "timeline.yml": "title: Corrected\n",
    "corpus/a.md": article(
      "2024-12-03", "Germany announced on Monday a military aid package worth €650 million for Ukraine."),
    "corpus/b.md": article(
      "2024-12-04", "Denmark announced on Tuesday a military aid package worth €90 million for Ukraine."),
    "corpus/c.md": article(
      "2024-11-20", "Russian missiles hit a power plant in Kyiv on Tuesday, killing three people."),
    "corpus/corrections.yml": corrections,
  ])
}

/// The events of a build without corrections, by the article of their first report.
private func events(_ folder: TemporaryFolder) throws -> [[String: Any]] {
  let bytes = Data(try folder.text("site/data/events.json").utf8)
  let root = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  return try #require(root["events"] as? [[String: Any]])
}

private func event(_ id: String, _ folder: TemporaryFolder) throws -> [String: Any]? {
  try events(folder).first { $0["id"] as? String == id }
}

private func id(of article: String, _ folder: TemporaryFolder) throws -> String {
  let found = try events(folder).first { event in
    (event["evidence"] as? [[String: Any]])?.first?["article"] as? String == article
  }
  return try #require(found?["id"] as? String)
}

@Test func everyOperationDoesWhatItSays() throws {
  let folder = try project("")
  try #require(ProgramRun(["build"], in: folder).status == 0)
  let (german, danish, strike) = (try id(of: "a", folder), try id(of: "b", folder), try id(of: "c", folder))
  try folder.write(
    """
    - target: {id: \(german)}
      op: set
      fields: {status: happened, date: 2024-12-01, amount: 660000000 EUR, recipient: [Ukraine, Moldova]}
      reason: The ministry's own figures.
      by: Desk
      date: 2024-12-10
    - target: {id: \(german)}
      op: unset
      fields: [weapon]
      reason: No weapon is told.
    - target: {quote: power plant in Kyiv, article: c}
      op: drop
      reason: The report was withdrawn.
    - target: {id: \(danish)}
      op: link
      fields: {type: reaction_to, id: \(german)}
      reason: Said so at the press conference.
    - target: {quote: on Tuesday a military aid package, article: b}
      op: add
      fields: {subtype: diplomacy.meeting, status: happened, date: 2024-12-02, participants: [Denmark, Ukraine]}
      reason: Told in the broadcast.
    """, to: "corpus/corrections.yml")
  let run = try ProgramRun(["build"], in: folder)
  #expect(run.status == 0)
  #expect(run.errors.contains("corrections.yml:7:") && run.errors.contains("[stale-correction]"))
  let german2 = try #require(try event(german, folder))
  #expect(german2["status"] as? String == "happened")
  #expect((german2["date"] as? [String: Any])?["edtf"] as? String == "2024-12-01")
  #expect((german2["amount"] as? [[String: Any]])?.first?["value"] as? Double == 660_000_000)
  let override = try #require(german2["override"] as? [String: Any])
  #expect(override["entry"] as? Int == 1)
  #expect(override["reason"] as? String == "The ministry's own figures.")
  #expect(try event(strike, folder) == nil)
  let links = try #require(try event(danish, folder)?["links"] as? [[String: Any]])
  #expect(links.contains { $0["type"] as? String == "reaction_to" && $0["id"] as? String == german })
  #expect(try events(folder).contains { $0["subtype"] as? String == "diplomacy.meeting" })
  let page = try folder.text("site/corrections.html")
  for reason in ["own figures", "No weapon is told", "was withdrawn", "press conference", "in the broadcast"] {
    #expect(page.contains(reason))
  }
  #expect(try folder.text("site/e/\(german).html").contains("own figures"))
}

@Test func mergedEventsStayOneAndSplitEventsTwo() throws {
  let folder = try project("")
  try #require(ProgramRun(["build"], in: folder).status == 0)
  let (german, danish) = (try id(of: "a", folder), try id(of: "b", folder))
  let merge = "- target: {id: \(german)}\n  op: merge\n  fields: {with: \(danish)}\n  reason: One package.\n"
  try folder.write(merge, to: "corpus/corrections.yml")
  for _ in 0..<2 {
    let run = try ProgramRun(["build", "--strict"], in: folder)
    #expect(run.status == 0)
    #expect(try event(german, folder)?["aliases"] as? [String] == [danish])
    #expect(try event(danish, folder) == nil)
    #expect(try folder.text("site/e/\(danish).html").contains(german))
  }
  #expect(try ProgramRun(["build"], in: folder).output.hasSuffix(", 0 changed\n"))
  // Without the correction each has its own id again.
  try folder.write("", to: "corpus/corrections.yml")
  #expect(try ProgramRun(["build"], in: folder).status == 0)
  #expect(try event(danish, folder)?["aliases"] as? [String] == [])
  #expect(try event(german, folder)?["aliases"] as? [String] == [])
  // Split what was merged in the same file: nothing is glued for good.
  try folder.write(
    merge + "- target: {id: \(german)}\n  op: split\n  fields: {mentions: [€90 million]}\n  reason: Two after all.\n",
    to: "corpus/corrections.yml")
  #expect(try ProgramRun(["build", "--strict"], in: folder).status == 0)
  #expect(try events(folder).contains { $0["split_from"] as? String == german })
}

@Test func aCorrectedDateIsWhatRelativeDatesHangOn() throws {
  let folder = try project(
    "- target: {article: a}\n  op: set\n  fields: {published: 2024-12-10}\n  reason: The page was redated.\n")
  #expect(try ProgramRun(["build", "--strict"], in: folder).status == 0)
  let german = try #require(try event(id(of: "a", folder), folder))
  #expect((german["date"] as? [String: Any])?["edtf"] as? String == "2024-12-09")
  let root = try JSONSerialization.jsonObject(with: Data(folder.text("site/data/events.json").utf8)) as? [String: Any]
  let article = (root?["articles"] as? [[String: Any]])?.first { $0["id"] as? String == "a" }
  #expect(article?["date_source"] as? String == "override")
}

@Test(arguments: [
  ("- op: set\n  reason: x\n", "1:3", "target"),
  ("- target: {id: ev-x}\n  op: change\n  reason: x\n", "2:7", "set, pin"),
  ("- target: {id: ev-x}\n  op: drop\n", "1:3", "reason"),
  ("- target: {id: ev-x}\n  op: set\n  fields: {stauts: happened}\n  reason: x\n", "3:12", "stauts"),
  ("- target: {id: ev-x}\n  op: set\n  fields: {status: done}\n  reason: x\n", "3:12", "done"),
  ("- target: {id: ev-x}\n  op: set\n  fields: {date: 2024-13-01}\n  reason: x\n", "3:12", "2024-13-01"),
  ("- target: {id: ev-x}\n  op: merge\n  reason: x\n", "1:3", "with"),
  ("target: [\n", "2:1", "YAML"),
])
func saysWhereACorrectionIsWrong(text: String, place: String, word: String) throws {
  let folder = try project(text)
  let run = try ProgramRun(["check"], in: folder)
  #expect(run.status == 1)
  let line = run.errorLines.first { $0.contains("[bad-correction]") } ?? ""
  #expect(line.hasPrefix("corpus/corrections.yml:\(place): error: "), "\(run.errors)")
  #expect(line.contains(word), "\(line)")
}

@Test func checkTellsWhatEachCorrectionDoes() throws {
  let folder = try project(
    "- target: {quote: power plant}\n  op: set\n  fields: {status: denied}\n  reason: The army said so.\n")
  let run = try ProgramRun(["check", "--corrections"], in: folder)
  #expect(run.status == 0)
  #expect(run.output.contains("status: happened → denied"))
  #expect(run.output.contains("The army said so."))
}
