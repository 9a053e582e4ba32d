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
    "The minister expressed gratitude towards nations, including Qatar, that have offered mediation.", "addressee", "QA"
  ),
  ("Sudan's warring parties signed an agreement in Jeddah on Saturday.", "parties", "o:rsf"),
  ("Macron had suggested that Netanyahu consider an immediate ceasefire.", "proposer", "p:macron"),
  ("A meeting of officials on peace in Sudan was held in London on Monday.", "host", "GB"),
  ("Evo Morales was in La Paz on Monday. Police arrested Morales on Tuesday.", "person", "p:morales"),
  ("Sudan's army rejected the truce announced by the RSF on Monday.", "rejecter", "o:saf"),
  ("A treaty signed in June by Putin and Kim Jong Un obliges each to help the other.", "parties", "p:kim-jong-un"),
  (
    "Russia was grateful to the countries that have put themselves forward as mediators, Qatar among them.", "mediator",
    "QA"
  ),
  ("Antony Blinken travelled to Riyadh on Thursday to sign a strategic partnership.", "parties", "SA"),
  ("Shigeru Ishiba replaced Fumio Kishida as prime minister in October.", "person", "p:ishiba"),
  ("The envoy for Yemen spent weeks shuttling between Riyadh and Tehran.", "parties", "IR"),
])
func findsWhoIsMeant(text: String, role: String, id: String) throws {
  let mentions = try Extractor.shared().mentions(text)
  let found = mentions.compactMap { $0.roles[Role(role)]?.compactMap(\.id) }
  #expect(found.contains { $0.contains(id) }, "found \(found)")
}

@Test func tellsWhoseMinisterWent() throws {
  let mentions = try Extractor.shared().mentions("Tinubu dismissed his service chiefs on Friday.")
  let texts = mentions.flatMap { $0.roles[Role("person")]?.map(\.text) ?? [] }
  #expect(texts == ["his service chiefs"])
}

@Test(arguments: [
  ("King Felipe named Kamel Madouri prime minister on Sunday.", "Kamel Madouri", "prime minister"),
  ("The president named his former aide Jane Doe interior minister on Sunday.", "Jane Doe", "interior minister"),
])
func tellsOfficesBesideNames(text: String, person: String, office: String) throws {
  let mentions = try Extractor.shared().mentions(text)
  #expect(mentions.contains { $0.roles[Role("person")]?.map(\.text) == [person] })
  #expect(mentions.contains { $0.roles[Role("office")]?.map(\.text) == [office] })
}

@Test(arguments: [
  ("Israel and Hamas agreed on Monday to a four-day truce in a deal mediated by Qatar.", "mediation.agreement"),
  (
    "Israel and Hezbollah agreed on a truce on Monday. Under the deal, brokered by France, troops will leave.",
    "mediation.agreement"
  ),
  ("Indirect talks on a truce between Israel and Hamas resumed in Doha on Monday.", "mediation.ceasefire"),
  ("Trump said that Taiwan should expect less aid after he takes office.", "political.office"),
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
  (
    "The rebels would cease fire at once if the army withdrew from the town, their leader told reporters on Monday.",
    "mediation.ceasefire", .proposed
  ),
  ("Armenia did not sign the declaration of the summit on Thursday.", "mediation.agreement", .rejected),
  ("Neither Kyiv nor its European partners accepted the plan.", "mediation.plan", .rejected),
  ("The Vatican has since acted as a go-between in humanitarian cases.", "mediation.offer", .ongoing),
  ("Attempts to revive the talks on Sudan will be made next month.", "mediation.talks", .planned),
  ("The rebels have shown no interest in negotiating.", "mediation.talks", .rejected),
  ("The government plans to hold an election in May, state television said.", "political.election", .planned),
  (
    "Residents returned as a truce between Israel and Hezbollah came into force on Wednesday.", "mediation.ceasefire",
    .happened
  ),
  ("The generals scrapped with immediate effect the accord with France.", "mediation.agreement", .cancelled),
  ("The peace plan that Egypt put forward in May was welcomed by Hamas.", "mediation.plan", .proposed),
  ("The law was passed by 61 votes to nil on Monday.", "political.legislation", .happened),
  ("Polls suggest that Tisza is likely to win the election in Hungary.", "political.election", .expected),
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
