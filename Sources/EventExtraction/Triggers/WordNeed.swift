import TextAnalysis

/// What must stand somewhere in a sentence, lest a condition fail.
struct WordNeed: Sendable {
  /// What may meet a condition without a class.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt8

    static let place = Kinds(rawValue: 1)
    /// A name that the data does not know, which may be a place's.
    static let strangeName = Kinds(rawValue: 2)
    static let money = Kinds(rawValue: 4)
    /// Somebody who can act, named or told by what he is.
    static let actor = Kinds(rawValue: 8)
    /// A person, by name or pronoun.
    static let human = Kinds(rawValue: 16)
    /// A number, or a word that stands for one: "most", "all".
    static let number = Kinds(rawValue: 32)
    /// The people of a country.
    static let people = Kinds(rawValue: 64)
    /// A group that fights, known by its name alone.
    static let fighters = Kinds(rawValue: 128)
  }

  /// The bits of the prepositions behind one of which it stands; all bits where it may stand elsewhere.
  let prepositions: UInt64
  /// The bits of `classes`, which refuse most sentences at once.
  private let classBits: UInt64
  let kinds: Kinds
  /// The modal verbs that will do.
  let modality: GrammarTags
  let classes: ClassSet

  /// What the words of a sentence alone may tell of a condition; nil where only the sentence's structure can.
  init?(_ condition: Condition.Content, slots: [Slot]) {
    // A clause of its own need only be there; what the whole article is about is not in the sentence's words.
    let isOfClause = slots.contains(.clause) || slots.contains(.infinitive)
    let isOfPeople = condition.wantsActor || condition.wantsHuman || condition.wantsNumber
    if condition.classes.isEmpty && isOfClause || slots.contains(.sentence) && isOfPeople { return nil }
    if slots.contains(.story) { return nil }
    // A passive need not tell who acts.
    if condition.wantsActor, slots.contains(.subject) { return nil }
    classes = condition.classes
    classBits = classes.bits
    var kinds: Kinds = []
    if condition.wantsPlace { kinds.insert(.place) }
    if condition.admitsStrangePlace { kinds.insert(.strangeName) }
    if condition.wantsMoney { kinds.insert(.money) }
    if condition.wantsActor { kinds.insert(.actor) }
    if condition.wantsHuman { kinds.insert(.human) }
    if condition.wantsNumber { kinds.insert(.number) }
    if condition.admitsPeople || condition.admitsCounted { kinds.insert(.people) }
    if condition.admitsFighters { kinds.insert(.fighters) }
    self.kinds = kinds
    modality = condition.modality
    prepositions = slots.reduce(0) { bits, slot in
      if case .preposition(let hash) = slot { bits | SentenceWords.bit(of: hash) } else { .max }
    }
  }

  /// Whether nothing but a class will do.
  var isOfClasses: Bool { kinds.isEmpty && modality.isEmpty }

  /// Inlined, since a call would be given a copy of all.
  @inline(__always)
  func mayHold(in sentence: SentenceWords) -> Bool {
    guard prepositions & sentence.hashBits != 0 else { return false }
    if !kinds.isDisjoint(with: sentence.kinds) || !modality.isEmpty && sentence.mayHave(modality) { return true }
    return classBits & sentence.classBits != 0
      && (sentence.classes.intersects(classes) || sentence.antecedents.intersects(classes))
  }
}

extension SentenceWords {
  /// One bit of 64 for a word, which others may share.
  static func bit(of hash: UInt64) -> UInt64 { 1 << (hash & 63) }

  /// Whether any verb may stand under one of some modal verbs, of which there is one at least.
  fileprivate func mayHave(_ modality: GrammarTags) -> Bool {
    // "ordered Georgia to withdraw", "insisted that Georgia withdraw": verbs and clauses oblige as modal verbs do.
    return !tags.isDisjoint(with: modality) || modality.contains(.condition)
      || modality.contains(.obliged) && (hasObligingVerb || mayName)
  }

  /// Whether it may name anybody or any place.
  var mayName: Bool { hasName || entities.contains { $0.actor != nil || $0.place != nil } }

  /// Finds out what its words may mean beside their classes, as far as nobody is named.
  func findKinds() {
    for entity in entities {
      if entity.place != nil { kinds.insert(.place) }
      if entity.isMoney { kinds.insert(.money) }
      if entity.actor?.form == .demonym { kinds.insert(.people) }
    }
    if hasStrangeName { kinds.insert(.strangeName) }
    if !tags.isDisjoint(with: [.he, .she]) { kinds.insert(.human) }
    if classes.intersects(patterns.known.somebody) { kinds.insert(.actor) }
    for index in words.indices {
      // "The KIA took the town": initials that no table lists.
      let token = token(index)
      if token.shape == .upper, token.end - token.start > 2 { kinds.insert(.actor) }
      if words[index].use == .number || isBareQuantifier(index) { kinds.insert(.number) }
    }
  }

  /// "most were shot down", "all of them": whether a word may tell how many without a noun behind it.
  private func isBareQuantifier(_ index: Int) -> Bool {
    guard has(index, [.determiner, .both]) else { return false }
    if has(index, .both) || words[index].entity >= 0 || words[index].use == .adverb { return true }
    if has(index, [.indefinite, .relative]) { return false }
    guard let next = use(index + 1) else { return true }
    let isNominal = next == .noun || next == .name || next == .adjective
    return !isNominal || has(index + 1, [.determiner, .possessive, .negativeDeterminer])
  }
}
