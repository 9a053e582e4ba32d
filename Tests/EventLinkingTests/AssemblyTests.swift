import TestSupport
import Testing
import TimelineCore

@testable import EventLinking

private let pledge =
  "aid.military announced 2024-12-02; donor=US; recipient=UA; amount=% USD; say=Washington announced % dollars in arms"

private func pledge(_ amount: Int, _ article: String) throws -> EventMention {
  try mention(pledge.replacing("%", with: String(amount)), article: article)
}

@Test func mostReportsChooseAmongAmounts() throws {
  let mentions = [try pledge(725_000_000, "a"), try pledge(750_000_000, "b"), try pledge(725_000_000, "c")]
  let event = try #require(try link(mentions).first)
  #expect(event.mentions.count == 3)
  #expect(event.amounts.map(\.value) == [725_000_000, 750_000_000])
  let conflict = try #require(event.conflicts.first)
  #expect(conflict.field == "amount")
  #expect(conflict.chosen == "$725 million")
  #expect(conflict.why == "reports")
  #expect(conflict.values.map(\.text) == ["$725 million", "$750 million"])
  #expect(Set(conflict.values.map(\.mentions.count)) == [1, 2])
}

@Test func theDonorKnowsItsOwnAmount() throws {
  var own = try pledge(725_000_000, "c")
  own.roles[Role("speaker")] = [Participant(id: "p:blinken", text: "Blinken", kind: .person, country: "US")]
  let event = try #require(try link([pledge(750_000_000, "a"), pledge(750_000_000, "b"), own]).first)
  #expect(event.conflicts.map(\.why) == ["primary"])
  #expect(event.conflicts.map(\.chosen) == ["$725 million"])
}

@Test func aRoundedAmountIsNoConflict() throws {
  let event = try #require(try link([pledge(61_000_000_000, "a"), pledge(60_800_000_000, "b")]).first)
  #expect(event.conflicts.isEmpty)
  #expect(event.amounts.count == 1)
}

@Test func theMostExactDateIsShown() throws {
  let text = "mediation.plan proposed %; proposer=CN; say=Beijing published a 12-point paper"
  let dates = ["2023-02", "2023-02-24", "2023-02-24", "2023"]
  let events = try link(dates.enumerated().map { try mention(text.replacing("%", with: $1), article: "a\($0)") })
  #expect(events.map { $0.date.value?.description } == ["2023-02-24"])
  #expect(events[0].conflicts.isEmpty)
}

@Test func daysThatDifferAreAConflict() throws {
  let text = "aid.military announced %; donor=DE; recipient=UA; amount=650000000 EUR; say=650 million euros in arms"
  let days = ["2024-12-02", "2024-12-03", "2024-12-02"]
  let events = try link(days.enumerated().map { try mention(text.replacing("%", with: $1), article: "a\($0)") })
  #expect(events.map { $0.date.value?.description } == ["2024-12-02"])
  #expect(events[0].conflicts.map(\.field) == ["date"])
}

@Test func independentReportsRaiseConfidence() throws {
  let alone = try #require(try link([pledge(725_000_000, "a")]).first)
  let twice = try #require(try link([pledge(725_000_000, "a"), pledge(725_000_001, "b")]).first)
  var copy = try pledge(725_000_000, "b")
  copy.published = CivilDate(year: 2024, month: 12, day: 3)
  let copied = try #require(try link([copy, pledge(725_000_000, "a")]).first)
  #expect(alone.confidence == 0.8)
  #expect(twice.confidence == 0.96)
  #expect(twice.confidenceParts["corroboration"] == 1.2)
  #expect(copied.confidence == 0.8, "equal sentences are one report")
  #expect(copied.corroboration == Corroboration(articles: 2, independent: 1, publishers: [], copies: ["b": "a"]))
}

@Test func conflictsLowerConfidence() throws {
  let event = try #require(try link([pledge(725_000_000, "a"), pledge(750_000_000, "b")]).first)
  #expect(event.confidence == 0.864)
  #expect(event.confidenceParts["conflict"] == 0.9)
}

private let body = (0..<60).map { "word\($0)" }.joined(separator: " ")

@Test(arguments: [
  (body, body, 1), (body + " and", body, 1), (body, body + " The editors contributed to this report today", 1),
  (body, (60..<120).map { "word\($0)" }.joined(separator: " "), 2),
  (body, (30..<90).map { "word\($0)" }.joined(separator: " "), 2), ("", "", 2), ("too short", "too short", 2),
])
func nearDuplicateTextsAreOneReport(first: String, second: String, independent: Int) throws {
  let mentions = [try pledge(725_000_000, "a"), try pledge(725_000_001, "b")]
  let articles = [("a", first), ("b", second)].map { Article(id: $0.0, path: $0.0, title: "", text: $0.1) }
  let event = try #require(try link(mentions, articles).first)
  #expect(event.corroboration.articles == 2)
  #expect(event.corroboration.independent == independent)
}

@Test func theExplanationNamesTheRuleAndTheNearestOther() throws {
  let rules = try knowledge.get().rules
  let events = try link([pledge(725_000_000, "a"), pledge(725_000_001, "b"), pledge(988_000_000, "c")])
  let event = try #require(events.first { $0.mentions.count == 2 })
  let explanation = explainMerge(of: event, among: events, rules: rules)
  #expect(explanation.joins.map(\.rule) == ["merge.aid", "merge.aid"])
  #expect(explanation.joins.allSatisfy { $0.score >= 0.5 && $0.features.contains { $0.name == "same_amount" } })
  #expect(explanation.rejection?.reason == .veto(.amount))
  #expect(explanation.rejection?.event == events.first { $0.mentions.count == 1 }?.id)
}

@Test(arguments: [
  (1.0, 1.0, "equal"), (61e9, 60.8e9, "equal"), (1e9, 988e6, "equal"), (60.8e9, 61e9, "equal"),
  (1.3e6, 1.25e6, "equal"),
  (725e6, 750e6, "near"), (725e6, 988e6, "different"), (100e6, 149e6, "different"),
])
func amountsAgree(a: Double, b: Double, agreement: String) {
  let (x, y) = (Money(raw: "", value: a, currency: "USD"), Money(raw: "", value: b, currency: "USD"))
  #expect("\(amountAgreement(x, y))" == agreement)
  #expect("\(amountAgreement(y, x))" == agreement)
  #expect("\(amountAgreement(x, Money(raw: "", value: b, currency: "EUR")))" == "unknown")
}

/// Of tolls that as many reports give each, the newest is shown, and that they differ.
@Test func theNewestTollIsShown() throws {
  let text = "humanitarian.casualties happened 2024-12-02; place=Kyiv; count=killed %; say=A raid killed % in Kyiv"
  let reports = [("10", "2024-12-02"), ("14", "2024-12-03")]
  let mentions = try reports.map { toll, day in
    try mention(text.replacing("%", with: toll) + "; report=\(day)", article: day)
  }
  let event = try #require(try link(mentions).first)
  #expect(event.counts.map(\.value) == [14, 10])
  #expect(event.conflicts.map(\.why) == ["newest"])
}
