import TestSupport
import Testing
import TimelineCore

@testable import EventLinking

let germany = Participant(id: "DE", text: "Berlin", name: "Germany", kind: .country, country: "DE")
let denmark = Participant(id: "DK", text: "Denmark", kind: .country, country: "DK")
let ukraine = Participant(id: "UA", text: "Kyiv", name: "Ukraine", kind: .country, country: "UA")
let russia = Participant(id: "RU", text: "Russia", kind: .country, country: "RU")
let scholz = Participant(id: "p:scholz", text: "Scholz", name: "Olaf Scholz", kind: .person, country: "DE")
let kyiv = Place(id: "l:kyiv", text: "Kyiv", level: .city, country: "UA")

func title(
  _ type: String, _ status: Status, _ roles: [String: [Participant]] = [:], places: [Place] = [],
  amounts: [Money] = [], counts: [Count] = []
) throws -> String {
  var mention = try mention("\(type) \(status.rawValue) 2024-12-02", article: "a")
  mention.roles = Dictionary(
    roles.map { (Role($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
  (mention.places, mention.amounts, mention.counts) = (places, amounts, counts)
  let context = AssemblyContext(
    [[mention]], articles: [], interface: try knowledge.get().interface, rates: try knowledge.get().rates)
  let draft = EventDraft(id: "ev-a", aliases: [], mentions: [mention], mergeRules: [])
  return makeEvent(draft, context: context).title
}

private let million = Money(raw: "€650m", value: 650_000_000, currency: "EUR")

/// Who takes positions near a town has not taken the town.
@Test func whatLiesNearIsNotTaken() throws {
  var close = kyiv
  close.role = .near
  let roles = ["taker": [russia], "loser": [Participant(id: "UA", text: "Ukraine", kind: .country, country: "UA")]]
  #expect(
    try title("offensive.territory", .happened, roles, places: [close]) == "Russia gains ground near Kyiv")
  #expect(try title("offensive.territory", .happened, roles, places: [kyiv]) == "Russia takes Kyiv from Ukraine")
}

/// Who is to leave takes nothing.
@Test func aRetreatAheadIsNoCapture() throws {
  #expect(
    try title("offensive.territory", .announced, ["loser": [russia]], places: [kyiv])
      == "Russia announces retreat from Kyiv")
  #expect(
    try title("offensive.territory", .announced, ["taker": [russia]], places: [kyiv])
      == "Russia announces capture of Kyiv")
  #expect(try title("offensive.territory", .expected, ["loser": [russia]]) == "Retreat of Russia expected")
  #expect(
    try title("offensive.territory", .announced, ["taker": [russia], "loser": [ukraine]])
      == "Russia announces advance against Ukraine")
}

/// What is demanded stands behind whom it is demanded of; of several deeds too many for a title, the first.
@Test(arguments: [
  ("to withdraw", "Russia calls on Ukraine to withdraw"),
  ("to halt all tests and to limit its army", "Russia calls on Ukraine to halt all tests and to limit its army"),
  (
    "to renounce all nuclear weapons and to limit its army, and all the sanctions to be lifted",
    "Russia calls on Ukraine to renounce all nuclear weapons"
  ),
  ("to halt tests, to limit its army", "Russia calls on Ukraine to halt tests"),
  ("a thing, of which some", "Russia makes demands on Ukraine"),
])
func demandsAreToldInTitles(demand: String, title told: String) throws {
  let thing = Participant(id: nil, text: demand, name: demand, kind: .thing, country: nil)
  let roles = ["demander": [russia], "addressee": [ukraine], "demand": [thing]]
  #expect(try title("diplomacy.demand", .happened, roles) == told)
}

/// What is asked for is nobody's proposal to give.
@Test func aidTitlesSayWhoAsksWhom() throws {
  let asked = ["requester": [ukraine], "recipient": [ukraine], "donor": [germany]]
  #expect(try title("aid.military", .proposed, asked) == "Ukraine asks Germany for military aid")
  #expect(
    try title("aid.energy", .proposed, ["requester": [ukraine], "recipient": [ukraine]], amounts: [million])
      == "Ukraine asks for €650 million in energy aid")
  #expect(
    try title("aid.military", .proposed, ["donor": [germany], "recipient": [ukraine]])
      == "Germany proposes military aid for Ukraine")
}

@Test func aidTitlesSayWhoGivesWhatToWhom() throws {
  let roles = ["donor": [germany, scholz], "recipient": [ukraine]]
  #expect(
    try title("aid.military", .announced, roles, amounts: [million])
      == "Germany announces €650 million in military aid for Ukraine")
  #expect(try title("aid.military", .announced, roles) == "Germany announces military aid for Ukraine")
  #expect(
    try title("aid.military", .planned, ["donor": [germany, denmark], "recipient": [ukraine]])
      == "Germany and Denmark plan military aid for Ukraine")
  #expect(try title("aid.financial", .rejected, roles) == "Germany refuses financial aid for Ukraine")
  #expect(try title("aid.energy", .hypothetical, roles) == "Germany may give Ukraine energy aid")
  #expect(try title("aid.military", .announced, ["recipient": [ukraine]]) == "Military aid for Ukraine announced")
  #expect(try title("aid.military", .cancelled, roles) == "Germany halts military aid for Ukraine")
}

@Test func theStatusIsInTheTitle() throws {
  let roles = ["attacker": [russia], "target": [ukraine]]
  #expect(try title("offensive.strike", .happened, roles, places: [kyiv]) == "Russia strikes Kyiv")
  #expect(try title("offensive.strike", .ongoing, roles) == "Russia keeps striking Ukraine")
  #expect(try title("offensive.strike", .planned, roles, places: [kyiv]) == "Russia plans strike on Kyiv")
  #expect(try title("offensive.strike", .denied, roles, places: [kyiv]) == "Russia denies strike on Kyiv")
  #expect(try title("offensive.strike", .hypothetical, roles, places: [kyiv]) == "Russia may strike Kyiv")
  #expect(try title("offensive.strike", .happened, [:], places: [kyiv]) == "Strike on Kyiv")
  #expect(
    try title("mediation.talks", .rejected, ["parties": [russia, ukraine], "rejecter": [russia]])
      == "Russia rules out talks with Ukraine")
}

/// Whose office is to change did not ask for it.
@Test func officeTitlesSayWhoAsksAndWhoseOfficeItIs() throws {
  let asked = ["person": [scholz], "speaker": [russia]]
  #expect(try title("political.office", .proposed, asked) == "Russia proposes change of office of Olaf Scholz")
  #expect(
    try title("political.office", .proposed, ["person": [scholz]]) == "Change of office of Olaf Scholz proposed")
}

@Test func visitsNameThePersonAndAgreeInNumber() throws {
  let visit = ["visitor": [germany], "people": [scholz], "host": [ukraine]]
  #expect(try title("diplomacy.meeting", .happened, visit, places: [kyiv]) == "Olaf Scholz visits Kyiv")
  let three = ["participants": [germany, denmark, ukraine, russia]]
  #expect(try title("diplomacy.meeting", .planned, three) == "Germany, Denmark and 2 others to meet")
}

@Test func aPlaceThatIsAnActorIsNotSaidTwice() throws {
  let home = Place(id: "l:ua", text: "Ukraine", level: .country, country: "UA")
  #expect(
    try title("political.emergency", .happened, ["actor": [ukraine]], places: [home])
      == "Ukraine takes emergency measures")
}

@Test func countsStandAtTheirExactness() throws {
  let dead = Count(what: "killed", value: 1_200, modifier: .atLeast)
  #expect(
    try title("humanitarian.casualties", .happened, places: [kyiv], counts: [dead]) == "At least 1,200 killed in Kyiv")
  let child = Count(what: "children", value: 1)
  #expect(try title("humanitarian.return", .happened, counts: [child]) == "1 child returns home")
}

/// With no role at all, every type and status still has a title without an empty slot.
@Test func everyTypeAndStatusHasATitle() throws {
  for type in try knowledge.get().types.types {
    for status in Status.allCases {
      let bare = try title(type.rawValue, status)
      #expect(!bare.isEmpty && !bare.contains("{") && !bare.contains("  ") && bare.first?.isLowercase == false)
    }
  }
}

@Test func titleTemplatesNameKnownRolesOnly() throws {
  let (interface, types) = (try knowledge.get().interface, try knowledge.get().types)
  let roles = Set(types.types.flatMap { types[$0].map { $0.required.flatMap(\.self) + $0.optional } ?? [] })
  let others = [
    "doer", "deed", "type", "place", "spot", "inside", "near", "amount", "speaker", "rejecter", "people", "a", "b", "n",
    "low", "high",
    "currency", "killed", "wounded", "children", "prisoners",
    "customers", "evacuated", "persons", "appointed_by",
    "host",
    "participants",
  ]
  let known = Set(roles.map(\.rawValue)).union(others)
  for key in interface.keys where key.hasPrefix("title.") && !key.hasPrefix("title.role.") {
    for slot in slots(interface.text(key)) {
      let parts = slot.split(separator: ":").map(String.init)
      #expect(parts.first.map(known.contains) ?? false, "{\(slot)} in \(key)")
      #expect(parts.dropFirst().allSatisfy { TitlePhrases.Form(rawValue: $0) != nil }, "{\(slot)} in \(key)")
    }
  }
}

private func slots(_ template: String) -> [String] {
  template.split(separator: "{").dropFirst(template.hasPrefix("{") ? 0 : 1).map { part in
    String(part.prefix { $0 != "}" && $0 != "?" }).trimmingCharacters(["+", "-", "!", "*", "#", "="])
  }
}

extension String {
  fileprivate func trimmingCharacters(_ marks: Set<Character>) -> String { filter { !marks.contains($0) } }
}

@Test(arguments: [
  (650_000_000.0, "EUR", Exactness.exact, "€650 million"), (1_250_000_000, "USD", .exact, "$1.25 billion"),
  (1_250_000_000, "USD", .upTo, "up to $1.25 billion"), (60_000_000_000, "USD", .about, "about $60 billion"),
  (1_500_000_000_000, "JPY", .exact, "¥1.5 trillion"), (750, "NOK", .exact, "NOK 750"),
  (12_345, "GBP", .atLeast, "at least £12,345"), (999_999, "USD", .exact, "$1 million"), (0, "EUR", .exact, "€0"),
  (1_006_000_000, "CAD", .exact, "C$1.01 billion"), (1_050_000, "AUD", .exact, "A$1.05 million"),
])
func moneyReadsAsInAHeadline(value: Double, currency: String, modifier: Exactness, text: String) throws {
  let words = MoneyText(try knowledge.get().interface)
  #expect(words.text(Money(raw: "", value: value, currency: currency, modifier: modifier)) == text)
}

@Test func rangesShareTheirScale() throws {
  let words = MoneyText(try knowledge.get().interface)
  func range(_ low: Double, _ high: Double) -> String {
    words.text(Money(raw: "", value: high, currency: "USD", low: low, high: high))
  }
  #expect(range(1.5e9, 2e9) == "$1.5 to 2 billion")
  #expect(range(800e6, 2e9) == "$800 million to 2 billion")
  #expect(range(500, 900) == "$500 to 900")
}

/// A group without a name of its own is several people, unless its word is one for a single body.
@Test(arguments: [
  ("archbishop", "Archbishop visits Kyiv"), ("the army", "The army visits Kyiv"), ("gunmen", "Gunmen visit Kyiv"),
  ("ambassadors", "Ambassadors visit Kyiv"),
])
func aGroupIsOneOrSeveral(name: String, expected: String) throws {
  let group = Participant(id: nil, text: name, kind: .group)
  let found = try title("diplomacy.meeting", .happened, ["visitor": [group]], places: [kyiv])
  #expect(found == expected)
}

/// What is demanded or threatened stands in the headline in the form that the report gives it, or not at all.
@Test(arguments: [
  ("diplomacy.demand", "demander", "demand", "full membership", "Ukraine demands full membership"),
  ("diplomacy.demand", "demander", "demand", "Berlin to send more jets", "Ukraine calls on Berlin to send more jets"),
  ("diplomacy.demand", "demander", "demand", "on Chad to leave the town", "Ukraine calls on Chad to leave the town"),
  ("diplomacy.demand", "demander", "demand", "any peace must be just", "Ukraine insists that any peace must be just"),
  ("diplomacy.demand", "demander", "demand", "fighting could end for good", "Ukraine sets out demands"),
  ("diplomacy.demand", "demander", "demand", "its partners to keep", "Ukraine sets out demands"),
  ("diplomacy.demand", "demander", "demand", "the whole", "Ukraine sets out demands"),
  ("diplomacy.threat", "threatener", "act", "to retaliate at once", "Ukraine threatens to retaliate at once"),
  ("diplomacy.threat", "threatener", "act", "that would mean war", "Ukraine issues a threat"),
  (
    "diplomacy.threat", "threatener", "act", "such a step would mean war",
    "Ukraine warns that such a step would mean war"
  ),
  ("diplomacy.threat", "threatener", "act", "a painful response", "Ukraine warns of a painful response"),
  ("aid.military", "donor", "items", "14 tanks", "Ukraine announces military aid for Chad: 14 tanks"),
  ("aid.military", "donor", "items", "lasting support", "Ukraine announces military aid for Chad"),
])
func titlesTakeOverWhatFitsThem(type: String, role: String, part: String, words: String, wanted: String) throws {
  let thing = Participant(id: nil, text: words, kind: .thing)
  let status: Status = type.hasPrefix("aid") ? .announced : .happened
  let chad = Participant(id: "TD", text: "Chad", kind: .country, country: "TD")
  let roles =
    type.hasPrefix("aid") ? [role: [ukraine], part: [thing], "recipient": [chad]] : [role: [ukraine], part: [thing]]
  #expect(try title(type, status, roles) == wanted)
}

/// A body of no name of its own, told of as "country", is nobody.
@Test func titlesNameNobodyWithoutAName() throws {
  let nobody = Participant(id: nil, text: "country", kind: .group)
  #expect(
    try title("aid.military", .announced, ["donor": [germany], "recipient": [nobody]])
      == "Germany announces military aid")
}
