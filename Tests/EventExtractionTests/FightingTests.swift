import EventExtraction
import Testing
import TimelineCore

/// Who fights is told by the sentences before, where a pronoun or a bare noun stands for them.
@Test(arguments: [
  ArgumentCase(
    "Russia and China opposed the mission. Gangs control Port-au-Prince. In February they attacked police stations.",
    "offensive.ground", "attacker", ["Gangs"]),
  ArgumentCase(
    "The United Nations condemned it. The gunmen came by boat and set 45 houses on fire.", "offensive.ground",
    "attacker", ["gunmen"]),
  ArgumentCase(
    "The Red Cross brought flour. The militants stormed the village at dawn.", "offensive.ground", "attacker",
    ["militants"]),
  ArgumentCase(
    "Boko Haram attacked a base in Chad on Monday. The militants ambushed reinforcements. Nigeria thanked Nigeria's army.",
    "offensive.ground", "target", ["TD"]),
  ArgumentCase(
    "Armenian forces shelled Ganja. China's consulate in Ganja was damaged by a rocket.", "offensive.strike",
    "attacker", ["AM"]),
  ArgumentCase(
    "Russia shelled Sloviansk. Four people died in Sloviansk, its mayor said.", "humanitarian.casualties", "speaker",
    ["UA"]),
  ArgumentCase(
    "Russia fired ten missiles at Odesa. The air force said it had shot down nine of them.", "offensive.intercept",
    "defender", ["UA"]),
])
func readsWhoFights(row: ArgumentCase) throws { try expectHolders(row) }

/// What lies in front of "after" and the like is where the main clause took place.
@Test(arguments: [
  ("The crew were taken to Djibouti after the Houthis attacked their ship off Yemen.", "offensive.naval", ["l:ye"]),
  (
    "Israel bombed the port of Hodeidah on Monday, a day after a Houthi drone killed a man in Tel Aviv.",
    "humanitarian.casualties", ["l:tel-aviv"]
  ),
  ("Troops left Goma before rebels shelled Bukavu on Monday.", "offensive.shelling", ["l:bukavu"]),
])
func leavesTheMainClauseItsPlaces(text: String, type: String, places: [String]) throws {
  let found = try Extractor.shared().mentions(text).filter { $0.type.rawValue == type }
  #expect(found.contains { $0.places.map(\.id) == places }, "\(text): \(found.map { $0.places.map(\.id) })")
}

/// Two who propose a truce are its parties only where they fight each other.
@Test(arguments: [
  ("France and Britain proposed a truce in Ukraine on Monday.", ["RU", "UA"]),
  ("Russia and Ukraine proposed a truce on Monday.", ["RU", "UA"]),
])
func partiesOfATruceFight(text: String, who: [String]) throws {
  #expect(try ids("parties", of: "mediation.ceasefire", in: text).sorted() == who)
}
