import TextAnalysis
import TimelineCore

/// Days of the week.
extension Resolver {
  /// A bare weekday is the last one, the anchor's own included, unless its clause speaks of what is to come.
  func weekday(_ site: Site) -> Reading? {
    guard let number = site.match["weekday"]?.number, (1...7).contains(number) else { return nil }
    if let offset = site.match["anaphor"]?.number { return toldWeekday(number, offset, site) }
    guard let (anchor, origin) = deicticAnchor, !isNarrative || told.map({ isFine($0.span, for: .week) }) ?? true
    else { return partial("XXXX-WXX-\(number)", site) }
    if let before = weekdayBefore, before.tokens.upperBound + 1 == site.match.tokens.lowerBound,
      site.match["rel"] == nil,
      rules.lexicon.value(rules.cues.connector, text, before.tokens.upperBound, site.match.tokens.lowerBound) != nil
    {
      let ahead = (number - before.day.weekday + 7) % 7
      return calendar(.day(before.day.adding(days: ahead)), site, anchor: origin)
    }
    let back = (anchor.weekday - number + 7) % 7
    let day: CivilDate
    var confidence = site.rule.confidence
    switch site.match["rel"]?.number {
    case .some(let offset) where site.rule.arguments.first == "week":
      day = anchor.weekStart.adding(days: 7 * offset + number - 1)
    case _ where site.rule.arguments.first == "ahead":
      day = anchor.adding(days: 7 - back + (site.rule.arguments.last.flatMap(Int.init) ?? 0))
    case .some(..<0): day = anchor.adding(days: back == 0 ? -7 : -back)
    case .some(1...): day = anchor.weekStart.adding(days: 7 + number - 1)
    case .some: day = anchor.weekStart.adding(days: number - 1)
    case nil:
      switch weekdayDirection(site, daysBack: back) {
      case .future:
        day = anchor.adding(days: back == 0 ? (isNarrative ? 0 : 7) : 7 - back)
        confidence = min(confidence, 0.9)
      case .past, .none: day = anchor.adding(days: -back)
      }
      if day == anchor { confidence = max(confidence, 0.95) }
    }
    var reading = calendar(.day(day), site, anchor: origin)
    reading.confidence = confidence
    if let part = dayPart(site) {
      reading.value += "T\(part)"
      reading.timeOfDay = "T\(part)"
    }
    return reading
  }

  /// The part of the day beside a weekday, or written in one word with it.
  private func dayPart(_ site: Site) -> String? {
    if let part = site.match["part"] { return part.text }
    let part = site.match["weekday"]?.text.drop(while: \.isNumber) ?? ""
    return part.isEmpty ? nil : String(part)
  }

  private func weekdayDirection(_ site: Site, daysBack: Int) -> ClauseCues.Direction {
    // What a narrative tells next is later.
    if isNarrative { return .future }
    let cues = cues(site)
    if site.signal == .since || site.signal == .of { return .past }
    if isPossessive(site) {
      // "Ahead of Sunday's talks" and "hopes to win Sunday's election", but "will discuss Sunday's raid".
      let isAhead = cues.direction == .future && (cues.distance == 1 || isAppointment(site))
      return isAhead ? .future : .past
    }
    // "Could not be verified on Friday" is said on Friday, and so is "will speak later on Friday".
    if daysBack == 0, cues.isModal || site.modifier == .end { return .none }
    let direction = cues.direction
    // Nobody calls tomorrow's weekday to mind by last week's.
    return direction == .none && daysBack == 6 ? .future : direction
  }

  /// "Wednesday's ruling" has been made.
  func isPossessive(_ site: Site) -> Bool {
    let next = site.match.tokens.upperBound
    return next < site.sentence.upperBound && text.tokens[next].hash == rules.cues.possessive
  }

  /// "Sunday's presidential election" is known of before it is held.
  private func isAppointment(_ site: Site) -> Bool {
    let next = site.match.tokens.upperBound + 1
    return (next..<next + 3).contains { index in
      index < site.sentence.upperBound
        && rules.lexicon.value(rules.cues.appointment, text, index, site.sentence.upperBound) != nil
    }
  }
}
