import EventExtraction
import TestSupport
import Testing
import TimelineCore

/// Headlines and cut articles end where no sentence does.
@Test(arguments: [
  "Russia praised several countries including them", "Peskov thanked the countries, including them",
  "Hostages were freed thanks to", "Israel condemned the bombing of", "Zelensky said there", "The US",
  "Talks were held by several states, among them",
])
func whatEndsInTheMiddleIsRead(text: String) throws {
  #expect(try Extractor.shared().mentions(text).allSatisfy { text.contains($0.evidence.quote) })
}

/// A sentence may end behind each of its words.
@Test(arguments: 0..<4)
func everyBeginningOfASentenceIsRead(part: Int) throws {
  let table = try LexiconFile(
    path: "independent-en.tsv",
    contents: try repositoryFile("Tests/EventExtractionTests/Gold/independent-en.tsv"), needs: ["sentence"])
  for (number, row) in table.rows.enumerated() where number % 64 == part * 16 {
    let words = row["sentence"].split(separator: " ")
    for count in 1...words.count {
      let text = words.prefix(count).joined(separator: " ")
      #expect(try Extractor.shared().mentions(text).allSatisfy { text.contains($0.evidence.quote) }, "\(text)")
    }
  }
}
