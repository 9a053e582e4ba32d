import Foundation
import TestSupport
import Testing
import TimelineCore
import TimelineExport

private let alphabet: [Character] = ["a", "ö", "–", "😀", "e\u{301}", "\"", "\n", "\\", "7", " "]

/// Offsets are those that a program would count which knows Unicode scalars only.
@Test(arguments: 0..<50)
func timexOffsetsCountScalars(seed: Int) throws {
  var random = SeededGenerator(seed: UInt64(seed))
  let text = String((0..<60).compactMap { _ in alphabet.randomElement(using: &random) })
  let cuts = text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
  let timexes = stride(from: 0, to: cuts.count - 5, by: 6).map { index in
    Timex(
      range: ByteRange(cuts[index], cuts[index + 4]), kind: .date, value: "2024",
      modifier: index % 4 == 0 ? .start : nil,
      meaning: nil, rule: "r", confidence: 1)
  }
  let line = renderTimexLine(document: "d\"1", text: text, timexes: timexes)
  let record = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
  #expect(record.doc == "d\"1")
  #expect(record.timexes.count == timexes.count)
  let scalars = Array(text.unicodeScalars)
  for (found, timex) in zip(record.timexes, timexes) {
    #expect(String(String.UnicodeScalarView(scalars[found.start..<found.end])) == text[bytes: timex.range])
    #expect(found.text == text[bytes: timex.range])
    #expect(found.mod == timex.modifier?.rawValue)
  }
}

@Test func aTimexLineHasItsFieldsInOrder() {
  let timex = Timex(
    range: ByteRange(5, 11), kind: .date, value: "2024-03-05", meaning: nil, rule: "weekday", confidence: 1)
  let outside = Timex(range: ByteRange(5, 90), kind: .date, value: "2024", meaning: nil, rule: "r", confidence: 1)
  #expect(
    renderTimexLine(document: "a", text: "Am ö Montag", timexes: [timex, outside])
      == #"{"doc":"a","timexes":[{"start":4,"end":10,"text":" Monta","#
      + #""type":"DATE","value":"2024-03-05","rule":"weekday"}]}"#)
}

private struct Line: Decodable {
  struct Expression: Decodable {
    let start, end: Int
    let text, type, value, rule: String
    let mod: String?
  }

  let doc: String
  let timexes: [Expression]
}
