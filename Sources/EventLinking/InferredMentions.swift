package import TimelineCore

extension EventMention {
  /// The mention as it reads where its article's day is inferred: dates counted from that day, or resting on it, are less
  /// certain and say so. The report date stays, so that linking can look at the days around it.
  package func dated(by inferred: InferredDate) -> EventMention {
    var mention = self
    let isCounted: Bool
    switch date.timex?.anchor {
    case .published: isCounted = true
    case .reference, nil: isCounted = date.timex?.anchor == nil && Self.resting.contains(date.basis)
    }
    guard isCounted, date.value != nil else { return mention }
    let factor = inferred.confidence * (inferred.first == inferred.last ? 1 : 0.7)
    mention.date.confidence *= factor
    mention.date.basis = "inferred-publication"
    mention.date.rule += ".inferred"
    mention.confidence *= factor
    mention.confidenceParts["inferred_publication"] = factor
    return mention
  }

  /// What dates an event by the report itself.
  private static let resting: Set<String> = ["publication", "aspect", "previous-sentence", "next-sentence"]
}
