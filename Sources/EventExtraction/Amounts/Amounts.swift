import TextAnalysis
import TimelineCore

/// An amount of money and the tokens it takes, modifiers included.
struct AmountSpan: Sendable {
  var tokens: Range<Int>
  /// The sign or the word of its currency.
  var sign: Range<Int>
  var money: Money
  var isFresh = false
  /// "compared with", "an earlier package of": it tells of no event.
  var isComparator = false
  /// A budget, a price, a loss: never what is given.
  var isContext = false
}

/// Finds the amounts of money between two tokens.
///
/// - Parameter mayBegin: Whether an amount can begin at a token: at a number or a sign of money.
/// - Returns: In text order, none overlapping.
func findAmounts(
  in text: Shared<AnalyzedText>, _ tokens: ContiguousArray<Token>, _ range: Range<Int>, patterns: EventPatterns,
  where mayBegin: (Int) -> Bool
) -> [AmountSpan] {
  guard var index = range.first(where: mayBegin) else { return [] }
  let reader = AmountReader(text: text, tokens: tokens, patterns: patterns, range: range)
  let context = AmountContext(text: text, tokens: tokens, patterns: patterns, range: range)
  var spans: [AmountSpan] = []
  while index < range.upperBound {
    guard mayBegin(index),
      let span = reader.amount(at: index) ?? spans.last.flatMap({ reader.amount(at: index, after: $0) })
    else {
      index += 1
      continue
    }
    spans.append(context.read(span, after: spans.last))
    index = span.tokens.upperBound
  }
  return spans.count > 1 ? context.parts(spans) : spans
}

/// Reads a number with its currency: `$750 million`, `650 million euros`, `$1.5 to 2 billion`.
private struct AmountReader {
  let text: Shared<AnalyzedText>
  /// Of the whole article.
  let tokens: ContiguousArray<Token>
  let patterns: EventPatterns
  let range: Range<Int>
  private let numbers: NumberReader

  private var lexicon: AmountLexicon { _read { yield patterns.amounts } }

  init(text: Shared<AnalyzedText>, tokens: ContiguousArray<Token>, patterns: EventPatterns, range: Range<Int>) {
    (self.text, self.tokens, self.patterns, self.range) = (text, tokens, patterns, range)
    numbers = NumberReader(text: text, tokens: tokens, patterns: patterns, limit: range.upperBound)
  }

  func amount(at start: Int) -> AmountSpan? {
    let symbol = lexicon.symbols.longestMatch(in: tokens, from: start, before: range.upperBound)
    if let symbol, isSymbolCased(start), isWritten(together: start..<start + symbol.count) {
      let first = start + symbol.count
      let number = numbers.number(at: first) ?? numbers.number(at: numbers.isHyphen(first) ? first + 1 : first)
      guard let number else { return nil }
      return prefixed(start, start..<first, number, symbol.value)
    }
    guard let number = numbers.number(at: start) ?? numbers.magnitude(at: start) else { return nil }
    if let currency = currency(after: number) {
      return span(start, to: currency.words.upperBound, number, sign: currency.words, currency.code)
    }
    guard let upper = rangeEnd(of: number, from: start), let currency = currency(after: upper) else { return nil }
    return span(
      start, to: currency.words.upperBound, number, upper: upper, sign: currency.words, currency.code)
  }

  /// "gave $5 million in May and another 3 million in June", "France €5 million, Germany 3 million": a number with a scale that
  /// counts nothing, behind a word that adds to the amount before or the name of another giver.
  func amount(at start: Int, after last: AmountSpan) -> AmountSpan? {
    guard let number = numbers.number(at: start), number.hasScale, start - last.tokens.upperBound <= Self.reach,
      !last.money.isConverted, isAlone(behind: number.end), start > range.lowerBound,
      isNamed(start - 1) || isBehind(.fresh, start)
    else { return nil }
    return span(start, to: number.end, number, sign: last.sign, last.money.currency)
  }

  /// How far an amount without its currency may stand behind the one that tells it, in tokens.
  private static let reach = 12

  /// Whether nothing is counted there: a mark, a preposition or a conjunction stands behind the number.
  private func isAlone(behind end: Int) -> Bool {
    guard end < range.upperBound else { return true }
    let open: GrammarTags = [.comma, .stop, .semicolon, .coordinator, .goal, .site]
    return !patterns.words[tokens[end].hash].tags.isDisjoint(with: open)
  }

  private func isNamed(_ index: Int) -> Bool { tokens[index].kind == .word && tokens[index].shape != .lower }

  private func prefixed(_ start: Int, _ sign: Range<Int>, _ number: NumberMatch, _ code: String) -> AmountSpan {
    // "$5 to 20 countries": an end without a sign of its own or a scale is none.
    if let upper = rangeEnd(of: number, from: start), upper.hasScale || isMarked(upper, after: number) {
      return span(start, to: upper.end, number, upper: upper, sign: sign, code)
    }
    return span(start, to: number.end, number, sign: sign, code)
  }

  /// Whether a hyphen or a sign of its own ties the end of a range to its beginning: "$65 to $70", "$5-7".
  private func isMarked(_ upper: NumberMatch, after number: NumberMatch) -> Bool {
    (number.end..<upper.end).contains { index in
      lexicon.symbols.longestMatch(in: tokens, from: index, before: upper.end) != nil && isSymbolCased(index)
    } || numbers.isHyphen(number.end)
  }

  private func isSymbolCased(_ start: Int) -> Bool {
    let token = tokens[start]
    return token.kind != .word || token.shape != .lower
  }

  /// "A$3 billion", but "A $3 billion loan": whether no blank stands inside a sign, as none does behind an article.
  private func isWritten(together sign: Range<Int>) -> Bool {
    !lexicon.articles.contains(tokens[sign.lowerBound].hash) || sign.dropFirst().allSatisfy { !tokens[$0].spaceBefore }
  }

  private func currency(after number: NumberMatch) -> (code: String, words: Range<Int>)? {
    var index = number.end
    if numbers.isHyphen(index) { index += 1 }
    if number.isVague { index += lexicon.length(of: .partitive, in: tokens, at: index, before: range.upperBound) }
    let word = lexicon.currencyWords.longestMatch(in: tokens, from: index, before: range.upperBound)
    if let word {
      let words = index..<index + word.count
      let isWeak = lexicon.weakWords.longestMatch(in: tokens, from: index, before: words.upperBound) != nil
      return isWeak && !number.hasScale && word.count == 1 ? nil : (word.value, words)
    }
    guard index < range.upperBound else { return nil }
    let symbol = lexicon.symbols.longestMatch(in: tokens, from: index, before: range.upperBound)
    guard let symbol, isSymbolCased(index) else { return nil }
    // "$5 $10" and "4 USD 10" belong to the number behind them.
    guard numbers.number(at: index + symbol.count) == nil else { return nil }
    return (symbol.value, index..<index + symbol.count)
  }

  /// The number behind "to" or a dash; behind "and" only where "between" stands in front of the first.
  private func rangeEnd(of number: NumberMatch, from start: Int) -> NumberMatch? {
    let index = number.end
    guard index < range.upperBound, patterns.words[tokens[index].hash].begins.contains(.rangeLink) else { return nil }
    var length = lexicon.length(of: .range, in: tokens, at: index, before: range.upperBound)
    let isPlain = length > 0
    if !isPlain { length = lexicon.length(of: .rangeBehindStart, in: tokens, at: index, before: range.upperBound) }
    // Behind most numbers stands neither, and what stands in front of them need not be looked at.
    guard length > 0, isBehindStart(start) || isPlain && !follows(.changeStart, start) else { return nil }
    var next = index + length
    if let symbol = lexicon.symbols.longestMatch(in: tokens, from: next, before: range.upperBound) {
      next += symbol.count
    }
    guard let upper = numbers.number(at: next), lower(number, below: upper) < upper.value else { return nil }
    return upper
  }

  private func isBehindStart(_ start: Int) -> Bool { isBehind(.rangeStart, start) }

  private func isBehind(_ meant: AmountLexicon.Cue, _ start: Int) -> Bool {
    for first in max(range.lowerBound, start - 3)..<start {
      let cue = lexicon.cues.longestMatch(in: tokens, from: first, before: start)
      if cue?.count == start - first, cue?.value == meant { return true }
    }
    return false
  }

  private func follows(_ link: AmountLexicon.Link, _ start: Int) -> Bool {
    start > range.lowerBound && lexicon.length(of: link, in: tokens, at: start - 1, before: start) == 1
  }

  private func span(_ start: Int, to end: Int, _ number: NumberMatch, sign: Range<Int>, _ currency: String)
    -> AmountSpan
  {
    let money = Money(
      raw: text.content.article.text[bytes: tokens.bytes(of: start..<end)], value: number.value, currency: currency,
      modifier: number.isVague ? .about : .exact, range: tokens.bytes(of: start..<end))
    var span = AmountSpan(tokens: start..<end, sign: sign, money: money)
    // "raised it from $3 billion to $5 billion": the first is what it was.
    span.isComparator =
      follows(.changeStart, start) && !isBehindStart(start)
      && lexicon.length(of: .range, in: tokens, at: end, before: range.upperBound) > 0
    return span
  }

  private func span(
    _ start: Int, to end: Int, _ number: NumberMatch, upper: NumberMatch, sign: Range<Int>, _ currency: String
  ) -> AmountSpan {
    let low = lower(number, below: upper)
    let money = Money(
      raw: text.content.article.text[bytes: tokens.bytes(of: start..<end)], value: low, currency: currency,
      modifier: .atLeast, low: low,
      high: upper.value,
      range: tokens.bytes(of: start..<end))
    return AmountSpan(tokens: start..<end, sign: sign, money: money)
  }

  /// The scale of the upper end spreads to a lower one without its own: "$1.5 to 2 billion".
  private func lower(_ number: NumberMatch, below upper: NumberMatch) -> Double {
    guard !number.hasScale, upper.hasScale, number.value > 0, number.value < upper.value else { return number.value }
    var scale = 1.0
    while number.value * scale * 1_000 <= upper.value { scale *= 1_000 }
    return number.value * scale
  }
}
