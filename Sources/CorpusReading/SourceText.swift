import TimelineCore

/// A file's text without byte order mark, its lines ended by `\n`.
///
/// - Throws: `not-utf8` at the first byte that is none.
func sourceText(_ file: SourceFile) throws(Diagnostic) -> String {
  let bytes = file.bytes
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  do {
    _ = try UTF8Span(validating: bytes.span)
  } catch {
    throw notUTF8(file.path, bytes[...], offset: error.byteOffsets.lowerBound)
  }
  let body = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
  guard body.contains(UInt8(ascii: "\r")) else { return String(decoding: body, as: UTF8.self) }
  return String(decoding: withoutReturns(body), as: UTF8.self)
}

private func withoutReturns(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  for index in bytes.indices {
    if bytes[index] != UInt8(ascii: "\r") {
      result.append(bytes[index])
    } else if index + 1 == bytes.endIndex || bytes[index + 1] != UInt8(ascii: "\n") {
      result.append(UInt8(ascii: "\n"))
    }
  }
  return result
}

/// - Parameters:
///   - offset: Of the bad byte, in the whole file from 0.
///   - line: The line that `bytes` begins on.
func notUTF8(_ path: String, _ bytes: ArraySlice<UInt8>, offset: Int, line: Int = 1) -> Diagnostic {
  let before = bytes[bytes.startIndex..<bytes.startIndex + offset]
  let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.startIndex
  let lines = before.count { $0 == UInt8(ascii: "\n") }
  let digits = String(bytes[bytes.startIndex + offset], radix: 16, uppercase: true)
  return Diagnostic(
    .error, "not-utf8",
    "expected UTF-8, found the byte 0x\(digits.count < 2 ? "0" : "")\(digits) at offset \(bytes.startIndex + offset)",
    at: SourceLocation(path: path, line: line + lines, column: bytes.startIndex + offset - lineStart + 1))
}

/// A path without the ending of its file's name; the id of an article that gives none.
func pathWithoutEnding(_ path: String) -> String {
  guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/"), dot > path.startIndex else { return path }
  return String(path[..<dot])
}

/// The part of a text without white space around it.
func trimmed(_ text: some StringProtocol) -> String {
  var text = text[...]
  while let first = text.first, first.isWhitespace { text.removeFirst() }
  while let last = text.last, last.isWhitespace { text.removeLast() }
  return String(text)
}
