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
