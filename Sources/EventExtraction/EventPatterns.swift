import TextAnalysis
package import TimelineCore

/// The triggers, cues, actors and places of one language, from `data/` and `data/<language>/`.
///
/// Tables: `actors offices places currencies wars role-context` and, by language, `grammar inflection verbs nouns frames triggers governors
/// precedence amounts counts dating stages
/// status-cues`.
package struct EventPatterns: Sendable {
  /// The classes that the code asks for by name.
  struct Known: Sendable {
    let report, objectControl, body, title, group, thing, light, occur, person, site, aid, institution, copula: ClassSet
  }

  let lexicon: Lexicon
  let actors: Actors
  let places: Places
  let wars: Wars
  let amounts: AmountLexicon
  let counts: CountLexicon
  let dating: DatingCues
  let status: StatusCues
  let known: Known
  let types: EventTypeTable
  /// By lemma; in the order of the file.
  let verbTriggers: [Int: [Int]]
  let nounTriggers: PhraseTrie<[Int]>
  let triggers: [Trigger]
  /// By lemma and particle.
  let verbGovernors: [Int: [(particle: [UInt64], governor: Governor)]]
  let nounGovernors: PhraseTrie<Governor>
  /// The rank of a subtype or a category where several stand in one clause.
  let precedence: [String: Int]
  /// Subtypes and categories that are said rather than done: a fresh one dates from its report.
  let statements: Set<String>
  /// Those that are done rather than said.
  let deeds: Set<String>
  let contextRules: [ContextRule]
  /// How far aid has come, by the lemma that says so.
  let stages: [String: Money.Stage]
  /// `type status` → the status that type has instead.
  let statusChanges: [String: Status]
  /// The class that names a subtype, for triggers that leave it open.
  let typeClasses: [(type: EventType, set: ClassSet)]

  private let phrases: PhraseTokenizer

  /// - Throws: The first row whose meaning is wrong, at its line.
  package init(language: String, _ data: DataFiles, types: EventTypeTable) throws(Diagnostic) {
    self.types = types
    let phrases = try PhraseTokenizer(language: language, data)
    self.phrases = phrases
    var lexicon = try Lexicon(language: language, data)
    var reader = try TriggerReader(language: language, data, lexicon: &lexicon, types: types)
    try reader.readTriggers(&lexicon)
    try reader.readGovernors(&lexicon)
    actors = try Actors(data, phrases: phrases)
    wars = try Wars(data, actors: actors)
    places = try Places(data, phrases: phrases)
    amounts = try AmountLexicon(language: language, data, phrases: phrases)
    counts = try CountLexicon(language: language, data, phrases: phrases)
    dating = try DatingCues(language: language, data, phrases: phrases)
    status = try StatusCues(language: language, data, phrases: phrases)
    var stages: [String: Money.Stage] = [:]
    for row in try data.rows("\(language)/stages.tsv", needs: ["stage", "verbs"]) {
      guard let stage = Money.Stage(rawValue: String(row["stage"])) else {
        throw row.error("expected a stage of aid, found '\(row["stage"])'", in: "stage")
      }
      for verb in row.list("verbs") { stages[verb] = stage }
    }
    self.stages = stages
    var precedence: [String: Int] = [:]
    var changes: [String: Status] = [:]
    var statements: Set<String> = []
    var deeds: Set<String> = []
    for row in try data.rows("\(language)/precedence.tsv", needs: ["types", "changes", "manner"]) {
      let rank = precedence.count
      for type in row.list("types", separator: " ") {
        precedence[type] = rank
        if row["manner"] == "said" { statements.insert(type) }
        if row["manner"] == "done" { deeds.insert(type) }
        for change in row.list("changes", separator: " ") {
          let sides = change.split(separator: ">")
          guard sides.count == 2, Status(rawValue: String(sides[0])) != nil, let to = Status(rawValue: String(sides[1]))
          else { throw row.error("expected status>status, found '\(change)'") }
          changes["\(type) \(sides[0])"] = to
        }
      }
    }
    self.precedence = precedence
    statusChanges = changes
    self.statements = statements
    self.deeds = deeds
    var contextRules: [ContextRule] = []
    for row in try data.rows("role-context.tsv", needs: ["role", "from", "other", "types"]) {
      guard let origin = ContextRule.Origin(rawValue: String(row["from"])) else {
        throw row.error("expected opponent, beneficiary or pair, found '\(row["from"])'", in: "from")
      }
      contextRules.append(
        ContextRule(
          role: Role(String(row["role"])), origin: origin, other: Role(String(row["other"])),
          types: row.list("types", separator: " ")))
    }
    self.contextRules = contextRules
    triggers = reader.triggers
    verbTriggers = reader.verbTriggers
    nounTriggers = reader.nounTriggers
    verbGovernors = reader.verbGovernors
    nounGovernors = reader.nounGovernors
    let classes = lexicon.classes
    func set(_ name: String) -> ClassSet { classes[name] ?? ClassSet() }
    known = Known(
      report: set("report"), objectControl: set("object-control"), body: set("body"), title: set("title"),
      group: set("group"), thing: set("thing"), light: set("light"), occur: set("occur"), person: set("person"),
      site: set("territory").union(set("infrastructure")), aid: set("aid").union(set("aid.military")),
      institution: set("body").union(set("title")).union(set("legislature")).union(set("court")),
      copula: set("copula"))
    typeClasses = types.types.compactMap { type in classes[type.rawValue].map { (type, $0) } }
    self.lexicon = lexicon
  }

  /// The countries that a headline names, in order, as often as it names them.
  func countries(namedIn title: String) -> [String] {
    let tokens = phrases.tokens(title)
    var result: [String] = []
    var index = 0
    while index < tokens.count {
      if tokens[index].shape != .lower,
        let match = actors.namings.longestMatch(in: tokens, from: index, before: tokens.count)
      {
        if let country = actors.actors[match.value.actor].country { result.append(country) }
        index += match.count
      } else {
        index += 1
      }
    }
    return result
  }
}
