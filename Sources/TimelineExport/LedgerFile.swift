import Foundation
package import TimelineCore

/// The text of `corpus/ids.json`: an entry a line, all sorted, so that a difference between two versions reads well.
package func renderLedger(_ ledger: EventLedger) -> String {
  let events = ledger.events.sorted { $0.key < $1.key }.map { eventLine($0.key, $0.value) }
  let lists = [
    ("events", events), ("mentions", ledger.mentions.map(mentionLine)), ("changes", ledger.changes.map(changeLine)),
  ]
  let texts = lists.map { name, lines in
    "\"\(name)\": [" + (lines.isEmpty ? "" : "\n\(lines.map(\.text).joined(separator: ",\n"))\n") + "]"
  }
  return "{\"schema\": 1,\n\(texts.joined(separator: ",\n"))}\n"
}

/// Reads what `renderLedger` writes.
///
/// - Parameter path: As diagnostics show it.
/// - Throws: `bad-ledger` where the text is no such ledger: a build would otherwise give every event a new id.
package func parseLedger(_ bytes: [UInt8], path: String) throws(Diagnostic) -> EventLedger {
  do {
    return try JSONDecoder().decode(LedgerRecord.self, from: Data(bytes)).ledger
  } catch let error as DecodingError {
    throw Diagnostic(.error, "bad-ledger", describe(error), at: SourceLocation(path: path))
  } catch {
    throw Diagnostic(.error, "bad-ledger", "expected JSON", at: SourceLocation(path: path))
  }
}

private func eventLine(_ id: Event.ID, _ record: EventLedger.Record) -> JSONValue {
  .compact([
    "id": .string(id), "title": .string(record.title), "since": JSONValue(record.since?.description),
    "revision": .int(record.revision), "hash": .string(record.hash),
    "aliases": record.aliases.isEmpty ? .null : JSONValue(record.aliases), "split_from": JSONValue(record.splitFrom),
    "gone": record.isGone ? true : .null,
  ])
}

private func mentionLine(_ mention: EventLedger.Mention) -> JSONValue {
  [
    "key": .string(mention.key), "article": .string(mention.article), "event": .string(mention.event),
    "subtype": .string(mention.type.rawValue), "date": .string(mention.date),
    "words": .string(mention.words.joined(separator: " ")),
  ]
}

private func changeLine(_ change: EventLedger.Change) -> JSONValue {
  .compact([
    "as_of": JSONValue(change.asOf?.description),
    "entries": .array(
      change.entries.map { entry in
        .compact([
          "kind": .string(entry.kind.rawValue), "id": .string(entry.id), "title": .string(entry.title),
          "other": JSONValue(entry.other),
        ])
      }),
  ])
}

/// The file as it is decoded.
private struct LedgerRecord: Decodable {
  struct EventEntry: Decodable {
    let id, title: String
    let since: String?
    let revision: Int
    let hash: String
    let aliases: [String]?
    let split_from: String?
    let gone: Bool?
  }

  struct MentionEntry: Decodable {
    let key, article, event, subtype, date, words: String
  }

  struct ChangeEntry: Decodable {
    struct Entry: Decodable {
      let kind, id, title: String
      let other: String?
    }
    let as_of: String?
    let entries: [Entry]
  }

  let events: [EventEntry]
  let mentions: [MentionEntry]
  let changes: [ChangeEntry]

  var ledger: EventLedger {
    EventLedger(
      mentions: mentions.map { entry in
        EventLedger.Mention(
          key: entry.key, article: entry.article, event: entry.event, type: EventType(entry.subtype), date: entry.date,
          words: entry.words.split(separator: " ").map(String.init))
      },
      events: Dictionary(events.map { ($0.id, record($0)) }, uniquingKeysWith: { first, _ in first }),
      changes: changes.map { change in
        EventLedger.Change(asOf: change.as_of.flatMap { CivilDate(iso: $0) }, entries: change.entries.compactMap(entry))
      })
  }

  private func record(_ entry: EventEntry) -> EventLedger.Record {
    EventLedger.Record(
      title: entry.title, since: entry.since.flatMap { CivilDate(iso: $0) }, revision: entry.revision,
      hash: entry.hash, aliases: entry.aliases ?? [], splitFrom: entry.split_from, isGone: entry.gone ?? false)
  }

  private func entry(_ entry: ChangeEntry.Entry) -> EventLedger.Change.Entry? {
    EventLedger.Change.Kind(rawValue: entry.kind).map {
      .init(kind: $0, id: entry.id, title: entry.title, other: entry.other)
    }
  }
}
