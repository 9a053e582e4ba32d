package import TimelineCore

/// The words of a language whose full stop ends no sentence, from `data/<language>/abbreviations.tsv`.
package struct Abbreviations: Sendable {
  private let hashes: Set<UInt64>

  package init(language: String, _ data: DataFiles) throws(Diagnostic) {
    let rows = try data.rows("\(language)/abbreviations.tsv", needs: ["word"])
    hashes = Set(rows.map { foldedHash($0["word"].utf8.filter { $0 != UInt8(ascii: ".") }) })
  }

  /// Whether a word, given by its hash without full stops, is an abbreviation.
  func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }
}
