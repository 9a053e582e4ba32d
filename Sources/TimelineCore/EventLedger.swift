/// Which event each sentence told of when the site was last built: what lets ids outlive edits (EVENTS.md §7).
///
/// `corpus/ids.json` holds it. A ledger without entries is as good as none: ids are then made of the mentions alone.
package struct EventLedger: Hashable, Sendable {
  /// By key, then article.
  package var mentions: [Mention]
  /// Every event there ever was, except those that became another's alias.
  package var events: [Event.ID: Record]
  /// Oldest first; the first build has none, and neither has a build that changed nothing.
  package var changes: [Change]

  package init(mentions: [Mention] = [], events: [Event.ID: Record] = [:], changes: [Change] = []) {
    self.mentions = mentions
    self.events = events
    self.changes = changes
  }

  /// What is remembered of one mention.
  package struct Mention: Hashable, Sendable {
    /// The mention's key, which neither names its article nor says where it stands.
    package var key: String
    package var article: Article.ID
    package var event: Event.ID
    package var type: EventType
    /// The mention's date as EDTF; empty for none.
    package var date: String
    /// The sentence's words in lower case without diacritics, each once, sorted: by these an edited sentence is found.
    package var words: [String]

    package init(key: String, article: Article.ID, event: Event.ID, type: EventType, date: String, words: [String]) {
      self.key = key
      self.article = article
      self.event = event
      self.type = type
      self.date = date
      self.words = words
    }
  }

  /// What is remembered of one event.
  package struct Record: Hashable, Sendable {
    package var title: String
    /// Its earliest report when it was first seen; nil where no article had a date.
    package var since: CivilDate?
    /// From 1; raised when the record's hash changes.
    package var revision: Int
    /// Of the record as it was published last.
    package var hash: String
    /// Ids that lead here, sorted.
    package var aliases: [Event.ID]
    /// The event it was once part of.
    package var splitFrom: Event.ID?
    /// No mention tells of it any more; its sentences stay in the ledger, so that it can come back under its id.
    package var isGone: Bool

    package init(
      title: String, since: CivilDate?, revision: Int = 1, hash: String, aliases: [Event.ID] = [],
      splitFrom: Event.ID? = nil, isGone: Bool = false
    ) {
      self.title = title
      self.since = since
      self.revision = revision
      self.hash = hash
      self.aliases = aliases
      self.splitFrom = splitFrom
      self.isGone = isGone
    }
  }

  /// What one build changed against the one before.
  package struct Change: Hashable, Sendable {
    /// Of the newest article then; nil where no article had a date.
    package var asOf: CivilDate?
    /// By kind, then id.
    package var entries: [Entry]

    package init(asOf: CivilDate?, entries: [Entry]) {
      self.asOf = asOf
      self.entries = entries
    }

    package enum Kind: String, Hashable, Sendable, CaseIterable, Comparable {
      case added, changed, merged, returned, removed, split

      package static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
    }

    package struct Entry: Hashable, Sendable {
      package var kind: Kind
      package var id: Event.ID
      package var title: String
      /// The event that it was merged into or split from; nil for other kinds.
      package var other: Event.ID?

      package init(kind: Kind, id: Event.ID, title: String, other: Event.ID? = nil) {
        self.kind = kind
        self.id = id
        self.title = title
        self.other = other
      }
    }
  }

  package var isEmpty: Bool { mentions.isEmpty && events.isEmpty }
}
