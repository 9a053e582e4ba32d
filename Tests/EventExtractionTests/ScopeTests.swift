import TestSupport
import Testing
import TimelineCore

@testable import EventExtraction

/// Reports on a school, a match or a merger have words for attacks, deals and aid of their own (`Scope`).
@Suite struct ScopeTests {
  private static let local = """
    Councillors approved the plan for a new bridge on Monday. The county council pledged a further £15m. Residents staged \
    a protest outside the town hall. The leader of the council accused opponents of spreading fear. An agreement with the \
    contractor was signed in January.
    """

  private func types(_ text: String) throws -> [String] { try Extractor.shared().mentions(text).map(\.type.rawValue) }

  @Test func nothingIsToldOfThoseNobodyKnows() throws {
    #expect(try types(Self.local) == [])
  }

  @Test func whomTheTablesKnowIsToldOfAmongOthers() throws {
    #expect(try types(Self.local + " On Friday Russia invaded Ukraine.") == ["offensive.ground"])
    // A town is nobody: who goes there need not be received by its country.
    #expect(try types(Self.local + " The head of the firm visited Warsaw on Friday.") == [])
  }

  @Test func theSameWordsTellOfStatesWhereStatesAreNamed() throws {
    let states = """
      France approved the plan on Monday. Germany pledged a further £15m to Kenya. Residents staged a protest outside the town \
      hall. Italy accused Austria of spreading fear.  An agreement with Spain was signed in January.
      """
    #expect(try types(states).contains("political.protest"))
  }

  @Test func thoseWhoFightNeedNoName() throws {
    let fighting = """
      Gunmen attacked the village on Monday. They killed 12 people. Soldiers came hours later. Rebels shelled the town on Tuesday. \
      The militia left on Wednesday. Nobody has told why.
      """
    #expect(try types(fighting).contains("offensive.strike") || types(fighting).contains("offensive.ground"))
  }

  @Test func townsOfACountryAtWarAreKnown() throws {
    let besieged = """
      A convoy of 46 trucks entered Douma on Monday. Teams had to withdraw after nine hours. Medical supplies had been removed \
      before departure. Many families spend the night in basements. Bread is dear in Douma. Nobody has told why.
      """
    let mentions = try Extractor.shared().mentions(besieged, published: "2018-03-10")
    #expect(mentions.map(\.type.rawValue).contains("humanitarian.access"))
  }

  @Test func twoSentencesAreTooFewToTell() throws {
    #expect(
      try types("Residents staged a protest on Monday. Police arrested two people.").contains("political.protest"))
  }

  @Test func eachStoryOfADigestSpeaksForItself() throws {
    let digest = """
      LEEDS - \(Self.local)

      PARIS - France pledged $20m in aid to Kenya on Monday. Germany pledged $10m. Italy sent tents.

      YORK - \(Self.local)
      """
    #expect(try Set(types(digest).map { $0.prefix(4) }) == ["aid."])
  }

  @Test func aTopicOfOnesOwnTellsOfAnybody() throws {
    var data = try repositoryData()
    let row = "type\tlane\tslot\trequired\toptional\tcodes\npolitical.protest\tpolitical\tpolitical\tactor\t\t\n"
    data.add(.init(path: "own.tsv", contents: row), at: "event-types.tsv")
    let extractor = try Extractor.shared()
    let own = extractEvents(from: extractor.analyzed(Self.local), timexes: [], patterns: try readPatterns(data))
    #expect(own.map(\.type.rawValue) == ["political.protest"])
  }
}
