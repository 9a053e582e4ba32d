import TextAnalysis
import TimelineCore

extension Resolver {
  /// "the week of March 6", "the first week of May".
  func weekOf(_ site: Site) -> Reading? {
    guard let inner = site.match.captures.first(where: { $0.item.nested != nil })?.item.nested,
      let reading = read(nestedSite(inner, site)), let span = reading.span
    else { return nil }
    if site.match["ordinal"] != nil || site.match["last-of"] != nil { return week(in: span, reading.anchor, site) }
    return calendar(.week(span.first.weekStart), site, anchor: reading.anchor)
  }

  /// "the first week of May" is days 1 to 7; as a week of the calendar, the one that holds the most of them.
  private func week(in span: CalendarSpan, _ anchor: Timex.Anchor?, _ site: Site) -> Reading? {
    guard case .month = span else { return nil }
    let first: CivilDate
    if let number = site.match["ordinal"]?.number {
      guard (1...4).contains(number) else { return nil }
      first = span.first.adding(days: 7 * number - 7)
    } else {
      first = span.last.adding(days: -6)
    }
    var reading = calendar(.week(first.adding(days: 3).weekStart), site, anchor: anchor)
    reading.meaning = .days(first, first.adding(days: 6))
    return reading
  }
}
