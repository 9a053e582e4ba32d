import Foundation
import TestSupport
import Testing

@testable import timeline

/// Every line with its number, and the diagnostics.
private func read(_ text: String, lineLimit: Int = 1 << 20) throws -> (lines: [String], problems: [String]) {
  let folder = try TemporaryFolder(["input": text])
  let file = try FileHandle(forReadingFrom: folder.url.appending(path: "input"))
  var blocks = LineBlocks(file.fileDescriptor, path: "-", lineLimit: lineLimit)
  var lines: [String] = []
  var problems: [String] = []
  while let block = try blocks.next() {
    lines += block.lines.map { "\($0.number) \(String(decoding: block.bytes[$0.range], as: UTF8.self))" }
    problems += block.diagnostics.map(\.description)
  }
  return (lines, problems)
}

@Test(arguments: [
  ("", []), ("a", ["1 a"]), ("\u{FEFF}a\n \t\n", ["1 a"]), ("a\n", ["1 a"]), ("a\nb", ["1 a", "2 b"]),
  ("\n\na\r\n\r\nb\r\n", ["3 a", "5 b"]),
])
func cutsLines(text: String, lines: [String]) throws {
  #expect(try read(text).lines == lines)
}

@Test(arguments: [1, 2, 3, 4])
func losesNoLineBetweenBlocks(seed: UInt64) throws {
  var random = SeededGenerator(seed: seed)
  let lines = (0..<3000).map { _ in
    String(
      repeating: "é",
      count: Int.random(in: 1...(Int.random(in: 0..<50, using: &random) == 0 ? 60_000 : 300), using: &random))
  }
  let found = try read(lines.joined(separator: "\n"))
  // Compared by hand: a failure must not print a megabyte.
  let isSame = found.lines == zip(1..., lines).map { "\($0) \($1)" }
  #expect(isSame)
  #expect(found.problems == [])
}

@Test func leavesOutALineThatIsTooLong() throws {
  let long = String(repeating: "x", count: 3 << 20)
  let found = try read("a\n\(long)\nb\n\(long)", lineLimit: 1 << 20)
  #expect(found.lines.map { String($0.prefix(20)) } == ["1 a", "3 b"])
  #expect(
    found.problems
      == [2, 4].map { "-:\($0):1: error: expected a line of at most 1 MB, found a longer one [too-large]" })
}
