import EventExtraction
import Testing
import TimelineCore

/// What stands between commas inside a verb, or in an echo, parts neither; who refuses to end something goes on with it.
@Test(arguments: [
  ("Qatar would not, he insisted on Monday, give up its mediation.", "mediation.offer", Status.ongoing),
  ("Egypt will not abandon its mediation between Israel and Hamas.", "mediation.offer", .ongoing),
  ("Jordan will not, its king said on Tuesday, abandon the talks.", "mediation.talks", .ongoing),
  ("The government will not suspend the talks with the rebels.", "mediation.talks", .ongoing),
  ("The rebels have, in effect, accepted the truce on Friday.", "mediation.ceasefire", .announced),
  ("The army had, however, retaken the town on Sunday.", "offensive.territory", .happened),
  ("Mali will, the junta said on Monday, leave the bloc in January.", "diplomacy.rupture", .planned),
  ("Serbia said on Tuesday it would not resume talks with Kosovo until next year.", "mediation.talks", .rejected),
])
func readsAVerbPartedByAnAside(sentence: String, type: String, status: Status) throws {
  let found = try Extractor.shared().mentions(sentence)
  #expect(found.contains { $0.type.rawValue == type && $0.status == status }, "found \(found.map(\.type.rawValue))")
}

/// Who takes part in protests, threats, ruptures and what is called by its name.
@Test(arguments: [
  ArgumentCase(
    "Brazil and Chile condemned the raid on Monday, as did, more quietly, the United States.", "diplomacy.accusation",
    "accuser", ["BR", "CL", "US"]),
  ArgumentCase(
    "Somalia severed ties with Guinea on Monday. Djibouti cut ties on Tuesday.", "diplomacy.rupture", "target", ["GN"]),
  ArgumentCase(
    "Washington suspended its strategic partnership with Georgia on Saturday.", "diplomacy.rupture", "target", ["GE"]),
  ArgumentCase(
    "Poland's foreign ministry delivered a note of protest to the Belarusian chargé d'affaires on Tuesday.",
    "diplomacy.accusation", "accused", ["BY"]),
  ArgumentCase(
    "Venezuela warned it could reassess its ties with Guyana.", "diplomacy.threat", "target", ["GY"]),
  ArgumentCase(
    "Burundi warned on Friday that it could rethink its membership of the bloc.", "diplomacy.threat", "threatener",
    ["BI"]),
  ArgumentCase(
    "An understanding was reached between India and Pakistan on 10 May on a halt to firing.", "mediation.agreement",
    "parties", ["IN", "PK"]),
  ArgumentCase(
    "On Monday Prime Minister Benjamin Netanyahu told Lebanon to expel the leaders of Hamas.", "diplomacy.demand",
    "addressee", ["LB"]),
  ArgumentCase(
    "The High Commissioner for Human Rights described the raid on 4 May as a textbook example of ethnic cleansing.",
    "diplomacy.accusation", "accuser", ["o:un"]),
])
func findsWhoTakesPartInWhatIsSaid(row: ArgumentCase) throws { try expectHolders(row) }

@Test(arguments: [
  ("Kenya's foreign minister called the raid state terrorism on Monday.", "diplomacy.accusation"),
  ("Abiy Ahmed called the shelling of Mekelle an act of barbarism on Monday.", "diplomacy.accusation"),
  ("Turkey called the killing of the aid workers a barbaric act.", "diplomacy.accusation"),
  ("Tokyo conveyed a stern protest to Beijing on Thursday over the drilling.", "diplomacy.accusation"),
  ("Hanoi registered its protest at the ramming of a trawler on Friday.", "diplomacy.accusation"),
  ("The aircraft will, of course, be destroyed, the Kremlin's spokesman commented on Friday.", "diplomacy.threat"),
  ("Guyana would reassess its relations with Venezuela, its president said on Monday.", "diplomacy.threat"),
  ("It was agreed that neither side would take any action to escalate matters.", "mediation.agreement"),
])
func readsWhatStatesTellEachOther(sentence: String, type: String) throws {
  let found = try Extractor.shared().mentions(sentence).map(\.type.rawValue)
  #expect(found == [type], "found \(found)")
}

@Test(arguments: [
  "A former army chief drove into N'Djamena on 1 December 1990 at the head of a column of pick-ups.",
  "Villagers lodged a protest with the council over the road on Monday.",
  "Iceland lodged a protest with the referee on Saturday.",
  "A court will review its decision on Monday, the judge said.",
  "The bank would reconsider its policy on rates in May, its governor said.",
  "The ammunition will be destroyed in a safe place, the ministry said on Monday.",
  "It was agreed that both companies would share the profit.",
  "The Danish minister suggested on Monday that Europe should spend more.",
  "The minister spoke of the crime rate in Cape Town on Monday.",
])
func tellsNothingOfOtherProtests(sentence: String) throws {
  let found = try Extractor.shared().mentions(sentence).map(\.type.rawValue)
  #expect(found.isEmpty, "found \(found)")
}
