import Glibc

/// Tells whether files have changed since it was last asked, by their times and sizes.
struct FolderWatch {
  private struct Stamp: Hashable {
    let path: String
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  private var stamps: [Stamp] = []

  /// Whether a file in one of the folders, or one of the files, is new, changed or gone; the first answer is yes.
  mutating func hasChanged(_ places: [String]) -> Bool {
    let paths = places.flatMap { place in
      FileSystem.isFolder(place) ? FolderTree.read(place).paths.map { Path.join(place, $0) } : [place]
    }
    let now = paths.compactMap(Self.stamp)
    defer { stamps = now }
    return now != stamps
  }

  private static func stamp(_ path: String) -> Stamp? {
    FileSystem.status(path).map { status in
      Stamp(
        path: path, size: Int(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    }
  }
}
