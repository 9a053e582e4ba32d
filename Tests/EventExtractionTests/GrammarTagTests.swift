import Testing

@testable import EventExtraction

/// Two tags of one bit would be one tag: what is said of the one word would hold of the other.
@Test func everyGrammarTagHasABitOfItsOwn() {
  let bits = GrammarTags.names.values.map(\.rawValue)
  #expect(bits.allSatisfy { $0.nonzeroBitCount == 1 })
  #expect(Set(bits).count == bits.count)
}
