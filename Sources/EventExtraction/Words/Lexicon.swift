import TextAnalysis
import TimelineCore

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
      // Looked up once: a start does so thousands of times.
      Self.add(form, number, to: &verbs[foldedHash(spelling.utf8), default: VerbReading(lemma: number, forms: form)])
    }
  }

  /// A spelling that is a form of another verb already stays that.
  private static func add(_ form: VerbForms, _ number: Int, to reading: inout VerbReading) {
    if reading.lemma == number { reading.forms.insert(form) }
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
      let (table, arePlurals) = (row.contents, name == "plural")
      for noun in row.ranges("nouns") {
        let isPlain = tokenizing.split(table, noun, into: &phrase)
        nouns.change(phrase, or: ClassSet()) { $0.formUnion(set) }
        if arePlurals, phrase.count == 1 { _ = plurals.insert(phrase[0]) }
        inflect(&phrase, of: noun, in: table, isPlain: isPlain, plural)
        nouns.change(phrase, or: ClassSet()) { $0.formUnion(set) }
        if !arePlurals, phrase.count == 1 { _ = plurals.insert(phrase[0]) }
      }
    }
    self.plurals = Shared(plurals)
  }

  /// Makes the hashes of a noun's tokens those of a form of it, mostly by adding letters to the last.
  ///
  /// - Parameter noun: In the bytes of a table.
  private func inflect(
    _ phrase: inout [UInt64], of noun: Range<Int>, in table: String, isPlain: Bool, _ form: Inflection.Form
  ) {
    let last = phrase.count - 1
    if isPlain, let letters = form.addition(toPlain: table.utf8.span, noun),
      let hash = plainWordHash(phrase[last], lengthenedBy: letters)
    {
      phrase[last] = hash
    } else {
      let spelling = form.spelling(of: table[bytes: ByteRange(noun.lowerBound, noun.upperBound)])
      tokenizing.split(spelling, 0..<spelling.utf8.count, into: &phrase)
    }
  }

  /// The classes of a noun or a name as a whole; none where no table has it.
  func classes(of name: String) -> ClassSet {
    let tokens = tokenizing.tokens(name)
    return nouns.longestMatch(in: tokens, from: 0, before: tokens.count)?.value ?? ClassSet()
  }

  /// Makes a word known as a noun where no table of nouns has it.
  mutating func list(noun: [UInt64]) { nouns.change(noun, or: ClassSet()) { _ in } }
}
