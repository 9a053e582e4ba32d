import Foundation
import TestSupport
import Testing

/// The sample corpus's first articles, written in one order or the other, so that the disk lists them differently.
private func copies(reversed: Bool) throws -> TemporaryFolder {
  let folder = try TemporaryFolder(["timeline.yml": "title: Copies\n"])
  let corpus = repositoryFolder.appending(path: "corpus")
  let names = try FileManager.default.contentsOfDirectory(atPath: corpus.path).filter { $0.hasSuffix(".md") }.sorted()
  for name in reversed ? names.prefix(12).reversed() : Array(names.prefix(12)) {
    try folder.write(Data(contentsOf: corpus.appending(path: name)), to: "corpus/\(name)")
  }
  return folder
}

@Test func buildsTheSameBytesWhateverTheJobsAndTheOrder() throws {
  let (one, four) = (try copies(reversed: false), try copies(reversed: true))
  #expect(try ProgramRun(["build", "--jobs", "1"], in: one).status == 0)
  #expect(try ProgramRun(["build", "--jobs", "4"], in: four).status == 0)
  let (a, b) = (try one.contents(of: "site"), try four.contents(of: "site"))
  #expect(a.keys.sorted() == b.keys.sorted())
  let different = a.keys.sorted().filter { a[$0] != b[$0] }
  #expect(different == [])
}

@Test func leavesASiteThatIsUpToDate() throws {
  let folder = try copies(reversed: false)
  _ = try ProgramRun(["build"], in: folder)
  let before = try folder.identity("site")
  let again = try ProgramRun(["build"], in: folder)
  #expect(again.output.hasSuffix(", 0 changed\n"))
  #expect(try folder.identity("site") == before)
}
