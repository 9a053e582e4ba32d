package import TimelineCore

/// When two mentions are one event: the tables `merge-rules.tsv`, `merge-weights.tsv` and `exchange-rates.tsv` of
/// `data/` (EVENTS.md §2.6); and how one event stands to another: `link-rules.tsv` and `<language>/link-cues.tsv`.
package struct MergeRules: Sendable {
  /// How the mentions of some types are compared.
  struct Rule: Sendable {
    let name: String
    /// `aid.military`, or `aid.*` for a whole category. Types of one rule may be one event.
    let types: [String]
    /// Each is one demand on two mentions that both fill a role of it.
    let agree: [Agreement]
    /// Roles whose words are compared.
    let objects: [Role]
    /// How many days two stated dates may lie apart.
    let days: Int
    /// How many days news may come after what it tells without a date.
    let lag: Int
    /// How many days back a report without a stated beginning may look.
    let vague: Int
    /// The score from which two mentions are joined.
    let threshold: Double
    var vetoes: Set<Veto>
  }

  /// Roles that count as one, and how many actors in them two mentions must share.
  struct Agreement: Sendable {
    let roles: [Role]
    let count: Int
    /// Whether two people of one country are not the same actor.
    let isPersonal: Bool
    /// Whether different actors part two mentions, and the same ones do not join them.
    let onlyParts: Bool
  }

  /// What forbids a merge, whatever the score.
  package enum Veto: String, Sendable, CaseIterable {
    /// One says it happened or was announced, the other that it was refused or only planned.
    case status
    /// Stated dates too far apart.
    case date
    /// No actor in common where both name one.
    case actors
    /// Different named towns.
    case place
    /// Amounts that no rounding, conversion or small slip makes equal.
    case amount
    /// One tells of a day, the other of what came together in months: the dead of a raid and those of a war.
    case total
    /// Numbers of people or things, one at least ten times the other.
    case count
    /// Words for the object that have nothing in common.
    case object
    /// Different ordinal numbers, such as those of sanctions packages.
    case number
    /// One calls itself another than the one told before.
    case fresh
  }

  let rules: [Rule]
  /// The index in `rules` by type or `category.*`.
  private let byType: [String: Int]
  /// Of the logistic score, by feature.
  let weights: [MergeFeature: Double]
  let rates: ExchangeRates
  /// How events of one rule may stand to each other.
  let links: [LinkRule]
  let cues: LinkCues

  /// Columns of the rules: `name types agree objects days lag vague threshold vetoes`; of the weights: `feature weight`.
  /// A rule or weight that stands again in a file laid over another replaces the earlier one.
  ///
  /// - Parameter rates: Those of the data where they are read already.
  package init(_ data: DataFiles, rates: ExchangeRates? = nil) throws(Diagnostic) {
    var rules: [Rule] = []
    for row in try data.rows("merge-rules.tsv", needs: Self.columns) {
      let rule = try Self.rule(row)
      rules.removeAll { $0.name == rule.name }
      rules.append(rule)
    }
    var weights: [MergeFeature: Double] = [:]
    for row in try data.rows("merge-weights.tsv", needs: ["feature", "weight"]) {
      guard let feature = MergeFeature(rawValue: row["feature"]), let weight = Double(row["weight"]) else {
        throw row.error(
          "expected a feature and a number, found '\(row["feature"])' and '\(row["weight"])'", in: "feature")
      }
      weights[feature] = weight
    }
    self.rules = rules
    self.weights = weights
    if let rates { self.rates = rates } else { self.rates = try ExchangeRates(data) }
    links = try LinkRule.read(data)
    cues = try LinkCues(data)
    byType = Dictionary(
      rules.enumerated().flatMap { index, rule in rule.types.map { ($0, index) } },
      uniquingKeysWith: { _, last in last })
  }

  /// The index of the rule for a type; nil where the table has none, and the type's mentions stay apart.
  func index(for type: EventType) -> Int? { byType[type.rawValue] ?? byType["\(type.category).*"] ?? byType["*"] }

  /// The rule by which several mentions became one event; none for one mention.
  func names(for mentions: [EventMention]) -> [String] {
    mentions.count < 2 ? [] : index(for: mentions[0].type).map { [rules[$0].name] } ?? []
  }

  private static let columns = ["name", "types", "agree", "objects", "days", "lag", "vague", "threshold", "vetoes"]

  private static func rule(_ row: LexiconFile.Row) throws(Diagnostic) -> Rule {
    guard let days = Int(row["days"]), let lag = Int(row["lag"]), let vague = Int(row["vague"]),
      let threshold = Double(row["threshold"])
    else {
      throw row.error("expected numbers in 'days', 'lag', 'vague' and 'threshold'")
    }
    var vetoes: Set<Veto> = [.status, .date]
    for name in row.list("vetoes", separator: ",") {
      guard let veto = Veto(rawValue: name) else { throw row.error("expected a veto, found '\(name)'") }
      vetoes.insert(veto)
    }
    return Rule(
      name: row["name"], types: row.list("types", separator: ","),
      agree: row.list("agree", separator: ",").map(agreement),
      objects: row.list("objects", separator: ",").map { Role($0) }, days: days, lag: lag, vague: vague,
      threshold: threshold, vetoes: vetoes)
  }

  /// `donor`, `host|visitor`, `2:parties`, `=person`, `!rejecter`.
  private static func agreement(_ text: String) -> Agreement {
    let isPersonal = text.hasPrefix("=")
    let parts = text.drop { $0 == "=" || $0 == "!" }.split(separator: ":")
    return Agreement(
      roles: (parts.last ?? "").split(separator: "|").map { Role(String($0)) },
      count: parts.count == 2 ? Int(parts[0]) ?? 1 : 1, isPersonal: isPersonal, onlyParts: text.hasPrefix("!"))
  }
}

/// What is measured of two mentions; its weight is a row of `data/merge-weights.tsv`.
package enum MergeFeature: String, Hashable, Sendable, CaseIterable {
  /// Always 1.
  case bias
  /// The same stated day; stated days near each other; one stated no finer than a month or a year, or left open.
  case sameDay = "same_day"
  case nearDay = "near_day"
  /// Days apart by no more than the lag of news that nothing but its report dates.
  case lagDay = "lag_day"
  case coarseDate = "coarse_date"
  case vagueDate = "vague_date"
  /// The share of the rule's roles in which both name an actor in common; in which one of them names none.
  case actors
  case missingActors = "missing_actors"
  /// The same person; different people.
  case samePerson = "same_person"
  case otherPerson = "other_person"
  case samePlace = "same_place"
  case otherPlace = "other_place"
  case sameAmount = "same_amount"
  case nearAmount = "near_amount"
  case sameCount = "same_count"
  case otherCount = "other_count"
  /// The share of words in common in the objects; in the sentences.
  case object
  case words
  /// A number of more than two digits in both sentences that is no year.
  case sameFigure = "same_figure"
  case sameTrigger = "same_trigger"
  case otherType = "other_type"
  case otherStatus = "other_status"
  case sameArticle = "same_article"
  case sameSentence = "same_sentence"
}
