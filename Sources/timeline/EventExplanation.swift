import EventLinking
import TimelineCore

extension Explanation {
  /// What the event says, and the mentions it was made of.
  func text(of event: Event, articles: [Article.ID: Article]) -> String {
    var lines = [event.title, "\(event.id): \(event.type), \(event.status.rawValue)"]
    if !event.aliases.isEmpty { lines.append("also known as \(event.aliases.joined(separator: ", "))") }
    let dating = event.mentions.first { $0.date == event.date }
    let dates = date(event.date, in: dating.flatMap { articles[$0.article]?.text })
    lines += ["", "date     \(dates[0].dropFirst(5))"] + dates.dropFirst().map { "         \($0.dropFirst(2))" }
    lines += roles(event.roles).map { "role     \($0)" }
    lines += event.amounts.map { "amount   \($0.raw)" }
    lines += event.places.map { "place    \($0.name) (\($0.level.rawValue), \($0.role.rawValue))" }
    lines.append("sure     \(confidence(event.confidence, event.confidenceParts)), \(event.band.rawValue)")
    let rules = event.mergeRules.isEmpty ? "one mention alone" : "merged by \(event.mergeRules.joined(separator: ", "))"
    lines.append("reports  \(event.mentions.count), articles \(event.corroboration.articles), \(rules)")
    lines += event.conflicts.map { "differs  \(conflict($0))" }
    lines += event.links.map { "link     \($0.type.rawValue) \($0.id)" }
    for (number, mention) in event.mentions.enumerated() {
      let article = articles[mention.article]
      lines += ["", "\(number + 1). \(article?.path ?? mention.article), sentence \(mention.sentence + 1)"]
      lines.append("   “\(oneLine(mention.evidence.quote))”")
      lines += facts(of: mention, in: article?.text).map { "   " + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How each mention came to the event, and what came nearest to being part of it.
  ///
  /// - Parameter event: The same event; the numbers are those of its mentions in `text(of:articles:)`.
  func text(of merge: MergeExplanation, _ event: Event) -> String {
    let keys = event.mentions.map(\.key)
    var lines = merge.joins.enumerated().map { index, join in
      let nearest = keys.firstIndex(of: join.nearest).map { " with \($0 + 1)" } ?? ""
      return "\((keys.firstIndex(of: join.key) ?? index) + 1) merged\(nearest) by \(join.rule), likeness "
        + "\(rounded(join.score))\(features(join.features))"
    }
    if let rejection = merge.rejection {
      lines.append(
        "not merged with \(rejection.event) by \(rejection.rule), likeness \(rounded(rejection.score))"
          + "\(features(rejection.features)): \(reason(rejection.reason))")
    }
    return lines.isEmpty ? "" : "\n" + lines.joined(separator: "\n") + "\n"
  }

  private func features(_ features: [MergeExplanation.Feature]) -> String {
    let terms = features.map { "\($0.name) \(rounded($0.contribution))" }
    return terms.isEmpty ? "" : " (\(terms.joined(separator: ", ")))"
  }

  private func reason(_ reason: MergeExplanation.Reason) -> String {
    switch reason {
    case .veto(let veto): "forbidden, since they differ in \(veto.rawValue)"
    case .below(let threshold): "less than the \(rounded(threshold)) that it takes"
    case .group: "alike enough, but another report of one of them keeps them apart"
    }
  }

  private func conflict(_ conflict: Conflict) -> String {
    let why = interface.optionalText("conflict.\(conflict.why)") ?? conflict.why
    return
      "\(conflict.field): \(conflict.values.map(\.text).joined(separator: " or ")); shown: \(conflict.chosen), \(why)"
  }
}
