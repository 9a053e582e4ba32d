import TextAnalysis
import TimelineCore

extension Resolver {
  /// A time of day; the day is the one told last if it is a day, else the publication's.
  func clock(_ site: Site) -> Reading? {
    guard let time = clockText(site) else { return nil }
    if let published, isStamp(site) { return placed(time, on: (published, .published(published)), site) }
    return placed(time, on: currentDay(at: time), site)
  }

  /// "17:50 — The president lands", "17:50" in a line of its own: the time at which an entry of the day's live coverage was
  /// written.
  private func isStamp(_ site: Site) -> Bool {
    let tokens = site.match.tokens
    return !isNarrative && (tokens == site.sentence || opensEntry(site))
  }

  private func clockText(_ site: Site) -> String? {
    if let named = site.match["clock"] { return "T\(named.text)" }
    if site.rule.operation == .clock, let minutes = site.rule.arguments.first.flatMap(Int.init) {
      return clockText(site, minutesPast: minutes)
    }
    let pair = site.match["hour-minute"]?.number
    if let pair, site.match["meridiem"] == nil {
      return Self.clockText(hour: pair / 100, minute: pair % 100, part: site.match["part"]?.text)
    }
    guard var hour = pair.map({ $0 / 100 }) ?? site.match["hour"]?.number ?? site.match["n"].map({ $0.number / 1_000 })
    else { return nil }
    // "14.30" was read as one number.
    var minute =
      pair.map { $0 % 100 } ?? site.match["minute"]?.number ?? (site.match["hour"] == nil ? fraction(site) : 0)
    if site.match["minute"] == nil, hour > 24 { (hour, minute) = (hour / 100, hour % 100) }
    if let half = site.match["meridiem"]?.text {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half == "PM" ? 12 : 0)
    }
    return Self.clockText(hour: hour, minute: minute, part: site.match["part"]?.text)
  }

  /// "half past nine", "a quarter to six": minutes past the hour, negative before it.
  private func clockText(_ site: Site, minutesPast minutes: Int) -> String? {
    guard let hour = site.match["n"].map({ $0.number / 1_000 }), (1...12).contains(hour) else { return nil }
    let total = hour * 60 + minutes + (hour == 1 && minutes < 0 ? 720 : 0)
    return Self.clockText(hour: total / 60, minute: total % 60, part: site.match["part"]?.text)
  }

  /// - Parameter part: Of the day, which says whether five is in the morning.
  static func clockText(hour: Int, minute: Int, part: String?) -> String? {
    var hour = hour
    if let part, part != "MO", hour < 12, part != "NI" || hour >= 6 { hour += 12 }
    guard hour <= 24, minute < 60 else { return nil }
    return "T\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  private func fraction(_ site: Site) -> Int { (site.match["n"]?.number ?? 0) % 1_000 / 10 }

  private var currentDay: (day: CivilDate, anchor: Timex.Anchor)? {
    if let reference, case .day(let day) = reference.span {
      return (day, .reference(reference.span.meaning, reference.range))
    }
    if isNarrative, let reference {
      let days = reference.span.first...reference.span.last
      return referenceDay.flatMap { days.contains($0.span.first) ? $0 : nil }.map {
        ($0.span.first, .reference($0.span.meaning, $0.range))
      }
    }
    return published.map { ($0, .published($0)) }
  }

  /// In a narrative the morning told after a night is the next day's.
  private func currentDay(at time: String) -> (day: CivilDate, anchor: Timex.Anchor)? {
    guard isNarrative, toldPart == "TNI", time == "TMO" || time.hasPrefix("T0") else { return currentDay }
    return currentDay.map { ($0.day.adding(days: 1), $0.anchor) }
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
    if site.match["hour"] != nil, let time = clockText(site) { return placed(time, on: currentDay(at: time), site) }
    let said = site.match["rel"] ?? site.match["anaphor"]
    guard let offset = site.rule.arguments.first.flatMap(Int.init) ?? said?.number else {
      return placed("T\(code)", on: currentDay(at: "T\(code)"), site)
    }
    if isNarrative || site.match["anaphor"] != nil || site.rule.arguments.last == "reference" {
      return placed("T\(code)", on: currentDay.map { ($0.day.adding(days: offset), $0.anchor) }, site)
    }
    let day = entryAnchor(site) ?? published.map { ($0, .published($0)) }
    return placed("T\(code)", on: day.map { ($0.day.adding(days: offset), $0.anchor) }, site)
  }

  /// A day with the part of it that stands beside it: "the night of 11–12 June".
  func atPart(_ part: String, _ day: Reading?) -> Reading? {
    guard var day else { return nil }
    day.value += "T\(part)"
    day.timeOfDay = "T\(part)"
    return day
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
    let clock = readings.last { !$0.timeOfDay.isEmpty }?.timeOfDay ?? ownTime(site)
    // A date says more than the weekday beside it.
    let days = zip(parts, readings).filter { $0.1.timeOfDay.isEmpty }
    if let (span, anchor) = inNamedYear(days.first?.1.span, site) { return calendar(span, site, anchor: anchor) }
    guard var reading = (days.first { $0.0.rule.operation == .date } ?? days.first)?.1 ?? readings.first else {
      return nil
    }
    reading.kind = site.rule.kind
    if days.isEmpty, let span = reading.span { reading.value = span.description }
    if !clock.isEmpty, case .day? = reading.span {
      reading.value += clock
    } else if !clock.isEmpty {
      reading.value += clock
    }
    reading.timeOfDay = clock
    return reading
  }

  /// "February this year", "March 5 of that year": the date in the year that the words beside it point at.
  private func inNamedYear(_ span: CalendarSpan?, _ site: Site) -> (CalendarSpan, Timex.Anchor)? {
    let year: Int
    let origin: Timex.Anchor
    if let offset = site.match["rel"]?.number, let (day, anchor) = deicticAnchor {
      (year, origin) = (day.year + offset, anchor)
    } else if let offset = site.match["anaphor"]?.number, let reference {
      (year, origin) = (reference.span.year + offset, .reference(reference.span.meaning, reference.range))
    } else {
      return nil
    }
    switch span {
    case .month(_, let month): return (.month(year: year, month: month), origin)
    case .day(let day): return CivilDate(year: year, month: day.month, day: day.day).map { (.day($0), origin) }
    default: return nil
    }
  }

  /// The time of day the joining pattern itself caught.
  private func ownTime(_ site: Site) -> String {
    if let part = site.match["part"] { return "T\(part.text)" }
    return site.match["hour"] == nil && site.match["clock"] == nil ? "" : clockText(site) ?? ""
  }
}
