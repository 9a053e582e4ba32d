package import TextAnalysis
package import TimelineCore

/// What a project may say about reading dates.
package struct TaggingOptions: Hashable, Sendable {
  /// How `3/5/2024` is read.
  package enum DateOrder: String, Hashable, Sendable, CaseIterable {
    case dayMonthYear = "dmy"
    case monthDayYear = "mdy"
  }

  package var dateOrder: DateOrder
  /// Used where the article itself says `auto`.
  package var documentType: Article.DocumentType

  package init(dateOrder: DateOrder = .dayMonthYear, documentType: Article.DocumentType = .auto) {
    self.dateOrder = dateOrder
    self.documentType = documentType
  }
}

/// Finds the temporal expressions in a text and normalises them against its publication date.
///
/// Linear in the length of the text.
///
/// - Returns: Timexes in text order, none overlapping; where two rules match, the longer match wins.
package func tagTemporalExpressions(
  in text: AnalyzedText, rules: TemporalRules, options: TaggingOptions = TaggingOptions()
) -> [Timex] {
  var finder = ExpressionFinder(text, rules)
  let found = text.sentences.map { finder.expressions(in: $0) }
  let isNarrative = isNarrative(text, found, rules, options)
  var resolver = Resolver(text: text, rules: rules, options: options, isNarrative: isNarrative)
  var timexes: [Timex] = []
  for (sentence, expressions) in zip(text.sentences, found) where !expressions.matches.isEmpty {
    resolver.nested = expressions.nested
    for expression in expressions.matches {
      timexes += resolver.timexes(expression, in: sentence)
    }
  }
  return timexes
}

/// Whether relative dates hang on the date told before: said by the project or the article, else by the evidence.
///
/// A text is a narrative where years long before its publication far outnumber the words that point at the day of
/// writing; one without a publication date, where it names years and has no such words.
private func isNarrative(
  _ text: AnalyzedText, _ found: [SentenceExpressions], _ rules: TemporalRules, _ options: TaggingOptions
) -> Bool {
  let type = text.article.documentType == .auto ? options.documentType : text.article.documentType
  guard type == .auto else { return type == .narrative }
  let published = text.article.published
  var years = 0
  var deictic = 0
  for match in found.lazy.flatMap(\.nested) {
    let rule = rules.rules[match.rule]
    if let year = match["year"]?.number, rule.operation == .date, published.map({ abs(year - $0.year) > 2 }) ?? true {
      years += 1
    }
    if rule.operation == .unit || rule.operation == .weekday || rule.operation == .shift { deictic += 1 }
  }
  return published == nil ? deictic == 0 && years > 0 : years >= 6 && years >= 8 * deictic
}
