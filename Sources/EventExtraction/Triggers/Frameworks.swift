import TimelineCore

// Events that only frame another one: the deal it belongs to, the call on which it was said.
extension SentenceReader {
  /// "released 50 hostages in a deal with X": an agreement that only tells what something else belongs to.
  func isFramework(_ finding: Finding) -> Bool {
    guard finding.candidate.isNoun, let phrase = finding.candidate.phrase,
      finding.type.rawValue == "mediation.agreement"
    else { return false }
    let word = structure.phrases[phrase].prepositionWord
    return word >= 0 && structure.sentence.has(word, .framework)
  }

  /// "held talks, mediated by X": what took place is told, not that somebody mediated it.
  func isBrokering(_ finding: Finding) -> Bool {
    guard finding.type.rawValue == "mediation.offer", !finding.candidate.isNoun, let verb = finding.candidate.verb
    else {
      return false
    }
    return structure.verbs[verb].form == .participle
  }

  /// "agreed on a truce in a deal brokered by X": the truce is the deal.
  func isTermOfDeal(_ term: Finding, of deal: Finding) -> Bool {
    isFramework(deal) && (term.type.category == deal.type.category || term.type.category == "humanitarian")
  }

  /// Whether two meet in it; what is said there is told besides.
  func isMeeting(_ finding: Finding) -> Bool {
    let roles = [Role("participants"), Role("visitor"), Role("host")]
    guard finding.trigger.frame.contains(where: { roles[..<2].contains($0.role) }) else { return false }
    return Set(roles.flatMap { finding.roles[$0] ?? [] }.map { $0.id ?? $0.text }).count > 1
  }

  /// "the ministers of the bloc met in Bern to discuss sanctions": what a meeting is held for leaves it a meeting.
  func isCalledFor(_ meeting: Finding, _ purpose: Int) -> Bool {
    !meeting.candidate.isNoun && structure.verbs[purpose].form == .infinitive
      && meeting.type.rawValue == "diplomacy.meeting" && meeting.reading.status?.reality != .refused
  }
}
