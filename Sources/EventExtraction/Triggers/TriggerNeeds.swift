/// What the words of a sentence must be for each trigger, side by side: a verb may be dozens of triggers, and most sentences
/// lack what most of them need.
struct TriggerNeeds: Sendable {
  /// What refuses most triggers at one look: their particles, and what the first need of each asks for.
  private struct First: Sendable {
    var particle: UInt64 = 0
    var prepositions = UInt64.max
    var classBits: UInt64 = 0
    var kinds: WordNeed.Kinds = []
    /// Whether nothing but those classes and kinds will do.
    var isClosed = false

    /// Whether nothing in a sentence can meet the need.
    @inline(__always)
    func isUnmet(in sentence: SentenceWords) -> Bool {
      particle & ~sentence.hashBits != 0 || prepositions & sentence.hashBits == 0
        || isClosed && classBits & sentence.classBits == 0 && kinds.isDisjoint(with: sentence.kinds)
    }
  }

  /// By trigger.
  private var firsts: ContiguousArray<First> = []
  private var needs: ContiguousArray<WordNeed> = []
  /// By trigger: where its needs lie in `needs`; those of one row of the table share them.
  private var ranges: ContiguousArray<Range<Int32>> = []
  /// By trigger: the classes of which a sentence must have one, lest none of its blockers hold.
  private var blocking: ContiguousArray<ClassSet> = []
  /// By trigger: whether something else may block it, so that only the sentence's structure can tell. Apart from the
  /// classes: of optional sets an optimised build (Swift 6.3.1) lost a part.
  private var isOpen: ContiguousArray<Bool> = []

  /// - Parameter triggers: In the order of their numbers.
  init(_ triggers: [Trigger]) {
    firsts.reserveCapacity(triggers.count)
    ranges.reserveCapacity(triggers.count)
    blocking.reserveCapacity(triggers.count)
    isOpen.reserveCapacity(triggers.count)
    var last: Trigger?
    for trigger in triggers {
      if let last, trigger.meansSame(as: last) { repeatLast() } else { add(trigger) }
      let number = firsts.count - 1
      firsts[number].particle = trigger.particle.reduce(0) { $0 | SentenceWords.bit(of: $1) }
      last = trigger
    }
  }

  /// Takes for another trigger of its row what was found of the last one.
  private mutating func repeatLast() {
    let last = firsts.count - 1
    firsts.append(firsts[last])
    ranges.append(ranges[last])
    isOpen.append(isOpen[last])
    blocking.append(blocking[last])
  }

  private mutating func add(_ trigger: Trigger) {
    let start = needs.count
    for need in trigger.needs { if let words = need.ofWords { needs.append(words) } }
    firsts.append(start < needs.count ? Self.first(needs[start]) : First())
    ranges.append(Int32(start)..<Int32(needs.count))
    isOpen.append(!trigger.blockers.allSatisfy { $0.ofWords?.isOfClasses ?? false })
    blocking.append(trigger.blockers.reduce(into: ClassSet()) { $0.formUnion($1.classes) })
  }

  /// Whether any of a trigger's blockers may hold in a sentence.
  func mayBeBlocked(_ trigger: Int, in sentence: SentenceWords) -> Bool {
    if isOpen[trigger] { return true }
    let classes = blocking[trigger]
    let isInWords = classes.bits & sentence.classBits != 0
    return isInWords && (sentence.classes.intersects(classes) || sentence.antecedents.intersects(classes))
      || sentence.topics.intersects(classes)
  }

  private static func first(_ need: WordNeed) -> First {
    First(
      prepositions: need.prepositions, classBits: need.classes.bits, kinds: need.kinds,
      isClosed: need.modality.isEmpty)
  }

  /// Whether the words that a trigger needs stand in a sentence at all.
  @inline(__always)
  func mayHold(_ trigger: Int, in sentence: SentenceWords) -> Bool {
    !firsts[trigger].isUnmet(in: sentence) && allMayHold(trigger, in: sentence)
  }

  private func allMayHold(_ trigger: Int, in sentence: SentenceWords) -> Bool {
    for need in ranges[trigger] where !needs[Int(need)].mayHold(in: sentence) { return false }
    return true
  }
}
