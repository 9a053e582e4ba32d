import Foundation
package import TimelineCore

/// How the words of a language are made alike for the search, in the index and in what a reader types.
///
/// From `data/<language>/search.tsv`; the script of the search applies the same rules in the same order.
package struct SearchRules: Sendable {
  private struct Suffix {
    let ending: String
    let replacement: String
    /// The letters a word must have before the ending.
    let minimum: Int
  }

  private let letters: [(String, String)]
  private let letterTable: [String: String]
  private let stopWords: Set<String>
  private let suffixes: [Suffix]

  /// Columns: `kind text replacement minimum example`. `letter`: a letter that Unicode does not take apart, and what
  /// it counts as; `stop`: words, between blanks, that are not searched for; `suffix`: an ending, what takes its
  /// place, and how many letters must stand before it – the first one that fits is used.
  /// A language without the file has no rules; its words are folded all the same.
  package init(language: String, _ data: DataFiles) throws(Diagnostic) {
    var letters: [(String, String)] = []
    var stopWords: Set<String> = []
    var suffixes: [Suffix] = []
    for row in try data.rows("\(language)/search.tsv", needs: Self.columns) {
      switch row["kind"] {
      case "letter": letters.append((row["text"], row["replacement"]))
      case "stop": stopWords.formUnion(row["text"].split(separator: " ").map(String.init))
      case "suffix":
        guard let minimum = Int(row["minimum"]) else {
          throw row.error("expected a number in minimum, found '\(row["minimum"])'")
        }
        suffixes.append(
          Suffix(ending: row["text"], replacement: row["replacement"], minimum: minimum))
      default: throw row.error("expected letter, stop or suffix, found '\(row["kind"])'")
      }
    }
    self.letters = letters
    letterTable = Dictionary(letters, uniquingKeysWith: { first, _ in first })
    self.stopWords = stopWords
    self.suffixes = suffixes
  }

  private static let columns = ["kind", "text", "replacement", "minimum", "example"]

  /// Rows whose example gives something else: `peace talks = peace talk`, the words of a text and what is searched.
  package static func badExamples(language: String, _ data: DataFiles) throws(Diagnostic) -> [Diagnostic] {
    let rules = try SearchRules(language: language, data)
    return try data.rows("\(language)/search.tsv", needs: columns).flatMap { row in
      row.list("example").compactMap { example -> Diagnostic? in
        let sides = example.split(separator: " =", maxSplits: 1).map(String.init)
        let found = rules.terms(sides.first ?? "").joined(separator: " ")
        let expected = sides.last?.trimmingCharacters(in: .whitespaces) ?? ""
        guard found != expected || sides.count != 2 else { return nil }
        return Diagnostic(
          .error, "bad-example", "expected '\(expected)', found '\(found)'", at: row.location)
      }
    }
  }

  /// The words of a text as they are searched, in order: without stop words, without endings.
  package func terms(_ text: String) -> [String] {
    words(text).filter { !stopWords.contains($0) }.map(stem)
  }

  /// Runs of letters and digits in lower case, without the marks on letters and the apostrophes in words.
  func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: continue
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber, .otherNumber:
        let letter = String(scalar)
        word += letterTable[letter] ?? letter
      default:
        if Self.apostrophes.contains(scalar) { continue }
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static let apostrophes: [Unicode.Scalar] = ["'", "’", "ʼ"]

  private func stem(_ word: String) -> String {
    guard let rule = suffixes.first(where: { word.hasSuffix($0.ending) }),
      word.unicodeScalars.count - rule.ending.unicodeScalars.count >= rule.minimum
    else { return word }
    return word.dropLast(rule.ending.count) + rule.replacement
  }

  /// The rules for the script.
  var script: ScriptValue {
    .object([
      ("letters", .list(letters.map { .texts([$0.0, $0.1]) })), ("stop", .texts(stopWords.sorted())),
      ("suffixes", .list(suffixes.map { .list([.text($0.ending), .text($0.replacement), .number($0.minimum)]) })),
    ])
  }
}
