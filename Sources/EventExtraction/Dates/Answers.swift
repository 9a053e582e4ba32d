import TextAnalysis
import TimelineCore

// "The barrage was retaliation for Kyiv's firing of missiles into Russia": two deeds of which the second came first.
extension SentenceStructure {
  /// The words behind "in response to" and its like, up to the next comma; nil where there are none.
  static func answered(in sentence: SentenceWords) -> Range<Int>? {
    for index in sentence.bodyStart..<max(sentence.bodyStart, sentence.count) {
      guard let cue = sentence.datingCue(at: index), cue.kind == .answer else { continue }
      let start = index + cue.count
      return start..<((start..<sentence.count).first { sentence.has($0, [.comma, .semicolon]) } ?? sentence.count)
    }
    return nil
  }

  /// Whether one of two words belongs to the deed and the other to what it answers.
  func areSevered(_ word: Int, _ other: Int) -> Bool {
    answered.map { $0.contains(word) != $0.contains(other) } ?? false
  }

  /// Takes from a candidate's slots what belongs to the deed that answers it, or that it answers.
  func sever(_ slots: inout Slots, of candidate: Candidate) {
    guard answered != nil else { return }
    let word = candidate.words.lowerBound
    slots.arguments.removeAll { areSevered(phrases[$0.phrase].words.lowerBound, word) }
    slots.subject.removeAll {
      sentence.has(phrases[$0].prepositionWord, .agentive) && areSevered(phrases[$0].words.lowerBound, word)
    }
  }
}

extension MentionDater {
  /// "in response to the killing of the general": what is answered came before the answer, nobody says when; nil for what is
  /// not, has a time of its own, or was told before.
  func answered(_ candidate: Candidate, _ times: [Entity]) -> DatedValue? {
    guard let published, let answered = structure.answered, answered.contains(candidate.words.lowerBound),
      !times.contains(where: { answered.contains($0.words.lowerBound) }),
      !(candidate.phrase.map(isToldBefore) ?? false)
    else { return nil }
    let other = sentence.entities.last {
      !answered.contains($0.words.lowerBound) && $0.isCalendar
    }
    let answer = other.flatMap(behind)?.last ?? published
    return DatedValue(
      value: .interval(start: .open, end: .date(.day(min(answer, published)))), confidence: 0.4, basis: "same-sentence",
      rule: "date.answered")
  }

  /// "the attack", with nothing behind it that says which.
  private func isToldBefore(_ phrase: Int) -> Bool {
    structure.isDefinite(phrase)
      && !sentence.has(structure.phrases[phrase].words.upperBound, .preposition)
  }
}
