import TestSupport
import Testing
import TextAnalysis
import TimelineCore

@Test(arguments: ["Dubai", "Al Ain City", "shoot down", "UN", "eBay", "a b c d e"])
func hashesPlainWordsAsTheTokenizerDoes(phrase: String) throws {
  let abbreviations = try Abbreviations(language: "en", repositoryData())
  let tokens = tokenize(phrase, skipping: [], abbreviations: abbreviations)
  #expect(plainWordHashes(phrase.utf8.span, 0..<phrase.utf8.count) == tokens.map(\.hash))
}

@Test(arguments: ["", " ", "Ain ", " Ain", "Al  Ain", "Bosnia-Herzegovina", "U.S.", "Türkiye", "Xi'an", "G7", "a\tb"])
func leavesOtherPhrasesToTheTokenizer(phrase: String) {
  #expect(plainWordHashes(phrase.utf8.span, 0..<phrase.utf8.count) == nil)
}

@Test func readsAPhraseInsideAText() {
  let text = "l:x\tAl Ain\tcity"
  let alone = "Al Ain"
  #expect(plainWordHashes(text.utf8.span, 4..<10) == plainWordHashes(alone.utf8.span, 0..<6))
}
