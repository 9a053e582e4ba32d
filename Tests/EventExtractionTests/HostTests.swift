import Testing

/// What a participle tells of talks makes no second meeting.
@Test(arguments: [
  "Talks between Armenia and Azerbaijan, hosted by Turkey, ended on Monday.",
  "A round of talks between Chad and Mali, organised by Togo, ended on Monday.",
  "Envoys of Chad and Mali met for a second round of direct negotiations chaired by Togo.",
])
func talksLedByAnotherAreOneEvent(text: String) throws {
  #expect(try Extractor.shared().mentions(text).map(\.type.rawValue) == ["mediation.talks"])
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
