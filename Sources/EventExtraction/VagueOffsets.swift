import TextAnalysis
import TimelineCore

// "days after", "weeks before": lengths of time without a number.
extension MentionDater {
  /// The days in which a clause lies that begins with a unit and "after" or "before": "weeks after the army shelled the
  /// village"; nil for any other.
  func vagueOffset(_ candidate: Candidate, clause: Range<Int>, _ times: [Entity]) -> DatedValue? {
    for index in sentence.bodyStart..<sentence.count {
      guard let span = patterns.dating.spans[sentence.hash(index)], let cue = cue(at: index + 1),
        cue.kind == .later || cue.kind == .earlier, opensClause(index + 1, of: candidate)
      else { continue }
      let isOwn = times.contains { $0.words.lowerBound > index + 1 && clause.contains($0.words.lowerBound) }
      guard !isOwn, let base = base(before: index, times) else { return nil }
      let value: TemporalValue =
        cue.kind == .later
        ? .days(base.adding(days: -span.upperBound), base.adding(days: -span.lowerBound))
        : .days(base.adding(days: span.lowerBound), base.adding(days: span.upperBound))
      return DatedValue(value: value, confidence: 0.65, basis: "same-clause", rule: "date.vague-offset")
    }
    return nil
  }
}
