import Markup
package import TimelineCore

/// The events as Knight Lab's TimelineJS reads them; those without any day are left out.
package func renderTimelineJS(_ timeline: Timeline, publication: Publication) -> String {
  let slides = timeline.events.compactMap { slide($0, publication) }
  return JSONValue.object([
    "scale": "human", "title": ["text": ["headline": .string(Escape.html(publication.title))]],
    "events": .array(slides),
  ]).text + "\n"
}

private func slide(_ event: Event, _ publication: Publication) -> JSONValue? {
  let value = event.date.value
  guard let first = value?.first ?? value?.last else { return nil }
  let precision = event.date.precision
  var end: JSONValue = .null
  if let last = value?.last, last != first, precision != .month, precision != .year { end = day(last, .day) }
  return .compact([
    "start_date": day(first, precision), "end_date": end, "unique_id": .string(event.id),
    "group": .string(event.type.category),
    "text": ["headline": .string(Escape.html(event.title)), "text": .string(text(event, publication))],
  ])
}

/// TimelineJS reads a month or a year from a date that gives no more.
private func day(_ day: CivilDate, _ precision: TemporalValue.Precision) -> JSONValue {
  .compact([
    "year": .int(day.year), "month": precision == .year ? .null : .int(day.month),
    "day": precision == .year || precision == .month ? .null : .int(day.day),
  ])
}

private func text(_ event: Event, _ publication: Publication) -> String {
  let quote = "<p>\(Escape.html(summary(event)))</p>"
  guard let address = publication.address(event) else { return quote }
  return #"\#(quote)<p><a href="\#(Escape.attribute(address))">\#(Escape.html(event.id))</a></p>"#
}
