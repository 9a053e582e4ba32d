import TestSupport
import TextAnalysis
import TimelineCore
import Testing

private func tokens(_ text: String, skipping: [ByteRange] = []) throws -> [String] {
  let abbreviations = try Abbreviations(language: "en", try repositoryData())
  return tokenize(text, skipping: skipping, abbreviations: abbreviations).map { text[bytes: $0.range] }
}

private let cases: [(String, [String])] = [
  ("U.S. troops", ["U.S.", "troops"]),
  ("at 10 p.m. on Nov. 5", ["at", "10", "p.m.", "on", "Nov", ".", "5"]),
  ("P.J. Crowley", ["P.J.", "Crowley"]),
  ("Russia's war", ["Russia", "'s", "war"]),
  ("Russia’s war", ["Russia", "’s", "war"]),
  ("don't, won’t", ["do", "n't", ",", "wo", "n’t"]),
  ("O'Brien's", ["O'Brien", "'s"]),
  ("two years' time", ["two", "years", "'", "time"]),
  ("1,200.5 and 1.200.000", ["1,200.5", "and", "1.200.000"]),
  ("24.02.2022", ["24", ".", "02", ".", "2022"]),
  ("Nov. 5,2024", ["Nov", ".", "5", ",", "2024"]),
  ("the 5th of the 1990s", ["the", "5", "th", "of", "the", "1990", "s"]),
  ("$61bn, 3.5%", ["$", "61", "bn", ",", "3.5", "%"]),
  ("USD325 and SEK1.2bn, not usd325", ["USD", "325", "and", "SEK", "1.2", "bn", ",", "not", "usd325"]),
  ("three-day F-16", ["three", "-", "day", "F", "-", "16"]),
  ("G7 and MH17", ["G7", "and", "MH17"]),
  ("wait...", ["wait", "..."]),
  ("Що сталося? М'ята й об’єкт", ["Що", "сталося", "?", "М'ята", "й", "об’єкт"]),
  ("Straße — für 5 €", ["Straße", "—", "für", "5", "€"]),
  ("a\u{a0}b", ["a", "b"]),
  ("", []),
]

@Test(arguments: cases)
func textIsSplitIntoTokens(text: String, expected: [String]) throws {
  #expect(try tokens(text) == expected)
}

@Test func skippedBytesGiveNoTokens() throws {
  #expect(try tokens("one READ MORE two", skipping: [ByteRange(4, 13)]) == ["one", "two"])
}

@Test(arguments: [("Straße", "straße"), ("КИЇВ", "київ"), ("Ünal", "ünal"), ("O’Neil", "o'neil"), ("US", "us")])
func foldedWordsHaveEqualHashes(a: String, b: String) throws {
  #expect(foldedHash(a.utf8) == foldedHash(b.utf8))
  let abbreviations = try Abbreviations(language: "en", try repositoryData())
  #expect(tokenize(a, skipping: [], abbreviations: abbreviations).first?.hash == foldedHash(b.utf8))
}

@Test func shapesAreTold() throws {
  let abbreviations = try Abbreviations(language: "en", try repositoryData())
  let found = tokenize("kyiv Kyiv NATO McCain Київ 5 .", skipping: [], abbreviations: abbreviations).map(\.shape)
  #expect(found == [.lower, .capitalised, .upper, .mixed, .capitalised, .none, .none])
}

@Test(arguments: Array(1...20) as [UInt64])
func tokensCoverEveryByteThatIsNoSpaceOnce(seed: UInt64) throws {
  var random = SeededGenerator(seed: seed)
  let abbreviations = try Abbreviations(language: "en", try repositoryData())
  let alphabet: [Unicode.Scalar] = [
    "a", "B", ".", "'", "’", "-", "1", "9", ",", " ", "\n", "é", "Ж", "€", "漢", "👍", "\u{301}", "s", "t", "n",
  ]
  for _ in 0..<200 {
    var text = ""
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      let any = Unicode.Scalar(UInt32.random(in: 1...0x1_ffff, using: &random))
      let known = alphabet.randomElement(using: &random)
      if let scalar = Bool.random(using: &random) ? known : any ?? known { text.unicodeScalars.append(scalar) }
    }
    let found = tokenize(text, skipping: [], abbreviations: abbreviations)
    var covered = [Int](repeating: 0, count: text.utf8.count)
    for token in found {
      #expect(!text[bytes: token.range].isEmpty, "seed \(seed): \(text.debugDescription)")
      for byte in token.range.start..<token.range.end { covered[byte] += 1 }
      #expect(token.hash == foldedHash(text[bytes: token.range].utf8) || text[bytes: token.range].contains("."))
    }
    var offset = 0
    for scalar in text.unicodeScalars {
      let count = String(scalar).utf8.count
      let isSpace = covered[offset] == 0
      #expect(
        !isSpace || scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
          || [0x200b, 0x2060, 0xfeff].contains(scalar.value), "seed \(seed): U+\(String(scalar.value, radix: 16))")
      #expect(covered[offset..<offset + count].allSatisfy { $0 == (isSpace ? 0 : 1) }, "seed \(seed)")
      offset += count
    }
  }
}
