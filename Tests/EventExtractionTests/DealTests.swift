import EventExtraction
import Testing
import TimelineCore

@Test(arguments: [
  (
    "The Houthis fired two missiles at a tanker on Tuesday. A spokesman for the group vowed retaliation.", "threatener",
    "o:houthis"
  ),
  ("The United States struck a base in Syria on Tuesday. Kenya and Jordan backed the strike.", "addressee", "US"),
  ("The United States struck a base in Syria on Tuesday; Iran denounced it.", "accused", "US"),
  (
    "The United States approved $300 million in military aid for Ukraine on Monday. Zelensky expressed his thanks.",
    "addressee", "US"
  ),
  (
    "The minister expressed gratitude towards nations, including Qatar, that have offered mediation.", "addressee", "QA"
  ),
  ("Sudan's warring parties signed an agreement in Jeddah on Saturday.", "parties", "o:rsf"),
  ("Macron had suggested that Netanyahu consider an immediate ceasefire.", "proposer", "p:macron"),
  ("A meeting of officials on peace in Sudan was held in London on Monday.", "host", "GB"),
])
func findsWhoIsMeant(text: String, role: String, id: String) throws {
  let mentions = try Extractor.shared().mentions(text)
  let found = mentions.compactMap { $0.roles[Role(role)]?.compactMap(\.id) }
  #expect(found.contains { $0.contains(id) }, "found \(found)")
}

@Test(arguments: [
  ("Israel and Hamas agreed on Monday to a four-day truce in a deal mediated by Qatar.", "mediation.agreement"),
  (
    "Israel and Hezbollah agreed on a truce on Monday. Under the deal, brokered by France, troops will leave.",
    "mediation.agreement"
  ),
])
func tellsOfNoSecondDeal(text: String, type: String) throws {
  let mentions = try Extractor.shared().mentions(text)
  #expect(!mentions.contains { $0.type.rawValue == type }, "found \(mentions.map(\.type))")
}

@Test(arguments: [
  (
    "Biden told Benjamin Netanyahu in a phone call that the United States would not join an attack.",
    "diplomacy.meeting", Status.happened
  ),
  ("The foreign ministers of Egypt and Iran spoke by telephone on Monday.", "diplomacy.meeting", .happened),
  ("The rebels rejected the offer of a ceasefire on Monday.", "mediation.ceasefire", .rejected),
  (
    "Talks between Ethiopia and the TPLF were held on Monday, mediated by the African Union.", "mediation.talks",
    .happened
  ),
  ("The fate of the islands was not open to discussion, Modi said.", "mediation.talks", .rejected),
  ("Putin warned that any power that interfered would face severe consequences.", "diplomacy.threat", .happened),
])
func tellsHowFarItCame(text: String, type: String, status: Status) throws {
  let mentions = try Extractor.shared().mentions(text)
  #expect(
    mentions.contains { $0.type.rawValue == type && $0.status == status },
    "found \(mentions.map { ($0.type, $0.status) })")
}

@Test func namesStrangersBehindTheirTitle() throws {
  let mentions = try Extractor.shared().mentions(
    "The envoy for human rights, Jane Doe, appealed for a ceasefire in Sudan.")
  #expect(mentions.first?.roles[Role("proposer")]?.map(\.text) == ["Jane Doe"])
}

@Test func takesACapitalForTheNameOfADeal() throws {
  let mentions = try Extractor.shared().mentions("Armenia recalled the Budapest Memorandum of 1994.")
  #expect(!mentions.contains { $0.roles[Role("parties")]?.contains { $0.id == "HU" } ?? false })
}
