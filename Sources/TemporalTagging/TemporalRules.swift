package import TimelineCore

/// The temporal rules of one language, from `data/<language>/`.
package struct TemporalRules: Sendable {
  package init(language: String, _ data: DataFiles) throws(Diagnostic) {}
}
