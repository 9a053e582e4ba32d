import TimelineCore

/// What changed: by people, and from one build to the next.
extension ViewBuilder {
  /// Every correction with its reason, those first that changed something.
  func corrections() -> PageView {
    let results = index.content.corrections
    let (applied, stale) = (results.filter { $0.outcome == .applied }, results.filter { $0.outcome != .applied })
    return PageView(
      template: "corrections", title: interface.text("corrections.title"),
      description: interface.text("corrections.lede"),
      values: [
        "count": .text(interface.count("count.corrections", applied.count)),
        "applied": .list(applied.map(correction)), "hasApplied": .flag(!applied.isEmpty),
        "stale": .list(stale.map(correction)), "hasStale": .flag(!stale.isEmpty),
      ])
  }

  /// What people corrected about one event.
  func corrections(of event: Event) -> [[String: TemplateValue]] {
    event.corrections.map { entry in
      correction(
        index.content.corrections.first { $0.correction == entry }
          ?? CorrectionResult(correction: entry, event: event.id, subject: event.title, outcome: .applied))
    }
  }

  private func correction(_ result: CorrectionResult) -> [String: TemplateValue] {
    let correction = result.correction
    let event = result.event.flatMap { index.event($0) }
    return [
      "operation": .text(interface.text("correction.op.\(correction.operation.rawValue)")),
      "subject": .text(event?.title ?? result.subject),
      "href": event.map { href(index.address(of: $0)) } ?? .absent, "reason": .text(correction.reason),
      "by": .optional(correction.by), "date": .optional(correction.date.map(dates.day)),
      "number": .text(String(correction.number)),
      "outcome": .text(interface.text("correction.outcome.\(result.outcome.rawValue)")),
      "changes": .list(result.changes.map(change)),
    ]
  }

  private func change(_ change: CorrectionResult.Change) -> [String: TemplateValue] {
    let label = ["conflict.field.", "role.", "link.", "correction.field."].lazy
      .compactMap { interface.optionalText($0 + change.field) }.first
    return [
      "field": .text(label ?? change.field), "before": .text(shown(change.before, change.field)),
      "after": .text(shown(change.after, change.field)),
    ]
  }

  private func shown(_ value: String, _ field: String) -> String {
    if value.isEmpty { return interface.text("correction.nothing") }
    if let event = index.event(value) { return event.title }
    return interface.optionalText("\(field).\(value)") ?? value
  }

  /// The difference of each of the last builds to the one before, newest first.
  func changes() -> PageView {
    let builds = index.content.changes.reversed().map { change -> [String: TemplateValue] in
      [
        "asOf": .text(change.asOf.map(dates.day) ?? interface.text("changes.undated")),
        "entries": .list(change.entries.map(entry)),
      ]
    }
    return PageView(
      template: "changes", title: interface.text("changes.title"), description: interface.text("changes.lede"),
      values: ["builds": .list(builds), "hasBuilds": .flag(!builds.isEmpty)],
      feed: index.content.downloads.map(\.file.path).first { $0 == Links.changesFeed })
  }

  private func entry(_ entry: EventLedger.Change.Entry) -> [String: TemplateValue] {
    let event = index.event(entry.id)
    let other = entry.other.flatMap { index.event($0) }
    return [
      "kind": .text(interface.text("change.\(entry.kind.rawValue)")), "title": .text(event?.title ?? entry.title),
      "href": event.map { href(index.address(of: $0)) } ?? .absent, "id": code(entry.id),
      "other": .optional(other?.title), "otherHref": other.map { href(index.address(of: $0)) } ?? .absent,
    ]
  }
}
