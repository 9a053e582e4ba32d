import Foundation
import Testing

@testable import timeline

// A project's own topic: actors, places, triggers and an event type laid over the built-in data (docs/topics.md).

@Test func findsNothingWrongWithATopic() throws {
  let folder = try TemporaryFolder.project("sudan")
  let run = try ProgramRun(["check"], in: folder)
  #expect(run.errors == "")
  #expect(run.status == 0)
}

@Test func showsAnEventTypeOfItsOwn() throws {
  let folder = try TemporaryFolder.project("sudan")
  let run = try ProgramRun(["build", "--strict"], in: folder)
  #expect(run.errors == "")
  #expect(run.status == 0)
  let category = try folder.text("site/category/heritage.html")
  #expect(category.contains("Heritage"))
  #expect(category.contains("Rapid Support Forces: looting of the National Museum"))
  #expect(try folder.text("site/method.html").contains("Looting of heritage"))
  let pages = try folder.contents(of: "site/e").filter { $0.key.hasSuffix(".html") }.values
    .map { String(decoding: $0, as: UTF8.self) }
  #expect(pages.contains { $0.contains("Looting of heritage") && $0.contains("Looter") })
}

@Test func exportsAnEventTypeOfItsOwn() throws {
  let folder = try TemporaryFolder.project("sudan")
  let events = try ProgramRun(["export", "--format", "json"], in: folder).output.split(separator: "\n")
  let looting = events.filter { $0.contains("\"subtype\":\"heritage.looting\"") }
  #expect(looting.count == 1)
  #expect(looting.allSatisfy { $0.contains("\"category\":\"heritage\"") && $0.contains("\"id\":\"o:rsf\"") })
  #expect(looting.allSatisfy { $0.contains("\"articles\":2") && $0.contains("merge.heritage") })
  #expect(events.contains { $0.contains("\"id\":\"o:emergency-response-rooms\"") })
  #expect(events.contains { $0.contains("\"id\":\"l:tawila\"") })
  let rows = try ProgramRun(["export", "--format", "csv"], in: folder).output.split(separator: "\r\n")
  #expect(rows.filter { $0.contains(",heritage,heritage.looting,happened,") }.count == 1)
}

@Test func filtersByACategoryOfItsOwn() throws {
  let folder = try TemporaryFolder.project("sudan")
  try folder.write("data: data\ncategories: [heritage]\n", to: "timeline.yml")
  let run = try ProgramRun(["export", "--format", "csv"], in: folder)
  #expect(run.errors == "")
  #expect(run.output.split(separator: "\r\n").count == 2)
}

@Test func laysItsNamesOverTheBuiltInOnes() throws {
  let folder = try TemporaryFolder.project("sudan")
  let header = "id\tkind\tcountry\tnames\tdemonyms\tmetonyms\tsince\tuntil\tnote\texample\n"
  let text = "The Janjaweed of Hemedti captured Nyala on Monday."
  try folder.write(
    header + "o:rsf\torganisation\tSD\tRapid Support Forces|Janjaweed of Hemedti\t\t\t\t\t\t\(text)\n",
    to: "data/actors.tsv")
  #expect(try ProgramRun(["check"], in: folder).errors == "")
}

/// A file of the topic, spoiled, and what `check` says of it.
struct SpoiledTopic: Sendable, CustomTestStringConvertible {
  let path: String
  let text: String
  let problem: String
  var testDescription: String { problem }
}

@Test(arguments: [
  SpoiledTopic(
    path: "data/en/triggers.tsv",
    text: "triggers\tpart\ttype\tframe\tneeds\twithout\tstatus\tprior\texample\nloot\tverb\theritage.loot\tloot\n",
    problem: "data/en/triggers.tsv:2:11: error: unknown type 'heritage.loot' [bad-lexicon]"),
  SpoiledTopic(
    path: "data/en/triggers.tsv",
    text:
      "triggers\tpart\ttype\tframe\tneeds\twithout\tstatus\tprior\texample\nloot\tverb\theritage.looting\tloot\tobject:heritag\n",
    problem: "data/en/triggers.tsv:2:33: error: unknown class 'heritag' [bad-lexicon]"),
  SpoiledTopic(
    path: "data/en/triggers.tsv",
    text:
      "triggers\tpart\ttype\tframe\tneeds\twithout\tstatus\tprior\texample\nloot\tverb\theritage.looting\tloot\tobject:heritage\t\t\t\tThe museum in Nyala was full on Monday.\n",
    problem:
      "data/en/triggers.tsv:2:52: error: expected the example to give heritage.looting, found no event [bad-example]"),
  SpoiledTopic(
    path: "data/places.tsv",
    text: "id\tnames\tlevel\tcountry\tparent\tlatitude\tlongitude\tcontrol\nl:tawila\tTawila\ttown\n",
    problem: "data/places.tsv:2:17: error: expected a level such as city, found 'town' [bad-lexicon]"),
  SpoiledTopic(
    path: "data/actors.tsv",
    text:
      "id\tkind\tcountry\tnames\tdemonyms\tmetonyms\tsince\tuntil\texample\no:err\torganisation\tSD\tERR\t\t\t\t\tFrance bombed Mali on Monday.\n",
    problem: "data/actors.tsv:2:31: error: expected the example to give o:err, found FR, ML, l:ml [bad-example]"),
  SpoiledTopic(
    path: "data/event-types.tsv",
    text: "type\tlane\tslot\trequired\toptional\tcodes\nheritage.looting\thumanitarian\tpurple\ttarget\n",
    problem:
      "data/event-types.tsv:2:31: error: expected one of aid, energy, ground, humanitarian, mediation, political, sanctions, strike, found 'purple' [bad-lexicon]"
  ),
  SpoiledTopic(
    path: "data/en/interface.tsv", text: "key\ttext\ncategory.heritage\tHeritage\ncategory.heritage.about\tMuseums\n",
    problem:
      "data/event-types.tsv:3:1: error: expected a text 'type.heritage.looting' in en/interface.tsv, found none [missing-label]"
  ),
])
func saysWhatIsWrongWithATopic(topic: SpoiledTopic) throws {
  let folder = try TemporaryFolder.project("sudan")
  try folder.write(topic.text, to: topic.path)
  let run = try ProgramRun(["check"], in: folder)
  #expect(run.status == 1)
  #expect(run.errorLines == [topic.problem])
}
