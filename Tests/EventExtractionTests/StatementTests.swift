import Testing

/// What the content of a noun of saying tells is said by whose noun it is.
@Test(arguments: [
  ("Congo's accusation that Rwanda arms the M23 was repeated on Monday.", "aid.military", ["CD"]),
  ("The claim by Kyiv that Russia shelled Kherson on Monday was repeated.", "offensive.shelling", ["UA"]),
  ("The announcement by Denmark that it would send tanks to Ukraine came.", "aid.military", ["DK"]),
  ("The news that Denmark had sent tanks to Ukraine came on Monday.", "aid.military", []),
])
func nounsOfSayingHaveASpeaker(text: String, type: String, who: [String]) throws {
  try expectRole("speaker", of: type, in: text, is: who)
}

/// "would" in a promise is a plan, not a supposition.
@Test(arguments: [
  "Denmark's promise that it would send 20 tanks to Ukraine came on Monday.",
  "The announcement by Denmark that it would send 20 tanks to Ukraine came on Monday.",
])
func whatIsPromisedIsPlanned(text: String) throws {
  let told = try Extractor.shared().mentions(text)
  #expect(told.map(\.status) == [.announced])
  #expect(told.map { $0.ids("donor") } == [["DK"]])
}

/// What is asked is told without whom it is asked of and when, but with what is to serve it.
@Test(arguments: [
  ("The envoy called on Russia to return the children.", "to return the children"),
  ("The pope called upon both sides to stop fighting.", "to stop fighting"),
  ("Togo urged Mali on Monday not to close the border.", "not to close the border"),
  ("Mali called for immediate steps to end the violence.", "immediate steps to end the violence"),
  ("The text calls on Rwanda to withdraw its troops.", "to withdraw its troops"),
])
func demandsAreToldAlone(text: String, demand: String) throws {
  #expect(try ids("demand", of: "diplomacy.demand", in: text) == [demand])
}

/// Who protests to somebody blames that one, but not a council to which he takes the matter.
@Test(arguments: [
  ("Switzerland protested to Iran on Monday.", ["IR"]),
  ("Kenya protested to Somalia about the raid on Monday.", ["SO"]),
  ("Ukraine complained to the UN about Russian strikes.", ["RU"]),
  ("Kenya complained to the Security Council on Monday.", []),
])
func whoIsProtestedToIsAccused(text: String, who: [String]) throws {
  try expectRole("accused", of: "diplomacy.accusation", in: text, is: who)
}

/// Who gives captives back held them; whose citizens they are is a party.
@Test(arguments: [
  ("Russia returned six children to Ukraine on Monday.", "humanitarian.return", "from", ["RU"]),
  ("Qatar returned six children to Ukraine on Monday.", "humanitarian.return", "mediator", ["QA"]),
  ("Boko Haram freed 20 schoolgirls on Monday.", "humanitarian.return", "from", ["o:boko-haram"]),
  ("The Houthis freed 20 Filipino sailors on Monday.", "humanitarian.exchange", "parties", ["o:houthis", "PH"]),
  ("Iran freed two French citizens on Monday.", "humanitarian.exchange", "parties", ["IR", "FR"]),
  ("Russia freed 20 Ukrainian soldiers on Monday.", "humanitarian.exchange", "parties", ["RU", "UA"]),
])
func whoFreesHeld(text: String, type: String, role: String, who: [String]) throws {
  try expectRole(role, of: type, in: text, is: who)
}
