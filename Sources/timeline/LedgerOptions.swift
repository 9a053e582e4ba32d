import ArgumentParser
import TimelineCore
import TimelineExport

/// Where the ledger lies that events keep their ids by.
struct LedgerOptions: ParsableArguments {
  @Option(
    name: .customLong("ledger"),
    help: ArgumentHelp(
      "The ledger of event ids, in place of ids.json beside the project's articles.", valueName: "file"))
  var file: String?

  @Flag(name: .customLong("no-ledger"), help: "Make ids of the articles alone; read and write no ledger.")
  var isLeftOut = false

  func validate() throws {
    if file != nil && isLeftOut { throw ValidationError("expected --ledger or --no-ledger, found both") }
  }

  /// The file asked for, else `ids.json` in the one corpus folder of the project.
  ///
  /// - Parameter places: Of articles; several, or one outside the project, have no ledger that could be told.
  /// - Returns: Nil where no ledger is to be used.
  func path(_ project: Project, places: [String]) -> String? {
    isLeftOut ? nil : file ?? Self.standardPath(project, places: places)
  }

  /// `ids.json` in the one corpus folder of the project; nil where there are several, or it lies elsewhere.
  static func standardPath(_ project: Project, places: [String]) -> String? {
    guard places.count == 1, let place = places.first, FileSystem.isFolder(place),
      let folder = FileSystem.realPath(place),
      let home = FileSystem.realPath(project.folder.isEmpty ? "." : project.folder),
      folder.hasPrefix(home + "/")
    else { return nil }
    return Path.join(place, "ids.json")
  }
}

extension EventLedger {
  /// The largest ledger that is read: 1 GB.
  private static let sizeLimit = 1 << 30

  /// Reads a ledger; an empty one where there is no such file yet.
  static func read(_ path: String?) throws(Diagnostic) -> EventLedger {
    guard let path, FileSystem.status(path) != nil else { return EventLedger() }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileSystem.read(path, limit: sizeLimit)
    } catch {
      throw error.diagnostic
    }
    return try parseLedger(bytes, path: path)
  }
}
