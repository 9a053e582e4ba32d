import EventExtraction
import Testing
import TimelineCore

/// A sentence, the subtype it reports, and who fills one of its roles: ids, or the words of the text where the data knows
/// none.
struct ArgumentCase: Sendable, CustomTestStringConvertible {
  let sentence: String
  let type: EventType
  let role: Role
  let holders: [String]
  var testDescription: String { "\(type.rawValue) \(role.rawValue): \(sentence)" }

  init(_ sentence: String, _ type: String, _ role: String, _ holders: [String]) {
    self.sentence = sentence
    self.type = EventType(type)
    self.role = Role(role)
    self.holders = holders
  }
}

/// What stands between a verb and the end of its clause leaves its arguments alone.
@Test(arguments: [
  ArgumentCase(
    "Ali Bongo resigned. His brother was arrested on Tuesday.", "political.legal", "person", ["His brother"]),
  ArgumentCase("The driver of Ali Bongo was shot dead on Tuesday.", "humanitarian.casualties", "side", ["The driver"]),
  ArgumentCase(
    "Sheikh Hasina resigned. Her father, Mujibur Rahman, was assassinated in 1975.", "offensive.covert", "target",
    ["Mujibur Rahman"]),
  ArgumentCase(
    "Gunmen shot dead Vitaly Gura, the deputy administrator of Nova Kakhovka, on Monday.", "offensive.covert", "target",
    ["Vitaly Gura"]),
  ArgumentCase(
    "Ali Bongo was ousted. The 64-year-old was put under house arrest.", "political.legal", "person", ["p:bongo"]),
  ArgumentCase("Fighters from al-Shabab stormed an army base.", "offensive.ground", "attacker", ["o:al-shabaab"]),
  ArgumentCase(
    "American companies will be forbidden to provide petroleum services to anyone in Russia.", "sanctions.trade",
    "target", ["RU"]),
  ArgumentCase("French firms were forbidden to sell chips to Iran.", "sanctions.trade", "target", ["IR"]),
  ArgumentCase("French firms were forbidden to sell chips to Iran.", "sanctions.trade", "sender", ["FR"]),
  ArgumentCase("Ukraine renewed its call for a full ceasefire.", "mediation.ceasefire", "proposer", ["UA"]),
  ArgumentCase(
    "Carney repeated Canada's call for an unconditional ceasefire.", "mediation.ceasefire", "proposer", ["CA"]),
  ArgumentCase(
    "Poland has asked its NATO allies for consultations under the treaty.", "mediation.talks", "proposer", ["PL"]),
  ArgumentCase(
    "Mark Carney spoke by telephone with Antony Blinken, who assured him of support.", "diplomacy.meeting",
    "participants", ["p:carney", "p:blinken"]),
  ArgumentCase(
    "The hostages were freed thanks to Egyptian mediation on Monday.", "humanitarian.exchange", "mediator", ["EG"]),
  ArgumentCase(
    "Ten children are being returned to their families thanks to the intervention of Qatar.", "humanitarian.return",
    "mediator", ["QA"]),
  ArgumentCase(
    "Prigozhin accuses the army of a missile attack on one of his camps.",
    "diplomacy.accusation", "accused", ["RU"]),
  ArgumentCase(
    "Norway promised Ukraine tanks on Monday. Vladimir Putin praised the approach of his guests.", "diplomacy.support",
    "addressee", []),
  ArgumentCase("Iran condemned the bombing of Lebanon by Israel.", "diplomacy.accusation", "accused", ["IL"]),
  ArgumentCase("Iran condemned the bombing of U.S. embassies in Kenya.", "diplomacy.accusation", "accused", []),
  ArgumentCase("Iran condemned the attack on Israel.", "diplomacy.accusation", "accused", []),
  ArgumentCase("Iran condemned the invasion of Kuwait.", "diplomacy.accusation", "accused", []),
  ArgumentCase(
    "The car bomb attack at the U.S. embassy in Nairobi killed 253 people.", "offensive.strike", "attacker", []),
  ArgumentCase(
    "Druze militiamen clashed with Bedouin tribesmen in Sweida on Monday.", "offensive.ground", "attacker",
    ["Druze militiamen"]),
  ArgumentCase(
    "Druze militiamen clashed with Bedouin tribesmen in Sweida on Monday.", "offensive.ground", "target",
    ["Bedouin tribesmen"]),
  ArgumentCase(
    "Tribal fighters seized Sweida on Monday.", "offensive.territory", "taker", ["Tribal fighters"]),
  ArgumentCase("Belgium and Norway will each send Ukraine six jets.", "aid.military", "donor", ["BE", "NO"]),
  ArgumentCase("Germany sent Chad weapons in May.", "aid.military", "recipient", ["TD"]),
  ArgumentCase(
    "The market was shaken by Washington's decision to suspend military aid to Egypt.", "aid.military", "donor", ["US"]),
  ArgumentCase(
    "The G7 countries agreed to cut Belarus off from computer technology.", "sanctions.trade", "sender", ["o:g7"]),
  ArgumentCase("Germany sent Chad weapons in May.", "aid.military", "items", ["weapons"]),
  ArgumentCase("Iran gave the Houthis drones on Monday.", "aid.military", "recipient", ["o:houthis"]),
  ArgumentCase("Norway sent American tanks to Moldova.", "aid.military", "recipient", ["MD"]),
  ArgumentCase("The first German tanks have reached Ukraine.", "aid.military", "donor", ["DE"]),
  ArgumentCase("American aid to Egypt was suspended in October.", "aid.military", "donor", ["US"]),
  ArgumentCase("Italy and Spain each promised Tunisia 100 million euros.", "aid.financial", "donor", ["IT", "ES"]),
  ArgumentCase("M23 fighters clashed with Congolese soldiers near Sake.", "offensive.ground", "target", ["CD"]),
  ArgumentCase("Houthi forces fired on a Greek ship in the Red Sea.", "offensive.naval", "target", ["GR"]),
  ArgumentCase("Emmanuel Macron called elections for June 30.", "political.election", "country", ["FR"]),
  ArgumentCase(
    "China is sending Cambodia 20 howitzers under a deal reached last year.", "aid.military", "donor", ["CN"]),
  ArgumentCase(
    "Poland will give Moldova 12 tanks, the largest gift so far, the ministry said.", "aid.military", "recipient",
    ["MD"]),
  ArgumentCase("The European Commission plans to lend Egypt 5 billion euros.", "aid.financial", "donor", ["o:eu"]),
  ArgumentCase("The White House plans to send Kyiv shells worth $400 million.", "aid.military", "donor", ["US"]),
  ArgumentCase(
    "Pakistan followed a day later with a pledge of 5,000 tents for Chad.", "aid.humanitarian", "donor", ["PK"]),
  ArgumentCase(
    "Japan made an offer of ten patrol boats to the Philippines.", "aid.military", "items", ["ten patrol boats"]),
  ArgumentCase(
    "Another 80 million euros will go to Moldova for border protection.", "aid.financial", "recipient", ["MD"]),
  ArgumentCase("Turkey sent two planes with food to Libya after the floods.", "aid.humanitarian", "recipient", ["LY"]),
  ArgumentCase("Lawmakers in Prague voted to send Kyiv four helicopters.", "aid.military", "donor", ["CZ"]),
  ArgumentCase(
    "The World Bank agreed in March to lend Kenya $400 million. Another tranche was paid out on Monday.",
    "aid.financial", "donor", ["o:world-bank"]),
  ArgumentCase(
    "The European Union approved a loan to Jordan in May. Hungary had vetoed the money for weeks.", "aid.financial",
    "donor", ["o:eu"]),
  ArgumentCase(
    "The U.S. military said it had carried out dozens of air strikes on Islamic State camps in Syria.",
    "offensive.strike", "attacker", ["US"]),
  ArgumentCase("Iran retaliated with a missile attack on Erbil on Wednesday.", "offensive.strike", "attacker", ["IR"]),
  ArgumentCase(
    "Israel said it had killed a Hezbollah commander in a strike on Beirut's suburbs.", "offensive.strike", "attacker",
    ["IL"]),
  ArgumentCase(
    "In an air strike on Raqqa, American forces killed two Islamic State leaders on Monday.", "offensive.strike",
    "attacker", ["US"]),
  ArgumentCase(
    "Kuwait, which denies any role, answered on Monday with missiles.", "offensive.strike", "attacker", ["KW"]),
  ArgumentCase("Libya responded a day later by firing missiles at Chad.", "offensive.strike", "attacker", ["LY"]),
  ArgumentCase("Eritrea hit back with rockets aimed at airfields in Ethiopia.", "offensive.strike", "attacker", ["ER"]),
  ArgumentCase(
    "The RSF let a convoy of nine of our lorries through to Kadugli.", "humanitarian.access", "actor", ["o:rsf"]),
  ArgumentCase("Kenyan troops regained ground near Kismayo on Monday.", "offensive.territory", "taker", ["KE"]),
  ArgumentCase(
    "Armenia and Azerbaijan agreed to exchange all badly wounded and sick prisoners.", "humanitarian.exchange",
    "parties", ["AM", "AZ"]),
  ArgumentCase(
    "The king condemned Israel's air strike on Beirut last night.", "offensive.strike", "attacker", ["IL"]),
  ArgumentCase("Two Turkish drones entered Greek airspace on Monday.", "offensive.posture", "target", ["GR"]),
  ArgumentCase(
    "The US navy held drills with the Philippine coast guard on Monday.", "offensive.posture", "actor", ["US", "PH"]),
])
func keepsArgumentsApart(row: ArgumentCase) throws { try expectHolders(row) }

/// Who is told by what belongs to him, by a part of his name or by nothing but his kind.
@Test(arguments: [
  ArgumentCase(
    "Oman sent a team. The Emirate itself gave Lebanon $9 million on Monday.", "aid.financial", "recipient", ["LB"]),
  ArgumentCase(
    "The IMF sent a team to Accra. The Fund and Ghana reached a staff-level deal on Monday.", "aid.financial", "donor",
    ["o:imf"]),
  ArgumentCase("The World Bank approved Kenya's $90 million loan.", "aid.financial", "recipient", ["KE"]),
  ArgumentCase(
    "Washington froze the assets of two Houthi commanders for attacking a tanker on Monday.", "offensive.naval",
    "attacker", ["o:houthis"]),
  ArgumentCase("Gunmen ambushed a patrol near Homs in Syria on Monday.", "offensive.ground", "target", ["SY"]),
  ArgumentCase(
    "Russia invaded its neighbour in February, and Ukraine appealed for arms.", "offensive.ground", "target", ["UA"]),
  ArgumentCase(
    "British jets struck 60 targets across Houthi-controlled Yemen.", "offensive.strike", "target", ["o:houthis"]),
  ArgumentCase("Congo's army captured the M23-held town of Masisi.", "offensive.territory", "loser", ["o:m23"]),
  ArgumentCase("The army lost the town of Nyala to the RSF on Monday.", "offensive.territory", "taker", ["o:rsf"]),
  ArgumentCase(
    "Iran fired 300 drones at Israel. Almost all were shot down by Israel and Jordan.", "offensive.intercept",
    "defender", ["IL", "JO"]),
  ArgumentCase("Ukraine's army said it had intercepted most of them.", "offensive.intercept", "defender", ["UA"]),
  ArgumentCase("Kenya sent reinforcements to Lamu county on Friday.", "offensive.posture", "actor", ["KE"]),
  ArgumentCase(
    "North Korea fired a shell at South Korea. The North has supplied Russia with shells.", "aid.military", "donor",
    ["KP"]),
  ArgumentCase(
    "Peru's Congress removed President Pedro Castillo from office.", "political.office", "dismissed_by", ["PE"]),
  ArgumentCase(
    "Peru's Congress removed President Pedro Castillo from office.", "political.office", "person", ["p:castillo"]),
  ArgumentCase("Gabon's military ousted President Ali Bongo on Wednesday.", "political.office", "person", ["p:bongo"]),
  ArgumentCase("A Moscow court sentenced Alexei Navalny to 19 years in prison.", "political.legal", "court", ["RU"]),
  ArgumentCase("Belarus jailed the journalist Jane Doe for 15 years.", "political.legal", "person", ["Jane Doe"]),
  ArgumentCase("Police in Lagos arrested 40 protesters on Monday.", "political.legal", "court", ["NG"]),
  ArgumentCase(
    "Syria's dead are many, the Syrian Observatory for Human Rights said. The government imposed a curfew.",
    "political.emergency", "actor", ["SY"]),
  ArgumentCase(
    "A bill with $60 billion for Ukraine passed the Senate on Tuesday.", "political.legislation", "body",
    ["o:us-senate"]),
  ArgumentCase(
    "Bulgaria's parliament overrode a presidential veto on Monday.", "political.legislation", "body", ["BG"]),
  ArgumentCase("Turkey's electoral board set the run-off for May 28.", "political.election", "country", ["TR"]),
  ArgumentCase(
    "The European Commission plans to present its sanctions on Mali in May.", "sanctions.imposed", "sender", ["o:eu"]),
  ArgumentCase("North Korea was hit with new UN sanctions over its test.", "sanctions.imposed", "sender", ["o:un"]),
  ArgumentCase(
    "Canada expelled four Russian diplomats on Monday. Norway sent home one of its embassy staff.", "diplomacy.rupture",
    "target", ["RU"]),
  ArgumentCase(
    "Gabon's army took power. Protesters accused France. The African Union denounced the coup.",
    "diplomacy.accusation", "accused", ["GA"]),
  ArgumentCase(
    "The Security Council met on Monday. A resolution drafted by France was adopted.", "political.legislation", "body",
    ["o:un-security-council"]),
  ArgumentCase(
    "Hungary is the only member state that refused to sign the treaty.", "mediation.agreement", "parties", ["HU"]),
  ArgumentCase("Ankara had the Swedish ambassador summoned on Monday.", "diplomacy.rupture", "actor", ["TR"]),
])
func findsThoseNotNamed(row: ArgumentCase) throws { try expectHolders(row) }

func expectHolders(_ row: ArgumentCase) throws {
  let mentions = try Extractor.shared().mentions(row.sentence).filter { $0.type == row.type }
  let found = mentions.map { $0.roles[row.role]?.map { $0.id ?? $0.text } ?? [] }
  #expect(found.contains(row.holders), "found \(found)")
}

/// What only sounds like aid, a penalty or ground lost.
@Test(arguments: [
  ("Turkey has taken in thousands of families seeking shelter.", "aid"),
  ("At least six drones targeted an oil refinery in Saudi Arabia.", "sanctions"),
  ("The embassy urged all American citizens to leave Iraq on Monday.", "offensive"),
  ("Officials fled to Moscow on Sunday.", "offensive"),
  ("North Korea was hit with new UN sanctions on Monday.", "offensive.strike"),
])
func tellsOfNothingElse(sentence: String, type: String) throws {
  let found = try Extractor.shared().mentions(sentence).map(\.type.rawValue).filter { $0.hasPrefix(type) }
  #expect(found.isEmpty, "found \(found)")
}

/// "the attack" is of the kind told of; a gang is not who hunts it, and a side that answers an attack did not make it.
@Test(arguments: [
  ("Russian missiles hit two blocks in Ternopil. More than 90 were injured in Wednesday's attack.", "offensive.strike"),
  ("Mortar shells hit a market in Omdurman on Monday. The attack was the worst in weeks.", "offensive.shelling"),
  ("Gunmen stormed a village near Gao on Monday. The raid was the third in a month.", "offensive.ground"),
])
func anAttackToldOfKeepsItsKind(text: String, type: String) throws {
  #expect(
    try Extractor.shared().mentions(text).filter { $0.type.category == "offensive" }.allSatisfy {
      $0.type.rawValue == type
    })
}

@Test func aGangIsNotWhoeverHuntsIt() throws {
  let text =
    "Haiti is in shock. The FBI is in touch with the captors. The same gang kidnapped five priests in Haiti in April."
  let mentions = try Extractor.shared().mentions(text).filter { $0.type.rawValue == "offensive.covert" }
  #expect(!mentions.isEmpty && mentions.allSatisfy { !$0.ids("attacker").contains("o:fbi") })
}

/// "condemned the strike": the air strike told of, though rockets were told of since.
@Test func whatIsCondemnedIsToldInItsOwnWord() throws {
  let text =
    "An Israeli air strike killed 45 people in Rafah on Sunday. Hours earlier Hamas had fired eight rockets at Tel Aviv. "
    + "Egypt condemned the strike."
  let mentions = try Extractor.shared().mentions(text).filter { $0.type.rawValue == "diplomacy.accusation" }
  #expect(mentions.count == 1 && mentions[0].ids("accused") == ["IL"])
}
