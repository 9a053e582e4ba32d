package import TimelineCore

/// The tables that date articles without a date line: `article-dating.tsv`, `<language>/article-dating.tsv`,
/// `offices.tsv` and the names of people in `actors.tsv` (EVENTS.md §4).
package struct ArticleDatingRules: Sendable {
  /// How much a cue says.
  struct Window: Sendable {
    let isHard: Bool
    /// Days from the day that the cue names; nil is open.
    let from: Int?
    let to: Int?
    let peaks: [Int: Double]
    let outside: Double
  }

  /// What words do to the time or the name beside them.
  enum Use: String, Sendable {
    case ahead, before, after, `in`, elect, won, government, ordinal, anniversary, event
  }

  /// Words that say something of a time or a name beside them.
  struct Cue: Sendable {
    let words: [String]
    let use: Use
    /// Of an ordinal; nil for other words.
    let number: Int?
    /// Of the event that the words name; nil for other words.
    let day: CivilDate?
  }

  /// A term of office, in days from 1970-01-01.
  struct Tenure: Sendable {
    let holder: String
    let titles: [[String]]
    let first: Int
    /// Nil for one that has not ended.
    let last: Int?
    /// Whether the office leads a country.
    let isHead: Bool
  }

  let windows: [String: Window]
  /// By language: the words.
  let cues: [String: [Cue]]
  /// By holder.
  let tenures: [String: [Tenure]]
  /// The folded names of those who hold an office, and their ids.
  let names: [[String]: String]

  /// Without `article-dating.tsv` there are no cues, and no article is dated.
  package init(_ data: DataFiles) throws(Diagnostic) {
    var windows: [String: Window] = [:]
    for row in try data.rows("article-dating.tsv", needs: ["cue", "hard", "from", "to", "peaks", "outside"]) {
      windows[row["cue"]] = try Self.window(row)
    }
    var cues: [String: [Cue]] = [:]
    for language in data.languages {
      for row in try data.rows("\(language)/article-dating.tsv", needs: ["words", "use", "example"]) {
        guard let use = Use(rawValue: row["use"]) else {
          throw row.error("unknown use '\(row["use"])'", in: "use")
        }
        let cue = Cue(
          words: foldedWords(row["words"]), use: use, number: Int(row["number"]),
          day: CivilDate(iso: row["day"]))
        cues[language, default: []].append(cue)
      }
    }
    var tenures: [String: [Tenure]] = [:]
    for row in try data.rows("offices.tsv", needs: ["office", "for", "holder", "from", "to"]) {
      guard let from = CivilDate(iso: row["from"]) else { continue }
      let titles = row.list("office")
      let tenure = Tenure(
        holder: row["holder"], titles: titles.map(foldedWords), first: from.dayNumber,
        last: CivilDate(iso: row["to"])?.dayNumber, isHead: titles.contains { $0.hasPrefix("head of") })
      tenures[tenure.holder, default: []].append(tenure)
    }
    var names: [[String]: String] = [:]
    for row in try data.rows("actors.tsv", needs: ["id", "kind", "names"]) {
      guard tenures[row["id"]] != nil else { continue }
      for name in row.list("names") where names[foldedWords(name)] == nil {
        names[foldedWords(name)] = row["id"]
      }
    }
    (self.windows, self.cues, self.tenures, self.names) = (windows, cues, tenures, names)
  }

  private static func window(_ row: LexiconFile.Row) throws(Diagnostic) -> Window {
    var peaks: [Int: Double] = [:]
    for peak in row.list("peaks", separator: ",") {
      let parts = peak.split(separator: ":")
      guard parts.count == 2, let offset = Int(parts[0]), let weight = Double(parts[1]) else {
        throw row.error("expected offset:weight, found '\(peak)'")
      }
      peaks[offset] = weight
    }
    guard let outside = Double(row["outside"]) else {
      throw row.error("expected a number, found '\(row["outside"])'", in: "outside")
    }
    return Window(
      isHard: row["hard"] == "yes", from: Int(row["from"]), to: Int(row["to"]), peaks: peaks, outside: outside)
  }
}
