import TextAnalysis
package import TimelineCore

/// The temporal rules of one language, from `data/<language>/`.
package struct TemporalRules: Sendable {
  /// In the order of the table; between equal matches the first wins, and what is no time wins over all.
  let rules: [TemporalRule]
  /// Patterns of words.
  let words: RuleAutomaton
  /// Patterns that join expressions the first found.
  let joins: RuleAutomaton
  let lexicon: TemporalLexicon
  let heads: HeadTable
  let digits: DigitClasses
  let numbers: NumberReader
  let windows: [String: VagueWindow]
  let holidays: [String: Holiday]
  let cues: CueClasses
  /// The class `{word}`, which every word belongs to.
  let anyWord: Int
  /// The class `{name}`, which every capitalised word belongs to.
  let anyName: Int
  /// By rule group, the class of `<group>`.
  let groups: [String: Int]

  package init(language: String, _ data: DataFiles) throws(Diagnostic) {
    var lexicon = try TemporalLexicon(
      language: language, abbreviations: try Abbreviations(language: language, data), data)
    digits = DigitClasses(&lexicon)
    numbers = NumberReader(&lexicon)
    cues = CueClasses(&lexicon)
    anyWord = lexicon.id(of: "word")
    anyName = lexicon.id(of: "name")
    holidays = try Holiday.load(language: language, data, &lexicon)
    windows = try VagueWindow.load(language: language, data)
    var tables = Tables()
    try tables.load(language: language, data, &lexicon)
    groups = tables.rules.reduce(into: [:]) { groups, rule in
      if !rule.group.isEmpty { groups[rule.group] = lexicon.id(of: "<\(rule.group)>") }
    }
    heads = tables.finish(&lexicon, cues, numbers)
    (rules, words, joins, self.lexicon) = (tables.rules, tables.words, tables.joins, lexicon)
  }
}

/// The rules while they are read.
private struct Tables {
  var rules: [TemporalRule] = []
  var words = RuleAutomaton()
  var joins = RuleAutomaton()

  mutating func load(language: String, _ data: DataFiles, _ lexicon: inout TemporalLexicon) throws(Diagnostic) {
    for row in try data.rows("\(language)/not-times.tsv", needs: ["pattern", "example"]) where !row["pattern"].isEmpty {
      words.add(try Self.pattern(row, lexicon), rule: rules.count, &lexicon)
      rules.append(TemporalRule(negative: "not-times:\(row.location.line)"))
    }
    let columns = ["name", "kind", "group", "pattern", "value", "mod", "confidence", "example"]
    for row in try data.rows("\(language)/temporal-rules.tsv", needs: columns) {
      let pattern = try Self.pattern(row, lexicon)
      if pattern.sequences.contains(where: { $0.contains { $0.symbol.first == "<" } }) {
        joins.add(pattern, rule: rules.count, &lexicon)
      } else {
        words.add(pattern, rule: rules.count, &lexicon)
      }
      rules.append(try TemporalRule(row: row))
    }
  }

  private static func pattern(_ row: LexiconFile.Row, _ lexicon: TemporalLexicon) throws(Diagnostic) -> RulePattern {
    guard let pattern = RulePattern(row["pattern"]) else {
      throw row.error("expected a pattern such as '{day} {month}', found '\(row["pattern"])'")
    }
    let symbols = pattern.sequences.flatMap { $0.map(\.symbol) }
    if let unknown = symbols.first(where: { !"=<".contains($0.prefix(1)) && !lexicon.knows($0) }) {
      throw row.error("expected a class of words, found '{\(unknown)}'")
    }
    return pattern
  }

  /// Lays out everything for searching.
  mutating func finish(_ lexicon: inout TemporalLexicon, _ cues: CueClasses, _ numbers: NumberReader) -> HeadTable {
    let classCount = lexicon.classCount
    words.finish(classCount: classCount)
    joins.finish(classCount: classCount)
    var heads: [UInt64: HeadTable.Flags] = [:]
    lexicon.finish { [words, joins] head, entry in
      var flags = cues.flags(entry.classID).union(.isKnown)
      if words.canStart(entry.classID) { flags.insert(.startsPattern) }
      if joins.canStart(entry.classID) { flags.insert(.startsJoin) }
      if numbers.begins(with: entry.classID) { flags.formUnion([.isNumeral, .startsPattern]) }
      heads[head, default: []].formUnion(flags)
    }
    return HeadTable(heads)
  }
}
