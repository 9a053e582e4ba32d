import TextAnalysis
import TimelineCore

/// Reads a column of conditions, `object:weapon|money to:actor`: slots before the colon, what they hold behind it.
///
/// By the bytes of the table and their hashes: a start reads some 8,000 conditions, half of them worded like no other.
struct ConditionReader {
  enum Column: String {
    case needs
    case blockers = "without"
  }

  /// What a slot may hold that is no class of words.
  private enum Kind: String, CaseIterable {
    case actor, place, money, number, human, future, condition, possible, obliged
  }

  private let column: Column
  /// By the hash of their wording: many stand in several rows.
  private var known: [UInt64: Condition] = [:]
  /// By the hash of the side that names them: few of thousands differ.
  private var slotLists: [UInt64: [Slot]] = [:]
  private let kinds = Dictionary(uniqueKeysWithValues: Kind.allCases.map { (foldedHash($0.rawValue.utf8), $0) })
  private let person = foldedHash("person".utf8)
  private let irregular = foldedHash("irregular".utf8)
  private let uprooted = foldedHash("uprooted".utf8)
  private let refugees = foldedHash("refugees".utf8)

  init(of column: Column) { self.column = column }

  /// The conditions of a row, in its order.
  ///
  /// - Throws: At the column, where one has no colon or names an unknown class.
  mutating func conditions(_ row: LexiconFile.Row, _ classes: ClassNames) throws(Diagnostic) -> [Condition] {
    var result: [Condition] = []
    for part in row.ranges(column.rawValue, separator: " ") {
      let hash = foldedHash(row.contents.utf8.span, part)
      if let condition = known[hash] {
        result.append(condition)
      } else {
        let condition = try condition(part, row, classes)
        known[hash] = condition
        result.append(condition)
      }
    }
    return result
  }

  private mutating func condition(_ part: Range<Int>, _ row: LexiconFile.Row, _ classes: ClassNames)
    throws(Diagnostic) -> Condition
  {
    var sides = row.parts(of: part, separator: ":")
    guard let side = sides.next(), let held = sides.next(), sides.next() == nil else {
      throw row.error("expected slot:class, found '\(row.string(part))'", in: column.rawValue)
    }
    let slots = slots(side, row)
    var content = Condition.Content()
    for name in row.parts(of: held, separator: "|") {
      let hash = foldedHash(row.contents.utf8.span, name)
      if let kind = kinds[hash] {
        add(kind, to: &content)
      } else if let set = classes[hash: hash] {
        content.classes.formUnion(set)
        admit(hash, in: slots, &content)
      } else {
        throw row.error("unknown class '\(row.string(name))'", in: column.rawValue)
      }
    }
    return Condition(content, in: slots)
  }

  private func add(_ kind: Kind, to content: inout Condition.Content) {
    switch kind {
    case .actor: content.wantsActor = true
    case .place:
      content.wantsPlace = true
      content.admitsStrangePlace = column == .needs
    case .money: content.wantsMoney = true
    case .number: content.wantsNumber = true
    case .human: content.wantsHuman = true
    case .future: content.modality.formUnion([.future, .conditional])
    case .condition: content.modality.formUnion(.condition)
    case .possible: content.modality.formUnion(.possible)
    case .obliged: content.modality.formUnion(.obliged)
    }
  }

  /// Lets who is meant by a class be known by his people or his group's name, too.
  private func admit(_ name: UInt64, in slots: [Slot], _ content: inout Condition.Content) {
    let isOfSubject = slots == [.subject]
    if name == person { content.admitsPeople = column == .needs }
    if name == irregular, isOfSubject { content.admitsFighters = column == .needs }
    if name == uprooted || name == refugees && isOfSubject { content.admitsCounted = column == .blockers }
  }

  private mutating func slots(_ side: Range<Int>, _ row: LexiconFile.Row) -> [Slot] {
    let hash = foldedHash(row.contents.utf8.span, side)
    if let known = slotLists[hash] { return known }
    let slots = Slot.named(row.parts(of: side, separator: "|").map(row.string))
    slotLists[hash] = slots
    return slots
  }
}

extension Slot {
  /// The slots that a table names, in its order; what is no other slot is a preposition.
  static func named(_ names: [String]) -> [Slot] {
    names.map { name in
      switch name {
      case "subject": .subject
      case "object": .object
      case "indirect": .indirect
      case "owner": .owner
      case "anywhere": .anywhere
      case "sentence": .sentence
      case "story": .story
      case "clause": .clause
      case "infinitive": .infinitive
      case "report": .report
      case "modality": .modality
      default: .preposition(foldedHash(name.utf8))
      }
    }
  }
}
