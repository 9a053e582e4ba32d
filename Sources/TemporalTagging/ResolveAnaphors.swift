import TextAnalysis
import TimelineCore

/// What is counted from a day or a time told before.
extension Resolver {
  /// "The following Friday", "that Sunday": counted from the day or week told before, else from the publication.
  func toldWeekday(_ number: Int, _ offset: Int, _ site: Site) -> Reading? {
    let base: (span: CalendarSpan, anchor: Timex.Anchor)? =
      if let reference {
        isFine(reference.span, for: .week) ? (reference.span, .reference(reference.span.meaning, reference.range)) : nil
      } else {
        published.map { (.day($0), .published($0)) }
      }
    guard let (span, anchor) = base else { return partial("XXXX-WXX-\(number)", site) }
    let day =
      switch offset {
      case ..<0: span.first.adding(days: -((span.first.weekday - number + 6) % 7) - 1)
      case 0: span.first.weekStart.adding(days: number - 1)
      default: span.last.adding(days: (number - span.last.weekday + 6) % 7 + 1)
      }
    return calendar(.day(day), site, anchor: anchor)
  }

  /// "Two hours later", where the text gave the time before by the clock; nil where it did not, and for days.
  func clockShifted(
    _ day: CivilDate, by thousandths: Int, _ unit: Period.Unit, _ site: Site, _ origin: Timex.Anchor
  ) -> Reading? {
    guard let referenceMinute, unit == .hour || unit == .minute, abs(thousandths) < 100_000_000 else { return nil }
    let total = referenceMinute + thousandths * (unit == .hour ? 60 : 1) / 1_000
    let minute = (total % 1_440 + 1_440) % 1_440
    var reading = calendar(.day(day.adding(days: (total - minute) / 1_440)), site, anchor: origin)
    reading.kind = .time
    reading.timeOfDay = Self.clockText(hour: minute / 60, minute: minute % 60, part: nil) ?? ""
    reading.value += reading.timeOfDay
    return reading
  }
}
