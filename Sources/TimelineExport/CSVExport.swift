package import TimelineCore

/// The events as RFC 4180 CSV.
package func renderCSV(_ timeline: Timeline) -> String { "" }
