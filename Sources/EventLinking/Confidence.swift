import TimelineCore

/// How far an event can be relied on: 1 − Π(1 − cᵢ) over the independent reports, each as sure as its surest mention, at
/// most .98; times .9 where reports disagree (EVENTS.md §7).
///
/// - Returns: The value, and its factors: those of the surest mention, `corroboration` (how much the further reports
///   add) and `conflict` where there is one.
func combinedConfidence(_ reports: Reports, hasConflict: Bool) -> (Double, [String: Double]) {
  let mentions = reports.mentions
  let byReport = Dictionary(grouping: mentions) { reports.originals[$0.article] ?? $0.article }
  let best = byReport.mapValues { group in group.map(\.confidence).max() ?? 0 }
  let doubt = best.sorted { $0.key < $1.key }.reduce(1) { $0 * (1 - $1.value) }
  let surest = mentions.reduce(mentions[0]) { $1.confidence > $0.confidence ? $1 : $0 }
  var value = max(min(1 - doubt, 0.98), surest.confidence)
  var parts = surest.confidenceParts
  parts["corroboration"] = surest.confidence > 0 ? rounded(value / surest.confidence) : 1
  if hasConflict {
    value *= 0.9
    parts["conflict"] = 0.9
  }
  return (rounded(value), parts)
}

/// To three places: more would claim what nobody measured.
func rounded(_ value: Double) -> Double { (value * 1_000).rounded() / 1_000 }
