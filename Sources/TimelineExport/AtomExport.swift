import Markup
package import TimelineCore

/// The latest events as an Atom feed (RFC 4287); times are those of the reports, never of the build.
///
/// - Parameters:
///   - path: Where the feed stands in the site: `feeds/events.atom`.
///   - page: What the feed is of; without it, the whole site.
///   - limit: How many entries at most.
package func renderAtom(
  _ timeline: Timeline, publication: Publication, path: String = "feeds/events.atom", page: String? = nil,
  limit: Int = 100
) -> String {
  let events = latest(timeline, limit: limit)
  let updated = events.compactMap(lastSeen).max() ?? timeline.asOf
  let id = publication.permanentID(path, since: updated?.year ?? 1970, address: publication.address(path))
  var lines = [
    #"<?xml version="1.0" encoding="utf-8"?>"#,
    #"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\#(Escape.attribute(publication.language))">"#,
    "  <id>\(Escape.xml(id))</id>",
    "  <title>\(Escape.xml(publication.title))</title>",
    "  <updated>\(timestamp(updated))</updated>",
    "  <author><name>\(Escape.xml(publication.title))</name></author>",
    "  <generator>timeline</generator>",
  ]
  if let address = publication.address(path), let home = publication.baseURL {
    lines.append(link("self", address))
    lines.append(link("alternate", page.flatMap { publication.address($0) } ?? home))
  }
  lines += events.flatMap { entry($0, publication) }
  return lines.joined(separator: "\n") + "\n</feed>\n"
}

private func entry(_ event: Event, _ publication: Publication) -> [String] {
  let category = Escape.attribute(event.type.rawValue)
  return [
    "  <entry>",
    "    <id>\(Escape.xml(publication.permanentID(event)))</id>",
    "    <title>\(Escape.xml(event.title))</title>",
    "    <published>\(timestamp(firstSeen(event)))</published>",
    "    <updated>\(timestamp(lastSeen(event)))</updated>",
    publication.address(event).map { "  " + link("alternate", $0) },
    #"    <category term="\#(category)"/>"#,
    "    <summary>\(Escape.xml(summary(event)))</summary>",
    "  </entry>",
  ].compactMap(\.self)
}

private func link(_ relation: String, _ address: String) -> String {
  #"  <link rel="\#(relation)" href="\#(Escape.attribute(address))"/>"#
}
