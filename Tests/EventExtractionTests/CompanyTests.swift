import Testing

/// Who is named apart from the subject, beside it or in its stead.
private let cases: [(text: String, type: String, role: String, who: [String])] = [
  ("Together with Norway, the EU gave Moldova €20 million.", "aid.financial", "donor", ["o:eu", "NO"]),
  ("Alongside Norway, Denmark gave Moldova €20 million.", "aid.financial", "donor", ["DK", "NO"]),
  ("Along with Norway and Chad, Denmark sanctioned Belarus.", "sanctions.imposed", "sender", ["DK", "NO", "TD"]),
  ("Jointly with Qatar, Egypt proposed a ceasefire on Monday.", "mediation.ceasefire", "proposer", ["EG", "QA"]),
  ("As well as Germany, Poland sent tanks to Ukraine.", "aid.military", "donor", ["PL", "DE"]),
  ("In addition to Kenya, Togo recalled its ambassador to Mali.", "diplomacy.rupture", "actor", ["TG", "KE"]),
  ("Besides Kenya, Togo recalled its ambassador to Mali.", "diplomacy.rupture", "actor", ["TG", "KE"]),
  ("In cooperation with Jordan, Oman dropped aid over Gaza.", "aid.humanitarian", "donor", ["OM", "JO"]),
  ("In a joint raid with Niger, Chad bombed Diffa on Monday.", "offensive.strike", "attacker", ["TD", "NE"]),
  ("Along with the sanctions, the EU froze assets of Belarus.", "sanctions.assets", "sender", ["o:eu"]),
  ("Unlike Germany, Poland sent tanks to Ukraine on Monday.", "aid.military", "donor", ["PL"]),
  ("Chad, joined by Togo and Mali, sanctioned Belarus.", "sanctions.imposed", "sender", ["TD", "TG", "ML"]),
  ("Chad, later joined by Togo, sanctioned Belarus.", "sanctions.imposed", "sender", ["TD", "TG"]),
  ("Joined by Togo, Chad sanctioned Belarus on Monday.", "sanctions.imposed", "sender", ["TD", "TG"]),
  ("Chad was joined by Togo in sanctioning Belarus.", "sanctions.imposed", "sender", ["TD", "TG"]),
]

@Test(arguments: cases) func whoIsNamedApartActsToo(text: String, type: String, role: String, who: [String]) throws {
  try expectRole(role, of: type, in: text, is: who)
}

/// Who is set aside by "not", "but" or "rather than" is not among those meant.
@Test(arguments: [
  ("Not France but Italy sent troops to Mali on Monday.", "offensive.posture", "actor", ["IT"]),
  ("Kenya but also Uganda sent troops to Mali on Monday.", "offensive.posture", "actor", ["KE", "UG"]),
  ("Russia and not Ukraine shelled the town on Monday.", "offensive.shelling", "attacker", ["RU"]),
  ("All EU states but Hungary approved sanctions on Russia.", "sanctions.imposed", "sender", ["o:eu"]),
  ("Everyone except Hungary approved the sanctions on Russia.", "sanctions.imposed", "sender", []),
  ("Italy, not France, sent troops to Mali on Monday.", "offensive.posture", "actor", ["IT"]),
  ("Italy rather than France sent troops to Mali on Monday.", "offensive.posture", "actor", ["IT"]),
  ("It was Italy, not France, that sent 20 tanks to Ukraine.", "aid.military", "donor", ["IT"]),
  ("It was Italy and not France that sent 20 tanks to Ukraine.", "aid.military", "donor", ["IT"]),
  ("It was Italy rather than France that gave Ukraine tanks.", "aid.military", "donor", ["IT"]),
  ("It was Russian rockets, not Ukrainian ones, that hit Odesa.", "offensive.strike", "attacker", ["RU"]),
  ("Tanks were sent to Mali by Italy rather than by France.", "aid.military", "donor", ["IT"]),
  ("Italy sent 20 tanks to Ukraine instead of Moldova.", "aid.military", "recipient", ["UA"]),
  ("The EU imposed sanctions on Belarus but not on Russia.", "sanctions.imposed", "target", ["BY"]),
  ("The EU imposed sanctions on Belarus and on Russia.", "sanctions.imposed", "target", ["BY", "RU"]),
])
func whoIsSetAsideDoesNotAct(text: String, type: String, role: String, who: [String]) throws {
  try expectRole(role, of: type, in: text, is: who)
}
