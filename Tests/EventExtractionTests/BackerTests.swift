import Testing

/// Who made, backed or named what acts does not act himself; two countries that a hyphen or "and" joins both do.
private let cases: [(text: String, type: String, role: String, who: [String])] = [
  ("Iranian drones hit Kyiv on Monday.", "offensive.strike", "attacker", ["RU"]),
  ("North Korean shells hit Sumy on Monday.", "offensive.shelling", "attacker", ["RU"]),
  ("American missiles hit Bryansk on Monday.", "offensive.strike", "attacker", ["UA"]),
  ("Iranian missiles hit Tel Aviv on 1 October.", "offensive.strike", "attacker", ["IR"]),
  ("Iranian missiles struck Erbil on Monday.", "offensive.strike", "attacker", ["IR"]),
  ("Iran-aligned militiamen fired rockets at Erbil.", "offensive.strike", "attacker", ["Iran-aligned militiamen"]),
  ("The Iran-aligned militia fired rockets at Erbil.", "offensive.strike", "attacker", ["Iran-aligned militia"]),
  ("The US-backed Kurdish forces captured Manbij.", "offensive.territory", "taker", ["US-backed Kurdish forces"]),
  ("The Syrian-born cleric was sanctioned by the US.", "sanctions.imposed", "target", ["Syrian-born cleric"]),
  ("Russian-speaking protesters rallied in Riga.", "political.protest", "actor", ["Russian-speaking protesters"]),
  ("The US-Israeli strikes on Iran began on Saturday.", "offensive.strike", "attacker", ["US", "IL"]),
  ("US and British strikes on Yemen killed five people.", "offensive.strike", "attacker", ["US", "GB"]),
  ("The US-brokered talks between Sudan and Egypt began.", "mediation.talks", "parties", ["SD", "EG"]),
  ("A Russian patrol was attacked in Idlib on Monday.", "offensive.ground", "attacker", []),
  ("A Russian patrol was attacked near Kharkiv on Monday.", "offensive.ground", "attacker", ["UA"]),
]

@Test(arguments: cases) func whoStandsBehindThemIsNotWhoActs(
  text: String, type: String, role: String, who: [String]
) throws {
  try expectRole(role, of: type, in: text, is: who)
}

/// "and no one was hurt" sets nobody aside.
@Test func nobodyHurtIsNoCount() throws {
  let told = try Extractor.shared().mentions("Iran fired missiles at a base in Qatar on Monday and no one was hurt.")
  #expect(told.map(\.type.rawValue) == ["offensive.strike"])
}
