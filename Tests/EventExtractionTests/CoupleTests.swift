import EventExtraction
import Testing

/// Those whose people a phrase tells of, and those who did what somebody condemns.
@Test(arguments: [
  ArgumentCase(
    "India and China held talks on Monday. The presidents of the two countries met on Tuesday.", "diplomacy.meeting",
    "participants", ["IN", "CN"]),
  ArgumentCase(
    "Serbia and Kosovo signed an agreement on Monday. Negotiators from both sides met in Brussels on Tuesday.",
    "mediation.talks", "parties", ["RS", "XK"]),
  ArgumentCase(
    "Thailand and Cambodia agreed on a truce on Monday. Commanders of the two armies are to meet on Friday.",
    "diplomacy.meeting", "participants", ["TH", "KH"]),
  ArgumentCase(
    "Delegations led by Nikol Pashinyan and Ilham Aliyev met in Brussels on Tuesday.", "mediation.talks", "parties",
    ["p:pashinyan", "p:aliyev"]),
  ArgumentCase(
    "A Ukrainian delegation led by Rustem Umerov met American officials in Jeddah on Tuesday.", "mediation.talks",
    "parties", ["UA", "US"]),
  ArgumentCase(
    "Israel's parliament passed a law on Monday. The European Union condemned the law.", "diplomacy.accusation",
    "accused", ["IL"]),
  ArgumentCase(
    "Belarus jailed three journalists on Monday. Poland denounced the sentences.", "diplomacy.accusation", "accused",
    ["BY"]),
  ArgumentCase(
    "Ukraine attacked the Kursk region on Tuesday. Putin spoke of a “large-scale provocation”.",
    "diplomacy.accusation", "accused", ["UA"]),
  ArgumentCase(
    "A coup in Niger toppled the president on Monday. Niger closed its borders. The army of Niger arrested ministers. "
      + "France recalled its ambassador on Tuesday.", "diplomacy.rupture", "target", ["NE"]),
  ArgumentCase(
    "Germany delivered ten tanks to Ukraine on Monday. Moscow condemned the delivery as a provocation.",
    "diplomacy.accusation", "accused", ["DE"]),
])
func readsWhoIsMeantTogether(row: ArgumentCase) throws { try expectHolders(row) }
