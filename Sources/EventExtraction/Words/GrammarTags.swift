/// What a function word may do in a sentence.
struct GrammarTags: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  static let determiner = GrammarTags(rawValue: 1)
  static let possessive = GrammarTags(rawValue: 1 << 1)
  static let he = GrammarTags(rawValue: 1 << 2)
  static let she = GrammarTags(rawValue: 1 << 3)
  static let it = GrammarTags(rawValue: 1 << 4)
  static let they = GrammarTags(rawValue: 1 << 5)
  static let speaker = GrammarTags(rawValue: 1 << 6)
  static let relative = GrammarTags(rawValue: 1 << 7)
  static let condition = GrammarTags(rawValue: 1 << 8)
  static let subordinator = GrammarTags(rawValue: 1 << 9)
  static let complementizer = GrammarTags(rawValue: 1 << 10)
  static let preposition = GrammarTags(rawValue: 1 << 11)
  static let coordinator = GrammarTags(rawValue: 1 << 12)
  static let contrast = GrammarTags(rawValue: 1 << 13)
  static let be = GrammarTags(rawValue: 1 << 14)
  static let have = GrammarTags(rawValue: 1 << 15)
  static let support = GrammarTags(rawValue: 1 << 16)
  static let future = GrammarTags(rawValue: 1 << 17)
  static let conditional = GrammarTags(rawValue: 1 << 18)
  static let possible = GrammarTags(rawValue: 1 << 19)
  static let obliged = GrammarTags(rawValue: 1 << 20)
  static let negator = GrammarTags(rawValue: 1 << 21)
  static let infinitive = GrammarTags(rawValue: 1 << 22)
  static let adverb = GrammarTags(rawValue: 1 << 23)
  static let genitive = GrammarTags(rawValue: 1 << 24)
  static let quote = GrammarTags(rawValue: 1 << 25)
  static let comma = GrammarTags(rawValue: 1 << 26)
  static let stop = GrammarTags(rawValue: 1 << 27)
  static let hyphen = GrammarTags(rawValue: 1 << 28)
  static let dash = GrammarTags(rawValue: 1 << 29)
  static let pastAuxiliary = GrammarTags(rawValue: 1 << 30)
  static let negativeDeterminer = GrammarTags(rawValue: 1 << 31)
  static let genitiveLink = GrammarTags(rawValue: 1 << 32)
  static let agentive = GrammarTags(rawValue: 1 << 33)
  static let adjective = GrammarTags(rawValue: 1 << 34)
  static let temporal = GrammarTags(rawValue: 1 << 35)
  static let both = GrammarTags(rawValue: 1 << 37)
  static let concession = GrammarTags(rawValue: 1 << 38)

  static let semicolon = GrammarTags(rawValue: 1 << 40)
  /// "to", "for": what it leads to receives.
  static let goal = GrammarTags(rawValue: 1 << 41)
  static let particle = GrammarTags(rawValue: 1 << 39)
  /// "a", "an": what it leads to was not named before.
  static let indefinite = GrammarTags(rawValue: 1 << 42)
  /// "in": what it leads to is where something stands.
  static let locative = GrammarTags(rawValue: 1 << 43)
  /// "since", "until": what they lead to is known already.
  static let backdrop = GrammarTags(rawValue: 1 << 44)
  /// "as", "while": what they lead to goes on at the same time.
  static let simultaneous = GrammarTags(rawValue: 1 << 45)
  /// "in", "at": what it leads to may be where it happened.
  static let site = GrammarTags(rawValue: 1 << 48)
  /// "including": what it leads to is one of those named before.
  static let member = GrammarTags(rawValue: 1 << 49)
  /// "from": what it leads to is where those named before come from.
  static let origin = GrammarTags(rawValue: 1 << 47)

  /// "then": behind a comma it goes on as "and" does.
  static let sequel = GrammarTags(rawValue: 1 << 36)
  /// "during", "after": what they lead to took place, and who acts had a part in it.
  static let occasion = GrammarTags(rawValue: 1 << 46)
  /// "in", "under": what it leads to may be what something belongs to.
  static let framework = GrammarTags(rawValue: 1 << 55)
  /// "more", "other": behind a number they belong to it.
  static let additive = GrammarTags(rawValue: 1 << 50)

  /// "with": what stands behind it goes along with what stands in front.
  static let companion = GrammarTags(rawValue: 1 << 62)
  /// "so did X", "as has Y": who does what the clause before tells.
  static let echo = GrammarTags(rawValue: 1 << 60)

  /// "X, like Y,", "X, along with Y,": who does the same.
  static let company = GrammarTags(rawValue: 1 << 61)
  /// "there": in front of a form of "be" it stands where a subject would, and what is said to be follows.
  static let expletive = GrammarTags(rawValue: 1 << 63)

  /// "rather than", "instead of": what stands behind is not meant.
  static let choice = GrammarTags(rawValue: 1 << 51)

  /// "each": so many were told of one alone.
  static let distributive = GrammarTags(rawValue: 1 << 52)

  static let modal: GrammarTags = [.future, .conditional, .possible, .obliged]
  static let auxiliary: GrammarTags = [.be, .have, .support, .future, .conditional, .possible, .obliged]
  static let pronoun: GrammarTags = [.he, .she, .it, .they, .speaker]

  /// The words of `grammar.tsv`'s `tags` column.
  static let names: [String: GrammarTags] = [
    "determiner": .determiner, "possessive": .possessive, "he": .he, "she": .she, "it": .it, "they": .they,
    "speaker": .speaker, "relative": .relative, "condition": .condition, "subordinator": .subordinator,
    "complementizer": .complementizer, "preposition": .preposition, "coordinator": .coordinator,
    "contrast": .contrast, "be": .be, "have": .have, "support": .support, "future": .future,
    "conditional": .conditional, "possible": .possible, "obliged": .obliged, "negator": .negator,
    "infinitive": .infinitive, "adverb": .adverb, "genitive": .genitive, "quote": .quote, "comma": .comma,
    "stop": .stop, "hyphen": .hyphen, "dash": .dash, "past": .pastAuxiliary,
    "negative-determiner": .negativeDeterminer, "of": .genitiveLink, "by": .agentive, "adjective": .adjective,
    "temporal": .temporal, "both": .both, "concession": .concession, "particle": .particle,
    "framework": .framework, "occasion": .occasion,
    "semicolon": .semicolon, "goal": .goal, "indefinite": .indefinite, "locative": .locative, "backdrop": .backdrop,
    "simultaneous": .simultaneous, "origin": .origin, "additive": .additive, "member": .member, "site": .site,
    "sequel": .sequel, "companion": .companion, "choice": .choice, "distributive": .distributive,
    "echo": .echo, "company": .company, "expletive": .expletive,
  ]
}
