import TestSupport
import TextAnalysis
import TimelineCore
import Testing

private func phrase(_ text: String, _ abbreviations: Abbreviations) -> [UInt64] {
  tokenize(text, skipping: [], abbreviations: abbreviations).map(\.hash)
}

@Test func theLongestPhraseWins() throws {
  let abbreviations = try Abbreviations(language: "en", try repositoryData())
  var trie = PhraseTrie<Int>()
  trie.insert(phrase("New York", abbreviations), 1)
  trie.insert(phrase("New York City", abbreviations), 2)
  trie.insert(phrase("York", abbreviations), 3)
  trie.insert(phrase("York", abbreviations), 4)
  let tokens = tokenize("in NEW YORK city, New York.", skipping: [], abbreviations: abbreviations)
  #expect(trie.longestMatch(in: tokens, from: 0, before: tokens.count) == nil)
  #expect(trie.longestMatch(in: tokens, from: 1, before: tokens.count)?.value == 2)
  #expect(trie.longestMatch(in: tokens, from: 1, before: 3)?.value == 1)
  #expect(trie.longestMatch(in: tokens, from: 2, before: tokens.count)?.value == 4)
  #expect(trie.longestMatch(in: tokens, from: 5, before: tokens.count)?.count == 2)
}

@Test(arguments: [1, 2, 3] as [UInt64])
func manyPhrasesAreAllFound(seed: UInt64) throws {
  var random = SeededGenerator(seed: seed)
  let abbreviations = try Abbreviations(language: "en", try repositoryData())
  var trie = PhraseTrie<String>()
  let phrases = (0..<2_000).map { _ in
    (0..<Int.random(in: 1...3, using: &random)).map { _ in "w\(Int.random(in: 1...400, using: &random))" }
      .joined(separator: " ")
  }
  for text in phrases { trie.insert(phrase(text, abbreviations), text) }
  for text in phrases {
    let tokens = tokenize(text, skipping: [], abbreviations: abbreviations)
    #expect(trie.longestMatch(in: tokens, from: 0, before: tokens.count)?.value == text)
  }
}
