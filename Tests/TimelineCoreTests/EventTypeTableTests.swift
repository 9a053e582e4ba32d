import TestSupport
import Testing
import TimelineCore

private func table(_ row: String) throws -> EventTypeTable {
  try EventTypeTable(DataFiles(["event-types.tsv": "type\tlane\tslot\trequired\toptional\tcodes\n\(row)\n"]))
}

@Test func rolesAndCodesAreRead() throws {
  let codes = "planned,announced=AGREE/0332;refused=REJECT/assist/1222;*=-/07"
  let types = try table("aid.military\taid\taid\tdonor,place|target\titems\t\(codes)")
  let type = EventType("aid.military")
  func code(_ status: Status, _ stage: Money.Stage?) -> String? {
    types.codes(for: type, status: status, stage: stage).map { "\($0.plover ?? "none") \($0.cameo ?? "none")" }
  }
  #expect(types[type]?.required == [[Role("donor")], [Role("place"), Role("target")]])
  #expect(code(.planned, nil) == "AGREE 0332")
  #expect(code(.planned, .refused) == "REJECT/assist 1222")
  #expect(code(.planned, .delivered) == "AGREE 0332")
  #expect(code(.denied, nil) == "none 07")
  #expect(types.codes(for: EventType("aid.other"), status: .happened, stage: nil) == nil)
}

@Test(arguments: ["happened", "happened=AID", "=AID/07=", "happened=AID/07=1"])
func codesOfTheWrongShapeAreRefused(codes: String) {
  let error = #expect(throws: Diagnostic.self) { try table("a.b\tl\ts\tr\t\t\(codes)") }
  #expect(
    error?.description
      == "data/event-types.tsv:2:12: error: expected status=PLOVER/CAMEO, found '\(codes)' [bad-lexicon]")
}

@Test func everySubtypeOfTheTaxonomyIsThere() throws {
  let types = try EventTypeTable(repositoryData())
  #expect(types.types.count == 44)
  #expect(types.categories == ["aid", "offensive", "mediation", "diplomacy", "sanctions", "political", "humanitarian"])
  #expect(types.lanes.count <= 9)
  let slots: Set = [
    "ground", "strike", "aid", "mediation", "sanctions", "humanitarian", "political", "energy", "other",
  ]
  for type in types.types {
    let entry = try #require(types[type])
    #expect(slots.contains(entry.slot), "\(type)")
    #expect(!entry.required.isEmpty, "\(type)")
  }
}

/// PLOVER: a type in capitals and perhaps a mode; CAMEO: two to four digits (Gerner, Schrodt and others 2012).
@Test func everyForeignCodeHasTheShapeOfItsScheme() throws {
  let types = try EventTypeTable(repositoryData())
  let ploverTypes: Set = [
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
  ]
  let keys = Set(Status.allCases.map(\.rawValue) + Money.Stage.allCases.map(\.rawValue))
  for type in types.types {
    for (key, codes) in types[type]?.codes ?? [:] {
      #expect(keys.contains(key), "\(type) \(key)")
      let sides = codes.plover?.split(separator: "/") ?? []
      #expect(codes.plover == nil || (sides.count <= 2 && ploverTypes.contains(String(sides[0]))), "\(type) \(key)")
      #expect(codes.cameo?.wholeMatch(of: /(0[1-9]|1\d|20)\d{0,2}/) != nil || codes.cameo == nil, "\(type) \(key)")
      #expect(codes.plover != nil || codes.cameo != nil, "\(type) \(key)")
    }
  }
}
