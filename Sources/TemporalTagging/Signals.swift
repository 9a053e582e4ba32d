import TextAnalysis
import TimelineCore

extension Resolver {
  /// Resolves an expression and remembers what later ones may be counted from.
  mutating func timexes(_ expression: SentenceExpressions.Expression, in sentence: Range<Int>) -> [Timex] {
    let rule = rules.rules[expression.match.rule]
    let range = text.range(expression.tokens)
    let site = Site(match: expression.match, rule: rule, sentence: sentence, range: range, signal: expression.signal)
    if rule.operation == .range { return ranged(site) }
    guard var reading = read(site) else { return [] }
    if let span = reading.span {
      let last = lastDay(of: site, span)
      remember(last, site, expression.modifier)
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
    reading.modifier = expression.modifier ?? rule.modifier
    apply(expression.modifier, to: &reading)
    apply(signal: expression.signal, to: &reading, site)
    return [
      Timex(
        range: range, kind: reading.kind, value: reading.value, modifier: reading.modifier, meaning: reading.meaning,
        rule: rule.name, anchor: reading.anchor, confidence: reading.confidence)
    ]
  }

  /// Keeps what later expressions may be counted from.
  private mutating func remember(_ span: CalendarSpan, _ site: Site, _ modifier: Timex.Modifier?) {
    if isComparison(site) || !isOpening && isParenthetical(site) { return }
    reference = (span, site.range)
    switch span {
    case .decade, .century: return
    case .day: referenceDay = (span, site.range)
    // A report is about a period that is over.
    case .quarter, .half:
      if site.rule.operation == .quarter || site.rule.operation == .half, published.map({ span.last <= $0 }) ?? true {
        period = (span, site.range)
      }
    default: break
    }
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

  /// Early, middle and late are the thirds of a span, with a vague border; about makes the date approximate.
  private func apply(_ modifier: Timex.Modifier?, to reading: inout Reading) {
    guard let modifier, let meaning = reading.meaning, meaning.isCalendar else { return }
    switch modifier {
    case .start, .mid, .end:
      if let span = reading.span, let third = third(span, modifier) {
        reading.meaning = third
        reading.confidence = min(reading.confidence, 0.6)
      }
    case .approximate, .lessThan, .moreThan, .equalOrLess, .equalOrMore:
      if case .date(var date) = meaning {
        date.qualifier = .approximate
        reading.meaning = .date(date)
      }
      reading.confidence = min(reading.confidence, 0.5)
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
    default: return thirdOfDays(span.first, span.last, modifier)
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
    case .before:
      reading.meaning = .interval(start: .open, end: .date(.day(first.adding(days: -1))))
      reading.confidence = min(reading.confidence, 0.6)
    case .after:
      reading.meaning = .interval(start: .date(.day(last.adding(days: 1))), end: .open)
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

  private func start(of meaning: TemporalValue) -> TemporalValue.Bound {
    switch meaning {
    case .date(let date): .date(date)
    case .interval(let start, _): start
    case .duration, .set: .unknown
    }
  }
}
