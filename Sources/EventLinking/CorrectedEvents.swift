package import TimelineCore

/// Events as linking made them and people corrected them.
package struct CorrectedEvents: Sendable {
  package var events: [Event]
  /// Those that a correction took off the timeline.
  package var suppressed: [Event] = []
  /// What came of each correction, by its number.
  package var results: [CorrectionResult] = []
  /// The event of each mention before any correction, which the ledger remembers: by key and article.
  package var found: [EventLedger.Mention] = []
}

extension CorrectedEvents {
  /// What sets, pins, unsets, drops or adds values, in file order.
  mutating func applyFields(_ corrections: [Correction], titles: EventTitles) {
    let fields = FieldCorrections(events, titles: titles)
    for correction in corrections {
      switch (correction.operation, correction.target) {
      case (_, .article), (_, .actor), (_, .place), (.merge, _), (.split, _), (.link, _): continue
      case (.add, _): set(correction, fields, event: results.first { $0.correction == correction }?.event)
      case (.drop, _): drop(correction)
      default: set(correction, fields, event: number(of: correction.target).map { events[$0].id })
      }
    }
  }

  /// The connections that people say there are.
  mutating func applyLinks(_ corrections: [Correction]) {
    for correction in corrections where correction.operation == .link {
      var result = CorrectionResult(
        correction: correction, event: nil, subject: correction.target.text, outcome: .gone)
      if let number = number(of: correction.target),
        let kind = correction.values("type")?.first.flatMap(EventLink.Kind.init(rawValue:)),
        let other = correction.values("id")?.first.flatMap({ self.number(of: .event($0)) })
      {
        let link = EventLink(type: kind, id: events[other].id)
        result.event = events[number].id
        result.subject = events[number].title
        result.changes = [.init(field: kind.rawValue, before: "", after: link.id)]
        result.outcome = events[number].links.contains(link) ? .needless : .applied
        if result.outcome == .applied {
          events[number].links = (events[number].links + [link]).sorted()
          events[number].corrections.append(correction)
        }
      }
      results.append(result)
    }
  }

  private mutating func set(_ correction: Correction, _ fields: FieldCorrections, event id: Event.ID?) {
    guard let number = events.firstIndex(where: { $0.id == id }) else {
      if correction.operation != .add { note(correction, nil, .gone) }
      return
    }
    let subject = events[number].title
    let changes = fields.apply(correction, to: &events[number])
    if correction.operation == .add { return }
    let isPinned = correction.operation == .pin
    if !changes.isEmpty || isPinned { events[number].corrections.append(correction) }
    note(correction, number, changes.isEmpty && !isPinned ? .needless : .applied, subject: subject, changes)
  }

  private mutating func drop(_ correction: Correction) {
    guard let number = number(of: correction.target) else { return note(correction, nil, .gone) }
    note(correction, number, .applied, subject: events[number].title)
    var event = events.remove(at: number)
    event.corrections.append(correction)
    suppressed.append(event)
  }

  private mutating func note(
    _ correction: Correction, _ number: Int?, _ outcome: CorrectionResult.Outcome, subject: String? = nil,
    _ changes: [CorrectionResult.Change] = []
  ) {
    results.append(
      CorrectionResult(
        correction: correction, event: number.map { events[$0].id }, subject: subject ?? correction.target.text,
        changes: changes, outcome: outcome))
  }

  /// Nil where no event is meant.
  private func number(of target: Correction.Target) -> Int? {
    switch target {
    case .event(let id): events.firstIndex { $0.id == id } ?? events.firstIndex { $0.aliases.contains(id) }
    default: events.firstIndex { $0.mentions.contains { $0.isMeant(by: target) } }
    }
  }
}

/// One event to be: its mentions, and what is known of it beside them.
struct EventDraft {
  var id: Event.ID
  var aliases: [Event.ID]
  var splitFrom: Event.ID?
  /// In the order of `precedes`; never empty.
  var mentions: [EventMention]
  var mergeRules: [String]
  var corrections: [Correction] = []
}

/// Merges, splits and adds what people say should be, before events are made.
struct DraftCorrections {
  private(set) var drafts: [EventDraft]
  private(set) var results: [CorrectionResult] = []
  private let articles: [Article.ID: Article]

  init(_ drafts: [EventDraft], articles: [Article]) {
    self.drafts = drafts
    self.articles = Dictionary(articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func apply(_ correction: Correction) {
    switch correction.operation {
    case .merge: merge(correction)
    case .split: split(correction)
    case .add: add(correction)
    default: break
    }
  }

  // MARK: Merge and split

  private mutating func merge(_ correction: Correction) {
    let others = (correction.values("with") ?? []).map { drafts.number(of: .event($0)) }
    guard let target = drafts.number(of: correction.target), !others.contains(nil) else {
      return note(correction, nil, .gone)
    }
    let merged = Set(others.compactMap(\.self)).subtracting([target]).sorted()
    guard !merged.isEmpty else { return note(correction, target, .needless) }
    for other in merged {
      drafts[target].mentions += drafts[other].mentions
      drafts[target].aliases += [drafts[other].id] + drafts[other].aliases
    }
    drafts[target].mentions.sort(by: precedes)
    drafts[target].aliases.sort()
    drafts[target].corrections.append(correction)
    note(correction, target, .applied, after: merged.map { drafts[$0].id })
    for other in merged.reversed() { drafts.remove(at: other) }
  }

  private mutating func split(_ correction: Correction) {
    guard let target = drafts.number(of: correction.target) else { return note(correction, nil, .gone) }
    let told = correction.values("mentions") ?? []
    let leaving = drafts[target].mentions.filter { mention in told.contains { mention.isMeant(by: $0) } }
    guard !leaving.isEmpty else { return note(correction, target, .gone) }
    guard leaving.count < drafts[target].mentions.count else { return note(correction, target, .needless) }
    let id = "ev-\(SHA256.base32("\(drafts[target].id)|\(leaving[0].key)".utf8))"
    drafts[target].mentions.removeAll(where: leaving.contains)
    drafts[target].corrections.append(correction)
    drafts.append(
      EventDraft(
        id: id, aliases: [], splitFrom: drafts[target].id, mentions: leaving, mergeRules: drafts[target].mergeRules,
        corrections: [correction]))
    note(correction, target, .applied, after: [id])
  }

  // MARK: Add

  private mutating func add(_ correction: Correction) {
    guard let mention = addedMention(correction) else { return note(correction, nil, .gone) }
    if drafts.contains(where: { $0.mentions.contains { $0.isSame(as: mention) } }) {
      return note(correction, nil, .needless)
    }
    drafts.append(
      EventDraft(
        id: "ev-\(mention.key)", aliases: [], mentions: [mention], mergeRules: [], corrections: [correction]))
    note(correction, drafts.count - 1, .applied)
  }

  /// Nil where the quote does not stand in the articles.
  private func addedMention(_ correction: Correction) -> EventMention? {
    guard let type = correction.values("subtype")?.first,
      let status = correction.values("status")?.first.flatMap(Status.init(rawValue:))
    else { return nil }
    var (article, quote, range): (Article?, String, ByteRange) = (nil, "", ByteRange(0, 0))
    let source: String
    switch correction.target {
    case .source(let text): source = text
    case .quote(let text, let id):
      let found = articles.values.sorted { $0.id < $1.id }.lazy.filter { id == nil || $0.id == id }
        .compactMap { article in article.text.byteRange(of: text).map { (article, $0) } }.first
      guard let found else { return nil }
      (article, quote, range, source) = (found.0, text, found.1, found.0.id)
    default: return nil
    }
    return EventMention(
      article: source, published: article?.published, sentence: 0,
      evidence: Evidence(range: range, quote: quote, trigger: .init(range: range, lemma: "")), type: EventType(type),
      status: status, date: DatedValue(value: nil, confidence: 1, basis: "correction", rule: "correction.add"),
      rules: ["correction.add"], confidence: 1, key: SHA256.base32("\(source)|\(quote)|\(type)".utf8))
  }

  private mutating func note(
    _ correction: Correction, _ draft: Int?, _ outcome: CorrectionResult.Outcome, after: [Event.ID] = []
  ) {
    let changes = after.map { CorrectionResult.Change(field: correction.operation.rawValue, before: "", after: $0) }
    results.append(
      CorrectionResult(
        correction: correction, event: draft.map { drafts[$0].id }, subject: correction.target.text, changes: changes,
        outcome: outcome))
  }
}

extension [EventDraft] {
  /// The one that a target means; nil where there is none.
  func number(of target: Correction.Target) -> Int? {
    switch target {
    case .event(let id): firstIndex { $0.id == id } ?? firstIndex { $0.aliases.contains(id) }
    default: firstIndex { $0.mentions.contains { $0.isMeant(by: target) } }
    }
  }
}

extension EventMention {
  /// Whether a target other than an event's id means this mention.
  fileprivate func isMeant(by target: Correction.Target) -> Bool {
    switch target {
    case .mention(let key): self.key == key
    case .quote(let text, let article):
      (article == nil || self.article == article) && evidence.quote.contains(text)
    case .event, .article, .actor, .place, .source: false
    }
  }

  /// By its key or words of its sentence.
  fileprivate func isMeant(by text: String) -> Bool { key == text || evidence.quote.contains(text) }

  /// Whether a mention that was found says what an added one says.
  fileprivate func isSame(as added: EventMention) -> Bool {
    article == added.article && type == added.type && status == added.status
      && evidence.range.contains(added.evidence.range) && !added.evidence.quote.isEmpty
  }
}

extension Correction.Target {
  /// The target as the file names it.
  var text: String {
    switch self {
    case .event(let text), .mention(let text), .article(let text), .actor(let text), .place(let text),
      .source(let text):
      text
    case .quote(let text, _): text
    }
  }
}

extension String {
  /// Where a text first stands in this one, in UTF-8 bytes; nil where it does not, or is empty.
  fileprivate func byteRange(of text: String) -> ByteRange? {
    guard !text.isEmpty, let range = firstRange(of: text) else { return nil }
    let start = utf8.distance(from: startIndex, to: range.lowerBound)
    return ByteRange(start, start + text.utf8.count)
  }
}
