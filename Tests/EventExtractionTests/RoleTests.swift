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
