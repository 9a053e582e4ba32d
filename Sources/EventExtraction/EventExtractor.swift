package import TextAnalysis
package import TimelineCore

/// Finds the events that each sentence reports.
///
/// - Returns: Mentions in text order of their triggers.
package func extractEvents(
  from text: AnalyzedText, timexes: [Timex], patterns: EventPatterns
) -> [EventMention] {
  []
}
