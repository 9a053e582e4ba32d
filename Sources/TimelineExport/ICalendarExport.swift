import Markup
package import TimelineCore

/// The events as a calendar (RFC 5545): an all-day entry each, over all the days that a coarser date may mean.
///
/// `DTSTAMP` is the day of the first report, so that the same input gives the same bytes. Events without any day are
/// left out.
///
/// - Parameter limit: So many of the latest by first report; nil for all.
package func renderICalendar(_ timeline: Timeline, publication: Publication, limit: Int? = nil) -> String {
  var lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//timeline//events//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
    "X-WR-CALNAME:\(Escape.iCalendar(publication.title))",
  ]
  lines += newest(timeline, limit).flatMap { entry($0, publication) }
  lines.append("END:VCALENDAR")
  return lines.map { folded($0) + "\r\n" }.joined()
}

/// In timeline order; undated events take no place from others.
private func newest(_ timeline: Timeline, _ limit: Int?) -> [Event] {
  guard let limit, timeline.events.count > limit else { return timeline.events }
  let dated = timeline.events.filter { Timeline.anchorDay($0) != nil }
  let kept = Set(latest(Timeline(events: dated, articles: []), limit: limit).map(\.id))
  return dated.filter { kept.contains($0.id) }
}

private func entry(_ event: Event, _ publication: Publication) -> [String] {
  let value = event.date.value
  guard let first = value?.first ?? value?.last, let last = value?.last ?? value?.first else { return [] }
  let host = publication.baseURL.flatMap(host) ?? Publication.placeholderHost
  return [
    "BEGIN:VEVENT",
    "UID:\(event.id)@\(host)",
    "DTSTAMP:\(basic(firstSeen(event) ?? first))T000000Z",
    "DTSTART;VALUE=DATE:\(basic(first))",
    "DTEND;VALUE=DATE:\(basic(last.adding(days: 1)))",
    "SUMMARY:\(Escape.iCalendar(event.title))",
    "DESCRIPTION:\(Escape.iCalendar(summary(event)))",
    "CATEGORIES:\(Escape.iCalendar(event.type.rawValue))",
    event.places.first.map { "LOCATION:\(Escape.iCalendar($0.name))" },
    geo(event),
    "STATUS:\(status(event.status))",
    "TRANSP:TRANSPARENT",
    publication.address(event).map { "URL:\($0)" },
    "END:VEVENT",
  ].compactMap(\.self)
}

private func geo(_ event: Event) -> String? {
  guard let latitude = event.places.first?.latitude, let longitude = event.places.first?.longitude else { return nil }
  return "GEO:\(latitude);\(longitude)"
}

/// A refusal is an act that took place; only what was called off is cancelled.
private func status(_ status: Status) -> String {
  switch status {
  case .happened, .ongoing, .rejected: "CONFIRMED"
  case .announced, .planned, .proposed, .expected, .hypothetical, .denied: "TENTATIVE"
  case .cancelled: "CANCELLED"
  }
}

/// ISO 8601 without hyphens; iCalendar knows the years 0…9999 only.
private func basic(_ day: CivilDate) -> String { day.description.filter { $0 != "-" } }

private func host(_ address: String) -> String? {
  let rest = address.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first
  return rest.map { String($0.prefix { $0 != ":" }) }
}

/// A content line in pieces of at most 75 bytes, cut between characters (RFC 5545 §3.1).
private func folded(_ line: String) -> String {
  guard line.utf8.count > 75 else { return line }
  var result = ""
  var room = 75
  for scalar in line.unicodeScalars {
    let size = scalar.utf8.count
    if size > room {
      result += "\r\n "
      room = 74
    }
    result.unicodeScalars.append(scalar)
    room -= size
  }
  return result
}
