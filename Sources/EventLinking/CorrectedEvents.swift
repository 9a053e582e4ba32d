package import TimelineCore

/// Events as linking made them and people corrected them.
package struct CorrectedEvents: Sendable {
  package var events: [Event]
  /// Those that a correction took off the timeline.
  package var suppressed: [Event] = []
  /// What came of each correction, by its number.
  package var results: [CorrectionResult] = []
  /// The event of each mention before any correction, which the ledger remembers: by key and article.
  package var found: [EventLedger.Mention] = []
}

extension CorrectedEvents {
  /// What sets, pins, unsets, drops or adds values, in file order.
  mutating func applyFields(_ corrections: [Correction], titles: EventTitles) {
    let fields = FieldCorrections(events, titles: titles)
    for correction in corrections {
      switch (correction.operation, correction.target) {
      case (_, .article), (_, .actor), (_, .place), (.merge, _), (.split, _), (.link, _): continue
      case (.add, _): set(correction, fields, event: results.first { $0.correction == correction }?.event)
      case (.drop, _): drop(correction)
      default: set(correction, fields, event: number(of: correction.target).map { events[$0].id })
      }
    }
  }

  /// The connections that people say there are.
  mutating func applyLinks(_ corrections: [Correction]) {
    for correction in corrections where correction.operation == .link {
      var result = CorrectionResult(
        correction: correction, event: nil, subject: correction.target.text, outcome: .gone)
      if let number = number(of: correction.target),
        let kind = correction.values("type")?.first.flatMap(EventLink.Kind.init(rawValue:)),
        let other = correction.values("id")?.first.flatMap({ self.number(of: .event($0)) })
      {
        let link = EventLink(type: kind, id: events[other].id)
        result.event = events[number].id
        result.subject = events[number].title
        result.changes = [.init(field: kind.rawValue, before: "", after: link.id)]
        result.outcome = events[number].links.contains(link) ? .needless : .applied
        if result.outcome == .applied {
          events[number].links = (events[number].links + [link]).sorted()
          events[number].corrections.append(correction)
        }
      }
      results.append(result)
    }
  }

  private mutating func set(_ correction: Correction, _ fields: FieldCorrections, event id: Event.ID?) {
    guard let number = events.firstIndex(where: { $0.id == id }) else {
      if correction.operation != .add { results.note(correction, nil, .gone) }
      return
    }
    let subject = events[number].title
    let changes = fields.apply(correction, to: &events[number])
    if correction.operation == .add { return }
    let isPinned = correction.operation == .pin
    if !changes.isEmpty || isPinned { events[number].corrections.append(correction) }
    results.note(
      correction, events[number].id, changes.isEmpty && !isPinned ? .needless : .applied, subject: subject, changes)
  }

  private mutating func drop(_ correction: Correction) {
    guard let number = number(of: correction.target) else { return results.note(correction, nil, .gone) }
    results.note(correction, events[number].id, .applied, subject: events[number].title)
    var event = events.remove(at: number)
    event.corrections.append(correction)
    suppressed.append(event)
  }

  /// Nil where no event is meant.
  private func number(of target: Correction.Target) -> Int? {
    switch target {
    case .event(let id): events.firstIndex { $0.id == id } ?? events.firstIndex { $0.aliases.contains(id) }
    default: events.firstIndex { $0.mentions.contains { $0.isMeant(by: target) } }
    }
  }
}

extension EventMention {
  /// Whether a target other than an event's id means this mention.
  func isMeant(by target: Correction.Target) -> Bool {
    switch target {
    case .mention(let key): self.key == key
    case .quote(let text, let article):
      (article == nil || self.article == article) && evidence.quote.contains(text)
    case .event, .article, .actor, .place, .source: false
    }
  }
}

extension Correction.Target {
  /// The target as the file names it.
  var text: String {
    switch self {
    case .event(let text), .mention(let text), .article(let text), .actor(let text), .place(let text),
      .source(let text):
      text
    case .quote(let text, _): text
    }
  }
}

extension [CorrectionResult] {
  /// Notes what came of a correction, and to which event.
  mutating func note(
    _ correction: Correction, _ event: Event.ID?, _ outcome: CorrectionResult.Outcome, subject: String? = nil,
    _ changes: [CorrectionResult.Change] = []
  ) {
    append(
      CorrectionResult(
        correction: correction, event: event, subject: subject ?? correction.target.text, changes: changes,
        outcome: outcome))
  }
}
