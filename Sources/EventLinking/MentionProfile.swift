import TimelineCore

/// What linking compares of one mention; names and words are numbers, equal where the text is.
struct MentionProfile: Sendable {
  /// The days a mention may speak of, counted from 1970-01-01, both included.
  struct Days: Sendable {
    enum Kind: Sendable {
      /// At most three days, both ends stated.
      case stated
      /// Longer, both ends stated.
      case coarse
      /// An end is missing, and was set from the report date.
      case vague
      /// Neither a date nor a report date.
      case none
    }

    var first: Int
    var last: Int
    var kind: Kind
    /// The first day that the report may mean where nothing but its own day dates the event; else `first`.
    var earliest: Int
    /// Whether its own clause names one day.
    var isNamed = false

    init(first: Int, last: Int, kind: Kind, lag: Int = 0) {
      (self.first, self.last, self.kind, earliest) = (first, last, kind, first - lag)
    }

    /// The days between the two, a report's lag allowed for.
    func lagGap(to other: Days) -> Int { max(0, earliest - other.last, other.earliest - last) }

    var isDay: Bool { kind == .stated }

    var length: Int { last - first + 1 }

    /// The days between the two; 0 where they share one.
    func gap(to other: Days) -> Int { max(0, first - other.last, other.first - last) }
  }

  /// Who fills the roles of one agreement.
  struct Actors: Sendable {
    /// Ids, sorted.
    var people: [Int32]
    /// Countries or, without one, ids; without either, folded words. Sorted.
    var parties: [Int32]
    /// Whether the data knows at least one of them.
    var isKnown: Bool
  }

  /// An amount of money: so many whole units of a currency.
  struct Amount: Sendable {
    let value: Double
    /// ISO 4217.
    let currency: String
  }

  /// How many of what.
  struct Tally: Sendable {
    let what: Int32
    let value: Double
  }

  let rule: Int
  let article: Int32
  let sentence: Int
  let type: Int32
  var status: Status
  let days: Days
  /// One for each agreement of the rule.
  let actors: [Actors]
  /// Towns and finer, sorted; and everything larger.
  let towns: [Int32]
  let regions: [Int32]
  /// The amounts that may be the event's own.
  let amounts: [Amount]
  /// The amounts of which the event's own is a part, and those that are a part of it.
  let totals: [Amount]
  let components: [Amount]
  /// In which the amounts were named; nil where nothing is dated.
  let month: ExchangeRates.Month?
  let counts: [Tally]
  /// Ordinal numbers such as that of a sanctions package.
  let ordinals: [Int32]
  let object: [Int32]
  let words: [Int32]
  /// Numbers of more than two digits that are no year.
  let figures: [Int32]
  let trigger: Int32
  /// Whether it calls itself another than the one told before.
  let isNew: Bool
}

/// Gives equal texts equal numbers.
struct TextNumbers {
  private var numbers: [String: Int32] = [:]
  /// The quote read last, since the mentions of one sentence come together.
  private var last: (quote: String, words: [Int32], figures: [Int32])?
  /// By number.
  private(set) var texts: [String] = []

  /// - Parameter count: How many texts there will be at least.
  init(reserving count: Int = 0) { numbers.reserveCapacity(count) }

  /// A hash of each text (FNV-1a and a finish), by number: the same whatever came first.
  var hashes: [UInt32] {
    texts.map { text in
      let hash = text.utf8.reduce(0x811c_9dc5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
      return (hash ^ hash >> 15) &* 0x85eb_ca6b
    }
  }

  /// The stems and the figures of a quote, sorted.
  mutating func read(_ quote: String) -> (words: [Int32], figures: [Int32]) {
    if let last, last.quote == quote { return (last.words, last.figures) }
    let words = Self.set(of: stems(quote).map { self[$0] })
    let figures = Self.set(of: figures(in: quote).map { self[$0] })
    last = (quote, words, figures)
    return (words, figures)
  }

  /// Each number once, sorted: for the few of a sentence quicker than a set.
  private static func set(of numbers: [Int32]) -> [Int32] {
    numbers.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  subscript(text: String) -> Int32 {
    mutating get {
      if let number = numbers[text] { return number }
      let number = Int32(texts.count)
      numbers[text] = number
      texts.append(text)
      return number
    }
  }
}

extension MentionProfile {
  init(_ mention: EventMention, rule index: Int, _ rules: MergeRules, numbers: inout TextNumbers) {
    let rule = rules.rules[index]
    self.rule = index
    article = numbers[mention.article]
    sentence = mention.sentence
    type = numbers[mention.type.rawValue]
    status = mention.status
    days = Days(mention, vague: rule.vague, lag: rule.lag)
    var actors: [Actors] = []
    for agreement in rule.agree {
      let participants = agreement.roles.flatMap { mention.roles[$0] ?? [] }
      actors.append(Actors(participants, isPersonal: agreement.isPersonal, numbers: &numbers))
    }
    self.actors = actors
    var (towns, regions): ([Int32], [Int32]) = ([], [])
    for place in mention.places where place.role != .announcement {
      let number = numbers[place.id ?? foldedWords(place.text).joined(separator: " ")]
      if place.level == .city || place.level == .point { towns.append(number) } else { regions.append(number) }
    }
    self.towns = Set(towns).sorted()
    self.regions = Set(regions).sorted()
    amounts = mention.amounts.filter(\.isOwn).map(Amount.init)
    totals = mention.amounts.filter { $0.measure == .total }.map(Amount.init)
    components = mention.amounts.filter { $0.measure == .component }.map(Amount.init)
    let day = mention.date.value?.first ?? mention.date.value?.last ?? mention.published
    month = amounts.isEmpty ? nil : day.map(ExchangeRates.Month.init)
    counts = mention.counts.map { Tally(what: numbers[$0.what], value: $0.value) }
    let numbered = mention.roles[Role("package")] ?? []
    ordinals = Set(numbered.map { numbers[foldedWords($0.text).joined(separator: " ")] }).sorted()
    // Known actors are compared as such.
    let described = rule.objects.flatMap { mention.roles[$0] ?? [] }.filter { $0.id == nil }
    let objects = described.flatMap { stems($0.text) }
    object = Set(objects.map { numbers[$0] }).sorted()
    (words, figures) = numbers.read(mention.evidence.quote)
    trigger = numbers[mention.evidence.trigger.lemma]
    isNew = rules.cues.areNew(mention)
  }
}

extension MentionProfile.Days {
  /// A report without a beginning looks `vague` days back; one without an end reaches to the report date.
  /// News may come `lag` days after what it tells without a date.
  init(_ mention: EventMention, vague: Int, lag: Int) {
    let report = mention.published?.dayNumber
    switch (mention.date.value?.first?.dayNumber, mention.date.value?.last?.dayNumber) {
    case (let first?, let last?):
      self.init(
        first: first, last: last, kind: last - first < 3 ? .stated : .coarse, lag: mention.date.isOfReport ? lag : 0)
      isNamed = first == last && mention.date.basis == "same-clause"
    case (let first?, nil): self.init(first: first, last: max(first, report ?? first), kind: .vague)
    case (nil, let last?): self.init(first: last - vague, last: last, kind: .vague)
    case (nil, nil):
      self.init(first: (report ?? 0) - vague, last: report ?? 0, kind: report == nil ? .none : .vague)
    }
  }
}

extension MentionProfile.Actors {
  /// - Parameter isPersonal: Whether a person counts as such, and not as the country acted for.
  init(_ participants: [Participant], isPersonal: Bool, numbers: inout TextNumbers) {
    var (people, parties): (Set<Int32>, Set<Int32>) = ([], [])
    for participant in participants {
      if participant.kind == .person || participant.kind == .office, let id = participant.id {
        people.insert(numbers[id])
      }
      let country = isPersonal ? nil : participant.country
      parties.insert(numbers[country ?? identity(participant)])
    }
    self.people = people.sorted()
    self.parties = parties.sorted()
    isKnown = participants.contains { $0.id != nil || $0.country != nil }
  }
}
