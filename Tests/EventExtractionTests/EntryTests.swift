import EventExtraction
import TemporalTagging
import Testing
import TextAnalysis
import TimelineCore

/// Texts whose parts have a time or a subject of their own; they appear on Wednesday, 4 December 2024.
private let cases: [(text: String, type: String, edtf: String)] = [
  // The entries of a chronology.
  ("June 24, 2023: Kyiv lists Lukoil. Hungary asks the European Commission to act.", "diplomacy.demand", "2023-06-24"),
  (
    "June 2023: Russia quits the deal.\n\nMay 2024: Talks resume in Doha. Germany expels two diplomats.",
    "diplomacy.rupture", "2024-05"
  ),
  (
    "March 11, 2023\n\nIran and Saudi Arabia restore ties. The rebels welcome the deal.", "diplomacy.support",
    "2023-03-11"
  ),
  (
    "May 15, 2018 Vladimir Putin opens a bridge. The European Union condemns the opening.", "diplomacy.accusation",
    "2018-05-15"
  ),
  ("May 3, 2023: Rebels shell Gao.\n\nThe ambassador condemned the raid.", "diplomacy.accusation", "2024-12-04"),
  (
    "On June 24, 2023 the rebels shelled Gao.\n\nThe ambassador accused Mali of murder.", "diplomacy.accusation",
    "2024-12-04"
  ),
  // What an attack is called by, and what somebody is blamed or thanked for.
  (
    "The minister condemned the attack of 3 November and called on the rebels to disarm.", "diplomacy.demand",
    "2024-12-04"
  ),
  ("The minister condemned the raid of 15 November.", "diplomacy.accusation", "2024-12-04"),
  ("Iran accused Israel of bombing its embassy in May and threatened to respond.", "diplomacy.threat", "2024-12-04"),
  ("Zelensky thanked Canada for the delivery of tanks in February.", "diplomacy.support", "2024-12-04"),
  ("Zelensky thanked Canada on Monday for the delivery of tanks in February.", "diplomacy.support", "2024-12-02"),
  // The time of an aside behind the subject.
  ("The appeal for Yemen, launched in March, asks for $1.8 billion.", "aid.humanitarian", "2024-03"),
  ("The talks, planned for March, are to be held in Doha.", "mediation.talks", "2025-03"),
  (
    "Russia, whose reserves of $300 billion were frozen in 2022, has called the use theft and threatened to sue Euroclear.",
    "diplomacy.threat", "2024-12-03/2024-12-04"
  ),
  (
    "Hamas, which took 250 hostages in October 2023, has rejected the offer and accused Israel of delay.",
    "diplomacy.accusation", "2024-12-03/2024-12-04"
  ),
  (
    "Rebels attacked a shrine in Shiraz on October 26, and the ministry has since detained 26 foreign nationals.",
    "political.legal",
    "2024-10-26/2024-12-04"
  ),
  // A meeting agreed on lies ahead, and a new attack has its own dead.
  ("Israel and Jordan agreed to meet again in the spring.", "diplomacy.meeting", "2025-21"),
  (
    "Rebels shelled Gao on Monday. Clashes broke out in Kidal. A bomb has hit a market in Kidal, killing five people.",
    "humanitarian.casualties", "2024-12-02/2024-12-04"
  ),
]

@Test(arguments: cases.indices)
func readsEntriesInTheirOwnTime(number: Int) throws {
  let (text, type, edtf) = cases[number]
  let found = try Extractor.shared().mentions(text).last { $0.type.rawValue == type }
  #expect(found?.date.value?.description == edtf, "\(text): \(String(describing: found?.date))")
}

/// The same words as a list, and as the lines of one paragraph.
@Test(arguments: [(Article.Format.markdown(""), "2024-12-02/2024-12-04"), (.plain, "2024-12-02")])
func takesNoDayFromAnotherItem(format: Article.Format, edtf: String) throws {
  let extractor = try Extractor.shared()
  var analyzed = extractor.analyzed("UNICEF sent tents to Sudan on Monday.\nThe World Food Programme delivered food.")
  analyzed.article.format = format
  let found = extractEvents(
    from: analyzed, timexes: tagTemporalExpressions(in: analyzed, rules: extractor.rules), patterns: extractor.patterns)
  #expect(found.last?.date.value?.description == edtf)
}

private let note = """
  Money for Lisbon. Portugal votes on its budget today.

  Arms for Kyiv. Denmark promised Ukraine jets on Monday.

  Fire in Bamako. Jihadists of JNIM stormed the airport in Mali.

  Cash at last. Brussels announced €160m of aid on Tuesday for %@.
  """

@Test func readsTheItemsOfANoteEachByItself() throws {
  let text = note.replacing("%@", with: "the winter")
  let aid = try #require(try Extractor.shared().mentions(text).last { $0.type.category == "aid" })
  #expect(aid.roles[Role("recipient")]?.contains { $0.id == "ML" || $0.id == "UA" } != true)
}

@Test func readsOnWhereAllItemsTellOfOneCountry() throws {
  let text = """
    Who came? Envoys of Mali met the rebels on Monday.

    The deal. Mali signed a truce with the rebels.

    The price. Mali released forty men.

    The doubts. They attacked Gao.
    """
  #expect(try Extractor.shared().mentions(text).contains { $0.type.category == "offensive" })
}

@Test(arguments: [
  (
    "Secretary of State Antony Blinken met Foreign Minister Wang Yi in Jakarta on Monday. Wang called for calm. The Secretary flew to Cairo on Tuesday.",
    "p:blinken"
  ),
  (
    "Governor Oleh Syniehubov met Defence Minister Rustem Umerov in Poltava on Monday. The governor visited Kupiansk on Tuesday.",
    "p:syniehubov"
  ),
  (
    "Special Envoy Steve Witkoff met Vladimir Putin in Moscow on Monday. The envoy flew to Doha on Tuesday.",
    "p:witkoff"
  ),
])
func aTitleMeansWhoWasIntroducedWithIt(text: String, person: String) throws {
  let visit = try #require(try Extractor.shared().mentions(text).last { $0.type.rawValue == "diplomacy.meeting" })
  #expect(visit.roles[Role("visitor")]?.contains { $0.id == person } == true)
}
