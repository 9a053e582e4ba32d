/// What may begin at a word, by its hash: the one look-up that most tokens of a text cost.
struct HeadTable: Sendable {
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8

    /// A pattern of words may begin here.
    static let startsPattern = Flags(rawValue: 1)
    /// A pattern that joins expressions may begin here.
    static let startsJoin = Flags(rawValue: 2)
    /// A modifier or a signal: "early", "since".
    static let startsPrefix = Flags(rawValue: 4)
    /// A number in words.
    static let isNumeral = Flags(rawValue: 8)
    /// A word that shows tense or modality, or a border of clauses.
    static let isCue = Flags(rawValue: 16)
    /// Any phrase of the lexicon begins here.
    static let isKnown = Flags(rawValue: 32)
  }

  /// Open-addressed, a power of two long, at most half full; a free place has no flags.
  private var hashes: ContiguousArray<UInt64>
  private var flags: ContiguousArray<Flags>

  init(_ entries: [UInt64: Flags]) {
    var count = 64
    while count < entries.count * 2 { count *= 2 }
    hashes = ContiguousArray(repeating: 0, count: count)
    flags = ContiguousArray(repeating: [], count: count)
    for (hash, value) in entries {
      let place = place(of: hash)
      hashes[place] = hash
      flags[place] = value
    }
  }

  subscript(hash: UInt64) -> Flags { flags[place(of: hash)] }

  private func place(of hash: UInt64) -> Int {
    let mask = hashes.count - 1
    var place = Int(truncatingIfNeeded: hash &* 0x9e37_79b9_7f4a_7c15 >> 32) & mask
    while hashes[place] != hash, !flags[place].isEmpty { place = (place + 1) & mask }
    return place
  }
}
