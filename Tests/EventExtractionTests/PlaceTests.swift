import EventExtraction
import TestSupport
import Testing
import TimelineCore

private let header = "id\tnames\tlevel\tcountry\tparent\tlatitude\tlongitude\tcontrol\n"

/// The patterns with rows laid over the table of places.
private func patterns(places rows: String) throws -> EventPatterns {
  var data = try repositoryData()
  data.add(DataFiles.File(path: "own/places.tsv", contents: header + rows), at: "places.tsv")
  return try readPatterns(data)
}

@Test func readsAPlaceFromItsRow() throws {
  let rows = "# ours\n\nl:x-harbour\tQuillport | Quill Harbour\tpoint\tDE\t\t53.5\t-9.75\toccupied\n"
  let mentions = try Extractor.shared().mentions(
    "Missiles hit a depot in Quillport on Monday.", try patterns(places: rows))
  let place = try #require(mentions.first?.places.first)
  #expect(place.id == "l:x-harbour" && place.name == "Quillport" && place.text == "Quillport")
  #expect(place.level == .point && place.country == "DE" && place.control == "occupied")
  #expect(place.latitude == 53.5 && place.longitude == -9.75)
}

@Test func theFirstOfTwoPlacesOfANameIsMeant() throws {
  let rows = "l:one\tQuillport\tcity\tDE\t\t1\t2\nl:two\tQuillport\tcity\tFR\t\t3\t4\n"
  let mentions = try Extractor.shared().mentions(
    "Missiles hit a depot in Quillport on Monday.", try patterns(places: rows))
  #expect(mentions.first?.places.map(\.id) == ["l:one"])
}

@Test(arguments: [
  (
    "l:x\tQuillport\ttown\tDE\n",
    "own/places.tsv:2:15: error: expected a level such as city, found 'town' [bad-lexicon]"
  ),
  ("\tQuillport\tcity\n", "own/places.tsv:2:1: error: expected up to 8 fields, found an empty first one [bad-lexicon]"),
  ("l:x\tQ\tcity\tDE\t\t1\t2\t\tmore\n", "own/places.tsv:2:1: error: expected up to 8 fields, found 9 [bad-lexicon]"),
])
func tellsWhatIsWrongWithAPlace(rows: String, message: String) {
  let problem = #expect(throws: Diagnostic.self) { try patterns(places: rows) }
  #expect(problem?.description == message)
}

@Test(arguments: ["on Monday the army", "on\u{a0}Monday  the \t army", "on \u{3000}Monday\tthe\u{2009}army"])
func whiteSpaceDoesNotChangeTheKey(words: String) throws {
  let text = "Early \(words) shelled the port of Odesa."
  let plain = "Early on Monday the army shelled the port of Odesa."
  let keys = try Extractor.shared().mentions(text).map(\.key)
  #expect(try !keys.isEmpty && keys == Extractor.shared().mentions(plain).map(\.key))
}

/// "there" is the place told last, and what kills people is where they die; a place that nobody knows is none.
@Test(arguments: [
  ("The RSF shelled El Fasher on Saturday. Three civilians were wounded there on Sunday.", ["El Fasher"]),
  ("Rebels took Bunia on Friday. Nine people were killed there the day before.", ["Bunia"]),
  ("At least 12 people died when Russian missiles hit a market in Kostiantynivka on Wednesday.", ["Kostiantynivka"]),
  ("The army bombed Goma on Monday. Families fled to Xebba. Three people were killed there on Tuesday.", []),
  ("The army bombed Goma on Monday. There was no pause: 12 people died.", []),
])
func peopleDieWhereItIsTold(text: String, names: [String]) throws {
  let mentions = try Extractor.shared().mentions(text).filter { $0.type.rawValue == "humanitarian.casualties" }
  let last = try #require(mentions.last)
  #expect(last.places.map(\.text) == names)
}

@Test(arguments: [
  ("Russian troops captured several Ukrainian positions near Pokrovsk on Monday.", Place.Role.near),
  ("Russian troops captured the town of Pokrovsk on Monday.", .event),
  (
    "Russia's troops stood three kilometres from Toretsk on Monday. They have destroyed or captured several Ukrainian "
      + "positions near the city in recent days, the military in Kyiv acknowledged.", .near
  ),
])
func whatLiesNearIsToldApart(text: String, role: Place.Role) throws {
  let taken = try Extractor.shared().mentions(text).last { $0.type.rawValue == "offensive.territory" }
  #expect(taken?.places.first?.role == role)
}
