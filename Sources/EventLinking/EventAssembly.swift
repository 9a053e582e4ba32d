import TimelineCore

/// Makes an event of the mentions that linking has put together.
///
/// - Parameters:
///   - mentions: In the order of `precedes`; never empty.
///   - rules: The names of the merge rules that joined them.
func makeEvent(_ mentions: [EventMention], rules: [String], context: AssemblyContext) -> Event {
  let reports = Reports(mentions, duplicates: context.duplicates)
  var conflicts: [Conflict] = []
  let type = reports.mostReported(mentions.map { ($0.type, $0) }) ?? mentions[0].type
  let status = chooseStatus(reports, conflicts: &conflicts)
  let date = chooseDate(reports, conflicts: &conflicts)
  let places = mergePlaces(reports, conflicts: &conflicts)
  let amounts = mergeAmounts(reports, type: type, conflicts: &conflicts)
  let counts = mergeCounts(reports, conflicts: &conflicts)
  let (confidence, parts) = combinedConfidence(reports, hasConflict: !conflicts.isEmpty)
  var event = Event(
    id: "ev-\(mentions[0].key)", type: type, status: status,
    isTemporary: mentions.contains { $0.isTemporary && $0.status == status }, title: "", date: date,
    roles: mergeRoles(mentions), places: places, amounts: amounts, counts: counts,
    attributions: unique(mentions.compactMap(\.attribution)), mentions: mentions, mergeRules: rules,
    confidence: confidence, confidenceParts: parts,
    corroboration: Corroboration(
      articles: Set(mentions.map(\.article)).count, independent: reports.independent.count,
      publishers: Set(mentions.compactMap { context.publishers[$0.article] }).sorted()),
    conflicts: conflicts)
  event.title = EventTitles(context.interface).title(event)
  return event
}

/// What all events are made with.
struct AssemblyContext {
  let publishers: [Article.ID: String]
  let duplicates: NearDuplicates
  let interface: Interface
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
    let all = mentions.flatMap { mention in (mention.roles[role] ?? []).map { placed($0, in: mention) } }
    let groups = Dictionary(grouping: all, by: identity)
    roles[role] = unique(all.map(identity)).enumerated()
      .sorted { (-(groups[$0.element]?.count ?? 0), $0.offset) < (-(groups[$1.element]?.count ?? 0), $1.offset) }
      .compactMap { groups[$0.element]?.first }
  }
  return roles
}

/// A participant of an event keeps the place of its words only where the event has a single text.
private func placed(_ participant: Participant, in mention: EventMention) -> Participant { participant }

func identity(_ participant: Participant) -> String {
  participant.id ?? foldedWords(participant.text).joined(separator: " ")
}
