import TextAnalysis
import TimelineCore

/// What a match means, before it is placed in the text.
struct Reading {
  var kind: Timex.Kind
  var value: String
  var meaning: TemporalValue?
  var modifier: Timex.Modifier?
  var anchor: Timex.Anchor?
  var confidence: Double
  /// What later expressions may be counted from; nil for durations, sets and vague words.
  var span: CalendarSpan?
  /// A time of day, `T10:35` or `TNI`, that joins a day.
  var timeOfDay = ""
}

/// Turns matches into values, in text order: what was told before is what later expressions are counted from.
struct Resolver {
  let text: LexicalText
  let rules: TemporalRules
  let options: TaggingOptions
  let isNarrative: Bool
  /// The last piece of the calendar the text named, and where.
  var reference: (span: CalendarSpan, range: ByteRange)?
  /// How far a narrative has got: as `reference`, but for years that only look back and for decades.
  var told: (span: CalendarSpan, range: ByteRange)?
  /// Whether `told` is still what the text was seen to open with, ahead of its place.
  var isOpening = true
  /// The tokens of the first date told, while none follows it.
  var summary: Range<Int>?
  /// What a narrative looks back on, in the pluperfect; nil once it tells on.
  var lookedBack: (span: CalendarSpan, range: ByteRange)?
  /// The part of the day told last, where a day was told with one: `TNI`.
  var toldPart = ""
  /// A weekday that something is named after, and where: of a list, the others follow it.
  var weekdayBefore: (day: CivilDate, tokens: Range<Int>)?
  /// The last single day the text named, and where.
  var referenceDay: (span: CalendarSpan, range: ByteRange)?
  /// The time of that day in minutes, where the text gave it by the clock.
  var referenceMinute: Int?
  /// The quarter or half under discussion, in financial news.
  var period: (span: CalendarSpan, range: ByteRange)?
  /// The day that the last entry of a chronology opens with, and where.
  var entry: (day: CivilDate, range: ByteRange)?
  /// Expressions that joins may ask for.
  var nested: [RuleMatch] = []

  /// A match with what stands around it.
  struct Site {
    let match: RuleMatch
    let rule: TemporalRule
    let sentence: Range<Int>
    let range: ByteRange
    var signal: Signal?
    /// Of the words around the match, not the rule's own.
    var modifier: Timex.Modifier?
  }

  var published: CivilDate? { text.article.published }

  /// What relative expressions are counted from: in a narrative the date told before, if there is one.
  var deicticAnchor: (day: CivilDate, anchor: Timex.Anchor)? {
    if isNarrative, let told { return (told.span.first, .reference(told.span.meaning, told.range)) }
    return published.map { ($0, .published($0)) }
  }

  /// As `deicticAnchor`, for a date without a year.
  func yearAnchor(_ site: Site) -> (day: CivilDate, anchor: Timex.Anchor)? {
    guard isNarrative, let told = toldAnchor(site) else { return deicticAnchor }
    return (told.span.first, .reference(told.span.meaning, told.range))
  }

  func cues(_ site: Site) -> ClauseCues {
    ClauseCues(around: site.match.tokens, in: text, sentence: site.sentence, rules: rules)
  }

  /// The reading of a match; nil where it has none, such as 30 February.
  func read(_ site: Site) -> Reading? {
    switch site.rule.operation {
    case .date: site.match["part"].map { atPart($0.text, date(site)) } ?? date(site)
    case .holiday: holiday(site)
    case .decade, .century: longPeriod(site)
    case .season, .quarter, .half, .weekend: partOfYear(site)
    case .unit: unit(site)
    case .weekday: weekday(site)
    case .month: relativeMonth(site)
    case .shift: shift(site)
    case .anaphor: anaphor(site)
    case .period: businessPeriod(site)
    case .weekOf: weekOf(site)
    case .offset: offset(site)
    case .duration: duration(site)
    case .set: set(site)
    case .fixed: fixed(site)
    case .clock: clock(site)
    case .part: part(site)
    case .join: join(site)
    case .range: nil
    case .none: nil
    }
  }

  /// A reading that is a piece of the calendar.
  func calendar(_ span: CalendarSpan, _ site: Site, anchor: Timex.Anchor? = nil) -> Reading {
    Reading(
      kind: site.rule.kind, value: span.description, meaning: span.meaning, anchor: anchor,
      confidence: site.rule.confidence, span: span)
  }

  /// A reading whose value is known only in part; it has no meaning.
  func partial(_ value: String, _ site: Site) -> Reading {
    Reading(kind: site.rule.kind, value: value, meaning: nil, confidence: site.rule.confidence)
  }

  /// The value with X for what is not known.
  func partial(_ unit: Period.Unit, _ site: Site) -> Reading {
    switch unit {
    case .century, .decade, .year: partial("XXXX", site)
    case .quarter: partial("XXXX-QX", site)
    case .month: partial("XXXX-XX", site)
    case .week: partial("XXXX-WXX", site)
    case .day, .hour, .minute, .second: partial("XXXX-XX-XX", site)
    }
  }

  /// The unit an expression names, with the number in front of it: a fortnight is two weeks, `2W`.
  func unit(_ item: TokenItem) -> (unit: Period.Unit, count: Int)? {
    if let unit = Period.Unit(rawValue: item.text) { return (unit, 1) }
    let digits = item.text.prefix(while: \.isNumber)
    guard let count = Int(digits), let unit = Period.Unit(rawValue: String(item.text.dropFirst(digits.count)))
    else { return nil }
    return (unit, count)
  }

  /// Of several spans the one nearest to the anchor; a clause's tense decides between two that are both far.
  func nearest(
    _ candidates: [CalendarSpan], to anchor: CivilDate, _ direction: ClauseCues.Direction, weight: Int = 60
  ) -> CalendarSpan? {
    func distance(_ span: CalendarSpan) -> Int {
      if span.first > anchor { return span.first.dayNumber - anchor.dayNumber + (direction == .past ? weight : 0) }
      if span.last < anchor { return anchor.dayNumber - span.last.dayNumber + (direction == .future ? weight : 0) }
      return 0
    }
    return candidates.min { distance($0) < distance($1) }
  }
}
