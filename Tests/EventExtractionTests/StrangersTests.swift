import Testing
import TimelineCore

@testable import EventExtraction

/// Somebody whom no table has, introduced in full, is meant by the surname from there on.
@Test(arguments: [
  ("A Minsk court tried opposition politician Jelena Grinkova. Grinkova was arrested in March.", "Jelena Grinkova"),
  ("French journalist Odile Marquard flew to Bamako. The court released Marquard on Thursday.", "Odile Marquard"),
  ("Tendai Mutasa, a Zimbabwean lawyer, was detained. Mr Mutasa was charged on Tuesday.", "Tendai Mutasa"),
  ("Police questioned Ilse Vandekamp. She was sentenced to ten years in prison on Friday.", "Ilse Vandekamp"),
])
func aSurnameMeansTheStrangerNamedInFull(text: String, name: String) throws {
  let last = try Extractor.shared().mentions(text).filter { $0.sentence == 1 && $0.type.rawValue == "political.legal" }
  #expect(last.first?.roles[Role("person")]?.map(\.name) == [name])
}

@Test func aStrangerHasTheCountryOfTheWordsInFront() throws {
  let found = try Extractor.shared().mentions("French journalist Odile Marquard was arrested in Bamako on Monday.")
  #expect(found.first?.roles[Role("person")]?.first?.country == "FR")
}

/// Those known come first; a ship's name and a name that two bear mean nobody.
@Test(arguments: [
  "The trawler Golden Dragon sank. Dragon was arrested on Monday.",
  "Police met Jane Roe and Richard Roe. The court was silent on Roe's hat.",
])
func aNameOfNobodyMeansNoStranger(text: String) throws {
  let last = try Extractor.shared().mentions(text).filter { $0.sentence == 1 }
  #expect(last.flatMap { $0.roles.values.joined() }.allSatisfy { !$0.name.contains(" ") })
}

/// What an office behind a comma says of a stranger, a relative clause tells of.
@Test(arguments: [
  "Tendai Mutasa, the opposition leader, who was arrested on Friday, fled.",
  "Tendai Mutasa, the leader of the opposition, who was jailed on Friday, was not heard.",
])
func aClauseBehindAnOfficeTellsOfTheStranger(text: String) throws {
  let arrest = try Extractor.shared().mentions(text).first { $0.type.rawValue == "political.legal" }
  #expect(arrest?.roles[Role("person")]?.map(\.name) == ["Tendai Mutasa"])
}

/// What a court gives is how long it lasts.
@Test(arguments: [
  "A court in Paris sentenced a banker to five years in prison. Odile Marquard received seven years.",
  "The court in Lima convicted the mayor. He got six years.",
  "A tribunal in Tunis jailed nine people. Two of them got a further 19 years.",
])
func yearsReceivedInCourtAreASentence(text: String) throws {
  let last = try Extractor.shared().mentions(text).filter { $0.sentence == 1 }
  #expect(last.map(\.type.rawValue) == ["political.legal"])
}

/// Outside wars, nobody is guessed to have blamed those who deny something.
@Test(arguments: [
  ("Venezuela denied having sent drones over the islands. Guyana protested.", [String]()),
  ("Poland accused Belarus of flying drones over the border. Belarus denied having sent drones.", ["PL"]),
])
func whoAccusesIsNotGuessed(text: String, accusers: [String]) throws {
  let denials = try Extractor.shared().mentions(text).filter { $0.status == .denied }
  #expect(denials.flatMap { $0.roles[Role("accuser")] ?? [] }.compactMap(\.id) == accusers)
}
