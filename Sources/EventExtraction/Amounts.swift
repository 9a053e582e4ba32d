import TextAnalysis
import TimelineCore

/// An amount of money and the tokens it takes, modifiers included.
struct AmountSpan: Sendable {
  var tokens: Range<Int>
  var money: Money
  var isFresh: Bool
  /// "compared with", "an earlier package of": it tells of no event.
  var isComparator: Bool
}

/// Finds the amounts of money between two tokens.
///
/// - Parameter mayBegin: Whether an amount can begin at a token: at a number or a sign of money.
/// - Returns: In text order, none overlapping.
func findAmounts(
  in text: Shared<AnalyzedText>, _ range: Range<Int>, patterns: EventPatterns, where mayBegin: (Int) -> Bool
) -> [AmountSpan] {
  let reader = AmountReader(text: text, tokens: text.content.tokens, patterns: patterns, range: range)
  var spans: [AmountSpan] = []
  var index = range.lowerBound
  while index < range.upperBound {
    guard mayBegin(index), let span = reader.amount(at: index) else {
      index += 1
      continue
    }
    spans.append(reader.withContext(span, after: spans.last?.tokens.upperBound ?? range.lowerBound))
    index = span.tokens.upperBound
  }
  return spans
}

private struct AmountReader {
  let text: Shared<AnalyzedText>
  let tokens: ContiguousArray<Token>
  let patterns: EventPatterns
  let range: Range<Int>

  private var lexicon: AmountLexicon { _read { yield patterns.amounts } }
  private var numbers: NumberReader {
    NumberReader(text: text, tokens: tokens, patterns: patterns, limit: range.upperBound)
  }

  /// `$750 million`, `650 million euros`, `$1.5 to 2 billion`, `$65 to $70`.
  func amount(at start: Int) -> AmountSpan? {
    let symbol = lexicon.symbols.longestMatch(in: tokens, from: start, before: range.upperBound)
    if let symbol, isSymbolCased(start) {
      let first = start + symbol.count
      guard let number = numbers.number(at: first) else { return nil }
      return span(start, number, currency: symbol.value, prefixed: true)
    }
    guard let number = numbers.number(at: start) else { return nil }
    if let currency = currency(after: number.end) {
      return span(start, number, currency: currency.code, prefixed: false, wordEnd: currency.end)
    }
    guard let upper = rangeEnd(after: number.end), let currency = currency(after: upper.end) else { return nil }
    return span(start, number, upper: upper, currency: currency.code, wordEnd: currency.end)
  }

  private func isSymbolCased(_ start: Int) -> Bool {
    let token = tokens[start]
    return token.kind != .word || token.shape != .lower
  }

  private func currency(after index: Int) -> (code: String, end: Int)? {
    var index = index
    if index < range.upperBound, tokens[index].kind == .punctuation, !tokens[index].spaceBefore { index += 1 }
    let word = lexicon.currencyWords.longestMatch(in: tokens, from: index, before: range.upperBound)
    if let word { return (word.value, index + word.count) }
    guard index < range.upperBound else { return nil }
    let symbol = lexicon.symbols.longestMatch(in: tokens, from: index, before: range.upperBound)
    guard let symbol, isSymbolCased(index) else { return nil }
    // "$5 $10" and "4 USD 10" belong to the number behind them.
    guard numbers.number(at: index + symbol.count) == nil else { return nil }
    return (symbol.value, index + symbol.count)
  }

  private func rangeEnd(after index: Int) -> NumberMatch? {
    guard index < range.upperBound,
      let link = lexicon.cues.longestMatch(in: tokens, from: index, before: range.upperBound),
      link.value == .rangeLink
    else { return nil }
    var next = index + link.count
    if let symbol = lexicon.symbols.longestMatch(in: tokens, from: next, before: range.upperBound) {
      next += symbol.count
    }
    return numbers.number(at: next)
  }

  private func span(_ start: Int, _ number: NumberMatch, currency: String, prefixed: Bool, wordEnd: Int? = nil)
    -> AmountSpan
  {
    if prefixed, let upper = rangeEnd(after: number.end) {
      return span(start, number, upper: upper, currency: currency, wordEnd: nil)
    }
    let end = wordEnd ?? number.end
    let money = Money(
      raw: text.content.text(start..<end), value: number.value, currency: currency,
      modifier: number.isVague ? .about : .exact, range: text.content.range(start..<end))
    return AmountSpan(tokens: start..<end, money: money, isFresh: false, isComparator: false)
  }

  /// The scale of the upper end spreads to a lower one without its own: "$1.5 to 2 billion".
  private func span(_ start: Int, _ number: NumberMatch, upper: NumberMatch, currency: String, wordEnd: Int?)
    -> AmountSpan
  {
    var low = number.value
    if !number.hasScale, upper.hasScale, low < upper.value {
      var scale = 1.0
      while low * scale * 1_000 <= upper.value { scale *= 1_000 }
      low *= scale
    }
    let end = wordEnd ?? upper.end
    let money = Money(
      raw: text.content.text(start..<end), value: low, currency: currency, modifier: .atLeast, low: low,
      high: upper.value,
      range: text.content.range(start..<end))
    return AmountSpan(tokens: start..<end, money: money, isFresh: false, isComparator: false)
  }

  /// Reads the words in front of an amount, back to `floor`, and the period behind it.
  func withContext(_ span: AmountSpan, after floor: Int) -> AmountSpan {
    var result = span
    var start = span.tokens.lowerBound
    var isGrowing = true
    while isGrowing, start > floor {
      isGrowing = false
      for length in stride(from: min(3, start - floor), through: 1, by: -1) {
        guard let cue = lexicon.cues.longestMatch(in: tokens, from: start - length, before: start),
          cue.count == length, apply(cue.value, to: &result)
        else { continue }
        start -= length
        isGrowing = true
        break
      }
    }
    if result.money.modifier != span.money.modifier {
      result.money.raw = text.content.text(start..<span.tokens.upperBound)
      result.money.range = text.content.range(start..<span.tokens.upperBound)
    }
    result.tokens = start..<span.tokens.upperBound
    if let period = lexicon.periods.longestMatch(
      in: tokens, from: span.tokens.upperBound, before: range.upperBound)
    {
      result.money.period = period.value
    }
    return result
  }

  private func apply(_ cue: AmountLexicon.Cue, to span: inout AmountSpan) -> Bool {
    switch cue {
    case .modifier(let exactness):
      // "hand over a further €650 million": what stands before "a further" tells nothing of the number.
      guard !span.isFresh else { return false }
      if span.money.low == nil { span.money.modifier = exactness }
    case .measure(let measure): span.money.measure = measure
    case .fresh: span.isFresh = true
    case .comparator: span.isComparator = true
    case .rangeStart: return span.money.low != nil
    case .rangeLink: return false
    }
    return true
  }
}
