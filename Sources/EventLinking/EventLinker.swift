package import TimelineCore

/// Merges the mentions of one event, within and across articles.
///
/// - Returns: Events in no particular order of input: shuffled mentions and articles give the same.
package func linkEvents(
  _ mentions: [EventMention], articles: [Article], types: EventTypeTable, interface: Interface
) -> [Event] {
  []
}
