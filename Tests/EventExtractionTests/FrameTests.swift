import EventExtraction
import Testing
import TimelineCore

/// A deed of `deeds-en.tsv` in a sentence of `frames-en.tsv`.
private struct Deed {
  let forms: [(place: String, words: String)]
  let type: String

  init(_ row: LexiconFile.Row) {
    forms = [
      ("{S}", "subject"), ("{past}", "past"), ("{part}", "participle"), ("{base}", "base"), ("{ger}", "gerund"),
      ("{O}", "rest"),
    ].map { ($0, String(row[$1])) }
    type = row["type"]
  }

  func told(in frame: String) -> String {
    var text = frame
    for form in forms { text = text.replacing(form.place, with: form.words) }
    let letter = text.firstIndex(where: \.isLetter) ?? text.startIndex
    return text[..<letter] + text[letter...].prefix(1).uppercased() + text[letter...].dropFirst()
  }
}

private func deeds() throws -> [Deed] {
  try goldRows("deeds-en.tsv", ["subject", "past", "participle", "base", "gerund", "rest", "type"]).map(Deed.init)
}

/// Whatever sentence tells of it, the same deed is found, as real and on the day that the sentence says.
@Test func findsADeedInEverySentenceThatTellsIt() throws {
  let deeds = try deeds()
  for frame in try goldRows("frames-en.tsv", ["frame", "status", "date"]) {
    for deed in deeds {
      let sentence = deed.told(in: frame["frame"])
      let found = try Extractor.shared().mentions(sentence).filter { $0.type.rawValue.hasPrefix(deed.type) }
      #expect(
        found.contains { $0.status.rawValue == frame["status"] && $0.date.value?.description ?? "" == frame["date"] },
        "\(frame.location): \(sentence) \(found.map { "\($0.status) \($0.date.value?.description ?? "")" })")
    }
  }
}

/// Whatever shape the noun takes that a verb does something to, the deed is found on its day.
@Test func findsADeedWhateverShapeItsObjectTakes() throws {
  let shapes = try goldRows("objects-en.tsv", ["object"])
  for deed in try goldRows("object-deeds-en.tsv", ["sentence", "noun", "type"]) {
    for shape in shapes {
      let object = shape["object"].replacing("{N}", with: deed["noun"])
      let sentence = deed["sentence"].replacing("{O}", with: object)
      let found = try Extractor.shared().mentions(String(sentence)).filter { $0.type.rawValue == deed["type"] }
      #expect(
        found.contains { $0.status == .happened && $0.date.value?.description == "2024-12-02" },
        "\(shape.location): \(sentence)")
    }
  }
}

/// What somebody denies, is called false, or was left undone is told of nobody as real.
@Test func tellsNoDeedThatIsDeniedOrLeftUndone() throws {
  let deeds = try deeds()
  for frame in try goldRows("denials-en.tsv", ["frame"]) {
    for deed in deeds where deed.type != "diplomacy.accusation" {
      let sentence = deed.told(in: frame["frame"])
      let found = try Extractor.shared().mentions(sentence).filter { $0.type.rawValue.hasPrefix(deed.type) }
      #expect(!found.contains { $0.status.reality == .real }, "\(frame.location): \(sentence)")
    }
  }
}

/// Of sentences as widely worded as can be, at least as many as were found tell an event of their category.
@Test(arguments: [("read", 630), ("kept", 500)])
func findsTheEventOfWideWording(half: String, least: Int) throws {
  let sentences = try goldRows("wording-en.tsv", ["half", "type", "status", "date", "sentence"]).filter {
    $0["half"] == half
  }
  let found = try sentences.filter { row in
    let category = row["type"].prefix { $0 != "." }
    return try Extractor.shared().mentions(row["sentence"]).contains { $0.type.category == category }
  }
  #expect(found.count >= least, "\(found.count) of \(sentences.count)")
}
