package import TimelineCore

/// Splits text into tokens, in order, none overlapping; bytes inside `skipping` give none.
///
/// Every other byte that is not white space belongs to exactly one token. Clitics (`'s`, `n't`) and the letters behind
/// a number (`5th`) are tokens of their own, a hyphen is one, and an acronym keeps its full stops (`U.S.`). One pass,
/// linear in the length of the text.
package func tokenize(
  _ text: String, skipping: [ByteRange], abbreviations: Abbreviations
) -> ContiguousArray<Token> {
  var text = text
  return text.withUTF8 { bytes in
    var tokenizer = Tokenizer(bytes: bytes, clitics: abbreviations.clitics)
    for part in skipping { tokenizer.scan(until: part.start, resumingAt: part.end) }
    tokenizer.scan(until: bytes.count, resumingAt: bytes.count)
    return tokenizer.tokens
  }
}

/// The scanner's state; positions are bytes of the text.
struct Tokenizer {
  // No span: a structure cannot hold one yet (Swift 6.3).
  let bytes: UnsafeBufferPointer<UInt8>
  let clitics: [[UInt8]]
  var position = 0
  /// Nothing at or behind it is read.
  var limit = 0
  var spaceBefore = true
  var tokens: ContiguousArray<Token> = []

  /// - Parameter bytes: UTF-8, which must outlive the scanner.
  init(bytes: UnsafeBufferPointer<UInt8>, clitics: [[UInt8]]) {
    self.bytes = bytes
    self.clitics = clitics
    // English news averages about five bytes a token.
    tokens.reserveCapacity(bytes.count / 5)
  }

  mutating func scan(until end: Int, resumingAt next: Int) {
    limit = min(max(position, end), bytes.count)
    while position < limit {
      switch ByteClass(bytes[position]) {
      case .space:
        spaceBefore = true
        position += 1
      case .letter: scanWord()
      case .digit: scanNumber()
      case .punctuation: scanPunctuation()
      case .symbol: emit(to: position + 1, .symbol)
      case .wide: scanWide()
      }
    }
    position = min(max(position, next), bytes.count)
    spaceBefore = true
  }

  // MARK: Characters

  /// The character of several bytes at a position, and where it ends; ill-formed bytes never occur in a `String`.
  func wideScalar(at start: Int) -> (scalar: Unicode.Scalar, end: Int) {
    let lead = bytes[start]
    let count = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
    guard start + count <= limit, lead >= 0xc0 else { return ("\u{fffd}", min(start + 1, limit)) }
    var value = UInt32(lead) & (0x7f >> UInt32(count))
    for offset in 1..<count { value = value << 6 | UInt32(bytes[start + offset] & 0x3f) }
    return (Unicode.Scalar(value) ?? "\u{fffd}", start + count)
  }

  func isLetter(at index: Int) -> Bool {
    guard index < limit else { return false }
    switch ByteClass(bytes[index]) {
    case .letter: return true
    case .wide: return ByteClass(wide: wideScalar(at: index).scalar) == .letter
    default: return false
    }
  }

  func isDigit(at index: Int) -> Bool { index < limit && ByteClass(bytes[index]) == .digit }

  /// Where an apostrophe at a position ends; nil where there is none.
  func apostropheEnd(at index: Int) -> Int? {
    guard index < limit else { return nil }
    if bytes[index] == UInt8(ascii: "'") { return index + 1 }
    guard bytes[index] >= 0x80 else { return nil }
    let (scalar, end) = wideScalar(at: index)
    return scalar == "\u{2019}" || scalar == "\u{2bc}" ? end : nil
  }

  // MARK: Tokens

  mutating func scanWide() {
    let (scalar, end) = wideScalar(at: position)
    switch ByteClass(wide: scalar) {
    case .space:
      spaceBefore = true
      position = end
    case .letter: scanWord()
    case .punctuation: emit(to: end, .punctuation)
    case .digit, .symbol, .wide: emit(to: end, .symbol)
    }
  }

  mutating func scanPunctuation() {
    var end = position + 1
    if bytes[position] == UInt8(ascii: ".") {
      while end < limit, bytes[end] == UInt8(ascii: ".") { end += 1 }
    }
    emit(to: end, .punctuation)
  }

  /// A word: letters, with digits and apostrophes between them.
  mutating func scanWord() {
    if position + 1 < limit, bytes[position + 1] == UInt8(ascii: "."), let end = acronymEnd() {
      return append(word(position, end), to: end)
    }
    var word = Word()
    let end = word.addLetters(of: bytes, from: position, to: limit)
    if end > position, end == limit || isPlainEnd(bytes[end]) || isCodeOfNumber(end) { return append(word, to: end) }
    scanRest(of: word, from: end)
  }

  /// Whether an ASCII byte behind letters can be no part of their word.
  @inline(__always)
  private func isPlainEnd(_ byte: UInt8) -> Bool {
    byte < UInt8(ascii: "0") && byte != UInt8(ascii: "'")
  }

  /// "USD325": whether three capitals end where a number begins, as currency codes do in front of a sum.
  private func isCodeOfNumber(_ end: Int) -> Bool {
    end - position == 3 && isDigit(at: end)
      && bytes[position..<end].allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
  }

  /// A word behind its first ASCII letters.
  private mutating func scanRest(of word: Word, from start: Int) {
    var word = word
    var hasApostrophe = false
    var end = start
    while end < limit {
      let byte = bytes[end]
      if word.add(letterOrDigit: byte) {
        end = word.addLetters(of: bytes, from: end + 1, to: limit)
      } else if byte != UInt8(ascii: "'"), byte < 0x80 {
        break
      } else if let next = apostropheEnd(at: end), isLetter(at: next) {
        hasApostrophe = true
        word.add(UInt8(ascii: "'"))
        end = next
      } else if byte >= 0x80, isLetter(at: end) {
        let (scalar, next) = wideScalar(at: end)
        word.add(scalar)
        end = next
      } else {
        break
      }
    }
    if hasApostrophe, let clitic = cliticStart(before: end) {
      append(self.word(position, clitic), to: clitic)
      return append(self.word(clitic, end), to: end)
    }
    append(word, to: end)
  }

  /// The end of single letters with a full stop behind each, two at least; the last one may miss its stop.
  func acronymEnd() -> Int? {
    var end = position
    var letters = 0
    while end + 1 < limit, ByteClass(bytes[end]) == .letter, bytes[end + 1] == UInt8(ascii: ".") {
      letters += 1
      end += 2
    }
    if letters >= 1, end < limit, ByteClass(bytes[end]) == .letter, !isLetter(at: end + 1), !isDigit(at: end + 1) {
      return apostropheEnd(at: end + 1) == nil ? end + 1 : letters >= 2 ? end : end + 1
    }
    return letters >= 2 ? end : nil
  }

  /// Where a clitic of the language begins that ends the word; nil where none does.
  func cliticStart(before end: Int) -> Int? {
    for clitic in clitics {
      var index = end
      var rest = clitic[...]
      while let expected = rest.last, index > position + 1 {
        let step = bytes[index - 1] == 0x99 && index >= position + 3 && bytes[index - 3] == 0xe2 ? 3 : 1
        let found =
          step == 3 ? UInt8(ascii: "'") : bytes[index - 1] &- 65 < 26 ? bytes[index - 1] | 0x20 : bytes[index - 1]
        guard found == expected else { break }
        rest.removeLast()
        index -= step
      }
      if rest.isEmpty { return index }
    }
    return nil
  }

  // MARK: Output

  /// The word in a range of bytes; "U.S" and "U.S." are one word.
  private func word(_ start: Int, _ end: Int) -> Word {
    var word = Word()
    var index = start
    var hasStop = false
    while index < end {
      if bytes[index] < 0x80 {
        hasStop = hasStop || bytes[index] == UInt8(ascii: ".")
        word.add(bytes[index])
        index += 1
      } else {
        let (scalar, next) = wideScalar(at: index)
        word.add(scalar)
        index = next
      }
    }
    if hasStop, bytes[end - 1] != UInt8(ascii: ".") { word.add(UInt8(ascii: ".")) }
    return word
  }

  @inline(__always)
  private mutating func append(_ word: Word, to end: Int) { append(to: end, word.hash.value, .word, word.shape) }

  mutating func emit(to end: Int, _ kind: Token.Kind) {
    var hash = FoldedHash()
    var index = position
    while index < end {
      if bytes[index] < 0x80 {
        hash.mix(ascii: bytes[index])
        index += 1
      } else {
        let (scalar, next) = wideScalar(at: index)
        hash.mix(scalar)
        index = next
      }
    }
    append(to: end, hash.value, kind, .none)
  }

  @inline(__always)
  mutating func append(to end: Int, _ hash: UInt64, _ kind: Token.Kind, _ shape: Token.Shape) {
    tokens.append(
      Token(
        start: Int32(truncatingIfNeeded: position), end: Int32(truncatingIfNeeded: end), hash: hash, kind: kind,
        shape: shape, spaceBefore: spaceBefore))
    spaceBefore = false
    position = end
  }
}
