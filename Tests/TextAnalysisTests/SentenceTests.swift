import TestSupport
import TextAnalysis
import TimelineCore
import Testing

private func sentences(_ text: String, language: String = "en") throws -> [String] {
  let abbreviations = try Abbreviations(language: language, try repositoryData())
  let analyzed = analyze(Article(id: "a", path: "a", title: "", text: text), abbreviations: abbreviations)
  #expect(analyzed.sentences.flatMap(Array.init) == Array(analyzed.tokens.indices), "sentences cover all tokens")
  return analyzed.sentences.map { analyzed.text($0) }
}

private let cases: [(String, [String])] = [
  ("He left. She stayed.", ["He left.", "She stayed."]),
  ("P.J. Crowley met Sen. Smith on Nov. 5. They spoke.", ["P.J. Crowley met Sen. Smith on Nov. 5.", "They spoke."]),
  ("See No. 3. It is red.", ["See No. 3.", "It is red."]),
  ("He works for the U.S. President Biden.", ["He works for the U.S. President Biden."]),
  ("He left the U.S. He never returned.", ["He left the U.S.", "He never returned."]),
  ("It opened at 10 p.m. The hall was full.", ["It opened at 10 p.m.", "The hall was full."]),
  ("It rose 3.5 percent. Then it fell.", ["It rose 3.5 percent.", "Then it fell."]),
  ("“We won.” He smiled.", ["“We won.”", "He smiled."]),
  ("\"Why?\" he asked. Nobody knew.", ["\"Why?\" he asked.", "Nobody knew."]),
  ("(He left.) She stayed.", ["(He left.)", "She stayed."]),
  ("Really?! Yes.", ["Really?!", "Yes."]),
  ("And then ... nothing happened.", ["And then ... nothing happened."]),
  ("John F. Kennedy spoke.", ["John F. Kennedy spoke."]),
  ("A headline\n\nThe text follows.", ["A headline", "The text follows."]),
  (
    "A headline\nThe text follows here and it is rather long, so long that no one would wrap it by hand any more, ever.",
    [
      "A headline",
      "The text follows here and it is rather long, so long that no one would wrap it by hand any more, ever.",
    ]
  ),
  ("- Ukraine\n- Russia\n- Qatar", ["- Ukraine", "- Russia", "- Qatar"]),
  (
    "The envoys met in the old town hall on the river and\ntalked until the morning came and the city woke up again,\nbut no one signed.",
    [
      "The envoys met in the old town hall on the river and\ntalked until the morning came and the city woke up again,\nbut no one signed."
    ]
  ),
  ("talks.The end", ["talks.", "The end"]),
  ("see example.com now", ["see example.com now"]),
]

@Test(arguments: cases)
func textIsSplitIntoSentences(text: String, expected: [String]) throws {
  #expect(try sentences(text) == expected)
}

@Test(arguments: [
  ("Am 5. März kam er. Er blieb.", ["Am 5. März kam er.", "Er blieb."]),
  ("Dr. Müller ging. Die Tür war zu.", ["Dr. Müller ging.", "Die Tür war zu."]),
  ("Im 20. Jahrhundert gab es zwei Kriege.", ["Im 20. Jahrhundert gab es zwei Kriege."]),
])
func germanOrdinalsEndNoSentence(text: String, expected: [String]) throws {
  #expect(try sentences(text, language: "de") == expected)
}

@Test(arguments: [
  ("Er kam am 3. Dez. 2023 an. Sie blieb.", ["Er kam am 3. Dez. 2023 an.", "Sie blieb."]),
  ("Die 3. Brigade hielt. Das 14. Sanktionspaket fehlt.", ["Die 3. Brigade hielt.", "Das 14. Sanktionspaket fehlt."]),
  ("Er kam auf Platz 5. Die anderen folgten.", ["Er kam auf Platz 5.", "Die anderen folgten."]),
  ("Er ging. »Wir bleiben.« Sie blieb.", ["Er ging.", "»Wir bleiben.«", "Sie blieb."]),
])
func aNumbersFullStopMayMakeAnOrdinal(text: String, expected: [String]) throws {
  #expect(try sentences(text, language: "de") == expected)
}
