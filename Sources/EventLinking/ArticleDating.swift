package import TimelineCore

/// Infers when the articles without a date line were published (EVENTS.md §4).
///
/// Each round dates what it can from the text, and from the events that dated articles tell too, the surest first;
/// articles dated in one round serve the next, and are not looked at again, so that none can date its own source.
///
/// - Parameter mentions: Of all articles, those of the undated ones found without a day to count from.
/// - Returns: By article; none for those that nothing narrows to a month. The order of the input changes nothing.
package func inferPublicationDates(
  _ articles: [TaggedArticle], mentions: [EventMention], rules: ArticleDatingRules
) -> [Article.ID: InferredDate] {
  let stated = articles.compactMap { $0.article.published?.dayNumber }
  guard let first = stated.min(), let last = stated.max(), !rules.windows.isEmpty else { return [:] }
  let period = (first - 366)...(last + 366)
  let open = articles.filter { $0.article.published == nil }.sorted { $0.article.id < $1.article.id }
  let told = ToldEvents(articles, mentions: mentions)
  var cues: [Article.ID: [DatingCue]] = [:]
  for tagged in open { cues[tagged.article.id] = DatingCueReader(tagged, rules: rules, period: period).all }
  var known = told.stated
  var dated: [Article.ID: InferredDate] = [:]
  for limit in limits {
    var found: [Article.ID: InferredDate] = [:]
    for tagged in open where dated[tagged.article.id] == nil {
      let id = tagged.article.id
      let shared = rules.windows["shared-event"].map { told.cues(for: id, known: known, window: $0) } ?? []
      guard let date = infer((cues[id] ?? []), shared, period: period),
        date.last.dayNumber - date.first.dayNumber < limit
      else { continue }
      found[id] = date
    }
    for (id, date) in found {
      dated[id] = date
      known[id] = date.likely.dayNumber
    }
  }
  return dated
}

/// The days that all cues leave; a hard one that would leave none only lowers the confidence.
private func infer(_ cues: [DatingCue], _ shared: [WeighedCue], period: ClosedRange<Int>) -> InferredDate? {
  guard !cues.isEmpty || !shared.isEmpty else { return nil }
  var weights = DayWeights(period)
  var constraints: [InferredDate.Constraint] = []
  var clashes = 0
  func note(_ cue: DatingCue) {
    guard let first = cue.days.first, let last = cue.days.last else { return }
    let (from, to) = (cue.window.from.map { first.lowerBound + $0 }, cue.window.to.map { last.upperBound + $0 })
    let start = from.map { CivilDate(dayNumber: $0).description } ?? ".."
    let end = to.map { CivilDate(dayNumber: $0).description } ?? ".."
    constraints.append(
      InferredDate.Constraint(
        cue: cue.name, span: cue.span, kind: cue.window.isHard ? .hard : .soft,
        gives: start == end ? start : "\(start)/\(end)"))
  }
  for cue in cues { if weights.apply(cue.weight) { note(cue) } else { clashes += 1 } }
  let total = shared.reduce(0) { $0 + $1.weight }
  if total > 0 {
    _ = weights.apply { day in shared.reduce(0.0005) { $0 + $1.weight / total * $1.cue.weight(day) } }
    for weighed in shared where weighed.weight >= total / 4 { note(weighed.cue) }
  }
  let (days, share) = weights.shortest(holding: 0.8)
  return InferredDate(
    first: CivilDate(dayNumber: days.lowerBound), last: CivilDate(dayNumber: days.upperBound),
    likely: CivilDate(dayNumber: min(max(weights.likely, days.lowerBound), days.upperBound)),
    confidence: share / Double(1 + clashes), constraints: constraints)
}

/// By round, in days: how wide an interval may be to be told, and to date other articles.
private let limits = [1, 1, 3, 5, 31]
