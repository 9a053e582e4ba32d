import Glibc
import TimelineCore

/// The answer to a request, before it is put into HTTP.
struct ServedFile: Equatable, Sendable {
  var status: Int
  /// Nil where the body is empty.
  var type: String?
  var body: [UInt8]
  /// Where the file is in truth: a folder without its slash.
  var location: String?

  init(status: Int, type: String? = nil, body: [UInt8] = [], location: String? = nil) {
    self.status = status
    self.type = type
    self.body = body
    self.location = location
  }
}

/// A site's folder as a browser asks for it; holds nothing of it in memory.
struct ServedSite: Sendable {
  private let folder: String
  private let types: [String: String]
  private let reloadScript: [UInt8]

  /// - Parameter folder: It may be replaced by another while it is served.
  init(folder: String, _ data: DataFiles, reloadScript: String) throws(Diagnostic) {
    self.folder = folder
    self.reloadScript = Array(reloadScript.utf8)
    types = try data.rows("content-types.tsv", needs: ["ending", "type"]).reduce(into: [:]) {
      $0[String($1["ending"])] = String($1["type"])
    }
  }

  /// The file for the target of a request line; everything that does not lie in the site is 404.
  func file(for target: String) -> ServedFile {
    guard let path = RequestPath(target) else { return notFound }
    if path.text == "_timeline/reload.js" { return script(reloadScript) }
    if path.text == "_timeline/version.js" { return script(Array("timelineVersion(\"\(version)\");\n".utf8)) }
    let full = Path.join(folder, path.text)
    // Browsers ask for it unasked, and complain where it is not there.
    if path.text == "favicon.ico" && !FileSystem.isFile(full) { return ServedFile(status: 204) }
    if FileSystem.isFolder(full) {
      guard path.isFolder else { return ServedFile(status: 301, location: "/\(path.encoded)/") }
      return file(at: Path.join(path.text, "index.html"), status: 200) ?? notFound
    }
    guard !path.isFolder else { return notFound }
    return file(at: path.text, status: 200) ?? notFound
  }

  /// Another one after each build that changed something: the folder is a new one then.
  var version: String {
    guard let status = FileSystem.status(folder) else { return "0" }
    return "\(status.st_ino)-\(status.st_ctim.tv_sec)-\(status.st_ctim.tv_nsec)"
  }

  private var notFound: ServedFile {
    file(at: "404.html", status: 404)
      ?? ServedFile(status: 404, type: "text/plain; charset=utf-8", body: Array("not found\n".utf8))
  }

  private func script(_ body: [UInt8]) -> ServedFile {
    ServedFile(status: 200, type: "text/javascript; charset=utf-8", body: body)
  }

  private func file(at path: String, status: Int) -> ServedFile? {
    guard let root = FileSystem.realPath(folder), let real = FileSystem.realPath(Path.join(folder, path)),
      real.hasPrefix(root + "/"), let bytes = try? FileSystem.read(real)
    else { return nil }
    let type = types[Path.ending(path)] ?? "application/octet-stream"
    return ServedFile(status: status, type: type, body: type.hasPrefix("text/html") ? reloading(bytes) : bytes)
  }

  /// The page with the script that loads it again after the next build.
  private func reloading(_ page: [UInt8]) -> [UInt8] {
    let end = Array("</body>".utf8)
    let script = Array("<script src=\"/_timeline/reload.js?\(version)\"></script>".utf8)
    guard page.count >= end.count,
      let place = stride(from: page.count - end.count, through: 0, by: -1).first(where: { start in
        page[start..<start + end.count].elementsEqual(end)
      })
    else { return page }
    return page[..<place] + script + page[place...]
  }
}
