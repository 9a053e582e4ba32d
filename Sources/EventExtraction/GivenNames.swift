import TextAnalysis
import TimelineCore

extension SentenceWords {
  /// "Vladimir Doe", where the data knows a Jane Doe: a surname behind the first name of other people is not that
  /// person's; another spelling of the first name is.
  func isNamesake(_ entity: Entity, _ patterns: EventPatterns) -> Bool {
    let left = entity.words.lowerBound - 1
    guard let naming = entity.actor, entity.words.count == 1, left >= 0, words[left].entity < 0, token(left).isWord,
      !token(left).isLower, words[left].classes.isEmpty, words[left].tags.isEmpty, words[left].verb == nil,
      patterns.actors.actors[naming.actor].kind == .person
    else { return false }
    // "Sung Doe", where nobody known is called so: a name that opens a sentence may be no name.
    let bearers = patterns.actors.bearers(ofFirstName: hash(left))
    let isOther = bearers.map { !$0.contains(naming.actor) } ?? (left > bodyStart && has(left - 1, .comma))
    guard isOther else { return false }
    let own = patterns.actors.actors[naming.actor].name.prefix { $0 != " " }
    return !areSpellings(Array(string(left..<left + 1).utf8), Array(own.utf8))
  }

  /// Whether two names have most letters in common, in order: "Volodymyr", "Vladimir".
  private func areSpellings(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    var row = [Int](repeating: 0, count: other.count + 1)
    for letter in one {
      var diagonal = 0
      for (index, candidate) in other.enumerated() {
        let above = row[index + 1]
        row[index + 1] = letter | 0x20 == candidate | 0x20 ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return 2 * row[other.count] >= max(one.count, other.count)
  }
}
