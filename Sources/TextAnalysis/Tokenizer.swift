package import TimelineCore

/// Splits text into tokens, in order, none overlapping; bytes inside `skipping` give none.
///
/// Every other byte that is not white space belongs to exactly one token. Clitics (`'s`, `n't`) and the letters behind
/// a number (`5th`) are tokens of their own, a hyphen is one, and an acronym keeps its full stops (`U.S.`). One pass,
/// linear in the length of the text.
package func tokenize(
  _ text: String, skipping: [ByteRange], abbreviations: Abbreviations
) -> ContiguousArray<Token> {
  // A copy: a structure cannot hold a span of the text's own bytes yet (Swift 6.3).
  var tokenizer = Tokenizer(bytes: ContiguousArray(text.utf8), clitics: abbreviations.clitics)
  for part in skipping { tokenizer.scan(until: part.start, resumingAt: part.end) }
  tokenizer.scan(until: text.utf8.count, resumingAt: text.utf8.count)
  return tokenizer.tokens
}

/// The scanner's state; positions are bytes of the text.
private struct Tokenizer {
  let bytes: ContiguousArray<UInt8>
  let clitics: [[UInt8]]
  var position = 0
  /// Nothing at or behind it is read.
  var limit = 0
  var spaceBefore = true
  var tokens: ContiguousArray<Token> = []

  init(bytes: ContiguousArray<UInt8>, clitics: [[UInt8]]) {
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
    if let end = acronymEnd() { return emitAcronym(to: end) }
    var hash = FoldedHash()
    var capitals = 0
    var letters = 0
    var startsCapital = false
    var hasApostrophe = false
    var end = position
    while end < limit {
      let byte = bytes[end]
      switch ByteClass(byte) {
      case .letter:
        hash.mix(ascii: byte)
        if byte < 0x61 {
          capitals += 1
          if letters == 0 { startsCapital = true }
        }
        letters += 1
        end += 1
        continue
      case .digit:
        hash.mix(ascii: byte)
        end += 1
        continue
      default: break
      }
      if let next = apostropheEnd(at: end), isLetter(at: next) {
        hasApostrophe = true
        hash.mix("'")
        end = next
        continue
      }
      guard byte >= 0x80 else { break }
      let (scalar, next) = wideScalar(at: end)
      guard ByteClass(wide: scalar) == .letter else { break }
      hash.mix(scalar)
      if isCapital(scalar) {
        capitals += 1
        if letters == 0 { startsCapital = true }
      }
      letters += 1
      end = next
    }
    if hasApostrophe, let clitic = cliticStart(before: end) {
      emitHashed(to: clitic, .word)
      return emitHashed(to: end, .word)
    }
    let shape: Token.Shape =
      capitals == 0
      ? .lower : capitals == letters && letters > 1 ? .upper : startsCapital && capitals == 1 ? .capitalised : .mixed
    append(to: end, hash.value, .word, shape)
  }

  private func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xc0...0xde, 0x400...0x42f: true
    case 0xdf...0xff, 0x430...0x45f: false
    default: scalar.properties.isUppercase
    }
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

  mutating func emitAcronym(to end: Int) {
    var hash = FoldedHash()
    var capitals = 0
    for index in position..<end {
      hash.mix(ascii: bytes[index])
      if (65...90).contains(bytes[index]) { capitals += 1 }
    }
    // "U.S" and "U.S." are one word.
    if bytes[end - 1] != UInt8(ascii: ".") { hash.mix(ascii: UInt8(ascii: ".")) }
    append(to: end, hash.value, .word, capitals == 0 ? .lower : .upper)
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

  /// A number with the separators inside it; a date written with full stops is split at them.
  mutating func scanNumber() {
    var end = position
    var separators = 0
    var regular = true
    while true {
      let start = end
      while isDigit(at: end) { end += 1 }
      if separators > 0 {
        let isLast = !(end + 1 < limit && isSeparator(bytes[end]) && isDigit(at: end + 1))
        let thousands = end - start == 3
        let decimal = isLast && separators == 1 && (bytes[start - 1] == UInt8(ascii: ".") || end - start < 3)
        if !thousands && !decimal && !(isLast && end - start < 3 && bytes[start - 1] != firstSeparator) {
          regular = false
        }
      }
      guard end + 1 < limit, isSeparator(bytes[end]), isDigit(at: end + 1) else { break }
      separators += 1
      end += 1
    }
    if regular { return emit(to: end, .number) }
    while position < end {
      var part = position
      while isDigit(at: part) { part += 1 }
      if part == position { emit(to: part + 1, .punctuation) } else { emit(to: part, .number) }
    }
  }

  /// The separator behind the first digits at the position.
  private var firstSeparator: UInt8 {
    var index = position
    while isDigit(at: index) { index += 1 }
    return index < limit ? bytes[index] : 0
  }

  private func isSeparator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") }

  // MARK: Output

  /// A token whose bytes were not hashed while they were read.
  mutating func emitHashed(to end: Int, _ kind: Token.Kind) {
    var hash = FoldedHash()
    var capitals = 0
    var letters = 0
    var index = position
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        hash.mix(ascii: byte)
        if ByteClass(byte) == .letter { letters += 1 }
        if byte &- 65 < 26 { capitals += 1 }
        index += 1
      } else {
        let (scalar, next) = wideScalar(at: index)
        hash.mix(scalar)
        letters += 1
        if isCapital(scalar) { capitals += 1 }
        index = next
      }
    }
    let first = bytes[position] &- 65 < 26
    append(
      to: end, hash.value, kind,
      capitals == 0
        ? .lower : capitals == letters && letters > 1 ? .upper : first && capitals == 1 ? .capitalised : .mixed)
  }

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
