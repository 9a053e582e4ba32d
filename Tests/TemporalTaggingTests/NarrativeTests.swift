import Foundation
import TemporalTagging
import TestSupport
import TextAnalysis
import TimelineCore
import Testing

/// A history of `Gold/narratives/`, without its marks.
private struct Narrative: Sendable, CustomTestStringConvertible {
  let name: String
  let published: CivilDate?
  let text: String
  /// As `line` writes them: `3 July 1863=DATE 1863-07-03`.
  let timexes: [String]

  var testDescription: String { name }

  init(_ name: String) throws {
    self.name = name
    let parts = try repositoryFile("\(folder)/\(name).txt").split(separator: "\n\n", maxSplits: 1)
    published = parts[0].split(separator: "published: ").last.flatMap { CivilDate(iso: $0) }
    var text = ""
    var timexes: [String] = []
    var rest = parts[1]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      let marked = rest[rest.index(after: open)..<close].split(separator: "|", maxSplits: 1)
      let (surface, value) = try (#require(marked.first), #require(marked.last))
      text += rest[..<open] + surface
      timexes.append("\(surface)=\(Self.typed(value))")
      rest = rest[rest.index(after: close)...]
    }
    self.text = text + rest
    self.timexes = timexes
  }

  private static func typed(_ value: Substring) -> String {
    if value.hasPrefix("SET ") { return String(value) }
    if value.hasPrefix("P") { return "DURATION \(value)" }
    return value.prefix { $0 != " " }.contains("T") ? "TIME \(value)" : "DATE \(value)"
  }
}

private let folder = "Tests/TemporalTaggingTests/Gold/narratives"

private func names() throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: repositoryFolder.appending(path: folder).path)
    .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
}

private func line(_ timex: Timex, in text: String) -> String {
  "\(text[bytes: timex.range])=\(timex.kind.rawValue) \(timex.value)\(timex.modifier.map { " \($0.rawValue)" } ?? "")"
}

/// The type is left to the evidence. What is not read as marked stands in `known-misses.tsv`, which must name exactly that.
@Test func warHistoriesAreReadAsNarratives() throws {
  let tagging = try ["en": Tagging("en"), "de": Tagging("de")]
  let known = try LexiconFile(
    path: "\(folder)/known-misses.tsv", contents: try repositoryFile("\(folder)/known-misses.tsv"),
    needs: ["history", "expected"])
  var expected = Set(known.rows.map { "\($0["history"]): \($0["expected"])" })
  var total = 0
  var read = 0
  for narrative in try names().map(Narrative.init) {
    let language = try #require(tagging[narrative.name.hasSuffix("-de") ? "de" : "en"])
    let timexes = language.timexes(narrative.text, published: narrative.published)
    let found = timexes.map { line($0, in: narrative.text) }
    let difference = narrative.timexes.difference(from: found)
    total += narrative.timexes.count
    read += narrative.timexes.count - difference.insertions.count
    for case .insert(_, let missed, _) in difference
    where expected.remove("\(narrative.name): \(missed)") == nil {
      Issue.record("\(narrative.name): expected \(missed)")
    }
  }
  for miss in expected.sorted() { Issue.record("read by now, strike it from known-misses.tsv: \(miss)") }
  #expect(Double(read) >= 0.97 * Double(total), "\(read) of \(total)")
}
