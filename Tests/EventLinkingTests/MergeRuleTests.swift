import TestSupport
import Testing
import TimelineCore

@testable import EventLinking

/// Every row of `data/merge-examples.tsv`, in both orders.
@Test func everyMergeExampleHolds() throws {
  let data = try knowledge.get().data
  let rules = try knowledge.get().rules
  for row in try data.rows("merge-examples.tsv", needs: ["rule", "first", "second", "verdict"]) {
    let first = try mention(row["first"], article: "a")
    let second = try mention(row["second"], article: "b")
    for pair in [(first, second), (second, first)] {
      let found = try verdict(pair.0, pair.1, rules: rules)
      #expect(found.rule == row["rule"], "\(row.location.line)")
      #expect(found.verdict == row["verdict"], "line \(row.location.line): score \(found.score)")
    }
  }
}

@Test func everyRuleHasAnExample() throws {
  let data = try knowledge.get().data
  let shown = Set(try data.rows("merge-examples.tsv", needs: ["rule"]).map { $0["rule"] })
  let rules = Set(try knowledge.get().rules.rules.filter { $0.types != ["*"] }.map(\.name))
  #expect(shown == rules)
}

/// No veto of EVENTS.md §2.6 goes without a pair that it keeps apart.
@Test(arguments: MergeRules.Veto.allCases)
func everyVetoHasAnExample(veto: MergeRules.Veto) throws {
  let data = try knowledge.get().data
  let verdicts = try data.rows("merge-examples.tsv", needs: ["verdict"]).map { $0["verdict"] }
  #expect(verdicts.contains(veto.rawValue))
  #expect(try knowledge.get().interface.optionalText("merge.veto.\(veto.rawValue)") != nil)
}

@Test func everyTypeHasARuleOfItsOwnCategory() throws {
  let (rules, types) = (try knowledge.get().rules, try knowledge.get().types)
  for rule in rules.rules where rule.types != ["*"] {
    #expect(Set(rule.types.map { EventType($0).category }).count == 1, "\(rule.name) spans categories")
  }
  for type in types.types { #expect(rules.index(for: type) != nil) }
}

private func verdict(
  _ a: EventMention, _ b: EventMention, rules: MergeRules
) throws -> (rule: String, verdict: String, score: Double) {
  let index = try #require(rules.index(for: a.type))
  let rule = rules.rules[index]
  var numbers = TextNumbers()
  let found = similarity(
    MentionProfile(a, rule: index, rules, numbers: &numbers), MentionProfile(b, rule: index, rules, numbers: &numbers),
    rule: rule, rates: rules.rates)
  let score = found.score(rules.weights)
  return (rule.name, found.veto?.rawValue ?? (score >= rule.threshold ? "same" : "apart"), score)
}

@Test(arguments: [
  (
    "name\ttypes\tagree\tobjects\tdays\tlag\tvague\tthreshold\tvetoes\nx\ty\t\t\tone\t1\t1\t.5\t",
    "2:1: error: expected numbers"
  ),
  (
    "name\ttypes\tagree\tobjects\tdays\tlag\tvague\tthreshold\tvetoes\nx\ty\t\t\t1\t1\t1\t.5\tcolour",
    "2:1: error: expected a veto"
  ),
])
func aBadRuleIsNamed(table: String, message: String) {
  let data = DataFiles(["merge-rules.tsv": table, "merge-weights.tsv": "feature\tweight\n"])
  let error = #expect(throws: Diagnostic.self) { try MergeRules(data) }
  #expect(error?.description.contains(message) == true)
}

/// News without a time word may come the day after; a stated day is meant.
@Test func anUnstatedDayAllowsForTheLagOfNews() throws {
  let text = "offensive.strike happened %; attacker=RU; target=UA; say=Missiles hit a power plant near the city"
  let stated = try mention(text.replacing("%", with: "2024-11-17"), article: "a")
  var told = try mention(text.replacing("%", with: "2024-11-18"), article: "b")
  #expect(try link([stated, told]).count == 2)
  told.date = DatedValue(value: told.date.value, confidence: 0.4, basis: "publication", rule: "date.publication")
  #expect(try link([stated, told]).count == 1)
  told.date.value = TemporalValue(edtf: "2024-11-20")
  #expect(try link([stated, told]).count == 2)
}
