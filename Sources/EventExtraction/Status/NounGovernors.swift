import TextAnalysis
import TimelineCore

// What a noun that an event's noun hangs on says of it: a plan, a call, a rumour.
extension StatusReader {
  /// "plans for talks", "rumours of a ceasefire", "no grounds for negotiations".
  func applyNounGovernor(_ phrase: Int, _ reading: inout StatusReading) {
    let hanging = structure.phrases[phrase]
    // "left without power after the strikes": that is when, not what for.
    // "driven from power by an invasion": nor is who does it.
    guard hanging.prepositionWord > sentence.bodyStart,
      !sentence.has(hanging.prepositionWord, [.subordinator, .agentive]), !isScene(phrase)
    else { return }
    let left = beforeAgent(hanging.prepositionWord - 1)
    guard structure.phraseAt[left] >= 0, let cue = nounGovernor(endingAt: left + 1) else { return }
    // "vowed a response to the raid": what is to be answered has been done, and is not what is announced.
    if cue.effect == .sets(.happened) {
      if reading.status?.reality == .open { reading.status = nil }
      return
    }
    reading.rules.append(cue.nounRule)
    reading.isGoverned = true
    // "renewed its call for a truce": what is only told again is still the proposal of whoever made it.
    let isToldAgain = reading.subjectPart == .agent && cue.subject == .proposer && reading.status?.reality == .real
    if reading.subjectPart == .none || isToldAgain { reading.subjectPart = cue.subject }
    let whole = structure.phrases[structure.phraseAt[left]]
    if sentence.has(whole.words.lowerBound, .negativeDeterminer) {
      reading.status = .rejected
      // "Hamas sees no basis for talks"
      reading.subjectPart = .rejecter
      return
    }
    // "is not open to discussion"
    if reading.status == nil, sentence.use(left) == .adjective, reading.rules.contains("status.negated"),
      case .sets(.proposed) = cue.effect
    {
      reading.status = .rejected
      return
    }
    switch cue.effect {
    case .sets(let status):
      // "rejected calls for a truce", "accepted a call for a truce"
      let isAnswered = reading.status?.reality == .refused || reading.status == .announced && status == .proposed
      if !isAnswered { reading.status = status }
    case .undoes: reading.status = nil
    case .keeps, .continues: break
    }
  }

  /// "an appeal by the king for a truce": the word in front of whoever makes it; the word itself where nobody is named.
  private func beforeAgent(_ word: Int) -> Int {
    guard word > sentence.bodyStart, structure.phraseAt[word] >= 0 else { return word }
    let preposition = structure.phrases[structure.phraseAt[word]].prepositionWord
    guard preposition > sentence.bodyStart, sentence.has(preposition, [.agentive, .origin]),
      structure.phraseAt[preposition - 1] >= 0
    else { return word }
    return preposition - 1
  }

  func nounGovernor(endingAt end: Int) -> Governor? {
    for length in 1...3 where end - length >= sentence.bodyStart {
      if let match = sentence.match(patterns.nounGovernors, at: end - length, before: end), match.count == length {
        return match.value
      }
    }
    return nil
  }
}
