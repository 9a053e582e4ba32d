import TextAnalysis
import TimelineCore

extension Resolver {
  /// Year, month and day as far as they are given; what is missing is the nearest that fits.
  func date(_ site: Site) -> Reading? {
    let match = site.match
    let (day, month) = dayAndMonth(match)
    if match["weekday"] != nil, match["ordinal"] != nil { return numberedWeekday(site) }
    guard let year = year(match) else {
      guard let month else { return day.flatMap { dayOfMonth($0, site) } }
      return yearless(month: month, day: day, site)
    }
    guard let month else { return calendar(.year(year), site) }
    guard let day else { return calendar(.month(year: year, month: month), site) }
    return CivilDate(year: year, month: month, day: day).map { calendar(.day($0), site) }
  }

  /// "the third Thursday in November"; without a year the nearest such day.
  private func numberedWeekday(_ site: Site) -> Reading? {
    guard let weekday = site.match["weekday"]?.number, let number = site.match["ordinal"]?.number,
      let month = site.match["month"]?.number, (-1...5).contains(number), number != 0
    else { return nil }
    let rule = Holiday(rule: .weekday(month: month, weekday: weekday, number: number))
    func span(_ year: Int) -> CalendarSpan? {
      rule.day(in: year).flatMap { $0.month == month ? .day($0) : nil }
    }
    if let year = year(site.match) { return span(year).map { calendar($0, site) } }
    guard let (anchor, origin) = deicticAnchor else { return partial(.day, site) }
    let spans = (anchor.year - 1...anchor.year + 1).compactMap { span($0) }
    return nearest(spans, to: anchor, cues(site).direction).map { calendar($0, site, anchor: origin) }
  }

  private func dayAndMonth(_ match: RuleMatch) -> (day: Int?, month: Int?) {
    if let first = match["mon"]?.number, let second = match["day"]?.number ?? match["mon2"]?.number {
      return (second, first)
    }
    if let first = match["first"]?.number, let second = match["second"]?.number {
      let isMonthFirst = options.dateOrder == .monthDayYear ? first <= 12 : second > 12
      return isMonthFirst ? (second, first) : (first, second)
    }
    if let pair = match["day-month"]?.number { return (pair / 100, pair % 100) }
    let month = match["month"]?.number ?? match["mon"]?.number
    return (match["day"]?.number ?? match["ordinal"]?.number, month)
  }

  /// A year as the pattern caught it: of an era, with four digits or two; the year before 1 is 0.
  func year(_ match: RuleMatch) -> Int? {
    if let year = match["era-year"]?.number { return match["bc"] == nil ? year : 1 - year }
    if let year = match["year"]?.number { return match["bc"] == nil ? year : 1 - year }
    if let count = match["n"]?.number, match["bc"] != nil { return 1 - count / 1_000 }
    if let count = match["whole-year"]?.number, (1_000_000...2_999_000).contains(count) { return count / 1_000 }
    guard let short = match["yy"]?.number else { return nil }
    // Two digits mean the year next to the publication, at most twenty years ahead.
    let anchor = (published?.year ?? 2000) + 20
    let year = anchor / 100 * 100 + short
    return year > anchor ? year - 100 : year
  }

  private func yearless(month: Int, day: Int?, _ site: Site) -> Reading? {
    guard let (anchor, origin) = yearAnchor(site) else {
      let text = "XXXX-\(month < 10 ? "0" : "")\(month)"
      guard let day else { return partial(text, site) }
      return day <= 31 ? partial("\(text)-\(day < 10 ? "0" : "")\(day)", site) : nil
    }
    let middle = opensEntry(site) ? entry?.day.year ?? anchor.year : anchor.year
    let spans = (middle - 1...middle + 1).compactMap { year -> CalendarSpan? in
      guard let day else { return .month(year: year, month: month) }
      return CivilDate(year: year, month: month, day: day).map { .day($0) }
    }
    let cues = cues(site)
    let span: CalendarSpan? =
      if let date = entryDate(spans, site) {
        date
      } else if isNarrative, told != nil {
        nextTold(spans, site)
      } else if site.signal == .since {
        spans.last { $0.first <= anchor }
      } else {
        nearest(spans, to: anchor, cues.direction, weight: weight(cues, site, ofMonth: day == nil))
      }
    return span.map { calendar($0, site, anchor: origin) }
  }

  /// In days: against it no nearness counts, since a month comes round within a year.
  private static let beyondAYear = 400

  /// Whether something is said to be in the time of an expression: "in July", "in early July".
  private func isInside(_ site: Site) -> Bool {
    let start = site.match.tokens.lowerBound - (site.modifier == nil ? 1 : 2)
    return start >= site.sentence.lowerBound
      && rules.lexicon.value(rules.cues.inside, text, start, start + 1) != nil
  }

  /// How many days further away a date must be for tense to lose against nearness.
  private func weight(_ cues: ClauseCues, _ site: Site, ofMonth: Bool) -> Int {
    // "Closed until September", "built by September": the verb says nothing of September.
    if site.signal == .until || site.signal == .by && cues.direction != .future { return 0 }
    let isClose = cues.distance <= (ofMonth ? 3 : 2)
    // "Resigned in July" is over, however near the next July is; not so "postponed to July".
    if isClose, ofMonth, cues.direction == .past, isInside(site) { return Self.beyondAYear }
    if isClose || ofMonth && cues.isBehind { return 250 }
    // "Will" speaks of what is to come at any distance; an ending of the past may be an adjective's.
    if cues.direction == .future, cues.distance <= 8 { return 250 }
    return ofMonth ? 120 : 60
  }

  /// "the 5th": in the month told before, else in the anchor's.
  private func dayOfMonth(_ day: Int, _ site: Site) -> Reading? {
    if let reference, reference.span.unit == .month || reference.span.unit == .day,
      let date = dayOfMonth(day, near: reference.span)
    {
      return calendar(.day(date), site, anchor: .reference(reference.span.meaning, reference.range))
    }
    guard let (anchor, origin) = deicticAnchor else { return partial(.day, site) }
    let spans = (-1...1).compactMap { offset -> CalendarSpan? in
      let month = anchor.monthStart.adding(months: offset)
      return CivilDate(year: month.year, month: month.month, day: day).map { .day($0) }
    }
    return nearest(spans, to: anchor, cues(site).direction).map { calendar($0, site, anchor: origin) }
  }

  func holiday(_ site: Site) -> Reading? {
    guard let item = site.match["holiday"] ?? site.match["event"], let holiday = rules.holidays[item.text] else {
      return nil
    }
    if case .once(let day) = holiday.rule {
      guard let published, abs(published.dayNumber - day.dayNumber) <= 365 else { return nil }
      return calendar(.day(day), site)
    }
    if let year = year(site.match) { return holiday.day(in: year).map { calendar(.day($0), site) } }
    guard let (anchor, origin) = deicticAnchor else { return partial(.day, site) }
    let spans = (anchor.year - 1...anchor.year + 1).compactMap { holiday.day(in: $0).map(CalendarSpan.day) }
    let span: CalendarSpan? =
      switch site.match["rel"]?.number {
      case .some(..<0): spans.last { $0.last < anchor }
      case .some(1...): spans.first { $0.first > anchor }
      case .some: spans.first { $0.year == anchor.year }
      case nil where isNarrative && told != nil: nextTold(spans, site)
      case nil where site.signal == .since: spans.last { $0.first <= anchor }
      case nil: nearest(spans, to: anchor, cues(site).direction)
      }
    return span.map { calendar($0, site, anchor: origin) }
  }

  func longPeriod(_ site: Site) -> Reading? {
    if site.rule.operation == .century {
      guard let number = site.match["ordinal"]?.number ?? site.match["day"]?.number, (1...30).contains(number) else {
        return nil
      }
      return calendar(.century(site.match["bc"] == nil ? number - 1 : -number), site)
    }
    guard let decade = site.match["decade"]?.number else { return nil }
    if decade >= 1_000 { return calendar(.decade(decade / 10), site) }
    return calendar(.decade(((published?.year ?? 2000) - decade) / 100 * 10 + decade / 10), site)
  }

  /// Quarters, halves, seasons and weekends, with a year, relative to the anchor, or the nearest.
  func partOfYear(_ site: Site) -> Reading? {
    if site.rule.operation == .weekend { return weekend(site) }
    let nestedYear = site.match["year-expression"]?.nested.flatMap { read(nestedSite($0, site)) }
    if let nestedYear, nestedYear.span?.unit != .year { return nil }
    if let year = year(site.match) ?? nestedYear?.span?.year {
      return partSpan(site, in: year).map { calendar($0, site, anchor: nestedYear?.anchor) }
    }
    if let offset = site.match["year-offset"]?.number, let reference {
      return partSpan(site, in: reference.span.year + offset)
        .map { calendar($0, site, anchor: .reference(reference.span.meaning, reference.range)) }
    }
    if let offset = site.match["anaphor"]?.number, let reference {
      return seasonNear(reference.span, offset, site)
        .map { calendar($0, site, anchor: .reference(reference.span.meaning, reference.range)) }
    }
    guard let (anchor, origin) = deicticAnchor else { return partial("XXXX-\(partCode(site))", site) }
    let years = anchor.year - 1...anchor.year + 1
    let spans = years.compactMap { partSpan(site, in: $0) }
    let span: CalendarSpan? =
      switch site.match["rel"]?.number {
      case .some(..<0): spans.last { $0.last < anchor }
      case .some(1...): spans.first { $0.first > anchor }
      case .some: spans.first { $0.year == anchor.year }
      case nil where isNarrative && told != nil: nextTold(spans, site)
      case nil:
        nearest(
          spans, to: anchor, quarterDirection(site),
          weight: quarterDirection(site) == .past && site.rule.operation != .season ? 300 : 60)
      }
    return span.map { calendar($0, site, anchor: origin) }
  }

  /// "that summer", "the following spring": counted from the date told before.
  private func seasonNear(_ span: CalendarSpan, _ offset: Int, _ site: Site) -> CalendarSpan? {
    let seasons = (span.year - 1...span.year + 1).compactMap { partSpan(site, in: $0) }
    if offset > 0 { return seasons.first { span.unit == .year ? $0.year > span.year : $0.first > span.last } }
    if offset < 0 { return seasons.last { $0.last < span.first } }
    return seasons.first { $0.first <= span.first && span.first <= $0.last } ?? seasons.first { $0.year == span.year }
  }

  /// Quarters and halves are reported on when they are over, unless the clause speaks of what is to come.
  private func quarterDirection(_ site: Site) -> ClauseCues.Direction {
    let direction = cues(site).direction
    return site.rule.operation == .season || direction == .future ? direction : .past
  }

  private func partSpan(_ site: Site, in year: Int) -> CalendarSpan? {
    switch site.rule.operation {
    case .season:
      site.match["season"].flatMap { EDTFDate.Season(rawValue: $0.number) }.map { .season(year: year, $0) }
    case .quarter:
      number(site).flatMap { (1...4).contains($0) ? .quarter(year: year, $0) : nil }
    case .half:
      number(site).flatMap { (1...2).contains($0) ? .half(year: year, $0) : nil }
    default: nil
    }
  }

  private func number(_ site: Site) -> Int? { site.match["ordinal"]?.number ?? site.match["digits"]?.number }

  private func partCode(_ site: Site) -> String {
    switch site.rule.operation {
    case .quarter: "Q\(number(site).map(String.init) ?? "X")"
    case .half: "H\(number(site).map(String.init) ?? "X")"
    default:
      site.match["season"].flatMap { EDTFDate.Season(rawValue: $0.number) }.map(CalendarSpan.code) ?? "XX"
    }
  }

  private func weekend(_ site: Site) -> Reading? {
    if let offset = site.match["anaphor"]?.number, let reference, reference.span.unit == .day {
      // The weekend that follows a working day is that of its week.
      let weeks = offset > 0 && reference.span.last.weekday < 6 ? 0 : offset
      let monday = reference.span.first.weekStart.adding(days: 7 * weeks)
      return calendar(.weekend(monday), site, anchor: .reference(reference.span.meaning, reference.range))
    }
    guard let (anchor, origin) = deicticAnchor else { return partial("XXXX-WXX-WE", site) }
    let offset: Int
    if site.rule.arguments.first == "ahead" {
      offset = anchor.weekday >= 6 ? 1 : 0
    } else if let rel = site.match["rel"]?.number {
      offset = rel
    } else {
      offset = cues(site).direction == .future || anchor.weekday >= 6 ? 0 : -1
    }
    return calendar(.weekend(anchor.weekStart.adding(days: 7 * offset)), site, anchor: origin)
  }
}
