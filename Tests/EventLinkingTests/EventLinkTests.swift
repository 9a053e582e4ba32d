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

/// Every row of `data/link-examples.tsv`.
@Test func everyLinkExampleHolds() throws {
  let rules = try knowledge.get().rules.links
  for row in try knowledge.get().data.rows("link-examples.tsv", needs: ["rule", "first", "second", "verdict"]) {
    let first = try mention(row["first"], article: "a")
    let second = try mention(row["second"], article: "b")
    let rule = try #require(rules.first { $0.name == row["rule"] })
    let events = try link([first, second])
    let from = try #require(events.first { $0.mentions.contains(first) })
    let to = try #require(events.first { $0.mentions.contains(second) })
    let isLinked = from.id != to.id && from.links.contains(EventLink(type: rule.kind, id: to.id))
    #expect(isLinked == (row["verdict"] == "linked"), "line \(row.location.line)")
  }
}

@Test func everyLinkRuleHasAnExample() throws {
  let shown = try knowledge.get().data.rows("link-examples.tsv", needs: ["rule", "verdict"])
  for rule in try knowledge.get().rules.links {
    #expect(shown.contains { $0["rule"] == rule.name && $0["verdict"] == "linked" }, "\(rule.name)")
  }
}

/// Every row of `data/<language>/link-cues.tsv`: the link stands between the events whose triggers are in braces.
@Test func everyLinkCueHolds() throws {
  let data = try knowledge.get().data
  for language in data.languages {
    for row in try data.rows("\(language)/link-cues.tsv", needs: ["cue", "means", "example"]) {
      let (quote, triggers) = marked(row["example"])
      let mentions = try triggers.enumerated().map { number, range in
        var mention = try mention(
          "\(number == 0 ? "offensive.strike" : "diplomacy.rupture") happened; say=\(quote)", article: "a")
        mention.evidence.trigger.range = range
        mention.key = "key\(number)"
        return mention
      }
      if row["means"] == "new" {
        var priced = mentions[0]
        let at =
          quote.firstRange(of: row["cue"]).map { quote.utf8.distance(from: quote.startIndex, to: $0.upperBound) } ?? 0
        priced.amounts = [Money(raw: "", value: 1, currency: "EUR", range: ByteRange(at + 1, at + 2))]
        #expect(try knowledge.get().rules.cues.areNew(priced), "\(row["example"])")
        continue
      }
      let isOpening = quote.lowercased().hasPrefix(row["cue"])
      let isInverse = row["means"].hasPrefix("inverse:") != isOpening
      let events = try link(mentions)
      let ids = mentions.compactMap { mention in events.first { $0.mentions.contains(mention) }?.id }
      let kind = try #require(EventLink.Kind(rawValue: String(row["means"].split(separator: ":").last ?? "")))
      let from = try #require(events.first { $0.id == ids[isInverse ? 1 : 0] })
      #expect(from.links.contains(EventLink(type: kind, id: ids[isInverse ? 0 : 1])), "\(row["example"])")
    }
  }
}

@Test(arguments: ["Oslo paid for another 40 boats a year after the storm", "Nobody said what comes in the end"])
func wordsFarFromTheEventAreNoCue(quote: String) throws {
  var mention = try mention("aid.military announced 2024-12-02; say=\(quote)", article: "a")
  mention.evidence.trigger.range = ByteRange(quote.utf8.count - 5, quote.utf8.count)
  #expect(try !knowledge.get().rules.cues.areNew(mention))
}

/// A sentence with its words in braces: without them, and where they stood, in bytes.
private func marked(_ text: String) -> (String, [ByteRange]) {
  var (plain, ranges, start): ([UInt8], [ByteRange], Int) = ([], [], 0)
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "{"): start = plain.count
    case UInt8(ascii: "}"): ranges.append(ByteRange(start, plain.count))
    default: plain.append(byte)
    }
  }
  return (String(decoding: plain, as: UTF8.self), ranges)
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
    for link in event.links where link.type == .fulfils && byID[link.id]?.status != .announced {
      let plans = (byID[link.id]?.mentions ?? []).compactMap { facts[$0] }
      all += 1
      if plans.contains(where: { clusters.contains($0.cluster) || clusters.contains($0.fulfilledBy ?? "") }) {
        right += 1
      }
    }
  }
  #expect(right >= 3 && right * 2 > all, "\(right) of \(all)")  // 3 of 5
}
