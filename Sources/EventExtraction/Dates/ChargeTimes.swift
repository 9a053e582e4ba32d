import TextAnalysis
import TimelineCore

// Times of the deeds that a court deals with.
extension MentionDater {
  /// "pleaded guilty to killing a man in 2019", "charged with bombing a market in May": when somebody did what a court tells
  /// of, which is no weekday.
  func isOfCharge(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard let own = candidate.verb, patterns.triggers[candidate.trigger].type.rawValue == "political.legal",
      let rule = time.timex?.rule, !patterns.dating.weekly.contains(rule)
    else { return false }
    guard
      let last = structure.verbs.last(where: { $0.words.upperBound <= time.words.lowerBound }),
      last.words.lowerBound >= structure.verbs[own].words.upperBound
    else { return isOfAttackTried(time, candidate) }
    // "guilty of murders committed between April and June"
    if last.form == .participle, let crime = last.antecedent,
      structure.phrases[crime].words.lowerBound >= structure.verbs[own].words.upperBound
    {
      return !(last.words.upperBound..<time.words.lowerBound).contains { sentence.has($0, .comma) }
    }
    let isGerund = last.form == .gerund && sentence.has(last.words.lowerBound - 1, .preposition)
    // "to killing" opens as infinitives do.
    let isOpened =
      last.form == .infinitive && sentence.words[last.words.upperBound - 1].verb?.forms.contains(.gerund) ?? false
    return (isGerund || isOpened)
      && !(last.words.upperBound..<time.words.lowerBound).contains { sentence.has($0, .comma) }
  }

  /// "arrested over an attack on a hotel in 2015", told years later: when the attack was that a court deals with.
  private func isOfAttackTried(_ time: Entity, _ candidate: Candidate) -> Bool {
    let words = candidate.words.upperBound..<max(candidate.words.upperBound, time.words.lowerBound)
    return !candidate.isNoun && isLongAgo(time)
      && words.contains { word in
        sentence.use(word) == .noun
          && (sentence.match(patterns.nounTriggers, at: word)?.value ?? []).contains {
            patterns.triggers[$0].type.category == "offensive"
          }
      }
  }
}
