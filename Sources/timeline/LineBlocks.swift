import Glibc
import TimelineCore

/// Cuts an open file into blocks of whole lines, so that memory does not grow with the file.
struct LineBlocks {
  /// A line's number, from 1, and its bytes in a block without the line end.
  typealias Line = (number: Int, range: Range<Int>)

  /// Some lines, as they follow each other in the file.
  struct Block: Sendable {
    let bytes: [UInt8]
    /// Blank lines are left out.
    let lines: [Line]
    /// Lines that were too long to be kept.
    let diagnostics: [Diagnostic]
  }

  /// Large enough that the processors are busy for a while, small enough to be nothing for memory.
  private static let target = 4 << 20
  private let file: Int32
  private let path: String
  private let lineLimit: Int
  private var pending: [UInt8] = []
  private var lineNumber = 0
  private var isSkipping = false
  private var isAtEnd = false
  private var isAtStart = true

  /// - Parameters:
  ///   - path: As diagnostics show the file.
  ///   - lineLimit: Longer lines are left out and reported, in bytes.
  init(_ file: Int32, path: String, lineLimit: Int = ArticleFiles.sizeLimit) {
    self.file = file
    self.path = path
    self.lineLimit = lineLimit
  }

  /// The next lines: as many as are there without waiting, at most about 4 MB unless one line is longer; nil at the end.
  mutating func next() throws(FileError) -> Block? {
    var diagnostics: [Diagnostic] = []
    while true {
      let hadLine = try fill(&diagnostics)
      if hadLine || isAtEnd { break }
    }
    if pending.isEmpty && diagnostics.isEmpty { return nil }
    let end = isAtEnd ? pending.count : (pending.lastIndex(of: 10) ?? -1) + 1
    // What is left is a part of a line: the block takes the memory, and nothing long is copied.
    var bytes = Array(pending[end...])
    swap(&bytes, &pending)
    bytes.removeSubrange(end...)
    let lines = split(bytes, &diagnostics)
    return Block(bytes: bytes, lines: lines, diagnostics: diagnostics)
  }

  /// Reads until the block is full or nothing more is there for now; whether a whole line is pending.
  private mutating func fill(_ diagnostics: inout [Diagnostic]) throws(FileError) -> Bool {
    var hasLine = false
    repeat {
      let start = pending.count
      try readOnce()
      if let newline = pending[start...].lastIndex(of: 10) {
        if isSkipping { endSkipping(at: newline, from: start) }
        hasLine = hasLine || pending.contains(10)
      }
      if !hasLine && (isSkipping || pending.count > lineLimit) { skip(&diagnostics) }
    } while !isAtEnd && pending.count < Self.target && hasMore()
    return hasLine
  }

  private mutating func readOnce() throws(FileError) {
    let size = 1 << 18
    var code: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      repeat { count = Glibc.read(file, buffer.baseAddress, size) } while count < 0 && errno == EINTR
      if count < 0 { (code, count) = (errno, 0) }
    }
    guard code == 0 else { throw FileError(path: path, code: code) }
    isAtEnd = chunk.isEmpty
    pending += chunk
    if isAtStart && !pending.isEmpty {
      isAtStart = false
      if pending.starts(with: [0xEF, 0xBB, 0xBF]) { pending.removeFirst(3) }
    }
  }

  /// Throws away what is pending of a line that is too long.
  private mutating func skip(_ diagnostics: inout [Diagnostic]) {
    if !isSkipping { diagnostics.append(tooLong(lineNumber + 1)) }
    isSkipping = true
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func endSkipping(at newline: Int, from start: Int) {
    let first = pending[start...].firstIndex(of: 10) ?? newline
    pending.removeFirst(first + 1)
    lineNumber += 1
    isSkipping = false
  }

  private func hasMore() -> Bool {
    var request = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }

  private func tooLong(_ number: Int) -> Diagnostic {
    Diagnostic(
      .error, "too-large", "expected a line of at most \(lineLimit >> 20) MB, found a longer one",
      at: SourceLocation(path: path, line: number))
  }

  private mutating func split(_ bytes: [UInt8], _ diagnostics: inout [Diagnostic]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    while start < bytes.count {
      let newline = Self.newline(in: bytes, from: start)
      lineNumber += 1
      let end = newline > start && bytes[newline - 1] == 13 ? newline - 1 : newline
      if end - start > lineLimit {
        diagnostics.append(tooLong(lineNumber))
      } else if !bytes[start..<end].allSatisfy({ $0 == 32 || $0 == 9 }) {
        lines.append((lineNumber, start..<end))
      }
      start = newline + 1
    }
    return lines
  }

  /// The next line end from a place on; where the bytes end, if there is none.
  private static func newline(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, let found = memchr(base + start, 10, buffer.count - start) else {
        return buffer.count
      }
      return UnsafeRawPointer(found) - base
    }
  }
}
