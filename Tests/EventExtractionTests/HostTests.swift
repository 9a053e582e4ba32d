import Testing

/// Who hosts or leads a meeting is told apart from those who meet.
@Test(arguments: [
  ("A summit hosted by Turkey opened on Monday.", "diplomacy.meeting", "host", ["TR"]),
  ("A summit of African leaders hosted by Togo opened.", "diplomacy.meeting", "host", ["TG"]),
  ("Turkey hosted a summit on Monday.", "diplomacy.meeting", "participants", []),
  ("Turkey chaired a summit on Monday.", "diplomacy.meeting", "participants", ["TR"]),
  ("A conference organised by France opened on Monday.", "diplomacy.meeting", "host", ["FR"]),
  ("Egypt and Norway co-hosted a conference on Gaza.", "diplomacy.meeting", "host", ["EG", "NO"]),
  ("Chad is to host a summit of the African Union.", "diplomacy.meeting", "participants", ["o:african-union"]),
  ("Chad will host an ECOWAS summit on Friday.", "diplomacy.meeting", "participants", ["o:ecowas"]),
  ("Togo and Mali held talks, chaired by Ghana, on Monday.", "mediation.talks", "parties", ["TG", "ML"]),
  ("Talks between Togo and Mali, hosted by Ghana, ended.", "mediation.talks", "mediator", ["GH"]),
  ("In talks with Egypt on Monday, Hamas rejected the plan.", "mediation.talks", "parties", ["o:hamas", "EG"]),
  ("After talks with Egypt, Hamas rejected the plan.", "mediation.talks", "parties", ["o:hamas", "EG"]),
  ("Envoys of Chad and Mali met for talks chaired by Togo.", "mediation.talks", "mediator", ["TG"]),
])
func whoHostsIsNoParty(text: String, type: String, role: String, who: [String]) throws {
  try expectRole(role, of: type, in: text, is: who)
}

/// What a participle tells of talks makes no second meeting.
@Test(arguments: [
  "Talks between Armenia and Azerbaijan, hosted by Turkey, ended on Monday.",
  "A round of talks between Chad and Mali, organised by Togo, ended on Monday.",
  "Envoys of Chad and Mali met for a second round of direct negotiations chaired by Togo.",
])
func talksLedByAnotherAreOneEvent(text: String) throws {
  #expect(try Extractor.shared().mentions(text).map(\.type.rawValue) == ["mediation.talks"])
}

/// Who strikes or blows up is not guessed to be a group that nobody names, only the other state of a war.
@Test(arguments: [
  ("The Ankara bombing on Monday killed two people.", "attacker", []),
  ("The Kabul airport bombing on Monday killed two people.", "attacker", []),
  ("The parliament in Ankara was bombed on Monday.", "attacker", []),
  ("A hospital in Kharkiv was bombed on Monday.", "attacker", ["RU"]),
])
func nobodyIsBlamedUnnamed(text: String, role: String, who: [String]) throws {
  try expectRole(role, of: "offensive.strike", in: text, is: who)
}

/// Who brought about the deal under which something is done brought it about; the deal itself is told no second time.
@Test(arguments: [
  ("Under a deal brokered by Turkey, Chad and Mali swapped prisoners.", "humanitarian.exchange", "mediator", ["TR"]),
  ("Under a deal brokered by Turkey, Chad and Mali swapped prisoners.", "mediation.agreement", "mediator", []),
  ("In a deal mediated by Qatar, Russia returned six children to Ukraine.", "humanitarian.return", "mediator", ["QA"]),
  ("In a deal mediated by Qatar, Russia returned six children to Ukraine.", "humanitarian.return", "from", ["RU"]),
  ("Hamas freed 50 hostages under a deal brokered by Qatar.", "mediation.agreement", "mediator", []),
  ("Oman has facilitated the return of children taken by Malian forces.", "humanitarian.return", "mediator", ["OM"]),
])
func whoBrokersTheDealMediates(text: String, type: String, role: String, who: [String]) throws {
  #expect(try ids(role, of: type, in: text) == who)
}
