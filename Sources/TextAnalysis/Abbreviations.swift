package import TimelineCore

/// What the tokenizer and the sentence splitter know of a language, from `data/<language>/abbreviations.tsv`.
package struct Abbreviations: Sendable {
  /// When the full stop behind a word ends no sentence.
  enum Kind: String {
    /// Never: a title, `Gen.`.
    case title
    /// Not before a number: `No. 3`.
    case number
    /// Only where a word that often begins sentences follows: `Inc.`, `U.S.`.
    case maybe
    /// A word that often begins sentences.
    case starter
    /// A word part split off behind an apostrophe: `'s`.
    case clitic
    /// A word before which a number's full stop marks an ordinal: `5. März`.
    case ordinal
  }

  private let kinds: [UInt64: Kind]
  private let starters: Set<UInt64>
  private let ordinals: Set<UInt64>
  /// Folded, the longest first.
  let clitics: [[UInt8]]

  /// Those of no language.
  init() {
    (kinds, starters, ordinals, clitics) = ([:], [], [], [])
  }

  package init(language: String, _ data: DataFiles) throws(Diagnostic) {
    var kinds: [UInt64: Kind] = [:]
    var starters: Set<UInt64> = []
    var ordinals: Set<UInt64> = []
    var clitics: [[UInt8]] = []
    for row in try data.rows("\(language)/abbreviations.tsv", needs: ["word", "kind"]) {
      guard let kind = Kind(rawValue: row["kind"]) else {
        throw row.error("expected title, number, maybe, starter, clitic or ordinal, found '\(row["kind"])'")
      }
      switch kind {
      case .clitic: clitics.append(Array(row["word"].utf8))
      case .starter: starters.insert(foldedHash(row["word"].utf8))
      case .ordinal: ordinals.insert(foldedHash(row["word"].utf8))
      case .title, .number, .maybe: kinds[foldedHash(row["word"].utf8)] = kind
      }
    }
    self.kinds = kinds
    self.starters = starters
    self.ordinals = ordinals
    self.clitics = clitics.sorted { $0.count > $1.count }
  }

  /// Whether a text is one of the word parts that the tokenizer splits off.
  package func isClitic(_ text: String) -> Bool {
    guard let longest = clitics.first, text.utf8.count <= longest.count else { return false }
    return clitics.contains { $0.elementsEqual(text.utf8) }
  }

  /// Whether a word often begins sentences.
  func isStarter(_ hash: UInt64) -> Bool { starters.contains(hash) }

  /// Whether a number's full stop before a word marks an ordinal.
  func followsOrdinal(_ hash: UInt64) -> Bool { ordinals.contains(hash) }

  /// What a word is, given by its hash; acronyms are written with all their full stops.
  func kind(_ hash: UInt64) -> Kind? { kinds[hash] }
}
