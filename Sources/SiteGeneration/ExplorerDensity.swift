import TimelineCore

/// What the explorer draws before it has read a single event: how many there are, by lane and time.
extension ExplorerData {
  /// With less than this, in days, bins are days; the explorer then shows weeks.
  private static let monthly = 548
  /// What a reader of a large timeline sees first, in days.
  private static let recentDays = 90

  /// The days of the histogram; nil where no event has a date.
  var days: ClosedRange<Int>? {
    guard let first = index.chart.bins.first?.month, let last = index.chart.bins.last?.month,
      let start = CivilDate(year: first.year, month: first.month, day: 1),
      let end = CivilDate(year: last.year, month: last.month, day: 1)
    else { return nil }
    return start.dayNumber...end.monthEnd.dayNumber
  }

  /// The last weeks of what is reported; empty where no event has a date.
  var recent: ScriptValue {
    guard let days else { return .list([]) }
    let end = max(days.lowerBound, min(days.upperBound, index.content.timeline.asOf?.dayNumber ?? days.upperBound))
    return .numbers([max(days.lowerBound, end - Self.recentDays + 1), end])
  }

  /// By lane and bin: the events as fine as a bin, and those coarser, which stand in the first bin of their time.
  var density: ScriptValue {
    let isMonthly = days.map { $0.count >= Self.monthly } ?? true
    let lanes = laneNames
    let count = days.map { isMonthly ? index.chart.bins.count : $0.count } ?? 0
    var (exact, coarse) = ([[Int]](repeating: [Int](repeating: 0, count: count), count: lanes.count + 1), [[Int]]())
    coarse = exact
    for event in index.events {
      guard let day = Timeline.anchorDay(event), let bin = bin(day, isMonthly), (0..<count).contains(bin) else {
        continue
      }
      let lane = index.content.types[event.type].flatMap { type in lanes.firstIndex(of: type.lane) } ?? lanes.count
      let last = day.adding(days: Self.length(event))
      if self.bin(last, isMonthly) == bin { exact[lane][bin] += 1 } else { coarse[lane][bin] += 1 }
    }
    return .object([
      ("unit", .text(isMonthly ? "month" : "day")), ("exact", .list(exact.map { .numbers($0) })),
      ("coarse", .list(coarse.map { .numbers($0) })),
    ])
  }

  private func bin(_ day: CivilDate, _ isMonthly: Bool) -> Int? {
    guard let first = index.chart.bins.first?.month, let days else { return nil }
    return isMonthly ? YearMonth(day).number - first.number : day.dayNumber - days.lowerBound
  }
}
