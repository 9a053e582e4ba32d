import Testing
import TimelineCore

@Test(arguments: [
  ("The Riyadh summit took place on 11 November.", ["SA"]),
  ("The Moscow visit of Prime Minister Modi began on Monday.", ["RU"]),
  ("His aides said the China visit of Chancellor Scholz began on Monday.", ["CN"]),
  ("They met in Doha in May, a month after Macron's Riyadh meeting with Scholz was held.", ["SA"]),
  ("The Ukraine summit in Switzerland took place on 15 June.", ["CH"]),
])
func whoIsAtHomeWhereTheyMeetIsTheHost(text: String, host: [String]) throws {
  #expect(try ids("host", of: "diplomacy.meeting", in: text).filter { $0 != "QA" } == host)
}

@Test(arguments: [
  ("The Kabul attack killed 20 people on Monday.", "humanitarian.casualties", "Kabul"),
  ("The Tbilisi protests went on on Monday.", "political.protest", "Tbilisi"),
  ("The Yemen strikes on Monday killed nine people.", "humanitarian.casualties", "Yemen"),
])
func whereSomethingHappensIsItsPlace(text: String, type: String, place: String) throws {
  let told = try Extractor.shared().mentions(text).filter { $0.type.rawValue == type }.flatMap(\.places)
  #expect(told.map(\.name) == [place])
}
