import TextAnalysis
import TimelineCore

/// The words of a language that temporal rules are made of, from `data/<language>/words.tsv`: phrase, class, value.
struct TemporalLexicon: Sendable {
  /// What a phrase may stand for.
  struct Entry: Sendable {
    let classID: Int32
    /// Where the value stands in `texts`.
    let text: Int32
    /// The value as a number; 0 where it is none.
    let number: Int
    let letterCase: LetterCase

    func fits(_ shape: Token.Shape, beginsSentence: Bool = false) -> Bool {
      switch letterCase {
      case .any: true
      case .capital: if case .lower = shape { false } else { true }
      case .lower: if case .lower = shape { true } else { beginsSentence }
      }
    }
  }

  /// How a phrase must begin; the column `case`, empty for any.
  enum LetterCase: String, Sendable {
    case any = ""
    case capital, lower
  }

  private(set) var phrases = PhraseIndex(capacity: 1 << 12)
  /// By a phrase's number, where its entries stand in `entries`.
  private(set) var ranges: ContiguousArray<Range<Int32>> = []
  private(set) var entries: ContiguousArray<Entry> = []
  /// Values as the table has them: `3`, `START`, `W`.
  private(set) var texts: [String] = [""]
  /// Endings of verbs in the past.
  private var pastSuffixes: [[UInt8]] = []
  /// Their last bytes, a bit for each byte modulo 64.
  private var pastLastBytes: UInt64 = 0
  /// The hash of the clitic that follows an owner; 0 where the language has none.
  private(set) var possessive: UInt64 = 0
  private var classIDs: [String: Int] = Dictionary(uniqueKeysWithValues: zip(Self.wildcards, 0...))
  private var collected: [[UInt64]: [Entry]] = [:]
  private let abbreviations: Abbreviations

  init(language: String, abbreviations: Abbreviations, _ data: DataFiles) throws(Diagnostic) {
    self.abbreviations = abbreviations
    for row in try data.rows("\(language)/words.tsv", needs: ["word", "class", "value"]) {
      if row["class"] == "possessive" { possessive = foldedHash(row["word"].utf8) }
      if row["class"] == "cue-past-suffix" { addPastSuffix(Array(row["word"].utf8)) }
      guard let letterCase = LetterCase(rawValue: row["case"]) else {
        throw row.error("expected capital, lower or nothing, found '\(row["case"])'")
      }
      add(row["word"], class: row["class"], value: row["value"], letterCase: letterCase)
    }
    try addCompounds(language: language, data)
  }

  private mutating func addPastSuffix(_ suffix: [UInt8]) {
    pastSuffixes.append(suffix)
    if let last = suffix.last { pastLastBytes |= 1 << UInt64(last % 64) }
  }

  /// Words written as one, from `compounds.tsv`: each of one class with each of another behind it. The value is both
  /// values, one behind the other; the number is the first one's.
  private mutating func addCompounds(language: String, _ data: DataFiles) throws(Diagnostic) {
    let compounds = try data.rows("\(language)/compounds.tsv", needs: ["class", "first", "second"])
    guard !compounds.isEmpty else { return }
    var words: [String: [LexiconFile.Row]] = [:]
    for row in try data.rows("\(language)/words.tsv", needs: ["word", "class", "value"]) {
      words[row["class"], default: []].append(row)
    }
    for compound in compounds {
      guard let heads = words[compound["first"]], let tails = words[compound["second"]] else {
        throw compound.error("expected two classes of words.tsv, found '\(compound["first"])', '\(compound["second"])'")
      }
      for head in heads {
        for tail in tails {
          add(
            "\(head["word"])\(tail["word"])", class: compound["class"],
            value: "\(head["value"])\(tail["value"])", number: Int(head["value"]),
            letterCase: LetterCase(rawValue: head["case"]) ?? .any)
        }
      }
    }
  }

  /// The classes that any word, and any capitalised word, belongs to; their numbers are 0 and 1.
  static let wildcards = ["word", "name"]

  /// The number of a class; a new name gets a new one.
  mutating func id(of name: String) -> Int {
    if let id = classIDs[name] { return id }
    classIDs[name] = classIDs.count
    return classIDs.count - 1
  }

  var classCount: Int { classIDs.count }

  /// Whether a class has words, or is one the program makes of numbers.
  func knows(_ name: String) -> Bool { classIDs[name] != nil }

  /// A class for one literal word of a pattern.
  mutating func literal(_ word: String) -> Int {
    let name = "=\(word)"
    if classIDs[name] == nil { add(word, class: name, value: word) }
    return id(of: name)
  }

  /// - Parameter number: Where the value as a whole is none.
  mutating func add(
    _ phrase: String, class name: String, value: String, number: Int? = nil, letterCase: LetterCase = .any
  ) {
    // A clitic alone would be read as a quotation mark and a letter.
    let hashes =
      abbreviations.isClitic(phrase)
      ? [foldedHash(phrase.utf8)]
      : plainWordHashes(phrase.utf8.span, 0..<phrase.utf8.count)
        ?? tokenize(phrase, skipping: [], abbreviations: abbreviations).map(\.hash)
    if !value.isEmpty { texts.append(value) }
    let entry = Entry(
      classID: Int32(id(of: name)), text: value.isEmpty ? 0 : Int32(texts.count - 1),
      number: number ?? Int(value) ?? 0, letterCase: letterCase)
    collected[hashes, default: []].append(entry)
  }

  /// Lays out the phrases for searching; what is added later is not found.
  ///
  /// - Parameter visit: Called for each phrase's first token and its node with what the phrase stands for and its length.
  mutating func finish(_ visit: (_ head: UInt64, _ node: Int32, _ entry: Entry, _ count: Int) -> Void) {
    for (hashes, found) in collected {
      guard let head = hashes.first else { continue }
      _ = phrases.insert(hashes)
      let node = phrases.next(0, head) ?? 0
      ranges.append(Int32(entries.count)..<Int32(entries.count + found.count))
      entries += found
      for entry in found { visit(head, node, entry, hashes.count) }
    }
    collected = [:]
  }

  /// Whether a token has an ending of the past; it must be longer than the ending by three letters.
  func isPast(_ token: Token, in text: LexicalText) -> Bool {
    let bytes = text.article.text.utf8.span
    let last = bytes[Int(token.end) - 1]
    guard pastLastBytes & 1 << UInt64(last % 64) != 0 else { return false }
    for suffix in pastSuffixes where suffix.last == last && token.range.count > suffix.count + 2 {
      let start = Int(token.end) - suffix.count
      if suffix.indices.allSatisfy({ bytes[start + $0] == suffix[$0] }) { return true }
    }
    return false
  }

  /// Every phrase that begins at `index` and ends before `end`, the shortest first: its length, and its entries' places.
  @inline(__always)
  func forEachPhrase(
    _ text: LexicalText, _ index: Int, _ end: Int, _ body: (_ count: Int, _ places: Range<Int32>) -> Void
  ) {
    forEachPhrase(text.tokens, index, end, body)
  }

  @inline(__always)
  func forEachPhrase(
    _ tokens: ContiguousArray<Token>, _ index: Int, _ end: Int, _ body: (_ count: Int, _ places: Range<Int32>) -> Void
  ) {
    var node: Int32 = 0
    var token = index
    while token < end, let next = phrases.next(node, tokens[token].hash) {
      node = next
      token += 1
      if let phrase = phrases.phrase(at: node) { body(token - index, ranges[phrase]) }
    }
  }

  /// The value and length of the longest phrase of a class that begins at a token.
  func value(_ classID: Int, _ text: LexicalText, _ index: Int, _ end: Int) -> (number: Int, count: Int)? {
    guard index < end, text.classes[index].intersects(ClassBits(Int32(classID))) else { return nil }
    var found: (Int, Int)?
    forEachPhrase(text, index, end) { count, places in
      for place in places where entries[Int(place)].classID == classID { found = (entries[Int(place)].number, count) }
    }
    return found
  }
}
