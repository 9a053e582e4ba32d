import TextAnalysis
import TimelineCore

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
  static let cause = GrammarTags(rawValue: 1 << 36)
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
    "temporal": .temporal, "cause": .cause, "both": .both, "concession": .concession, "particle": .particle,
    "framework": .framework, "occasion": .occasion,
    "semicolon": .semicolon, "goal": .goal, "indefinite": .indefinite, "locative": .locative, "backdrop": .backdrop,
    "simultaneous": .simultaneous, "origin": .origin, "additive": .additive, "member": .member, "site": .site,
    "companion": .companion,
    "echo": .echo, "company": .company, "expletive": .expletive,
  ]
}

/// The words of one language: what they are, not what they report.
struct Lexicon: Sendable {
  private(set) var grammar: [UInt64: GrammarTags] = [:]
  private(set) var verbs: [UInt64: VerbReading] = [:]
  private(set) var lemmas: [String] = []
  private(set) var verbClasses: [ClassSet] = []
  private(set) var nouns = PhraseTable<ClassSet>(capacity: 1 << 15)
  private(set) var classes = ClassNames()
  private var plurals = Shared(WordIndex())
  private var lemmaNumbers: [String: Int] = [:]
  private let adverbSuffix: [UInt8]
  /// Endings by which an unlisted word is taken for a verb, with the forms they mark.
  private let verbSuffixes: [(suffix: [UInt8], forms: VerbForms)]
  private let inflection: Inflection
  private let tokenizing: PhraseTokenizer

  init(language: String, _ data: DataFiles) throws(Diagnostic) {
    inflection = try Inflection(language: language, data)
    tokenizing = try PhraseTokenizer(language: language, data)
    var suffix: [UInt8] = []
    var verbSuffixes: [(suffix: [UInt8], forms: VerbForms)] = []
    for row in try data.rows("\(language)/grammar.tsv", needs: ["word", "tags"]) {
      var tags: GrammarTags = []
      for name in row.list("tags", separator: " ") where !name.hasPrefix("suffix") {
        guard let tag = GrammarTags.names[name] else { throw row.error("expected a known tag, found '\(name)'") }
        tags.insert(tag)
      }
      switch row["tags"] {
      case "suffix": suffix = Array(row["word"].utf8)
      case "suffix-past": verbSuffixes.append((Array(row["word"].utf8), [.past, .participle]))
      case "suffix-gerund": verbSuffixes.append((Array(row["word"].utf8), .gerund))
      default: for word in row.list("word") { grammar[foldedHash(word.utf8), default: []].formUnion(tags) }
      }
    }
    adverbSuffix = suffix
    self.verbSuffixes = verbSuffixes
    try addVerbs(language, data)
    try addNouns(language, data)
  }

  /// Whether the ending of an unlisted word in lower case says that it is an adverb.
  ///
  /// - Parameter word: In the bytes of a text.
  func isAdverb(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool { ends(bytes, word, adverbSuffix) }

  /// What the ending of an unlisted word says: a verb without a lemma.
  func guessedVerb(_ bytes: Span<UInt8>, _ word: Range<Int>) -> VerbReading? {
    for (suffix, forms) in verbSuffixes where ends(bytes, word, suffix) {
      return VerbReading(lemma: -1, forms: forms)
    }
    return nil
  }

  /// Whether a word has an ending and a stem of three bytes at least.
  private func ends(_ bytes: Span<UInt8>, _ word: Range<Int>, _ suffix: [UInt8]) -> Bool {
    guard word.count > suffix.count + 2 else { return false }
    let start = word.upperBound - suffix.count
    for index in suffix.indices where bytes[start + index] != suffix[index] { return false }
    return true
  }

  /// Whether a word is the plural of a listed noun.
  func isPlural(_ hash: UInt64) -> Bool { plurals.content[hash] != nil }

  /// The number of a lemma; nil where no table has it.
  func lemma(_ name: String) -> Int? { lemmaNumbers[name] }

  /// The plural of a noun or of a phrase that ends in one.
  func plural(of noun: String) -> String { inflection.form("plural", of: noun) }

  /// The hashes of a phrase's tokens.
  func phrase(_ text: some StringProtocol) -> [UInt64] { tokenizing.hashes(String(text)) }

  private mutating func addVerbs(_ language: String, _ data: DataFiles) throws(Diagnostic) {
    let columns = ["verb", "past", "participle", "gerund", "third", "classes"]
    verbs.reserveCapacity(1 << 13)
    lemmaNumbers.reserveCapacity(1 << 11)
    for row in try data.rows("\(language)/verbs.tsv", needs: columns) {
      let number = addVerb(
        String(row["verb"]), past: row.list("past"), participle: row.list("participle"), gerund: row.list("gerund"),
        third: row.list("third"))
      for name in row.list("classes", separator: " ") {
        guard let set = classes.add(name) else { throw row.error("expected at most \(ClassNames.limit) classes") }
        verbClasses[number].formUnion(set)
      }
    }
  }

  /// Adds a verb with all its forms; irregular ones are given, the others follow the spelling rules. A verb that is there
  /// already keeps its forms.
  @discardableResult
  mutating func addVerb(
    _ lemma: String, past: [String] = [], participle: [String] = [], gerund: [String] = [], third: [String] = []
  ) -> Int {
    if let number = lemmaNumbers[lemma] { return number }
    let number = lemmas.count
    lemmas.append(lemma)
    verbClasses.append(ClassSet())
    lemmaNumbers[lemma] = number
    let pasts = past.isEmpty ? [inflection.form("past", of: lemma)] : past
    add([lemma], .base, number)
    add(third.isEmpty ? [inflection.form("third", of: lemma)] : third, .third, number)
    add(pasts, .past, number)
    add(participle.isEmpty ? pasts : participle, .participle, number)
    add(gerund.isEmpty ? [inflection.form("gerund", of: lemma)] : gerund, .gerund, number)
    return number
  }

  private mutating func add(_ spellings: [String], _ form: VerbForms, _ number: Int) {
    for spelling in spellings {
      let hash = foldedHash(spelling.utf8)
      if var reading = verbs[hash] {
        guard reading.lemma == number else { continue }
        reading.forms.insert(form)
        verbs[hash] = reading
      } else {
        verbs[hash] = VerbReading(lemma: number, forms: form)
      }
    }
  }

  private mutating func addNouns(_ language: String, _ data: DataFiles) throws(Diagnostic) {
    let plural = inflection["plural"]
    var plurals = WordIndex()
    // Filled anew for each of many thousands.
    var phrase: [UInt64] = []
    for row in try data.rows("\(language)/nouns.tsv", needs: ["class", "nouns"]) {
      let name = String(row["class"])
      guard let set = classes.add(name) else {
        throw row.error("expected at most \(ClassNames.limit) classes")
      }
      for noun in row.list("nouns") {
        let form = plural.spelling(of: noun)
        add(noun, of: set, &phrase)
        if name == "plural", phrase.count == 1 { _ = plurals.insert(phrase[0]) }
        add(form, of: set, &phrase)
        if name != "plural", phrase.count == 1 { _ = plurals.insert(phrase[0]) }
      }
    }
    self.plurals = Shared(plurals)
  }

  /// - Parameter phrase: Becomes the hashes of the noun's tokens.
  private mutating func add(_ noun: String, of set: ClassSet, _ phrase: inout [UInt64]) {
    tokenizing.split(noun, into: &phrase)
    nouns.change(phrase, or: ClassSet()) { $0.formUnion(set) }
  }

  /// Makes a word known as a noun where no table of nouns has it.
  mutating func list(noun: [UInt64]) { nouns.change(noun, or: ClassSet()) { _ in } }
}
