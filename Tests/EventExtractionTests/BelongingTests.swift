import Testing

/// A country or town behind "of" says whose somebody or something is, and makes no place of it.
@Test(arguments: [
  ("The EU froze the assets of Niger on Monday.", "sanctions.assets", "owner", ["NE"]),
  ("France seized assets of the bank of Congo on Monday.", "sanctions.assets", "owner", ["CD"]),
  ("A court indicted the former president of Peru.", "political.legal", "person", ["former president"]),
  ("A court charged the president of Kosovo with fraud.", "political.legal", "person", ["p:osmani"]),
  ("Russia freed 20 citizens of France on Monday.", "humanitarian.exchange", "parties", ["RU", "FR"]),
  ("Russia freed 20 soldiers of Ukraine on Monday.", "humanitarian.exchange", "parties", ["RU", "UA"]),
  ("Mali withdrew from the treaty of Algiers on Monday.", "mediation.agreement", "parties", ["ML"]),
  ("Hungary blocked 50 billion euros of EU aid for Ukraine.", "aid.financial", "rejecter", ["HU"]),
  ("Chad declared Hezbollah a terrorist group on Monday.", "sanctions.imposed", "target", ["o:hezbollah"]),
  ("Chad listed Hezbollah as a terrorist group on Monday.", "sanctions.imposed", "target", ["o:hezbollah"]),
])
func whatStandsBehindOfBelongs(text: String, type: String, role: String, who: [String]) throws {
  try expectRole(role, of: type, in: text, is: who)
}

/// "over" that belongs to the verb says nothing of a number.
@Test(arguments: [
  ("Poland handed over four jets to Ukraine on Monday.", "aid.military", "items", ["four jets"]),
  ("Poland gave Ukraine over 14 tanks on Monday.", "aid.military", "items", ["over 14 tanks"]),
  ("Russia handed over 500 bodies to Ukraine.", "humanitarian.exchange", "persons", ["500 bodies"]),
])
func particlesAreNoModifiers(text: String, type: String, role: String, who: [String]) throws {
  try expectRole(role, of: type, in: text, is: who)
}

/// An army in its own country neither strikes itself nor takes ground from itself.
@Test(arguments: [
  ("The army shelled the suburbs of Omdurman on Monday.", "offensive.shelling", "target", ["o:rsf"]),
  ("The army recaptured the airport of Khartoum on Monday.", "offensive.territory", "loser", ["o:rsf"]),
  ("The army retook Khartoum on Monday.", "offensive.territory", "loser", ["o:rsf"]),
])
func armiesFightOthers(text: String, type: String, role: String, who: [String]) throws {
  try expectRole(role, of: type, in: text, is: who)
}
