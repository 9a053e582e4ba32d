import ArgumentParser
import SiteGeneration
import TimelineCore
import TimelineExport

/// What the timeline can be written as.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case json, ndjson, csv, sqlite, atom, jsonfeed, ics, jsonld, timelinejs, geojson

  /// Whether the bytes are no text, and must not be printed on a terminal.
  var isBinary: Bool { self == .sqlite }

  /// The whole file.
  func render(_ made: TimelineBuild.Result, _ publication: Publication) throws(CommandFailure) -> [UInt8] {
    let timeline = made.timeline
    switch self {
    case .json: return Array(renderEventsJSON(timeline, types: made.types).utf8)
    case .ndjson: return Array(renderEventLines(timeline, types: made.types).utf8)
    case .csv: return Array(renderCSV(timeline).utf8)
    case .atom: return Array(renderAtom(timeline, publication: publication).utf8)
    case .jsonfeed: return Array(renderJSONFeed(timeline, publication: publication).utf8)
    case .ics: return Array(renderICalendar(timeline, publication: publication).utf8)
    case .jsonld: return Array(renderJSONLD(timeline, publication: publication).utf8)
    case .timelinejs: return Array(renderTimelineJS(timeline, publication: publication).utf8)
    case .geojson: return Array(renderGeoJSON(timeline, publication: publication).utf8)
    case .sqlite:
      do {
        return try renderSQLite(timeline)
      } catch {
        throw .output("sqlite: \(error)")
      }
    }
  }
}
