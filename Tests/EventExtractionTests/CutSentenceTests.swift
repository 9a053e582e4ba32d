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

/// Words that stand where few sentences have them: compounds of guessed verbs, participles in front, split verbs around a time.
@Test(arguments: [
  "The Kremlin-engineered raid on Kharkiv killed ten.", "A Moscow-engineered coup was foiled.",
  "Jailed Belarusians were freed on Monday.", "Still occupied towns were shelled.",
  "After the war began, its Security Council and Germany announced sanctions on Russia.",
  "The army called Monday's ceasefire off.", "The rebels blew Monday's convoy up.",
  "Feared killed in the strike on Gaza.",
  "The ministry had no to send spokesman, Doe, called war.",
])
func whatStandsOddlyIsRead(text: String) throws {
  #expect(try Extractor.shared().mentions(text).allSatisfy { text.contains($0.evidence.quote) })
}

/// A sentence may end behind each of its words.
@Test(arguments: 0..<4)
func everyBeginningOfASentenceIsRead(part: Int) throws {
  let rows = try goldRows("independent-en.tsv", ["sentence"])
  for (number, row) in rows.enumerated() where number % 64 == part * 16 {
    let words = row["sentence"].split(separator: " ")
    for count in 1...words.count {
      let text = words.prefix(count).joined(separator: " ")
      #expect(try Extractor.shared().mentions(text).allSatisfy { text.contains($0.evidence.quote) }, "\(text)")
    }
  }
}

/// Words left out, put in, swapped and joined from two sentences: nothing that stands in an article may stop the program.
@Test(arguments: 0..<8)
func splicedSentencesAreRead(seed: Int) throws {
  let extractor = try Extractor.shared()
  let sentences = try ExampleRow.triggers().map(\.sentence)
  let odd = [
    ",", ";", "-", "“", "”", "and", "who", "which", "of", "to", "his", "it", "Monday's", "said", "no", "a", "-led",
  ]
  var generator = SeededGenerator(seed: UInt64(seed))
  for _ in 0..<120 {
    var words = sentences[Int.random(in: 0..<sentences.count, using: &generator)].split(separator: " ").map(String.init)
    for _ in 0..<3 {
      let place = Int.random(in: 0..<words.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0 where words.count > 2: words.remove(at: place)
      case 1: words.insert(odd[Int.random(in: 0..<odd.count, using: &generator)], at: place)
      case 2: words.swapAt(place, Int.random(in: 0..<words.count, using: &generator))
      default:
        let other = sentences[Int.random(in: 0..<sentences.count, using: &generator)].split(separator: " ")
        words = words[...place] + other[Int.random(in: 0..<other.count, using: &generator)...].map(String.init)
      }
    }
    let text = words.joined(separator: " ")
    #expect(extractor.mentions(text).allSatisfy { text.contains($0.evidence.quote) }, "\(text)")
  }
}
