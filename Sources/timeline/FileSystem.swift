import Glibc
import TimelineCore

/// Why the operating system refused a path.
struct FileError: Error, CustomStringConvertible {
  let path: String
  /// An `errno`.
  let code: Int32

  var reason: String { String(cString: strerror(code)) }
  var description: String { "\(path): \(reason)" }

  /// The last error of this thread.
  static func last(_ path: String) -> FileError { FileError(path: path, code: errno) }

  /// The error as one with an input file.
  var diagnostic: Diagnostic {
    Diagnostic(
      .error, code == ELOOP ? "symlink-loop" : "unreadable", reason.lowercased(), at: SourceLocation(path: path))
  }
}

/// The disk, through POSIX calls: Foundation's write and read took three times as long for 10,000 files.
enum FileSystem {
  /// What stands at a path, symbolic links followed; nil where nothing does or it may not be asked.
  static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  static func isFolder(_ path: String) -> Bool { status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false }

  /// Whether a folder stands there, and not a symbolic link to one.
  static func isFolderItself(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func isFile(_ path: String) -> Bool { status(path).map { $0.st_mode & S_IFMT == S_IFREG } ?? false }

  /// The whole file; throws `EFBIG` before reading one of more than `limit` bytes, `EINVAL` for what is no file.
  static func read(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    // Without O_NONBLOCK, opening a pipe would wait for its writer.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw FileError.last(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileError.last(path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileError(path: path, code: EISDIR)
    default: throw FileError(path: path, code: EINVAL)
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw FileError(path: path, code: EFBIG) }
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      code = fill(buffer, &count) { Glibc.read(file, $0, $1) }
    }
    guard code == 0 else { throw FileError(path: path, code: code) }
    return bytes
  }

  /// Creates the file, or empties it, and writes it whole.
  static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FileError.last(path) }
    let code = write(bytes, to: file)
    guard close(file) == 0 || code != 0 else { throw FileError.last(path) }
    guard code == 0 else { throw FileError(path: path, code: code) }
  }

  /// Writes a file of that name in one step: what stood there before is whole until then.
  static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    // A pipe or a device is written to; it cannot be replaced.
    if let status = status(path), status.st_mode & S_IFMT != S_IFREG { return try write(bytes, to: path) }
    let path = realPath(path) ?? path
    let part = Path.join(Path.parent(path) ?? "", ".\(Path.name(path)).timeline-part")
    do throws(FileError) {
      try write(bytes, to: part)
      guard rename(part, path) == 0 else { throw FileError.last(path) }
    } catch {
      unlink(part)
      throw FileError(path: path, code: error.code)
    }
  }

  /// Writes all bytes to an open file; 0 or an `errno`.
  static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(file, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return errno }
        done += count
      }
      return 0
    }
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  static func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else { throw FileError.last(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder and those above it; one that is there already is no error.
  static func makeFolder(_ path: String) throws(FileError) {
    guard mkdir(path, 0o777) != 0 else { return }
    let code = errno
    if code == EEXIST && isFolder(path) { return }
    if code == EEXIST { throw FileError(path: path, code: ENOTDIR) }
    guard code == ENOENT, let parent = Path.parent(path) else { throw FileError(path: path, code: code) }
    try makeFolder(parent)
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileError.last(path) }
  }

  /// Gives a file, or a symbolic link, a second name; where the disk has no hard links, a copy with the same times.
  static func link(_ old: String, to new: String) throws(FileError) {
    if Glibc.link(old, new) == 0 { return }
    guard [EPERM, EOPNOTSUPP, EMLINK].contains(errno) else { throw FileError.last(old) }
    try write(try read(old), to: new)
    copyTimes(from: old, to: new)
  }

  /// Gives a file the times of another, as far as that is allowed.
  static func copyTimes(from old: String, to new: String) {
    guard let status = status(old) else { return }
    utimensat(AT_FDCWD, new, [status.st_atim, status.st_mtim], 0)
  }

  /// Removes a file or a folder with all that is in it, following no symbolic link; nothing there is no error.
  static func remove(_ path: String) throws(FileError) {
    if unlink(path) == 0 || errno == ENOENT { return }
    guard errno == EISDIR || errno == EPERM else { throw FileError.last(path) }
    for name in try names(in: path) { try remove(Path.join(path, name)) }
    guard rmdir(path) == 0 || errno == ENOENT else { throw FileError.last(path) }
  }

  /// The folder the program runs in.
  static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  /// The path without symbolic links, `.` and `..`; nil where nothing is there.
  static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int,
    _ read: (UnsafeMutableRawPointer, Int) -> Int
  ) -> Int32 {
    while count < buffer.count, let start = buffer.baseAddress {
      let got = read(start + count, buffer.count - count)
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { return errno }
      // The file has become shorter since it was asked for its size.
      if got == 0 { break }
      count += got
    }
    return 0
  }
}
