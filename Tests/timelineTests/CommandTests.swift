import Foundation
import TestSupport
import Testing

@testable import timeline

private let commands = ["build", "check", "tag", "extract", "link", "explain", "export", "serve", "init"]

@Test func listsEveryCommand() throws {
  let run = try ProgramRun(["--help"], in: TemporaryFolder())
  #expect(run.status == 0)
  let listed = TimelineCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
  #expect(listed.sorted() == commands.sorted())
  for command in commands { #expect(run.output.contains("\n  \(command) ")) }
}

@Test(arguments: commands)
func helpsWithAnExample(command: String) throws {
  let run = try ProgramRun([command, "--help"], in: TemporaryFolder())
  #expect(run.status == 0)
  #expect(run.errors == "")
  #expect(run.output.contains("\n  timeline \(command)") || run.output.contains("| timeline \(command)"))
}

@Test(arguments: [
  ["--colour"], ["bild"], ["build", "--jobs", "0"], ["build", "--jobs", "many"],
  ["build", "--base-url", "example.org"],
  ["build", "extra"], ["tag", "-", "corpus"], ["export"],
  ["export", "--format", "xml"], ["serve", "--port", "70000"], ["init"], ["explain"], ["link", "a", "b"],
])
func endsWithTwoWhenCalledWrongly(arguments: [String]) throws {
  let run = try ProgramRun(arguments, in: TemporaryFolder(["corpus/a.md": "A\n\nB"]))
  #expect(run.status == 2)
  #expect(run.output == "")
  #expect(run.errors.contains("rror: "))
}

@Test func startsAProjectThatBuildsAtOnce() throws {
  let folder = try TemporaryFolder()
  let start = try ProgramRun(["init", "mine"], in: folder)
  #expect(start.status == 0)
  #expect(start.output == "mine/corpus/first-article.md\nmine/templates/README.md\nmine/timeline.yml\n")
  let inside = try TemporaryFolder(folder.contents(of: "mine").mapValues { String(decoding: $0, as: UTF8.self) })
  #expect(try ProgramRun(["check", "corpus"], in: inside).errors == "")
  let build = try ProgramRun(["build", "--strict"], in: inside)
  #expect(build.errors == "")
  #expect(build.status == 0)
  #expect(inside.exists("site/index.html"))
  #expect(try inside.text("site/data/events.json").contains("\"aid."))
}

@Test func neverOverwritesAProject() throws {
  let folder = try TemporaryFolder(["mine/timeline.yml": "title: Mine\n"])
  let run = try ProgramRun(["init", "mine"], in: folder)
  #expect(run.status == 3)
  #expect(run.errors == "timeline: error: mine/timeline.yml: is there already; nothing was written\n")
  #expect(try folder.contents(of: "mine").count == 1)
}

@Test(arguments: ExportFormat.allCases)
func exportsEveryFormat(format: ExportFormat) throws {
  let folder = try TemporaryFolder.project("two-articles")
  let printed = try ProgramRun(["export", "--format", format.rawValue], in: folder)
  #expect(printed.errors == "")
  #expect(printed.status == 0)
  let written = try ProgramRun(["export", "--format", format.rawValue, "--output", "out"], in: folder)
  #expect(written.status == 0)
  #expect(written.output == "")
  #expect(try folder.contents(of: ".")["out"]?.isEmpty == false)
}

@Test func saysWhenTheOutputCannotBeWritten() throws {
  let folder = try TemporaryFolder.project("two-articles")
  let export = try ProgramRun(["export", "--format", "csv", "--output", "none/out"], in: folder)
  #expect(export.status == 3)
  #expect(export.errors == "timeline: error: none/out: No such file or directory\n")
  let build = try ProgramRun(["build", "--output", "timeline.yml/site"], in: folder)
  #expect(build.status == 3)
  #expect(build.errors.hasSuffix("/timeline.yml: Not a directory\n"))
}

@Test func explainsEventsAndArticles() throws {
  let folder = try TemporaryFolder.project("two-articles")
  let article = try ProgramRun(["explain", "corpus/package.md"], in: folder)
  #expect(article.status == 0)
  #expect(
    article.output.contains(
      "“Tuesday” → rule weekday → counted from the day of publication 2024-03-06 → DATE 2024-03-05\n"))
  #expect(try ProgramRun(["explain", "package"], in: folder).output == article.output)
  let json = try ProgramRun(["export", "--format", "json"], in: folder).output
  let id = try #require(json.firstMatch(of: /"id":"(ev-[a-z2-7]{10})"/)?.output.1)
  let event = try ProgramRun(["explain", String(id)], in: folder)
  #expect(event.status == 0)
  #expect(event.output.contains("\n\(id): "))
  let none = try ProgramRun(["explain", "ev-aaaaaaaaaa"], in: folder)
  #expect(none.status == 1)
  #expect(
    none.errors
      == "ev-aaaaaaaaaa:1:1: error: expected the id of an event or an article, or an article's file, found neither "
      + "[unknown-subject]\n")
}

@Test func explainsHowEachTimeFollows() throws {
  let folder = try TemporaryFolder.project("two-articles")
  try folder.write(
    """
    ---
    title: The siege
    published: 2009-06-01
    ---

    The siege of the port lasted from April 1862 to May 1863. In late June the first shells fell. Two weeks later, on
    the night of 11–12 July, the fort was stormed; it held out for nine days. That winter the garrison starved.

    """, to: "corpus/siege.md")
  try folder.write(
    """
    ---
    title: The talks
    published: 2024-12-04
    ---

    The envoys met on Monday and will meet next week. Since February 2022 they have met every month, and recently in
    Geneva. A pact must be signed by the end of the year.

    """, to: "corpus/talks.md")
  for name in ["siege", "talks"] {
    let run = try ProgramRun(["explain", name], in: folder)
    #expect(run.status == 0)
    try expectGolden(run.output, at: "Tests/timelineTests/Golden/explain-\(name).txt")
  }
}

@Test func theTypeOfDocumentsCanBeGivenToTag() throws {
  let folder = try TemporaryFolder.project("two-articles")
  try folder.write("In 1941 the siege began. In September the last road was cut.", to: "siege.txt")
  func output(_ arguments: String...) throws -> String {
    try ProgramRun(["tag", "siege.txt"] + arguments, in: folder).output
  }
  #expect(try output("--type", "narrative").contains("\"value\":\"1941-09\""))
  #expect(try !output("--type", "news").contains("1941-09"))
  #expect(try ProgramRun(["tag", "siege.txt", "--type", "novel"], in: folder).status == 2)
}

@Test func readsTheProjectFromAFolderBelow() throws {
  let folder = try TemporaryFolder.project("two-articles")
  try folder.write("", to: "below/deep/.keep")
  let run = try ProgramRun(["build"], in: folder, below: "below/deep")
  #expect(run.status == 0)
  #expect(folder.exists("site/index.html"))
}

@Test(.enabled(if: hasReadme), arguments: commands)
func hasALineInTheReadme(command: String) throws {
  #expect(try repositoryFile("README.md").contains("timeline \(command)"))
}

private let hasReadme = FileManager.default.fileExists(atPath: repositoryFolder.appending(path: "README.md").path)
