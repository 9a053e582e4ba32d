import TextAnalysis
package import TimelineCore

/// The triggers, cues, actors and places of one language, from `data/` and `data/<language>/`.
///
/// Tables: `actors offices places currencies wars role-context given-names` and, by language, `grammar inflection verbs
/// nouns frames triggers governors precedence amounts counts dating stages status-cues`.
///
/// A class, since everything that reads a sentence holds it: passing it on costs one reference.
package final class EventPatterns: Sendable {
  let lexicon: Lexicon
  let actors: Actors
  let places: Places
  let names: NameTable
  let wars: Wars
  let amounts: AmountLexicon
  let counts: CountLexicon
  let dating: DatingCues
  let status: StatusCues
  let known: KnownClasses
  let types: EventTypeTable
  let precedence: Precedence
  /// One entry for every spelling of the tables.
  let words: WordTable
  let triggers: [Trigger]
  let needs: TriggerNeeds
  /// By lemma; in the order of the file.
  let verbTriggers: [[Int]]
  let nounTriggers: PhraseTable<[Int]>
  let governors: [Governor]
  /// By lemma; the longest particles first.
  let verbCues: [[VerbCue]]
  let nounGovernors: PhraseTable<Governor>
  let contextRules: ContextRules
  let givenNames: GivenNames
  let topics: [Topic]
  /// How far aid has come, by the lemma that says so.
  let stages: [String: Money.Stage]
  /// The class that names a subtype, for triggers that leave it open.
  let typeClasses: [(type: EventType, set: ClassSet)]
  /// All those classes, so that most words are refused at one look.
  let ofTypes: ClassSet
  /// The same of the subtypes of aid.
  let aidClasses: [(type: EventType, set: ClassSet)]
  let ofAid: ClassSet

  private let phrases: PhraseTokenizer

  /// - Parameters:
  ///   - vocabulary: Of the same language as the nouns and the names, which are read beside it: of what reading the tables costs,
  ///     it is a third, the nouns are a sixth and the names a fifth.
  /// - Throws: The first row whose meaning is wrong, at its line.
  package init(_ vocabulary: Vocabulary, _ nouns: Nouns, _ named: NamedEntities, _ data: DataFiles) throws(Diagnostic) {
    let (language, reader) = (vocabulary.language, vocabulary.reader)
    var lexicon = vocabulary.lexicon
    lexicon.take(nouns, reader.nouns)
    types = vocabulary.types
    precedence = vocabulary.precedence
    phrases = named.phrases
    actors = named.actors
    wars = named.wars
    places = named.places
    names = named.names
    amounts = try AmountLexicon(language: language, data, phrases: phrases)
    counts = try CountLexicon(language: language, data, phrases: phrases)
    dating = try DatingCues(language: language, data, phrases: phrases)
    status = try StatusCues(language: language, data, phrases: phrases)
    contextRules = try ContextRules(data, types: types)
    givenNames = try GivenNames(data)
    stages = try Self.stages(language: language, data)
    triggers = reader.triggers
    topics = reader.topics
    needs = TriggerNeeds(triggers)
    verbTriggers = lexicon.lemmas.indices.map { reader.verbTriggers[$0] ?? [] }
    nounTriggers = reader.nounTriggers
    governors = reader.governors
    verbCues = lexicon.lemmas.indices.map { reader.verbCues[$0] ?? [] }
    nounGovernors = reader.nounGovernors
    let classes = lexicon.classes
    func set(_ name: String) -> ClassSet { classes[name] ?? ClassSet() }
    words = WordTable(
      lexicon, amounts, verbTriggers: verbTriggers, triggers: nounTriggers, dating: dating,
      traits: [
        (set("ditransitive"), .ditransitive), (set("helping"), .helping), (set("obliging"), .obliging),
        (set("aspectual"), .aspectual), (set("letting"), .letting), (set("intransitive"), .intransitive),
        (set("naming"), .naming), (set("addressing"), .addressing),
      ])
    known = KnownClasses(set)
    typeClasses = types.types.compactMap { type in classes[type.rawValue].map { (type, $0) } }
    ofTypes = typeClasses.reduce(into: ClassSet()) { $0.formUnion($1.set) }
    aidClasses = typeClasses.filter { $0.type.category == "aid" }
    ofAid = aidClasses.reduce(into: ClassSet()) { $0.formUnion($1.set) }
    self.lexicon = lexicon
  }

  private static func stages(language: String, _ data: DataFiles) throws(Diagnostic) -> [String: Money.Stage] {
    var stages: [String: Money.Stage] = [:]
    for row in try data.rows("\(language)/stages.tsv", needs: ["stage", "verbs"]) {
      guard let stage = Money.Stage(rawValue: row["stage"]) else {
        throw row.error("expected a stage of aid, found '\(row["stage"])'", in: "stage")
      }
      for verb in row.list("verbs") { stages[verb] = stage }
    }
    return stages
  }

  /// Whether a word is the plural of a listed noun; asked of the lexicon itself in a condition, it would be given a copy.
  func isPlural(_ hash: UInt64) -> Bool { lexicon.isPlural(hash) }

  /// Whether a body is, by its name, one that brings relief or a league of states: no side of a war that nobody says it fights.
  func isPeaceful(_ body: Participant) -> Bool { lexicon.classes(of: body.name).intersects(known.peaceful) }

  /// The country in whose name an actor acts on a day (`Actors.state`); asked here for the same reason.
  func state(of actor: Int, on day: CivilDate?) -> String? { actors.state(of: actor, on: day) }

  /// The country that a name stands for or belongs to: where a place lies, else whose an actor is; nil for neither.
  func country(of entity: Entity) -> String? {
    entity.place.flatMap { places.country(of: $0) } ?? entity.actor.flatMap { actors.actors[$0.actor].country }
  }

  /// The countries that a headline names, in order, as often as it names them.
  func countries(namedIn title: String) -> [String] {
    let tokens = phrases.tokens(title)
    var result: [String] = []
    var index = 0
    while index < tokens.count {
      if tokens[index].shape != .lower,
        let match = names.longestActor(in: tokens, from: index)
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
