import Testing

/// Who proposes, who refuses, and between whom peace is to be made.
@Test(arguments: [
  ("The plan by Togo for peace in Mali was rejected by Chad.", "mediation.plan", "rejecter", ["TD"]),
  ("The plan by Togo for peace in Mali was rejected by Chad.", "mediation.plan", "proposer", ["TG"]),
  ("A plan by Brazil and China to end the war was rejected by Ukraine.", "mediation.plan", "rejecter", ["UA"]),
  ("Peskov saw no chance of peace talks with Kyiv.", "mediation.talks", "rejecter", ["p:peskov"]),
  ("A Franco-German proposal for a truce in Gaza was made.", "mediation.ceasefire", "proposer", ["FR", "DE"]),
  ("Chad and Niger's joint call for a truce was repeated.", "mediation.ceasefire", "proposer", ["TD", "NE"]),
  ("Egyptian-Qatari mediators proposed a truce in Gaza.", "mediation.ceasefire", "proposer", ["EG", "QA"]),
  ("France and Britain proposed a truce to Russia.", "mediation.ceasefire", "proposer", ["FR", "GB"]),
])
func proposersAndRefusersAreToldApart(text: String, type: String, role: String, who: [String]) throws {
  try expectRole(role, of: type, in: text, is: who)
}

/// Two who propose a truce are its parties only where they fight each other.
@Test(arguments: [
  ("France and Britain proposed a truce in Ukraine on Monday.", ["RU", "UA"]),
  ("Russia and Ukraine proposed a truce on Monday.", ["RU", "UA"]),
])
func partiesOfATruceFight(text: String, who: [String]) throws {
  #expect(try ids("parties", of: "mediation.ceasefire", in: text).sorted() == who)
}

/// Both countries that a hyphen joins act, whatever form they have.
@Test(arguments: [
  ("An Anglo-French force landed in Mali on Monday.", "offensive.posture", "actor", ["GB", "FR"]),
  ("A Saudi-Emirati delegation arrived in Aden on Monday.", "diplomacy.meeting", "visitor", ["SA", "AE"]),
  ("The Polish-Lithuanian brigade was sent to the border.", "offensive.posture", "actor", ["PL", "LT"]),
  ("The Franco-British summit opened in London on Monday.", "diplomacy.meeting", "participants", ["FR", "GB"]),
  ("Iran-Saudi talks began in Baghdad on Monday.", "mediation.talks", "parties", ["IR", "SA"]),
])
func bothOfAPairAct(text: String, type: String, role: String, who: [String]) throws {
  try expectRole(role, of: type, in: text, is: who)
}
