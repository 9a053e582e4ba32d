/// An event as one sentence reports it. Subtypes and roles are those of `data/event-types.tsv`.
package struct EventMention: Hashable, Sendable {
  package var article: Article.ID
  /// The report date: the article's publication date, nil where it has none.
  package var published: CivilDate?
  /// The number of the sentence in its article, from 0.
  package var sentence: Int
  package var evidence: Evidence
  package var type: EventType
  package var status: Status
  /// "for now", "yet": a refusal that need not last.
  package var isTemporary: Bool
  package var date: DatedValue
  package var roles: [Role: [Participant]]
  package var places: [Place]
  package var amounts: [Money]
  package var counts: [Count]
  package var attribution: Attribution?
  /// The names of all rules that fired, the extraction rule first.
  package var rules: [String]
  /// 0…1; the product of the factors in `confidenceParts`.
  package var confidence: Double
  package var confidenceParts: [String: Double]
  /// Stays the same when the article is renamed, moved or redated (EVENTS.md §7).
  package var key: String

  package init(
    article: Article.ID, published: CivilDate?, sentence: Int, evidence: Evidence, type: EventType, status: Status,
    isTemporary: Bool = false, date: DatedValue, roles: [Role: [Participant]] = [:], places: [Place] = [],
    amounts: [Money] = [], counts: [Count] = [], attribution: Attribution? = nil, rules: [String],
    confidence: Double, confidenceParts: [String: Double] = [:], key: String
  ) {
    self.article = article
    self.published = published
    self.sentence = sentence
    self.evidence = evidence
    self.type = type
    self.status = status
    self.isTemporary = isTemporary
    self.date = date
    self.roles = roles
    self.places = places
    self.amounts = amounts
    self.counts = counts
    self.attribution = attribution
    self.rules = rules
    self.confidence = confidence
    self.confidenceParts = confidenceParts
    self.key = key
  }
}

/// The words that support a claim: a sentence of an article, and the trigger in it.
package struct Evidence: Hashable, Sendable {
  /// The sentence, in bytes of the article's text.
  package var range: ByteRange
  /// The bytes of `range`, to the letter.
  package var quote: String
  package var trigger: Trigger

  /// The word or words that made the event.
  package struct Trigger: Hashable, Codable, Sendable {
    package var range: ByteRange
    package var lemma: String

    package init(range: ByteRange, lemma: String) {
      self.range = range
      self.lemma = lemma
    }
  }

  package init(range: ByteRange, quote: String, trigger: Trigger) {
    self.range = range
    self.quote = quote
    self.trigger = trigger
  }
}

/// When an event took place, and how that follows.
package struct DatedValue: Hashable, Sendable {
  /// A date or an interval; nil where nothing says when.
  package var value: TemporalValue?
  /// 0…1.
  package var confidence: Double
  /// How the date was found, in the words of `data/<language>/interface.tsv`: `same-clause`, `publication`, `none`.
  package var basis: String
  /// The dating rule: `date.weekday-past`.
  package var rule: String
  /// The time expression it rests on; nil where there is none.
  package var timex: Timex?

  package init(value: TemporalValue?, confidence: Double, basis: String, rule: String, timex: Timex? = nil) {
    self.value = value
    self.confidence = confidence
    self.basis = basis
    self.rule = rule
    self.timex = timex
  }

  package var precision: TemporalValue.Precision { value?.precision ?? .unknown }

  /// Whether nothing but the report's own day dates the event.
  package var isOfReport: Bool { timex == nil && (basis == "publication" || basis == "inferred-publication") }
}

/// Who said it, where the text does not claim it itself.
package struct Attribution: Hashable, Codable, Sendable {
  package enum Kind: String, Hashable, Codable, Sendable {
    case direct, indirect, anonymous, narrator
  }

  package enum Stance: String, Hashable, Codable, Sendable {
    case party
    case thirdParty = "third_party"
  }

  package var speaker: Participant?
  package var verb: String?
  package var kind: Kind
  package var stance: Stance

  package init(speaker: Participant?, verb: String?, kind: Kind, stance: Stance) {
    self.speaker = speaker
    self.verb = verb
    self.kind = kind
    self.stance = stance
  }
}
