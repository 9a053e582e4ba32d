import ArgumentParser
import TimelineExport

/// What the timeline can be written as.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case json

  /// Whether the bytes are no text, and must not be printed on a terminal.
  var isBinary: Bool { false }

  /// The whole file.
  func render(_ made: TimelineBuild.Result, _ project: Project) -> [UInt8] {
    switch self {
    case .json: Array(renderEventsJSON(made.timeline, types: made.types).utf8)
    }
  }
}
