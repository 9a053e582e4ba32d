import TimelineCore

/// Which line breaks of a text end what stands before them: all but those of text wrapped by hand.
struct LineBreaks {
  /// Lines longer than this were not wrapped by hand.
  private static let widestWrap = 110
  private static let narrowestWrap = 40

  private let bytes: UnsafeBufferPointer<UInt8>
  /// A bit a token: whether a line break that ends a sentence stands before it.
  private var hard: ContiguousArray<Bool>

  /// - Parameter bytes: The text's, which must outlive the line breaks.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: ContiguousArray<Token>) {
    self.bytes = bytes
    hard = ContiguousArray(repeating: false, count: tokens.count)
    var breaks: [(token: Int, blank: Bool)] = []
    var end = tokens.first.map { Int($0.start) } ?? 0
    for index in tokens.indices {
      let token = tokens[index]
      // Most gaps are one blank.
      if Int(token.start) > end, Int(token.start) > end + 1 || bytes[end] == UInt8(ascii: "\n") {
        let count = newlines(from: end, to: Int(token.start))
        if count > 0 { breaks.append((index, count > 1)) }
      }
      end = Int(token.end)
    }
    mark(breaks, tokens)
  }

  func isHard(before token: Int) -> Bool { hard[token] }

  func endsWithStop(_ token: Token) -> Bool { bytes[Int(token.end) - 1] == UInt8(ascii: ".") }

  private func newlines(from start: Int, to end: Int) -> Int {
    var count = 0
    for index in start..<end where bytes[index] == UInt8(ascii: "\n") { count += 1 }
    return count
  }

  /// Goes through the blocks between blank lines; in each, a break is soft where the next word did not fit.
  private mutating func mark(_ breaks: [(token: Int, blank: Bool)], _ tokens: ContiguousArray<Token>) {
    var blockStart = 0
    while blockStart < breaks.count {
      var blockEnd = blockStart
      while blockEnd < breaks.count, !breaks[blockEnd].blank { blockEnd += 1 }
      if blockEnd < breaks.count { hard[breaks[blockEnd].token] = true }
      defer { blockStart = blockEnd + 1 }
      // Most blocks are one line.
      if blockEnd == blockStart { continue }
      let starts = breaks[blockStart..<blockEnd].map(\.token)
      let first = blockStart == 0 ? 0 : breaks[blockStart - 1].token
      let last = (blockEnd < breaks.count ? breaks[blockEnd].token : tokens.count) - 1
      let lineEnds: [Int] = starts.map { $0 - 1 } + [last]
      let lines: [Int] = zip([first] + starts, lineEnds).map { (from, to) in
        Int(tokens[to].end) - Int(tokens[from].start)
      }
      let width = lines.max() ?? 0
      for (line, token) in starts.enumerated() {
        let fits = lines[line] + 1 + tokens[token].range.count <= width
        let wrapped = width <= Self.widestWrap && lines[line] >= Self.narrowestWrap && !fits
        hard[token] = !wrapped || isBullet(tokens[token])
      }
    }
  }

  private func isBullet(_ token: Token) -> Bool {
    switch bytes[Int(token.start)] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "#"): true
    // U+2022, a bullet.
    case 0xe2: bytes[Int(token.start)..<Int(token.end)].elementsEqual([0xe2, 0x80, 0xa2])
    default: false
    }
  }
}
