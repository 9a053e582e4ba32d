import TimelineCore

/// `.timeline-site`: says that a folder was made by timeline, and which of its files are timeline's own.
///
/// The first line is the format's version, each other one a path, in the order of their bytes.
struct SiteMarker: Equatable {
  static let name = ".timeline-site"
  private static let format = "2"
  /// Kept no list.
  private static let formatWithoutList = "1"
  /// A list of a million pages is shorter.
  static let sizeLimit = 256 << 20

  /// Relative to the site's folder, without the marker itself; nil in a site of format 1.
  let paths: Set<String>?

  init(listing paths: some Sequence<String>) { self.paths = Set(paths) }

  /// Nil for a format that is not known.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    switch lines.first.map(String.init) {
    case Self.format: paths = Set(lines.dropFirst().map(String.init))
    case Self.formatWithoutList: paths = nil
    default: return nil
    }
  }

  var bytes: [UInt8] {
    let listed = (paths ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return Array(([Self.format] + listed).map { $0 + "\n" }.joined().utf8)
  }
}
