import EventExtraction
import Testing
import TimelineCore

/// A sentence, and of the events of one subtype the day with those in one role, in text order.
struct GapCase: Sendable, CustomTestStringConvertible {
  let sentence: String
  let type: String
  let role: String
  let told: [String]
  var testDescription: String { sentence }

  init(_ sentence: String, _ type: String, _ role: String, _ told: [String]) {
    (self.sentence, self.type, self.role, self.told) = (sentence, type, role, told)
  }
}

/// A clause that leaves out its verb tells the same of somebody else, on its own day.
@Test(arguments: [
  GapCase(
    "The House of Representatives approved the bill on Saturday by 311 votes to 112, the Senate on Tuesday by 79 to 18.",
    "political.legislation", "body", ["2024-11-30 o:us-house", "2024-12-03 o:us-senate"]),
  GapCase(
    "Kenya expelled the Sudanese ambassador on Friday, Uganda on Sunday and Rwanda on Monday.",
    "diplomacy.rupture", "actor", ["2024-11-29 KE", "2024-12-01 UG", "2024-12-02 RW"]),
  GapCase(
    "Kenya expelled the Sudanese ambassador on Friday and Uganda on Sunday.", "diplomacy.rupture", "target",
    ["2024-11-29 SD", "2024-12-01 SD"]),
  GapCase(
    "The United States imposed sanctions on the general in May and the European Union in June.",
    "sanctions.imposed", "sender", ["2024-05 US", "2024-06 o:eu"]),
  GapCase(
    "Iraq condemned the strike on Monday, Qatar on Tuesday.", "diplomacy.accusation", "accuser",
    ["2024-12-02 IQ", "2024-12-03 QA"]),
  GapCase(
    "The law was passed by the House of Representatives on Saturday and the Senate on Tuesday.",
    "political.legislation", "body", ["2024-11-30 o:us-house", "2024-12-03 o:us-senate"]),
  GapCase(
    "Sweden joined NATO in March 2024, Finland a year earlier.", "mediation.agreement", "parties",
    ["2024-03 SE o:nato", "2023-03~ o:nato FI"]),
])
func readsWhoDidTheSame(row: GapCase) throws { try expectTold(row) }

/// Its name may stand in the place of the object or of the goal, and an aside may part it from its verb.
@Test(arguments: [
  GapCase(
    "The rebels captured Goma in January, Bukavu in February and Uvira in December.", "offensive.territory", "loser",
    ["2024-01 CD", "2024-02 CD", "2024-12 CD"]),
  GapCase(
    "Russia took Kherson on Monday and Kyiv on Tuesday.", "offensive.territory", "taker",
    ["2024-12-02 RU", "2024-12-03 RU"]),
  GapCase(
    "Zelensky visited Poland on Monday, France on Tuesday and Germany on Wednesday.", "diplomacy.meeting", "host",
    ["2024-12-02 PL", "2024-12-03 FR", "2024-12-04 DE"]),
  GapCase(
    "Putin spoke with Erdogan on Monday and Xi on Tuesday.", "diplomacy.meeting", "participants",
    ["2024-12-02 p:putin p:erdogan", "2024-12-03 p:putin p:xi"]),
  GapCase(
    "President Xi met Nicolás Maduro in Caracas on Monday, while protesters marched, and Gustavo Petro in Bogotá on Tuesday.",
    "diplomacy.meeting", "participants", ["2024-12-02 p:xi p:maduro", "2024-12-03 p:xi p:petro"]),
  GapCase(
    "Lithuania summoned the Chinese ambassador on Monday, Latvia the Russian one on Tuesday.", "diplomacy.rupture",
    "target", ["2024-12-02 CN", "2024-12-03 RU"]),
])
func readsToWhomTheSameWasDone(row: GapCase) throws { try expectTold(row) }

/// What has a verb of its own, or tells no other day, leaves nothing out.
@Test(arguments: [
  GapCase(
    "The army shelled Goma on Monday, and Rwanda on Tuesday said it would answer.", "offensive.shelling", "target",
    ["2024-12-02 CD"]),
  GapCase(
    "Qatar condemned the strike on Monday, with Iraq and Oman.", "diplomacy.accusation", "accuser", ["2024-12-02 QA"]),
  GapCase(
    "Kenya's foreign minister spoke yesterday by telephone with President Xi and Wang Yi on recent events in Sudan.",
    "diplomacy.meeting", "participants", ["2024-12-03 KE p:xi p:wang-yi"]),
])
func readsNoGapBesideAVerb(row: GapCase) throws { try expectTold(row) }

private func expectTold(_ row: GapCase, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
  let told = try Extractor.shared().mentions(row.sentence).filter { $0.type.rawValue == row.type }.map { mention in
    ([mention.date.value?.description ?? ""] + mention.ids(row.role)).joined(separator: " ")
  }
  #expect(told == row.told, sourceLocation: sourceLocation)
}
