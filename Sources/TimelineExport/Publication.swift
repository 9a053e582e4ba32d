import Markup
package import TimelineCore

/// What a feed or a calendar says of the site it comes from.
package struct Publication: Sendable {
  package var title: String
  /// The site's address with a slash at the end; nil where none is known: ids are then `tag:` URIs (RFC 4151).
  package var baseURL: String?
  /// BCP 47.
  package var language: String
  /// Where in the site events stand that have no page of their own, by id.
  package var places: [Event.ID: String] = [:]

  package init(title: String, baseURL: String?, language: String) {
    self.title = title
    self.baseURL = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    self.language = language
  }

  /// The address of a page or file of the site; nil without a base address.
  func address(_ path: String) -> String? { baseURL.flatMap { Escape.url($0 + path) } }

  /// The address of an event's page, or of its place on another; nil without a base address.
  func address(_ event: Event) -> String? { address(places[event.id] ?? page(event.id)) }

  private func page(_ id: Event.ID) -> String { "e/\(id).html" }

  /// A name for the thing that never changes: its address, else a `tag:` URI of the year it was first reported in.
  func permanentID(_ name: String, since year: Int, address: String?) -> String {
    address ?? "tag:\(Self.placeholderHost),\(EDTFDate(.year(year))):\(name)"
  }

  func permanentID(_ event: Event) -> String {
    permanentID(event.id, since: firstSeen(event)?.year ?? 1970, address: address(page(event.id)))
  }

  /// A host that can never be anyone's (RFC 6761).
  static let placeholderHost = "timeline.invalid"
}

/// The first day on which an event was reported; without one, the day it took place; nil where neither is known.
func firstSeen(_ event: Event) -> CivilDate? { event.reportDays.first ?? Timeline.anchorDay(event) }

/// The last day on which an event was reported; without one, the day it took place; nil where neither is known.
func lastSeen(_ event: Event) -> CivilDate? { event.reportDays.last ?? Timeline.anchorDay(event) }

/// The latest events by the day they were first reported, newest first; those without any day are left out.
func latest(_ timeline: Timeline, limit: Int) -> [Event] {
  let dated = timeline.events.compactMap { event in firstSeen(event).map { (day: $0.dayNumber, event: event) } }
  let newestFirst = dated.sorted { ($1.day, $0.event.id) < ($0.day, $1.event.id) }
  return newestFirst.prefix(limit).map(\.event)
}

/// RFC 3339: the start of a day in UTC, 1970 where there is none.
func timestamp(_ day: CivilDate?) -> String { "\(day ?? CivilDate(dayNumber: 0))T00:00:00Z" }
