import TemporalTagging
import TestSupport
import TextAnalysis
import TimelineCore
import Testing

/// A table of `Gold/`; nil where the language has none.
private func gold(_ name: String, needs columns: [String]) throws -> LexiconFile? {
  let path = "Tests/TemporalTaggingTests/Gold/\(name).tsv"
  guard let contents = try? repositoryFile(path) else { return nil }
  return try LexiconFile(path: path, contents: contents, needs: columns)
}

/// As the independent tables write it: `Monday night=TIME 2024-03-04TNI | two days=DURATION P2D`.
private func line(_ timexes: [Timex], in text: String) -> String {
  timexes.map { timex in
    let modifier = timex.modifier.map { " \($0.rawValue)" } ?? ""
    return "\(text[bytes: timex.range])=\(timex.kind.rawValue) \(timex.value)\(modifier)"
  }.joined(separator: " | ")
}

/// Sentences that others than the rules' authors wrote; those not read yet stand in `known-misses-<language>.tsv`,
/// which must name exactly them.
@Test(arguments: try repositoryData().languages)
func independentSentencesAreRead(language: String) throws {
  guard
    let sentences = try gold("independent-\(language)", needs: ["published", "document_type", "sentence", "timexes"])
  else { return }
  let tagging = try Tagging(language)
  var misses: [(text: String, difference: String)] = []
  for row in sentences.rows {
    let text = row["sentence"]
    let timexes = tagging.timexes(
      text, published: CivilDate(iso: row["published"]),
      type: Article.DocumentType(rawValue: row["document_type"]) ?? .auto)
    let found = line(timexes, in: text)
    if found != row["timexes"] { misses.append((text, "\(row.location): expected \(row["timexes"]), found \(found)")) }
  }
  for row in try gold("not-times-\(language)", needs: ["text", "why"])?.rows ?? [] {
    let text = row["text"]
    let found = line(tagging.timexes(text), in: text)
    if !found.isEmpty { misses.append((text, "\(row.location): expected nothing, found \(found)")) }
  }
  let known = Set(try gold("known-misses-\(language)", needs: ["sentence"])?.rows.map { $0["sentence"] } ?? [])
  for miss in misses where !known.contains(miss.text) {
    Issue.record("\(miss.difference): \(miss.text)")
  }
  for text in known.subtracting(misses.map(\.text)).sorted() {
    Issue.record("read by now, strike it from known-misses-\(language).tsv: \(text)")
  }
}
