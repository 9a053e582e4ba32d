import TextAnalysis
import TimelineCore

/// A governor that a verb is where its particle follows.
struct VerbCue: Sendable {
  let particle: [UInt64]
  /// In `EventPatterns.governors`.
  let governor: Int
}

/// "actor, place or thing": the words of a column that may hold one of a few, as an error names them.
func choice<Value: CaseIterable & RawRepresentable<String>>(of values: Value.Type) -> String {
  let names = values.allCases.map(\.rawValue)
  return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
}

/// Reads `frames.tsv`, `triggers.tsv` and `governors.tsv` of one language.
struct TriggerReader {
  private(set) var triggers: [Trigger] = []
  private(set) var verbTriggers: [Int: [Int]] = [:]
  private(set) var nounTriggers = PhraseTable<[Int]>(capacity: 1 << 12)
  private(set) var governors: [Governor] = []
  /// By lemma; the longest particles first.
  private(set) var verbCues: [Int: [VerbCue]] = [:]
  private(set) var nounGovernors = PhraseTable<Governor>()
  private var frames: [String: [RoleRule]] = [:]
  private let language: String
  private let data: DataFiles
  private let types: EventTypeTable
  private let precedence: Precedence
  private(set) var topics: [Topic] = []
  private typealias Silencing = (blockers: [Condition], wording: [String])
  /// By type, once it was asked for.
  private var silencing: [EventType: Silencing] = [:]
  /// What each condition of the two columns means: many stand in several rows.
  private var needs: [String: Condition] = [:]
  private var blockers: [String: Condition] = [:]
  /// By the side of a condition that names them: few of thousands differ.
  private var slotLists: [String: [Slot]] = [:]

  init(language: String, _ data: DataFiles, types: EventTypeTable, precedence: Precedence) throws(Diagnostic) {
    self.language = language
    self.data = data
    self.types = types
    self.precedence = precedence
    for row in try data.rows("\(language)/frames.tsv", needs: ["frame", "slots", "role", "filter"]) {
      guard let filter = RoleRule.Filter(rawValue: String(row["filter"])) else {
        throw row.error("expected \(choice(of: RoleRule.Filter.self)), found '\(row["filter"])'", in: "filter")
      }
      frames[String(row["frame"]), default: []].append(
        RoleRule(slots: Self.slots(row.list("slots")), role: Role(String(row["role"])), filter: filter))
    }
  }

  mutating func readTriggers(_ lexicon: inout Lexicon) throws(Diagnostic) {
    topics = try Topic.read(language: language, data, lexicon, types: types)
    let columns = ["triggers", "part", "type", "frame", "needs", "without", "status", "prior", "example"]
    verbTriggers.reserveCapacity(1 << 11)
    for row in try data.rows("\(language)/triggers.tsv", needs: columns) {
      let meaning = try meaning(row, lexicon)
      for name in row.list("triggers") {
        let trigger = Trigger(name: name, meaning)
        let number = triggers.count
        triggers.append(trigger)
        switch trigger.part {
        case .verb: verbTriggers[lexicon.addVerb(trigger.lemma), default: []].append(number)
        case .noun:
          for form in [name, lexicon.plural(of: name)] {
            let phrase = lexicon.phrase(form)
            lexicon.list(noun: phrase)
            nounTriggers.change(phrase, or: []) { if $0.last != number { $0.append(number) } }
          }
        }
      }
    }
  }

  private mutating func meaning(_ row: LexiconFile.Row, _ lexicon: Lexicon) throws(Diagnostic) -> Trigger.Meaning {
    guard let part = Trigger.Part(rawValue: String(row["part"])) else {
      throw row.error("expected verb or noun, found '\(row["part"])'", in: "part")
    }
    guard let frame = frames[String(row["frame"])] else {
      throw row.error("unknown frame '\(row["frame"])'", in: "frame")
    }
    let names = row.list("type")
    let type = EventType(names.first ?? "")
    let fallback = names.count > 1 ? EventType(names[1]) : nil
    for known in [type, fallback].compactMap(\.self) where !isKnown(known) {
      throw row.error("unknown type '\(known)'", in: "type")
    }
    let (stated, weight) = (row["status"], row["prior"])
    let status = stated.isEmpty ? nil : Status(rawValue: String(stated))
    guard stated.isEmpty || status != nil else { throw row.error("unknown status '\(stated)'", in: "status") }
    guard let prior = weight.isEmpty ? 0.8 : Double(weight) else {
      throw row.error("expected a number from 0 to 1, found '\(weight)'", in: "prior")
    }
    let silencing = silencing(type)
    let (needs, without) = (row.list("needs", separator: " "), row.list("without", separator: " "))
    return Trigger.Meaning(
      part: part, type: type, traits: precedence[type],
      fallback: fallback, frame: frame,
      needs: try conditions(needs, "needs", row, lexicon),
      blockers: try conditions(without, "without", row, lexicon) + silencing.blockers,
      wording: (needs, without + silencing.wording),
      status: status, prior: prior)
  }

  /// What the topics beside which a type is never told rule out, and how the table words it.
  private mutating func silencing(_ type: EventType) -> Silencing {
    if let known = silencing[type] { return known }
    let found = topics.filter { $0.silences(type) }
    let result = (found.map(\.blocker), found.map { "sentence:\($0.classNames)" })
    silencing[type] = result
    return result
  }

  /// A subtype of the table, or a category of it and `*`.
  private func isKnown(_ type: EventType) -> Bool {
    type.rawValue.hasSuffix("*") ? types.categories.contains(type.category) : types[type] != nil
  }

  /// `object:weapon|money to:actor`: slots before the colon, what they hold behind it.
  private mutating func conditions(
    _ parts: [String], _ column: String, _ row: LexiconFile.Row, _ lexicon: Lexicon
  ) throws(Diagnostic) -> [Condition] {
    var result: [Condition] = []
    result.reserveCapacity(parts.count)
    let areNeeds = column == "needs"
    for part in parts {
      if let known = areNeeds ? needs[part] : blockers[part] {
        result.append(known)
      } else {
        let condition = try condition(part, column, row, lexicon)
        if areNeeds { needs[part] = condition } else { blockers[part] = condition }
        result.append(condition)
      }
    }
    return result
  }

  private mutating func condition(
    _ part: String, _ column: String, _ row: LexiconFile.Row, _ lexicon: Lexicon
  ) throws(Diagnostic) -> Condition {
    let sides = parts(of: part, separator: ":")
    guard sides.count == 2 else { throw row.error("expected slot:class, found '\(part)'", in: column) }
    var condition = Condition.Content()
    for name in parts(of: sides[1], separator: "|") {
      switch name {
      case "actor": condition.wantsActor = true
      case "place":
        condition.wantsPlace = true
        condition.admitsStrangePlace = column == "needs"
      case "money": condition.wantsMoney = true
      case "number": condition.wantsNumber = true
      case "human": condition.wantsHuman = true
      case "future": condition.modality.formUnion([.future, .conditional])
      case "condition": condition.modality.formUnion(.condition)
      case "possible": condition.modality.formUnion(.possible)
      case "obliged": condition.modality.formUnion(.obliged)
      default:
        guard let set = lexicon.classes[name] else { throw row.error("unknown class '\(name)'", in: column) }
        condition.classes.formUnion(set)
        if name == "person" { condition.admitsPeople = column == "needs" }
        if name == "irregular", sides[0] == "subject" { condition.admitsFighters = column == "needs" }
        if name == "uprooted" || name == "refugees" && sides[0] == "subject" {
          condition.admitsCounted = column == "without"
        }
      }
    }
    return Condition(condition, in: slots(of: sides[0]))
  }

  private mutating func slots(of side: String) -> [Slot] {
    if let known = slotLists[side] { return known }
    let slots = Self.slots(parts(of: side, separator: "|"))
    slotLists[side] = slots
    return slots
  }

  private static func slots(_ names: [String]) -> [Slot] {
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

  mutating func readGovernors(_ lexicon: inout Lexicon) throws(Diagnostic) {
    for row in try data.rows("\(language)/governors.tsv", needs: ["cues", "part", "effect", "subject", "example"]) {
      guard let subject = Governor.SubjectPart(rawValue: row["subject"].isEmpty ? "none" : String(row["subject"]))
      else {
        throw row.error("expected \(choice(of: Governor.SubjectPart.self)), found '\(row["subject"])'", in: "subject")
      }
      let effect: Governor.Effect
      switch row["effect"] {
      case "keeps": effect = .keeps
      case "undoes": effect = .undoes
      case "continues": effect = .continues
      default:
        guard let status = Status(rawValue: String(row["effect"])) else {
          throw row.error("expected a status, keeps, undoes or continues, found '\(row["effect"])'", in: "effect")
        }
        effect = .sets(status)
      }
      for name in row.list("cues") {
        let governor = Governor(name: name, effect: effect, subject: subject)
        if row["part"] == "verb" {
          let words = name.split(separator: " ")
          let lemma = lexicon.addVerb(String(words.first ?? ""))
          let particle = words.dropFirst().map { foldedHash($0.utf8) }
          verbCues[lemma, default: []].append(VerbCue(particle: particle, governor: governors.count))
          governors.append(governor)
        } else {
          nounGovernors.insert(lexicon.phrase(name), governor)
          nounGovernors.insert(lexicon.phrase(lexicon.plural(of: name)), governor)
        }
      }
    }
    for lemma in verbCues.keys { verbCues[lemma]?.sort { $0.particle.count > $1.particle.count } }
  }
}
