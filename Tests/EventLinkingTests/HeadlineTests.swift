import Testing
import TimelineCore

@testable import EventLinking

// Headlines say no more than the reports: who died, who refuses, who leaves.

/// Whom the event is about is named; how many there were is told where they are counted.
@Test func casualtiesNameTheDead() throws {
  let (dead, hurt) = (Count(what: "killed", value: 1), Count(what: "wounded", value: 30))
  #expect(try title("humanitarian.casualties", .happened, ["side": [scholz]], counts: [dead]) == "Olaf Scholz killed")
  #expect(
    try title("humanitarian.casualties", .happened, ["side": [scholz]], places: [kyiv], counts: [dead, hurt])
      == "1 killed and 30 wounded in Kyiv")
  #expect(try title("humanitarian.casualties", .happened, ["side": [russia]]) == "Russia suffers casualties")
}

/// A word for something told before, or for whose it is, says nothing in a headline.
@Test(arguments: [
  ("the missile", "Russia strikes Kyiv"), ("its new missile", "Russia strikes Kyiv with new missile"),
  ("the new missile", "Russia strikes Kyiv with the new missile"),
])
func headlinesPointAtNothingBefore(weapon: String, headline: String) throws {
  let thing = Participant(id: nil, text: weapon, kind: .thing)
  #expect(
    try title("offensive.strike", .happened, ["attacker": [russia], "weapon": [thing]], places: [kyiv]) == headline)
}

/// That there will be no talks does not say which side refuses.
@Test func onlyWhoRefusesIsSaidTo() throws {
  let parties = ["parties": [russia, ukraine]]
  #expect(try title("mediation.talks", .rejected, parties) == "Talks between Russia and Ukraine ruled out")
  #expect(
    try title("mediation.talks", .rejected, parties.merging(["rejecter": [ukraine]]) { $1 })
      == "Ukraine rules out talks with Russia")
  #expect(try title("mediation.agreement", .cancelled, parties) == "Agreement between Russia and Ukraine ends")
}

/// A body of many states meets; it attends nothing.
@Test func bodiesMeet() throws {
  let bloc = Participant(id: "o:bloc", text: "Bloc", kind: .organisation)
  #expect(
    try title("diplomacy.meeting", .happened, ["participants": [bloc]], places: [kyiv]) == "Bloc meets in Kyiv")
  #expect(
    try title("diplomacy.meeting", .happened, ["participants": [russia]], places: [kyiv])
      == "Russia attends meeting in Kyiv")
}

/// Who is dismissed, or leaves, is not told as appointed.
@Test func whoLeavesOfficeIsNotAppointed() throws {
  let chancellor = Participant(id: nil, text: "chancellor", kind: .thing)
  #expect(
    try title("political.office", .happened, ["person": [scholz], "dismissed_by": [russia]])
      == "Russia dismisses Olaf Scholz")
  #expect(
    try title("political.office", .happened, ["person": [scholz], "former_office": [chancellor]])
      == "Olaf Scholz leaves office as chancellor")
  #expect(
    try title("political.office", .happened, ["person": [scholz], "office": [chancellor]])
      == "Olaf Scholz becomes chancellor")
}

/// That there is no meeting does not say which side called it off.
@Test func onlyWhoCallsAMeetingOffIsSaidTo() throws {
  let both = ["participants": [russia, ukraine]]
  #expect(try title("diplomacy.meeting", .cancelled, both) == "Meeting of Russia and Ukraine called off")
  #expect(
    try title("diplomacy.meeting", .cancelled, both.merging(["rejecter": [russia]]) { $1 })
      == "Russia calls off meeting with Ukraine")
}

/// Of those in a role headlines tell whom the sentence names, where it names any.
@Test func headlinesLeaveOutWhoIsCarriedOver() throws {
  let putin = Participant(
    id: "p:putin", text: "Putin", name: "Vladimir Putin", kind: .person, country: "RU", range: ByteRange(0, 5))
  #expect(
    try title("mediation.ceasefire", .happened, ["parties": [putin, ukraine]]) == "Vladimir Putin declares a ceasefire")
}
