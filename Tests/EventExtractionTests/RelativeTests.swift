import Testing
import TimelineCore

@testable import EventExtraction

/// A relative clause whose pronoun is its object, or left out, tells as much as a sentence of its own.
@Test(arguments: [
  ("The sanctions the European Union imposed on Belarus in June are biting.", "sanctions.imposed"),
  ("The package Congress passed in April included air defence missiles.", "political.legislation"),
  ("The report covers the missiles Iran fired at Israel on Tuesday.", "offensive.strike"),
  ("The howitzers Denmark handed over to Ukraine on Monday are already at the front.", "aid.military"),
  ("The town Russian forces captured last week is in ruins.", "offensive.territory"),
  ("Critics pointed to the brigade Belarus had formed on Monday.", "offensive.posture"),
  ("He spoke of the embargo the bloc had lifted in May.", "sanctions.eased"),
  ("Lawyers challenged the state of emergency the government had declared on Monday.", "political.emergency"),
  ("Doctors remember the siege of El Obeid that the army had broken in February.", "offensive.ground"),
  ("The assets of the former president that Switzerland froze on Friday are worth little.", "sanctions.assets"),
  (
    "The crossing there, which the Sudanese authorities reopened on Monday, is a way into Darfur.",
    "humanitarian.access"
  ),
  ("The village in the north, which rebels captured on Monday, is home to 300 people.", "offensive.territory"),
])
func readsWhatARelativeClauseDescribes(text: String, type: String) throws {
  try expectReported(type, in: text)
}

/// Who launched it in a clause of its own attacks with it.
@Test(arguments: [
  "The drones Ukraine launched on Sunday hit two refineries.",
  "The drones that Ukraine launched on Sunday hit two refineries.",
  "The drones launched by Ukraine on Sunday hit two refineries.",
])
func readsWhoLaunchedWhatHits(text: String) throws {
  let strikes = try Extractor.shared().mentions(text).filter { $0.type.rawValue == "offensive.strike" }
  #expect(strikes.allSatisfy { $0.roles[Role("attacker")]?.map(\.id) == ["UA"] } && !strikes.isEmpty)
}

/// Two nouns side by side are no clause where the second says who the first is.
@Test(arguments: [
  ("The opposition leader Jane Doe, arrested on Monday, has appealed.", "Jane Doe"),
  ("The elite Russian troops trained in Mali were sent home.", "Russia"),
])
func whoIsCalledSoIsNotWhoActs(text: String, name: String) throws {
  #expect(try Extractor.shared().mentions(text).allSatisfy { $0.type.category != "aid" })
}
