import EventExtraction
import TestSupport
import Testing
import TimelineCore

/// A table of `Gold/`.
private func gold(_ name: String, needs columns: [String]) throws -> LexiconFile {
  let path = "Tests/EventExtractionTests/Gold/\(name).tsv"
  return try LexiconFile(path: path, contents: try repositoryFile(path), needs: columns)
}

/// An event as the table writes it: `aid.military announced donor=FR recipient=AM`.
private struct ExpectedEvent {
  let type: String
  let status: String
  /// Those that count; the ids in any order.
  let roles: [(role: String, ids: Set<String>)]

  init(_ text: Substring) {
    let words = text.split(separator: " ")
    type = words.first.map(String.init) ?? ""
    status = words.dropFirst().first.map(String.init) ?? ""
    roles = words.dropFirst(2).map { word in
      let sides = word.split(separator: "=", maxSplits: 1)
      return (String(sides[0]), Set(sides.dropFirst().joined().split(separator: ",").map(String.init)))
    }
  }

  func matches(_ mention: EventMention) -> Bool {
    mention.type.rawValue == type && mention.status.rawValue == status
      && roles.allSatisfy { role, ids in
        // Whoever speaks for a country stands for it.
        ids.isSubset(of: mention.ids(role) + (mention.roles[Role(role)] ?? []).compactMap(\.country))
      }
  }
}

/// As the table writes them, with every role.
private func line(_ mentions: [EventMention]) -> String {
  mentions.map { mention in
    let roles = mention.roles.keys.sorted { $0.rawValue < $1.rawValue }.map {
      " \($0.rawValue)=\(mention.ids($0.rawValue).joined(separator: ","))"
    }
    return "\(mention.type.rawValue) \(mention.status.rawValue)\(roles.joined())"
  }.joined(separator: " | ")
}

/// Whether each expected event is found once and nothing else is.
private func agree(_ expected: [ExpectedEvent], _ found: [EventMention]) -> Bool {
  var left = found
  for event in expected {
    guard let index = left.firstIndex(where: event.matches) else { return false }
    left.remove(at: index)
  }
  return left.isEmpty
}

/// Sentences written before any rule was tried on them; those not read yet stand in `known-misses-en.tsv`, which must
/// name exactly them.
@Test func independentSentencesGiveTheirEvents() throws {
  var misses: [(text: String, difference: String)] = []
  for row in try gold("independent-en", needs: ["published", "sentence", "events"]).rows {
    let text = String(row["sentence"])
    let found = try Extractor.shared().mentions(text, published: String(row["published"]))
    if !agree(row.list("events").map { ExpectedEvent(Substring($0)) }, found) {
      misses.append((text, "\(row.location): expected \(row["events"]), found \(line(found))"))
    }
  }
  let known = Set(try gold("known-misses-en", needs: ["sentence"]).rows.map { String($0["sentence"]) })
  for miss in misses where !known.contains(miss.text) { Issue.record("\(miss.difference): \(miss.text)") }
  for text in known.subtracting(misses.map(\.text)).sorted() {
    Issue.record("read by now, strike it from known-misses-en.tsv: \(text)")
  }
}
