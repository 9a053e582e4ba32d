import TimelineCore

// Events that only frame another one: the deal it belongs to, the journey or the call on which it was said.
extension SentenceReader {
  /// "released 50 hostages in a deal with X": an agreement that only tells what something else belongs to.
  func isFramework(_ finding: Finding) -> Bool {
    guard finding.candidate.isNoun, let phrase = finding.candidate.phrase,
      finding.type.rawValue == "mediation.agreement"
    else { return false }
    let word = structure.phrases[phrase].prepositionWord
    return word >= 0 && structure.sentence.has(word, .framework)
  }

  /// "agreed on a truce in a deal brokered by X": the truce is the deal.
  func isTermOfDeal(_ term: Finding, of deal: Finding) -> Bool {
    isFramework(deal) && (term.type.category == deal.type.category || term.type.category == "humanitarian")
  }

  /// Whether two meet in it; what is said there is told besides.
  func isMeeting(_ finding: Finding) -> Bool {
    let roles = [Role("participants"), Role("visitor"), Role("host")]
    guard finding.trigger.frame.contains(where: { $0.role == roles[0] }) else { return false }
    return Set(roles.flatMap { finding.roles[$0] ?? [] }.map { $0.id ?? $0.text }).count > 1
  }

  /// "pledged 20 tanks on a visit to X": who promises something on a journey does both; but "met Y on a visit to X".
  func isStay(_ journey: Finding, besides other: Finding) -> Bool {
    guard journey.candidate.isNoun, !journey.slots.occasion.isEmpty, isMeeting(journey), !isMeeting(other) else {
      return false
    }
    return other.type.category != journey.type.category
  }
}
