import TimelineCore

/// The events as the scripts of the explorer and of the search read them.
///
/// `index` names everything once; `y/2024` has the facets of a year's events as columns, `m/2024-05` the ids, titles
/// and dates of a month's, `q/2024-05` their quotes. Events are known by their number in timeline order, so that each
/// shard is a range of them. Events without a day stand in a shard of their own, the last.
struct ExplorerData: Sendable {
  /// Consecutive events that share a shard.
  struct Range: Sendable {
    let name: String
    let numbers: Swift.Range<Int>
  }

  /// What a filter needs to know of an event, beside its date.
  enum Flag: Int {
    case qualified = 1
    case disputed = 2
    case temporary = 4
    case claimed = 8
  }

  static let undated = "undated"
  /// The quotes of an event that a result may show.
  private static let quoteCount = 3

  let index: SiteIndex
  let years: [Range]
  let months: [Range]
  /// Makes the words of titles, dates and notes; its links are not used.
  private let words: ViewBuilder
  private let types: [EventType]
  private let typeNumbers: [EventType: Int]
  private let donors: [[Int]]
  private let actors: [[Int]]
  private let places: [[Int]]

  init(_ index: SiteIndex) {
    self.index = index
    words = ViewBuilder(index: index, path: Links.index)
    years = Self.ranges(index.events) { "\(EDTFDate(.year($0.year)))" }
    months = Self.ranges(index.events) { YearMonth($0).description }
    let known = index.content.types.types
    types = known + Set(index.events.map(\.type)).subtracting(known).sorted()
    typeNumbers = Dictionary(zip(types, 0...), uniquingKeysWith: { first, _ in first })
    actors = Self.members(index.actors, index.events.count)
    places = Self.members(index.places, index.events.count)
    let numbers = Dictionary(zip(index.actors.map(\.slug), 0...), uniquingKeysWith: { first, _ in first })
    donors = index.events.map { event in
      Set((event.roles[Role("donor")] ?? []).compactMap { index.group(of: $0).flatMap { numbers[$0.slug] } }).sorted()
    }
  }

  private static func ranges(_ events: [Event], _ name: (CivilDate) -> String) -> [Range] {
    let names = events.map { Timeline.anchorDay($0).map(name) ?? undated }
    var ranges: [Range] = []
    var start = 0
    for number in names.indices where number + 1 == names.count || names[number + 1] != names[number] {
      ranges.append(Range(name: names[number], numbers: start..<number + 1))
      start = number + 1
    }
    return ranges
  }

  /// By event: the numbers of the groups it is in, sorted.
  private static func members(_ groups: [SiteIndex.Group], _ count: Int) -> [[Int]] {
    var members = [[Int]](repeating: [], count: count)
    for (number, group) in groups.enumerated() {
      for event in group.events { members[event].append(number) }
    }
    return members
  }

  /// Every shard but those of the search, by name.
  var shards: [Shard] {
    [Shard(name: "index", value: overview)]
      + years.map { Shard(name: "y/\($0.name)", value: columns($0.numbers)) }
      + months.flatMap { month in
        [
          Shard(name: "m/\(month.name)", value: .list(month.numbers.map(title))),
          Shard(
            name: "q/\(month.name)", value: .list(month.numbers.map { .texts(quotes($0).prefix(Self.quoteCount)) })),
        ]
      }
  }

  /// The sentences that an event rests on, in order of publication, each once; without those of articles of which
  /// nothing may be shown.
  func quotes(_ number: Int) -> [String] {
    var seen: Set<String> = []
    return index.events[number].mentions.compactMap { mention in
      guard let article = index.article(mention.article), index.content.visibility(of: article) != .none,
        seen.insert(mention.evidence.quote).inserted
      else { return nil }
      return mention.evidence.quote
    }
  }
}

extension ExplorerData {
  /// What all shards refer to by number, and the words of the scripts.
  private var overview: ScriptValue {
    let content = index.content
    let lanes = laneNames
    let typeRows = types.map { type -> ScriptValue in
      let lane = content.types[type]?.lane ?? "other"
      return .list([
        .text(type.rawValue), .text(words.typeName(type)), .number(lanes.firstIndex(of: lane) ?? lanes.count),
        .text(words.slot(type)), .text(type.category),
      ])
    }
    return .object([
      ("count", .number(index.events.count)), ("types", .list(typeRows)),
      ("lanes", named((lanes + ["other"]).map { ($0, "lane.\($0)") })),
      ("categories", .list(index.categories.map { .texts([$0.key, $0.name]) })),
      ("statuses", named(Status.allCases.map { ($0.rawValue, "status.\($0.rawValue)") })),
      ("reality", .texts(Status.allCases.map(\.reality.rawValue))),
      ("precisions", named(TemporalValue.Precision.allCases.map { ($0.rawValue, "precision.\($0.rawValue)") })),
      ("bands", named(Self.bands.map { ($0.rawValue, "confidence.band.\($0.rawValue)") })),
      ("actors", .list(index.actors.map { .texts([$0.slug, $0.name]) })),
      ("places", .list(index.places.map { .texts([$0.slug, $0.name]) })),
      ("years", yearRanges), ("months", ranges(months)), ("extent", extent),
      ("recent", recent), ("density", density),
      ("language", .text(content.interface.language)), ("version", .text(content.buildStamp)),
      ("search", content.search.script), ("words", scriptWords),
    ])
  }

  /// The lanes drawn; what stands in none of them stands in one more, for others.
  var laneNames: [String] { Array(index.content.types.lanes.prefix(Self.laneCount)) }

  /// More lanes than this, and one for others, do not fit on a screen.
  private static let laneCount = 8

  private static let bands: [Event.Band] = [.high, .medium, .low]

  private func named(_ entries: [(key: String, label: String)]) -> ScriptValue {
    .list(entries.map { .texts([$0.key, words.interface.optionalText($0.label) ?? $0.key]) })
  }

  private func ranges(_ ranges: [Range]) -> ScriptValue {
    .list(ranges.map { .list([.text($0.name), .number($0.numbers.lowerBound), .number($0.numbers.count)]) })
  }

  /// With the last day that an event of the year may reach: a window behind it needs nothing of the year.
  private var yearRanges: ScriptValue {
    .list(
      years.map { year in
        let reach = year.numbers.compactMap { number -> Int? in
          Timeline.anchorDay(index.events[number]).map { $0.dayNumber + Self.length(index.events[number]) }
        }
        return .list([
          .text(year.name), .number(year.numbers.lowerBound), .number(year.numbers.count), .number(reach.max() ?? 0),
        ])
      })
  }

  /// The first and the last day of the histogram, in days since 1970-01-01; empty where no event has a date.
  private var extent: ScriptValue { days.map { .numbers([$0.lowerBound, $0.upperBound]) } ?? .list([]) }

  /// The texts of the keys that scripts use: those that begin with `script.`, and the months.
  private var scriptWords: ScriptValue {
    let interface = words.interface
    let own = interface.keys.filter { $0.hasPrefix("script.") }.map { key in
      (String(key.dropFirst("script.".count)), ScriptValue.text(interface.text(key)))
    }
    let months = (1...12).flatMap { month in
      ["month.\(month)", "month.short.\(month)"].map { ($0, ScriptValue.text(interface.text($0))) }
    }
    let dates = ["date.day", "date.day-of-year", "date.month", "date.range"].map {
      ($0, ScriptValue.text(interface.text($0)))
    }
    return .object(own + months + dates)
  }

  /// The facets of consecutive events: one column a facet, days as the difference to the event before.
  private func columns(_ numbers: Swift.Range<Int>) -> ScriptValue {
    let events = numbers.map { index.events[$0] }
    let days = events.map { Timeline.anchorDay($0)?.dayNumber ?? 0 }
    let steps = zip(days, [0] + days).map { $0 - $1 }
    let precisions = TemporalValue.Precision.allCases
    return .object([
      ("from", .number(numbers.lowerBound)), ("day", .numbers(steps)), ("length", .numbers(events.map(Self.length))),
      ("precision", .packed(events.map { precisions.firstIndex(of: $0.date.precision) ?? 0 })),
      ("type", .packed(events.map { typeNumbers[$0.type] ?? 0 })),
      ("status", .packed(events.map { Status.allCases.firstIndex(of: $0.status) ?? 0 })),
      ("flags", .packed(events.map(Self.flags))),
      ("band", .packed(events.map { Self.bands.firstIndex(of: $0.band) ?? 0 })),
      ("sources", .packed(events.map(\.corroboration.independent))),
      ("actors", .packed(lists: Array(actors[numbers]))), ("places", .packed(lists: Array(places[numbers]))),
      ("donors", .packed(lists: numbers.map { number in donors[number].compactMap(actors[number].firstIndex) })),
    ])
  }

  /// Days from the first to the last that the date may mean; 0 where it has but one end.
  static func length(_ event: Event) -> Int {
    guard let first = event.date.value?.first, let last = event.date.value?.last else { return 0 }
    return last.dayNumber - first.dayNumber
  }

  private static func flags(_ event: Event) -> Int {
    var flags = 0
    if case .date(let date) = event.date.value, date.qualifier != nil { flags |= Flag.qualified.rawValue }
    if !event.conflicts.isEmpty { flags |= Flag.disputed.rawValue }
    if event.isTemporary { flags |= Flag.temporary.rawValue }
    if event.attributions.contains(where: { $0.stance == .party }) { flags |= Flag.claimed.rawValue }
    return flags
  }

  /// Id, title, date in words, note; and the address of an event without a page of its own.
  private func title(_ number: Int) -> ScriptValue {
    let event = index.events[number]
    let texts = [event.id, event.title, words.dates.short(event.date.value), words.note(event)]
    return .texts(index.hasPage(number) ? texts : texts + [index.chronologyAddress(of: event)])
  }
}
