import TextAnalysis
import TimelineCore

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
    guard let value = lexicon.numerals[token.hash] else { return nil }
    return words(value, at: start)
  }

  private func digits(at start: Int) -> NumberMatch? {
    let digits = text.content.article.text[bytes: tokens[start].range]
    let isNumeric = digits.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 || $0 == 44 }
    let plain = digits.utf8.contains(44) ? digits.filter { $0 != "," } : digits
    guard isNumeric, let value = Double(plain) else { return glued(digits, at: start) }
    return scaled(value, after: start)
  }

  /// `450m`, `61bn` as one token.
  private func glued(_ text: String, at start: Int) -> NumberMatch? {
    let digits = text.prefix { $0.isNumber || $0 == "." || $0 == "," }
    guard let value = Double(digits.filter { $0 != "," }),
      let scale = lexicon.scales[foldedHash(text.dropFirst(digits.count).utf8)]
    else { return nil }
    return NumberMatch(value: value * scale, end: start + 1, hasScale: true, isVague: false)
  }

  private func scaled(_ value: Double, after index: Int) -> NumberMatch {
    var result = NumberMatch(value: value, end: index + 1, hasScale: false, isVague: false)
    var next = index + 1
    if next < limit, isHyphen(next) { next += 1 }
    while next < limit, let scale = lexicon.scales[tokens[next].hash] {
      result.value *= scale
      result.end = next + 1
      result.hasScale = true
      next += 1
    }
    return result
  }

  private func words(_ first: Double, at start: Int) -> NumberMatch {
    var value = first
    var end = start + 1
    // "twenty-four", "twenty four"
    let second = end < limit && isHyphen(end) ? end + 1 : end
    if first >= 20, first < 100, second < limit, let more = lexicon.numerals[tokens[second].hash], more < 10 {
      value += more
      end = second + 1
    }
    return scaled(value, after: end - 1)
  }

  /// "tens of thousands", "hundreds of"
  private func magnitude(_ value: Double, at start: Int) -> NumberMatch {
    var result = NumberMatch(value: value, end: start + 1, hasScale: true, isVague: true)
    if start + 2 < limit, let more = lexicon.vague[tokens[start + 2].hash] {
      result.value *= more
      result.end = start + 3
    }
    return result
  }

  private func isHyphen(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .punctuation && !token.spaceBefore && token.end - token.start == 1
      && index + 1 < limit && !tokens[index + 1].spaceBefore
  }
}
