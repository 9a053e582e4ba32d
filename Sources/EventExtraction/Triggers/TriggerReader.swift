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
  /// The nouns among the triggers, and their plurals.
  private(set) var nouns: [[UInt64]] = []
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
  private var needs = ConditionReader(of: .needs)
  private var blockers = ConditionReader(of: .blockers)

  init(language: String, _ data: DataFiles, types: EventTypeTable, precedence: Precedence) throws(Diagnostic) {
    self.language = language
    self.data = data
    self.types = types
    self.precedence = precedence
    for row in try data.rows("\(language)/frames.tsv", needs: ["frame", "slots", "role", "filter"]) {
      guard let filter = RoleRule.Filter(rawValue: row["filter"]) else {
        throw row.error("expected \(choice(of: RoleRule.Filter.self)), found '\(row["filter"])'", in: "filter")
      }
      frames[row["frame"], default: []].append(
        RoleRule(slots: Slot.named(row.list("slots")), role: Role(row["role"]), filter: filter))
    }
  }

  mutating func readTriggers(_ lexicon: inout Lexicon) throws(Diagnostic) {
    topics = try Topic.read(language: language, data, lexicon, types: types)
    let columns = ["triggers", "part", "type", "frame", "needs", "without", "status", "prior", "example"]
    verbTriggers.reserveCapacity(1 << 11)
    for row in try data.rows("\(language)/triggers.tsv", needs: columns) {
      let meaning = try meaning(row, lexicon)
      for name in row.ranges("triggers") {
        switch meaning.part {
        case .verb: addVerb(row, name, meaning, &lexicon)
        case .noun: addNoun(row.string(name), meaning, lexicon)
        }
      }
    }
  }

  /// - Parameter name: In the bytes of the row's table.
  private mutating func addVerb(
    _ row: LexiconFile.Row, _ name: Range<Int>, _ meaning: Trigger.Meaning, _ lexicon: inout Lexicon
  ) {
    var words = row.parts(of: name, separator: " ")
    guard let verb = words.next() else { return }
    let lemma = lexicon.lemma(foldedHash(row.contents.utf8.span, verb)) ?? lexicon.addVerb(row.string(verb))
    verbTriggers[lemma, default: []].append(triggers.count)
    let particle = words.map { foldedHash(row.contents.utf8.span, $0) }
    triggers.append(Trigger(name: row.string(name), particle: particle, meaning))
  }

  private mutating func addNoun(_ name: String, _ meaning: Trigger.Meaning, _ lexicon: Lexicon) {
    let number = triggers.count
    for form in [name, lexicon.plural(of: name)] {
      let phrase = lexicon.phrase(form)
      nouns.append(phrase)
      nounTriggers.change(phrase, or: []) { if $0.last != number { $0.append(number) } }
    }
    triggers.append(Trigger(name: name, particle: [], meaning))
  }

  private mutating func meaning(_ row: LexiconFile.Row, _ lexicon: Lexicon) throws(Diagnostic) -> Trigger.Meaning {
    guard let part = Trigger.Part(rawValue: row["part"]) else {
      throw row.error("expected verb or noun, found '\(row["part"])'", in: "part")
    }
    guard let frame = frames[row["frame"]] else {
      throw row.error("unknown frame '\(row["frame"])'", in: "frame")
    }
    let names = row.list("type")
    let type = EventType(names.first ?? "")
    let fallback = names.count > 1 ? EventType(names[1]) : nil
    for known in [type, fallback].compactMap(\.self) where !isKnown(known) {
      throw row.error("unknown type '\(known)'", in: "type")
    }
    let (stated, weight) = (row["status"], row["prior"])
    let status = stated.isEmpty ? nil : Status(rawValue: stated)
    guard stated.isEmpty || status != nil else { throw row.error("unknown status '\(stated)'", in: "status") }
    guard let prior = weight.isEmpty ? 0.8 : Double(weight) else {
      throw row.error("expected a number from 0 to 1, found '\(weight)'", in: "prior")
    }
    let silencing = silencing(type)
    return Trigger.Meaning(
      part: part, type: type, traits: precedence[type],
      fallback: fallback, frame: frame,
      needs: try needs.conditions(row, lexicon.classes),
      blockers: try blockers.conditions(row, lexicon.classes) + silencing.blockers,
      row: row, silencing: silencing.wording,
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

  mutating func readGovernors(_ lexicon: inout Lexicon) throws(Diagnostic) {
    for row in try data.rows("\(language)/governors.tsv", needs: ["cues", "part", "effect", "subject", "example"]) {
      guard let subject = Governor.SubjectPart(rawValue: row["subject"].isEmpty ? "none" : row["subject"])
      else {
        throw row.error("expected \(choice(of: Governor.SubjectPart.self)), found '\(row["subject"])'", in: "subject")
      }
      let effect: Governor.Effect
      switch row["effect"] {
      case "keeps": effect = .keeps
      case "undoes": effect = .undoes
      case "continues": effect = .continues
      default:
        guard let status = Status(rawValue: row["effect"]) else {
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
