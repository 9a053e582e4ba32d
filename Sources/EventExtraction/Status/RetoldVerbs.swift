import TextAnalysis
import TimelineCore

// "would" that only tells, in the past, what somebody said will be.
extension StatusReader {
  /// "said it would", "its promise that it would", "let it be known that he would": whether a verb stands in what a past tells of.
  func isRetold(_ verb: VerbGroup) -> Bool {
    if structure.statement(of: verb) != nil { return true }
    guard let number = verb.governor, case let above = structure.finiteVerb(above: number) else { return false }
    if structure.verbs[number].isReport { return true }
    return verb.relation == .complement && verb.marker >= 0 && sentence.has(verb.marker, .complementizer)
      && above.form == .finite && above.modality.isEmpty && isPast(above)
  }

  /// "let it be known": the verb itself, or the one it hangs on.
  private func isPast(_ verb: VerbGroup) -> Bool {
    if verb.tense == .past { return true }
    guard let above = verb.governor.map({ structure.verbs[$0] }), sentence.has(verb.words.lowerBound, .be) else {
      return false
    }
    return sentence.words[above.head].verb?.forms.contains(.past) ?? false
  }

  /// "There would be no reprisals, they were told, and talks would open": whether a verb goes on, over the head of the verb of
  /// saying, from what stands in front of that.
  func isToldAround(_ verb: VerbGroup) -> Bool {
    guard verb.relation == .coordinated, !verb.isSubjectInherited, let above = verb.governor,
      case let report = structure.verbs[above], report.isReport
    else { return false }
    return structure.verbs.contains { told in
      told.governor == above && told.relation == .complement && told.form == .finite
        && told.words.upperBound <= report.words.lowerBound && told.modality.contains(.conditional)
    }
  }
}
