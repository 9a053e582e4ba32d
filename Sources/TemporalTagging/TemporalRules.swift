import TextAnalysis
package import TimelineCore

/// The temporal rules of one language, from `data/<language>/`.
///
/// A class, so that handing them on costs nothing.
package final class TemporalRules: Sendable {
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
  /// Every class that a number in digits may be of.
  let numberClasses: ClassBits
  /// Whether a pattern that joins expressions begins with a number in digits.
  let joinsBeginWithNumber: Bool
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
    numberClasses = digits.classes.union(ClassBits(Int32(numbers.number)))
    words = RuleAutomaton(tables.words, classCount: lexicon.classCount)
    joins = RuleAutomaton(tables.joins, classCount: lexicon.classCount)
    heads = Tables.heads(&lexicon, words, joins, cues, numbers)
    joinsBeginWithNumber = joins.root.classes.intersects(numberClasses)
    (rules, self.lexicon) = (tables.rules, lexicon)
  }
}

/// The rules while they are read.
private struct Tables {
  var rules: [TemporalRule] = []
  var words = PatternTrie()
  var joins = PatternTrie()

  mutating func load(language: String, _ data: DataFiles, _ lexicon: inout TemporalLexicon) throws(Diagnostic) {
    for row in try data.rows("\(language)/not-times.tsv", needs: ["pattern", "example"]) where !row["pattern"].isEmpty {
      words.add(try Self.pattern(row, lexicon), rule: rules.count, &lexicon)
      rules.append(TemporalRule(negative: "not-times:\(row.location.line)"))
    }
    let columns = ["name", "kind", "group", "pattern", "value", "mod", "confidence", "example"]
    for row in try data.rows("\(language)/temporal-rules.tsv", needs: columns) {
      let pattern = try Self.pattern(row, lexicon)
      if pattern.elements.contains(where: { $0.symbol.utf8.first == UInt8(ascii: "<") }) {
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
    let unknown = pattern.elements.first {
      $0.symbol.utf8.first != UInt8(ascii: "=") && $0.symbol.utf8.first != UInt8(ascii: "<")
        && !lexicon.knows($0.symbol)
    }
    if let unknown { throw row.error("expected a class of words, found '{\(unknown.symbol)}'") }
    return pattern
  }

  /// Lays out the lexicon for searching.
  static func heads(
    _ lexicon: inout TemporalLexicon, _ words: RuleAutomaton, _ joins: RuleAutomaton, _ cues: CueClasses,
    _ numbers: NumberReader
  ) -> HeadTable {
    var heads = HeadTable()
    lexicon.finish { hash, node, entry, count in
      var head = HeadTable.Head(flags: cues.flags(entry.classID).union(.isKnown), classes: ClassBits(entry.classID))
      head.node = node
      if words.canStart(entry.classID) { head.flags.insert(.startsPattern) }
      if joins.canStart(entry.classID) { head.flags.insert(.startsJoin) }
      if count == 1 {
        head.afterWords = words.classes(after: entry.classID)
        head.afterJoins = joins.classes(after: entry.classID)
      } else if !head.flags.isDisjoint(with: [.startsPattern, .startsJoin]) {
        head.flags.insert(.startsPhrase)
      }
      if numbers.begins(with: entry.classID) {
        head.flags.formUnion([.isNumeral, .startsPattern])
        head.add(HeadTable.Head(classes: numbers.spokenClasses, afterWords: .all, afterJoins: .all))
      }
      heads.add(head, at: hash)
    }
    return heads
  }
}
