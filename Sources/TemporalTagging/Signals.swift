import TextAnalysis
import TimelineCore

extension Resolver {
  /// Resolves an expression and remembers what later ones may be counted from.
  mutating func timexes(_ expression: SentenceExpressions.Expression, in sentence: Range<Int>) -> [Timex] {
    let rule = rules.rules[expression.match.rule]
    let range = text.range(expression.tokens)
    let site = Site(
      match: expression.match, rule: rule, sentence: sentence, range: range, signal: expression.signal,
      modifier: expression.modifier)
    if rule.operation == .range { return ranged(site) }
    guard var reading = read(site) else { return [] }
    if let span = reading.span {
      let last = lastDay(of: site, span)
      remember(last, site, expression.modifier)
      noteEntry(last, site)
      referenceMinute = Self.minute(reading.timeOfDay)
      if expression.signal == .of, rule.operation == .weekday, case .day(let day) = span {
        weekdayBefore = (day, expression.match.tokens)
      } else {
        weekdayBefore = nil
      }
      toldPart = last == span ? reading.timeOfDay : ""
    }
    // From "the first nine months" on, "a year ago" is no quarter.
    if case .duration(let length) = reading.meaning, length.unit == .month, let months = length.count,
      months % 3 == 0, (6...9).contains(months)
    {
      period = nil
    }
    let modifier = expression.modifier ?? rule.modifier ?? (site.match["about"] == nil ? nil : .approximate)
    reading.modifier = dateModifier(modifier, rule)
    apply(modifier, to: &reading, rule)
    apply(signal: expression.signal, to: &reading, site)
    return [
      Timex(
        range: range, kind: reading.kind, value: reading.value, modifier: reading.modifier, meaning: reading.meaning,
        rule: rule.name, anchor: reading.anchor, confidence: reading.confidence)
    ]
  }

  /// Minutes since midnight of a time by the clock, `T10:35`; nil for `TNI`, which is none.
  private static func minute(_ time: String) -> Int? {
    let parts = time.dropFirst().split(separator: ":").map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1] else { return nil }
    return hour * 60 + minute
  }

  /// Keeps what later expressions may be counted from.
  private mutating func remember(_ span: CalendarSpan, _ site: Site, _ modifier: Timex.Modifier?) {
    if isComparison(site) || !isOpening && isParenthetical(site) { return }
    // "seized power on Wednesday after Saturday's election. By nightfall …": of that Wednesday.
    if !isNarrative, isPossessive(site), let reference, text.range(site.sentence).start <= reference.range.start {
      return
    }
    // "would be shelved until the end of 2028. A month earlier …": what only ends lies ahead of what is told.
    if !isNarrative, site.signal == .until, reference != nil, let published, span.first > published { return }
    reference = (span, site.range)
    switch span {
    case .decade, .century: return
    case .day: referenceDay = (span, site.range)
    // A report is about a period that is over.
    case .quarter, .half:
      if site.rule.operation == .quarter || site.rule.operation == .half,
        published.map({ isReported(span, by: $0, site) }) ?? true
      {
        period = (span, site.range)
      }
    default: break
    }
    // "The previous autumn …" looks back, and the story goes on where it was.
    if isNarrative, let offset = site.match["anaphor"]?.number, offset < 0 { return }
    // "(founded in 1920)" looks back; "In 1920, …" turns back.
    let isAside =
      span.unit == .year && !isOpening && span.year < told?.span.year ?? span.year
      && site.match.tokens.lowerBound > site.sentence.lowerBound + 2
    if isAside || isEndOfSummary(site) { return }
    if isNarrative, !isOpening, let told, span.last < told.span.first, isPluperfect(site) {
      lookedBack = (span, site.range)
      return
    }
    lookedBack = nil
    // After "late 1950", January is the next year's.
    summary = isOpening ? site.match.tokens : nil
    isOpening = false
    told = (modifier == .end && span.unit == .year ? .quarter(year: span.year, 4) : span, site.range)
  }

  /// A quarter that is over, or, of a business year of its own, one that is spoken of as over.
  private func isReported(_ span: CalendarSpan, by published: CivilDate, _ site: Site) -> Bool {
    span.last <= published || period == nil && span.first <= published && cues(site).direction == .past
  }

  /// Of "the night of 11–12 June" what follows is counted from the second day.
  private func lastDay(of site: Site, _ span: CalendarSpan) -> CalendarSpan {
    guard let number = site.match["last-day"]?.number,
      let day = CivilDate(year: span.first.year, month: span.first.month, day: number)
    else { return span }
    return .day(day)
  }

  /// "Up from 7 million a year earlier" compares; the report goes on about the present.
  private func isComparison(_ site: Site) -> Bool {
    guard !isNarrative else { return false }
    return site.rule.operation == .period
      || site.rule.operation == .shift && site.rule.arguments.first == "-1" && site.match["unit"]?.text == "Y"
        && site.match.thousandths == nil
  }

  /// What more or less of a length says of the date it counts to: more than two years ago is before it.
  private func dateModifier(_ modifier: Timex.Modifier?, _ rule: TemporalRule) -> Timex.Modifier? {
    guard rule.operation == .shift else { return modifier }
    let isBack = rule.arguments.first == "-1"
    return switch modifier {
    case .moreThan: isBack ? .before : .after
    case .lessThan: isBack ? .after : .before
    case .equalOrMore: isBack ? .onOrBefore : .onOrAfter
    case .equalOrLess: isBack ? .onOrAfter : .onOrBefore
    default: modifier
    }
  }

  /// Early, middle and late are the thirds of a span, with a vague border; about makes the date approximate.
  ///
  /// What the words already narrowed ("earlier this year") stays.
  private func apply(_ modifier: Timex.Modifier?, to reading: inout Reading, _ rule: TemporalRule) {
    guard let modifier, let meaning = reading.meaning, meaning.isCalendar else { return }
    switch modifier {
    case .start, .mid, .end:
      if let span = reading.span, span.meaning == meaning, let third = third(span, modifier) {
        reading.meaning = third
        reading.confidence = min(reading.confidence, 0.6)
      }
    // "at around 4 p.m. on Monday": the day is sure.
    case .approximate where !reading.timeOfDay.isEmpty: break
    case .approximate, .lessThan, .moreThan, .equalOrLess, .equalOrMore:
      if case .date(var date) = meaning {
        date.qualifier = .approximate
        reading.meaning = .date(date)
      }
      reading.confidence = min(reading.confidence, 0.5)
    case .before where rule.operation == .date:
      if let first = reading.span?.first { reading.meaning = Self.before(first) }
    case .after where rule.operation == .date:
      if let last = reading.span?.last { reading.meaning = Self.after(last) }
    case .before, .after, .onOrBefore, .onOrAfter: break
    }
  }

  private func third(_ span: CalendarSpan, _ modifier: Timex.Modifier) -> TemporalValue? {
    switch span {
    case .year(let year):
      func month(_ month: Int, _ qualifier: EDTFDate.Qualifier?) -> TemporalValue.Bound {
        .date(EDTFDate(.month(year: year, month: month), qualifier: qualifier))
      }
      return switch modifier {
      case .start: .interval(start: month(1, nil), end: month(4, .approximate))
      case .mid: .interval(start: month(5, .approximate), end: month(8, .approximate))
      default: .interval(start: month(9, .approximate), end: month(12, nil))
      }
    case .day: return nil
    case .decade, .century: return thirdOfYears(span.first.year, span.last.year, modifier)
    default: return thirdOfDays(span.first, span.last, modifier)
    }
  }

  private func thirdOfYears(_ first: Int, _ last: Int, _ modifier: Timex.Modifier) -> TemporalValue {
    let third = (last - first + 1) / 3
    func year(_ year: Int, _ qualifier: EDTFDate.Qualifier?) -> TemporalValue.Bound {
      .date(EDTFDate(.year(year), qualifier: qualifier))
    }
    return switch modifier {
    case .start: .interval(start: year(first, nil), end: year(first + third, .approximate))
    case .mid: .interval(start: year(first + third, .approximate), end: year(last - third, .approximate))
    default: .interval(start: year(last - third, .approximate), end: year(last, nil))
    }
  }

  private func thirdOfDays(_ first: CivilDate, _ last: CivilDate, _ modifier: Timex.Modifier) -> TemporalValue {
    let length = last.dayNumber - first.dayNumber + 1
    let early = EDTFDate(.day(first.adding(days: length / 3 - 1)), qualifier: .approximate)
    let late = EDTFDate(.day(last.adding(days: 1 - length / 3)), qualifier: .approximate)
    return switch modifier {
    case .start: .interval(start: .date(.day(first)), end: .date(early))
    case .mid: .interval(start: .date(early), end: .date(late))
    default: .interval(start: .date(late), end: .date(.day(last)))
    }
  }

  /// "since", "by", "before" and "after" mean what lies on one side of the date.
  private func apply(signal: Signal?, to reading: inout Reading, _ site: Site) {
    guard let meaning = reading.meaning, meaning.isCalendar, let first = meaning.first, let last = meaning.last else {
      return
    }
    switch signal {
    case .since:
      let cues = cues(site)
      let end: TemporalValue.Bound =
        if cues.counts, let published, published >= first { .date(.day(published)) } else { .open }
      reading.meaning = .interval(start: start(of: meaning), end: end)
      reading.confidence = min(reading.confidence, cues.counts ? 0.85 : 0.9)
    // "Shortly after 3 a.m. on Sunday" is on Sunday.
    case .before where !reading.timeOfDay.isEmpty, .after where !reading.timeOfDay.isEmpty: break
    // "before the end of the year" is as long as the year lasts.
    case .before where reading.modifier == .end:
      reading.meaning = .interval(start: .open, end: .date(.day(last)))
      reading.confidence = min(reading.confidence, 0.6)
    case .before:
      reading.meaning = Self.before(first)
      reading.confidence = min(reading.confidence, 0.6)
    case .after:
      reading.meaning = Self.after(last)
      reading.confidence = min(reading.confidence, 0.6)
    case .by, .until:
      reading.meaning = .interval(start: .open, end: .date(.day(last)))
      reading.confidence = min(reading.confidence, 0.6)
    case .of, nil:
      guard case .date(var date) = meaning, published.map({ first > $0 }) ?? true, cues(site).isModal else { return }
      date.qualifier = date.qualifier == .approximate ? .both : .uncertain
      reading.meaning = .date(date)
      reading.confidence = min(reading.confidence, 0.8)
    }
  }

  private static func before(_ day: CivilDate) -> TemporalValue {
    .interval(start: .open, end: .date(.day(day.adding(days: -1))))
  }

  private static func after(_ day: CivilDate) -> TemporalValue {
    .interval(start: .date(.day(day.adding(days: 1))), end: .open)
  }

  private func start(of meaning: TemporalValue) -> TemporalValue.Bound {
    switch meaning {
    case .date(let date): .date(date)
    case .interval(let start, _): start
    case .duration, .set: .unknown
    }
  }
}
