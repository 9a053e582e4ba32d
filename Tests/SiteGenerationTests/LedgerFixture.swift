import TimelineCore

@testable import SiteGeneration

/// Events with money and with mediators, made for the ledger, the tracker and the charts.
struct LedgerFixture {
  static let germany = Participant(id: "DE", text: "Berlin", name: "Germany", kind: .country, country: "DE")
  static let chancellor = Participant(id: "p:scholz", text: "Scholz", name: "Olaf Scholz", kind: .person, country: "DE")
  static let norway = Participant(id: "NO", text: "Norway", kind: .country, country: "NO")
  static let ukraine = Participant(id: "UA", text: "Ukraine", kind: .country, country: "UA")
  static let russia = Participant(id: "RU", text: "Russia", kind: .country, country: "RU")
  static let qatar = Participant(id: "QA", text: "Qatar", kind: .country, country: "QA")

  let pattern: Event

  init() throws { pattern = try Fixture().events[0] }

  /// An event of a day of 2024; nil for one without a date.
  func event(
    _ id: String, _ type: String, _ month: Int?, _ status: Status = .announced, roles: [String: [Participant]] = [:],
    amounts: [Money] = [], links: [EventLink] = [], title: String? = nil
  ) -> Event {
    var event = pattern
    event.id = "ev-\(id)"
    event.aliases = []
    event.type = EventType(type)
    event.status = status
    event.title = title ?? "Event \(id)"
    let day = month.flatMap { CivilDate(year: 2024, month: $0, day: 5) }
    event.date = DatedValue(
      value: day.map { TemporalValue.day($0) }, confidence: 0.9, basis: day == nil ? "none" : "same-clause",
      rule: "date.explicit")
    event.roles = Dictionary(uniqueKeysWithValues: roles.map { (Role($0.key), $0.value) })
    (event.places, event.counts, event.conflicts) = ([], [], [])
    event.amounts = amounts
    event.links = links
    return event
  }

  func money(
    _ value: Double, _ currency: String = "EUR", _ stage: Money.Stage? = .pledged, _ measure: Money.Measure = .cash,
    modifier: Exactness = .exact, period: String? = nil
  ) -> Money {
    Money(
      raw: "so much", value: value, currency: currency, modifier: modifier, measure: measure, stage: stage,
      period: period)
  }

  func aid(
    _ id: String, _ month: Int?, _ amounts: [Money], _ status: Status = .announced,
    by donors: [Participant] = [germany], links: [EventLink] = []
  ) -> Event {
    event(
      id, "aid.military", month, status, roles: ["donor": donors, "recipient": [Self.ukraine]], amounts: amounts,
      links: links, title: "\(donors.map(\.name).joined(separator: " and ")) aid \(id)")
  }

  /// One case of everything that may or may not be summed.
  var aid: [Event] {
    [
      aid("pledge", 2, [money(650_000_000), money(700_000_000, "USD"), money(2e9, "EUR", .pledged, .total)]),
      aid("more", 4, [money(100_000_000, modifier: .about)], by: [Self.germany, Self.chancellor]),
      aid("sent", 6, [money(400_000_000, "EUR", .delivered, .value)], .happened),
      aid("part", 6, [money(50_000_000)], links: [EventLink(type: .partOf, id: "ev-pledge")]),
      aid("yearly", 7, [money(300_000_000, period: "R/P1Y")]),
      aid("denied", 7, [money(900_000_000)], .denied),
      aid("asked", 8, [money(80_000_000, "EUR", .requested)], .proposed),
      aid("undated", nil, [money(25_000_000)]),
      aid("unpriced", 9, []),
      aid("joint", 9, [money(60_000_000, "NOK")], by: [Self.germany, Self.norway]),
      aid(
        "norway", 10, [money(30_000_000, "NOK", .committed), money(5_000_000, "NOK", .committed, .component)],
        by: [Self.norway]),
      aid("nobody", 11, [money(1_000_000, "USD", nil)], .happened, by: []),
    ]
  }

  var mediation: [Event] {
    let both = [Self.ukraine, Self.russia]
    return [
      event("offer", "mediation.offer", 1, .proposed, roles: ["mediator": [Self.qatar], "parties": both]),
      event("talks", "mediation.talks", 3, .happened, roles: ["mediator": [Self.qatar], "parties": both]),
      event("truce", "mediation.ceasefire", 5, .rejected, roles: ["proposer": [Self.ukraine], "parties": both]),
      event("later", "mediation.talks", nil, .planned, roles: ["parties": both]),
    ]
  }

  func content() throws -> SiteContent {
    var fixture = try Fixture()
    fixture.events = aid + mediation
    return try fixture.content()
  }

  static let shared = Result {
    try renderSite(LedgerFixture().content(), templates: repositoryTemplates(Fixture.interface()))
  }
}
