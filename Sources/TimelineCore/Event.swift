/// What happened, merged from every mention of it.
package struct Event: Hashable, Sendable {
  /// `ev-` and ten base32 characters; stable across rebuilds and edits.
  package typealias ID = String

  package var id: ID
  /// Earlier ids that now lead here, sorted.
  package var aliases: [ID]
  /// The event it was part of before the two were told apart; nil for most.
  package var splitFrom: ID?
  package var type: EventType
  package var status: Status
  package var isTemporary: Bool
  /// Made from the roles by a template of `data/<language>/interface.tsv`; holds no other words.
  package var title: String
  package var date: DatedValue
  package var roles: [Role: [Participant]]
  package var places: [Place]
  package var amounts: [Money]
  package var counts: [Count]
  package var attributions: [Attribution]
  /// In order of publication, then of key; never empty.
  package var mentions: [EventMention]
  /// The names of the linking rules that joined the mentions, sorted.
  package var mergeRules: [String]
  package var confidence: Double
  package var confidenceParts: [String: Double]
  package var corroboration: Corroboration
  /// Shown to the reader, never settled in silence.
  package var conflicts: [Conflict]
  package var links: [EventLink]
  /// What people have corrected about it, in the order of the file.
  package var corrections: [Correction] = []

  package init(
    id: ID, aliases: [ID] = [], splitFrom: ID? = nil, type: EventType, status: Status, isTemporary: Bool = false,
    title: String,
    date: DatedValue, roles: [Role: [Participant]] = [:], places: [Place] = [], amounts: [Money] = [],
    counts: [Count] = [], attributions: [Attribution] = [], mentions: [EventMention], mergeRules: [String] = [],
    confidence: Double, confidenceParts: [String: Double] = [:], corroboration: Corroboration,
    conflicts: [Conflict] = [], links: [EventLink] = []
  ) {
    self.id = id
    self.aliases = aliases
    self.splitFrom = splitFrom
    self.type = type
    self.status = status
    self.isTemporary = isTemporary
    self.title = title
    self.date = date
    self.roles = roles
    self.places = places
    self.amounts = amounts
    self.counts = counts
    self.attributions = attributions
    self.mentions = mentions
    self.mergeRules = mergeRules
    self.confidence = confidence
    self.confidenceParts = confidenceParts
    self.corroboration = corroboration
    self.conflicts = conflicts
    self.links = links
  }

  /// Whether the sentences of the event name somebody, or a place or a person of the same country: false for who was carried
  /// over from elsewhere in the article. Things are always named.
  package func names(_ participant: Participant) -> Bool {
    func isSame(_ other: Participant) -> Bool {
      other == participant || other.id != nil && other.id == participant.id
        || other.country != nil && other.country == participant.country
    }
    let named = mentions.flatMap { $0.roles.values.joined() }.filter { $0.range != nil }
    return participant.kind == .thing || participant.range != nil || named.contains(where: isSame)
      || participant.country.map { country in places.contains { $0.country == country } } ?? false
  }

  /// How much a reader may rely on the event.
  package enum Band: String, Hashable, Codable, Sendable {
    case high, medium, low
  }

  /// High from .8, medium from .55.
  package var band: Band { confidence >= 0.8 ? .high : confidence >= 0.55 ? .medium : .low }

  /// The days on which it was reported, sorted, each once; empty where no article has a date.
  package var reportDays: [CivilDate] { Set(mentions.compactMap(\.published)).sorted() }
}

/// How many reports there are, and how many of them stand alone.
package struct Corroboration: Hashable, Codable, Sendable {
  package var articles: Int
  /// Near-duplicate texts and agency copies count once.
  package var independent: Int
  /// Names, sorted, each once.
  package var publishers: [String]
  /// By article: the article of the same event that its text repeats; absent for those that stand alone.
  package var copies: [Article.ID: Article.ID]

  package init(articles: Int, independent: Int, publishers: [String], copies: [Article.ID: Article.ID] = [:]) {
    self.articles = articles
    self.independent = independent
    self.publishers = publishers
    self.copies = copies
  }
}

/// A point on which the mentions of one event disagree.
package struct Conflict: Hashable, Codable, Sendable {
  package struct Value: Hashable, Codable, Sendable {
    package var text: String
    /// The keys of the mentions that say so, sorted.
    package var mentions: [String]

    package init(text: String, mentions: [String]) {
      self.text = text
      self.mentions = mentions
    }
  }

  /// `date`, `amount`, `place`, `status` or a role's name.
  package var field: String
  package var values: [Value]
  /// The text of the value that the event shows.
  package var chosen: String
  /// The rule that chose it, in the words of `data/<language>/interface.tsv`.
  package var why: String

  package init(field: String, values: [Value], chosen: String, why: String) {
    self.field = field
    self.values = values
    self.chosen = chosen
    self.why = why
  }
}

/// How one event stands to another.
package struct EventLink: Hashable, Comparable, Codable, Sendable {
  package enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
    case partOf = "part_of"
    case hasPart = "has_part"
    case restates, fulfils
    case reactionTo = "reaction_to"
    case conditionFor = "condition_for"
    case contradicts
    case sameSeries = "same_series"
  }

  package var type: Kind
  package var id: Event.ID

  package init(type: Kind, id: Event.ID) {
    self.type = type
    self.id = id
  }

  package static func < (a: EventLink, b: EventLink) -> Bool {
    (a.type.rawValue, a.id) < (b.type.rawValue, b.id)
  }
}
