import Glibc
import TimelineCore

/// The files below a folder.
struct FolderTree {
  /// Relative to the folder, in the order of their bytes; without hidden ones.
  private(set) var paths: [String] = []
  /// Folders that could not be read, and symbolic links that lead round in a circle.
  private(set) var diagnostics: [Diagnostic] = []
  /// The folders between the root and the one being read.
  private var open: Set<Identity> = []

  /// What makes a folder the same by whatever path it is reached.
  private struct Identity: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  /// Follows symbolic links; leaves out hidden files and folders.
  ///
  /// A folder that timeline made is left out: inside a corpus it is made from it.
  static func read(_ folder: String) -> FolderTree {
    var tree = FolderTree()
    tree.read(folder, at: "")
    tree.paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return tree
  }

  private mutating func read(_ folder: String, at prefix: String) {
    let path = Path.join(folder, prefix)
    guard let status = FileSystem.status(path) else { return report(FileError.last(path)) }
    let identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    guard open.insert(identity).inserted else {
      diagnostics.append(
        Diagnostic(
          .error, "symlink-loop", "expected a folder, found a symbolic link to one above it",
          at: SourceLocation(path: path)))
      return
    }
    defer { open.remove(identity) }
    do throws(FileError) {
      let names = try FileSystem.names(in: path)
      guard !names.contains(SiteMarker.name) else { return }
      for name in names where !name.hasPrefix(".") { visit(name, in: folder, at: prefix) }
    } catch {
      report(error)
    }
  }

  private mutating func visit(_ name: String, in folder: String, at prefix: String) {
    let relative = Path.join(prefix, name)
    let path = Path.join(folder, relative)
    guard let status = FileSystem.status(path) else {
      return report(errno == ELOOP ? FileError(path: path, code: ELOOP) : FileError(path: path, code: ENOENT))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: read(folder, at: relative)
    case S_IFREG: paths.append(relative)
    default: break
    }
  }

  private mutating func report(_ error: FileError) {
    diagnostics.append(error.diagnostic)
  }
}
