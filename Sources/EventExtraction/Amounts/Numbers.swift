import TextAnalysis
import TimelineCore

extension ContiguousArray<Token> {
  /// The bytes from the first token of a part to its last.
  func bytes(of part: Range<Int>) -> ByteRange {
    part.isEmpty ? ByteRange(0, 0) : ByteRange(Int(self[part.lowerBound].start), Int(self[part.upperBound - 1].end))
  }
}

/// A number in a text: the tokens it takes, and whether a scale word ended it.
struct NumberMatch: Sendable {
  var value: Double
  var end: Int
  var hasScale: Bool
  var isVague: Bool
}

/// Reads numbers at a token: `1,200.5`, `1.25 billion`, `680-million`, `two dozen`, `tens of thousands`.
struct NumberReader {
  let text: Shared<AnalyzedText>
  /// Of the whole article.
  let tokens: ContiguousArray<Token>
  let patterns: EventPatterns
  /// Token indices end here.
  let limit: Int

  private var lexicon: AmountLexicon { _read { yield patterns.amounts } }

  func number(at start: Int) -> NumberMatch? {
    guard start < limit else { return nil }
    let token = tokens[start]
    if token.kind == .number { return digits(at: start) }
    if let value = lexicon.vague[token.hash] { return magnitude(value, at: start) }
    if lexicon.articles.contains(token.hash) { return isScaleWord(start + 1) ? scaled(1, after: start) : nil }
    guard let value = lexicon.numerals[token.hash] else { return nil }
    return value < 1 ? fraction(value, at: start) : words(value, at: start)
  }

  /// `billions` and `tens of millions`, whose number is only an order of magnitude.
  func magnitude(at start: Int) -> NumberMatch? {
    guard start < limit, let value = lexicon.vagueScales[tokens[start].hash] else { return nil }
    return NumberMatch(value: value, end: start + 1, hasScale: true, isVague: true)
  }

  /// `half a billion`, `half-a-million`
  private func fraction(_ value: Double, at start: Int) -> NumberMatch? {
    var next = isHyphen(start + 1) ? start + 2 : start + 1
    if next < limit, lexicon.articles.contains(tokens[next].hash) { next += 1 }
    if isHyphen(next) { next += 1 }
    return isScaleWord(next) ? scaled(value, after: next - 1) : nil
  }

  private func isScaleWord(_ index: Int) -> Bool {
    guard index < limit else { return false }
    let hash = tokens[index].hash
    return lexicon.scales[hash] != nil && !lexicon.shortScales.contains(hash)
  }

  private func digits(at start: Int) -> NumberMatch? {
    if let value = wholeNumber(at: start) { return scaled(Double(value), after: start) }
    let digits = text.content.article.text[bytes: tokens[start].range]
    let isNumeric = digits.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 || $0 == 44 }
    let plain = digits.utf8.contains(44) ? digits.filter { $0 != "," } : digits
    guard isNumeric, let value = Double(plain) else { return glued(digits, at: start) }
    return scaled(value, after: start)
  }

  /// Up to fifteen digits and nothing else; nil for all other tokens.
  private func wholeNumber(at start: Int) -> Int? {
    let range = tokens[start].range
    guard range.count <= 15 else { return nil }
    let bytes = text.content.article.text.utf8.span
    var value = 0
    for place in range.start..<range.end {
      let digit = Int(bytes[place]) - Int(UInt8(ascii: "0"))
      guard 0...9 ~= digit else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// `450m`, `61bn` as one token.
  private func glued(_ text: String, at start: Int) -> NumberMatch? {
    let digits = text.prefix { $0.isNumber || $0 == "." || $0 == "," }
    guard let value = Double(digits.filter { $0 != "," }),
      let scale = lexicon.scales[foldedHash(text.dropFirst(digits.count).utf8)]
    else { return nil }
    return NumberMatch(value: times(value, scale), end: start + 1, hasScale: true, isVague: false)
  }

  /// A product without the last binary digits that a decimal fraction leaves: 4.1 million is 4100000.
  private func times(_ value: Double, _ scale: Double) -> Double { (value * scale * 100).rounded() / 100 }

  /// The scales behind a number, with "and a half" in front of one or behind it.
  private func scaled(_ value: Double, after index: Int) -> NumberMatch {
    var result = NumberMatch(value: value, end: index + 1, hasScale: false, isVague: false)
    addHalf(of: 1, to: &result)
    var next = result.end
    if next < limit, isHyphen(next) { next += 1 }
    while next < limit, let scale = lexicon.scales[tokens[next].hash] {
      result.value = times(result.value, scale)
      result.end = next + 1
      result.hasScale = true
      if scale == 100 { addRest(to: &result) }
      addHalf(of: scale, to: &result)
      next = result.end
    }
    return result
  }

  private func addHalf(of unit: Double, to number: inout NumberMatch) {
    guard let half = lexicon.halves.longestMatch(in: tokens, from: number.end, before: limit) else { return }
    number.value += half.value * unit
    number.end += half.count
  }

  /// "one hundred and fifty", but not "between one hundred and two hundred"
  private func addRest(to number: inout NumberMatch) {
    let start = number.end + lexicon.length(of: .number, in: tokens, at: number.end, before: limit)
    guard start < limit, let value = lexicon.numerals[tokens[start].hash], value >= 1 else { return }
    let rest = smallNumber(value, at: start)
    guard rest.end >= limit || lexicon.scales[tokens[rest.end].hash] != 100 else { return }
    number.value += rest.value
    number.end = rest.end
  }

  private func words(_ first: Double, at start: Int) -> NumberMatch {
    let number = smallNumber(first, at: start)
    return scaled(number.value, after: number.end - 1)
  }

  /// "seven", "twenty-four", "twenty four"
  private func smallNumber(_ first: Double, at start: Int) -> (value: Double, end: Int) {
    let end = start + 1
    let second = end < limit && isHyphen(end) ? end + 1 : end
    guard first >= 20, first < 100, second < limit, let more = lexicon.numerals[tokens[second].hash], more >= 1,
      more < 10
    else { return (first, end) }
    return (first + more, second + 1)
  }

  /// "tens of thousands", "hundreds of"
  private func magnitude(_ value: Double, at start: Int) -> NumberMatch {
    var result = NumberMatch(value: value, end: start + 1, hasScale: true, isVague: true)
    let link = lexicon.length(of: .partitive, in: tokens, at: start + 1, before: limit)
    if link > 0, start + 2 < limit,
      let more = lexicon.vague[tokens[start + 2].hash] ?? lexicon.vagueScales[tokens[start + 2].hash]
    {
      result.value *= more
      result.end = start + 3
    }
    return result
  }

  /// Whether a hyphen ties the words on either side of it into one: "$680-million".
  func isHyphen(_ index: Int) -> Bool {
    index + 1 < limit && patterns.words[tokens[index].hash].tags.contains(.hyphen) && !tokens[index].spaceBefore
      && !tokens[index + 1].spaceBefore
  }
}
