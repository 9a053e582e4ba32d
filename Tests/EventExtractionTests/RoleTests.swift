import EventExtraction
import Testing
import TimelineCore

@Test(arguments: [
  ("Hamas fired rockets at Tel Aviv on Sunday.", "attacker", ["o:hamas"]),
  ("Hamas fired rockets at Tel Aviv on Sunday.", "target", ["IL"]),
  ("The RSF attacked Khartoum on Sunday.", "attacker", ["o:rsf"]),
  ("Sudanese warplanes struck Nyala during the morning rush hour on Monday, killing 10 people.", "attacker", ["SD"]),
  ("Kenya joined Ethiopia in condemning the attack on Sunday.", "accuser", ["KE", "ET"]),
  (
    "Kenyan police entered the town of Adwa hours after Eritrea declared that it had completed its withdrawal from Tigray.",
    "loser", ["ER"]
  ),
  ("The RSF attacked Khartoum on Sunday.", "target", ["SD"]),
  ("Norway supplied Moldova with shells on Sunday, according to NATO.", "recipient", ["MD"]),
  ("Qatar mediated between Israel and Hamas, and the two sides signed an agreement.", "parties", ["IL", "o:hamas"]),
  ("The Ethiopian army took the town in May; since then they have attacked Gondar.", "attacker", ["ET"]),
  ("A wave of Russian missiles against Kharkiv came on Monday.", "attacker", ["RU"]),
  ("The city of Goma fell on Monday.", "loser", ["CD"]),
  ("The foreign ministry in Riyadh accused Iran of an attack.", "accuser", ["SA"]),
  ("Egypt mediated the truce between Israel and Hamas on Sunday.", "mediator", ["EG"]),
  ("Israel and Hamas agreed on Sunday to a truce brokered by Egypt.", "parties", ["IL", "o:hamas"]),
  ("Congo and Rwanda signed a U.S.-brokered accord on Friday.", "mediator", ["US"]),
  ("Talks between Yemen and the Houthis began in Muscat on Monday under U.N. auspices.", "mediator", ["o:un"]),
  ("Talks between Yemen and the Houthis began in Muscat on Monday under U.N. auspices.", "host", ["OM"]),
  ("The presidents of Congo and Rwanda met in Doha on Tuesday.", "participants", ["CD", "RW"]),
  ("The presidents of Congo and Rwanda met in Doha on Tuesday.", "host", ["QA"]),
  ("Hamas accused Israel of an attack on Monday. The group rejected a truce on Tuesday.", "rejecter", ["o:hamas"]),
  (
    "The United States and Britain fired missiles at Syria on Saturday. Russia condemned the strikes.", "accused",
    ["US", "GB"]
  ),
  ("Iran fired 180 missiles at Israel on Tuesday. The barrage killed 10 people.", "attacker", ["IR"]),
  ("The RSF shelled Omdurman on Sunday. Warplanes pounded the RSF on Monday.", "attacker", ["SD"]),
  ("Romania, the minister said, supplied Moldova with 40 tanks on Sunday.", "donor", ["RO"]),
])
func findsWhoFillsARole(sentence: String, role: String, ids: [String]) throws {
  let mentions = try Extractor.shared().mentions(sentence)
  let found = mentions.compactMap { $0.roles[Role(role)]?.compactMap(\.id) }
  #expect(found.contains(ids), "found \(found)")
}

@Test func takesAnAmountForNoItem() throws {
  let mentions = try Extractor.shared().mentions("Germany gave Ukraine €650 million in military aid on Sunday.")
  #expect(!mentions.isEmpty)
  #expect(!mentions.contains { $0.roles[Role("items")]?.contains { $0.text.contains("650") } ?? false })
}
