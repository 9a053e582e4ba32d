/// What must stand somewhere in a sentence, lest a condition fail.
struct WordNeed: Hashable, Sendable {
  let classes: ClassSet
  let takesPlace, takesMoney: Bool

  func mayHold(in sentence: SentenceWords) -> Bool {
    sentence.classes.intersects(classes) || sentence.antecedents.intersects(classes)
      || takesPlace && sentence.entities.contains { $0.place != nil }
      || takesMoney && sentence.entities.contains { $0.isMoney }
  }
}

/// What the words of a sentence must be for each trigger, side by side: a verb may be dozens of triggers, and most sentences
/// lack what most of them need.
struct TriggerNeeds: Sendable {
  private var needs: ContiguousArray<WordNeed> = []
  /// By trigger: where its needs end, which is where those of the next begin.
  private var ends: ContiguousArray<Int32> = []

  /// - Parameter triggers: In the order of their numbers.
  init(_ triggers: [Trigger]) {
    ends.reserveCapacity(triggers.count)
    for trigger in triggers {
      needs += trigger.needs.compactMap(\.ofWords)
      ends.append(Int32(needs.count))
    }
  }

  /// Whether the words that a trigger needs stand in a sentence at all.
  func mayHold(_ trigger: Int, in sentence: SentenceWords) -> Bool {
    for need in (trigger > 0 ? Int(ends[trigger - 1]) : 0)..<Int(ends[trigger])
    where !needs[need].mayHold(in: sentence) {
      return false
    }
    return true
  }
}
