/// Paths as text, with `/` between their parts.
enum Path {
  /// `path` inside `folder`; an absolute path stays as it is.
  static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty || folder == "." { return path }
    if path.isEmpty || path == "." { return folder }
    return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }

  /// The last part: `c.md` of `a/b/c.md`.
  static func name(_ path: String) -> String {
    String(trimmed(path).split(separator: "/").last ?? "")
  }

  /// What stands before the last part; nil for a path of one part and for `/`.
  static func parent(_ path: String) -> String? {
    let path = trimmed(path)
    guard let slash = path.lastIndex(of: "/") else { return nil }
    let parent = path[..<slash]
    return parent.isEmpty ? (path == "/" ? nil : "/") : String(parent)
  }

  /// The ending without its full stop, in lower case; empty where there is none.
  static func ending(_ path: String) -> String {
    let name = name(path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// `path` as seen from `folder`, both absolute and without symbolic links, where it lies inside; else as it is.
  static func relative(_ path: String, to folder: String) -> String {
    if path == folder { return "." }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  private static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
