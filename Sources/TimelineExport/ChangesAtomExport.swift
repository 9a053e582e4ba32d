import Markup
package import TimelineCore

/// What the last builds changed as an Atom feed (RFC 4287): each event once, with its newest change.
///
/// - Parameters:
///   - changes: Oldest first, as the ledger has them.
///   - words: The word in front of a title, by the kind of the change.
///   - limit: How many entries at most.
package func renderChangesAtom(
  _ changes: [EventLedger.Change], of timeline: Timeline, publication: Publication,
  words: (EventLedger.Change.Kind) -> String, limit: Int = 100
) -> String {
  let path = "feeds/changes.atom"
  let updated = changes.compactMap(\.asOf).max() ?? timeline.asOf
  let id = publication.permanentID(path, since: updated?.year ?? 1970, address: publication.address(path))
  let links = [("self", publication.address(path)), ("alternate", publication.address("changes.html"))]
  let head = [
    #"<?xml version="1.0" encoding="utf-8"?>"#,
    #"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\#(Escape.attribute(publication.language))">"#,
    "  <id>\(Escape.xml(id))</id>", "  <title>\(Escape.xml(publication.title))</title>",
    "  <updated>\(timestamp(updated))</updated>",
    "  <author><name>\(Escape.xml(publication.title))</name></author>", "  <generator>timeline</generator>",
  ]
  let events = Dictionary(timeline.events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  let entries = newest(changes).prefix(limit).flatMap { change in
    entry(change.entry, asOf: change.asOf, event: events[change.entry.id], publication, words)
  }
  let lines = head + links.compactMap { relation, address in address.map { link(relation, $0) } } + entries
  return lines.joined(separator: "\n") + "\n</feed>\n"
}

/// Each event's newest change, the newest first.
private func newest(_ changes: [EventLedger.Change]) -> [(asOf: CivilDate?, entry: EventLedger.Change.Entry)] {
  var seen: Set<Event.ID> = []
  return changes.reversed().flatMap { change in
    change.entries.filter { seen.insert($0.id).inserted }.map { (change.asOf, $0) }
  }
}

/// An event that is gone has no page: its entry leads to the page of changes.
private func entry(
  _ entry: EventLedger.Change.Entry, asOf: CivilDate?, event: Event?, _ publication: Publication,
  _ words: (EventLedger.Change.Kind) -> String
) -> [String] {
  let id = event.map { publication.permanentID($0) }
  let gone = publication.permanentID(
    entry.id, since: asOf?.year ?? 1970, address: publication.address("changes.html#\(entry.id)"))
  let address = event.flatMap { publication.address($0) } ?? publication.address("changes.html")
  return [
    "  <entry>",
    "    <id>\(Escape.xml(id ?? gone))</id>",
    "    <title>\(Escape.xml("\(words(entry.kind)) \(event?.title ?? entry.title)"))</title>",
    event.map { "    <published>\(timestamp(firstSeen($0)))</published>" },
    "    <updated>\(timestamp(asOf))</updated>",
    address.map { "  " + link("alternate", $0) },
    "    <summary>\(Escape.xml(event.map { summary($0) } ?? entry.title))</summary>",
    "  </entry>",
  ].compactMap(\.self)
}

private func link(_ relation: String, _ address: String) -> String {
  #"  <link rel="\#(relation)" href="\#(Escape.attribute(address))"/>"#
}
