import TextAnalysis
package import TimelineCore

/// A set of at most 640 named classes: of nouns, of cues, of function words.
struct ClassSet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var middle: UInt64 = 0
  private var high: UInt64 = 0
  private var top: UInt64 = 0
  private var fifth: UInt64 = 0
  private var sixth: UInt64 = 0
  private var seventh: UInt64 = 0
  private var eighth: UInt64 = 0
  private var ninth: UInt64 = 0
  private var tenth: UInt64 = 0

  init() {}

  init(_ index: Int) {
    switch index {
    case ..<64: low = 1 << UInt64(index)
    case ..<128: middle = 1 << UInt64(index - 64)
    case ..<192: high = 1 << UInt64(index - 128)
    case 192..<256: top = 1 << UInt64(index - 192)
    case 256..<320: fifth = 1 << UInt64(index - 256)
    case 320..<384: sixth = 1 << UInt64(index - 320)
    case 384..<448: seventh = 1 << UInt64(index - 384)
    case 448..<512: eighth = 1 << UInt64(index - 448)
    case 512..<576: ninth = 1 << UInt64(index - 512)
    default: tenth = 1 << UInt64(index - 576)
    }
  }

  /// 64 bits for all classes: two sets whose bits have nothing in common do not intersect.
  var bits: UInt64 { low | middle | high | top | fifth | sixth | seventh | eighth | ninth | tenth }

  var isEmpty: Bool { bits == 0 }

  func intersects(_ other: ClassSet) -> Bool {
    // All words at once: a branch after each would cost more than what it saves.
    let first = low & other.low | middle & other.middle | high & other.high
    let second = top & other.top | fifth & other.fifth | sixth & other.sixth
    let third = seventh & other.seventh | eighth & other.eighth | ninth & other.ninth | tenth & other.tenth
    return first | second | third != 0
  }

  func intersection(_ other: ClassSet) -> ClassSet {
    var result = ClassSet()
    result.low = low & other.low
    result.middle = middle & other.middle
    result.high = high & other.high
    result.top = top & other.top
    result.fifth = fifth & other.fifth
    result.sixth = sixth & other.sixth
    result.seventh = seventh & other.seventh
    result.eighth = eighth & other.eighth
    result.ninth = ninth & other.ninth
    result.tenth = tenth & other.tenth
    return result
  }

  mutating func formUnion(_ other: ClassSet) {
    low |= other.low
    middle |= other.middle
    high |= other.high
    top |= other.top
    fifth |= other.fifth
    sixth |= other.sixth
    seventh |= other.seventh
    eighth |= other.eighth
    ninth |= other.ninth
    tenth |= other.tenth
  }

  mutating func subtract(_ other: ClassSet) {
    low &= ~other.low
    middle &= ~other.middle
    high &= ~other.high
    top &= ~other.top
    fifth &= ~other.fifth
    sixth &= ~other.sixth
    seventh &= ~other.seventh
    eighth &= ~other.eighth
    ninth &= ~other.ninth
    tenth &= ~other.tenth
  }

  func union(_ other: ClassSet) -> ClassSet {
    var result = self
    result.formUnion(other)
    return result
  }
}

/// Numbers the class names that the tables of one language use; read once for all that ask for classes.
package struct ClassNames: Sendable {
  static let limit = 640
  /// By the hash of the name.
  private var numbers = WordIndex()

  /// Those of the verbs in front of those of the nouns.
  ///
  /// - Throws: The first row whose class is one too many.
  package init(language: String, _ data: DataFiles) throws(Diagnostic) {
    for row in try data.rows("\(language)/verbs.tsv", needs: ["classes"]) {
      for name in row.ranges("classes", separator: " ") { try add(foldedHash(row.contents.utf8.span, name), row) }
    }
    for row in try data.rows("\(language)/nouns.tsv", needs: ["class"]) { try add(foldedHash(row["class"].utf8), row) }
  }

  private mutating func add(_ name: UInt64, _ row: LexiconFile.Row) throws(Diagnostic) {
    if numbers.insert(name) >= Self.limit { throw row.error("expected at most \(Self.limit) classes") }
  }

  /// Nil for a name that no table has used.
  subscript(name: String) -> ClassSet? { self[hash: foldedHash(name.utf8)] }

  /// The same by the hash of the name.
  subscript(hash hash: UInt64) -> ClassSet? { numbers[hash].map { ClassSet($0) } }
}
