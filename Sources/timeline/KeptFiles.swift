import Glibc
import TimelineCore

/// What stands in a site's folder and is not timeline's: it is carried over into the folder that takes its place.
struct KeptFiles {
  /// Files and symbolic links, as an array: names that are equal to Unicode may be two to the disk.
  private var files: [String] = []
  /// The folders that hold nothing of timeline's, the outer before the inner.
  private var folders: [String] = []
  private let root: String

  /// - Parameters:
  ///   - root: A folder; one that is not there holds nothing.
  ///   - isOurs: Whether timeline wrote the file of this path.
  init(in root: String, isOurs: (String) -> Bool) throws(FileError) {
    self.root = root
    if FileSystem.status(root) != nil { _ = try read("", isOurs) }
  }

  /// The first path, in the order of their bytes, at which one of these files stands in the way of a new file.
  func conflict(with paths: [String]) -> String? {
    guard !files.isEmpty || !folders.isEmpty else { return nil }
    let (new, newFolders) = (Set(paths), Set(paths.flatMap(Self.folders)))
    let inPlaceOfFiles = (files + folders + files.flatMap(Self.folders)).filter { new.contains($0) }
    return (inPlaceOfFiles + files.filter { newFolders.contains($0) })
      .min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Gives every file a second name in another folder of the same disk; no file is copied where the disk can do that.
  func carry(to folder: String) throws(FileError) {
    for path in folders {
      let (old, new) = (Path.join(root, path), Path.join(folder, path))
      try FileSystem.makeFolder(new)
      if let status = FileSystem.status(old) { chmod(new, status.st_mode & 0o7777) }
    }
    for path in files {
      let new = Path.join(folder, path)
      if let parent = Path.parent(new) { try FileSystem.makeFolder(parent) }
      try FileSystem.link(Path.join(root, path), to: new)
    }
  }

  /// - Returns: Whether the folder holds a file of timeline's.
  private mutating func read(_ folder: String, _ isOurs: (String) -> Bool) throws(FileError) -> Bool {
    let place = folders.count
    var hasOurs = false
    for name in try FileSystem.names(in: Path.join(root, folder)) {
      let path = Path.join(folder, name)
      if FileSystem.isFolderItself(Path.join(root, path)) {
        if try read(path, isOurs) { hasOurs = true }
      } else if isOurs(path) {
        hasOurs = true
      } else {
        files.append(path)
      }
    }
    if !hasOurs && !folder.isEmpty { folders.insert(folder, at: place) }
    return hasOurs
  }

  /// The folders a path lies in, as paths.
  private static func folders(above path: String) -> [String] {
    var folders: [String] = []
    var path = path
    while let parent = Path.parent(path) {
      folders.append(parent)
      path = parent
    }
    return folders
  }
}
