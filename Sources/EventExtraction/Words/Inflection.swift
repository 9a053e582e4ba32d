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
  fileprivate struct Rule: Sendable {
    /// The last letters of the lemma; `C` is any consonant, `V` any vowel.
    let ending: [Unicode.Scalar]
    let drop: Int
    let add: String
    /// The last byte that a lemma must have; nil where several will do.
    private let last: UInt8?

    init(ending: [Unicode.Scalar], drop: Int, add: String) {
      (self.ending, self.drop, self.add) = (ending, drop, add)
      last = ending.last.flatMap { $0.isASCII && $0 != "C" && $0 != "V" ? UInt8($0.value) : nil }
    }

    /// Whether the last byte of a lemma, nil for none, may be that of the ending.
    func admits(_ byte: UInt8?) -> Bool { last == nil || last == byte }
  }

  /// The rules of one form.
  struct Form: Sendable {
    fileprivate let rules: [Rule]
    fileprivate let vowels: [Unicode.Scalar]
  }

  /// By the name of the form, in the order of the file.
  private let rules: [String: [Rule]]
  private let vowels: [Unicode.Scalar]

  /// Columns: `form ending drop add example`; the first rule of a form whose ending fits is used. The row whose form is
  /// `vowels` lists the vowels in its ending.
  init(language: String, _ data: DataFiles) throws(Diagnostic) {
    var rules: [String: [Rule]] = [:]
    var vowels: [Unicode.Scalar] = []
    for row in try data.rows("\(language)/inflection.tsv", needs: ["form", "ending", "drop", "add", "example"]) {
      guard row["form"] != "vowels" else {
        vowels = Array(row["ending"].unicodeScalars)
        continue
      }
      guard let drop = Int(row["drop"]) else {
        throw row.error("expected a number of letters, found '\(row["drop"])'", in: "drop")
      }
      rules[row["form"], default: []].append(
        Rule(ending: Array(row["ending"].unicodeScalars), drop: drop, add: row["add"]))
    }
    self.rules = rules
    self.vowels = vowels
  }

  /// One of the forms, to be asked for many lemmas.
  subscript(form: String) -> Form { Form(rules: rules[form] ?? [], vowels: vowels) }
}

extension Inflection.Form {
  /// The regular spelling of a lemma; the lemma itself where no rule fits.
  func spelling(of lemma: String) -> String {
    guard let rule = rule(for: lemma) else { return lemma }
    if rule.drop == 0 { return lemma + rule.add }
    return String(lemma.unicodeScalars.dropLast(rule.drop)) + rule.add
  }

  /// What the regular spelling adds to a lemma of ASCII that keeps all its letters; nil where it loses some.
  ///
  /// - Parameter lemma: In the bytes of a text.
  func addition(toPlain text: Span<UInt8>, _ lemma: Range<Int>) -> String? {
    let last = lemma.isEmpty ? nil : text[lemma.upperBound - 1]
    for rule in rules where rule.admits(last) && fits(rule.ending, text, lemma) {
      return rule.drop == 0 ? rule.add : nil
    }
    return ""
  }

  private func rule(for lemma: String) -> Inflection.Rule? {
    let bytes = lemma.utf8.span
    let last = bytes.isEmpty ? nil : bytes[bytes.count - 1]
    for rule in rules where rule.admits(last) && fits(rule.ending, lemma.unicodeScalars) { return rule }
    return nil
  }

  private func fits(_ ending: [Unicode.Scalar], _ letters: String.UnicodeScalarView) -> Bool {
    var place = letters.endIndex
    for expected in ending.reversed() {
      guard place > letters.startIndex else { return false }
      place = letters.index(before: place)
      if !isMet(expected, by: letters[place]) { return false }
    }
    return true
  }

  private func fits(_ ending: [Unicode.Scalar], _ text: Span<UInt8>, _ lemma: Range<Int>) -> Bool {
    guard ending.count <= lemma.count else { return false }
    let start = lemma.upperBound - ending.count
    for place in ending.indices where !isMet(ending[place], by: Unicode.Scalar(text[start + place])) { return false }
    return true
  }

  private func isMet(_ expected: Unicode.Scalar, by letter: Unicode.Scalar) -> Bool {
    switch expected {
    case "C": !vowels.contains(letter)
    case "V": vowels.contains(letter)
    default: letter == expected
    }
  }
}
