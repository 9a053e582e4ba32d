import TextAnalysis
import TimelineCore

// Who has something done by others.
extension SentenceStructure {
  /// "had the ambassador summoned": who has it done; empty for others, and for those whom it is done to: "had their assets
  /// frozen".
  func causer(of verb: VerbGroup) -> [Int] {
    guard verb.form == .participle, let object = verb.antecedent,
      !sentence.has(phrases[object].words.lowerBound, .possessive)
    else { return [] }
    return verbs.first {
      sentence.has($0.head, .have) && $0.words.count == 1 && $0.arguments.contains { $0.phrase == object && $0.order >= 0 }
    }?.subjects ?? []
  }
}
