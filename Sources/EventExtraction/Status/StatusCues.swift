import TextAnalysis
import TimelineCore

/// The words of `data/<language>/status-cues.tsv`: they tell the status of an event without governing it.
struct StatusCues: Sendable {
  /// Behind a form of "be" whose subject is an event noun.
  private(set) var predicates = PhraseTable<Status>()
  /// In front of an event noun: "a planned raid"; nil for what is no event by it, "a possible attack".
  private(set) var attributes: [UInt64: Status?] = [:]
  /// Words that open a noun phrase which takes its event for granted.
  private(set) var definite: Set<UInt64> = []
  /// Conjunctions that leave open whether it is so.
  private(set) var questions: Set<UInt64> = []
  /// Those, and what asks when, where or how it is so.
  private(set) var asking: Set<UInt64> = []
  /// "$9 million more than he had asked for": what opens a clause that only compares.
  private(set) var comparing: Set<UInt64> = []
  /// "almost", right before or among the words of a verb.
  private(set) var almost = PhraseTable<Bool>()
  /// Marks of a running count.
  private(set) var totals = PhraseTable<Bool>()
  /// "yet", "for now": a refusal beside them is no last word.
  private(set) var temporary = PhraseTable<Bool>()
  /// In front of an event noun that did not take place, and what opens one that stands for any of its kind: "without", "any".
  private(set) var lacking: Set<UInt64> = []
  /// "true", "truth": what is denied of what is false.
  private(set) var truth: Set<UInt64> = []
  private(set) var vague: Set<UInt64> = []
  /// In front of a measure behind which "of" tells what was nearly done: "came within a mile of taking the town".
  private(set) var short: Set<UInt64> = []
  /// Lemmas of the verbs in front of those.
  private(set) var nearing: Set<String> = []
  /// "still", in front of a verb in the present.
  private(set) var lasting = PhraseTable<Bool>()
  /// "no longer", among the words of a verb.
  private(set) var ended = PhraseTable<Bool>()
  /// Governors by which an event is only being prepared while they go on: "is arranging a meeting".
  private(set) var preparing: Set<String> = []
  /// Governors of what others are told to do: "ordered its citizens to leave".
  private(set) var directing: Set<String> = []
  /// Forms of verbs by which one thing shows another: negated, "does not mean that", it is not so.
  private(set) var implying: Set<UInt64> = []
  /// Governors of what is no longer given: "stopped paying the agency".
  private(set) var stopping: Set<String> = []
  /// Modals of what somebody is able to do.
  private(set) var able: Set<UInt64> = []
  /// Subtypes whose running counts are told all the same.
  private(set) var counted: Set<String> = []

  /// Prepositions of what lies close to a place and not in it: "near".
  private(set) var beside: Set<UInt64> = []
  /// Governors by which a subtype of the other list ends: "the truce collapsed".
  private(set) var lapsing: Set<String> = []
  private(set) var lapsed: Set<String> = []
  /// Lemmas of verbs of trying: "tried to storm the base".
  private(set) var attempting: Set<String> = []
  /// Lemmas of verbs of looking on: "watched the president take office".
  private(set) var watching: Set<String> = []
  /// Subtypes whose deed is done where it is tried: who tries to storm a base attacks it.
  private(set) var attempted: Set<String> = []
  /// Categories and subtypes that took place where they failed: "the talks failed".
  private(set) var failing: Set<String> = []

  /// In front of an office that its holder has left, and in front of one that is another office: "former", "vice".
  private(set) var former: Set<UInt64> = []
  /// In front of an office whose holder is still to come: "next".
  private(set) var coming: Set<UInt64> = []
  private(set) var junior: Set<UInt64> = []

  init(language: String, _ data: DataFiles, phrases: PhraseTokenizer) throws(Diagnostic) {
    for row in try data.rows("\(language)/status-cues.tsv", needs: ["kind", "words", "status"]) {
      for word in row.list("words") {
        switch row["kind"] {
        case "predicate":
          predicates.insert(phrases.hashes(word), try Self.status(row))
        case "attribute":
          let status = row["status"].isEmpty ? nil : try Self.status(row)
          for hash in phrases.hashes(word) { attributes.updateValue(status, forKey: hash) }
        case "definite": definite.formUnion(phrases.hashes(word))
        case "question":
          questions.formUnion(phrases.hashes(word))
          asking.formUnion(phrases.hashes(word))
        case "comparing": comparing.formUnion(phrases.hashes(word))
        case "asking": asking.formUnion(phrases.hashes(word))
        case "almost": almost.insert(phrases.hashes(word), true)
        case "total": totals.insert(phrases.hashes(word), true)
        case "lacking": lacking.formUnion(phrases.hashes(word))
        case "truth": truth.formUnion(phrases.hashes(word))
        case "vague": vague.formUnion(phrases.hashes(word))
        case "short": short.formUnion(phrases.hashes(word))
        case "nearing": nearing.insert(word)
        case "temporary": temporary.insert(phrases.hashes(word), true)
        case "lasting": lasting.insert(phrases.hashes(word), true)
        case "ended": ended.insert(phrases.hashes(word), true)
        case "preparing": preparing.insert(word)
        case "directing": directing.insert(word)
        case "implying": implying.formUnion(phrases.hashes(word))
        case "stopping": stopping.insert(word)
        case "able": able.formUnion(phrases.hashes(word))
        case "counted": counted.insert(word)
        case "former": former.formUnion(phrases.hashes(word))
        case "coming": coming.formUnion(phrases.hashes(word))
        case "junior": junior.formUnion(phrases.hashes(word))
        case "beside": beside.formUnion(phrases.hashes(word))
        case "lapsing": lapsing.insert(word)
        case "lapsed": lapsed.insert(word)
        case "attempting": attempting.insert(word)
        case "watching": watching.insert(word)
        case "attempted": attempted.insert(word)
        case "failing": failing.insert(word)
        default: throw row.error("expected a known kind, found '\(row["kind"])'", in: "kind")
        }
      }
    }
  }

  private static func status(_ row: LexiconFile.Row) throws(Diagnostic) -> Status {
    guard let status = Status(rawValue: row["status"]) else {
      throw row.error("expected a status, found '\(row["status"])'", in: "status")
    }
    return status
  }
}
