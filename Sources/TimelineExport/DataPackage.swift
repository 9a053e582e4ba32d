package import TimelineCore

/// A file that a data package describes.
package struct PackagedFile: Sendable {
  /// Relative to the package's own folder: `events.csv`.
  package var path: String
  package var bytes: [UInt8]
  /// The columns of a table; empty for other files.
  package var fields: [TableField]

  package init(path: String, bytes: [UInt8], fields: [TableField] = []) {
    self.path = path
    self.bytes = bytes
    self.fields = fields
  }
}

/// The files as a Frictionless Data Package 1.0: for each its size and hash, for a table its columns too.
///
/// - Parameters:
///   - asOf: The newest day of an article; nil where none has one.
package func renderDataPackage(_ files: [PackagedFile], publication: Publication, asOf: CivilDate?) -> String {
  JSONValue.compact([
    "profile": "data-package", "name": "timeline", "title": .string(publication.title),
    "homepage": JSONValue(publication.baseURL), "version": JSONValue(asOf?.description),
    "resources": .array(files.map(resource)),
  ]).text + "\n"
}

private func resource(_ file: PackagedFile) -> JSONValue {
  let parts = file.path.split(separator: ".")
  let ending = parts.last.map(String.init) ?? ""
  let isTable = !file.fields.isEmpty
  let isKeyed = file.fields.contains { $0.name == "id" }
  return .compact([
    // Two files may differ in their ending alone, and a name has only small letters, digits, `-`, `_` and `.`.
    "name": .string(parts.joined(separator: "-").lowercased()), "path": .string(file.path), "format": .string(ending),
    "bytes": .int(file.bytes.count), "hash": .string("sha256:\(SHA256.hex(file.bytes))"),
    "profile": isTable ? "tabular-data-resource" : "data-resource", "encoding": isTable ? "utf-8" : .null,
    "schema": isTable
      ? .compact(["fields": .array(file.fields.map(field)), "primaryKey": isKeyed ? "id" : .null]) : .null,
  ])
}

private func field(_ field: TableField) -> JSONValue {
  .compact([
    "name": .string(field.name), "type": .string(field.type),
    "description": field.about.isEmpty ? .null : .string(field.about),
  ])
}

/// The files' SHA-256, as `sha256sum --check` reads them.
package func renderChecksums(_ files: [PackagedFile]) -> String {
  files.map { "\(SHA256.hex($0.bytes))  \($0.path)\n" }.joined()
}
