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
  let lexical = LexicalText(text, rules)
  var finder = ExpressionFinder(lexical, rules)
  let found = text.sentences.map { finder.expressions(in: $0) }
  let isNarrative = DocumentTypeChoice(of: text.article, found, rules, options).type == .narrative
  var resolver = Resolver(text: lexical, rules: rules, options: options, isNarrative: isNarrative)
  if isNarrative { resolver.open(with: found) }
  var timexes: [Timex] = []
  for (sentence, expressions) in zip(text.sentences, found) {
    if isNarrative { resolver.readHeading(sentence) }
    resolver.nested = expressions.nested
    for expression in expressions.matches {
      timexes += resolver.timexes(expression, in: sentence)
    }
  }
  return timexes
}

/// How a text is read by `tagTemporalExpressions`, and on what evidence.
package func chooseDocumentType(
  of text: AnalyzedText, rules: TemporalRules, options: TaggingOptions = TaggingOptions()
) -> DocumentTypeChoice {
  var finder = ExpressionFinder(LexicalText(text, rules), rules)
  return DocumentTypeChoice(of: text.article, text.sentences.map { finder.expressions(in: $0) }, rules, options)
}
