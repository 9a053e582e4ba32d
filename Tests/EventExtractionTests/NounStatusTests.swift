import EventExtraction
import Testing
import TimelineCore

@Test(arguments: [
  ("Direct negotiations between Armenia and Azerbaijan are out of the question.", "mediation.talks", Status.rejected),
  ("A meeting between Putin and Erdogan would be possible, he added.", "diplomacy.meeting", .hypothetical),
  ("It is unclear whether Israel struck the hospital.", "offensive", .hypothetical),
  ("Rwanda had repeatedly denied planning any attack on Congo.", "offensive", .denied),
  ("Russia would like to see a summit with Turkey.", "diplomacy.meeting", .proposed),
  ("Some had hoped that Israel's November 6 attack on Syria would force Iran to pull back.", "offensive", .happened),
])
func readsWhatDoesNotGovern(sentence: String, type: String, status: Status) throws {
  let found = try Extractor.shared().mentions(sentence).filter {
    $0.type.rawValue == type || $0.type.category == type
  }
  #expect(!found.isEmpty)
  #expect(found.allSatisfy { $0.status == status }, "\(found.map { ($0.type.rawValue, $0.status) })")
}

@Test(arguments: [
  "Direct negotiations between Armenia and Azerbaijan are not in sight.",
  "A telephone call between Putin and Erdogan has not taken place.",
  "Nothing suggests that wider negotiations with Hamas are in sight.",
  "The minister stopped short of accusing Iran of having attacked the ship.",
  "Washington had spared the bank so as not to cut off gas to Turkey.",
  "Any plan must include a full Ethiopian withdrawal from Tigray.",
  "Egypt did not say what it would do if Ethiopia stopped the talks or attacked Eritrea.",
  "Hamas sees no basis at present for negotiating a truce.",
  "More than 2,800 prisoners have been freed so far.",
  "The rebels felt entitled to attack Goma.",
  "Should Iran attack Israel again, Washington would respond.",
])
func neverTellsAsHappenedWhatDidNot(sentence: String) throws {
  let real = try Extractor.shared().mentions(sentence).filter { $0.status.reality == .real }
  #expect(
    real.allSatisfy { $0.type.category == "diplomacy" && $0.type.rawValue != "diplomacy.meeting" },
    "\(real.map { ($0.type.rawValue, $0.status) })")
}
