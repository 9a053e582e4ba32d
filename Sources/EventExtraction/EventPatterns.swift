package import TimelineCore

/// The triggers, cues, actors and places of one language, from `data/` and `data/<language>/`.
package struct EventPatterns: Sendable {
  package init(language: String, _ data: DataFiles, types: EventTypeTable) throws(Diagnostic) {}
}
