import TextAnalysis
import TimelineCore

/// The words of one language: what they are, not what they report.
struct Lexicon: Sendable {
  private(set) var grammar: [UInt64: GrammarTags] = [:]
  private(set) var verbs: [UInt64: VerbReading] = [:]
  private(set) var lemmas: [String] = []
  private(set) var verbClasses: [ClassSet] = []
  /// Empty until they are taken, since they are read apart.
  private(set) var nouns = PhraseTable<ClassSet>()
  private var plurals = Shared(WordIndex())
  let classes: ClassNames
  /// Numbers the lemmas as `lemmas` does.
  private var lemmaNumbers = WordIndex()
  private let adverbSuffix: [UInt8]
  /// Endings by which an unlisted word is taken for a verb, with the forms they mark.
  private let verbSuffixes: [(suffix: [UInt8], forms: VerbForms)]
  /// The spelling rules of regular forms.
  private let plural, third, past, gerund: Inflection.Form
  private let tokenizing: PhraseTokenizer

  init(language: String, _ data: DataFiles, classes: ClassNames) throws(Diagnostic) {
    let inflection = try Inflection(language: language, data)
    (plural, third) = (inflection["plural"], inflection["third"])
    (past, gerund) = (inflection["past"], inflection["gerund"])
    tokenizing = try PhraseTokenizer(language: language, data)
    self.classes = classes
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
  }

  /// Takes an unlisted word in lower case for what its ending says: an adverb, or a verb without a lemma.
  ///
  /// - Parameter range: In the bytes of a text.
  func guess(_ word: inout Word, _ bytes: Span<UInt8>, _ range: Range<Int>) {
    if ends(bytes, range, adverbSuffix) { return word.tags = .adverb }
    guard word.verb == nil else { return }
    for (suffix, forms) in verbSuffixes where ends(bytes, range, suffix) {
      return word.verb = VerbReading(lemma: -1, forms: forms)
    }
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

  /// The number of a lemma by its hash; nil where no table has it yet.
  func lemma(_ hash: UInt64) -> Int? { lemmaNumbers[hash] }

  /// The plural of a noun or of a phrase that ends in one.
  func plural(of noun: String) -> String { plural.spelling(of: noun) }

  /// The hashes of a phrase's tokens.
  func phrase(_ text: some StringProtocol) -> [UInt64] { tokenizing.hashes(String(text)) }

  private mutating func addVerbs(_ language: String, _ data: DataFiles) throws(Diagnostic) {
    let columns = ["verb", "past", "participle", "gerund", "third", "classes"]
    verbs.reserveCapacity(1 << 13)
    for row in try data.rows("\(language)/verbs.tsv", needs: columns) {
      let number = addVerb(
        row["verb"], past: row.list("past"), participle: row.list("participle"), gerund: row.list("gerund"),
        third: row.list("third"))
      for name in row.list("classes", separator: " ") {
        if let set = classes[name] { verbClasses[number].formUnion(set) }
      }
    }
  }

  /// Adds a verb with all its forms; irregular ones are given, the others follow the spelling rules. A verb that is there
  /// already keeps its forms.
  @discardableResult
  mutating func addVerb(
    _ lemma: String, past: [String] = [], participle: [String] = [], gerund: [String] = [], third: [String] = []
  ) -> Int {
    let hash = foldedHash(lemma.utf8)
    let number = lemmaNumbers.insert(hash)
    guard number == lemmas.count else { return number }
    lemmas.append(lemma)
    verbClasses.append(ClassSet())
    add(.base, number, to: hash)
    add(.third, number, of: lemma, hash, spelled: third, or: self.third)
    add(.past, number, of: lemma, hash, spelled: past, or: self.past)
    add(.participle, number, of: lemma, hash, spelled: participle.isEmpty ? past : participle, or: self.past)
    add(.gerund, number, of: lemma, hash, spelled: gerund, or: self.gerund)
    return number
  }

  /// Adds a form of a verb by its given spellings, or by the regular one, which mostly adds letters to the lemma.
  private mutating func add(
    _ form: VerbForms, _ number: Int, of lemma: String, _ hash: UInt64, spelled given: [String],
    or regular: Inflection.Form
  ) {
    for spelling in given { add(form, number, to: foldedHash(spelling.utf8)) }
    guard given.isEmpty else { return }
    if lemma.utf8.allSatisfy({ $0 < 0x80 }),
      let letters = regular.addition(toPlain: lemma.utf8.span, 0..<lemma.utf8.count),
      let longer = plainWordHash(hash, lengthenedBy: letters)
    {
      add(form, number, to: longer)
    } else {
      add(form, number, to: foldedHash(regular.spelling(of: lemma).utf8))
    }
  }

  private mutating func add(_ form: VerbForms, _ number: Int, to spelling: UInt64) {
    // Looked up once: a start does so thousands of times.
    Self.add(form, number, to: &verbs[spelling, default: VerbReading(lemma: number, forms: form)])
  }

  /// A spelling that is a form of another verb already stays that.
  private static func add(_ form: VerbForms, _ number: Int, to reading: inout VerbReading) {
    if reading.lemma == number { reading.forms.insert(form) }
  }

  /// The classes of a noun or a name as a whole; none where no table has it.
  func classes(of name: String) -> ClassSet {
    let tokens = tokenizing.tokens(name)
    return nouns.longestMatch(in: tokens, from: 0, before: tokens.count)?.value ?? ClassSet()
  }

  /// Takes the nouns of the same language, and makes the nouns among the triggers known that no table of nouns has.
  mutating func take(_ nouns: Nouns, _ triggers: [[UInt64]]) {
    self.nouns = nouns.classes
    plurals = nouns.plurals
    for phrase in triggers { self.nouns.change(phrase, or: ClassSet()) { _ in } }
  }
}
