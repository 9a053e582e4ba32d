package import TimelineCore

/// Whether relative dates hang on the date told before: said by the article or the project, else by the evidence.
package struct DocumentTypeChoice: Hashable, Sendable {
  /// `news` or `narrative`, never `auto`.
  package let type: Article.DocumentType
  /// Whether the article or the project says so.
  package let isGiven: Bool
  /// Dates with a year, more than two years before the publication; without a publication day, all with a year.
  package private(set) var past = 0
  /// Dates with a year not so far from the publication.
  package private(set) var present = 0
  /// Words that point at the day of writing: weekdays, "yesterday", "last month", "two weeks ago", and days without a year
  /// right before the publication.
  package private(set) var deictic = 0
  /// Words that point at a date told before: "the next day", "two years later".
  package private(set) var anaphoric = 0

  init(
    of article: Article, _ found: [SentenceExpressions], _ rules: TemporalRules, _ options: TaggingOptions
  ) {
    let given = article.documentType == .auto ? options.documentType : article.documentType
    var counts = Counts()
    for sentence in found { counts.add(sentence, rules, published: article.published) }
    (past, present, deictic, anaphoric) = (counts.past, counts.present, counts.deictic, counts.anaphoric)
    isGiven = given != .auto
    type = isGiven ? given : counts.isNarrative(published: article.published) ? .narrative : .news
  }

  private struct Counts {
    var past = 0
    var present = 0
    var deictic = 0
    var anaphoric = 0

    /// Whether the first year that is named stands before the first word that points at the day of writing.
    var opensInThePast: Bool?

    /// A history begins with a year, and what follows hangs on the dates it told; a report begins with its own day.
    func isNarrative(published: CivilDate?) -> Bool {
      let years = past + present
      if years >= 8, years >= 8 * deictic { return true }
      if published == nil, deictic == 0 { return past > 0 }
      guard past > 0, opensInThePast == true, 2 * past >= present else { return false }
      if deictic == 0, present == 0 { return past >= 3 || anaphoric >= 2 }
      return past >= 3 && past + anaphoric >= 3 * deictic
    }

    mutating func add(_ sentence: SentenceExpressions, _ rules: TemporalRules, published: CivilDate?) {
      var first = (past: Int.max, deictic: Int.max)
      for match in sentence.nested {
        for year in years(match) {
          if let published, year >= published.year - 2 {
            present += 1
          } else {
            past += 1
            first.past = min(first.past, match.tokens.lowerBound)
          }
        }
      }
      for expression in sentence.matches {
        let match = expression.match
        let rule = rules.rules[match.rule]
        if isDeictic(match, rule) || published.map({ isNews(match, $0) }) ?? false {
          deictic += 1
          first.deictic = min(first.deictic, match.tokens.lowerBound)
        }
        if isAnaphoric(match, rule) { anaphoric += 1 }
      }
      if first != (.max, .max) { opensInThePast = opensInThePast ?? (first.past < first.deictic) }
    }

    /// Days before the publication up to which a day without a year is news.
    private static let newsAge = 7

    /// "February 26" in an article of the 27th: a day without a year that the report comes right behind.
    private func isNews(_ match: RuleMatch, _ published: CivilDate) -> Bool {
      guard years(match).isEmpty, let month = match["month"]?.number, let day = match["day"]?.number else {
        return false
      }
      return [published.year, published.year - 1].contains { year in
        CivilDate(year: year, month: month, day: day).map {
          (0...Self.newsAge).contains(published.dayNumber - $0.dayNumber)
        } ?? false
      }
    }

    private func years(_ match: RuleMatch) -> [Int] {
      let named = [match["first-year"], match["year"]].compactMap { $0?.number }
      if match["bc"] != nil { return named.isEmpty ? [0] : named.map { 1 - $0 } }
      return named
    }

    private func isAnaphoric(_ match: RuleMatch, _ rule: TemporalRule) -> Bool {
      rule.operation == .anaphor || match["anaphor"] != nil || rule.arguments.last == "reference"
    }

    /// A weekday beside its date is part of the date.
    private func isDeictic(_ match: RuleMatch, _ rule: TemporalRule) -> Bool {
      switch rule.operation {
      case .weekday, .offset: true
      case .unit: match["rel"] != nil || rule.arguments.count > 1 && match["unit"] == nil
      case .month: match["rel"] != nil
      case .shift: rule.arguments.last == "published"
      case .part: rule.arguments.first.flatMap(Int.init) != nil
      default: false
      }
    }
  }
}
