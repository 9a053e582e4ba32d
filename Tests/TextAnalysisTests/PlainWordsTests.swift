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

/// ASCII takes a way of its own.
@Test(arguments: ["Dubai", "shot-down", "Türkiye", "Сумы", "ceasefire|x", ""])
func hashesAPartOfATextAsItDoesTheWordAlone(word: String) {
  let text = "é\t" + word + "\tx"
  #expect(foldedHash(text.utf8.span, 3..<3 + word.utf8.count) == foldedHash(word.utf8))
  #expect(foldedHash(Array(word.uppercased().utf8)) == foldedHash(word.utf8))
}
