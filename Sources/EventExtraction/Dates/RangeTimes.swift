import TextAnalysis
import TimelineCore

// Two times that are the ends of one: "between June 1 and 5", "from Monday to Wednesday last week".
extension MentionDater {
  /// The days from the first of two times to the last, where words say that they are the ends of a span, or where they are
  /// two days or months in a row, with the words from the one to the other; nil for any other time.
  func span(of time: Entity) -> (value: TemporalValue, timex: Timex)? {
    guard let (left, right) = ends(time), let opening = left.timex, let closing = right.timex,
      let first = opening.meaning, let last = closing.meaning,
      case .date(let start) = first.rolled(by: cycles(left, first, before: last), isWeekly(left)),
      case .date(let end) = last, start.last < end.first
    else { return nil }
    let word = cue(at: left.words.lowerBound - 1)?.kind
    guard word == .between || word == .ahead || start.last.adding(days: 1) == end.first else { return nil }
    let value = TemporalValue.interval(start: .date(start), end: .date(end))
    let words = ByteRange(opening.range.start, closing.range.end)
    return (
      value,
      Timex(
        range: words, kind: .date, value: value.description, meaning: value, rule: opening.rule, anchor: opening.anchor,
        confidence: min(opening.confidence, closing.confidence))
    )
  }

  /// "on cooperation for 2024–2028": an end of the years that what was agreed on is to last.
  func isTerm(_ time: Entity) -> Bool {
    let start = time.words.lowerBound
    let isFirst = sentence.has(time.words.upperBound, [.dash, .hyphen]) && isTime(time.words.upperBound + 1)
    let isLast = sentence.has(start - 1, [.dash, .hyphen]) && isTime(start - 2)
    return isFirst && sentence.has(start - 1, .goal) || isLast && sentence.has(start - 3, .goal)
  }

  private func isTime(_ word: Int) -> Bool { sentence.entity(at: word)?.timex != nil }

  /// The two times beside each other of which one is given, nothing but a joint between them; nil where it stands alone.
  private func ends(_ time: Entity) -> (left: Entity, right: Entity)? {
    let others = sentence.entities.filter { $0.timex?.kind == .date && $0.words != time.words }
    if let next = others.first(where: { isJoined(time, $0) }) { return (time, next) }
    return others.last { isJoined($0, time) }.map { ($0, time) }
  }

  private func isJoined(_ left: Entity, _ right: Entity) -> Bool {
    let joint = left.words.upperBound
    // "on 15 February and a day later": two days.
    guard right.words.lowerBound == joint + 1, !(right.timex.map { patterns.dating.counted.contains($0.rule) } ?? false)
    else { return false }
    if sentence.has(joint, .coordinator) { return true }
    return cue(at: joint).map { $0.kind == .to || $0.kind == .ahead } ?? false
  }

  /// How often a weekday in front has to come round to lie before the one behind: "from Monday to Wednesday last week".
  private func cycles(_ time: Entity, _ first: TemporalValue, before last: TemporalValue) -> Int {
    guard isWeekly(time), let from = first.first, let to = last.first, from > to else { return 0 }
    return -((from.dayNumber - to.dayNumber + 6) / 7)
  }

  /// "from June 3 to 7": the second day only ends what the first expression means already.
  func isRangeEnd(_ time: Entity) -> Bool {
    guard let end = time.timex, let day = end.meaning?.first else { return false }
    return sentence.entities.contains { other in
      guard let whole = other.timex, whole.rule == end.rule, other.words.upperBound <= time.words.lowerBound,
        time.words.lowerBound - other.words.upperBound <= 2, let first = whole.meaning?.first
      else { return false }
      return first < day && whole.meaning?.last == day
    }
  }

  /// "at five in the morning of May 10": the hour of a day that stands beside it.
  func isHour(_ time: Entity, of day: Entity) -> Bool {
    guard time.timex?.kind == .time, distance(time.words, day.words) <= 1, let meaning = day.timex?.meaning else {
      return false
    }
    return day.timex?.kind == .date && (meaning.precision == .day || meaning.precision == .interval)
  }

  /// Whether a day lies in another time that is longer than a day.
  func holds(_ outer: Entity, _ inner: Entity) -> Bool {
    guard let a = outer.timex?.meaning, let b = inner.timex?.meaning, b.precision == .day, a.precision != .day,
      let from = a.first, let to = a.last, let day = b.first
    else { return false }
    return from <= day && day <= to
  }
}
