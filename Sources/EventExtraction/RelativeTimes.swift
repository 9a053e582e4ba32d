import TextAnalysis
import TimelineCore

// Times of the sentence around a relative clause.
extension MentionDater {
  /// "began on May 23, when soldiers sought a man who has sworn allegiance": what somebody is told to have done by now did not
  /// happen at a time outside of its own clause.
  func isBesidePerfect(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard !candidate.isNoun, let number = candidate.verb, case let verb = structure.verbs[number],
      verb.relation == .relative, verb.form == .finite, verb.isPerfect, verb.tense == .present, verb.modality.isEmpty
    else { return false }
    return !structure.clause(of: number).contains(time.words.lowerBound)
  }

  /// "took over last May, yet 2,000 have been killed since": from the time told before to the report.
  func sinceTold(_ candidate: Candidate, _ times: [Entity]) -> DatedValue? {
    guard let published, !candidate.isNoun, let verb = candidate.verb.map({ structure.verbs[$0] }), verb.isPerfect,
      verb.tense == .present, verb.modality.isEmpty,
      let mark = (verb.words.upperBound..<sentence.count).first(where: { isSince($0) && sentence.entity(at: $0) == nil }),
      mark + 1 >= sentence.count || sentence.has(mark + 1, [.comma, .stop, .semicolon, .coordinator]),
      case let before = times.last(where: { $0.words.upperBound <= verb.words.lowerBound && !isVague($0) }),
      let first = before.flatMap(behind)?.first ?? (story.time ?? story.told ?? story.past)?.value?.first,
      first < published
    else { return nil }
    return DatedValue(
      value: .days(first, published), confidence: 0.5, basis: "same-sentence", rule: "date.since", timex: before?.timex)
  }

  /// "killed ten on May 2 near Gao, where they were attacking a post": what was going on meanwhile, by the nearest day in front
  /// of it; nil for any other clause.
  func scenicTime(_ candidate: Candidate, _ times: [Entity]) -> Entity? {
    guard !candidate.isNoun, let number = candidate.verb, case let verb = structure.verbs[number],
      verb.relation == .relative, verb.form == .finite, verb.isProgressive, verb.tense == .past, !verb.isPerfect
    else { return nil }
    return times.last { $0.words.upperBound <= verb.words.lowerBound && $0.timex?.meaning?.precision == .day }
  }
}
