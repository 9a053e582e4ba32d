import TextAnalysis
import TimelineCore

// All that something belongs to where it belongs to several.
extension ParticipantFinder {
  /// "the presidents of Congo and Rwanda": those behind the first that a plural belongs to.
  func others(behind number: Int) -> [Participant] {
    guard patterns.isPlural(sentence.hash(structure.phrases[number].head)) else { return [] }
    return joined(behind: number)
  }

  /// "the mediation of Qatar and Turkey": those behind the first that a phrase belongs to.
  func joined(behind number: Int) -> [Participant] {
    guard let first = hanging(on: number) else { return [] }
    let those = listed(behind: first)
    // "the heads of state of Mali and Niger": behind what the office is for stands the first whose it is.
    guard those.isEmpty, case let last = structure.phraseAt[portfolioEnd(behind: number) - 1], last > first,
      named(structure.phrases[last]) != nil
    else { return those }
    return listed(behind: last)
  }

  /// "of Qatar and Turkey", "by Kenya, Norway and the African Union": those that a list goes on with behind its first.
  func listed(behind first: Int) -> [Participant] {
    var current = first
    var isClosed = false
    var result: [Participant] = []
    while !isClosed, current + 1 < structure.phrases.count {
      let (one, next) = (structure.phrases[current], structure.phrases[current + 1])
      // "of Mali and of Niger"
      let isRepeated = next.prepositionWord >= 0 && next.preposition == one.preposition
      let end = isRepeated ? next.prepositionWord : next.words.lowerBound
      guard isRepeated || next.prepositionWord < 0, one.words.upperBound < end else { break }
      let between = one.words.upperBound..<end
      guard between.allSatisfy({ sentence.has($0, [.comma, .coordinator]) }), let other = named(next) else { break }
      result.append(other)
      current += 1
      isClosed = between.contains { sentence.has($0, .coordinator) }
    }
    // "the leaders of France, a government source said": a list ends in a conjunction.
    return isClosed ? result : []
  }
}
