import Foundation
import TestSupport
import Testing

@testable import timeline

private let good = "---\ntitle: Good\npublished: 2024-03-05\n---\n\nThey met on Monday.\n"

/// A project with one fault, and what is said of it.
struct WrongInput: CustomTestStringConvertible, Sendable {
  var name: String
  var files: [String: String]
  /// All of standard error.
  var problems: [String]
  /// Whether the good articles are built all the same.
  var isBuilt = true
  /// A warning alone is no failure.
  var status: Int32 = 1

  var testDescription: String { name }
}

private let wrongInputs = [
  WrongInput(
    name: "missing corpus", files: [:],
    problems: ["corpus:1:1: error: expected a file or a folder, found none [no-corpus]"], isBuilt: false),
  WrongInput(
    name: "empty corpus", files: ["corpus/.keep": ""],
    problems: ["corpus:1:1: error: expected articles, found none [empty-corpus]"], isBuilt: false),
  WrongInput(
    name: "second corpus missing", files: ["timeline.yml": "corpus: [corpus, more]\n", "corpus/good.md": good],
    problems: ["more:1:1: error: expected a file or a folder, found none [no-corpus]"]),
  WrongInput(
    name: "front matter that is no YAML",
    files: ["corpus/good.md": good, "corpus/bad.md": "---\ntitle: \"a\n---\n\nText.\n"],
    problems: ["corpus/bad.md:3:1: error: expected YAML: found unexpected end of stream [bad-front-matter]"]),
  WrongInput(
    name: "a date that is none",
    files: ["corpus/good.md": good, "corpus/bad.md": "---\ntitle: a\npublished: soon\n---\n\nText.\n"],
    problems: ["corpus/bad.md:3:12: error: expected a date such as 2024-03-05, found 'soon' [bad-date]"]),
  WrongInput(
    name: "the same id twice",
    files: [
      "corpus/a.md": "---\nid: x\ntitle: a\npublished: 2024-03-05\n---\n\nText.\n",
      "corpus/b.md": "---\nid: x\ntitle: b\npublished: 2024-03-05\n---\n\nText.\n",
    ],
    problems: ["corpus/b.md:2:5: error: expected an id of its own, found 'x' of a.md [duplicate-id]"]),
  WrongInput(
    name: "the same id in two folders",
    files: [
      "timeline.yml": "corpus: [corpus, more]\n",
      "corpus/a.md": "---\nid: x\ntitle: a\npublished: 2024-03-05\n---\n\nText.\n",
      "more/b.md": "---\nid: x\ntitle: b\npublished: 2024-03-05\n---\n\nText.\n",
    ],
    problems: ["more/b.md:6:1: error: expected an id of its own, found 'x' of corpus/a.md [duplicate-id]"]),
  WrongInput(
    name: "a template that does not parse",
    files: ["corpus/good.md": good, "templates/pages/event.md": "# {{title}}\n\n{{#who}}\n"],
    problems: ["templates/pages/event.md:3:1: error: expected '{{/who}}' to close this section [bad-template]"],
    isBuilt: false),
  WrongInput(
    name: "a project file with a wrong value",
    files: ["timeline.yml": "title: a\nshow: all\n", "corpus/good.md": good],
    problems: ["timeline.yml:2:7: error: expected one of full, quotes, none, found 'all' [bad-project-file]"],
    isBuilt: false),
  WrongInput(
    name: "a project file with an unknown key", files: ["timeline.yml": "titel: a\n", "corpus/good.md": good],
    problems: ["timeline.yml:1:1: warning: expected a known key, found 'titel'; did you mean 'title'? [unknown-key]"],
    status: 0),
  WrongInput(
    name: "a language without data", files: ["timeline.yml": "language: xx-YY\n", "corpus/good.md": good],
    problems: [
      "timeline.yml:1:11: error: expected a language there is data for (de, en), found 'xx-YY' [unknown-language]"
    ], isBuilt: false),
  WrongInput(
    name: "an unknown category", files: ["timeline.yml": "categories: [aid, mediaton]\n", "corpus/good.md": good],
    problems: [
      "timeline.yml:1:13: warning: expected a known category, found 'mediaton'; did you mean 'mediation'? [unknown-category]"
    ], status: 0),
  WrongInput(
    name: "an article without a date", files: ["corpus/good.md": good, "corpus/undated.txt": "A title\n\nText.\n"],
    problems: [
      "corpus/undated.txt:1:1: warning: expected a date of publication, found none; 'on Monday' and the like stay "
        + "undated [undated]"
    ], status: 0),
  WrongInput(
    name: "a file that is no article", files: ["corpus/good.md": good, "corpus/photo.jpg": "x"],
    problems: [
      "corpus/photo.jpg:1:1: warning: expected a file ending in .md, .txt, .html or .jsonl [unknown-format]"
    ], status: 0),
]

@Test(arguments: wrongInputs)
func saysWhatIsWrongAndWhere(input: WrongInput) throws {
  let folder = try TemporaryFolder(input.files)
  let run = try ProgramRun(["build"], in: folder)
  #expect(run.status == input.status)
  #expect(run.errorLines == input.problems)
  #expect(run.errorLines.allSatisfy { $0.contains(/^[^:]+:\d+:\d+: (error|warning|note): .+ \[[a-z0-9-]+\]$/) })
  #expect(folder.exists("site/index.html") == input.isBuilt)
}

@Test(arguments: wrongInputs)
func writesNothingWhenStrict(input: WrongInput) throws {
  let folder = try TemporaryFolder(input.files)
  let run = try ProgramRun(["build", "--strict"], in: folder)
  let isClean = input.problems.isEmpty && input.status == 0
  #expect(run.status == (isClean ? 0 : 1))
  #expect(folder.exists("site") == isClean)
}

/// Builds a faulty project again elsewhere: whatever its fault, `--strict` writes no folder.
private func expectNothingWhenStrict(_ folder: TemporaryFolder) throws {
  let run = try ProgramRun(["build", "--strict", "--output", "strict"], in: folder)
  #expect(run.status == 1)
  #expect(!folder.exists("strict"))
}

@Test func reportsBytesThatAreNoUTF8() throws {
  let folder = try TemporaryFolder(["corpus/good.md": good])
  try folder.write(Data("Title\n\nText \u{e9}\n".unicodeScalars.map { UInt8($0.value) }), to: "corpus/bad.txt")
  let run = try ProgramRun(["build"], in: folder)
  #expect(run.status == 1)
  #expect(
    run.errors == "corpus/bad.txt:3:6: error: expected UTF-8, found the byte 0xE9 at offset 12 [not-utf8]\n")
  #expect(folder.exists("site/a/good.html"))
  try expectNothingWhenStrict(folder)
}

@Test func reportsASymbolicLinkThatLeadsRound() throws {
  let folder = try TemporaryFolder(["corpus/good.md": good, "corpus/more/other.md": good])
  try folder.link("corpus/more/round", to: "..")
  try folder.link("corpus/self", to: "self")
  let run = try ProgramRun(["build"], in: folder)
  #expect(run.status == 1)
  #expect(
    run.errorLines == [
      "corpus/more/round:1:1: error: expected a folder, found a symbolic link to one above it [symlink-loop]",
      "corpus/self:1:1: error: too many levels of symbolic links [symlink-loop]",
    ])
  #expect(folder.exists("site/a/good.html"))
  try expectNothingWhenStrict(folder)
}

@Test func refusesAFileOverTheLimitUnread() throws {
  let folder = try TemporaryFolder(["corpus/good.md": good, "corpus/large.txt": ""])
  try FileHandle(forWritingTo: folder.url.appending(path: "corpus/large.txt")).truncate(atOffset: UInt64(64 << 20) + 1)
  let run = try ProgramRun(["build"], in: folder)
  #expect(run.status == 1)
  #expect(
    run.errorLines == ["corpus/large.txt:1:1: error: expected a file of at most 64 MB, found a larger one [too-large]"])
  #expect(folder.exists("site/a/good.html"))
  try expectNothingWhenStrict(folder)
}

/// Long words, since a debug build takes minutes over twenty million bytes of sentences.
@Test func readsAnArticleOfTwentyMegabytes() throws {
  let words = String(repeating: String(repeating: "x", count: 1 << 16) + "\n\n", count: 20 << 4)
  let end = "Israel and Egypt held talks in Cairo on Tuesday.\n"
  let folder = try TemporaryFolder(["corpus/large.txt": "A long one\n\nPublished: 5 March 2024\n\n\(words)\(end)"])
  let run = try ProgramRun(["build"], in: folder)
  #expect(run.errors == "")
  #expect(run.status == 0)
  #expect(try folder.text("site/data/events.json").contains(#""edtf":"2024-03-05""#))
}

@Test func checksWhatItBuilds() throws {
  let folder = try TemporaryFolder(wrongInputs[3].files)
  let run = try ProgramRun(["check", "corpus"], in: folder)
  #expect(run.status == 1)
  #expect(run.errorLines == wrongInputs[3].problems)
  #expect(try ProgramRun(["check", "corpus/good.md"], in: folder).status == 0)
}

@Test func refusesToOverwriteAForeignFolder() throws {
  let folder = try TemporaryFolder(["corpus/good.md": good, "site/mine.txt": "mine"])
  let run = try ProgramRun(["build"], in: folder)
  #expect(run.status == 3)
  #expect(run.errors.hasSuffix("found 'mine.txt' in it; nothing was written\n"))
  #expect(try folder.contents(of: "site").count == 1)
}

/// A project's own words and templates, each with a fault.
@Test func checksDataAndTemplates() throws {
  let folder = try TemporaryFolder([
    "timeline.yml": "data: words\n", "corpus/good.md": good, "templates/pages/event.md": "# {{title}}\n\n{{#who}}\n",
    "words/en/not-times.tsv": "example\tpattern\nThey met on 5 March 2024.\t\n",
    "words/event-types.tsv": "type\tlane\n",
  ])
  let run = try ProgramRun(["check"], in: folder)
  #expect(run.status == 1)
  #expect(run.errorLines.contains { $0.hasPrefix("templates/pages/event.md:3:1: error: ") })
  #expect(
    run.errorLines.contains(
      "words/event-types.tsv:1:1: error: expected a column 'slot' in the header row [bad-lexicon]"))
  try folder.write("type\tlane\tslot\trequired\toptional\tcodes\n", to: "words/event-types.tsv")
  let again = try ProgramRun(["check"], in: folder)
  #expect(
    again.errorLines.contains(
      "words/en/not-times.tsv:2:1: error: expected the example to give no time expression, found '2024-03-05' by "
        + "day-month-year [bad-example]"))
}
