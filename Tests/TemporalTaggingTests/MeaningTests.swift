import TemporalTagging
import TestSupport
import TimelineCore
import Testing

/// The table that says what time words mean for an event, seen from 2024-12-04: text, EDTF, confidence at most.
private let contract: [(String, String, Double)] = [
  ("The spokesman said on Wednesday that there were no grounds.", "2024-12-04", 0.95),
  ("The envoys will meet on Wednesday.", "2024-12-11", 0.9),
  ("Rescuers reached the village on Monday.", "2024-12-02", 0.9),
  ("Kyiv said this week that it would not cede land.", "2024-12-02/2024-12-04", 0.85),
  ("The envoys will meet this week.", "2024-12-04/2024-12-08", 0.85),
  ("Last week the army lost three villages.", "2024-11-25/2024-12-01", 0.85),
  ("Exports fell last month.", "2024-11", 0.85),
  ("The tribunal opened last year.", "2023", 0.85),
  ("Germany has recently announced aid.", "2024-10-20~/2024-12-04", 0.5),
  ("Fighting has intensified in recent weeks.", "2024-10-20~/2024-12-04", 0.5),
  ("Fighting has intensified in recent days.", "2024-11-27~/2024-12-04", 0.6),
  ("Earlier this month a tanker sank.", "2024-12-01/2024-12-04", 0.7),
  ("The law was passed earlier this year.", "2024-01/2024-12-04", 0.7),
  ("He resigned in February 2022.", "2022-02", 0.97),
  ("He resigned in early 2022.", "2022-01/2022-04~", 0.6),
  ("The plant was built in spring 2023.", "2023-21", 0.95),
  ("The country has been under martial law since February 2022.", "2022-02/..", 0.9),
  ("More than 10,000 people have been killed since February 2022.", "2022-02/2024-12-04", 0.85),
  ("Talks could start in 2025.", "2025?", 0.8),
  ("Deliveries are planned in the coming months.", "2024-12-05/2025-06~", 0.4),
  ("Deliveries are planned in the coming weeks.", "2024-12-05/2025-01-31~", 0.4),
  ("The bill must pass by the end of the year.", "../2024-12-31", 0.6),
  ("Moscow wants land before the inauguration.", "../2025-01-19", 0.6),
  ("Chad will vote before the end of the year.", "../2024-12-31", 0.6),
  ("Chad will vote before the end of May.", "../2025-05-31", 0.6),
  ("About a year ago the offensive stalled.", "2023-12~", 0.5),
]

@Test(arguments: contract)
func timeWordsMeanWhatTheTableSays(text: String, meaning: String, confidence: Double) throws {
  let timexes = try Tagging("en").timexes(text, published: CivilDate(iso: "2024-12-04"))
  let found = try #require(timexes.last)
  #expect(found.meaning?.description == meaning)
  #expect(found.confidence <= confidence)
}

/// More meanings, seen from 2024-12-04.
private let meanings: [(String, String?)] = [
  ("It lasted from 3 to 7 May 2024.", "2024-05-03/2024-05-07"),
  ("It lasted from May to July 2014.", "2014-05/2014-07"),
  ("They met on November 30 and December 1.", "2024-11-30"),
  ("It was bombed in late 2023.", "2023-09~/2023-12"),
  ("It was bombed in mid-2023.", "2023-05~/2023-08~"),
  ("It was rebuilt in the 1990s.", "199X"),
  // Early, middle and late narrow, whether a word before the expression or the rule itself says so.
  ("It was rebuilt in the early 1990s.", "1990/1993~"),
  ("It was rebuilt in the mid-1990s.", "1993~/1996~"),
  ("It was rebuilt in the late 1990s.", "1996~/1999"),
  ("It was rebuilt in the late 19th century.", "1866~/1899"),
  ("It was bombed at the end of 2023.", "2023-09~/2023-12"),
  ("It fell in early March 2024.", "2024-03-01/2024-03-10~"),
  ("It fell in late March 2024.", "2024-03-22~/2024-03-31"),
  ("It rained at the beginning of the month.", "2024-12-01/2024-12-10~"),
  ("It rained in the middle of the month.", "2024-12-10~/2024-12-22~"),
  ("It will rain at the end of the month.", "2024-12-22~/2024-12-31"),
  ("It will rain later this month.", "2024-12-04/2024-12-31"),
  ("It rained earlier this week.", "2024-12-02/2024-12-04"),
  ("The bill must pass by the end of March.", "../2025-03-31"),
  ("The bill must pass no later than 1 February.", "../2025-02-01"),
  ("The post-2014 border was quiet.", "2015-01-01/.."),
  ("The pre-2014 border was quiet.", "../2013-12-31"),
  ("He fled more than two years ago.", "2022-12~"),
  ("He fled a year ago to the day.", "2023-12-04"),
  ("It burned shortly after 3 a.m. on Sunday.", "2024-12-01"),
  ("It burned before dawn on Sunday.", "2024-12-01"),
  // EDTF counts the years before the era from 0, the year 1 BC.
  ("He was killed in 44 BC.", "-0043"),
  ("He was killed on 15 March 44 BC.", "-0043-03-15"),
  ("It was built in the 5th century BC.", "-0499/-0400"),
  ("It was built in the late 1st century BC.", "-0033~/0000"),
  ("They fought from 264 to 146 BC.", "-0263/-0145"),
  ("It was built in the 1st century AD.", "00XX"),
  ("It fell in the third quarter of 2024.", "2024-07/2024-09"),
  ("It takes 72 hours.", "PT72H"),
  ("It meets every two weeks.", "P2W"),
  ("It was in the past.", nil),
]

@Test(arguments: meanings)
func firstExpressionMeans(text: String, meaning: String?) throws {
  let timexes = try Tagging("en").timexes(text, published: CivilDate(iso: "2024-12-04"))
  #expect(timexes.first?.meaning?.description == meaning)
}

/// The sentences of `edtf.tsv`; where the surface is a verb, no expression is found and the event's own tests date it.
@Test func sentencesMeanWhatTheirTableSays() throws {
  let path = "Tests/TemporalTaggingTests/Gold/edtf.tsv"
  let table = try LexiconFile(
    path: path, contents: try repositoryFile(path), needs: ["published", "sentence", "surface", "edtf", "precision"])
  let tagging = try Tagging("en")
  for row in table.rows {
    let text = row["sentence"]
    let timexes = tagging.timexes(text, published: CivilDate(iso: row["published"]))
    guard let found = timexes.first(where: { text[bytes: $0.range] == row["surface"] }) else {
      #expect(timexes.isEmpty, "\(row.location): \(text)")
      continue
    }
    #expect(found.meaning.map { $0.description == row["edtf"] } == true, "\(row.location): \(text)")
  }
}

@Test(arguments: ["He spoke on Wednesday.", "He spoke yesterday.", "He spoke two weeks ago.", "He spoke last May."])
func withoutAPublicationDateNothingIsGuessed(text: String) throws {
  let timexes = try Tagging("en").timexes(text, published: nil)
  #expect(timexes.count == 1)
  #expect(timexes.first?.meaning == nil)
  #expect(timexes.first?.value.hasPrefix("XXXX") == true)
}

@Test func whatAnExpressionWasCountedFromIsSaid() throws {
  let published = try #require(CivilDate(iso: "2024-12-04"))
  let text = "It opened on March 3, 2022. Two days later it shut. Yesterday it opened again."
  let timexes = try Tagging("en").timexes(text, published: published)
  try #require(timexes.count == 3)
  #expect(timexes[0].anchor == nil)
  let opened = try #require(timexes[0].meaning)
  #expect(timexes[1].anchor == .reference(opened, timexes[0].range))
  #expect(timexes[2].anchor == .published(published))
}

@Test func slashDatesFollowTheProjectsOrder() throws {
  let tagging = try Tagging("en")
  let american = TaggingOptions(dateOrder: .monthDayYear)
  #expect(tagging.timexes("It was 3/5/2024.").map(\.value) == ["2024-05-03"])
  #expect(tagging.timexes("It was 3/5/2024.", options: american).map(\.value) == ["2024-03-05"])
  #expect(tagging.timexes("It was 25/5/2024.", options: american).map(\.value) == ["2024-05-25"])
}
