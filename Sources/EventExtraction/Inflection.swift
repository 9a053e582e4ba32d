import TimelineCore

/// The forms a verb's spelling can stand for.
struct VerbForms: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let base = VerbForms(rawValue: 1)
  static let third = VerbForms(rawValue: 2)
  static let past = VerbForms(rawValue: 4)
  static let participle = VerbForms(rawValue: 8)
  static let gerund = VerbForms(rawValue: 16)
}

/// The spelling rules of a language's regular forms, from `data/<language>/inflection.tsv`.
struct Inflection: Sendable {
  private struct Rule: Sendable {
    let form: String
    /// The last letters of the lemma; `C` is any consonant, `V` any vowel.
    let ending: [Character]
    let drop: Int
    let add: String
  }

  private let rules: [Rule]
  private let vowels: Set<Character>

  /// Columns: `form ending drop add example`; the first rule of a form whose ending fits is used. The row whose form is
  /// `vowels` lists the vowels in its ending.
  init(language: String, _ data: DataFiles) throws(Diagnostic) {
    var rules: [Rule] = []
    var vowels: Set<Character> = []
    for row in try data.rows("\(language)/inflection.tsv", needs: ["form", "ending", "drop", "add", "example"]) {
      guard row["form"] != "vowels" else {
        vowels = Set(row["ending"])
        continue
      }
      guard let drop = Int(row["drop"]) else {
        throw row.error("expected a number of letters, found '\(row["drop"])'", in: "drop")
      }
      rules.append(Rule(form: String(row["form"]), ending: Array(row["ending"]), drop: drop, add: String(row["add"])))
    }
    self.rules = rules
    self.vowels = vowels
  }

  /// The regular spelling of a lemma's form; the lemma itself where no rule fits.
  func form(_ form: String, of lemma: String) -> String {
    let letters = Array(lemma)
    guard let rule = rules.first(where: { $0.form == form && fits($0.ending, letters) }) else { return lemma }
    return String(letters.dropLast(rule.drop)) + rule.add
  }

  private func fits(_ ending: [Character], _ letters: [Character]) -> Bool {
    guard ending.count <= letters.count else { return false }
    return zip(ending, letters.suffix(ending.count)).allSatisfy { pattern, letter in
      switch pattern {
      case "C": !vowels.contains(letter)
      case "V": vowels.contains(letter)
      default: pattern == letter
      }
    }
  }
}
