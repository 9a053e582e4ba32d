import Foundation
import SiteGeneration
import TestSupport
import Testing

@testable import timeline

private let index = OutputFile(path: "index.html", text: "one")
private let day = OutputFile(path: "d/2024-03-05.html", text: "two")

private func write(_ files: [OutputFile], to folder: TemporaryFolder, _ name: String = "site") async throws -> Int {
  try await SiteFolder(folder.url.appending(path: name).path).write(files, jobs: 2)
}

@Test func writesASiteWithItsMarker() async throws {
  let folder = try TemporaryFolder()
  #expect(try await write([index, day], to: folder) == 2)
  #expect(try folder.text("site/index.html") == "one")
  #expect(try folder.text("site/d/2024-03-05.html") == "two")
  #expect(try folder.text("site/.timeline-site") == "1\nd/2024-03-05.html\nindex.html\n")
  #expect(!folder.exists(".site.timeline-part"))
}

@Test func keepsUnchangedFilesAndTheirTime() async throws {
  let folder = try TemporaryFolder()
  _ = try await write([index, day], to: folder)
  let before = try folder.identity("site/index.html")
  let other = OutputFile(path: day.path, text: "changed")
  #expect(try await write([index, other], to: folder) == 1)
  #expect(try folder.identity("site/index.html") == before)
  #expect(try folder.text("site/\(day.path)") == "changed")
}

@Test func doesNotTouchASiteThatIsTheSame() async throws {
  let folder = try TemporaryFolder()
  _ = try await write([index, day], to: folder)
  let before = try folder.identity("site")
  #expect(try await write([day, index], to: folder) == 0)
  #expect(try folder.identity("site") == before)
}

@Test func removesFilesThatAreNoLongerMade() async throws {
  let folder = try TemporaryFolder()
  _ = try await write([index, day], to: folder)
  _ = try await write([index], to: folder)
  #expect(Set(try folder.contents(of: "site").keys) == ["index.html", ".timeline-site"])
}

@Test(arguments: [[], [".gitignore"]])
func acceptsAFolderThatHoldsNothing(names: [String]) async throws {
  let folder = try TemporaryFolder()
  try FileManager.default.createDirectory(at: folder.url.appending(path: "site"), withIntermediateDirectories: true)
  for name in names { try folder.write("*\n", to: "site/\(name)") }
  _ = try await write([index], to: folder)
  #expect(Set(try folder.contents(of: "site").keys) == Set(["index.html", ".timeline-site"] + names))
  for name in names { #expect(try folder.text("site/\(name)") == "*\n") }
}

@Test(arguments: [
  (["notes.txt": "mine"], "expected an empty folder or a site that timeline made, found 'notes.txt' in it"),
  ([".git/config": "mine"], "expected an empty folder or a site that timeline made, found '.git' in it"),
  ([".timeline-site": "2\n"], "expected a site of format 1, found another"),
  ([".timeline-site": ""], "expected a site of format 1, found another"),
  ([".timeline-site": "1\n", ".git/config": "mine"], "expected no repository, found '.git' in it"),
])
func refusesAFolderThatIsNotOurs(files: [String: String], reason: String) async throws {
  let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: files.map { ("site/\($0.key)", $0.value) }))
  let before = try folder.contents(of: "site")
  do {
    _ = try await write([index], to: folder)
    Issue.record("expected a refusal")
  } catch CommandFailure.output(let message) {
    #expect(message == "\(folder.path)/site: \(reason); nothing was written")
  }
  #expect(try folder.contents(of: "site") == before)
}

/// Files that stood in a site beside timeline's own; a path that ends in a slash is a folder.
private let theirs = [
  "CNAME", "notes/a.txt", "notes/deep/b.txt", "d/mine.html", ".well-known/security.txt", "d/.draft", "notes/none/",
]

@Test func carriesOverWhatItDidNotWrite() async throws {
  let folder = try TemporaryFolder()
  _ = try await write([index, day], to: folder)
  for path in theirs {
    if path.hasSuffix("/") {
      let new = folder.url.appending(path: "site/\(path)")
      try FileManager.default.createDirectory(at: new, withIntermediateDirectories: true)
    } else {
      try folder.write("mine", to: "site/\(path)")
    }
  }
  try folder.link("site/link", to: "notes/none")
  let before = try folder.identity("site/notes/a.txt")
  // Once with a page changed, once with one gone.
  for files in [[index, OutputFile(path: day.path, text: "new")], [index]] {
    _ = try await write(files, to: folder)
    for path in theirs { #expect(folder.exists("site/\(path)"), "\(path)") }
    #expect(try folder.identity("site/notes/a.txt") == before)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/site/link") == "notes/none")
  }
  #expect(!folder.exists("site/\(day.path)"))
  #expect(try folder.text("site/.timeline-site") == "1\nindex.html\n")
}

@Test(arguments: [
  ("d/2024-03-05.html", "d/2024-03-05.html"), ("d", "d"), ("index.html/note.txt", "index.html"),
])
func neverWritesOverAFileOfAnother(theirs: String, named: String) async throws {
  let folder = try TemporaryFolder()
  _ = try await write([OutputFile(path: "other.html", text: "old")], to: folder)
  try folder.write("mine", to: "site/\(theirs)")
  let before = try folder.contents(of: "site")
  do {
    _ = try await write([index, day], to: folder)
    Issue.record("expected a refusal")
  } catch CommandFailure.output(let message) {
    let reason = "expected a free place for a page, found what timeline did not write; nothing was written"
    #expect(message == "\(folder.path)/site/\(named): \(reason)")
  }
  #expect(try folder.contents(of: "site") == before)
}

@Test func refusesAFile() async throws {
  let folder = try TemporaryFolder(["site": "a file"])
  await #expect(throws: CommandFailure.self) { try await write([index], to: folder) }
  #expect(try folder.text("site") == "a file")
}

@Test func cleansUpAfterAKilledBuild() async throws {
  let folder = try TemporaryFolder([".site.timeline-part/half.html": "half"])
  _ = try await write([index], to: folder)
  #expect(!folder.exists(".site.timeline-part"))
  #expect(!folder.exists("site/half.html"))
}

@Test func restoresTheOldSiteOfAKilledExchange() async throws {
  let folder = try TemporaryFolder([
    ".site.timeline-part-old/.timeline-site": "1\nindex.html\n", ".site.timeline-part-old/index.html": "one",
  ])
  #expect(try await write([index], to: folder) == 0)
  #expect(try folder.text("site/index.html") == "one")
}

@Test func writesThroughASymbolicLink() async throws {
  let folder = try TemporaryFolder(["real/.gitignore": "*\n"])
  try folder.link("site", to: "real")
  _ = try await write([index], to: folder)
  #expect(try folder.text("real/index.html") == "one")
  #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/site") == "real")
}

@Test func saysWhatCannotBeWritten() async throws {
  await #expect(throws: CommandFailure.self) {
    try await SiteFolder("/proc/no-such-folder/site").write([index], jobs: 1)
  }
}

@Test(arguments: [1, 2, 3])
func endsWithTheSameFilesWhateverStoodThere(seed: UInt64) async throws {
  var random = SeededGenerator(seed: seed)
  let folder = try TemporaryFolder()
  for _ in 0..<8 {
    let files = (0..<20).filter { _ in Bool.random(using: &random) }.map { number in
      OutputFile(path: "\(number % 3)/\(number).html", text: "\(Int.random(in: 0..<3, using: &random))")
    }
    _ = try await write(files.shuffled(using: &random), to: folder)
    let expected = Dictionary(uniqueKeysWithValues: files.map { ($0.path, Data($0.bytes)) })
    var found = try folder.contents(of: "site")
    let list = (["1"] + files.map(\.path).sorted()).map { $0 + "\n" }.joined()
    #expect(found.removeValue(forKey: ".timeline-site") == Data(list.utf8))
    #expect(found == expected)
  }
}
