import TextAnalysis
import TimelineCore

/// How far a narrative has got, and where a date without a year lies from there.
extension Resolver {
  /// The date told before that an expression hangs on: in the pluperfect what is looked back on.
  func toldAnchor(_ site: Site) -> (span: CalendarSpan, range: ByteRange)? {
    guard let lookedBack, isPluperfect(site) else { return told }
    return lookedBack
  }

  /// A narrative goes forward, and says so where it enters a year: a date without one lies in the year told; in the next
  /// only where that is near, in the one before only where the clause looks back.
  func nextTold(_ spans: [CalendarSpan], _ site: Site) -> CalendarSpan? {
    guard let told = toldAnchor(site)?.span else { return nil }
    if told.unit == .year { return spans.first { $0.year == told.year } }
    if let holding = spans.first(where: { $0.first <= told.first && told.first <= $0.last }) { return holding }
    if looksBack(site), let before = spans.last(where: { $0.last < told.first }),
      told.first.dayNumber - before.last.dayNumber < 270
    {
      return before
    }
    func distance(_ span: CalendarSpan) -> Int {
      let ahead = span.first.dayNumber - told.first.dayNumber
      if span.year > told.year, ahead > 184 { return .max }
      if ahead >= 0 { return ahead }
      return span.year < told.year ? .max - 1 : 3 * (told.first.dayNumber - span.last.dayNumber)
    }
    return spans.min { distance($0) < distance($1) }
  }

  /// A day of the month told; in a narrative of the next where the day told is well past it.
  func dayOfMonth(_ day: Int, near span: CalendarSpan) -> CivilDate? {
    let here = CivilDate(year: span.first.year, month: span.first.month, day: day)
    guard isNarrative, case .day(let told) = span, let here, here < told else { return here }
    let month = told.monthStart.adding(months: 1)
    guard let next = CivilDate(year: month.year, month: month.month, day: day),
      next.dayNumber - told.dayNumber < 3 * (told.dayNumber - here.dayNumber)
    else { return here }
    return next
  }

  /// Whether a date lies before what is told: "had left in October", "since May".
  private func looksBack(_ site: Site) -> Bool {
    switch site.signal {
    case .since: true
    case .by, .until: false
    case .before, .after, .of, nil: isPluperfect(site)
    }
  }

  /// Whether the clause of an expression is in the pluperfect.
  func isPluperfect(_ site: Site) -> Bool {
    func isBorder(_ index: Int) -> Bool {
      rules.lexicon.value(rules.cues.border, text, index, site.sentence.upperBound) != nil
    }
    let tokens = site.match.tokens
    let before = (site.sentence.lowerBound..<tokens.lowerBound).suffix(12).reversed().prefix { !isBorder($0) }
    let behind = (tokens.upperBound..<site.sentence.upperBound).prefix(12).prefix { !isBorder($0) }
    return before.contains { isPluperfect(at: $0, site) } || behind.contains { isPluperfect(at: $0, site) }
  }

  /// Whether an auxiliary of the pluperfect stands at a token, with a participle near behind it.
  private func isPluperfect(at index: Int, _ site: Site) -> Bool {
    let end = site.sentence.upperBound
    guard rules.lexicon.value(rules.cues.pluperfect, text, index, end) != nil else { return false }
    return (index + 1..<end).prefix(3).contains { place in
      rules.lexicon.value(rules.cues.participle, text, place, end) != nil
        || rules.lexicon.value(rules.cues.past, text, place, end) != nil
        || rules.lexicon.isPast(text.tokens[place], in: text)
    }
  }

  /// A text that opens with "In May …" and names its year behind: until a date is told, the first year that is named.
  mutating func open(with found: [SentenceExpressions]) {
    for match in found.lazy.flatMap(\.nested) {
      guard let year = match["first-year"]?.number ?? self.year(match), published.map({ year < $0.year - 2 }) ?? true
      else { continue }
      told = (.year(match["bc"] != nil && match["first-year"] != nil ? 1 - year : year), text.range(match.tokens))
      return
    }
  }

  /// A heading that is a year, and nothing else, is what the section below tells of.
  mutating func readHeading(_ sentence: Range<Int>) {
    guard sentence.count == 1, let token = sentence.first, text.tokens[token].kind == .number,
      text.tokens[token].range.count == 4, let year = Int(text.text(token)), (1_000...2_100).contains(year)
    else { return }
    told = (.year(year), text.tokens[token].range)
    reference = told
    (isOpening, summary, lookedBack, toldPart) = (false, nil, nil, "")
  }

  /// Whether an expression ends the span that the first date told begins: "was besieged from April 1992 to May 1996".
  func isEndOfSummary(_ site: Site) -> Bool {
    guard let summary, summary.upperBound >= site.sentence.lowerBound,
      summary.upperBound <= site.match.tokens.lowerBound
    else { return false }
    let between = summary.upperBound..<site.match.tokens.lowerBound
    guard let first = between.first, between.count <= 2 else { return false }
    return rules.lexicon.value(rules.cues.connector, text, first, between.upperBound) != nil
  }

  /// Whether an expression stands in brackets: "(1861–1922)", "(26 August in the old style)".
  func isParenthetical(_ site: Site) -> Bool {
    let before = text.tokens[site.sentence.lowerBound..<site.match.tokens.lowerBound]
    return before.last { $0.hash == Self.bracket.open || $0.hash == Self.bracket.close }?.hash == Self.bracket.open
  }

  private static let bracket = (open: foldedHash("(".utf8), close: foldedHash(")".utf8))
}
