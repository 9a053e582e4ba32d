package import TimelineCore

extension EventLedger {
  /// The ledger as it stands after a build.
  ///
  /// - Parameters:
  ///   - events: With ids that linking made from this ledger.
  ///   - found: The event of each mention as it was found, whatever people corrected.
  ///   - hash: Of an event's published record.
  ///   - asOf: The day of the newest article.
  /// - Returns: An equal ledger where nothing has changed.
  package func updated(
    _ events: [Event], found: [Mention], asOf: CivilDate?, hash: (Event) -> String
  ) -> EventLedger {
    var next = EventLedger(changes: changes)
    for event in events { next.events[event.id] = record(event, hash: hash(event)) }
    let aliases = Set(events.flatMap(\.aliases))
    for (id, record) in self.events where next.events[id] == nil && !aliases.contains(id) {
      next.events[id] = record
      next.events[id]?.isGone = true
    }
    let present = Set(found.map(\.event))
    let kept = mentions.filter { !present.contains($0.event) && next.events[$0.event]?.isGone ?? false }
    next.mentions = Set(found + kept).sorted { ($0.key, $0.article, $0.event) < ($1.key, $1.article, $1.event) }
    let entries = isEmpty ? [] : differences(to: next, merged: events)
    if !entries.isEmpty { next.changes = (changes + [Change(asOf: asOf, entries: entries)]).suffix(Self.memory) }
    return next
  }

  /// How many builds' changes are kept.
  private static var memory: Int { 20 }

  private func record(_ event: Event, hash: String) -> Record {
    var record = Record(
      title: event.title, since: event.reportDays.first, hash: hash, aliases: event.aliases, splitFrom: event.splitFrom)
    guard let old = events[event.id] else { return record }
    record.since = old.since
    record.revision = old.revision + (old.hash == hash ? 0 : 1)
    return record
  }

  private func differences(to next: EventLedger, merged events: [Event]) -> [Change.Entry] {
    var entries: [Change.Entry] = []
    for (id, record) in next.events {
      guard let kind = kind(of: record, id) else { continue }
      entries.append(.init(kind: kind, id: id, title: record.title, other: kind == .split ? record.splitFrom : nil))
    }
    for event in events {
      let known = self.events[event.id]?.aliases ?? []
      for alias in event.aliases where !known.contains(alias) {
        guard let old = self.events[alias] else { continue }
        entries.append(.init(kind: .merged, id: alias, title: old.title, other: event.id))
      }
    }
    return entries.sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
  }

  /// Nil where nothing has changed.
  private func kind(of record: Record, _ id: Event.ID) -> Change.Kind? {
    guard let old = events[id] else { return record.splitFrom == nil ? .added : .split }
    switch (old.isGone, record.isGone) {
    case (false, true): return .removed
    case (true, false): return .returned
    case (true, true): return nil
    case (false, false): return old.hash == record.hash ? nil : .changed
    }
  }
}

extension EventLedger.Mention {
  /// What the ledger keeps of a mention.
  init(_ mention: EventMention, of event: Event.ID) {
    self.init(
      key: mention.key, article: mention.article, event: event, type: mention.type,
      date: mention.date.value?.description ?? "", words: sentenceWords(mention))
  }
}
