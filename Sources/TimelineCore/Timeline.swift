/// Events in order, with the articles they cite.
package struct Timeline: Sendable {
  /// In display order (EVENTS.md §5).
  package var events: [Event]
  /// By id.
  package var articles: [TaggedArticle]

  package init(events: [Event], articles: [TaggedArticle]) {
    self.events = events.map { (Position($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    self.articles = articles.sorted { $0.article.id < $1.article.id }
  }

  /// The newest date an article gives; nil where none has one.
  package var asOf: CivilDate? { articles.compactMap(\.article.published).max() }

  /// The day an event stands at in a list: its first day, else its last; nil where it has neither.
  package static func anchorDay(_ event: Event) -> CivilDate? { event.date.value?.first ?? event.date.value?.last }

  /// Where an event stands: by anchor day, coarser before finer, then type, then id; those without a day come last.
  package struct Position: Comparable, Sendable {
    private let day: Int
    private let coarseness: Int
    private let type: String
    private let id: Event.ID

    package init(_ event: Event) {
      day = Timeline.anchorDay(event)?.dayNumber ?? .max
      coarseness = Timeline.coarseness(event)
      (type, id) = (event.type.rawValue, event.id)
    }

    package static func < (a: Position, b: Position) -> Bool {
      (a.day, a.coarseness, a.type, a.id) < (b.day, b.coarseness, b.type, b.id)
    }
  }

  private static func coarseness(_ event: Event) -> Int {
    switch event.date.precision {
    case .decade: 0
    case .year: 1
    case .season: 2
    case .month: 3
    case .interval, .after: 4
    case .week: 5
    case .before, .unknown: 6
    case .day: 7
    }
  }
}

/// An article with what was found in it.
package struct TaggedArticle: Sendable {
  package var article: Article
  /// In text order, none overlapping.
  package var timexes: [Timex]

  package init(article: Article, timexes: [Timex]) {
    self.article = article
    self.timexes = timexes
  }
}
