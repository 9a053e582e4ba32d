package import TextAnalysis
package import TimelineCore

/// Finds the events that each sentence reports.
///
/// - Parameter timexes: Those of the text, in order.
/// - Returns: Mentions in text order of their triggers.
package func extractEvents(
  from text: AnalyzedText, timexes: [Timex], patterns: EventPatterns
) -> [EventMention] {
  var extraction = Extraction(text: text, timexes: timexes, patterns: patterns)
  return extraction.mentions()
}

/// What the extractor saw in each sentence, and why each trigger gave an event or none.
///
/// - Returns: One trace a sentence, in order; the mentions in them are those of `extractEvents`.
package func traceEvents(
  in text: AnalyzedText, timexes: [Timex], patterns: EventPatterns
) -> [SentenceTrace] {
  var extraction = Extraction(text: text, timexes: timexes, patterns: patterns)
  return extraction.traces()
}

/// One sentence as the extractor saw it.
package struct SentenceTrace: Sendable {
  /// From 0.
  package var sentence: Int
  package var range: ByteRange
  package var timexes: [Timex]
  /// In text order.
  package var triggers: [TriggerTrace]
  package var mentions: [EventMention]
  /// Whether the article, or its story of a digest, hardly names anybody known, so that only events with somebody known are told.
  package var isAboutOthers: Bool
}

/// One trigger that was considered.
package struct TriggerTrace: Sendable {
  package var lemma: String
  package var range: ByteRange
  /// The clause that was read for roles and times.
  package var clause: ByteRange
  package var type: EventType
  /// Nil where the trigger gave an event.
  package var refusal: Refusal?
  /// What the table asks for and is not there, or what it rules out and is, in the table's words; nil for other refusals.
  package var condition: String?
  package var status: Status?
  /// Names of the status rules that applied, in order.
  package var rules: [String]
  package var roles: [Role: [Participant]]
}
