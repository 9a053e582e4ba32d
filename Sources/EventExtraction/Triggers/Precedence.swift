import TimelineCore

/// What `precedence.tsv` says of a type of event.
struct TypeTraits: Sendable {
  /// Its rank where several stand in one clause; lower goes first (EVENTS.md §1.4).
  let rank: Int
  /// It is said rather than done: a fresh one dates from its report.
  let isStatement: Bool
  /// It is done rather than said.
  let isDeed: Bool
  /// Whether any subtype of its category is done rather than said.
  let hasDeeds: Bool
  /// The statuses it has instead of others: aid that will be given is aid announced.
  let changes: [Status: Status]

  /// It takes place by being said: a demand, an accusation.
  var isSpeech: Bool { isStatement && settled(.hypothetical) == .happened }

  /// What a status means for the type.
  func settled(_ status: Status) -> Status { changes.isEmpty ? status : changes[status] ?? status }
}

/// The table `precedence.tsv` of one language: subtypes and categories in the order in which they are told.
struct Precedence: Sendable {
  private var ranks: [String: Int] = [:]
  private var statements: Set<String> = []
  private var deeds: Set<String> = []
  private var changes: [String: [Status: Status]] = [:]
  private var traits: [EventType: TypeTraits] = [:]

  init(language: String, _ data: DataFiles, types: EventTypeTable) throws(Diagnostic) {
    for row in try data.rows("\(language)/precedence.tsv", needs: ["types", "changes", "manner"]) { try add(row) }
    for type in types.types { traits[type] = read(type) }
  }

  /// How many types the table lists: no rank is as high.
  var count: Int { ranks.count }

  subscript(type: EventType) -> TypeTraits { traits[type] ?? read(type) }

  private mutating func add(_ row: LexiconFile.Row) throws(Diagnostic) {
    let rank = ranks.count
    for type in row.list("types", separator: " ") {
      ranks[type] = rank
      if row["manner"] == "said" { statements.insert(type) }
      if row["manner"] == "done" { deeds.insert(type) }
      for change in row.list("changes", separator: " ") {
        let sides = change.split(separator: ">")
        guard sides.count == 2, let from = Status(rawValue: String(sides[0])),
          let to = Status(rawValue: String(sides[1]))
        else { throw row.error("expected status>status, found '\(change)'") }
        changes[type, default: [:]][from] = to
      }
    }
  }

  private func read(_ type: EventType) -> TypeTraits {
    let (name, category) = (type.rawValue, type.category)
    return TypeTraits(
      rank: ranks[name] ?? ranks[category] ?? ranks.count,
      isStatement: statements.contains(name) || statements.contains(category),
      isDeed: deeds.contains(name) || deeds.contains(category),
      hasDeeds: deeds.contains { $0 == category || $0.hasPrefix(category + ".") },
      changes: (changes[category] ?? [:]).merging(changes[name] ?? [:]) { _, own in own })
  }
}
