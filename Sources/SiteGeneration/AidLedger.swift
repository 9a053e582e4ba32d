import TimelineCore

/// The money of the aid events, every sum of it counted at most once (EVENTS.md §3).
///
/// Sums are kept apart by donor, stage, currency, and whether the event has a date; they are never added across these.
struct AidLedger: Sendable {
  /// Why an amount is in no sum.
  enum Omission: Hashable, Sendable {
    /// A running total, a part of another amount, the price of one.
    case measure(Money.Measure)
    /// Paid each year, or over several.
    case period
    /// The event has another amount at the same stage: the same in a second currency, or another report's figure.
    case another
    /// Nobody has done or promised it.
    case status(Status)
    /// Counted with the event that this one repeats, carries out or is a part of.
    case link(EventLink.Kind)
  }

  /// One amount of an aid event, or an aid event that names none.
  struct Row: Sendable {
    /// By its number in timeline order.
    let event: Int
    let money: Money?
    let isDated: Bool
    /// Nil where the amount is counted, or there is none.
    let omission: Omission?

    var isCounted: Bool { money != nil && omission == nil }
  }

  /// Amounts of one stage and one currency.
  struct Sum: Hashable, Sendable {
    /// In whole units of the currency.
    var value = 0.0
    /// How many amounts.
    var count = 0
    var isExact = true
    /// The same in euros, each amount at the rate of its own month; nil where one has no rate.
    var euros: Double? = 0

    mutating func add(_ money: Money) {
      value += money.value
      let more = money.currency == Conversion.euro ? money.value : money.conversion?.euros
      euros = euros.flatMap { sum in more.map { sum + $0 } }
      count += 1
      if money.modifier != .exact || money.low != nil { isExact = false }
    }
  }

  /// The sums of one donor in one currency, dated or not, side by side; the stage nil is one that no report states.
  struct Line: Sendable {
    let currency: String
    let isDated: Bool
    var sums: [Money.Stage?: Sum] = [:]
  }

  /// Who gives.
  enum Giver: Hashable, Sendable {
    case one(Participant)
    /// What several give together is nobody's own.
    case several
    case unnamed
  }

  /// All that one donor gives.
  struct Account: Sendable {
    let giver: Giver
    /// In timeline order; the amounts of an event in its own order.
    let rows: [Row]

    /// By currency, the dated one first.
    var lines: [Line] {
      let counted = rows.filter(\.isCounted)
      let currencies = Set(counted.compactMap { $0.money?.currency }).sorted()
      return currencies.flatMap { currency in
        [true, false].compactMap { isDated in
          var line = Line(currency: currency, isDated: isDated)
          for row in counted where row.isDated == isDated {
            guard let money = row.money, money.currency == currency else { continue }
            line.sums[money.stage, default: Sum()].add(money)
          }
          return line.sums.isEmpty ? nil : line
        }
      }
    }

    /// Events that name no amount.
    var unpriced: [Row] { rows.filter { $0.money == nil } }
    var omitted: [Row] { rows.filter { $0.omission != nil } }
  }

  /// Donors by name, then what several give together, then what nobody is named for.
  let accounts: [Account]

  /// Every stage an amount is counted in, in the order in which aid comes; nil, where no report states it, last.
  let stages: [Money.Stage?]

  init(_ events: [Event], principals: Principals = Principals()) {
    var rows: [Giver: [Row]] = [:]
    var givers: [String: Participant] = [:]
    let own = Dictionary(events.map { ($0.id, Self.stages(of: $0)) }, uniquingKeysWith: { first, _ in first })
    for (number, event) in events.enumerated() where event.type.category == "aid" {
      let donors = principals.of("donor", in: event)
      let giver: Giver =
        switch donors.count {
        case 0: .unnamed
        case 1: .one(givers[Principals.key(donors[0])] ?? Self.nameOnly(donors[0]))
        default: .several
        }
      if case .one(let donor) = giver { givers[Principals.key(donor)] = donor }
      rows[giver, default: []] += Self.rows(number, event, own)
    }
    accounts = rows.map { Account(giver: $0.key, rows: $0.value) }.sorted { Self.order($0) < Self.order($1) }
    let counted = Set(accounts.flatMap(\.rows).filter(\.isCounted).map(\.money?.stage))
    stages = (Money.Stage.allCases.map(Optional.some) + [nil]).filter(counted.contains)
  }

  /// A donor without what differs from sentence to sentence.
  private static func nameOnly(_ donor: Participant) -> Participant {
    Participant(id: donor.id, text: donor.name, name: donor.name, kind: donor.kind, country: donor.country)
  }

  private static func order(_ account: Account) -> (Int, String, String) {
    switch account.giver {
    case .one(let donor): (0, Slug.make(donor.name), Principals.key(donor))
    case .several: (1, "", "")
    case .unnamed: (2, "", "")
    }
  }
}

extension AidLedger {
  private static func rows(_ number: Int, _ event: Event, _ own: [Event.ID: Set<Money.Stage?>]) -> [Row] {
    let isDated = Timeline.anchorDay(event) != nil
    guard !event.amounts.isEmpty else {
      return [Row(event: number, money: nil, isDated: isDated, omission: nil)]
    }
    var taken: Set<Money.Stage?> = []
    return event.amounts.map { money in
      let omission = omission(of: money, event) ?? repetition(of: money, event, own)
      let isFirst = omission != nil || taken.insert(money.stage).inserted
      return Row(event: number, money: money, isDated: isDated, omission: isFirst ? omission : .another)
    }
  }

  /// What an amount itself, or how real its event is, says against counting it.
  private static func omission(of money: Money, _ event: Event) -> Omission? {
    guard money.measure == .cash || money.measure == .value else { return .measure(money.measure) }
    guard money.period == nil else { return .period }
    switch (money.stage, event.status) {
    case (.requested, _), (.suspended, _), (.refused, _): return nil
    case (_, .happened), (_, .ongoing), (_, .announced), (_, .planned): return nil
    case (_, let status): return .status(status)
    }
  }

  /// The link to another event that has an amount of its own at the same stage.
  private static func repetition(of money: Money, _ event: Event, _ own: [Event.ID: Set<Money.Stage?>]) -> Omission? {
    event.links.sorted().first { link in
      switch link.type {
      case .partOf, .restates, .fulfils: own[link.id]?.contains(money.stage) ?? false
      default: false
      }
    }.map { .link($0.type) }
  }

  /// The stages at which an event has an amount that may be counted.
  private static func stages(of event: Event) -> Set<Money.Stage?> {
    guard event.type.category == "aid" else { return [] }
    return Set(event.amounts.filter { omission(of: $0, event) == nil }.map(\.stage))
  }
}
