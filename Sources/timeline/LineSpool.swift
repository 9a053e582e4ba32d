import Glibc
import TimelineCore

/// The lines of a stream on disk, in a file without a name, so that each can be read again when it is needed.
struct LineSpool {
  /// Closes the file when nobody reads it any more.
  fileprivate final class Handle: Sendable {
    let file: Int32
    init(_ file: Int32) { self.file = file }
    deinit { close(file) }
  }

  private let handle: Handle
  /// Where each line ends; it begins where the one before it does.
  private var ends: [Int] = []

  /// - Throws: Where no file can be made in `TMPDIR`, or without that in `/tmp`.
  init() throws(FileError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array(Path.join(folder, "timeline-XXXXXX").utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { throw FileError.last(folder) }
    handle = Handle(file)
    unlink(path)
  }

  /// Keeps some lines, in order.
  mutating func append(_ lines: [some Collection<UInt8>]) throws(FileError) {
    var kept: [UInt8] = []
    for line in lines {
      kept += line
      ends.append((ends.last ?? 0) + line.count)
    }
    let code = FileSystem.write(kept, to: handle.file)
    guard code == 0 else { throw FileError(path: "the temporary file", code: code) }
  }

  /// Gives access to the lines from several tasks at once.
  var reader: Reader { Reader(handle: handle, ends: ends) }

  /// Reads single lines.
  struct Reader: Sendable {
    fileprivate let handle: Handle
    fileprivate let ends: [Int]

    /// The text of a line; empty where the disk no longer gives it.
    func line(_ number: Int) -> String {
      let start = number == 0 ? 0 : ends[number - 1]
      let size = ends[number] - start
      let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        while count < size, let base = buffer.baseAddress {
          let got = pread(handle.file, base + count, size - count, off_t(start + count))
          if got < 0 && errno == EINTR { continue }
          guard got > 0 else { break }
          count += got
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
