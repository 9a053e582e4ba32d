import TextAnalysis
import TimelineCore

extension Resolver {
  /// The unit that holds the anchor, or one so many before or after: today, last week, next year.
  func unit(_ site: Site) -> Reading? {
    let arguments = site.rule.arguments
    let offset = arguments.first.flatMap(Int.init) ?? site.match["rel"]?.number ?? 0
    let named = site.match["unit"].flatMap { unit($0) }?.unit ?? arguments.dropFirst().first.flatMap(Period.Unit.init)
    guard let unit = named else { return nil }
    // In a narrative "yesterday" is in somebody's mouth; units hang on what was told before.
    guard let (anchor, origin) = unit == .day ? published.map({ ($0, .published($0)) }) : deicticAnchor else {
      return partial(unit, site)
    }
    let span = CalendarSpan(unit, holding: anchor.adding(offset, unit))
    var reading = calendar(span, site, anchor: origin)
    if offset == 0 { reading.meaning = current(span, anchor, arguments.last, site) }
    return reading
  }

  /// Of the unit that holds the anchor the part before it or behind it, where the clause says which.
  private func current(_ span: CalendarSpan, _ anchor: CivilDate, _ part: String?, _ site: Site) -> TemporalValue {
    var direction = ClauseCues.Direction.none
    switch part {
    case "sofar": direction = .past
    case "rest": direction = .future
    default: if case .week = span { direction = cues(site).direction }
    }
    switch direction {
    case .past:
      if case .year(let year) = span {
        return .interval(start: .date(EDTFDate(.month(year: year, month: 1))), end: .date(.day(anchor)))
      }
      return .days(span.first, anchor)
    case .future: return .days(min(anchor, span.last), span.last)
    case .none: return span.meaning
    }
  }

  /// "last November", "next March", "this May".
  func relativeMonth(_ site: Site) -> Reading? {
    guard let month = site.match["month"]?.number,
      let offset = site.match["rel"]?.number ?? site.match["anaphor"]?.number
    else { return nil }
    let toldBefore = site.match["anaphor"].flatMap { _ in isNarrative ? told ?? reference : reference }.map {
      (day: offset > 0 ? $0.span.last : $0.span.first, anchor: Timex.Anchor.reference($0.span.meaning, $0.range))
    }
    guard let (anchor, origin) = toldBefore ?? deicticAnchor else {
      return partial("XXXX-\(month < 10 ? "0" : "")\(month)", site)
    }
    let year =
      switch offset {
      case ..<0: month < anchor.month ? anchor.year : anchor.year - 1
      case 0: anchor.year
      default: month > anchor.month ? anchor.year : anchor.year + 1
      }
    guard let day = site.match["day"]?.number else {
      return calendar(.month(year: year, month: month), site, anchor: origin)
    }
    return CivilDate(year: year, month: month, day: day).map { calendar(.day($0), site, anchor: origin) }
  }

  /// "two weeks ago", "three days later", "in two months"; with the argument D to the day, not to the unit.
  func shift(_ site: Site) -> Reading? {
    guard let (unit, factor) = site.match["unit"].flatMap({ unit($0) }),
      let sign = site.rule.arguments.first.flatMap(Int.init)
    else { return nil }
    let thousandths = site.match.thousandths ?? 1_000
    let count = thousandths / 1_000 * factor * sign
    let usesReference = site.rule.arguments.dropFirst().first == "reference"
    let isExact = site.rule.arguments.last == "D"
    if unit == .year, count == -1, let period, !isNarrative, !isExact { return yearBefore(period, site) }
    let base: (day: CivilDate, anchor: Timex.Anchor)?
    if usesReference, reference != nil {
      guard let reference = reference(for: unit, offset: sign) else { return partial(unit, site) }
      base = (
        start(of: reference.span, for: unit, sign), .reference(reference.span.meaning, reference.range)
      )
    } else if usesReference, sign > 0 {
      // "Two days later" is later than something that was not said.
      base = nil
    } else {
      base = usesReference ? published.map { ($0, .published($0)) } : deicticAnchor
    }
    guard let (anchor, origin) = base else { return partial(unit, site) }
    if isExact { return calendar(.day(anchor.adding(count, unit)), site, anchor: origin) }
    if usesReference, let time = clockShifted(anchor, by: thousandths * sign, unit, site, origin) { return time }
    return shifted(anchor.adding(count, unit), unit, count, site, origin)
  }

  private func shifted(
    _ day: CivilDate, _ unit: Period.Unit, _ count: Int, _ site: Site, _ origin: Timex.Anchor
  ) -> Reading {
    // "Ten years ago" names a year; of a decade too the year is meant, not the ten years.
    let span = CalendarSpan(unit == .decade || unit == .century ? .year : unit, holding: day)
    var reading = calendar(span, site, anchor: origin)
    if unit == .year, abs(count) <= 2 {
      reading.meaning = .date(EDTFDate(.month(year: day.year, month: day.month), qualifier: .approximate))
      reading.confidence = min(reading.confidence, 0.6)
    } else if case .date(var date) = span.meaning, unit == .year || unit == .decade || unit == .century {
      date.qualifier = .approximate
      reading.meaning = .date(date)
    }
    return reading
  }

  /// "A year ago" in a report on a quarter is that quarter of the year before.
  private func yearBefore(_ period: (span: CalendarSpan, range: ByteRange), _ site: Site) -> Reading? {
    let span: CalendarSpan
    switch period.span {
    case .quarter(let year, let quarter): span = .quarter(year: year - 1, quarter)
    case .half(let year, let half): span = .half(year: year - 1, half)
    default: return nil
    }
    return calendar(span, site, anchor: .reference(period.span.meaning, period.range))
  }

  /// "the latest period", "the year-ago quarter": counted from the quarter under discussion, else from the last one.
  func businessPeriod(_ site: Site) -> Reading? {
    let years = site.match["year"].map { $0.number - (period?.span.year ?? $0.number) }
    let offset = years ?? site.rule.arguments.first.flatMap(Int.init) ?? 0
    if let period {
      let origin = Timex.Anchor.reference(period.span.meaning, period.range)
      switch period.span {
      case .quarter(let year, let quarter):
        return calendar(.quarter(year: year + offset, quarter), site, anchor: origin)
      case .half(let year, let half): return calendar(.half(year: year + offset, half), site, anchor: origin)
      default: break
      }
    }
    if let year = site.match["year"]?.number { return calendar(.year(year), site) }
    guard let published else { return partial(.quarter, site) }
    let origin = Timex.Anchor.published(published)
    if let quarter = site.match["ordinal"]?.number {
      guard (1...4).contains(quarter) else { return nil }
      let isOver = CalendarSpan.quarter(year: published.year, quarter).last <= published
      let year = isOver ? published.year : published.year - 1
      return calendar(.quarter(year: year + offset, quarter), site, anchor: origin)
    }
    if site.rule.arguments.last == "year" { return calendar(.year(published.year + offset), site, anchor: origin) }
    let last = published.monthStart.adding(months: -3 + 12 * offset)
    return calendar(CalendarSpan(.quarter, holding: last), site, anchor: origin)
  }

  /// "The day before last Friday".
  func offset(_ site: Site) -> Reading? {
    guard let inner = site.match.captures.first(where: { $0.item.nested != nil })?.item.nested,
      let days = site.rule.arguments.first.flatMap(Int.init), let reading = read(nestedSite(inner, site)),
      case .day(let day)? = reading.span
    else { return nil }
    return calendar(.day(day.adding(days: days)), site, anchor: reading.anchor)
  }

  /// The last date told that a unit can be counted from: for days the last day, even where a year was told since.
  private func reference(for unit: Period.Unit, offset: Int = 0) -> (span: CalendarSpan, range: ByteRange)? {
    if let reference, isFine(reference.span, for: unit) { return reference }
    return offset == 0 || offset < 0 && unit == .day ? referenceDay : nil
  }

  /// Whether a unit can be counted from a span: days from a day, not from a year.
  func isFine(_ span: CalendarSpan, for unit: Period.Unit) -> Bool {
    span.last.dayNumber - span.first.dayNumber < Self.longestDays(unit)
  }

  /// The day to count units from: ahead from a span's last; years from that it begins in, for a winter ends in the next.
  private func start(of span: CalendarSpan, for unit: Period.Unit, _ sign: Int) -> CivilDate {
    guard sign > 0, unit != .year else { return span.first }
    return span.last
  }

  private static func longestDays(_ unit: Period.Unit) -> Int {
    switch unit {
    case .century, .decade: 3_660
    case .year: 366
    case .quarter: 92
    case .month: 31
    case .week: 7
    case .day, .hour, .minute, .second: 1
    }
  }

  /// "that day", "the same month", "the following year".
  func anaphor(_ site: Site) -> Reading? {
    let named = site.match["unit"] ?? site.rule.arguments.dropFirst().first.map { TokenItem(text: $0) }
    guard let (unit, factor) = named.flatMap({ unit($0) }) else { return nil }
    let offset = (site.rule.arguments.first.flatMap(Int.init) ?? site.match["anaphor"]?.number ?? 0) * factor
    guard reference != nil else {
      guard let published else { return partial(unit, site) }
      return calendar(CalendarSpan(unit, holding: published.adding(offset, unit)), site, anchor: .published(published))
    }
    guard let reference = reference(for: unit, offset: offset) else { return partial(unit, site) }
    let base = start(of: reference.span, for: unit, offset)
    return calendar(
      CalendarSpan(unit, holding: base.adding(offset, unit)), site,
      anchor: .reference(reference.span.meaning, reference.range))
  }
}
