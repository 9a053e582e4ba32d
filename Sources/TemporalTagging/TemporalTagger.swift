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
/// - Returns: Timexes in text order, none overlapping; where two rules match, the longer match wins.
package func tagTemporalExpressions(
  in text: AnalyzedText, rules: TemporalRules, options: TaggingOptions = TaggingOptions()
) -> [Timex] {
  []
}
