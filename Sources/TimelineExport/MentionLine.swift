import Foundation
package import TimelineCore

/// One mention as a line of JSON without a line feed: EVENTS.md §7a, what `timeline extract` prints.
package func renderMentionLine(_ mention: EventMention) -> String {
  let evidence = mention.evidence
  let roles = mention.roles.map { role, participants in
    (role.rawValue, JSONValue.array(participants.map { $0.json(ranged($0)) }))
  }
  return JSONValue.compact([
    "article": .string(mention.article), "published": JSONValue(mention.published?.description),
    "sentence": .int(mention.sentence), "start": .int(evidence.range.start), "end": .int(evidence.range.end),
    "quote": .string(evidence.quote), "trigger": evidence.trigger.json, "subtype": .string(mention.type.rawValue),
    "status": .string(mention.status.rawValue), "temporary": .bool(mention.isTemporary),
    "date": mention.date.json(["timex": mention.date.timex.map(timexRecord) ?? .null]),
    "roles": .object(Dictionary(roles, uniquingKeysWith: { first, _ in first })),
    "place": .array(mention.places.map { $0.json(at: $0.range) }),
    "amount": .array(mention.amounts.map { $0.json(at: $0.range) }),
    "counts": .array(mention.counts.map { $0.json(at: $0.range) }),
    "attribution": mention.attribution.map { $0.json(ranged($0.speaker)) } ?? .null,
    "rule": JSONValue(mention.rules.first), "rules": JSONValue(mention.rules),
    "confidence": [
      "value": .number(mention.confidence), "parts": .object(mention.confidenceParts.mapValues(JSONValue.number)),
    ],
    "key": .string(mention.key), "block": .string(block(of: mention)),
  ]).text
}

/// The key by which a distributed run may bring mentions together: those of different blocks are never one event,
/// since no merge rule spans two categories.
package func block(of mention: EventMention) -> String { mention.type.category }

private func timexRecord(_ timex: Timex) -> JSONValue {
  let anchor: [String: JSONValue] =
    switch timex.anchor {
    case .published(let day): ["published": .string(day.description)]
    case .reference(let value, let range):
      ["value": .string(value.description), "start": .int(range.start), "end": .int(range.end)]
    case nil: [:]
    }
  return .compact([
    "start": .int(timex.range.start), "end": .int(timex.range.end), "type": .string(timex.kind.rawValue),
    "value": .string(timex.value), "mod": JSONValue(timex.modifier?.rawValue),
    "meaning": JSONValue(timex.meaning?.description), "rule": .string(timex.rule),
    "anchor": anchor.isEmpty ? .null : .object(anchor), "confidence": .number(timex.confidence),
  ])
}

/// Reads what `renderMentionLine` writes.
///
/// - Parameters:
///   - path: As diagnostics show it.
///   - number: The line's number, from 1.
/// - Throws: `bad-mention` where the line is no such record; the message names the field.
package func parseMentionLine(_ line: String, path: String, number: Int) throws(Diagnostic) -> EventMention {
  let location = SourceLocation(path: path, line: number)
  do {
    return try JSONDecoder().decode(MentionRecord.self, from: Data(line.utf8)).mention
  } catch let error as DecodingError {
    throw Diagnostic(.error, "bad-mention", describe(error), at: location)
  } catch {
    throw Diagnostic(.error, "bad-mention", "expected a mention in JSON", at: location)
  }
}
