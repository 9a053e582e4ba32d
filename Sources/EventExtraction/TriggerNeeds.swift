/// What the words of a sentence must be for each trigger, side by side: a verb may be dozens of triggers, and most sentences
/// lack what most of them need.
struct TriggerNeeds: Sendable {
  /// What refuses most triggers at one look: what the first need of each asks for.
  private struct First: Sendable {
    var prepositions = UInt64.max
    var classBits: UInt64 = 0
    var kinds: WordNeed.Kinds = []
    /// Whether nothing but those classes and kinds will do.
    var isClosed = false

    /// Whether nothing in a sentence can meet the need.
    @inline(__always)
    func isUnmet(in sentence: SentenceWords) -> Bool {
      prepositions & sentence.hashBits == 0
        || isClosed && classBits & sentence.classBits == 0 && kinds.isDisjoint(with: sentence.kinds)
    }
  }

  /// By trigger.
  private var firsts: ContiguousArray<First> = []
  private var needs: ContiguousArray<WordNeed> = []
  /// By trigger: where its needs end, which is where those of the next begin.
  private var ends: ContiguousArray<Int32> = []
  /// By trigger: the classes of which a sentence must have one, lest none of its blockers hold; nil where only the
  /// sentence's structure can tell.
  private var blocking: ContiguousArray<ClassSet?> = []

  /// - Parameter triggers: In the order of their numbers.
  init(_ triggers: [Trigger]) {
    firsts.reserveCapacity(triggers.count)
    ends.reserveCapacity(triggers.count)
    blocking.reserveCapacity(triggers.count)
    for trigger in triggers {
      let start = needs.count
      for need in trigger.needs { if let words = need.ofWords { needs.append(words) } }
      firsts.append(start < needs.count ? Self.first(needs[start]) : First())
      ends.append(Int32(needs.count))
      blocking.append(Self.classes(of: trigger.blockers))
    }
  }

  /// Those that conditions ask for, all together; nil where one of them takes something else as well.
  private static func classes(of conditions: [Condition]) -> ClassSet? {
    var result = ClassSet()
    for condition in conditions {
      guard let need = condition.ofWords, need.isOfClasses else { return nil }
      result.formUnion(need.classes)
    }
    return result
  }

  /// Whether any of a trigger's blockers may hold in a sentence.
  func mayBeBlocked(_ trigger: Int, in sentence: SentenceWords) -> Bool {
    guard let classes = blocking[trigger] else { return true }
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
    for need in (trigger > 0 ? Int(ends[trigger - 1]) : 0)..<Int(ends[trigger])
    where !needs[need].mayHold(in: sentence) {
      return false
    }
    return true
  }
}
