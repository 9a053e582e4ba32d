import TextAnalysis
import TimelineCore

// What a verb's particle and its object share.
extension SentenceStructure {
  /// "brought in 50 tonnes", "went after a bank": what stands behind a verb's particle is its object.
  func takeObject(_ slots: inout Slots, behind words: Range<Int>) {
    // "stopped giving weapons": the second word of the trigger has the object.
    let inner = verbAt[words.upperBound - 1]
    if inner >= 0, verbs[inner].words.lowerBound > words.lowerBound, verbs[inner].form == .gerund {
      slots.arguments += verbs[inner].arguments
      slots.object = verbs[inner].arguments.filter { $0.order >= 0 }.map(\.phrase)
      return
    }
    guard
      let first = slots.arguments.first(where: { words.contains(phrases[$0.phrase].prepositionWord) }),
      sentence.has(phrases[first.phrase].prepositionWord, [.locative, .subordinator, .particle])
    else { return }
    slots.object = slots.arguments.compactMap { argument in
      let word = phrases[argument.phrase].prepositionWord
      return argument.preposition == first.preposition && (word < 0 || words.contains(word)) ? argument.phrase : nil
    }
  }

  /// "flew on to Bern": whether what stands in front of a preposition is "on", and leads on to where somebody goes.
  func isOnward(_ word: Int) -> Bool { sentence.has(word, .goal) && sentence.has(word - 1, .occasion) }
}
