import Testing
import TimelineCore

@testable import EventExtraction

/// How many were killed and how many wounded, whatever the words stand in.
@Test(arguments: [
  ("Russian glide bombs killed 13 people in Odesa on Monday.", ["killed 13"]),
  ("Shells and rockets killed 25 in Belgorod on Monday.", ["killed 25"]),
  ("Missiles killed 12 in Odesa on Monday, wounding 30.", ["killed 12", "wounded 30"]),
  ("A shell killed 12 and wounded 30 people on Monday.", ["killed 12", "wounded 30"]),
  ("More than 300 residents had been killed by Sunday.", ["killed 300"]),
  ("At least 43 people lost their lives on Monday.", ["killed 43"]),
  ("Fifty-three French soldiers have died in Mali since 2013.", ["killed 53"]),
  ("Nine people, two of them children, were killed on Monday.", ["killed 9", "people 2"]),
  ("Two people were lightly wounded in Ashdod on Monday.", ["wounded 2"]),
  ("Two Chinese peacekeepers died in Juba on Monday.", ["killed 2"]),
  ("Azerbaijan acknowledged the death of 31 servicemen on Monday.", ["killed 31"]),
  ("One stray bomb killed at least 10 of the government's own soldiers on Monday.", ["killed 10"]),
  ("Soldiers shot down a helicopter on Monday, killing two of its crew.", ["killed 2"]),
  ("The attack left 12 dead and 30 wounded on Monday.", ["killed 12", "wounded 30"]),
  ("Alexei Navalny died in prison on Friday.", ["killed 1"]),
  ("General Qassem Soleimani was killed near Baghdad on Friday.", ["killed 1"]),
  ("Prosecutors recovered the bodies of 40 civilians on Sunday.", ["killed 40"]),
])
func countsTheDeadAndTheWounded(text: String, counts: [String]) throws {
  let casualties = try Extractor.shared().mentions(text).filter { $0.type.rawValue == "humanitarian.casualties" }
  let found = casualties.flatMap(\.counts).map { "\($0.what) \(Int($0.value))" }
  #expect(Set(found) == Set(counts), "\(found)")
}

/// What is counted of each side is no total.
@Test(arguments: [
  ("Russia and Ukraine each handed over 150 captives on Monday.", []),
  ("Each side handed over 150 prisoners on Monday.", []),
  ("Russia and Ukraine swapped 150 prisoners each on Monday.", []),
  ("Russia and Ukraine gave each other 150 prisoners back on Monday.", [150]),
  ("Russia and Ukraine exchanged 150 prisoners on Monday.", [150]),
])
func whatEachHandsOverIsNoTotal(text: String, counts: [Double]) throws {
  try expectReported("humanitarian.exchange", in: text)
  #expect(try Extractor.shared().mentions(text).flatMap(\.counts).map(\.value) == counts)
}

/// A body that somebody sits on is nobody's.
@Test func bodiesThatAreListedAreNotDead() throws {
  let types = try Extractor.shared().types("The security committee was among four bodies listed on Monday.")
  #expect(!types.contains("humanitarian.casualties"))
}

/// "Thousands" are no round number of one thousand.
@Test func whatIsCountedInThousandsIsMore() throws {
  let counts = try Extractor.shared().mentions("Thousands of civilians have been killed since June.").flatMap(\.counts)
  #expect(counts.map(\.modifier) == [.atLeast])
}

/// Of a range only its lower number is sure.
@Test(arguments: ["30 to 40 soldiers", "between 30 and 40 soldiers", "30-40 soldiers"])
func whatIsCountedInARangeIsItsLowerNumberAtLeast(object: String) throws {
  let counts = try Extractor.shared().mentions("The army of Sudan killed \(object) of Chad on Monday.").flatMap(
    \.counts)
  #expect(counts.map { "\($0.what) \(Int($0.value)) \($0.modifier)" } == ["killed 30 atLeast"])
}

/// "and no one was hurt" sets nobody aside.
@Test func nobodyHurtIsNoCount() throws {
  let told = try Extractor.shared().mentions("Iran fired missiles at a base in Qatar on Monday and no one was hurt.")
  #expect(told.map(\.type.rawValue) == ["offensive.strike"])
}
