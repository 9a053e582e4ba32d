/// What cmark-gfm may be asked to do with a text: Debian's 0.29.0.gfm.6 takes seconds to minutes over some short ones.
///
/// Decided in one linear scan. Measured there: a wide table with short rows, 16 KB, takes 35 s; `- - - …` with blank
/// lines, 64 KB, 34 s; `|a` repeated over a bad delimiter row, 64 KB, 3.7 s; a long reference used often, 128 KB,
/// gives 716 MB of HTML.
struct MarkdownGuard: Equatable {
  /// Whether the table extension is attached.
  var allowsTables = true
  /// Whether the text is shown as it stands, in `<pre>`, without being parsed.
  var isPreformatted = false

  static let maximumPipesInLine = 100
  static let maximumCells = 200_000
  static let maximumMarkersInLine = 64
  static let maximumReferenceBytes = 8 << 20

  init(allowsTables: Bool = true, isPreformatted: Bool = false) {
    self.allowsTables = allowsTables
    self.isPreformatted = isPreformatted
  }

  init(scanning text: Substring) {
    var scan = GuardScan()
    let bytes = text.utf8.span
    for index in bytes.indices { scan.read(bytes[index]) }
    scan.endLine()
    scan.endBlock()
    allowsTables =
      scan.mostPipes <= Self.maximumPipesInLine && scan.mostCells <= Self.maximumCells
    isPreformatted =
      scan.mostMarkers > Self.maximumMarkersInLine
      || scan.brackets * scan.longestDefinition > Self.maximumReferenceBytes
  }
}

extension MarkdownGuard {
  static let maximumIndentation = 256
  /// A longer text is parsed in parts: most of the library's slow inputs are quadratic.
  static let maximumPartBytes = 512 << 10

  /// Line ends as `\n`, and no line indented by more than 256 columns.
  static func cleaned(_ markdown: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(markdown.utf8.count)
    var column: Int? = 0
    var previous: UInt8 = 0
    let bytes = markdown.utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      defer { previous = byte }
      switch byte {
      case UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") { result.append(UInt8(ascii: "\n")) }
        column = 0
        continue
      case UInt8(ascii: " "): column = column.map { $0 + 1 }
      case UInt8(ascii: "\t"): column = column.map { $0 / 4 * 4 + 4 }
      default: column = nil
      }
      if let column, column > maximumIndentation { continue }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Parts of at most 512 KB, each ending at a blank line where it has one, else at a line's end, else between
  /// characters; with the line that each begins on, from 1.
  static func parts(of text: String) -> [(line: Int, text: Substring)] {
    let bytes = text.utf8
    guard bytes.count > maximumPartBytes else { return [(1, text[...])] }
    var parts: [(line: Int, text: Substring)] = []
    var (start, line) = (text.startIndex, 1)
    while start < text.endIndex {
      let limit = bytes.index(start, offsetBy: maximumPartBytes, limitedBy: text.endIndex) ?? text.endIndex
      let end = limit == text.endIndex ? limit : border(in: text[start...], before: limit)
      parts.append((line, text[start..<end]))
      line += bytes[start..<end].count { $0 == UInt8(ascii: "\n") }
      start = end
    }
    return parts
  }

  private static func border(in text: Substring, before limit: String.Index) -> String.Index {
    let bytes = text.utf8
    var lineEnd: String.Index?
    var index = limit
    while index > bytes.startIndex {
      let before = bytes.index(before: index)
      if bytes[before] == UInt8(ascii: "\n") {
        if before > bytes.startIndex, bytes[bytes.index(before: before)] == UInt8(ascii: "\n") { return index }
        if lineEnd == nil { lineEnd = index }
      }
      index = before
    }
    if let lineEnd { return lineEnd }
    var limit = limit
    while limit > bytes.startIndex, bytes[limit] & 0xC0 == 0x80 { limit = bytes.index(before: limit) }
    return limit
  }
}

/// The counts that the guard decides by, over all lines read so far.
private struct GuardScan {
  var mostPipes = 0
  /// The pipes of a block's widest line times its lines.
  var mostCells = 0
  var mostMarkers = 0
  var brackets = 0
  /// Bytes from a block's first `]:` to its end: a definition cannot be longer.
  var longestDefinition = 0

  private var pipes = 0
  private var markers = 0
  private var isInMarkers = true
  private var isBlankLine = true
  private var previous: UInt8 = UInt8(ascii: "\n")
  private var blockPipes = 0
  private var blockLines = 0
  private var blockDefinition: Int?

  mutating func read(_ byte: UInt8) {
    if byte == UInt8(ascii: "\n") {
      endLine()
      previous = byte
      return
    }
    if let start = blockDefinition { blockDefinition = start + 1 }
    switch byte {
    case UInt8(ascii: "|"): pipes += 1
    case UInt8(ascii: "["): brackets += 1
    default: break
    }
    if byte == UInt8(ascii: ":"), previous == UInt8(ascii: "]"), blockDefinition == nil { blockDefinition = 0 }
    if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") { isBlankLine = false }
    if isInMarkers { readMarker(byte) }
    previous = byte
  }

  /// Counts `>`, and `-`, `*`, `+`, `1.`, `1)` that begin a word, where only such markers stand before them.
  private mutating func readMarker(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "0")...UInt8(ascii: "9"): return
    case UInt8(ascii: ">"): break
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): isInMarkers = Self.endsWord.contains(previous)
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      isInMarkers = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(previous)
    default: isInMarkers = false
    }
    if isInMarkers { markers += 1 }
  }

  private static let endsWord: [UInt8] = [" ", "\t", "\n", ">"].map { (mark: Unicode.Scalar) in UInt8(ascii: mark) }

  mutating func endLine() {
    mostPipes = max(mostPipes, pipes)
    mostMarkers = max(mostMarkers, markers)
    blockPipes = max(blockPipes, pipes)
    blockLines += 1
    if isBlankLine { endBlock() }
    (pipes, markers) = (0, 0)
    (isInMarkers, isBlankLine) = (true, true)
  }

  mutating func endBlock() {
    mostCells = max(mostCells, blockPipes * blockLines)
    longestDefinition = max(longestDefinition, blockDefinition ?? 0)
    (blockPipes, blockLines) = (0, 0)
    blockDefinition = nil
  }
}
