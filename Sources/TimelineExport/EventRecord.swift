import TimelineCore

/// The event record of EVENTS.md §7; every field of its table is there, `null` where it says nothing.
///
/// Offsets stand only beside the article that they count in.
func eventRecord(_ event: Event, types: EventTypeTable) -> JSONValue {
  let codes = types.codes(for: event.type, status: event.status, stage: event.amounts.first?.stage)
  return [
    "id": .string(event.id), "aliases": JSONValue(event.aliases),
    "split_from": JSONValue(event.splitFrom), "schema": 1,
    "category": .string(event.type.category), "subtype": .string(event.type.rawValue),
    "status": .string(event.status.rawValue), "temporary": .bool(event.isTemporary),
    "milestone": .bool(isMilestone(event)), "plover": JSONValue(codes?.plover), "cameo": JSONValue(codes?.cameo),
    "title": .string(event.title), "summary": .string(summary(event)), "date": dateRecord(event),
    "reported": reportedRecord(event), "roles": rolesRecord(event),
    "place": .array(event.places.map { $0.json }),
    "amount": amountRecords(event), "counts": .array(event.counts.map { $0.json }),
    "attribution": .array(event.attributions.map { $0.json([:]) }), "evidence": .array(evidenceRecords(event)),
    "rules": JSONValue(rules(event)),
    "confidence": [
      "value": .number(event.confidence), "band": .string(event.band.rawValue),
      "parts": .object(event.confidenceParts.mapValues(JSONValue.number)),
    ],
    "corroboration": corroborationRecord(event), "conflicts": .array(event.conflicts.map(conflictRecord)),
    "links": .array(event.links.map(linkRecord)),
    "override": event.corrections.last.map(overrideRecord) ?? .null,
    "overrides": .array(event.corrections.map(overrideRecord)),
  ]
}

/// What a person has corrected: the file's name, and the entry's place in it from 1.
private func overrideRecord(_ correction: Correction) -> JSONValue {
  [
    "file": JSONValue(correction.location.path.split(separator: "/").last.map(String.init)),
    "entry": .int(correction.number),
    "op": .string(correction.operation.rawValue), "fields": JSONValue(correction.fields.map(\.name)),
    "by": JSONValue(correction.by), "reason": .string(correction.reason),
    "date": JSONValue(correction.date?.description),
  ]
}

/// Whether an event is drawn larger: four reports that stand alone, and no doubt about it.
func isMilestone(_ event: Event) -> Bool { event.corroboration.independent >= 4 && event.band == .high }

/// The sentence of the surest mention.
func summary(_ event: Event) -> String { primaryMention(event)?.evidence.quote ?? "" }

/// The surest mention; the earliest of several.
func primaryMention(_ event: Event) -> EventMention? {
  event.mentions.first { mention in event.mentions.allSatisfy { $0.confidence <= mention.confidence } }
}

private func dateRecord(_ event: Event) -> JSONValue {
  let source = event.mentions.first { $0.date == event.date }
  let span: JSONValue? = source.flatMap { mention in
    mention.date.timex.map { spanRecord(mention.article, $0.range) }
  }
  return event.date.json(["span": span ?? .null, "anchor_event": .null])
}

private func reportedRecord(_ event: Event) -> JSONValue {
  let days = event.reportDays.map(\.description)
  return ["first": JSONValue(days.first), "last": JSONValue(days.last), "days": JSONValue(days)]
}

private func rolesRecord(_ event: Event) -> JSONValue {
  var roles: [String: JSONValue] = [:]
  for (role, participants) in event.roles {
    roles[role.rawValue] = .array(participants.map { $0.json(["spans": .array(spans($0, role, event))]) })
  }
  return .object(roles)
}

/// Where the mentions name a participant in a role.
private func spans(_ participant: Participant, _ role: Role, _ event: Event) -> [JSONValue] {
  event.mentions.flatMap { mention in
    (mention.roles[role] ?? []).compactMap { other -> JSONValue? in
      guard let range = other.range, other.id == participant.id, other.id != nil || other.text == participant.text
      else { return nil }
      return spanRecord(mention.article, range)
    }
  }
}

private func spanRecord(_ article: Article.ID, _ range: ByteRange) -> JSONValue {
  ["article": .string(article), "start": .int(range.start), "end": .int(range.end)]
}

/// The first amount is the one chosen.
private func amountRecords(_ event: Event) -> JSONValue {
  .array(
    event.amounts.enumerated().map { offset, amount in
      amount.json(["chosen": .bool(offset == 0 && amount.isOwn)])
    })
}

private func evidenceRecords(_ event: Event) -> [JSONValue] {
  let primary = primaryMention(event)
  return event.mentions.map { mention in
    let evidence = mention.evidence
    return .compact([
      "article": .string(mention.article), "sentence": .int(mention.sentence), "start": .int(evidence.range.start),
      "end": .int(evidence.range.end), "quote": .string(evidence.quote), "trigger": evidence.trigger.json,
      "rule": JSONValue(mention.rules.first), "role": mention == primary ? "primary" : "support",
      "key": .string(mention.key), "near_duplicate_of": JSONValue(event.corroboration.copies[mention.article]),
    ])
  }
}

private func rules(_ event: Event) -> [String] {
  let dating = event.mentions.map(\.date.rule)
  return Set(event.mentions.flatMap(\.rules) + dating + event.mergeRules).filter { !$0.isEmpty }.sorted()
}

private func corroborationRecord(_ event: Event) -> JSONValue {
  let parties = event.attributions.filter { $0.stance == .party }.compactMap { $0.speaker?.country ?? $0.speaker?.name }
  return [
    "articles": .int(event.corroboration.articles), "independent": .int(event.corroboration.independent),
    "publishers": JSONValue(event.corroboration.publishers), "parties": JSONValue(Set(parties).sorted()),
  ]
}

private func conflictRecord(_ conflict: Conflict) -> JSONValue {
  [
    "field": .string(conflict.field), "chosen": .string(conflict.chosen), "why": .string(conflict.why),
    "values": .array(
      conflict.values.map { ["value": .string($0.text), "evidence": JSONValue($0.mentions)] }),
  ]
}

/// What an event is to another.
func linkRecord(_ link: EventLink) -> JSONValue { ["type": .string(link.type.rawValue), "id": .string(link.id)] }
