package import TimelineCore

/// Makes an event of the mentions that linking has put together.
func makeEvent(_ draft: EventDraft, context: AssemblyContext) -> Event {
  let mentions = draft.mentions.map { $0.named(in: context.interface) }
  let reports = Reports(mentions, duplicates: context.duplicates)
  var conflicts: [Conflict] = []
  let type = reports.mostReported(mentions.map { ($0.type, $0) }) ?? mentions[0].type
  let status = chooseStatus(reports, conflicts: &conflicts)
  let date = chooseDate(reports, conflicts: &conflicts)
  let places = mergePlaces(reports, conflicts: &conflicts)
  let month = ExchangeRates.month(of: date.value, reported: mentions.compactMap(\.published).min())
  let amounts = mergeAmounts(
    reports, words: MoneyText(context.interface), rates: context.rates, month: month, conflicts: &conflicts)
  let counts = mergeCounts(reports, conflicts: &conflicts)
  let (confidence, parts) = combinedConfidence(reports, hasConflict: !conflicts.isEmpty)
  var event = Event(
    id: draft.id, aliases: draft.aliases, splitFrom: draft.splitFrom, type: type, status: status,
    isTemporary: mentions.contains { $0.isTemporary && $0.status == status }, title: "", date: date,
    roles: mergeRoles(mentions), places: places, amounts: amounts, counts: counts,
    attributions: unique(mentions.compactMap(\.attribution)), mentions: mentions, mergeRules: draft.mergeRules,
    confidence: confidence, confidenceParts: parts,
    corroboration: Corroboration(
      articles: Set(mentions.map(\.article)).count, independent: reports.independent.count,
      publishers: Set(mentions.compactMap { context.publishers[$0.article] }).sorted(),
      copies: reports.originals.filter { $0.key != $0.value }),
    conflicts: conflicts)
  event.corrections = draft.corrections
  event.title = context.titles.title(event)
  return event
}

/// Makes the events of a stream of mentions one at a time; no articles are at hand to tell copies by.
package struct EventAssembler: Sendable {
  private let rules: MergeRules
  private let context: AssemblyContext

  package init(rules: MergeRules, interface: Interface) {
    self.rules = rules
    context = AssemblyContext([], articles: [], interface: interface, rates: rules.rates)
  }

  /// - Parameter mentions: In the order of `MentionIndex.groups`; none without a mention.
  package func event(_ id: Event.ID, of mentions: [EventMention]) -> Event {
    let draft = EventDraft(
      id: id, aliases: [], splitFrom: nil, mentions: mentions, mergeRules: rules.names(for: mentions))
    return makeEvent(draft, context: context)
  }
}

/// What all events are made with.
struct AssemblyContext: Sendable {
  let publishers: [Article.ID: String]
  let duplicates: NearDuplicates
  let interface: Interface
  let titles: EventTitles
  let rates: ExchangeRates

  /// - Parameter groups: The mentions of each event: only articles that share an event are compared.
  init(_ groups: [[EventMention]], articles: [Article], interface: Interface, rates: ExchangeRates) {
    let compared = Set(
      groups.flatMap { group in
        let reporting = Set(group.map(\.article))
        return reporting.count > 1 ? reporting : []
      })
    publishers = Dictionary(
      articles.compactMap { article in article.source.map { (article.id, $0.name) } },
      uniquingKeysWith: { first, _ in first })
    duplicates = NearDuplicates(articles.filter { compared.contains($0.id) })
    self.interface = interface
    titles = EventTitles(interface, articles: articles)
    self.rates = rates
  }
}

/// The mentions of one event, and which of their articles stand alone.
struct Reports {
  let mentions: [EventMention]
  /// By article: the article that it repeats, or itself.
  let originals: [Article.ID: Article.ID]

  init(_ mentions: [EventMention], duplicates: NearDuplicates) {
    self.mentions = mentions
    originals = duplicates.originals(mentions)
  }

  /// The articles that repeat no other, sorted.
  var independent: [Article.ID] { Set(originals.values).sorted() }

  /// How many independent articles say a thing.
  func support(_ mentions: [EventMention]) -> Int { Set(mentions.compactMap { originals[$0.article] }).count }

  /// The value that most independent articles give, the earliest of them in a tie; nil for none.
  func mostReported<Value: Hashable>(_ values: [(Value, EventMention)]) -> Value? {
    let backers = Dictionary(grouping: values, by: \.0).mapValues { support($0.map(\.1)) }
    let most = backers.values.max()
    return values.first { backers[$0.0] == most }?.0
  }
}

/// The elements without repetitions, in order.
func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}

/// Every participant once in each role, known by id or folded words, those named by most mentions first.
private func mergeRoles(_ mentions: [EventMention]) -> [Role: [Participant]] {
  var roles: [Role: [Participant]] = [:]
  for role in Set(mentions.flatMap(\.roles.keys)) {
    let all = mentions.flatMap { $0.roles[role] ?? [] }
    let groups = Dictionary(grouping: all, by: identity)
    roles[role] = unique(all.map(identity)).enumerated()
      .sorted { (-(groups[$0.element]?.count ?? 0), $0.offset) < (-(groups[$1.element]?.count ?? 0), $1.offset) }
      .compactMap { groups[$0.element]?.first }
  }
  return roles
}

/// What makes two participants one: the id or, without one, the folded words.
func identity(_ participant: Participant) -> String {
  participant.id ?? foldedWords(participant.text).joined(separator: " ")
}
