import EventExtraction
import Testing
import TimelineCore

@Test(arguments: [
  ("Israel and Hamas held talks in Cairo on Sunday.", "mediation.talks", Status.happened),
  ("Israel and Hamas are holding talks in Cairo.", "mediation.talks", .ongoing),
  ("Israel and Hamas will hold talks in Cairo next week.", "mediation.talks", .planned),
  ("Israel and Hamas are to hold talks in Cairo next week.", "mediation.talks", .planned),
  ("Hamas rejected a ceasefire on Sunday.", "mediation.ceasefire", .rejected),
  ("Hamas ruled out talks with Israel on Sunday.", "mediation.talks", .rejected),
  ("Hamas did not rule out talks with Israel on Sunday.", "mediation.talks", .proposed),
  ("France proposed a ceasefire in Sudan on Sunday.", "mediation.ceasefire", .proposed),
  ("Germany pledged weapons to Ukraine on Sunday.", "aid.military", .announced),
  ("Germany will deliver tanks to Ukraine next year.", "aid.military", .announced),
  ("Germany delivered tanks to Ukraine on Sunday.", "aid.military", .happened),
  ("Germany suspended military aid to Niger on Sunday.", "aid.military", .cancelled),
  ("Russian forces continued their offensive in eastern Ukraine.", "offensive.ground", .ongoing),
  // what is called together for a day to come
  ("India has convened a meeting of all parties for 19 December.", "diplomacy.meeting", .planned),
  ("Honduras has summoned the bloc to an emergency session on Friday.", "diplomacy.meeting", .planned),
  // what is false is not what the report tells
  ("The report that Israel struck Beirut on Monday says the figures are false.", "offensive.strike", .happened),
  ("The rebels that took the town of Kidal on Monday were wrong.", "offensive.territory", .happened),
  // a form of "be" in front of its subject supposes what the infinitive behind tells
  ("Were Ethiopia to attack Asmara, Eritrea would respond.", "offensive.ground", .hypothetical),
  ("Were the Houthis to resume their strikes, Oman could close its ports.", "offensive.strike", .hypothetical),
  ("The envoy said that, were Hamas to free the hostages, talks would follow.", "humanitarian.exchange", .hypothetical),
  ("The leaders of Chad and Mali were to meet in Bamako on Tuesday.", "diplomacy.meeting", .planned),
  // what is said between a condition and the main clause
  (
    "If the talks fail, Marco Rubio said on Monday, Washington will impose sanctions on Mali.", "sanctions.imposed",
    .planned
  ),
  // what may be, and what nobody knows
  ("Russia is ready to help Belarus should it be attacked.", "offensive.ground", .hypothetical),
  ("Talks between Ethiopia and Egypt could begin in 2025.", "mediation.talks", .expected),
  ("Families are leaving as rebel troops close in on Goma.", "offensive.ground", .ongoing),
  ("Mali will hold talks with the rebels after the army takes control of Kidal.", "offensive.territory", .planned),
  ("Hungary insisted that Ukraine hold talks with Russia.", "mediation.talks", .proposed),
  ("Ethiopia proposed that Sudan and South Sudan hold talks in Addis Ababa.", "mediation.talks", .proposed),
  ("The envoy suggested that Putin and Zelenskyy meet by the end of August.", "diplomacy.meeting", .proposed),
  ("Kenya insisted that Ruto resign.", "political.office", .proposed),
  ("European leaders hold a summit in Brussels on Friday.", "diplomacy.meeting", .planned),
  ("The minister said aid was late and that Germany would send 12 tanks to Ukraine.", "aid.military", .announced),
  ("France and Britain signed a declaration of intent to deploy troops in Ukraine.", "offensive.posture", .planned),
  ("The RSF announced the capture of El Fasher on Sunday.", "offensive.territory", .happened),
  ("Sudan accuses the UAE of arming the RSF, which the Gulf state denies.", "diplomacy.accusation", .happened),
  ("Kenya announced that it would send troops to Haiti.", "offensive.posture", .announced),
  ("Russia could begin negotiations tomorrow if it withdrew.", "mediation.talks", .hypothetical),
  ("The rebels managed to capture the town of Goma on Monday.", "offensive.territory", .happened),
  ("Sudan would like to hold talks with Ethiopia in May.", "mediation.talks", .proposed),
  ("Iran suggested that the UN Security Council could lift the arms embargo.", "sanctions.eased", .proposed),
  ("A summit of both presidents is being organised in Doha.", "diplomacy.meeting", .planned),
  ("Norway is setting up talks between Colombia and the ELN.", "mediation.talks", .planned),
  ("Russia still occupies Abkhazia.", "offensive.territory", .ongoing),
  ("Kosovo nearly signed an agreement with Serbia in March.", "mediation.agreement", .hypothetical),
  ("Had the army attacked Goma, thousands would have fled.", "offensive.ground", .hypothetical),
  ("The president instructed his generals to seize the town of Kidal.", "offensive.territory", .announced),
  ("The opposition demanded that the president of Kenya resign.", "political.office", .proposed),
  ("Kenya would help train police officers from Haiti, its president said.", "aid.training", .announced),
  ("Belgium shelved a plan to use the frozen Russian reserves.", "sanctions.assets", .cancelled),
  ("Germany's new package for Ukraine, worth 5 billion euros, also contains tanks.", "aid.military", .announced),
  ("Haiti's council set the presidential election for March 17.", "political.election", .planned),
  ("Hungary is no longer sending weapons to Ukraine.", "aid.military", .cancelled),
  ("The International Court of Justice ordered Israel to halt its assault on Rafah.", "political.legal", .happened),
  ("Police arrested 40 people at an anti-government rally in Tbilisi on Monday.", "political.protest", .happened),
  (
    "The deal was signed after a meeting in Riyadh on Saturday of Arab foreign ministers.", "diplomacy.meeting",
    .happened
  ),
  ("The president came home from the Swiss summit that ended on Sunday.", "diplomacy.meeting", .happened),
  (
    "The buses carried 307 Ukrainian servicemen, freed in return for as many Russians.", "humanitarian.exchange",
    .happened
  ),
  ("European diplomats have not forgotten Orban's visit to Moscow last week.", "diplomacy.meeting", .happened),
])
func readsTheStatusFromTheGovernorChain(sentence: String, type: String, status: Status) throws {
  let mentions = try Extractor.shared().mentions(sentence)
  #expect(mentions.filter { $0.type.rawValue == type }.map(\.status) == [status])
}

@Test(arguments: [
  "Iran did not attack Israel on Sunday.",
  "Iran has yet to attack Israel.",
  "Whether Putin has promised North Korea missiles, nobody can tell.",
  "Iran failed to attack Israel on Sunday.",
  "The army said it was working to capture the town of Goma.",
])
func tellsNothingOfWhatDidNotHappen(sentence: String) throws {
  let mentions = try Extractor.shared().mentions(sentence)
  #expect(!mentions.contains { $0.type.category == "offensive" && $0.status.reality == .real })
}

@Test func tellsNothingOfAnAim() throws {
  let mentions = try Extractor.shared().mentions("Biden said it showed how urgent it was to support Ukraine.")
  #expect(!mentions.contains { $0.type.rawValue == "diplomacy.support" })
}

@Test func keepsTheSpeakerApartFromTheStatus() throws {
  let mentions = try Extractor.shared().mentions("Israel struck Damascus on Sunday, Syria's foreign ministry said.")
  let strike = try #require(mentions.first { $0.type.category == "offensive" })
  #expect(strike.status == .happened)
  #expect(strike.attribution?.speaker?.country == "SY")
}

/// The plain present of a clause that only says which kind is meant tells of no deed.
@Test(arguments: ["Travellers who return home will be let through.", "Refugees who flee to Chad receive food."])
func aKindIsNoEvent(sentence: String) throws {
  let mentions = try Extractor.shared().mentions(sentence)
  #expect(mentions.isEmpty, "\(mentions.map(\.type))")
}

/// What is reported and called false did not happen for whoever calls it so.
@Test(arguments: [
  "Reports that Russian forces had captured Pokrovsk on Monday were false, the ministry said.",
  "Claims that Kenyan troops had taken the town proved unfounded.",
  "Suggestions that Iran had attacked the ship were wrong, the ministry said.",
  "The claim that Ukraine struck the school is a lie, Kyiv said.",
])
func whatIsCalledFalseIsDenied(text: String) throws {
  let mentions = try Extractor.shared().mentions(text).filter { $0.type.category == "offensive" }
  #expect(!mentions.isEmpty && mentions.allSatisfy { $0.status == .denied })
}

/// What is confirmed happened.
@Test func whatIsConfirmedHappened() throws {
  let text = "Reports that rebels had taken Goma were confirmed by the army."
  #expect(try Extractor.shared().mentions(text).contains { $0.status == .happened })
}

// What was tried was done where an attack or a mediation was tried; what failed took place; efforts alone are no event.
@Test(arguments: [
  ("Israel went so far as to strike Beirut on Friday.", "offensive.strike", Status.happened),
  ("Mali's attempt to storm the base in Gao failed on Monday.", "offensive.ground", .happened),
  ("Kenya's attempt to mediate in the war in Sudan failed on Monday.", "mediation.offer", .happened),
  (
    "The envoy praised Qatar's efforts in returning 20 children from Russia to Ukraine on Monday.",
    "humanitarian.return", .happened
  ),
  ("The talks between Sudan and Chad failed on Tuesday.", "mediation.talks", .happened),
  ("Efforts to arrange talks between Sudan and Chad failed on Tuesday.", "mediation.talks", .hypothetical),
])
func tellsAnAttemptFromItsAim(sentence: String, type: String, status: Status) throws {
  let mentions = try Extractor.shared().mentions(sentence)
  #expect(mentions.contains { $0.type.rawValue == type && $0.status == status }, "\(mentions.map(\.status))")
}

// An auxiliary in front of its subject: what stands before both restricts what is told, or denies it.
@Test(arguments: [
  ("Only on Friday did Israel strike Beirut.", "offensive.strike", Status.happened),
  ("Only then was the town of Bakhmut captured by Russian troops.", "offensive.territory", .happened),
  ("Not only did Israel strike Beirut on Friday, it also shelled Tyre.", "offensive.strike", .happened),
  ("Not until Tuesday did Germany release 20 tanks to Ukraine.", "aid.military", .happened),
  ("Hardly had Israel struck Beirut on Friday when Hezbollah fired rockets.", "offensive.strike", .happened),
  ("Under no circumstances will Germany send tanks to Ukraine.", "aid.military", .rejected),
])
func readsAnAuxiliaryInFrontOfItsSubject(sentence: String, type: String, status: Status) throws {
  let mentions = try Extractor.shared().mentions(sentence)
  #expect(mentions.contains { $0.type.rawValue == type && $0.status == status }, "\(mentions.map(\.status))")
}

@Test(arguments: ["Nor did Israel strike Beirut on Friday.", "At no point did Israel strike Beirut."])
func aDenialInFrontOfBothIsNoEvent(sentence: String) throws {
  let mentions = try Extractor.shared().mentions(sentence)
  #expect(!mentions.contains { $0.status == .happened }, "\(mentions.map(\.type))")
}
