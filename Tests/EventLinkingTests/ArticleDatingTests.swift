import TestSupport
import Testing
import TimelineCore

@testable import EventLinking

private func article(_ id: String, _ text: String, published: String? = nil) -> Article {
  Article(
    id: id, path: "\(id).md", title: "", published: published.flatMap { CivilDate(iso: $0) }, language: "en", text: text
  )
}

private func range(of words: String, in text: String) -> ByteRange {
  guard let found = text.range(of: words) else { return ByteRange(0, 0) }
  let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
  return ByteRange(start, start + words.utf8.count)
}

private func tagged(_ id: String, _ text: String, _ times: [(String, String)]) -> TaggedArticle {
  let timexes = times.map { words, value in
    let meaning = TemporalValue(edtf: value) ?? Period(iso: value).map(TemporalValue.duration)
    return Timex(
      range: range(of: words, in: text), kind: meaning?.isCalendar == false ? .duration : .date, value: value,
      meaning: meaning, rule: "test", confidence: 1)
  }
  return TaggedArticle(article: article(id, text), timexes: timexes)
}

/// Two dated articles set the period.
private let dated = [
  TaggedArticle(article: article("first", "Nothing.", published: "2022-03-01"), timexes: []),
  TaggedArticle(article: article("last", "Nothing.", published: "2025-03-01"), timexes: []),
]

private let texts = [
  tagged("full", "The envoy ended his visit on 6 June 2023.", [("6 June 2023", "2023-06-06")]),
  tagged(
    "before", "He came on Thursday, four days before the oath on January 20, 2025.",
    [("Thursday", "XXXX-WXX-4"), ("four days", "P4D"), ("January 20, 2025", "2025-01-20")]),
  tagged(
    "in", "President-elect Donald Trump takes office in 47 days, on January 20. He spoke on Wednesday.",
    [("47 days", "P47D"), ("January 20", "XXXX-01-20"), ("Wednesday", "XXXX-WXX-3")]),
  tagged(
    "rough", "One week before the vote on 7 July 2024 the envoy came on Sunday.",
    [("One week", "P1W"), ("7 July 2024", "2024-07-07"), ("Sunday", "XXXX-WXX-7")]),
  tagged("nothing", "The envoy came on Thursday.", [("Thursday", "XXXX-WXX-4")]),
]

@Test func datesArticlesFromTheirText() throws {
  let rules = try ArticleDatingRules(repositoryData())
  let found = inferPublicationDates(dated + texts, mentions: [], rules: rules).mapValues(\.value.description)
  #expect(
    found == ["full": "2023-06-06", "before": "2025-01-16", "in": "2024-12-04", "rough": "2024-06-30/2024-07-01"])
}

@Test(arguments: [1, 2, 3] as [UInt64])
func orderOfArticlesChangesNothing(seed: UInt64) throws {
  let rules = try ArticleDatingRules(repositoryData())
  var generator = SeededGenerator(seed: seed)
  let found = inferPublicationDates((dated + texts).shuffled(using: &generator), mentions: [], rules: rules)
  #expect(found == inferPublicationDates(dated + texts, mentions: [], rules: rules))
}

/// The site tells every cue in words.
@Test func everyCueHasAText() throws {
  let interface = try knowledge.get().interface
  for cue in try ArticleDatingRules(repositoryData()).windows.keys {
    #expect(interface.optionalText("article.cue.\(cue)") != nil, "\(cue)")
  }
}

@Test func namesTheShortestInterval() {
  var weights = DayWeights(0...9)
  #expect(weights.apply { $0 == 4 ? 10 : $0 == 5 ? 5 : 0.1 })
  #expect(weights.shortest(holding: 0.8).days == 4...5)
  #expect(weights.likely == 4)
  #expect(!weights.apply { $0 > 20 ? 1 : 0 })
}
