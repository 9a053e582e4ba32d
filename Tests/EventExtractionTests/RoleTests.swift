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

/// An article about one donor means it where none is named; one about two leaves it open.
@Test(arguments: [
  ("Norway gave Lebanon 30 tents on Monday. Aid worth $4 million was approved for Lebanon last week.", ["NO"]),
  (
    "Norway gave Lebanon 30 tents on Monday. Canada gave Lebanon food. Aid worth $4 million was approved for Lebanon last week.",
    []
  ),
])
func inheritsOnlyASoleDonor(text: String, ids: [String]) throws {
  let found = try #require(try Extractor.shared().mentions(text).last { $0.type.category == "aid" })
  #expect(found.ids("donor") == ids)
}

@Test func takesWhoProposedASumForItsDonor() throws {
  let found = try Extractor.shared().mentions(
    "A package of $6 billion proposed by Canada for Lebanon was announced on Monday.")
  #expect(found.first?.ids("donor") == ["CA"])
}

@Test(arguments: [
  "The European Union agreed to provide Lebanon with 50 million euros after its envoy, Jane Doe, had given up her resistance.",
  "The jets, which Denmark has begun to send to Ukraine, need pilots.",
  "Canada added a package of shells and France promised up to three billion euros for Lebanon.",
])
func findsTheAidOfALongSentence(text: String) throws {
  let found = try Extractor.shared().mentions(text).last { $0.type.category == "aid" }
  #expect(["o:eu", "DK", "FR"].contains(try #require(found).ids("donor").first))
}

@Test func takesAnAmountForNoItem() throws {
  let mentions = try Extractor.shared().mentions("Germany gave Ukraine €650 million in military aid on Sunday.")
  #expect(!mentions.isEmpty)
  #expect(!mentions.contains { $0.roles[Role("items")]?.contains { $0.text.contains("650") } ?? false })
}

/// A body of many states meets where it likes; a person visits.
@Test(arguments: [
  ("The Group of Seven agreed on a loan at its summit in Puglia on Thursday.", []),
  ("Whether Putin will attend the BRICS summit in Johannesburg in August is open.", []),
  ("Macron's meeting with Erdogan in Ankara took place on Monday.", ["p:macron"]),
])
func aBodyThatMeetsVisitsNobody(text: String, visitors: [String]) throws {
  #expect(try ids("visitor", of: "diplomacy.meeting", in: text) == visitors)
}

/// A quotation that begins behind a noun still says what that noun does.
@Test func aQuotedParticipleDescribesTheNounInFront() throws {
  let text = "Ukraine may now return fire at Russian forces “attacking Kharkiv” from across the border, Kyiv said."
  let attackers = try ids("attacker", of: "offensive.ground", in: text)
  #expect(attackers.allSatisfy { $0 == "RU" } && !attackers.isEmpty, "\(attackers)")
}
