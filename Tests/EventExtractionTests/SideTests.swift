import EventExtraction
import Testing
import TimelineCore

/// Who claims a deed with an infinitive or a gerund behind the verb of saying.
@Test(arguments: [
  ArgumentCase(
    "Ukraine's general staff claims to have hit a refinery on Monday.", "offensive.strike", "claimed_by", ["UA"]),
  ArgumentCase(
    "The Houthis claimed to have shot down a drone over Marib.", "offensive.intercept", "claimed_by", ["o:houthis"]),
  ArgumentCase("Kyiv claimed having struck an airfield in Crimea.", "offensive.strike", "claimed_by", ["UA"]),
  ArgumentCase("Russia claimed to have captured the village of Ivanivka.", "offensive.territory", "claimed_by", ["RU"]),
  ArgumentCase(
    "The Pakistani army claimed to have destroyed six Indian jets.", "offensive.intercept", "claimed_by", ["PK"]),
  ArgumentCase(
    "Islamic State claimed to have killed 20 soldiers in Borno.", "humanitarian.casualties", "claimed_by",
    ["o:islamic-state"]),
  ArgumentCase(
    "Azerbaijan reported having taken the heights above Lachin.", "offensive.territory", "claimed_by", ["AZ"]),
])
func findsWhoClaimsADeed(row: ArgumentCase) throws { try expectHolders(row) }

/// What explains a place behind a comma is no second place.
@Test(arguments: [
  ArgumentCase("M23 took Goma, the capital of North Kivu, on Monday.", "offensive.territory", "loser", ["CD"]),
  ArgumentCase(
    "The RSF seized Wad Madani, the capital of Gezira state, on Monday.", "offensive.territory", "loser", ["SD"]),
  ArgumentCase("The RSF seized Nyala, the largest city in Darfur, on Monday.", "offensive.territory", "loser", ["SD"]),
  ArgumentCase(
    "The Arakan Army captured Sittwe, a port on the Bay of Bengal, in May.", "offensive.territory", "loser", ["MM"]),
  ArgumentCase("M23 captured Walikale, a town in North Kivu.", "offensive.territory", "loser", ["CD"]),
  ArgumentCase("Al-Shabaab overran Adale, a coastal town, on Friday.", "offensive.territory", "loser", ["SO"]),
  ArgumentCase("Russia captured Avdiivka, an industrial town, in February.", "offensive.territory", "loser", ["UA"]),
  ArgumentCase("Israel bombed Baalbek, a city in eastern Lebanon, on Sunday.", "offensive.strike", "target", ["LB"]),
])
func takesNoExplanationForASecondPlace(row: ArgumentCase) throws { try expectHolders(row) }

/// Rebels of a country are never the country.
@Test(arguments: [
  ArgumentCase(
    "Chadian rebels attacked a town in Kanem on Monday.", "offensive.ground", "attacker", ["Chadian rebels"]),
  ArgumentCase("Congolese rebels captured Goma on Monday.", "offensive.territory", "loser", ["CD"]),
  ArgumentCase("Ethiopian rebels seized Lalibela on Monday.", "offensive.territory", "taker", ["Ethiopian rebels"]),
  ArgumentCase("Burmese insurgents captured Lashio on Monday.", "offensive.territory", "loser", ["MM"]),
  ArgumentCase(
    "Malian separatists ambushed an army convoy near Kidal.", "offensive.ground", "attacker", ["Malian separatists"]),
  ArgumentCase(
    "Colombian guerrillas blew up a pipeline in Arauca.", "offensive.covert", "attacker", ["Colombian guerrillas"]),
  ArgumentCase("The Chadian army attacked a town in Kanem.", "offensive.ground", "attacker", ["TD"]),
  ArgumentCase("Houthi rebels shelled Marib on Monday.", "offensive.shelling", "attacker", ["o:houthis"]),
])
func takesNoRebelsForTheirCountry(row: ArgumentCase) throws { try expectHolders(row) }

/// Who gives, calls in or asks where the verb has no such subject.
@Test(arguments: [
  ArgumentCase("Ukraine received the first tranche of the British loan.", "aid.financial", "donor", ["GB"]),
  ArgumentCase("Moldova received a second instalment of the French loan.", "aid.financial", "donor", ["FR"]),
  ArgumentCase("Egypt received a Saudi loan on Monday.", "aid.financial", "donor", ["SA"]),
  ArgumentCase("The Russian ambassador to London was summoned on Monday.", "diplomacy.rupture", "actor", ["GB"]),
  ArgumentCase("Iran's envoy to Stockholm was called in on Tuesday.", "diplomacy.rupture", "target", ["IR"]),
  ArgumentCase("The French ambassador was summoned in Ankara on Monday.", "diplomacy.rupture", "actor", ["TR"]),
  ArgumentCase("The UN appealed on Monday for $2.2 billion for Yemen.", "aid.humanitarian", "recipient", ["YE"]),
  ArgumentCase("A Russian plane landed in Niamey with an air defence system.", "aid.military", "donor", ["RU"]),
  ArgumentCase("Two Turkish ships laden with flour docked at Port Sudan.", "aid.humanitarian", "donor", ["TR"]),
])
func findsTheSideThatIsNoSubject(row: ArgumentCase) throws { try expectHolders(row) }

/// Of several enemies the one that the article names most, of an army the one whose official tells of it, of a ship the
/// attack told of before.
@Test(arguments: [
  ArgumentCase(
    "Hezbollah and Israel traded fire after Hamas held talks. Hezbollah vowed revenge. Israel bombed a depot on Sunday.",
    "offensive.strike", "target", ["o:hezbollah"]),
  ArgumentCase(
    "Israel's defence minister, Israel Katz, said the army had struck a depot near Latakia on Sunday.",
    "offensive.strike", "attacker", ["IL"]),
  ArgumentCase(
    "The Houthis sank a freighter on Sunday. The Coral Princess, a tanker, was hit on Monday.", "offensive.strike",
    "attacker", ["o:houthis"]),
  ArgumentCase(
    "Hezbollah warned Israel. Rockets fired from Lebanon hit Acre on Friday.", "offensive.strike", "attacker",
    ["o:hezbollah"]),
  ArgumentCase(
    "Iran bombed Israel. One missile struck a refinery in Haifa and killed three workers.", "offensive.strike",
    "attacker", ["IR"]),
])
func findsWhoStandsAgainstWhom(row: ArgumentCase) throws { try expectHolders(row) }

/// Nobody takes what is left to no enemy, and nobody intercepts what is their own.
@Test(arguments: [
  ("Islamic State bombed a market. The last American troops left Niger on Monday.", "taker", "o:islamic-state"),
  ("Russia bombed Kyiv. Moscow said attacks on airfields in Ryazan had been repelled.", "attacker", "RU"),
  ("Iran bombed Israel. Tehran said missile attacks on Isfahan had been repelled on Monday.", "attacker", "IR"),
])
func fillsNoRoleAgainstTheSense(text: String, role: String, id: String) throws {
  let last = try Extractor.shared().mentions(text).filter { $0.sentence == 1 }
  #expect(!last.isEmpty && last.allSatisfy { !$0.ids(role).contains(id) }, "\(last.map { $0.ids(role) })")
}

/// Forces without a name are those of the country that the article is about, though only its people are named.
@Test(arguments: [
  ArgumentCase(
    "Chadians voted on Monday. Doe was shot dead when the army stormed a house on Friday.", "offensive.ground",
    "attacker", ["TD"]),
  ArgumentCase(
    "Burundians fear for their sons. The army attacked a village on Monday.", "offensive.ground", "attacker", ["BI"]),
  ArgumentCase(
    "Malians fled their homes. The army bombed a village on Sunday.", "offensive.strike", "attacker", ["ML"]),
])
func findsTheArmyOfAPeople(row: ArgumentCase) throws { try expectHolders(row) }

/// A war that somebody named in passing is in is not the article's.
@Test(arguments: [
  "Turkey mourned. Turkish police held 47 people. Ukraine condemned the bombing. The attack recalled others in Turkey.",
  "Kenya buried its dead. Kenyan police searched homes. Yemen sent its regrets. The attack shook Kenya on Monday.",
])
func takesNoWarOfAThirdForTheArticles(text: String) throws {
  let roles = try Extractor.shared().mentions(text).filter { $0.sentence == 3 }.flatMap { $0.ids("attacker") }
  #expect(roles.allSatisfy { !["RU", "o:houthis", "SA"].contains($0) }, "\(roles)")
}
