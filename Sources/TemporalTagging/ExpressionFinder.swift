import TextAnalysis
import TimelineCore

/// Goes through sentences, with what the words before an expression say about it.
///
/// As with `RuleMatcher`, what is called for each token is mutating lest the structure be copied.
struct ExpressionFinder {
  private(set) var matcher: RuleMatcher
  private let rules: TemporalRules
  private let text: LexicalText
  private let tokens: ContiguousArray<Token>
  // Those of the lexicon once more: what the structure itself holds costs no reference counting.
  private let phrases: PhraseIndex
  private let entryRanges: ContiguousArray<Range<Int32>>
  private let entries: ContiguousArray<TemporalLexicon.Entry>
  private let cues: CueClasses
  /// Matches of patterns of words, in text order; they stand where no join is longer.
  private var fallback: [RuleMatch] = []
  /// The first of them that does not begin before the token in hand.
  private var nextFallback = 0

  init(_ text: LexicalText, _ rules: TemporalRules) {
    (self.text, tokens, self.rules) = (text, text.tokens, rules)
    phrases = rules.lexicon.phrases
    entryRanges = rules.lexicon.ranges
    entries = rules.lexicon.entries
    cues = rules.cues
    matcher = RuleMatcher(text: text, rules: rules)
  }

  /// Finds the expressions of a sentence: patterns of words first, then those that join what was found.
  mutating func expressions(in sentence: Range<Int>) -> SentenceExpressions {
    var found = SentenceExpressions()
    matcher.begin(sentence)
    fallback.removeAll(keepingCapacity: true)
    let first = scan(sentence, for: .words)
    guard !first.isEmpty else { return found }
    for expression in first {
      fallback.append(expression.match)
      if rules.rules[expression.match.rule].operation != .none { found.nested.append(expression.match) }
    }
    for (index, match) in found.nested.enumerated() {
      guard let classID = rules.groups[rules.rules[match.rule].group] else { continue }
      matcher.add(nested: index, classID: classID, tokens: match.tokens)
    }
    found.matches = scan(sentence, for: .joins)
    found.matches.removeAll { rules.rules[$0.match.rule].operation == .none }
    return found
  }

  private struct Prefix {
    var start: Int
    var end: Int
    var modifier: Timex.Modifier?
    var signal: Signal?
    /// Whether it belongs only to a counted length: "over two weeks", not "over the past weeks".
    var needsNumber = false
    /// Whether its first token is an article.
    var hasArticle = false
  }

  /// What is looked for.
  private enum Patterns { case words, joins }

  private mutating func scan(_ sentence: Range<Int>, for patterns: Patterns) -> [SentenceExpressions.Expression] {
    var found: [SentenceExpressions.Expression] = []
    var prefix: Prefix?
    var index = sentence.lowerBound
    nextFallback = 0
    while index < sentence.upperBound {
      let head = rules.heads[text.heads[index]]
      if let match = match(patterns, at: index, head, behind: prefix) {
        found.append(expression(match, prefix, before: sentence.upperBound))
        index = max(index + 1, found[found.count - 1].tokens.upperBound)
        prefix = nil
      } else if head.flags.contains(.startsPrefix),
        let next = self.prefix(at: index, head.node, before: sentence.upperBound, after: prefix)
      {
        prefix = next
        index = next.end
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether a match may begin at a token: false for most, by a look at the token and the next.
  @inline(__always)
  private mutating func canMatch(_ patterns: Patterns, at index: Int, _ head: HeadTable.Head) -> Bool {
    switch patterns {
    case .words:
      return tokens[index].isNumber
        || head.flags.contains(.startsPattern) && matcher.mayGoOn(head.afterWords, behind: head, at: index + 1)
    case .joins:
      while nextFallback < fallback.count, fallback[nextFallback].tokens.lowerBound < index { nextFallback += 1 }
      return hasFallback(at: index) || tokens[index].isNumber && rules.joinsBeginWithNumber
        || head.flags.contains(.startsJoin) && matcher.mayGoOn(head.afterJoins, behind: head, at: index + 1)
    }
  }

  private mutating func hasFallback(at index: Int) -> Bool {
    nextFallback < fallback.count && fallback[nextFallback].tokens.lowerBound == index
  }

  private mutating func match(_ patterns: Patterns, at index: Int) -> RuleMatch? {
    let automaton = patterns == .words ? rules.words : rules.joins
    var match = matcher.match(automaton, at: index)
    // Context must not keep a longer expression from beginning behind it.
    if let found = match, found.tokens.lowerBound > index,
      let later = matcher.match(automaton, at: found.tokens.lowerBound), later.end > found.end,
      rules.rules[later.rule].operation != .none
    {
      match = later
    }
    guard hasFallback(at: index) else { return match }
    let fallback = fallback[nextFallback]
    guard let match, match.tokens.count > fallback.tokens.count else { return fallback }
    return match
  }

  /// A match that begins at a token, or else one that needs words of the modifier before it as context: "the end of
  /// March".
  @inline(__always)
  private mutating func match(
    _ patterns: Patterns, at index: Int, _ head: HeadTable.Head, behind prefix: Prefix?
  ) -> RuleMatch? {
    if canMatch(patterns, at: index, head), let match = match(patterns, at: index) { return match }
    guard let prefix, prefix.end == index, head.flags.contains(patterns == .words ? .startsPattern : .startsJoin)
    else { return nil }
    return match(patterns, at: index, behind: prefix)
  }

  private mutating func match(_ patterns: Patterns, at index: Int, behind prefix: Prefix) -> RuleMatch? {
    let automaton = patterns == .words ? rules.words : rules.joins
    for start in stride(from: index - 1, through: max(prefix.start, index - 12), by: -1) {
      if let found = matcher.match(automaton, at: start), found.tokens.lowerBound == index { return found }
    }
    return nil
  }

  /// The modifier or signal that begins at a token, joined with one that ends there.
  private mutating func prefix(at index: Int, _ node: Int32, before end: Int, after previous: Prefix?) -> Prefix? {
    var found: Prefix?
    var walk = PhraseWalk(from: index, at: node)
    while let phrase = walk.nextPhrase(phrases, tokens, before: end) {
      for entry in entryRanges[phrase] { found = prefix(entries[Int(entry)], index..<walk.end) ?? found }
    }
    guard var next = found, let previous, previous.end == index else { return found }
    next.signal = next.signal ?? previous.signal
    if let modifier = next.modifier, previous.start < previous.end,
      previous.modifier.map({ isPart($0) || !isPart(modifier) }) ?? false
    {
      next.start = previous.start
    }
    next.modifier = next.modifier ?? previous.modifier
    return next
  }

  /// What an entry of the lexicon is as a prefix; nil where it is none.
  private mutating func prefix(_ entry: TemporalLexicon.Entry, _ words: Range<Int>) -> Prefix? {
    let (cues, classID) = (cues, Int(entry.classID))
    var prefix = Prefix(start: words.lowerBound, end: words.upperBound)
    switch classID {
    case cues.modifierNumber: prefix.needsNumber = true
    case cues.modifier: break
    case cues.modifierArticle: prefix.hasArticle = true
    case cues.modifierOutside, cues.signal: prefix.start = prefix.end
    default: return nil
    }
    let text = rules.lexicon.texts[Int(entry.text)]
    if classID == cues.signal {
      prefix.signal = Signal(rawValue: text)
    } else {
      prefix.modifier = Timex.Modifier(rawValue: text)
    }
    return prefix
  }

  /// Whether a modifier names a part of a date; "at least" before it is no part of the expression.
  private func isPart(_ modifier: Timex.Modifier) -> Bool { modifier == .start || modifier == .mid || modifier == .end }

  private mutating func expression(_ match: RuleMatch, _ prefix: Prefix?, before end: Int)
    -> SentenceExpressions.Expression
  {
    var tokens = match.tokens
    var modifier: Timex.Modifier?
    var signal: Signal?
    let rule = rules.rules[match.rule]
    if let prefix, prefix.end == tokens.lowerBound {
      signal = prefix.signal
      if let found = prefix.modifier, applies(found, to: rule), !prefix.needsNumber || isCounted(match, rule) {
        modifier = found
        tokens =
          prefix.start + (prefix.hasArticle && !takesArticle(tokens, rule, before: end) ? 1 : 0)..<tokens.upperBound
      }
    }
    if let after = suffix(at: tokens.upperBound, before: end), applies(after.modifier, to: rule) {
      modifier = modifier ?? after.modifier
      tokens = tokens.lowerBound..<after.end
    }
    return SentenceExpressions.Expression(match: match, tokens: tokens, modifier: modifier, signal: signal)
  }

  private mutating func suffix(at index: Int, before end: Int) -> (modifier: Timex.Modifier, end: Int)? {
    guard index < end, text.classes[index].intersects(ClassBits(Int32(cues.modifierAfter))) else { return nil }
    var found: (Timex.Modifier, Int)?
    var walk = PhraseWalk(from: index, at: rules.heads[text.heads[index]].node)
    while let phrase = walk.nextPhrase(phrases, tokens, before: end) {
      for entry in entryRanges[phrase] where entries[Int(entry)].classID == cues.modifierAfter {
        let text = rules.lexicon.texts[Int(entries[Int(entry)].text)]
        if let modifier = Timex.Modifier(rawValue: text) { found = (modifier, walk.end) }
      }
    }
    return found
  }

  private mutating func isCounted(_ match: RuleMatch, _ rule: TemporalRule) -> Bool {
    match.captures.first?.start == match.tokens.lowerBound && match.thousandths != nil
      || rule.arguments.first == "1" && match.captures.first?.start == match.tokens.lowerBound + 1
  }

  /// "The early 1990s", but "the early 1990s boom" and "the early March raid".
  private func takesArticle(_ tokens: Range<Int>, _ rule: TemporalRule, before end: Int) -> Bool {
    guard rule.operation == .decade || rule.operation == .century || rule.operation == .season else { return false }
    let next = tokens.upperBound
    return next == end || text.tokens[next].shape == .capitalised
      || rules.lexicon.value(rules.cues.boundary, text, next, end) != nil
  }

  /// Early and late are parts of dates; more and less are of lengths, and of the lengths that count back to a date.
  private mutating func applies(_ modifier: Timex.Modifier, to rule: TemporalRule) -> Bool {
    switch modifier {
    case .start, .mid, .end:
      (rule.kind == .date || rule.kind == .time) && rule.operation != .fixed && rule.operation != .shift
    case .lessThan, .moreThan, .equalOrLess, .equalOrMore: rule.kind == .duration || rule.operation == .shift
    case .approximate: rule.operation != .fixed
    case .before, .after, .onOrBefore, .onOrAfter: rule.kind == .date
    }
  }
}
