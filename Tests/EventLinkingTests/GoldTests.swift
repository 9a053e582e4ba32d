import EventLinking
import Foundation
import TestSupport
import Testing
import TimelineCore

@testable import EventLinking

@Test func dump() throws {
  let gold = try goldMentions()
  let rules = try MergeRules(repositoryData())
  let sorted = gold.sorted { precedes($0.mention, $1.mention) }
  let groups = groupMentions(sorted.map(\.mention), rules: rules)
  let system = groups.map { $0.map { Int($0) } }
  print(coreference(gold: sorted.map(\.cluster), system: system))
  for half in 0...1 {
    let part = sorted.filter { (SHA256.hash($0.cluster.utf8)[0] & 1) == half }
    let groups = groupMentions(part.map(\.mention), rules: rules)
    print("HALF", coreference(gold: part.map(\.cluster), system: groups.map { $0.map { Int($0) } }))
  }
  var numbers = TextNumbers()
  var rows: [String] = []
  let profiles = sorted.compactMap { m in
    rules.index(for: m.mention.type).map { MentionProfile(m.mention, rule: $0, rules.rules[$0], numbers: &numbers) }
  }
  for (a, b) in candidatePairs(profiles, rules: rules.rules) {
    let (x, y) = (sorted[Int(a)], sorted[Int(b)])
    let rule = rules.rules[profiles[Int(a)].rule]
    let s = similarity(profiles[Int(a)], profiles[Int(b)], rule: rule)
    let f = s.features.map { "\"\($0.0.rawValue)\":\($0.1)" }.joined(separator: ",")
    rows.append("\(x.cluster)\t\(y.cluster)\t\(rule.name)\t\(s.veto?.rawValue ?? "-")\t{\(f)}\t\(a)\t\(b)")
  }
  try rows.joined(separator: "\n").write(toFile: "/tmp/linking/pairs.tsv", atomically: true, encoding: .utf8)
  var out: [String] = []
  for g in system where g.count > 1 {
    out.append(
      g.map {
        "\(sorted[$0].cluster) \(sorted[$0].mention.type) \(sorted[$0].mention.status) \(sorted[$0].mention.date.value?.description ?? "-") \(sorted[$0].mention.evidence.quote.prefix(100))"
      }.joined(separator: "\n  "))
  }
  try out.joined(separator: "\n").write(toFile: "/tmp/linking/groups.txt", atomically: true, encoding: .utf8)
}
@Test func dumpTitles() throws {
  let data = try repositoryData()
  let events = try linkEvents(
    goldMentions().map(\.mention), articles: [], types: EventTypeTable(data), rules: MergeRules(data),
    interface: Interface(language: "en", data))
  try events.map { "\($0.title)\t\($0.type)\t\($0.status)\t\($0.mentions[0].evidence.quote)" }.sorted().joined(
    separator: "\n"
  )
  .write(toFile: "/tmp/linking/titles.txt", atomically: true, encoding: .utf8)
}
