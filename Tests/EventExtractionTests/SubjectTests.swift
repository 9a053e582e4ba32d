import EventExtraction
import Testing
import TimelineCore

/// What commas enclose, and a relative clause with its own subject, part no verb from who acts in it.
@Test(arguments: [
  ArgumentCase(
    "Two cruise missiles, fired from a ship, slammed into a depot in Odesa on Monday.", "offensive.strike", "weapon",
    ["Two cruise missiles"]),
  ArgumentCase(
    "Two cruise missiles, identified by officials as Russian, slammed into a depot in Odesa on Monday.",
    "offensive.strike", "target", ["UA"]),
  ArgumentCase("The tanks that Washington pledged in January have reached Ukraine.", "aid.military", "donor", ["US"]),
  ArgumentCase(
    "The rebels that the army attacked in January have captured Goma.", "offensive.ground", "attacker", ["CD"]),
  ArgumentCase(
    "The missiles that Russia fired at Odesa on Monday killed four people.", "offensive.strike", "attacker", ["RU"]),
  ArgumentCase(
    "The minister whom Kyiv dismissed on Monday has fled the country.", "political.office", "dismissed_by", ["UA"]),
  ArgumentCase(
    "The envoy said that the talks had failed, and accused Ethiopia of bad faith.", "diplomacy.accusation", "accused",
    ["ET"]),
  ArgumentCase(
    "The two defence ministers, Jane Doe and John Roe, had been negotiating in Doha on Monday.", "mediation.talks",
    "host", ["QA"]),
  ArgumentCase(
    "The United States, according to its Syria envoy, Jane Doe, is prepared to furnish Turkey with ammunition.",
    "aid.military", "donor", ["US"]),
  ArgumentCase(
    "After its tanks rolled towards Kyiv on Monday, Russia imposed sanctions on Germany.", "offensive.ground",
    "attacker", ["RU"]),
  ArgumentCase(
    "The Government has today presented Sweden's ninth package of military support to Moldova.", "aid.military",
    "donor", ["SE"]),
  ArgumentCase("Kyiv claims to have hit a refinery on Monday.", "offensive.strike", "attacker", ["UA"]),
  ArgumentCase(
    "The presidents of Mali and of Niger met in Accra on Monday.", "diplomacy.meeting", "participants", ["ML", "NE"]),
  ArgumentCase(
    "The heads of state of Mali, Niger and Togo met in Accra on Monday.", "diplomacy.meeting", "participants",
    ["ML", "NE", "TG"]),
  ArgumentCase(
    "Moscow admitted that rebels which France attacked on Monday have left.", "offensive.ground", "attacker", ["FR"]),
  ArgumentCase(
    "He said the raids that Israel carried out on Beirut on Tuesday had angered Iran.", "offensive.strike", "attacker",
    ["IL"]),
  ArgumentCase(
    "He said that 20 tanks that Germany sent to Ukraine in May had arrived.", "aid.military", "donor", ["DE"]),
  ArgumentCase(
    "He told parliament that Germany sent 20 tanks to Ukraine in May.", "aid.military", "donor", ["DE"]),
  ArgumentCase("The offensive that Ukraine launched in May has failed.", "offensive.ground", "attacker", ["UA"]),
  ArgumentCase(
    "The talks that Sudan and Chad held on Tuesday angered Iran.", "mediation.talks", "parties", ["SD", "TD"]),
  ArgumentCase(
    "Efforts to arrange talks between Sudan and Chad failed on Tuesday.", "mediation.talks", "parties", ["SD", "TD"]),
  ArgumentCase(
    "Israel's raid on Beirut, which killed ten people on Monday, surprised many.", "humanitarian.casualties",
    "attacker", ["IL"]),
  ArgumentCase(
    "An Israeli raid on Beirut, which came at dawn, was a surprise.", "offensive.strike", "attacker", ["IL"]),
  ArgumentCase("The French attack the rebels in Gao on Monday.", "offensive.ground", "attacker", ["FR"]),
  ArgumentCase(
    "Israel struck Beirut on Monday, the first such step in years.", "offensive.strike", "target", ["LB"]),
  ArgumentCase("Pakistan claims to have downed five Indian jets.", "offensive.intercept", "defender", ["PK"]),
  ArgumentCase("Thirty tanks from Poland reached Ukraine on Monday.", "aid.military", "donor", ["PL"]),
  ArgumentCase(
    "Soldiers of Mali, their faces covered, stormed a hotel in Gao on Monday.", "offensive.ground", "attacker", ["ML"]),
  ArgumentCase(
    "Officials warned of plans by Ethiopia to seize a port in Eritrea.", "offensive.territory", "taker", ["ET"]),
  ArgumentCase(
    "Latvia ordered two Russian envoys to leave on Friday, having accused Moscow of sabotage.",
    "diplomacy.accusation", "accuser", ["LV"]),
])
func findsTheSubjectAcrossWhatStandsBetween(row: ArgumentCase) throws { try expectHolders(row) }

/// Somebody is told of by a name that the data does not know, and so is a place.
@Test(arguments: [
  ArgumentCase(
    "Police arrested Ada Mbarusha on Monday on charges of treason.", "political.legal", "person", ["Ada Mbarusha"]),
  ArgumentCase(
    "Kahin Abdi Warfa resigned as finance minister on Monday.", "political.office", "person", ["Kahin Abdi Warfa"]),
  ArgumentCase(
    "Florence Mbarusha, the envoy of Kenya, accused Ethiopia of bad faith on Monday.", "diplomacy.accusation",
    "accuser", ["Florence Mbarusha"]),
  ArgumentCase("Al-Shabab fighters seized Exampleburgh on Monday.", "offensive.territory", "taker", ["o:al-shabaab"]),
])
func strangeNamesStandForSomebody(row: ArgumentCase) throws { try expectHolders(row) }

/// The events of a sentence whose parts lie apart.
@Test(arguments: [
  ("Thirty officers, including the commander, Jane Doe, had been killed on Monday.", "humanitarian.casualties"),
  ("Two politicians, Jane Doe and John Roe, were arrested in Harare on Monday.", "political.legal"),
  (
    "Germany pledged €60m for displaced civilians in Idlib, where, by UN estimates, a million people have been uprooted.",
    "aid.humanitarian"
  ),
])
func findsWhatIsParted(sentence: String, type: String) throws {
  let found = try Extractor.shared().mentions(sentence).map(\.type.rawValue)
  #expect(found.contains(type), "found \(found)")
}

/// A verb that may be a noun, behind a comma that ends what is said of its subject; what hides the class of an object.
@Test(arguments: [
  ("The EU's ninth package, adopted on Monday, bans imports of Russian aluminium.", "sanctions.trade"),
  ("Myanmar's military extended its post-earthquake ceasefire on Monday.", "mediation.ceasefire"),
  ("The Houthis agreed on Tuesday to stop attacking American ships.", "mediation.ceasefire"),
  ("Venezuela's electoral authority proclaimed him the winner of Sunday's presidential vote.", "political.election"),
])
func readsVerbsAndObjects(sentence: String, type: String) throws {
  let found = try Extractor.shared().mentions(sentence).map(\.type.rawValue)
  #expect(found == [type])
}

/// What only sounds like an event: what systems can do, what may hurt, who crosses an ocean.
@Test(arguments: [
  ("Few other systems can stop ballistic missiles.", "aid"),
  ("Whether any of this will hurt is debatable.", "humanitarian"),
  ("Seven European leaders crossed the Atlantic on Monday.", "offensive"),
])
func tellsOfNoDeed(sentence: String, category: String) throws {
  let found = try Extractor.shared().mentions(sentence).map(\.type.category).filter { $0 == category }
  #expect(found.isEmpty, "found \(found)")
}

/// A yacht's name is no place that is taken.
@Test func aThingsNameIsNoPlace() throws {
  let found = try Extractor.shared().mentions("Agents seized the superyacht Exampleton in Mallorca on Monday.")
  #expect(!found.contains { $0.type.rawValue == "offensive.territory" })
}

/// Nobody gives to themselves, and who turns money down does not receive it.
@Test(arguments: [
  ("Ukraine's foreign minister said on Tuesday that Kyiv had received $752 million in loans.", "donor", "UA"),
  ("Hungary again blocked 6.6 billion euros from the European Peace Facility.", "recipient", "HU"),
])
func givesNobodyTwoSides(sentence: String, role: String, holder: String) throws {
  let mentions = try Extractor.shared().mentions(sentence).filter { $0.type.category == "aid" }
  #expect(!mentions.isEmpty)
  #expect(mentions.allSatisfy { $0.roles[Role(role)]?.contains { $0.id == holder } != true })
}

/// An infinitive behind the subject's noun, present verbs that look like nouns, and nouns that look like verbs.
@Test(arguments: [
  ArgumentCase(
    "A plan to deliver tanks to Ukraine was approved by the Bundestag on Friday.", "aid.military", "recipient", ["UA"]),
  ArgumentCase(
    "Moscow's offer to swap 1,000 prisoners was accepted by Kyiv on Friday.", "humanitarian.exchange", "parties",
    ["RU", "UA"]),
  ArgumentCase("Ukrainian forces shell Belgorod, killing two.", "offensive.shelling", "attacker", ["UA"]),
  ArgumentCase("Rebels attack a base of the Malian army in Gao, killing 12.", "offensive.ground", "target", ["ML"]),
  ArgumentCase("Two Russian ministers visit Pyongyang for talks.", "diplomacy.meeting", "host", ["KP"]),
  ArgumentCase(
    "Protesters demanding an end to quotas, most of them reserved for the families of veterans, clashed with police.",
    "political.protest", "actor", ["Protesters"]),
  ArgumentCase(
    "Two tankers linking Finland with Oman and Lithuania with Sweden were attacked on Sunday by Russia.",
    "offensive.naval", "attacker", ["RU"]),
  ArgumentCase("Poland gave Ukraine lethal aid on Monday.", "aid.military", "donor", ["PL"]),
])
func findsTheVerbASentenceRestsOn(row: ArgumentCase) throws { try expectHolders(row) }

/// A passive need not tell who acts.
@Test(arguments: [
  ("Five thousand soldiers have been deployed to the border with Rwanda on Tuesday.", "offensive.posture"),
  ("The pipeline was blown up on Monday night near the port.", "offensive.covert"),
  (
    "A separate resolution on the case of the journalist was adopted without dissent on Thursday.",
    "political.legislation"
  ),
  ("The accord was signed in Washington on Friday.", "mediation.agreement"),
  ("The town of Bakhmut was captured on Saturday, state media said.", "offensive.territory"),
])
func readsAPassiveWithoutAgent(sentence: String, type: String) throws {
  let types = try Extractor.shared().mentions(sentence, published: "2024-06-12").map(\.type.rawValue)
  #expect(types.contains(type), "\(types)")
}

/// What is demanded has not been done.
@Test func takesNoDemandForADeed() throws {
  let mentions = try Extractor.shared().mentions(
    "The separatists repeated their demand that the reform be withdrawn.", published: "2024-06-12")
  #expect(!mentions.contains { $0.type.rawValue == "political.legislation" })
}

/// Who is asked, what is joined, and what an apposition calls by name.
@Test(arguments: [
  ArgumentCase(
    "Egypt called on Israel and Hamas on Monday to accept a ceasefire.", "mediation.ceasefire", "parties",
    ["IL", "o:hamas"]),
  ArgumentCase(
    "The ministers had been negotiating in Doha under the mediation of Qatar and Turkey.", "mediation.talks",
    "mediator",
    ["QA", "TR"]),
  ArgumentCase(
    "Under the auspices of Egypt and Qatar, Israel and Hamas began indirect talks in Cairo.", "mediation.talks",
    "parties", ["IL", "o:hamas"]),
  ArgumentCase("Chad accused its neighbour Sudan of arming the rebels.", "diplomacy.accusation", "accused", ["SD"]),
  ArgumentCase(
    "The foreign ministers of Egypt and Jordan, Jane Doe and John Roe, met the Syrian president in Damascus.",
    "diplomacy.meeting", "visitor", ["EG", "JO"]),
  ArgumentCase(
    "Sweden welcomes the truce that Ukraine accepted in Jeddah and urges Russia to free its prisoners.",
    "diplomacy.demand",
    "demander", ["SE"]),
  ArgumentCase(
    "Ishaq Dar met his Iranian counterpart, Abbas Araghchi, and the emir of Qatar on Saturday.", "diplomacy.meeting",
    "participants", ["p:dar", "p:araghchi", "p:tamim"]),
])
func findsAllWhoTakePart(row: ArgumentCase) throws { try expectHolders(row) }

/// What somebody is asked to do or to end has been neither done nor ended; the day stands with the asking.
@Test(arguments: [
  ("The UN told the warring sides on Sunday to end the fighting in El Fasher.", "offensive.ground"),
  ("Berlin urged Ankara on Monday to halt its offensive in Syria.", "offensive.ground"),
  ("Washington asked Kyiv on Monday to cancel the talks with Tehran.", "mediation.talks"),
])
func takesNoRequestForADeed(sentence: String, type: String) throws {
  let mentions = try Extractor.shared().mentions(sentence, published: "2024-06-12")
  #expect(!mentions.contains { $0.type.rawValue == type })
  #expect(mentions.allSatisfy { $0.date.value?.first.map { "\($0)" < "2024-06-12" } ?? false })
}
