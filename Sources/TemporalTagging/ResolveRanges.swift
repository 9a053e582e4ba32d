import TextAnalysis
import TimelineCore

extension Resolver {
  /// Two dates that share parts: "5-7 March", "March 5 and 6", "between June and August 2022".
  ///
  /// Each end is an expression of its own; of a span, not of a list, the first also carries the whole as its meaning.
  mutating func ranged(_ site: Site) -> [Timex] {
    guard let connector = site.match.capture("connector"), let ends = ends(site) else { return [] }
    let tokens = site.match.tokens
    let parts = [tokens.lowerBound..<connector.start, connector.start + connector.item.count..<tokens.upperBound]
    guard parts.allSatisfy({ !$0.isEmpty }) else { return [] }
    let whole: TemporalValue? =
      connector.item.text == "span" && ends.first.first < ends.last.last
      ? interval(ends.first.meaning, ends.last.meaning) : nil
    let first = timex(calendar(ends.first, site, anchor: ends.anchor), parts[0], meaning: whole, site)
    let last = timex(calendar(ends.last, site, anchor: ends.anchor), parts[1], meaning: nil, site)
    if isOpening || !isParenthetical(site) {
      reference = (ends.last, last.range)
      // "The war lasted from 1914 to 1918. In August …": behind the summary a text begins with the beginning.
      told = isOpening ? (ends.first, first.range) : reference
      isOpening = false
    }
    return [first, last]
  }

  private func timex(_ reading: Reading, _ tokens: Range<Int>, meaning: TemporalValue?, _ site: Site) -> Timex {
    Timex(
      range: text.range(tokens), kind: reading.kind, value: reading.value, meaning: meaning ?? reading.meaning,
      rule: site.rule.name, anchor: reading.anchor, confidence: reading.confidence)
  }

  private func interval(_ first: TemporalValue, _ last: TemporalValue) -> TemporalValue? {
    guard case .date(let start) = first, case .date(let end) = last else { return nil }
    return .interval(start: .date(start), end: .date(end))
  }

  private func ends(_ site: Site) -> (first: CalendarSpan, last: CalendarSpan, anchor: Timex.Anchor?)? {
    let match = site.match
    if let years = years(match) { return (years.0, years.1, nil) }
    guard let month = match["month"]?.number else { return nil }
    let lastDay = match["day"]?.number
    func span(_ year: Int, _ month: Int, _ day: Int?) -> CalendarSpan? {
      guard let day else { return .month(year: year, month: month) }
      return CivilDate(year: year, month: month, day: day).map(CalendarSpan.day)
    }
    var year = year(match)
    var anchor: Timex.Anchor?
    if year == nil {
      guard let (day, origin) = deicticAnchor else { return nil }
      let candidates = (day.year - 1...day.year + 1).compactMap { span($0, month, lastDay) }
      year =
        (isNarrative && told != nil ? nextTold(candidates, site) : nearest(candidates, to: day, cues(site).direction))?
        .last
        .year
      anchor = origin
    }
    guard let year, let last = span(year, month, lastDay) else { return nil }
    let firstMonth = match["first-month"]?.number ?? month
    let firstDay = match["first-day"]?.number
    guard var first = span(year, firstMonth, firstDay) else { return nil }
    if first.first > last.first, let before = span(year - 1, firstMonth, firstDay) { first = before }
    return (first, last, anchor)
  }

  private func years(_ match: RuleMatch) -> (CalendarSpan, CalendarSpan)? {
    guard let first = match["first-year"]?.number else { return nil }
    if match["bc"] != nil {
      guard let last = match["year"]?.number, last < first else { return nil }
      return (.year(1 - first), .year(1 - last))
    }
    if let last = match["year"]?.number { return first < last ? (.year(first), .year(last)) : nil }
    guard let short = match["yy"]?.number, short > first % 100 else { return nil }
    return (.year(first), .year(first / 100 * 100 + short))
  }
}
