import Markup
import TimelineCore

/// Steps of mediation over time: a lane for each kind, in it a mark for those done, open and refused of each period.
struct MediationChart: Sendable {
  /// All of one kind and one period.
  struct Bin: Sendable {
    let type: EventType
    /// The first month of the period.
    let month: YearMonth
    let tally: MediationTracker.Tally
  }

  /// By kind, then period; only those with a step.
  let bins: [Bin]
  /// In the order of `data/event-types.tsv`.
  let types: [EventType]
  /// How many months a period has.
  let width: Int
  /// From the first period's first month to the last period's last.
  let months: ClosedRange<Int>

  /// Steps with a date before or behind them.
  let outside: Int

  /// The most marks a chart has.
  static let limit = 300
  static let realities: [Status.Reality] = [.real, .open, .refused]

  /// - Parameter window: The months shown, so that a far-off date does not squeeze the rest; nil for all.
  /// - Returns: Nil where no step has a date in it.
  init?(_ tracker: MediationTracker, events: [Event], types: [EventType], window: ClosedRange<Int>?) {
    let all = tracker.steps.compactMap { step in
      Timeline.anchorDay(events[step.event]).map { (YearMonth($0), events[step.event]) }
    }
    let dated = all.filter { window?.contains($0.0.number) ?? true }
    outside = all.count - dated.count
    guard let first = dated.map(\.0).min(), let last = dated.map(\.0).max() else { return nil }
    let present = Set(dated.map(\.1.type))
    let lanes = types.filter(present.contains) + present.subtracting(types).sorted()
    self.types = lanes
    let widths = [1, 3, 12, 120].map { ($0, Self.bins(dated, $0, lanes)) }
    let fitting = widths.first { $0.1.reduce(0) { $0 + $1.tally.counts.count } <= Self.limit }
    guard let (width, bins) = fitting ?? widths.last else { return nil }
    (self.width, self.bins) = (width, bins)
    months = Self.start(first, width)...Self.start(last, width) + width - 1
  }

  private static func start(_ month: YearMonth, _ width: Int) -> Int { month.number / width * width }

  private static func bins(_ dated: [(YearMonth, Event)], _ width: Int, _ types: [EventType]) -> [Bin] {
    types.flatMap { type in
      let own = dated.filter { $0.1.type == type }
      let periods = Dictionary(grouping: own) { start($0.0, width) }
      return periods.sorted { $0.key < $1.key }.map { number, members in
        var tally = MediationTracker.Tally()
        for (_, event) in members { tally.add(event.status) }
        return Bin(type: type, month: YearMonth(number: number), tally: tally)
      }
    }
  }
}

extension MediationChart {
  private static let lane = 60
  /// How far the marks of each class lie below the top of their lane.
  private static let depths: [Status.Reality: Int] = [.real: 24, .open: 36, .refused: 48]

  /// The drawing, `label` naming a mark.
  func drawing(title: String, name: (EventType) -> String, label: (Bin, Status.Reality) -> String) -> String {
    let lanes = types.enumerated().map { number, type in
      let top = number * Self.lane
      let marks = bins.filter { $0.type == type }.map { bin in
        Self.realities.map { mark(bin, $0, top, label) }.joined()
      }
      return "<path class=\"grid\" d=\"M0 \(top + Self.lane)H4000\"/>"
        + "<text class=\"panel-name\" x=\"0\" y=\"\(top + 14)\">\(Escape.html(name(type)))</text>\(marks.joined())"
    }
    let height = types.count * Self.lane + 24
    return "<svg class=\"lanes\" height=\"\(height)\" role=\"img\" aria-labelledby=\"lanes-title\">"
      + "<title id=\"lanes-title\">\(Escape.html(title))</title>\(lanes.joined())\(axis(height - 6))</svg>"
  }

  private func percent(_ month: Double) -> String {
    SVGChart.number((month - Double(months.lowerBound)) * 98 / Double(months.count) + 1) + "%"
  }

  private func mark(
    _ bin: Bin, _ reality: Status.Reality, _ top: Int, _ label: (Bin, Status.Reality) -> String
  ) -> String {
    guard let count = bin.tally.counts[reality], let depth = Self.depths[reality] else { return "" }
    let size = min(6, 3 + count)
    let shape =
      reality == .refused
      ? "<path d=\"M-\(size) -\(size)L\(size) \(size)M-\(size) \(size)L\(size) -\(size)\"/>" : "<circle r=\"\(size)\"/>"
    let x = percent(Double(bin.month.number) + Double(width) / 2)
    return "<svg class=\"step step-\(reality.rawValue)\" x=\"\(x)\" y=\"\(top + depth)\">"
      + "<title>\(Escape.html(label(bin, reality)))</title>\(shape)</svg>"
  }

  /// The years, at most seven of them, under the months they begin in.
  private func axis(_ y: Int) -> String {
    let years = (months.lowerBound / 12)...(months.upperBound / 12)
    let every = years.count / 7 + 1
    return years.filter { ($0 - years.lowerBound) % every == 0 }.map { year in
      "<text class=\"tick year\" x=\"\(percent(Double(max(months.lowerBound, year * 12))))\" y=\"\(y)\">\(year)</text>"
    }.joined()
  }
}
