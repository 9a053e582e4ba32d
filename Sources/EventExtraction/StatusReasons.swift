import TextAnalysis
import TimelineCore

extension StatusReader {
  /// "agreed to punish Minsk for arresting him": what somebody is punished or thanked for was done, whatever is to follow.
  func isReason(_ verb: VerbGroup, of upper: VerbGroup) -> Bool {
    let preposition = verb.words.lowerBound - 1
    guard verb.form == .gerund, upper.isObjectControl, sentence.has(preposition, .goal),
      !sentence.has(preposition, .infinitive)
    else { return false }
    return upper.isPassive || upper.arguments.contains { $0.order == 0 }
  }
}
