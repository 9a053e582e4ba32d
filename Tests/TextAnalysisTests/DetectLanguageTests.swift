import Foundation
import TestSupport
import TextAnalysis
import TimelineCore
import Testing

private let texts: [(String, String?)] = [
  ("The minister said on Monday that the talks would go on until an agreement was reached.", "en"),
  ("Der Minister sagte am Montag, dass die Gespräche weitergehen, bis eine Einigung erreicht ist.", "de"),
  ("DER MINISTER SAGTE AM MONTAG, DASS DIE GESPRÄCHE WEITERGEHEN, BIS EINE EINIGUNG ERREICHT IST.", "de"),
  ("Міністр сказав у понеділок, що переговори триватимуть, доки не буде досягнуто згоди між сторонами.", nil),
  ("De minister zei maandag dat de gesprekken doorgaan totdat er een akkoord is bereikt met de rebellen.", nil),
  ("Le ministre a dit lundi que les pourparlers se poursuivraient jusqu'à ce qu'un accord soit trouvé.", nil),
  ("Ministeren sagde mandag, at forhandlingerne vil fortsætte, indtil der er opnået enighed mellem parterne.", nil),
  ("El ministro dijo el lunes que las conversaciones continuarán hasta que se alcance un acuerdo.", nil),
  ("Kyiv, Moscow, Berlin, Paris, London, Rome, Madrid, Warsaw, Vienna, Prague", nil),
  ("The talks go on.", nil),
  ("1 2 3 4 5 6 7 8 9 10 11 12", nil),
  ("", nil),
]

@Test(arguments: texts)
func languageIsDetected(text: String, language: String?) throws {
  #expect(detectLanguage(text, try FunctionWords(try repositoryData())) == language)
}

@Test func everyArticleOfTheSampleIsEnglish() throws {
  let words = try FunctionWords(try repositoryData())
  let folder = repositoryFolder.appending(path: "corpus").path
  let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") }.sorted()
  #expect(!names.isEmpty)
  for name in names {
    #expect(detectLanguage(try repositoryFile("corpus/\(name)"), words) == "en", "\(name)")
  }
}

@Test func onlyTheStartOfALongTextIsRead() throws {
  let words = try FunctionWords(try repositoryData())
  let german = String(repeating: "Der Minister ist mit dem Zug in die Stadt gefahren. ", count: 100)
  let english = String(repeating: "The minister has gone to the town by train. ", count: 1_000)
  #expect(detectLanguage(german + english, words) == "de")
}

@Test func withoutDataNoLanguageIsDetected() throws {
  let words = try FunctionWords(DataFiles([:]))
  #expect(detectLanguage("The minister said on Monday that the talks would go on until late.", words) == nil)
}
