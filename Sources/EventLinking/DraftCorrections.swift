import TimelineCore

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
      return results.note(correction, nil, .gone)
    }
    let merged = Set(others.compactMap(\.self)).subtracting([target]).sorted()
    guard !merged.isEmpty else { return results.note(correction, drafts[target].id, .needless) }
    for other in merged {
      drafts[target].mentions += drafts[other].mentions
      drafts[target].aliases += [drafts[other].id] + drafts[other].aliases
    }
    drafts[target].mentions.sort(by: precedes)
    drafts[target].aliases.sort()
    drafts[target].corrections.append(correction)
    let changes = merged.map {
      CorrectionResult.Change(field: correction.operation.rawValue, before: "", after: drafts[$0].id)
    }
    results.note(correction, drafts[target].id, .applied, changes)
    for other in merged.reversed() { drafts.remove(at: other) }
  }

  private mutating func split(_ correction: Correction) {
    guard let target = drafts.number(of: correction.target) else { return results.note(correction, nil, .gone) }
    let told = correction.values("mentions") ?? []
    let leaving = drafts[target].mentions.filter { mention in told.contains { mention.isMeant(by: $0) } }
    guard !leaving.isEmpty else { return results.note(correction, drafts[target].id, .gone) }
    guard leaving.count < drafts[target].mentions.count else {
      return results.note(correction, drafts[target].id, .needless)
    }
    let id = "ev-\(SHA256.base32("\(drafts[target].id)|\(leaving[0].key)".utf8))"
    drafts[target].mentions.removeAll(where: leaving.contains)
    drafts[target].corrections.append(correction)
    drafts.append(
      EventDraft(
        id: id, aliases: [], splitFrom: drafts[target].id, mentions: leaving, mergeRules: drafts[target].mergeRules,
        corrections: [correction]))
    results.note(
      correction, drafts[target].id, .applied, [.init(field: correction.operation.rawValue, before: "", after: id)])
  }

  // MARK: Add

  private mutating func add(_ correction: Correction) {
    guard let mention = addedMention(correction) else { return results.note(correction, nil, .gone) }
    if drafts.contains(where: { $0.mentions.contains { $0.isSame(as: mention) } }) {
      return results.note(correction, nil, .needless)
    }
    drafts.append(
      EventDraft(
        id: "ev-\(mention.key)", aliases: [], mentions: [mention], mergeRules: [], corrections: [correction]))
    results.note(correction, drafts[drafts.count - 1].id, .applied)
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
  /// By its key or words of its sentence.
  fileprivate func isMeant(by text: String) -> Bool { key == text || evidence.quote.contains(text) }

  /// Whether a mention that was found says what an added one says.
  fileprivate func isSame(as added: EventMention) -> Bool {
    article == added.article && type == added.type && status == added.status
      && evidence.range.contains(added.evidence.range) && !added.evidence.quote.isEmpty
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
