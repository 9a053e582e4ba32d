import TextAnalysis
import TimelineCore

/// A word before an expression that says which side of it is meant; the words are data.
enum Signal: String {
  case since, before, after, by, until
  /// The day something is named after, which is over: "the talks of Monday".
  case of
}

/// The expressions of one sentence, found but not yet resolved.
struct SentenceExpressions {
  /// A match with the modifiers before and behind it.
  struct Expression {
    let match: RuleMatch
    /// The match with the modifiers that belong to it.
    let tokens: Range<Int>
    let modifier: Timex.Modifier?
    let signal: Signal?
  }

  var matches: [Expression] = []
  /// All that patterns of words found; joins name them by their place here.
  var nested: [RuleMatch] = []
}
