import EventExtraction
import Testing
import TimelineCore

/// Who fills a role through a clause without a verb of its own, a list, a count or a title.
@Test(arguments: [
  // the auxiliary alone repeats the clause before
  ("Brazil welcomed the truce; so did Mexico and Chile.", "actor", ["BR", "MX", "CL"]),
  ("India condemned the bombing, and so did Pakistan.", "accuser", ["IN", "PK"]),
  ("Egypt backed the proposal, as did Jordan.", "actor", ["EG", "JO"]),
  // two who met are "the pair", and the leaders; three are not
  (
    "Joe Biden and Xi Jinping met in Bali on Monday. The pair agreed to a truce in trade talks.", "parties",
    ["p:biden", "p:xi"]
  ),
  ("Trump met Putin in Anchorage on Friday. The pair praised the talks.", "actor", ["p:trump", "p:putin"]),
  // an accusation is denied that somebody made
  (
    "South Africa accused Israel of genocide on Friday. Israel's foreign ministry rejected the charge.", "accuser",
    ["ZA"]
  ),
  ("Canada accused India of the murder. India denied the accusation.", "accuser", ["CA"]),
  // who went where
  ("It was Sergei Lavrov's fourth visit to Iran.", "visitor", ["p:lavrov"]),
  // company between two commas
  ("Turkey, like Iran, condemned the raid on the embassy.", "accuser", ["TR", "IR"]),
  ("Germany, along with France and Poland, urged Georgia to withdraw the law.", "demander", ["DE", "FR", "PL"]),
  ("Egypt, as well as Jordan and Qatar, hailed the accord.", "actor", ["EG", "JO", "QA"]),
  ("Egypt as well as Jordan hailed the accord.", "actor", ["EG", "JO"]),
  ("Egypt and also Jordan hailed the accord.", "actor", ["EG", "JO"]),
  // those who were named before
  ("Japan and South Korea met in Busan. Both condemned North Korea's launch.", "accuser", ["JP", "KR"]),
  ("Iran and Oman signed a deal. Both thanked Kenya for hosting the negotiations.", "actor", ["IR", "OM"]),
  ("Iran and Oman signed a deal. Both thanked Kenya for hosting the negotiations.", "addressee", ["KE"]),
  ("Trump met Putin in Anchorage on Friday. Both praised the talks.", "actor", ["p:trump", "p:putin"]),
  ("Xi Jinping received Vladimir Putin in Beijing. The two signed a joint statement.", "parties", ["p:putin", "p:xi"]),
  (
    "Paul Kagame and Felix Tshisekedi met in Doha. The two leaders agreed to a ceasefire.", "parties",
    ["p:kagame", "p:tshisekedi"]
  ),
  (
    "ECOWAS eased its sanctions on Guinea. Denmark praised the step. Norway welcomed it. The bloc repeated its demand for a release.",
    "demander", ["o:ecowas"]
  ),
  ("The government of Sudan rejected the plan. Egypt and Eritrea backed the government.", "addressee", ["SD"]),
  ("Togo's foreign minister said his country was ready to mediate.", "mediator", ["TG"]),
  // what a sentence opens with ends at its comma
  (
    "At a summit in Luanda hosted by João Lourenço, Congo and Rwanda agreed to a ceasefire.", "parties", ["CD", "RW"]
  ),
  // talks are held by those who act together behind them
  ("After talks in Doha, Iran and Oman signed an agreement.", "parties", ["IR", "OM"]),
  ("Iran and Oman agreed to restore relations after four days of talks hosted by China.", "mediator", ["CN"]),
  // each other, and who mediates behind the deal
  ("Rwanda and Congo accused each other of breaking the truce.", "accused", ["RW", "CD"]),
  ("Rwanda and Congo accused each other of breaking the truce.", "accuser", ["RW", "CD"]),
  ("Egypt's foreign minister discussed the Gaza truce with his Qatari counterpart in Doha.", "host", ["QA"]),
  ("Afghanistan and Pakistan agreed on Sunday to a truce mediated by Qatar and Turkey.", "parties", ["AF", "PK"]),
  ("Afghanistan and Pakistan agreed on Sunday to a truce mediated by Qatar and Turkey.", "mediator", ["QA", "TR"]),
  ("Malaysia's prime minister, Anwar Ibrahim, brokered the truce on Monday.", "mediator", ["p:anwar"]),
  ("Bolivia's government accused former president Evo Morales of a plot.", "accused", ["p:morales"]),
  ("The Taliban released an American woman on Saturday with Qatar's help.", "mediator", ["QA"]),
  // lists behind a preposition
  ("Talks sponsored by Saudi Arabia and the United States opened in Jeddah.", "mediator", ["SA", "US"]),
  ("Foreign ministers from Egypt, Jordan and Kuwait arrived in Damascus.", "visitor", ["EG", "JO", "KW"]),
  // who speaks adds what follows the comma
  ("Niger's junta said 12 soldiers were killed, blaming Mali for the attack.", "accuser", ["NE"]),
  // what hangs on the infinitive
  ("Angola offered to mediate between Congo and Rwanda.", "parties", ["CD", "RW"]),
  ("Pope Francis offered to act as a mediator between Moscow and Kyiv.", "parties", ["RU", "UA"]),
  // an adverb parts no preposition from its noun; an object stands behind its receiver
  ("Netanyahu threatened Iran with further strikes.", "target", ["IR"]),
  ("Azerbaijan has handed over to Armenia the bodies of 25 soldiers.", "parties", ["AZ", "AM"]),
  // a visit's subject is the visitor
  ("Xi Jinping flew home from Moscow on Wednesday after a three-day visit.", "visitor", ["p:xi"]),
  (
    "Thailand and Cambodia agreed to a truce. It rained. It snowed. Roads closed. Each country blamed the other.",
    "accuser", ["TH", "KH"]
  ),
  ("After a meeting in Vienna, Iran and Britain announced new sanctions on Mali.", "participants", ["IR", "GB"]),
  ("Donald Trump invited Xi Jinping to Washington on Monday.", "visitor", ["p:xi"]),
  ("Steve Witkoff is expected in Doha on Tuesday for talks.", "visitor", ["p:witkoff"]),
])
func findsWhoTakesPartInDiplomacy(text: String, role: String, ids: [String]) throws {
  let mentions = try Extractor.shared().mentions(text)
  let found = mentions.compactMap { $0.roles[Role(role)]?.compactMap(\.id) }
  #expect(found.contains(ids), "found \(found)")
}

/// What a sentence reports although a quotation, a second reading or a missing object stands in the way.
@Test(arguments: [
  ("Beijing warned that arms sales to Taiwan would \"cross a red line\".", "diplomacy.threat"),
  ("The Kremlin warned that Western arms deliveries would \"deepen the conflict\".", "diplomacy.threat"),
  ("Washington warned Beijing against using force in the strait.", "diplomacy.threat"),
  ("Egypt warned Ethiopia not to fill the dam.", "diplomacy.threat"),
  ("Kenya's president has offered to mediate.", "mediation.offer"),
  ("Oman's sultan offered his country's good offices.", "mediation.offer"),
  ("The IAEA signed a separate roadmap with Iran.", "mediation.agreement"),
  ("Boko Haram released 82 schoolgirls in exchange for five commanders.", "humanitarian.exchange"),
  ("Saudi Arabia will host a donors' conference for Yemen next week.", "diplomacy.meeting"),
  ("North Korea vowed to respond with \"overwhelming\" force to any provocation.", "diplomacy.threat"),
  ("Israel allowed 50 aid lorries into northern Gaza on Thursday.", "humanitarian.access"),
  ("France evacuated its diplomats from Khartoum by air on Sunday.", "humanitarian.evacuation"),
  ("Thailand freed 18 captured Cambodian soldiers on Wednesday.", "humanitarian.exchange"),
  ("The president of Somalia thanked Turkey for hosting the talks.", "diplomacy.support"),
  ("Uganda laid the blame for the crash on Rwanda.", "diplomacy.accusation"),
  ("Chad pinned the raid on Sudan.", "diplomacy.accusation"),
  ("Tunis attributed the bombing to Libya.", "diplomacy.accusation"),
  ("Tehran dismissed the accusation as absurd.", "diplomacy.accusation"),
  ("Mali's prime minister accused the West of double standards.", "diplomacy.accusation"),
  ("Kenya insists on a written guarantee.", "diplomacy.demand"),
  ("Ghana has asked Togo to refrain from further raids.", "diplomacy.demand"),
  ("Berlin asked Tirana for clarification.", "diplomacy.demand"),
  ("Estonia invoked Article 4 of the treaty.", "diplomacy.demand"),
  ("The Security Council will discuss the flood on Friday.", "diplomacy.meeting"),
  ("Emmanuel Macron called Narendra Modi on Friday.", "diplomacy.meeting"),
  ("Antony Blinken saw the emir in Doha on Monday.", "diplomacy.meeting"),
  ("Steve Witkoff, the envoy, plans to travel to Muscat and is expected to stay a week.", "diplomacy.meeting"),
  ("NATO defence ministers, meeting in Brussels on Thursday, drank to the alliance.", "diplomacy.meeting"),
  ("Sergei Lavrov suggested that Kim Jong Un and Vladimir Putin meet in May.", "diplomacy.meeting"),
  ("Switzerland offered to help end the war in Sudan.", "mediation.offer"),
  ("Oman announced the success of its mediation between Iran and Iraq.", "mediation.offer"),
  ("Ethiopia proposed a five-day pause in the shelling.", "mediation.ceasefire"),
  ("Congo and Rwanda agreed on how to implement the accord.", "mediation.agreement"),
  ("Russia and Turkey prolonged the grain deal.", "mediation.agreement"),
  ("Venezuela's generals swore allegiance to Nicolás Maduro.", "diplomacy.support"),
  ("Pakistan nominated Trump for the Nobel Peace Prize.", "diplomacy.support"),
  ("Niger suspended military cooperation with France.", "diplomacy.rupture"),
  ("Spain floated the idea of a buffer zone.", "mediation.plan"),
])
func readsDiplomacy(text: String, type: String) throws {
  let found = try Extractor.shared().mentions(text).map(\.type.rawValue)
  #expect(found == [type], "found \(found)")
}
