import TextAnalysis
import TimelineCore

/// Where in a clause something stands.
enum Slot: Hashable, Sendable {
  /// Of an active verb the subject, of a passive one the "by" phrase.
  case subject
  /// Of an active verb the last object, of a passive one the subject.
  case object
  /// The first of two objects.
  case indirect
  /// The possessive or the modifier in front of a noun.
  case owner
  /// Anywhere in the clause.
  case anywhere
  /// Anywhere in the sentence, in other clauses too.
  case sentence
  /// Anywhere in the sentence or in the article before it.
  case story
  /// What the verb says, as a clause of its own.
  case clause
  /// "to" and a verb that hang on it.
  case infinitive
  /// Who says it: the subject of the verb of saying above.
  case report
  /// The modal verb that a verb, or the one its infinitive hangs on, stands under; `condition` beside an "if" clause.
  case modality
  case preposition(UInt64)
}

/// What a slot must hold, or must not.
///
/// Behind one reference, since every candidate is tested by several.
final class Condition: Sendable {
  /// What will do, each alone.
  struct Content: Sendable {
    var classes = ClassSet()
    var wantsActor = false
    var wantsPlace = false
    var wantsMoney = false
    var wantsNumber = false
    /// Whether a name that the data does not know may be that of a place: for what is needed, not for what is ruled out.
    var admitsStrangePlace = false
    /// Whether the people of a country are the persons meant: for what is needed, not for what is ruled out.
    var admitsPeople = false
    /// Whether the people of a country are the persons meant where they are counted: for what is ruled out.
    var admitsCounted = false
    /// Whether a group that fights may be known by its name alone: for what is needed, not for what is ruled out.
    var admitsFighters = false
    /// A person, not a country or a body.
    var wantsHuman = false
    /// Of the slot `modality`: any of these will do.
    var modality: GrammarTags = []
  }

  let slots: [Slot]
  private let content: Content
  /// What the words of a sentence alone may tell of it; nil where only the sentence's structure can.
  let ofWords: WordNeed?

  init(_ content: Content, in slots: [Slot]) {
    (self.content, self.slots) = (content, slots)
    ofWords = WordNeed(content, slots: slots)
  }

  var classes: ClassSet { content.classes }
  var wantsActor: Bool { content.wantsActor }
  var wantsPlace: Bool { content.wantsPlace }
  var wantsMoney: Bool { content.wantsMoney }
  var wantsNumber: Bool { content.wantsNumber }
  var wantsHuman: Bool { content.wantsHuman }
  var admitsStrangePlace: Bool { content.admitsStrangePlace }
  var admitsPeople: Bool { content.admitsPeople }
  var admitsCounted: Bool { content.admitsCounted }
  var admitsFighters: Bool { content.admitsFighters }
  var modality: GrammarTags { content.modality }

  /// Whether any words of a sentence may meet it, wherever they stand; true where only its structure can tell.
  func mayHold(in sentence: SentenceWords) -> Bool { ofWords?.mayHold(in: sentence) ?? true }

  /// Whether a name or a number may do.
  var wantsEntity: Bool { wantsActor || wantsPlace || wantsMoney || wantsNumber || wantsHuman }
}

/// Which slot fills which role.
struct RoleRule: Hashable, Sendable {
  enum Filter: String, CaseIterable, Sendable {
    case actor, place, thing, clause
    /// Further actors of a role that may be filled already.
    case more
    /// Actors named by the phrase itself, not in front of its noun.
    case named
    /// At least two actors, or none.
    case pair
  }

  let slots: [Slot]
  let role: Role
  let filter: Filter
}

/// A word that may report an event, and what it needs around it.
///
/// Behind one reference, since every candidate and finding holds one.
final class Trigger: Sendable {
  enum Part: String, Sendable {
    case verb, noun
  }

  /// What all triggers of one row have in common.
  final class Meaning: Sendable {
    let part: Part
    /// A category and `*` where the words around decide the subtype.
    let type: EventType
    let traits: TypeTraits
    let fallback: EventType?
    let frame: [RoleRule]
    /// All must hold.
    let needs: [Condition]
    /// None may hold.
    let blockers: [Condition]
    private let row: LexiconFile.Row
    /// The last of `blockers` as another table words them.
    private let silencing: [String]
    /// What the word itself says of the status: "pledge" is `announced`.
    let status: Status?
    let prior: Double

    init(
      part: Part, type: EventType, traits: TypeTraits, fallback: EventType?, frame: [RoleRule], needs: [Condition],
      blockers: [Condition], row: LexiconFile.Row, silencing: [String], status: Status?, prior: Double
    ) {
      (self.part, self.type, self.traits, self.fallback, self.frame) = (part, type, traits, fallback, frame)
      (self.needs, self.blockers, self.row, self.silencing) = (needs, blockers, row, silencing)
      (self.status, self.prior) = (status, prior)
    }

    /// `needs` and `blockers` as the tables word them, in their order; split when somebody asks why.
    var wording: (needs: [String], blockers: [String]) {
      (row.list("needs", separator: " "), row.list("without", separator: " ") + silencing)
    }
  }

  let name: String
  /// The words after a verb: "down" of "shoot down".
  let particle: [UInt64]
  private let meaning: Meaning

  init(name: String, particle: [UInt64], _ meaning: Meaning) {
    (self.name, self.particle, self.meaning) = (name, particle, meaning)
  }

  /// Whether both stand in one row of the table.
  func meansSame(as other: Trigger) -> Bool { meaning === other.meaning }

  var part: Part { meaning.part }
  var type: EventType { meaning.type }
  /// Whether the words around it decide the subtype.
  var leavesTypeOpen: Bool { type.rawValue.hasSuffix("*") }
  var traits: TypeTraits { meaning.traits }
  var fallback: EventType? { meaning.fallback }
  var frame: [RoleRule] { meaning.frame }
  var needs: [Condition] { meaning.needs }
  var blockers: [Condition] { meaning.blockers }
  var wording: (needs: [String], blockers: [String]) { meaning.wording }
  var status: Status? { meaning.status }
  var prior: Double { meaning.prior }
  /// Whether the words alone leave little doubt about the sense.
  var isSure: Bool { prior >= 0.65 }

  /// The name of the rule that a mention of a type rests on.
  func rule(_ type: EventType) -> String { "\(type.rawValue).\(name)" }
}

/// What a word does to the status of what it governs.
///
/// A class, since a copy of its names costs more than the reference.
final class Governor: Sendable {
  enum Effect: Hashable, Sendable {
    case sets(Status)
    /// The status is that of the governor's own tense.
    case keeps
    /// "failed to": no event.
    case undoes
    /// "continue to".
    case continues

    /// "refuse to", "forbid".
    var isRefusal: Bool {
      if case .sets(let status) = self { return status.reality == .refused }
      return false
    }
  }

  /// What part its subject plays in a noun it governs.
  enum SubjectPart: String, CaseIterable, Sendable {
    case agent, rejecter, proposer, none
    /// Who reports a gain has made it, who reports an attack has not.
    case gainer
  }

  let name: String
  let effect: Effect
  let subject: SubjectPart
  /// The last word of a verb with a particle, "call for", that may stand further on; nil for none.
  let particle: UInt64?
  /// Names of the status rules in which it governs a verb or an event noun, and in which it is a noun itself.
  let rule, nounRule: String

  init(name: String, effect: Effect, subject: SubjectPart) {
    self.name = name
    self.effect = effect
    self.subject = subject
    let words = name.split(separator: " ")
    particle = words.count > 1 ? words.last.map { foldedHash($0.utf8) } : nil
    rule = "status.governor:\(name)"
    nounRule = "status.noun:\(name)"
  }
}
