import TextAnalysis
import TimelineCore

/// A verb with its auxiliaries and negators: "has not yet been delivered".
///
/// A class, since every reader of a sentence looks at its verbs again and again, and a copy of one costs two arrays; it
/// belongs to one sentence and one task.
final class VerbGroup {
  enum Form: UInt8, Sendable {
    case finite, infinitive, gerund, participle
  }

  enum Tense: UInt8, Sendable {
    case past, present, none
  }

  /// How the clause of a verb hangs on what stands around it.
  enum Relation: UInt8, Sendable {
    case main
    /// "said that it …", "agreed to …"
    case complement
    /// "who …", "launched by …"
    case relative
    /// "if …"
    case condition
    /// "after …", "because …"
    case adverbial
    /// "…, citing …"
    case participial
    /// "… and struck …"
    case coordinated
  }

  /// Local to the sentence, auxiliaries included.
  let words: Range<Int>
  let head: Int
  let lemma: Int
  var form: Form
  var tense: Tense
  var modality: GrammarTags = []
  var isPerfect = false
  var isProgressive = false
  var isPassive = false
  var isNegated = false
  /// "is to sign", "are to be called up".
  var isScheduled = false
  var relation: Relation = .main
  /// The verb it hangs on, by number; nil for a main clause.
  var governor: Int?
  /// The noun phrase a relative clause or an infinitive hangs on.
  var antecedent: Int?
  /// Noun phrases; for a passive, of what is acted upon.
  var subjects: [Int] = []
  var isSubjectInherited = false
  /// "there is": what it says to be follows, and nobody does it.
  var isExistential = false
  var arguments: [Argument] = []
  /// The conjunction that begins its clause; -1 for none.
  var marker = -1
  var classes = ClassSet()
  /// The cue that it is, with its particles, in `EventPatterns.governors`; -1 for none.
  var cue = -1
  /// "say", "report": what it governs is said, not done.
  var isReport = false
  /// "ask X to", "allow X to": the infinitive's subject is the object.
  var isObjectControl = false
  /// "give X a month to": the infinitive behind it is what X is asked to do by then.
  var setsTerm = false
  /// "join X in": who is joined does it too.
  var isJoint = false
  /// "blame", "warn": a gerund of it behind a comma tells what the sentence's speaker adds.
  var isVoice = false
  /// Whether it asks for something: "demand".
  var isUrging = false
  /// "accuse", "link": never without its object, so that a plain past right before a preposition is a participle.
  var needsObject = false

  /// "money that is frozen": a present passive tells how things are.
  var isState: Bool {
    isPassive && form == .finite && tense == .present && !isPerfect && !isProgressive && !isScheduled
      && modality.isEmpty
  }

  init(words: Range<Int>, head: Int, lemma: Int, form: Form, tense: Tense) {
    (self.words, self.head, self.lemma, self.form, self.tense) = (words, head, lemma, form, tense)
  }
}

/// A noun phrase after a verb or a noun: with its preposition, or without one.
struct Argument: Hashable, Sendable {
  /// The hash of a preposition; nil for an object.
  var preposition: UInt64?
  var phrase: Int
  /// Which of the objects without preposition it is, from 0; -1 for the others.
  var order: Int
}
