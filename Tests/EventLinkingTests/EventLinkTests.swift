import TestSupport
import Testing
import TimelineCore

@testable import EventLinking

private let talks = "mediation.talks %; parties=RU,UA; place=Istanbul; say=Negotiators of both sides in Istanbul"

private func events(_ heads: [String], _ notation: String) throws -> [Event] {
  try link(heads.enumerated().map { try mention(notation.replacing("%", with: $1), article: "a\($0)") })
}

@Test func whatHappenedFulfilsWhatWasPlanned() throws {
  let found = try events(["planned 2022-03-29", "happened 2022-03-29"], talks)
  let plan = try #require(found.first { $0.status == .planned })
  let deed = try #require(found.first { $0.status == .happened })
  #expect(deed.links == [EventLink(type: .fulfils, id: plan.id)])
  #expect(plan.links.isEmpty)
}

@Test func aDenialContradictsTheDeed() throws {
  let strike = "offensive.strike %; attacker=RU; target=UA; place=Odesa; say=Missiles hit the port of Odesa"
  let found = try events(["happened 2022-07-23", "denied 2022-07-23"], strike)
  #expect(found.map { $0.links.map(\.type) } == [[.contradicts], [.contradicts]])
}

@Test(arguments: [
  ["planned 2022-03-29", "happened 2022-04-29"], ["rejected 2022-03-29", "happened 2022-03-29"],
  ["hypothetical 2022-03-29", "happened 2022-03-29"],
])
func nothingElseIsLinked(heads: [String]) throws {
  #expect(try events(heads, talks).allSatisfy { $0.links.isEmpty })
}

/// In the gold's own words a plan and its deed are one cluster, or the plan names the cluster that carries it out.
@Test func theGoldKnowsMostOfTheLinks() throws {
  let gold = try goldMentions()
  let facts = Dictionary(gold.map { ($0.mention, $0) }, uniquingKeysWith: { first, _ in first })
  let events = try link(gold.map(\.mention))
  let byID = Dictionary(events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  var (right, all) = (0, 0)
  for event in events {
    let clusters = Set(event.mentions.compactMap { facts[$0]?.cluster })
    for link in event.links where link.type == .fulfils {
      let plans = (byID[link.id]?.mentions ?? []).compactMap { facts[$0] }
      all += 1
      if plans.contains(where: { clusters.contains($0.cluster) || clusters.contains($0.fulfilledBy ?? "") }) {
        right += 1
      }
    }
  }
  #expect(right >= 3 && right * 2 > all, "\(right) of \(all)")  // 3 of 5
}
