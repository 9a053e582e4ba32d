import TextAnalysis
import TimelineCore

// What only remarks on an event told elsewhere.
extension FindingReader {
  /// "It was the 13th attack this year", "It is the 37th drawdown since 2021": a remark on what was told before.
  func isCounted(_ candidate: Candidate, _ verb: VerbGroup, _ traits: TypeTraits) -> Bool {
    guard traits.hasDeeds || patterns.triggers[candidate.trigger].type.category == "aid", candidate.link == .object,
      verb.classes.intersects(patterns.known.copula), let subject = verb.subjects.first
    else { return false }
    return structure.sentence.has(structure.phrases[subject].words.lowerBound, .it)
  }

  /// "the talks were difficult", "the talks offered a chance", but neither "there were talks" nor "talks are out of the
  /// question", where what is said of them is their status.
  func isRemarkedOn(
    _ candidate: Candidate, _ phrase: Int, _ number: Int, _ traits: TypeTraits, _ reading: StatusReading
  ) -> Bool {
    let verb = structure.verbs[number]
    guard candidate.link == .subject, structure.phrases[phrase].words.lowerBound < verb.words.lowerBound else {
      return false
    }
    let isCopula = verb.classes.intersects(patterns.known.copula)
    // "a meeting took place": what looks like an object belongs to the verb.
    let isMeeting = patterns.triggers[candidate.trigger].type.category == "diplomacy"
    let isHeld =
      isMeeting && reading.isGoverned && structure.governor(of: number)?.name.contains(" ") ?? false
    guard isCopula || !traits.isDeed && !isHeld && verb.arguments.contains(where: { $0.order >= 0 }) else {
      return false
    }
    // "his talks would be useful"
    let isSaid = isCopula && reading.status?.reality == .open && !reading.rules.contains("status.predicate")
    return isSaid || reading.status?.reality == .real
  }
}
