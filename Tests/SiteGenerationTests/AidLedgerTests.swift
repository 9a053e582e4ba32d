import TestSupport
import Testing
import TimelineCore

@testable import SiteGeneration

private struct Expected {
  let donor: String
  let currency: String
  let isDated: Bool
  let stage: Money.Stage?
  let value: Double
  let count: Int
}

private func name(_ giver: AidLedger.Giver) -> String {
  if case .one(let donor) = giver { donor.name } else { "\(giver)" }
}

@Test(arguments: [
  Expected(donor: "Germany", currency: "EUR", isDated: true, stage: .pledged, value: 750_000_000, count: 2),
  Expected(donor: "Germany", currency: "EUR", isDated: true, stage: .delivered, value: 400_000_000, count: 1),
  Expected(donor: "Germany", currency: "EUR", isDated: true, stage: .requested, value: 80_000_000, count: 1),
  Expected(donor: "Germany", currency: "EUR", isDated: false, stage: .pledged, value: 25_000_000, count: 1),
  Expected(donor: "Norway", currency: "NOK", isDated: true, stage: .committed, value: 30_000_000, count: 1),
  Expected(donor: "several", currency: "NOK", isDated: true, stage: .pledged, value: 60_000_000, count: 1),
  Expected(donor: "unnamed", currency: "USD", isDated: true, stage: nil, value: 1_000_000, count: 1),
])
private func sumsOneStageOfOneCurrency(expected: Expected) throws {
  let ledger = AidLedger(try LedgerFixture().aid)
  let account = try #require(ledger.accounts.first { name($0.giver) == expected.donor })
  let line = try #require(
    account.lines.first { $0.currency == expected.currency && $0.isDated == expected.isDated })
  let sum = try #require(line.sums[expected.stage])
  #expect(sum.value == expected.value && sum.count == expected.count)
}

@Test(arguments: [
  ("ev-pledge", 1, AidLedger.Omission.another), ("ev-pledge", 2, .measure(.total)), ("ev-part", 0, .link(.partOf)),
  ("ev-yearly", 0, .period), ("ev-denied", 0, .status(.denied)), ("ev-norway", 1, .measure(.component)),
])
func saysWhyAnAmountIsInNoSum(event: String, amount: Int, omission: AidLedger.Omission) throws {
  let events = try LedgerFixture().aid
  let rows = AidLedger(events).accounts.flatMap(\.rows).filter { events[$0.event].id == event }
  #expect(rows[amount].omission == omission)
}

@Test func whatIsNotExactStaysSo() throws {
  let account = try #require(AidLedger(LedgerFixture().aid).accounts.first)
  let line = try #require(account.lines.first { $0.isDated })
  #expect(line.sums[.pledged]?.isExact == false && line.sums[.delivered]?.isExact == true)
}

@Test func theSumDoesNotDependOnAPartWhoseWholeIsNotThere() throws {
  let fixture = try LedgerFixture()
  let part = fixture.aid.filter { $0.id == "ev-part" }
  #expect(AidLedger(part).accounts.first?.lines.first?.sums[.pledged]?.value == 50_000_000)
}

private let offices = """
  office\tfor\tholder\tfrom\tto
  minister\tDE\tp:scholz\t2018-03-14\t2021-12-07
  chancellor\tDE\tp:scholz\t2021-12-08\t2024-04-30
  envoy\to:union\tp:other\t2024-01-01

  """
private let actors = """
  id\tkind\tcountry\tnames
  DE\tcountry\tDE\tGermany|FRG
  o:union\torganisation\t\tThe Union
  p:scholz\tperson\tDE\tOlaf Scholz

  """

/// A donor who is named alone stands for the country whose office he holds on the day of the event.
@Test(arguments: [
  ("p:scholz", 4, "Germany"), ("p:scholz", 6, "Somebody"), ("p:other", 2, "The Union"), ("p:nobody", 4, "Somebody"),
])
func aPersonGivesForTheCountryWhoseOfficeIsHeld(id: String, month: Int, donor: String) throws {
  let fixture = try LedgerFixture()
  let person = Participant(id: id, text: "Somebody", kind: .person, country: "DE")
  let data = DataFiles(["offices.tsv": offices, "actors.tsv": actors])
  let principals = Principals(offices: try OfficeTable(data, interface: Fixture.interface()))
  let event = fixture.aid("alone", month, [fixture.money(5_000_000)], by: [person])
  #expect(AidLedger([event], principals: principals).accounts.map { name($0.giver) } == [donor])
  let beside = fixture.aid("beside", month, [], by: [person, LedgerFixture.norway])
  #expect(AidLedger([beside], principals: principals).accounts.map { name($0.giver) } == ["Norway"])
}

@Test func aSumIsInEurosOnlyWhereEachOfItsAmountsHasARate() {
  let rate = Conversion(euros: 90, dollars: 100, month: "2024-05", source: "ECB")
  var sum = AidLedger.Sum()
  sum.add(Money(raw: "$100", value: 100, currency: "USD", conversion: rate))
  #expect(sum.euros == 90)
  sum.add(Money(raw: "$100", value: 100, currency: "USD"))
  #expect(sum.euros == nil && sum.value == 200)
}

/// Random ledgers: amounts of every measure, stage and currency, linked at random.
private func random(_ seed: UInt64) throws -> [Event] {
  var generator = SeededGenerator(seed: seed)
  let fixture = try LedgerFixture()
  let donors = [LedgerFixture.germany, LedgerFixture.chancellor, LedgerFixture.norway, LedgerFixture.qatar]
  return (0..<60).map { number in
    let amounts = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
      fixture.money(
        Double(Int.random(in: 1...999, using: &generator)) * 1_000_000,
        ["EUR", "USD"].randomElement(using: &generator) ?? "EUR",
        (Money.Stage.allCases.map(Optional.some) + [nil]).randomElement(using: &generator) ?? nil,
        [.cash, .value, .total, .component].randomElement(using: &generator) ?? .cash,
        period: Int.random(in: 0..<5, using: &generator) == 0 ? "P4Y" : nil)
    }
    let kind = EventLink.Kind.allCases.randomElement(using: &generator) ?? .restates
    let links = number > 0 && Bool.random(using: &generator) ? [EventLink(type: kind, id: "ev-\(number - 1)")] : []
    return fixture.aid(
      "\(number)", Int.random(in: 0..<6, using: &generator) == 0 ? nil : Int.random(in: 1...12, using: &generator),
      amounts, Status.allCases.randomElement(using: &generator) ?? .announced,
      by: donors.filter { _ in Bool.random(using: &generator) }, links: links)
  }
}

@Test(arguments: 0..<20 as Range<UInt64>)
func noAmountIsLostOrCountedTwice(seed: UInt64) throws {
  let events = try random(seed)
  let ledger = AidLedger(events)
  let rows = ledger.accounts.flatMap(\.rows)
  #expect(rows.count(where: { $0.money != nil }) == events.reduce(0) { $0 + $1.amounts.count })
  #expect(rows.count(where: { $0.money == nil }) == events.count(where: \.amounts.isEmpty))
  let counted = rows.filter(\.isCounted).map { "\($0.event) \($0.money?.stage?.rawValue ?? "")" }
  #expect(Set(counted).count == counted.count)
  #expect(
    rows.filter(\.isCounted).allSatisfy { [.cash, .value].contains($0.money?.measure) && $0.money?.period == nil })
}

@Test(arguments: 0..<20 as Range<UInt64>)
func rowsAddUpToTheSumOfTheirStageAndCurrency(seed: UInt64) throws {
  let events = try random(seed)
  for account in AidLedger(events).accounts {
    for line in account.lines {
      let own = account.rows.filter {
        $0.isCounted && $0.isDated == line.isDated && $0.money?.currency == line.currency
      }
      #expect(line.sums.values.reduce(0) { $0 + $1.count } == own.count)
      for (stage, sum) in line.sums {
        let values = own.filter { $0.money?.stage == stage }.compactMap { $0.money?.value }
        #expect(values.reduce(0, +) == sum.value && values.count == sum.count)
      }
    }
  }
}

@Test(arguments: 0..<20 as Range<UInt64>)
func aChartEndsAtTheSumOfTheTable(seed: UInt64) throws {
  let events = try random(seed)
  let ledger = AidLedger(events)
  for account in ledger.accounts {
    for line in account.lines where line.isDated {
      let chart = try #require(
        AidChart(account, currency: line.currency, stages: ledger.stages, events: events))
      let ends = Dictionary(uniqueKeysWithValues: chart.panels.map { ($0.stage, $0.steps.last?.total) })
      #expect(ends == line.sums.mapValues(Optional.some))
    }
  }
}
