import EventExtraction
import Testing
import TimelineCore

/// Which verb a sentence rests on, whatever clauses and participles stand before and behind it.
@Test(arguments: [
  // a past without object shares the auxiliary of the passive in front of "and"
  ArgumentCase(
    "The town of Goma was attacked on Sunday and captured a day later.", "offensive.territory", "loser", ["CD"]),
  ArgumentCase(
    "The army of Chad was attacked on Sunday and captured two towns in Sudan.", "offensive.territory", "taker", ["TD"]),
  ArgumentCase(
    "The accord was drafted in Doha and signed in Bamako by Mali and Niger in May.", "mediation.agreement", "parties",
    ["ML", "NE"]),
  // a time told with a noun does not part it from what describes it
  ArgumentCase(
    "The accord of May 2019, signed in Bamako by Chad and Niger, will need to be replaced.", "mediation.agreement",
    "parties", ["TD", "NE"]),
  // an inverted subject
  ArgumentCase("Were Russia to attack Narva, Estonia would fight.", "offensive.ground", "attacker", ["RU"]),
  // behind a conjunction that follows a clause, a place does not part the subject from its verb
  ArgumentCase(
    "Kenya's leaders met on Monday, a day after soldiers in Gabon toppled President Ali Bongo.", "political.office",
    "dismissed_by", []),
  ArgumentCase(
    "The envoys of Chad met in Doha before negotiators from Ethiopia signed the truce.", "mediation.ceasefire",
    "parties", ["ET"]),
  ArgumentCase(
    "Turkey closed its airspace in 2019 after rebels in Idlib killed 33 Turkish soldiers.",
    "humanitarian.casualties", "side", ["TR"]),
  // but a participle is no verb of that clause
  ArgumentCase(
    "Cardinal Matteo Zuppi is back in Italy after a three-day visit to Moscow devoted to prisoners of war.",
    "diplomacy.meeting", "host", ["RU"]),
  ArgumentCase(
    "Egypt recalled its envoy on Sunday, hours before troops in Sudan stormed the Egyptian embassy.",
    "diplomacy.rupture", "actor", ["EG"]),
  ArgumentCase(
    "Al-Shabaab, one of several groups that have held the coast since May, attacked the army in Kismayo on Monday.",
    "offensive.ground", "attacker", ["o:al-shabaab"]),
  ArgumentCase(
    "Ukrainian troops, supported by drones, crossed into Russia's Kursk region on Monday, in what analysts called a raid.",
    "offensive.ground", "attacker", ["UA"]),
  ArgumentCase(
    "EU ministers, meeting in Vienna, agreed on Monday to lift sanctions on Syria, said the envoy, Jane Doe, in a step meant to help.",
    "sanctions.eased", "sender", ["o:eu"]),
  ArgumentCase(
    "Hours after India, which blamed rebels for a raid in Jammu that killed six men, fired missiles at bases in Pakistan, both armies met.",
    "offensive.strike", "attacker", ["IN"]),
  ArgumentCase(
    "A missile launched from Yemen was intercepted by the Israeli army on Monday, the military said.",
    "offensive.intercept", "defender", ["IL"]),
  ArgumentCase(
    "Sirens sounded in Eilat on Monday as a missile launched from Yemen was intercepted by the Israeli army.",
    "offensive.intercept", "defender", ["IL"]),
  ArgumentCase(
    "Wagner mercenaries, most of them convicts drawn from prisons, and paratroopers were attacking Bakhmut on Monday.",
    "offensive.ground", "attacker", ["o:wagner"]),
  ArgumentCase(
    "Houthi gunners fired missiles at a Greek tanker sailing to Oman on Monday, setting it on fire.",
    "offensive.strike",
    "attacker", ["o:houthis"]),
  ArgumentCase(
    "Israel, under growing pressure from its allies, allowed ten trucks carrying aid, including flour, to enter Gaza on Monday.",
    "humanitarian.access", "actor", ["IL"]),
  ArgumentCase(
    "Norway, whose revenues have soared since the invasion, plans to give Ukraine ten tanks, its prime minister said on Monday.",
    "aid.military", "donor", ["NO"]),
  ArgumentCase(
    "Talks between Yemen and Oman on a border, sponsored by the envoy, Jane Doe, and by Qatar, opened in Muscat on Monday.",
    "mediation.talks", "parties", ["YE", "OM"]),
  ArgumentCase(
    "Belarus, whose leader, Alexander Lukashenko, accuses Kyiv of sending drones, has given Russia ten tanks, he said on Monday.",
    "aid.military", "donor", ["BY"]),
  ArgumentCase(
    "The Joint Forces, a group of former rebels allied with the army, accused the RSF on Monday of executing civilians.",
    "diplomacy.accusation", "accuser", ["group"]),
  ArgumentCase(
    "Canada, said its minister of trade, Jane Doe, will give ten tanks to Ukraine.", "aid.military", "donor", ["CA"]),
  ArgumentCase(
    "Spain, the holder of the presidency, whose ministers met on Monday, has sent ten tanks to Ukraine.",
    "aid.military",
    "donor", ["ES"]),
])
func findsTheVerbTheSentenceRestsOn(row: ArgumentCase) throws { try expectHolders(row) }

/// What is only said of a noun is no deed of who is told of.
@Test(arguments: [
  ("Russia's Foreign Ministry demanded on Monday that the rebels halt their siege of Goma.", "offensive"),
  ("Ukraine opened a road that links Melitopol with occupied Crimea on Monday.", "offensive"),
])
func readsNoDeedIntoADescription(sentence: String, category: String) throws {
  let found = try Extractor.shared().mentions(sentence).map(\.type.category).filter { $0 == category }
  #expect(found.isEmpty, "found \(found)")
}
