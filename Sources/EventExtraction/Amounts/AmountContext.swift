import TextAnalysis
import TimelineCore

/// Reads the words around an amount: how exact it is, what it measures, over what time, and how it hangs together with
/// the amount in front of it.
struct AmountContext {
  let text: Shared<AnalyzedText>
  /// Of the whole article.
  let tokens: ContiguousArray<Token>
  let patterns: EventPatterns
  let range: Range<Int>

  private var lexicon: AmountLexicon { _read { yield patterns.amounts } }

  /// How many tokens behind an amount may tell its time or what it measures: "$100 million in aid a month".
  private static let reach = 5

  func read(_ span: AmountSpan, after previous: AmountSpan?) -> AmountSpan {
    var result = span
    let start = readFront(&result, after: previous?.tokens.upperBound ?? range.lowerBound)
    var end = span.tokens.upperBound
    if let cue = lexicon.cuesBehind.longestMatch(in: tokens, from: end, before: range.upperBound),
      case .modifier = cue.value, result.money.modifier == .exact
    {
      apply(cue.value, to: &result)
      end += cue.count
    }
    if result.money.modifier != span.money.modifier || result.money.low != nil {
      result.money.raw = text.content.article.text[bytes: tokens.bytes(of: start..<end)]
      result.money.range = tokens.bytes(of: start..<end)
    }
    result.tokens = start..<end
    readBehind(&result)
    if let previous { readConversion(&result, of: previous) }
    return result
  }

  // MARK: In front

  /// - Returns: The first token of the words that say something of the amount.
  private func readFront(_ span: inout AmountSpan, after floor: Int) -> Int {
    var start = span.tokens.lowerBound
    var probe = start
    while let cue = cue(endingAt: probe, after: floor) {
      probe -= cue.count
      guard cue.value != .through else { continue }
      guard apply(cue.value, to: &span) else { break }
      start = probe
    }
    return start
  }

  /// The longest cue of at most four tokens.
  private func cue(endingAt end: Int, after floor: Int) -> (count: Int, value: AmountLexicon.Cue)? {
    for length in stride(from: min(4, end - floor), to: 0, by: -1) {
      if let cue = lexicon.cues.longestMatch(in: tokens, from: end - length, before: end), cue.count == length {
        return cue
      }
    }
    return nil
  }

  /// - Returns: False where the cue does not belong to the amount.
  @discardableResult
  private func apply(_ cue: AmountLexicon.Cue, to span: inout AmountSpan) -> Bool {
    switch cue {
    case .modifier(let exactness):
      // "hand over a further €650 million": what stands before "a further" tells nothing of the number.
      guard !span.isFresh else { return false }
      if span.money.low == nil { span.money.modifier = exactness }
    case .measure(let measure): span.money.measure = measure
    case .fresh: span.isFresh = true
    case .comparator: span.isComparator = true
    case .context: span.isContext = true
    case .rangeStart: return span.money.low != nil
    case .through: break
    }
    return true
  }

  // MARK: Behind

  private func readBehind(_ span: inout AmountSpan) {
    var index = span.tokens.upperBound
    let limit = min(range.upperBound, index + Self.reach)
    // "$5 million for Mali's state budget": what money goes into is not what it is taken from.
    var isPurpose = false
    while index < limit {
      if readCue(at: index, isPurpose: isPurpose, &span) { return }
      let tags = patterns.words[tokens[index].hash].tags
      if tags.contains(.preposition), !tags.contains(.genitiveLink) { isPurpose = true }
      if span.money.period == nil { readTime(at: index, &span) }
      // "aid a month" is of this amount; what stands behind a comma or another number is not.
      guard tokens[index].kind == .word else { return }
      index += 1
    }
  }

  private func readCue(at index: Int, isPurpose: Bool, _ span: inout AmountSpan) -> Bool {
    guard let cue = lexicon.cuesBehind.longestMatch(in: tokens, from: index, before: range.upperBound) else {
      return false
    }
    if case .context = cue.value, isPurpose { return false }
    if case .modifier = cue.value { return false }
    if case .measure = cue.value, span.money.measure != .cash { return false }
    apply(cue.value, to: &span)
    return true
  }

  private func readTime(at index: Int, _ span: inout AmountSpan) {
    guard let time = lexicon.times.longestMatch(in: tokens, from: index, before: range.upperBound) else { return }
    let next = index + time.count
    switch time.value {
    case .rate(let period):
      guard lexicon.notPeriods.longestMatch(in: tokens, from: next, before: range.upperBound) == nil else {
        return
      }
      span.money.period = "R/P\(period)"
    case .span:
      guard let period = duration(at: next) else { return }
      span.money.period = period
    case .until:
      guard let year = year(at: next) else { return }
      span.money.period = "/\(year)"
    case .price:
      if index == span.tokens.upperBound { span.money.measure = .price }
    }
  }

  /// "four years", "18 months"
  private func duration(at start: Int) -> String? {
    guard
      let number = NumberReader(text: text, tokens: tokens, patterns: patterns, limit: range.upperBound).number(
        at: start),
      number.value == number.value.rounded(), number.value > 0, number.value < 1_000,
      let unit = lexicon.units.longestMatch(in: tokens, from: number.end, before: range.upperBound)
    else { return nil }
    return "P\(Int(number.value))\(unit.value)"
  }

  /// Four digits that can be a year.
  private func year(at index: Int) -> Int? {
    guard index < range.upperBound,
      let year = Int(text.content.article.text[bytes: tokens.bytes(of: index..<index + 1)]),
      (1900...2199).contains(year)
    else {
      return nil
    }
    return year
  }

  // MARK: Two amounts

  /// "€650 million ($680 million)": the second repeats the first.
  private func readConversion(_ span: inout AmountSpan, of first: AmountSpan) {
    guard span.money.currency != first.money.currency, isConversion(span, of: first) else { return }
    span.money.isConverted = true
    span.money.measure = first.money.measure
    span.money.period = span.money.period ?? first.money.period
    span.isComparator = first.isComparator
    span.isContext = first.isContext
  }

  private func isConversion(_ span: AmountSpan, of first: AmountSpan) -> Bool {
    let (from, to) = (first.tokens.upperBound, span.tokens.lowerBound)
    // "(€1.4 billion, $1.5 billion)": a second conversion behind the first.
    if first.money.isConverted, to - from == 1, tokens[from].kind == .punctuation { return true }
    if isLinked(from, to) { return true }
    if from < to, tokens[from].kind == .punctuation, isLinked(from + 1, to) { return true }
    // "€50 million over four years ($53 million)": a few words may stand in front of a bracket.
    return to - from <= Self.reach + 1 && isLinked(to - 1, to) && tokens[to - 1].kind == .punctuation
      && tokens[from..<to - 1].allSatisfy { $0.kind != .punctuation }
  }

  /// Whether words that tell of a conversion, and no others, fill the gap.
  private func isLinked(_ from: Int, _ to: Int) -> Bool {
    var index = from
    while index < to {
      let length = lexicon.length(of: .conversion, in: tokens, at: index, before: to)
      guard length > 0 else { return false }
      index += length
    }
    return from < to
  }

  /// "including $300 million for missiles and $200 million for mines": what a list of parts goes on with is a part.
  func parts(_ spans: [AmountSpan]) -> [AmountSpan] {
    var result = spans
    var (whole, sum): (Money?, Double) = (nil, 0)
    for index in spans.indices where !spans[index].money.isConverted {
      let money = spans[index].money
      if money.measure == .component {
        sum += money.value
      } else if index > 0, sum > 0, isListed(spans[index]), money.currency == (whole ?? money).currency,
        sum + money.value <= whole?.value ?? .infinity
      {
        result[index].money.measure = .component
        sum += money.value
      } else {
        (whole, sum) = (money, 0)
      }
    }
    return result
  }

  private func isListed(_ span: AmountSpan) -> Bool {
    let start = span.tokens.lowerBound
    return start > range.lowerBound && lexicon.length(of: .part, in: tokens, at: start - 1, before: start) == 1
  }
}
