import TextAnalysis

// Whether a sentence is worth cutting into clauses, seen from its words alone.
extension SentenceWords {
  /// Whether a trigger stands among the words, and with it what it needs.
  ///
  /// A sentence of which this is false has no finding. Most of which it is true have one.
  func mayReport() -> Bool {
    guard !begins.isDisjoint(with: [.trigger, .triggerVerb]) else { return false }
    for index in bodyStart..<max(bodyStart, count)
    where isVerbTrigger(index) || isNounTrigger(index) {
      return true
    }
    return false
  }

  @inline(__always)
  private func isVerbTrigger(_ index: Int) -> Bool {
    guard words[index].begins.contains(.triggerVerb), isVerbal(index), let lemma = words[index].verb?.lemma else {
      return false
    }
    for trigger in patterns.verbTriggers[lemma] where mayHold(trigger) { return true }
    return false
  }

  @inline(__always)
  private func isNounTrigger(_ index: Int) -> Bool {
    guard words[index].begins.contains(.trigger), words[index].entity < 0,
      let match = match(patterns.nounTriggers, at: index)
    else { return false }
    for trigger in match.value where mayHold(trigger) { return true }
    return false
  }

  /// Whether the words that a trigger needs stand in the sentence at all, and its particle.
  private func mayHold(_ trigger: Int) -> Bool {
    guard patterns.needs.mayHold(trigger, in: self) else { return false }
    guard let particle = patterns.triggers[trigger].particle.first else { return true }
    for index in tokens where articleTokens[index].hash == particle { return true }
    return false
  }
}
