import TextAnalysis

/// The names of actors and places in one table, since both are looked for at the same words.
struct NameTable: Sendable {
  /// What a name means; at least one of the two.
  struct Meaning: Sendable {
    var actor: Actors.Naming?
    /// A number in `Places`.
    var place: Int?
  }

  private static let size = 1 << 16
  private var phrases = PhraseTable<Meaning>(capacity: 1 << 15)
  /// A bit for the low bits of every first word's hash: most words that begin no name fit into the processor's cache so.
  private var firsts = ContiguousArray<UInt64>(repeating: 0, count: size / 64)

  /// Adds a name of an actor, unless another has it already.
  mutating func insert(_ phrase: [UInt64], actor: Actors.Naming) {
    note(phrase)
    phrases.change(phrase, or: Meaning()) { $0.actor = $0.actor ?? actor }
  }

  /// Adds a name of a place, unless another has it already.
  mutating func insert(_ phrase: [UInt64], place: Int) {
    note(phrase)
    phrases.change(phrase, or: Meaning()) { $0.place = $0.place ?? place }
  }

  /// The longest name that begins at `start` and ends before `end`: how many tokens, and what it means.
  func longestMatch(
    in tokens: ContiguousArray<Token>, from start: Int, before end: Int
  ) -> (count: Int, value: Meaning)? {
    mayBegin(tokens[start].hash) ? phrases.longestMatch(in: tokens, from: start, before: end) : nil
  }

  /// The longest name of an actor that begins at `start`.
  func longestActor(in tokens: ContiguousArray<Token>, from start: Int) -> (count: Int, value: Actors.Naming)? {
    let match = phrases.longestMatch(in: tokens, from: start, before: tokens.count) { $0.actor != nil }
    return match.flatMap { match in match.value.actor.map { (match.count, $0) } }
  }

  private func mayBegin(_ hash: UInt64) -> Bool {
    let bit = Int(truncatingIfNeeded: hash) & (Self.size - 1)
    return firsts[bit >> 6] & 1 << UInt64(bit & 63) != 0
  }

  private mutating func note(_ phrase: [UInt64]) {
    guard let hash = phrase.first else { return }
    let bit = Int(truncatingIfNeeded: hash) & (Self.size - 1)
    firsts[bit >> 6] |= 1 << UInt64(bit & 63)
  }
}
