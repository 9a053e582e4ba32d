import TimelineCore

/// Everything that the pages look up, worked out once for a whole site.
struct SiteIndex: Sendable {
  /// Where the chronology shows an event: on the page of the finest unit that surely holds it.
  enum Placement: Hashable, Sendable {
    case day(CivilDate)
    case month(YearMonth)
    case year(Int)
    case undated
  }

  /// What a list page is about: a category, an actor or a place.
  struct Group: Sendable {
    /// What participants and places are matched by.
    let key: String
    let name: String
    let slug: String
    let folder: String
    /// In timeline order.
    let events: [Int]
    let actor: Participant?
    let place: Place?
  }

  let content: SiteContent
  /// Never `auto`.
  let eventPages: EventPages
  let dates: DateText
  /// In timeline order; every `Int` elsewhere counts in this.
  let events: [Event]
  let articles: [TaggedArticle]
  private let eventNumbers: [Event.ID: Int]
  private let articleNumbers: [Article.ID: Int]
  private let articleSlugs: [String]
  private let articleEvents: [Article.ID: [Int]]
  private let placed: [Placement: [Int]]
  /// Sorted, each with at least one event.
  let days: [CivilDate]
  let months: [YearMonth]
  let years: [Int]
  /// In the order of `data/event-types.tsv`.
  let categories: [Group]
  /// By name.
  let actors: [Group]
  /// By name.
  let places: [Group]
  /// Chains of connected events, the longest first.
  let threads: [Group]
  private let threadNumbers: [Event.ID: Int]
  private let actorNumbers: [String: Int]
  private let placeNumbers: [String: Int]
  let chart: SVGChart
  let aid: AidLedger
  let mediation: MediationTracker
  let sources: SourceTable
  /// The names of the donors' files, in the order of the accounts.
  let aidSlugs: [String]

  init(_ content: SiteContent) {
    self.content = content
    eventPages = content.eventPages.settled(for: content.timeline.events.count)
    dates = DateText(interface: content.interface)
    events = content.timeline.events
    articles = content.timeline.articles
    eventNumbers = Self.numbers(events.map(\.id))
    articleNumbers = Self.numbers(articles.map(\.article.id))
    articleSlugs = Slug.unique(articles.map(\.article.id))
    articleEvents = Self.grouped(events) { event in event.mentions.map(\.article) }
    placed = Self.grouped(events) { [Self.placement(of: $0)] }
    days = placed.keys.compactMap { if case .day(let day) = $0 { day } else { nil } }.sorted()
    let monthPlaces = placed.keys.compactMap { if case .month(let month) = $0 { month } else { nil } }
    months = Set(days.map(YearMonth.init) + monthPlaces).sorted()
    let yearPlaces = placed.keys.compactMap { if case .year(let year) = $0 { year } else { nil } }
    years = Set(months.map(\.year) + yearPlaces).sorted()
    categories = Self.categories(events, content)
    actors = Self.actors(events)
    places = Self.places(events)
    threads = EventThreads.groups(events)
    threadNumbers = Dictionary(
      threads.enumerated().flatMap { number, thread in thread.events.map { (content.timeline.events[$0].id, number) } },
      uniquingKeysWith: { first, _ in first })
    actorNumbers = Self.numbers(actors.map(\.key))
    placeNumbers = Self.numbers(places.map(\.key))
    let principals = Principals(offices: content.offices)
    aid = AidLedger(events, principals: principals)
    mediation = MediationTracker(events, principals: principals)
    sources = SourceTable(events, articles)
    aidSlugs = Self.aidSlugs(aid)
    chart = SVGChart(events: events, months: Set(months), years: Set(years))
  }

  private static func numbers<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
    Dictionary(zip(keys, 0...), uniquingKeysWith: { first, _ in first })
  }

  private static func grouped<Key: Hashable>(_ events: [Event], by keys: (Event) -> [Key]) -> [Key: [Int]] {
    var groups: [Key: [Int]] = [:]
    for (number, event) in events.enumerated() {
      for key in Set(keys(event)) { groups[key, default: []].append(number) }
    }
    return groups
  }

  /// A day where the date is one; the month or the year that holds all of it; else the month it begins or ends in.
  static func placement(of event: Event) -> Placement {
    guard let value = event.date.value, let anchor = Timeline.anchorDay(event) else { return .undated }
    switch value.precision {
    case .day: return .day(anchor)
    case .year, .decade: return .year(anchor.year)
    default: return .month(YearMonth(anchor))
    }
  }
}

extension SiteIndex {
  func event(_ id: Event.ID) -> Event? { eventNumbers[id].map { events[$0] } }

  func number(of event: Event) -> Int { eventNumbers[event.id] ?? 0 }

  func article(_ id: Article.ID) -> Article? { articleNumbers[id].map { articles[$0].article } }

  func timexes(in article: Article.ID) -> [Timex] { articleNumbers[article].map { articles[$0].timexes } ?? [] }

  /// The address of an article's page; nil for an article that is not in the timeline.
  func address(ofArticle id: Article.ID) -> String? {
    articleNumbers[id].map { Links.article(slug: articleSlugs[$0]) }
  }

  /// The events an article tells of, in timeline order.
  func events(ofArticle id: Article.ID) -> [Int] { articleEvents[id] ?? [] }

  /// The events of one place in the chronology, in timeline order; those of finer pages are not among them.
  func events(at placement: Placement) -> [Int] { placed[placement] ?? [] }

  /// All events of a month, those of its days included, in timeline order.
  func events(in month: YearMonth) -> [Int] {
    (events(at: .month(month)) + days.filter { YearMonth($0) == month }.flatMap { events(at: .day($0)) }).sorted()
  }

  /// The page of the chronology that shows an event, with its place on it.
  func chronologyAddress(of event: Event) -> String {
    switch Self.placement(of: event) {
    case .day(let day): "\(Links.day(day))#\(Links.eventAnchor(event.id))"
    case .month(let month): Links.month(month) + anchor(of: event)
    case .year(let year): Links.year(year) + anchor(of: event)
    case .undated: Links.undated(page: undatedPage(of: event)) + anchor(of: event)
    }
  }

  /// Pages of coarser dates have a place for each event only where events have no pages of their own.
  private func anchor(of event: Event) -> String {
    eventPages == .major ? "#\(Links.eventAnchor(event.id))" : ""
  }

  /// Undated events stand last in the timeline, and next to each other.
  private func undatedPage(of event: Event) -> Int {
    (number(of: event) - (events(at: .undated).first ?? 0)) / Page.rows + 1
  }

  /// Whether an event has a page of its own beside its place in the chronology.
  func hasPage(_ number: Int) -> Bool { eventPages == .all || EventPages.isMajor(events[number]) }

  /// Where an event is told of in full: its own page, or its place on the page of its day, month or year.
  func address(of event: Event) -> String {
    hasPage(number(of: event)) ? Links.event(event.id) : chronologyAddress(of: event)
  }

  /// The chain of events that an event stands in; nil for most.
  func thread(of event: Event) -> Group? { threadNumbers[event.id].map { threads[$0] } }

  func group(of participant: Participant) -> Group? {
    Self.key(participant).flatMap { actorNumbers[$0] }.map { actors[$0] }
  }

  func group(of place: Place) -> Group? { placeNumbers[Self.key(place)].map { places[$0] } }

  func category(_ name: String) -> Group? { categories.first { $0.key == name } }
}

extension SiteIndex {
  private static func categories(_ events: [Event], _ content: SiteContent) -> [Group] {
    let byCategory = grouped(events) { [$0.type.category] }
    let known = content.types.categories
    let other = Set(byCategory.keys).subtracting(known).sorted()
    return (known + other).compactMap { name in
      guard let members = byCategory[name] else { return nil }
      let label = content.interface.optionalText("category.\(name)") ?? name
      return Group(
        key: name, name: label, slug: Slug.make(name), folder: "category", events: members, actor: nil, place: nil)
    }
  }

  /// Things fill roles too, but are no actors; one without an id has a page only where its kind says what it is.
  private static func key(_ participant: Participant) -> String? {
    switch participant.kind {
    case .thing: nil
    case .group: participant.id
    case .person, .office, .organisation, .country: participant.id ?? "name:\(participant.name)"
    }
  }

  private static func key(_ place: Place) -> String { place.id ?? "name:\(place.name)" }

  private static func actors(_ events: [Event]) -> [Group] {
    var first: [String: Participant] = [:]
    for participant in events.flatMap(participants) {
      if let key = key(participant), first[key] == nil { first[key] = participant }
    }
    let members = grouped(events) { participants(of: $0).compactMap(key) }
    return groups(first, members, folder: "actor", name: \.name) { ($0, nil) }
  }

  private static func places(_ events: [Event]) -> [Group] {
    var first: [String: Place] = [:]
    for place in events.flatMap(\.places) where first[key(place)] == nil { first[key(place)] = place }
    let members = grouped(events) { $0.places.map(key) }
    return groups(first, members, folder: "place", name: \.name) { (nil, $0) }
  }

  private static func groups<Value>(
    _ values: [String: Value], _ members: [String: [Int]], folder: String, name: (Value) -> String,
    _ kind: (Value) -> (Participant?, Place?)
  ) -> [Group] {
    let keyed = values.map { (slug: Slug.make(name($0.value)), key: $0.key, value: $0.value) }
    let sorted = keyed.sorted { ($0.slug, name($0.value), $0.key) < ($1.slug, name($1.value), $1.key) }
    let slugs = Slug.unique(sorted.map { name($0.value) })
    return zip(sorted, slugs).map { entry, slug in
      let (actor, place) = kind(entry.value)
      return Group(
        key: entry.key, name: name(entry.value), slug: slug, folder: folder, events: members[entry.key] ?? [],
        actor: actor, place: place)
    }
  }

  /// In order of the roles' names.
  private static func participants(of event: Event) -> [Participant] {
    event.roles.sorted { $0.key < $1.key }.flatMap(\.value)
  }
}
