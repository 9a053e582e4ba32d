import TextAnalysis
package import TimelineCore

/// The triggers, cues, actors and places of one language, from `data/` and `data/<language>/`.
///
/// Tables: `actors offices places currencies wars role-context` and, by language, `grammar inflection verbs nouns frames triggers governors
/// precedence amounts counts dating stages
/// status-cues`.
///
/// A class, since everything that reads a sentence holds it: passing it on costs one reference.
package final class EventPatterns: Sendable {
  /// The classes that the code asks for by name.
  struct Known: Sendable {
    let report, objectControl, body, title, group, thing, light, occur, person, site, aid, institution, copula, aim,
      joint, obliging, transitive, quantity, ditransitive, gift, voice, helping, pleading, convening, total,
      superlative, partner, urging, wavering, unpunished, ultimatum, footing, alleging, phrase, communique,
      issuing: ClassSet
    let frontier, goBetween, holding, homeland, instalment, insurgent, irregular, military, mouthpiece, movement, peace,
      ruler, sides, state, strike, territory, funds, vessel, armour, court, legislature, weapon, entity, installing,
      prisonPlace, aimedAt, invading, leading, harm, figurative, thanks, flagging, backing, faction, warship, twosome,
      guest,
      mister, adversary: ClassSet
    /// Who brings relief: agencies and charities.
    let reliefBody: ClassSet
    let lender: ClassSet
    /// Bodies and officials of a town or a region.
    let local: ClassSet
    /// What only a state has or makes: warplanes and their raids.
    let airRaid: ClassSet
    let scaling: ClassSet
    /// What acts itself where nobody is told to: weapons and strikes.
    let arms: ClassSet
    /// What negotiators agree on.
    let deal: ClassSet
    /// How long something takes.
    let span: ClassSet
    /// By how many votes or in which way something is decided.
    let tally: ClassSet
    /// What tells somebody who can act without a name.
    let somebody: ClassSet
    /// What stands in front of a name in its place: "Mr", "Ms".
    let honorific: ClassSet
    /// What somebody is whose name stands behind it: offices, callings and trades.
    let calling: ClassSet
    /// What bears the time at which it was made: laws and agreements.
    let dated: ClassSet
    /// What is done with a means to some end.
    let using: ClassSet
  }

  let lexicon: Lexicon
  let actors: Actors
  let places: Places
  let names: NameTable
  let wars: Wars
  let amounts: AmountLexicon
  let counts: CountLexicon
  let dating: DatingCues
  let status: StatusCues
  let known: Known
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
  let topics: [Topic]
  /// How far aid has come, by the lemma that says so.
  let stages: [String: Money.Stage]
  /// The class that names a subtype, for triggers that leave it open.
  let typeClasses: [(type: EventType, set: ClassSet)]

  private let phrases: PhraseTokenizer

  /// - Parameters:
  ///   - vocabulary: Read apart from the names, since each is half of what reading the tables costs.
  ///   - named: Of the same language.
  /// - Throws: The first row whose meaning is wrong, at its line.
  package init(_ vocabulary: Vocabulary, _ named: NamedEntities, _ data: DataFiles) throws(Diagnostic) {
    let (language, lexicon, reader) = (vocabulary.language, vocabulary.lexicon, vocabulary.reader)
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
        (set("aspectual"), .aspectual),
      ])
    known = Known(
      report: set("report"), objectControl: set("object-control"), body: set("body"), title: set("title"),
      group: set("group"), thing: set("thing"), light: set("light"), occur: set("occur"), person: set("person"),
      site: set("territory").union(set("infrastructure")), aid: set("aid").union(set("aid.military")),
      institution: set("body").union(set("title")).union(set("legislature")).union(set("court")).union(set("council")),
      copula: set("copula"), aim: set("aim"), joint: set("joint"), obliging: set("obliging"),
      transitive: set("transitive"), quantity: set("quantity"),
      ditransitive: set("ditransitive"),
      gift: set("aid").union(set("arms")).union(set("relief")).union(set("funds")),
      voice: set("voice"), helping: set("helping"), pleading: set("pleading"), convening: set("convening"),
      total: set("total"), superlative: set("superlative"), partner: set("partner"), urging: set("urging"),
      wavering: set("wavering"),
      unpunished: set("unpunished"), ultimatum: set("ultimatum"), footing: set("footing"), alleging: set("alleging"),
      phrase: set("phrase"), communique: set("communique"), issuing: set("issuing"), frontier: set("frontier"),
      goBetween: set("go-between"),
      holding: set("holding"), homeland: set("homeland"), instalment: set("instalment"),
      insurgent: set("insurgent"), irregular: set("irregular"),
      military: set("military"), mouthpiece: set("mouthpiece"), movement: set("movement"), peace: set("peace"),
      ruler: set("ruler"), sides: set("sides"), state: set("state"), strike: set("strike"),
      territory: set("territory"), funds: set("funds"), vessel: set("vessel"), armour: set("armour"),
      court: set("court"), legislature: set("legislature"), weapon: set("weapon").union(set("airborne")),
      entity: set("entity"), installing: set("installing"), prisonPlace: set("prison-place"),
      aimedAt: set("aimed-at"), invading: set("invading"), leading: set("leading"),
      harm: set("harm").union(set("strike")), figurative: set("figurative"), thanks: set("thanks"),
      flagging: set("flagging"), backing: set("backing"), faction: set("faction"),
      warship: set("warship").union(set("navy")), twosome: set("twosome"), guest: set("guest"), mister: set("mister"),
      adversary: set("adversary"), reliefBody: set("relief-body"), lender: set("lender"),
      local: set("local"), airRaid: set("air-raid"),
      scaling: set("scaling"), arms: set("weapon").union(set("airborne")).union(set("strike")),
      deal: set("agreement").union(set("truce")),
      span: set("timespan").union(set("span")), tally: set("votes").union(set("tally")).union(set("landslide")),
      somebody: set("body").union(set("title")).union(set("group")),
      honorific: set("honorific"),
      calling: set("title").union(set("person")).union(set("notable")).union(set("key-figure"))
        .union(set("private-person")).union(set("mouthpiece")).union(set("campaigner")),
      dated: set("legislation").union(set("agreement")).union(set("truce")), using: set("using"))
    typeClasses = types.types.compactMap { type in classes[type.rawValue].map { (type, $0) } }
    self.lexicon = lexicon
  }

  private static func stages(language: String, _ data: DataFiles) throws(Diagnostic) -> [String: Money.Stage] {
    var stages: [String: Money.Stage] = [:]
    for row in try data.rows("\(language)/stages.tsv", needs: ["stage", "verbs"]) {
      guard let stage = Money.Stage(rawValue: String(row["stage"])) else {
        throw row.error("expected a stage of aid, found '\(row["stage"])'", in: "stage")
      }
      for verb in row.list("verbs") { stages[verb] = stage }
    }
    return stages
  }

  /// Whether a word is the plural of a listed noun; asked of the lexicon itself in a condition, it would be given a copy.
  func isPlural(_ hash: UInt64) -> Bool { lexicon.isPlural(hash) }

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
