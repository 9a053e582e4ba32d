import TextAnalysis
import TimelineCore

extension Resolver {
  /// A time of day; the day is the one told last if it is a day, else the publication's.
  func clock(_ site: Site) -> Reading? {
    guard let time = clockText(site) else { return nil }
    return placed(time, on: currentDay, site)
  }

  private func clockText(_ site: Site) -> String? {
    if let named = site.match["clock"] { return "T\(named.text)" }
    guard var hour = site.match["hour"]?.number ?? site.match["n"].map({ $0.number / 1_000 }) else { return nil }
    var minute = site.match["minute"]?.number ?? 0
    if site.match["minute"] == nil, hour > 24 { (hour, minute) = (hour / 100, hour % 100) }
    if let half = site.match["meridiem"]?.text {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half == "PM" ? 12 : 0)
    }
    guard hour <= 24, minute < 60 else { return nil }
    return "T\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  private var currentDay: (day: CivilDate, anchor: Timex.Anchor)? {
    if let reference, case .day(let day) = reference.span {
      return (day, .reference(reference.span.meaning, reference.range))
    }
    return published.map { ($0, .published($0)) }
  }

  private func placed(_ time: String, on day: (day: CivilDate, anchor: Timex.Anchor)?, _ site: Site) -> Reading {
    guard let day else {
      var reading = partial("XXXX-XX-XX\(time)", site)
      reading.timeOfDay = time
      return reading
    }
    var reading = calendar(.day(day.day), site, anchor: day.anchor)
    reading.value += time
    reading.timeOfDay = time
    return reading
  }

  /// "this morning", "tonight", "last night", "in the evening".
  func part(_ site: Site) -> Reading? {
    guard let code = site.match["part"]?.text ?? site.rule.arguments.dropFirst().first else { return nil }
    guard let offset = site.rule.arguments.first.flatMap(Int.init) ?? site.match["rel"]?.number else {
      return placed("T\(code)", on: currentDay, site)
    }
    let day = published.map { ($0.adding(days: offset), Timex.Anchor.published($0)) }
    return placed("T\(code)", on: day, site)
  }

  func nestedSite(_ index: Int, _ site: Site) -> Site {
    let match = nested[index]
    return Site(
      match: match, rule: rules.rules[match.rule], sentence: site.sentence, range: text.range(match.tokens))
  }

  /// Joins a day with a time of it, or a weekday with its date.
  func join(_ site: Site) -> Reading? {
    let parts = site.match.captures.compactMap { capture in capture.item.nested.map { nestedSite($0, site) } }
    let readings = parts.compactMap { read($0) }
    guard readings.count == parts.count, !readings.isEmpty else { return nil }
    let clock = readings.first { !$0.timeOfDay.isEmpty }?.timeOfDay ?? ownTime(site)
    // A date says more than the weekday beside it.
    let days = zip(parts, readings).filter { $0.1.timeOfDay.isEmpty }
    if let month = monthOfYear(days.first?.1.span, site) { return calendar(month, site, anchor: deicticAnchor?.anchor) }
    guard var reading = (days.first { $0.0.rule.operation == .date } ?? days.first)?.1 else { return nil }
    reading.kind = site.rule.kind
    if !clock.isEmpty, case .day? = reading.span {
      reading.value += clock
    } else if !clock.isEmpty {
      reading.value += clock
    }
    reading.timeOfDay = clock
    return reading
  }

  /// "February this year": the month in the year so many away from the anchor's.
  private func monthOfYear(_ span: CalendarSpan?, _ site: Site) -> CalendarSpan? {
    guard let offset = site.match["rel"]?.number, case .month(_, let month)? = span, let (day, _) = deicticAnchor else {
      return nil
    }
    return .month(year: day.year + offset, month: month)
  }

  /// The time of day the joining pattern itself caught.
  private func ownTime(_ site: Site) -> String {
    if let part = site.match["part"] { return "T\(part.text)" }
    return site.match["hour"] == nil && site.match["clock"] == nil ? "" : clockText(site) ?? ""
  }
}
