package import TimelineCore

/// The patterns of `data/<language>/boilerplate.tsv`: which lines of a text are not the article's own words.
package struct BoilerplateRules: Sendable {
  /// How far a rule reaches.
  enum Scope: String {
    /// The line alone.
    case line
    /// The line and the headlines or tags listed behind it.
    case list
  }

  struct LineRule: Sendable {
    let pattern: LinePattern
    let scope: Scope
    /// A line with more words is the article's own.
    let maximumWords: Int
  }

  struct DateRule: Sendable {
    let pattern: LinePattern
    /// Which fact each date of the line is, in order.
    let isUpdate: [Bool]
    /// False for the first words of a sentence, such as a dateline.
    let isWholeLine: Bool
  }

  /// By the scalar that a line must begin with; under nil those for any line.
  private var lineRules: [Unicode.Scalar?: [LineRule]] = [:]
  /// The most words that any of these rules allows, by the same scalar.
  private var longest: [Unicode.Scalar?: Int] = [:]
  private var dateRules: [DateRule] = []
  let dates: DateReader
  /// Words in the class or id of an HTML element that say its text is not the article's own.
  private(set) var htmlClasses: Set<String> = []

  /// Reads the rules of all languages: an article's own is not always known when it is read.
  ///
  /// Columns: `kind pattern value words example`; kinds `month weekday date html-class keep`, any
  /// other is one of lines.
  /// - Throws: `bad-lexicon` at a row that means nothing.
  package init(_ data: DataFiles) throws(Diagnostic) {
    var rows: [LexiconFile.Row] = []
    for language in data.languages {
      rows += try data.rows("\(language)/boilerplate.tsv", needs: ["kind", "pattern", "value", "words", "example"])
    }
    dates = try DateReader(rows)
    for row in rows {
      switch row["kind"] {
      case "month", "weekday", "keep": continue
      case "html-class": htmlClasses.formUnion(row.list("pattern"))
      case "date": try addDateRules(row)
      default: try addLineRules(row)
      }
    }
  }

  private mutating func addLineRules(_ row: LexiconFile.Row) throws(Diagnostic) {
    guard let scope = Scope(rawValue: row["value"]) else {
      throw row.error("expected 'line' or 'list', found '\(row["value"])'")
    }
    guard let words = Int(row["words"]), words > 0 else {
      throw row.error("expected a number of words, found '\(row["words"])'")
    }
    for pattern in try patterns(row) {
      longest[pattern.firstScalar] = max(longest[pattern.firstScalar] ?? 0, words)
      lineRules[pattern.firstScalar, default: []].append(
        LineRule(pattern: pattern, scope: scope, maximumWords: words))
    }
  }

  private mutating func addDateRules(_ row: LexiconFile.Row) throws(Diagnostic) {
    let facts = row.list("value", separator: " ")
    for pattern in try patterns(row) {
      guard !facts.isEmpty, facts.allSatisfy({ $0 == "published" || $0 == "updated" }),
        facts.count == pattern.dateCount
      else { throw row.error("expected 'published' or 'updated' for every {date}, found '\(row["value"])'") }
      dateRules.append(
        DateRule(pattern: pattern, isUpdate: facts.map { $0 == "updated" }, isWholeLine: !pattern.isOpen))
    }
  }

  private func patterns(_ row: LexiconFile.Row) throws(Diagnostic) -> [LinePattern] {
    var patterns: [LinePattern] = []
    for text in row.list("pattern") {
      guard let pattern = LinePattern(text) else { throw row.error("expected a pattern, found '\(text)'") }
      patterns.append(pattern)
    }
    return patterns
  }

  /// False where a line has more words than any rule allows that may match its beginning.
  private func mayMatch(_ line: TextLine) -> Bool {
    guard let first = line.firstPlain else { return true }
    return line.plainWordCount <= max(longest[first] ?? 0, longest[nil] ?? 0)
  }

  /// The scope of the first rule that a line matches, rules with a first letter before others; nil for one of the
  /// article's own.
  func scope(of line: LineForm) -> Scope? {
    guard !line.isQuote else { return nil }
    for first in [line.folded.first, nil] {
      let rules = lineRules[first] ?? []
      if let found = rules.first(where: { $0.maximumWords >= line.wordCount && $0.pattern.matches(line, dates) != nil })
      {
        return found.scope
      }
    }
    return nil
  }
}

extension BoilerplateRules {
  /// What the lines above and below an article say about its dates.
  struct HeaderDates {
    var published: CivilDate?
    var updated: CivilDate?
    /// Indices of the lines that say nothing else.
    var lines: [Int] = []
  }

  /// How many lines with text count as above, and as below.
  private static let zone = 6

  /// The first date found for each fact, above before below.
  func headerDates(in lines: [TextLine]) -> HeaderDates {
    let filled = lines.indices.filter { !lines[$0].isBlank }
    var found = HeaderDates()
    for (place, index) in filled.enumerated()
    where (place < Self.zone || place >= filled.count - Self.zone) && lines[index].mayHoldDate {
      let form = LineForm(lines[index].start(bytes: 200))
      for rule in dateRules where rule.isWholeLine ? lines[index].isShort : place < Self.zone {
        guard let days = rule.pattern.matches(form, dates) else { continue }
        for (day, isUpdate) in zip(days, rule.isUpdate) {
          if isUpdate { found.updated = found.updated ?? day } else { found.published = found.published ?? day }
        }
        if rule.isWholeLine { found.lines.append(index) }
        break
      }
    }
    return found
  }

  /// The ranges of the lines that are not the article's own, neighbours joined, in order.
  ///
  /// - Parameters:
  ///   - title: Never boilerplate.
  ///   - dates: Indices of lines that only give a date.
  func boilerplate(in lines: [TextLine], title: ByteRange?, dates: [Int]) -> [ByteRange] {
    var cut = [Bool](repeating: false, count: lines.count)
    for index in dates { cut[index] = true }
    var index = 0
    while index < lines.count {
      defer { index += 1 }
      guard !lines[index].isBlank, lines[index].isShort, lines[index].range != title, mayMatch(lines[index]),
        let scope = scope(of: LineForm(lines[index].text))
      else { continue }
      cut[index] = true
      guard scope == .list else { continue }
      let end = listEnd(in: lines, from: index + 1)
      for item in index + 1..<max(index + 1, end) { cut[item] = true }
    }
    return Self.ranges(lines, cut)
  }

  /// The end of the list that a line opens: everything behind it where nothing is a sentence, else the headlines up
  /// to the next blank line or sentence.
  private func listEnd(in lines: [TextLine], from start: Int) -> Int {
    if lines[start...].allSatisfy({ $0.isBlank || $0.isHeadline || $0.isShort && scope(of: LineForm($0.text)) != nil })
    {
      return lines.count
    }
    let first = lines[start...].firstIndex { !$0.isBlank } ?? start
    return lines[first...].firstIndex { $0.isBlank || !$0.isHeadline } ?? lines.count
  }

  private static func ranges(_ lines: [TextLine], _ cut: [Bool]) -> [ByteRange] {
    var ranges: [ByteRange] = []
    var joins = false
    for (line, isCut) in zip(lines, cut) {
      if isCut, !line.isBlank {
        if joins, let last = ranges.indices.last {
          ranges[last].end = line.range.end
        } else {
          ranges.append(line.range)
        }
      }
      joins = isCut && !ranges.isEmpty || joins && line.isBlank
    }
    return ranges
  }
}
