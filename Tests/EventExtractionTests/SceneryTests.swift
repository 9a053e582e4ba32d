import Testing
import TimelineCore

/// The bare name of a country or a capital in front of what happens there does nothing of it: who does stands in the role,
/// and nobody where nobody is told.
private let cases: [(text: String, type: String, role: String, who: [String])] = [
  ("The Kabul attack killed 20 people on Monday.", "humanitarian.casualties", "attacker", []),
  ("The Kabul attack on Peshawar killed 20 people on Monday.", "offensive.ground", "attacker", ["AF"]),
  ("The Moscow attack in March was claimed by Islamic State.", "offensive.ground", "attacker", ["o:islamic-state"]),
  ("The Paris attack on Friday left 12 dead.", "humanitarian.casualties", "attacker", []),
  ("The Pakistan bombing on Monday killed 30.", "offensive.strike", "attacker", []),
  ("The Turkey earthquake killed thousands in February.", "humanitarian.casualties", "attacker", []),
  ("The Ukraine invasion began on 24 February 2022.", "offensive.ground", "attacker", ["RU"]),
  ("The Kuwait invasion of August 1990 led to sanctions.", "offensive.ground", "attacker", []),
  ("Turkey began its Syria offensive on 9 October 2019.", "offensive.ground", "attacker", ["TR"]),
  ("A Ukraine drone attack in Belgorod killed two people on Monday.", "offensive.strike", "attacker", ["UA"]),
  ("The US strikes on Yemen went on on Monday.", "offensive.strike", "attacker", ["US"]),
  ("The Afghanistan withdrawal began on 1 May.", "offensive.territory", "loser", []),
  ("France announced the Mali withdrawal on Monday.", "offensive.territory", "loser", ["FR"]),
  ("The Abu Dhabi exchange freed 100 prisoners on Monday.", "humanitarian.exchange", "parties", []),
  ("The Lebanon ceasefire took effect on Wednesday.", "mediation.ceasefire", "proposer", []),
  ("The Belgrade rally on Saturday was peaceful.", "political.protest", "actor", []),
  ("The Riyadh summit took place on 11 November.", "diplomacy.meeting", "visitor", []),
  ("The Moscow visit of Prime Minister Modi began on Monday.", "diplomacy.meeting", "visitor", ["p:modi"]),
  ("The Beijing visit by Scholz ended on Tuesday.", "diplomacy.meeting", "visitor", ["p:scholz"]),
  ("The China visit of Chancellor Scholz began on Monday.", "diplomacy.meeting", "visitor", ["p:scholz"]),
  ("The Ukraine summit in Switzerland took place on 15 June.", "diplomacy.meeting", "participants", []),
]

@Test(arguments: cases) func whereSomethingHappensIsNotWhoDoesIt(
  text: String, type: String, role: String, who: [String]
) throws {
  try expectRole(role, of: type, in: text, is: who)
}

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
