import TextAnalysis
import TimelineCore

/// The words of a language that temporal rules are made of, from `data/<language>/words.tsv`: phrase, class, value.
struct TemporalLexicon: Sendable {
  /// What a phrase may stand for.
  struct Entry: Sendable {
    let classID: Int
    /// The value as the table has it: `3`, `START`, `W`.
    let text: String
    /// The value as a number; 0 where it is none.
    let number: Int
    /// Whether the phrase counts only where it does not begin with a small letter.
    let needsCapital: Bool
  }

  private(set) var phrases = PhraseTrie<[Entry]>()
  private var classIDs: [String: Int] = [:]
  private var collected: [[UInt64]: [Entry]] = [:]
  private let abbreviations: Abbreviations

  /// Endings of verbs in the past.
  private var pastSuffixes: [String] = []
  private(set) var possessive: UInt64 = 0
  private let language: String

  init(language: String, abbreviations: Abbreviations) {
    self.language = language
    self.abbreviations = abbreviations
  }

  mutating func load(_ data: DataFiles) throws(Diagnostic) {
    for row in try data.rows("\(language)/words.tsv", needs: ["word", "class", "value"]) {
      if row["class"] == "possessive" { possessive = foldedHash(row["word"].utf8) }
      if row["class"] == "cue-past-suffix" { pastSuffixes.append(String(row["word"])) }
      add(
        String(row["word"]), class: String(row["class"]), value: String(row["value"]),
        needsCapital: row["case"] == "capital")
    }
  }

  /// The number of a class; a new name gets a new one.
  mutating func id(of name: String) -> Int {
    if let id = classIDs[name] { return id }
    classIDs[name] = classIDs.count
    return classIDs.count - 1
  }

  /// The number of a class that has words or was asked for before; nil for a name never seen.
  func knownID(of name: String) -> Int? { classIDs[name] }

  /// A class for one literal word of a pattern.
  mutating func literal(_ word: String) -> Int {
    let name = "=\(word)"
    if classIDs[name] == nil { add(word, class: name, value: word) }
    return id(of: name)
  }

  mutating func add(_ phrase: String, class name: String, value: String, needsCapital: Bool = false) {
    // A clitic alone would be read as a quotation mark and a letter.
    let isClitic = abbreviations.isClitic(phrase)
    let hashes =
      isClitic
      ? [foldedHash(phrase.utf8)] : tokenize(phrase, skipping: [], abbreviations: abbreviations).map(\.hash)
    let entry = Entry(classID: id(of: name), text: value, number: Int(value) ?? 0, needsCapital: needsCapital)
    collected[hashes, default: []].append(entry)
    phrases.insert(hashes, collected[hashes] ?? [])
  }

  /// Whether a word has an ending of the past.
  func isPast(_ word: String) -> Bool {
    pastSuffixes.contains { word.utf8.count > $0.utf8.count + 2 && word.hasSuffix($0) }
  }

  /// Whether a token alone is a word of a class.
  func has(_ token: Token, _ classID: Int) -> Bool {
    var found = false
    phrases.forEachMatch(in: [token], from: 0, before: 1) { _, entries in
      if entries.contains(where: { $0.classID == classID }) { found = true }
    }
    return found
  }
}
