import TimelineCore

/// How likely each day of a stretch is, and which days are impossible.
struct DayWeights: Sendable {
  /// Days from 1970-01-01, both included.
  let days: ClosedRange<Int>
  /// From the first day on; 0 for the impossible.
  private(set) var weights: [Double]

  init(_ days: ClosedRange<Int>) {
    self.days = days
    weights = Array(repeating: 1, count: days.count)
  }

  /// Weighs every day by what a cue says of it.
  ///
  /// - Returns: False, and nothing changed, where no day would be left.
  mutating func apply(_ weight: (Int) -> Double) -> Bool {
    let weighed = days.map { weights[$0 - days.lowerBound] * weight($0) }
    guard weighed.contains(where: { $0 > 0 }) else { return false }
    weights = weighed
    return true
  }

  /// The shortest stretch of days that holds `share` of all weight, the heaviest of those, then the first.
  func shortest(holding share: Double) -> (days: ClosedRange<Int>, share: Double) {
    let total = weights.reduce(0, +)
    var best: (days: ClosedRange<Int>, share: Double) = (days, 1)
    var (end, sum) = (0, 0.0)
    for start in weights.indices {
      while end < weights.count, sum < share * total {
        sum += weights[end]
        end += 1
      }
      guard sum >= share * total, end > start else { break }
      let found = (days.lowerBound + start)...(days.lowerBound + end - 1)
      if (found.count, -sum / total) < (best.days.count, -best.share) { best = (found, sum / total) }
      sum -= weights[start]
    }
    return best
  }

  /// The heaviest day, the first of several.
  var likely: Int {
    var best = 0
    for index in weights.indices where weights[index] > weights[best] { best = index }
    return days.lowerBound + best
  }
}
