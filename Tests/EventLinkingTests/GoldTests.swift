import TestSupport
import Testing
import TimelineCore

@testable import EventLinking

/// The gold's mentions, linked; the figures at the time of writing stand beside.
@Test func goldMentionsFindTheirClusters() throws {
  let scores = try score(goldMentions())
  #expect(scores.b3Precision >= 0.955)  // .959
  #expect(scores.conll >= 0.9)  // .921
}

/// Each half of the gold's events by itself: the rules fit no half alone.
@Test(arguments: 0...1)
func halvesOfTheGoldAgree(half: UInt8) throws {
  let scores = try score(goldMentions().filter { SHA256.hash($0.cluster.utf8)[0] & 1 == half })
  #expect(scores.b3Precision >= 0.96)  // .986 and .993
  #expect(scores.conll >= 0.9)  // .918 and .947
}

private func score(_ gold: [GoldMention]) throws -> CoreferenceScores {
  let sorted = gold.sorted { precedes($0.mention, $1.mention) }
  let groups = try groupMentions(sorted.map(\.mention), rules: knowledge.get().rules)
  return coreference(gold: sorted.map(\.cluster), system: groups.map { $0.map { Int($0) } })
}

/// A clustering whose scores are known: the example of Bagga and Baldwin (1998).
@Test func coreferenceScoresAreThoseOfTheLiterature() {
  let gold = ["a", "a", "a", "a", "a", "b", "b", "c", "c", "c", "c", "c"]
  let joined = coreference(gold: gold, system: [Array(0..<5), Array(5..<12)])
  #expect(abs(joined.b3Precision - 16.0 / 21) < 1e-9)
  #expect(joined.b3Recall == 1)
  #expect(joined.mucPrecision == 0.9)
  #expect(joined.mucRecall == 1)
}
