import TextAnalysis
import TimelineCore

/// The words of numbers and money: `data/currencies.tsv` and `data/<language>/amounts.tsv`.
struct AmountLexicon: Sendable {
  /// What stands in front of an amount or behind it.
  enum Cue: Hashable, Sendable {
    case modifier(Exactness)
    case measure(Money.Measure)
    case rangeStart, rangeLink
    /// "another", "further": money not counted before.
    case fresh
    /// "earlier package of": no event of its own.
    case comparator
  }

  private(set) var numerals: [UInt64: Double] = [:]
  private(set) var scales: [UInt64: Double] = [:]
  /// "tens", "hundreds": a number that is only an order of magnitude.
  private(set) var vague: [UInt64: Double] = [:]
  private(set) var cues = PhraseTable<Cue>()
  private(set) var periods = PhraseTable<String>()
  private(set) var symbols = PhraseTable<String>()
  private(set) var currencyWords = PhraseTable<String>()

  init(language: String, _ data: DataFiles, phrases: PhraseTokenizer) throws(Diagnostic) {
    for row in try data.rows("\(language)/amounts.tsv", needs: ["words", "kind", "value"]) {
      for word in row.list("words") { try add(word, row, phrases) }
    }
    for row in try data.rows("currencies.tsv", needs: ["code", "symbols", "words", "minor"]) {
      let code = String(row["code"])
      for symbol in row.list("symbols") { symbols.insert(phrases.hashes(symbol), code) }
      for word in row.list("words") { currencyWords.insert(phrases.hashes(word), code) }
      symbols.insert(phrases.hashes(code), code)
    }
  }

  private mutating func add(_ word: String, _ row: LexiconFile.Row, _ phrases: PhraseTokenizer) throws(Diagnostic) {
    let value = String(row["value"])
    switch row["kind"] {
    case "numeral": numerals[foldedHash(word.utf8)] = try number(row)
    case "scale": scales[foldedHash(word.utf8)] = try number(row)
    case "vague": vague[foldedHash(word.utf8)] = try number(row)
    case "modifier":
      guard let exactness = Exactness(rawValue: value) else { throw row.error("expected about, at_least or up_to") }
      cues.insert(phrases.hashes(word), .modifier(exactness))
    case "measure":
      guard let measure = Money.Measure(rawValue: value) else { throw row.error("expected value, total or component") }
      cues.insert(phrases.hashes(word), .measure(measure))
    case "range-start": cues.insert(phrases.hashes(word), .rangeStart)
    case "range-link": cues.insert(phrases.hashes(word), .rangeLink)
    case "fresh": cues.insert(phrases.hashes(word), .fresh)
    case "comparator": cues.insert(phrases.hashes(word), .comparator)
    case "period": periods.insert(phrases.hashes(word), value)
    default: throw row.error("unknown kind '\(row["kind"])'")
    }
  }

  private func number(_ row: LexiconFile.Row) throws(Diagnostic) -> Double {
    guard let number = Double(row["value"]) else { throw row.error("expected a number, found '\(row["value"])'") }
    return number
  }
}
