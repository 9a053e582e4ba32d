import TextAnalysis
import TimelineCore

/// The words of `data/<language>/dating.tsv`: how an event is dated from what stands beside it.
struct DatingCues: Sendable {
  enum Kind: String, Sendable {
    /// Behind a length of time: the clause that holds it comes so long after, or before, the clause that follows.
    case later, earlier
    /// The clause tells what happened at the time in front of it.
    case moment
    /// A noun whose relative clause tells what happened on that day.
    case day
    /// On the day the story tells of.
    case sameDay = "same-day"
    /// On the day told of last.
    case thatDay = "that-day"
    /// On the day before the day the story tells of.
    case eve
    /// On the day after what the noun behind it names.
    case morrow
    /// "the second this year": the time behind it measures.
    case rank
    /// What stands behind it tells from when.
    case since
    /// A preposition whose event dates the verb.
    case within
    /// The sentence goes on with what the one before told.
    case goesOn = "goes-on"
    /// The time behind it is that of what a deed is for.
    case ahead
    /// In front of two times, and in between them: they are the ends of one.
    case between, to
    /// Behind a noun and in front of a time: the noun is set for it.
    case set
    /// "hours", "shortly": in front of "before" or "after", so little that it was the same day.
    case soon
    /// A noun for the war that an article is about.
    case war
    /// Beside a verb: after what was told before, nobody says how long.
    case afterwards
    /// In front of a past: at some time before.
    case formerly
    /// What stands behind it is answered: it came first.
    case answer
  }

  private(set) var words = PhraseTable<Kind>()
  /// Temporal rules whose expressions come round every week.
  private(set) var weekly: Set<String> = []
  /// Temporal rules whose expressions come round every year.
  private(set) var yearly: Set<String> = []
  /// Temporal rules of a weekday that may be the day of the report itself.
  private(set) var today: Set<String> = []
  /// Temporal rules whose expression points back at a day told before.
  private(set) var anaphoric: Set<String> = []
  /// Temporal rules whose length a perfect has lasted.
  private(set) var spanning: Set<String> = []
  /// Temporal rules of a week or a month that, behind an article, is the one up to the report.
  private(set) var trailing: Set<String> = []
  /// Temporal rules of a night that is over.
  private(set) var nightly: Set<String> = []
  /// Subtypes that are set for a day, so that a present tells of them before it comes.
  private(set) var timetabled: Set<String> = []
  /// Temporal rules that count units from a day.
  private(set) var counted: Set<String> = []
  /// Temporal rules that count from another expression.
  private(set) var chained: Set<String> = []
  /// By the hash of a unit: between how many days "days after" may mean.
  private(set) var spans: [UInt64: ClosedRange<Int>] = [:]
  /// Temporal rules that give way to any other expression.
  private(set) var vague: Set<String> = []
  /// Categories of which nobody knows when they began while they go on.
  private(set) var continuing: Set<String> = []
  /// Subtypes that go on with the attack told of before.
  private(set) var consequences: Set<String> = []
  /// Subtypes that somebody sets for a day: "set the election for March 17".
  private(set) var appointed: Set<String> = []
  /// By subtype: from which number on it is counted from the beginning of the war.
  private(set) var totals: [String: Double] = [:]

  /// Whether an expression gives way to any other; one without a time does.
  func isVague(_ time: Entity) -> Bool { time.timex.map { vague.contains($0.rule) } ?? true }

  init(language: String, _ data: DataFiles, phrases: PhraseTokenizer) throws(Diagnostic) {
    for row in try data.rows("\(language)/dating.tsv", needs: ["kind", "words"]) {
      let list = row.list("words")
      switch row["kind"] {
      case "weekly": weekly.formUnion(list)
      case "today": today.formUnion(list)
      case "yearly": yearly.formUnion(list)
      case "anaphoric": anaphoric.formUnion(list)
      case "spanning": spanning.formUnion(list)
      case "trailing": trailing.formUnion(list)
      case "nightly": nightly.formUnion(list)
      case "timetabled": timetabled.formUnion(list)
      case "counted": counted.formUnion(list)
      case "chained": chained.formUnion(list)
      case "span":
        guard list.count == 3, let least = Int(list[1]), let most = Int(list[2]), least <= most,
          let unit = phrases.hashes(list[0]).first
        else { throw row.error("expected a unit and two numbers of days", in: "words") }
        spans[unit] = least...most
      case "vague": vague.formUnion(list)
      case "continuing": continuing.formUnion(list)
      case "appointed": appointed.formUnion(list)
      case "consequence": consequences.formUnion(list)
      case "total":
        guard list.count == 2, let least = Double(list[1]) else {
          throw row.error("expected a subtype and a number", in: "words")
        }
        totals[list[0]] = least
      default:
        guard let kind = Kind(rawValue: row["kind"]) else {
          throw row.error("expected a known kind, found '\(row["kind"])'", in: "kind")
        }
        for word in list { words.insert(phrases.hashes(word), kind) }
      }
    }
  }

  /// Whether an expression comes round every week or year.
  func isRecurring(_ timex: Timex) -> Bool { weekly.contains(timex.rule) || yearly.contains(timex.rule) }
}

extension SentenceWords {
  /// The cue that begins at a word, and how many words it has; nil where none does, and outside of the sentence.
  func datingCue(at index: Int) -> (kind: DatingCues.Kind, count: Int)? {
    guard index >= 0, index < count, words[index].begins.contains(.datingCue) else { return nil }
    return match(patterns.dating.words, at: index).map { ($0.value, $0.count) }
  }
}
