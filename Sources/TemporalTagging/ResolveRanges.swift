import TextAnalysis
import TimelineCore

extension Resolver {
  /// Two dates that share parts: "5-7 March", "March 5 and 6", "between June and August 2022".
  ///
  /// Each end is an expression of its own; of a span, not of a list, the first also carries the whole as its meaning.
  mutating func ranged(_ site: Site) -> [Timex] {
    if site.match["item"] != nil { return listed(site) }
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

  /// Three dates or more that share parts, each an expression of its own: "11, 12 and 13 July".
  private mutating func listed(_ site: Site) -> [Timex] {
    let items = site.match.captures.filter { $0.name == "item" }
    guard let ends = ends(site), case let last = ends.last, let tail = tail(site) else { return [] }
    let isOfMonths = site.match["day"] == nil
    var start = site.match.tokens.lowerBound
    var found: [Timex] = []
    for item in items {
      let suffix = site.match.captures.first { $0.name == "suffix" && $0.start == item.start + item.item.count }
      let end = item.start + item.item.count + (suffix?.item.count ?? 0)
      let month = CalendarSpan.month(year: last.year, month: item.item.number)
      let day = CivilDate(year: last.year, month: last.first.month, day: item.item.number).map(CalendarSpan.day)
      guard let span = isOfMonths ? month : day, span.first < last.first else { return [] }
      found.append(timex(calendar(span, site, anchor: ends.anchor), start..<end, meaning: nil, site))
      start = items.first { $0.start > item.start }?.start ?? end
    }
    found.append(timex(calendar(last, site, anchor: ends.anchor), tail, meaning: nil, site))
    reference = (last, found[found.count - 1].range)
    told = reference
    return found
  }

  /// The tokens of a list's last date: behind the connector, where there is one.
  private func tail(_ site: Site) -> Range<Int>? {
    let last = site.match.capture("connector").map { $0.start + $0.item.count } ?? site.match.capture("day")?.start
    guard let last, last < site.match.tokens.upperBound else { return nil }
    return last..<site.match.tokens.upperBound
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
    if let (first, last) = years(match) ?? centuries(match) ?? seasons(match) { return (first, last, nil) }
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
    if let last = match["era-year"]?.number { return first > last ? (.year(1 - first), .year(1 - last)) : nil }
    if let last = match["year"]?.number { return first < last ? (.year(first), .year(last)) : nil }
    guard let short = match["yy"]?.number, short > first % 100 else { return nil }
    return (.year(first), .year(first / 100 * 100 + short))
  }

  private func centuries(_ match: RuleMatch) -> (CalendarSpan, CalendarSpan)? {
    guard let first = match["first-century"]?.number, let last = match["last-century"]?.number,
      (1...30).contains(first), (1...30).contains(last)
    else { return nil }
    return match["bc"] == nil ? (.century(first - 1), .century(last - 1)) : (.century(-first), .century(-last))
  }

  private func seasons(_ match: RuleMatch) -> (CalendarSpan, CalendarSpan)? {
    guard let year = year(match), let first = match["first-season"].flatMap({ EDTFDate.Season(rawValue: $0.number) }),
      let last = match["season"].flatMap({ EDTFDate.Season(rawValue: $0.number) })
    else { return nil }
    return (.season(year: year, first), .season(year: year, last))
  }
}
