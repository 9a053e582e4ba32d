import TimelineCore

extension MentionDater {
  /// "At a summit in Doha in July Chad promised", "During a visit to Doha last month he": the time that ends what the sentence
  /// opens with dates the noun in it, however near another event follows.
  ///
  /// - Parameter times: Those of the sentence that may date it.
  func opening(_ candidate: Candidate, _ reading: StatusReading, _ times: [Entity]) -> DatedValue? {
    timeOfOpening(candidate, times).map { dated($0, "same-clause", 0.9, candidate, reading) }
  }

  private func timeOfOpening(_ candidate: Candidate, _ times: [Entity]) -> Entity? {
    guard candidate.isNoun, let number = candidate.phrase,
      structure.phrases[number].prepositionWord == sentence.bodyStart
    else { return nil }
    func time(at word: Int) -> Entity? { times.first { $0.words.lowerBound == word && !isVague($0) } }
    var end = structure.phrases[number].words.upperBound
    while sentence.has(end, .preposition), time(at: end + 1) == nil {
      guard case let next = structure.phraseAt[end + 1], next >= 0, structure.phrases[next].prepositionWord == end
      else { return nil }
      end = structure.phrases[next].words.upperBound
    }
    return time(at: end + 1) ?? time(at: end)
  }
}
