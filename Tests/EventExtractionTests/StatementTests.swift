import Testing

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
  ("Togo wants Mali to halt tests and to limit its army.", "to halt tests and to limit its army"),
])
func demandsAreToldAlone(text: String, demand: String) throws {
  #expect(try ids("demand", of: "diplomacy.demand", in: text) == [demand])
}
