import TextAnalysis
import TimelineCore

/// The expressions of one sentence, found but not yet resolved.
struct SentenceExpressions {
  /// A match with the modifiers before and behind it.
  struct Expression {
    let match: RuleMatch
    /// The match with the modifiers that belong to it.
    let tokens: Range<Int>
    let modifier: Timex.Modifier?
    /// "since", "by", "before": what stands before it and says which side of it is meant.
    let signal: String?
  }

  var matches: [Expression] = []
  /// All that patterns of words found; joins name them by their place here.
  var nested: [RuleMatch] = []
}

/// Finds the expressions of a sentence: patterns of words first, then those that join what was found.
func findExpressions(in sentence: Range<Int>, of text: AnalyzedText, _ rules: TemporalRules) -> SentenceExpressions {
  var found = SentenceExpressions()
  var finder = ExpressionFinder(
    matcher: RuleMatcher(text: text, rules: rules, automaton: rules.words), rules: rules, text: text)
  let first = finder.scan(sentence)
  guard !first.isEmpty else { return found }
  found.nested = first.map(\.match).filter { rules.rules[$0.rule].operation != .none }
  var joiner = ExpressionFinder(
    matcher: RuleMatcher(text: text, rules: rules, automaton: rules.joins), rules: rules, text: text)
  for (index, match) in found.nested.enumerated() {
    guard let classID = rules.groups[rules.rules[match.rule].group] else { continue }
    joiner.matcher.nested[match.tokens.lowerBound] = (match.tokens, classID, index)
  }
  joiner.fallback = Dictionary(first.map { ($0.match.tokens.lowerBound, $0.match) }, uniquingKeysWith: { a, _ in a })
  found.matches = joiner.scan(sentence).filter { rules.rules[$0.match.rule].operation != .none }
  return found
}

/// Goes through a sentence once, with what the words before an expression say about it.
private struct ExpressionFinder {
  var matcher: RuleMatcher
  let rules: TemporalRules
  let text: AnalyzedText
  /// Matches of the pass before, by their first token; they stand where no pattern of this pass is longer.
  var fallback: [Int: RuleMatch] = [:]

  private struct Prefix {
    var start: Int
    var end: Int
    var modifier: Timex.Modifier?
    var signal: String?
    /// Whether it belongs only to a counted length: "over two weeks", not "over the past weeks".
    var needsNumber = false
  }

  mutating func scan(_ sentence: Range<Int>) -> [SentenceExpressions.Expression] {
    var found: [SentenceExpressions.Expression] = []
    var prefix: Prefix?
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let end = prefix?.end, end < index { prefix = nil }
      guard canMatter(index) else {
        index += 1
        continue
      }
      if let match = match(at: index, before: sentence.upperBound) {
        found.append(expression(match, prefix, before: sentence.upperBound))
        index = max(index + 1, found[found.count - 1].tokens.upperBound)
        prefix = nil
      } else if let next = self.prefix(at: index, before: sentence.upperBound, after: prefix) {
        prefix = next
        index = next.end
      } else {
        index += 1
      }
    }
    return found
  }

  /// One look-up for the tokens that begin nothing: most of a text.
  private func canMatter(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.kind == .number || rules.lexicon.phrases.begins(with: token.hash)
  }

  private func match(at index: Int, before end: Int) -> RuleMatch? {
    var match = matcher.match(at: index, before: end)
    // Context must not keep a longer expression from beginning behind it.
    if let found = match, found.tokens.lowerBound > index,
      let later = matcher.match(at: found.tokens.lowerBound, before: end), later.end > found.end,
      rules.rules[later.rule].operation != .none
    {
      match = later
    }
    guard let fallback = fallback[index] else { return match }
    guard let match, match.tokens.count > fallback.tokens.count else { return fallback }
    return match
  }

  /// The modifier or signal that begins at a token, joined with one that ends there.
  private func prefix(at index: Int, before end: Int, after previous: Prefix?) -> Prefix? {
    var found: Prefix?
    rules.lexicon.phrases.forEachMatch(in: text.tokens, from: index, before: end) { count, entries in
      for entry in entries {
        var next = Prefix(start: index, end: index + count)
        switch entry.classID {
        case rules.cues.modifierNumber:
          next.modifier = Timex.Modifier(rawValue: entry.text)
          next.needsNumber = true
        case rules.cues.modifier: next.modifier = Timex.Modifier(rawValue: entry.text)
        case rules.cues.modifierOutside:
          next.modifier = Timex.Modifier(rawValue: entry.text)
          next.start = next.end
        case rules.cues.signal:
          next.signal = entry.text
          next.start = next.end
        default: continue
        }
        found = next
      }
    }
    guard var next = found, let previous, previous.end == index else { return found }
    next.signal = next.signal ?? previous.signal
    if next.modifier != nil, previous.modifier != nil, previous.start < previous.end { next.start = previous.start }
    next.modifier = next.modifier ?? previous.modifier
    return next
  }

  private func expression(_ match: RuleMatch, _ prefix: Prefix?, before end: Int) -> SentenceExpressions.Expression {
    var tokens = match.tokens
    var modifier: Timex.Modifier?
    var signal: String?
    let rule = rules.rules[match.rule]
    if let prefix, prefix.end == tokens.lowerBound {
      signal = prefix.signal
      if let found = prefix.modifier, applies(found, to: rule), !prefix.needsNumber || isCounted(match, rule) {
        modifier = found
        tokens = prefix.start..<tokens.upperBound
      }
    }
    if let after = suffix(at: tokens.upperBound, before: end), applies(after.modifier, to: rule) {
      modifier = modifier ?? after.modifier
      tokens = tokens.lowerBound..<after.end
    }
    return SentenceExpressions.Expression(match: match, tokens: tokens, modifier: modifier, signal: signal)
  }

  private func suffix(at index: Int, before end: Int) -> (modifier: Timex.Modifier, end: Int)? {
    var found: (Timex.Modifier, Int)?
    rules.lexicon.phrases.forEachMatch(in: text.tokens, from: index, before: end) { count, entries in
      for entry in entries where entry.classID == rules.cues.modifierAfter {
        if let modifier = Timex.Modifier(rawValue: entry.text) { found = (modifier, index + count) }
      }
    }
    return found
  }

  private func isCounted(_ match: RuleMatch, _ rule: TemporalRule) -> Bool {
    match.captures.first?.start == match.tokens.lowerBound && match.thousandths != nil
      || rule.arguments.first == "1" && match.captures.first?.start == match.tokens.lowerBound + 1
  }

  /// Early and late are parts of dates; more and less are of lengths, and of the lengths that count back to a date.
  private func applies(_ modifier: Timex.Modifier, to rule: TemporalRule) -> Bool {
    switch modifier {
    case .start, .mid, .end:
      (rule.kind == .date || rule.kind == .time) && rule.operation != .fixed && rule.operation != .shift
    case .lessThan, .moreThan, .equalOrLess, .equalOrMore: rule.kind == .duration || rule.operation == .shift
    case .approximate: rule.operation != .fixed
    case .before, .after, .onOrBefore, .onOrAfter: rule.kind == .date
    }
  }
}
