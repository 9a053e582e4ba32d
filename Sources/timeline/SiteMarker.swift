import TimelineCore

/// `.timeline-site`: says that a folder was made by timeline, and which of its files are timeline's own.
///
/// The first line is the format's version, each other one a path, in the order of their bytes.
struct SiteMarker: Equatable {
  static let name = ".timeline-site"
  static let format = "1"
  /// A list of a million pages is shorter.
  static let sizeLimit = 256 << 20

  /// Relative to the site's folder, without the marker itself.
  let paths: Set<String>

  init(listing paths: some Sequence<String>) { self.paths = Set(paths) }

  /// Nil for a format that is not known.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == Self.format else { return nil }
    paths = Set(lines.dropFirst().map(String.init))
  }

  var bytes: [UInt8] {
    let listed = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return Array(([Self.format] + listed).map { $0 + "\n" }.joined().utf8)
  }
}
