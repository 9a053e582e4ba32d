import TextAnalysis
import TimelineCore

// Penalties that a sentence only speaks of.
extension FindingReader {
  /// "spoke about the sanctions", "suffered under the embargo": penalties told of before, behind a preposition that makes
  /// them the matter or the setting of something else.
  func isKnownPenalty(_ candidate: Candidate, _ type: EventType) -> Bool {
    guard type.category == "sanctions", candidate.link == .other, let phrase = candidate.phrase,
      let verb = candidate.verb, structure.governor(of: verb) == nil,
      structure.sentence.has(structure.phrases[phrase].words.lowerBound, .determiner),
      structure.isDefinite(phrase),
      case let word = structure.phrases[phrase].prepositionWord, word >= 0
    else { return false }
    return !structure.sentence.has(word, [.companion, .agentive, .genitiveLink, .temporal])
  }
}
