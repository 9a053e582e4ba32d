package import TimelineCore

/// Which events have a page of their own (SITE.md §3); the others stand in full on the page of their day or month.
package enum EventPages: String, CaseIterable, Sendable {
  case all, auto, major

  /// With more events than this, `auto` gives pages to the major ones alone.
  package static let limit = 20_000
  /// So many independent reports make an event major.
  private static let reports = 3

  /// What `auto` comes to for so many events; the others stay what they are.
  package func settled(for count: Int) -> EventPages {
    self == .auto ? (count > Self.limit ? .major : .all) : self
  }

  /// Whether an event has a page whatever the number of events: well reported, or corrected by hand.
  static func isMajor(_ event: Event) -> Bool {
    event.corroboration.independent >= reports || !event.corrections.isEmpty
  }
}

/// The address of each event in the site, by id: its page, or its place in the chronology.
package func eventAddresses(_ content: SiteContent) -> [Event.ID: String] {
  let index = SiteIndex(content)
  return Dictionary(index.events.map { ($0.id, index.address(of: $0)) }, uniquingKeysWith: { first, _ in first })
}
