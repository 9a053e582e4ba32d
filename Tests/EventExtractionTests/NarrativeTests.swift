import EventExtraction
import Testing
import TimelineCore

/// Who made, refused, suffered or brought about what a noun or a participle tells.
@Test(arguments: [
  // who refuses is not who proposed
  ArgumentCase(
    "A ceasefire proposed by Egypt on Sunday has been rejected by Israel.", "mediation.ceasefire", "rejecter", ["IL"]),
  ArgumentCase(
    "The talks proposed by Egypt were ruled out by Israel on Monday.", "mediation.talks", "rejecter", ["IL"]),
  ArgumentCase(
    "The talks proposed by Egypt were ruled out by Israel on Monday.", "mediation.talks", "proposer", ["EG"]),
  // captors
  ArgumentCase(
    "Qatar helped to free two Americans who had been held by the Taliban for months.", "humanitarian.exchange",
    "parties", ["QA", "o:taliban"]),
  ArgumentCase(
    "Four Israeli women were released from Hamas captivity on Saturday.", "humanitarian.exchange", "parties",
    ["o:hamas", "IL"]),
  // mediators
  ArgumentCase(
    "The rebels and the government signed a truce after mediation by Kenya and the African Union.",
    "mediation.ceasefire", "mediator", ["KE", "o:african-union"]),
  ArgumentCase(
    "Nine children were returned to Ukraine after mediation by Qatar, an official said.", "humanitarian.return",
    "mediator", ["QA"]),
  // one or some of many
  ArgumentCase(
    "Many countries, Qatar among them, had offered to mediate between Sudan and the RSF.", "mediation.offer",
    "mediator", ["QA"]),
  ArgumentCase(
    "The United States extended its sanctions to more than 300 companies, among them banks in China.",
    "sanctions.imposed", "target", ["CN"]),
  ArgumentCase(
    "Joe Biden left for Delaware. One of his advisers insisted that Israel must withdraw from Gaza.",
    "diplomacy.demand", "demander", ["US"]),
  // in whose name
  ArgumentCase(
    "The authorities installed by Moscow in Kherson imposed a state of emergency on Tuesday.", "political.emergency",
    "actor", ["RU"]),
  // whom it hits
  ArgumentCase(
    "An Israeli air strike killed three Lebanese soldiers on Monday.", "offensive.strike", "target", ["LB"]),
  // where a clause plays
  ArgumentCase(
    "Annalena Baerbock travelled to Damascus, where she met Ahmed al-Sharaa on Monday.", "diplomacy.meeting", "host",
    ["SY"]),
  ArgumentCase(
    "Annalena Baerbock travelled to Damascus, where she met Ahmed al-Sharaa on Monday.", "diplomacy.meeting",
    "visitor", ["p:baerbock"]),
  // a judgement
  ArgumentCase(
    "The deal was a mistake by Canada, the president of Brazil said on Monday.", "diplomacy.accusation", "accused",
    ["CA"]),
  // a surname behind somebody else's first name
  ArgumentCase(
    "Police arrested Vladimir Blinken on Monday on charges of treason.", "political.legal", "person",
    ["Vladimir Blinken"]),
])
func findsWhoStandsBehindADeed(row: ArgumentCase) throws { try expectHolders(row) }

/// Times that belong to another clause, and those that say how soon.
@Test(arguments: [
  (
    "On Monday France closed its base. In July Kenya voiced support for the rebels. Chad recalled its ambassador from Nairobi.",
    "diplomacy.rupture", "2024-07"
  ),
  (
    "A summit is due in Tirana on December 16; Vucic has threatened to boycott it.", "diplomacy.threat",
    "2024-12-03/2024-12-04"
  ),
  (
    "A second round of talks between Ethiopia and Tigray could follow within days.", "mediation.talks",
    "2024-12-05/2024-12-11"
  ),
  (
    "Iran is ready for talks, its spokesman said, but Khamenei ruled in May that no bombs would be built.",
    "mediation.talks", "2024-12-04"
  ),
  (
    "The council approved a loan of $2 billion for Egypt under a programme signed in 2023.", "aid.financial",
    "2024-12-04"
  ),
  (
    "The first of the 31 Abrams tanks that Washington pledged in January have reached Ukraine.", "aid.military",
    "2024-12-03/2024-12-04"
  ),
])
func datesByTheOwnClause(sentence: String, type: String, date: String) throws {
  let mentions = try Extractor.shared().mentions(sentence).filter { $0.type.rawValue == type }
  let found = mentions.compactMap { $0.date.value?.description }
  #expect(found.contains(date), "found \(found)")
}

/// Several gifts of one noun, talks without result, deeds days apart, and aid that a parliament holds up.
@Test(arguments: [
  ("The United States announced packages of $988 million and $725 million for Ukraine this month.", "aid.military", 2),
  ("Joe Biden met Paul Kagame in Doha on Friday, three days after a trip to Juba.", "diplomacy.meeting", 2),
  ("An earlier round of negotiations between Iran and Oman, held in May, did not lead to peace.", "mediation.talks", 1),
  ("Ukraine, armed by the West, has struck an airfield in Russia.", "aid.military", 0),
  ("The talks took stock of progress in exchanging captives.", "humanitarian.exchange", 0),
  ("The government will go on fighting for the interests of the people of Chad.", "offensive.ground", 0),
])
func countsWhatIsTold(sentence: String, type: String, count: Int) throws {
  let mentions = try Extractor.shared().mentions(sentence).filter { $0.type.rawValue == type }
  #expect(mentions.count == count, "found \(mentions.map(\.evidence.trigger.lemma))")
}

@Test(arguments: [
  ("Some $4 billion for Ukraine is held up in Congress.", "aid.military", "proposed"),
  (
    "Pope Leo appealed for an immediate ceasefire in Gaza and the release of all hostages.", "humanitarian.exchange",
    "proposed"
  ),
  ("The army's offensive has made slow progress near Kupiansk.", "offensive.ground", "ongoing"),
  ("Six Iranian firms face asset freezes, the European Union said on Monday.", "sanctions.imposed", "happened"),
])
func readsHowFarItHasCome(sentence: String, type: String, status: String) throws {
  let mentions = try Extractor.shared().mentions(sentence).filter { $0.type.rawValue == type }
  #expect(mentions.map(\.status.rawValue) == [status])
}

/// What a relative clause tells, and what was another's until then, has a time of its own. The article appears on
/// Wednesday, 4 December 2024.
@Test(arguments: [
  (
    "The rebels, who took the town of Bria, a mining hub, on Sunday, have freed 12 soldiers.", "offensive.territory",
    "2024-12-01"
  ),
  (
    "Negotiations were suspended in May after it launched an offensive in Sake that killed 100 people.",
    "humanitarian.casualties", "2024-05"
  ),
  ("They recalled a 2016 flare-up in which 200 people were killed.", "humanitarian.casualties", "2016"),
  ("The army said it had regained positions lost on Sunday.", "offensive.territory", "2024-12-04"),
  ("Two hundred people had to be evacuated from Goma on Tuesday.", "humanitarian.evacuation", "2024-12-03"),
  ("The elections in Mali had had to be postponed on Tuesday.", "political.election", "2024-12-03"),
  ("The army retook two towns seized by rebels on Saturday.", "offensive.territory", "2024-12-04"),
  ("The bank that had been sanctioned by the US was sold on Monday.", "sanctions.imposed", "../2024-12-04"),
  (
    "The Security Council will discuss the fighting in Mali behind closed doors on Friday at the request of Niger.",
    "diplomacy.meeting",
    "2024-12-06"
  ),
])
func datesWhatARelativeClauseTells(text: String, type: String, edtf: String) throws {
  let found = try Extractor.shared().mentions(text).filter { $0.type.rawValue == type }
  #expect(found.contains { $0.date.value?.description == edtf }, "\(found.map(\.date))")
}
