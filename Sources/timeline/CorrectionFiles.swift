import CorpusReading
import TimelineCore

/// What people have corrected: `corrections.yml` beside the articles of each corpus folder.
struct CorrectionFiles {
  static let name = "corrections.yml"
  /// In the order of the folders and of each file; numbered within its file.
  private(set) var corrections: [Correction] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter places: Folders and files of articles; only folders have such a file.
  init(_ places: [String], types: EventTypeTable) {
    let roles = Set(types.types.flatMap { types[$0]?.roles ?? [] }.map(\.rawValue)).union(EventTypeTable.commonRoles)
    for path in places.map({ Path.join($0, Self.name) }) where FileSystem.isFile(path) {
      do throws(FileError) {
        let read = readCorrections(try FileSystem.read(path, limit: 16 << 20), path: path, roles: roles)
        corrections += read.corrections
        diagnostics += read.diagnostics + read.corrections.compactMap { Self.unknownType($0, types) }
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
  }

  private static func unknownType(_ correction: Correction, _ types: EventTypeTable) -> Diagnostic? {
    guard let field = correction.fields.first(where: { $0.name == "subtype" }), let name = field.values.first,
      types[EventType(name)] == nil
    else { return nil }
    let hint = nearestName(to: name, among: types.types.map(\.rawValue)).map { "; did you mean '\($0)'?" } ?? ""
    return Diagnostic(
      .error, "bad-correction", "expected a subtype of the taxonomy, found '\(name)'\(hint)", at: field.location)
  }

  /// A warning for each entry that no longer does anything.
  static func stale(_ results: [CorrectionResult]) -> [Diagnostic] {
    results.compactMap { result in
      let correction = result.correction
      let message: String
      switch result.outcome {
      case .applied: return nil
      case .gone: message = "expected what entry \(correction.number) is about, found '\(result.subject)' no more"
      case .needless: message = "expected a difference, found that entry \(correction.number) changes nothing any more"
      }
      return Diagnostic(.warning, "stale-correction", message, at: correction.location)
    }
  }
}
