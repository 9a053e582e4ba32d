import TimelineCore

// How far back what was told still counts.
extension Discourse {
  /// Whether nobody is meant any more in a sentence, save by a title.
  func isSilent(at sentence: Int) -> Bool {
    // By the numbers of their sentences alone, and without a list of those: a copy of each costs more.
    func isNear(_ last: Int?) -> Bool { last.map { sentence - $0 <= Self.reach } ?? false }
    return !isNear(person?.sentence) && !isNear(body?.sentence) && !isNear(organisation?.sentence)
      && !isNear(several?.sentence) && !isNear(organisations.last?.sentence)
  }
}
