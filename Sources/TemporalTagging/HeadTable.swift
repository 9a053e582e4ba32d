import TextAnalysis

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
    /// A phrase of several words with which a pattern may begin.
    static let startsPhrase = Flags(rawValue: 64)
  }

  /// What is known of a word before any pattern is tried.
  struct Head: Sendable {
    var flags: Flags = []
    /// Every class it may be of, alone or with the words behind it.
    var classes = ClassBits.none
    /// The classes of which the next token must have one, for a pattern of words that begins with this word alone; all
    /// where the pattern may end here.
    var afterWords = ClassBits.none
    /// The same for patterns that join expressions.
    var afterJoins = ClassBits.none
    /// The word's node in the lexicon's phrases; 0 for a word that begins none.
    var node: Int32 = 0

    /// Adds another thing that the word may be.
    mutating func add(_ other: Head) {
      flags.formUnion(other.flags)
      classes.formUnion(other.classes)
      afterWords.formUnion(other.afterWords)
      afterJoins.formUnion(other.afterJoins)
      node = max(node, other.node)
    }
  }

  private var index = WordIndex()
  /// By place; the first is that of all words the lexicon does not know.
  private var heads: ContiguousArray<Head> = [Head()]

  mutating func add(_ head: Head, at hash: UInt64) {
    let place = index.insert(hash) + 1
    if place < heads.count { heads[place].add(head) } else { heads.append(head) }
  }

  /// Where the word of each token stands; 0 where the lexicon does not know it.
  func places(of tokens: ContiguousArray<Token>) -> ContiguousArray<Int32> {
    var places = index.numbers(of: tokens)
    for token in places.indices { places[token] += 1 }
    return places
  }

  /// What the lexicon says of a word, by its place.
  subscript(place: Int32) -> Head { heads[Int(place)] }
}

/// A set of classes, 64 bits for all: two classes may share one, so that it may hold more than was put in.
struct ClassBits: Hashable, Sendable {
  private var bits: UInt64

  static let none = ClassBits(bits: 0)
  static let all = ClassBits(bits: .max)

  private init(bits: UInt64) { self.bits = bits }

  /// The first two classes, which are those of any word, share their bits with no other.
  init(_ classID: Int32) {
    bits = 1 << UInt64(truncatingIfNeeded: classID < 2 ? classID : 2 + classID % 62)
  }

  var isEmpty: Bool { bits == 0 }

  func intersects(_ other: ClassBits) -> Bool { bits & other.bits != 0 }

  func union(_ other: ClassBits) -> ClassBits { ClassBits(bits: bits | other.bits) }

  mutating func formUnion(_ other: ClassBits) { bits |= other.bits }
}
