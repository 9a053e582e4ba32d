import EventExtraction
import TemporalTagging
import TestSupport
import Testing
import TextAnalysis
import TimelineCore

private let sentences = [
  "Germany pledged €650 million in weapons for Ukraine on Monday.",
  "Israel’s air force struck the port of Hodeidah on Saturday, the Houthis said.",
  "“We reject a truce,” said Abdel Fattah al-Burhan.",
  "Armenia and Azerbaijan exchanged 32 prisoners of war on Wednesday.",
  "The African Union welcomed the agreement that Ethiopia signed in Pretoria in November 2022.",
  "At least 17 people were killed in El Fasher, according to local authorities.",
  // Without a trigger, but somebody may be meant by what comes later, or nobody.
  "Kenya's capital was quiet in the evening.",
  "Rain fell over the hills all day.",
  "Foreign Minister Anna Berg stood beside him.",
  "The aid for Sudan was meant for its hospitals.",
  "He signed a ceasefire agreement in Cairo on Sunday.",
  "They attacked a bridge on Tuesday.",
]

private func text(seed: Int) -> String {
  var generator = SeededGenerator(seed: UInt64(seed))
  return (0..<5).compactMap { _ in sentences.randomElement(using: &generator) }.joined(
    separator: seed % 2 == 0 ? " " : "\n\n")
}

/// A report may be older than what it says of itself: "since 2016", written in 1999.
@Test(arguments: ["1999-10-28", "2016-03-01", "2024-12-04"])
func noDateEndsBeforeItBegins(published: String) throws {
  let texts = ["since the late 2010s.", "since May 2016.", "from 2016.", "until 2012.", "for ten years since 2031."]
  for text in texts {
    let mentions = try Extractor.shared().mentions("Rebels have shelled Aden \(text)", published: published)
    for mention in mentions {
      guard let first = mention.date.value?.first, let last = mention.date.value?.last else { continue }
      #expect(first <= last, "\(text) \(published)")
    }
  }
}

@Test(arguments: 0..<20)
func quotesAreTheBytesOfTheText(seed: Int) throws {
  let text = text(seed: seed)
  for mention in try Extractor.shared().mentions(text) {
    #expect(mention.evidence.quote == text[bytes: mention.evidence.range])
    #expect(mention.evidence.range.contains(mention.evidence.trigger.range))
    for participant in mention.roles.values.joined() {
      guard let range = participant.range, participant.kind != .thing else { continue }
      #expect(text[bytes: range] == participant.text)
    }
  }
}

@Test(arguments: 0..<60)
func traceAndExtractionTellTheSame(seed: Int) throws {
  let extractor = try Extractor.shared()
  let analyzed = extractor.analyzed(text(seed: seed))
  let timexes = tagTemporalExpressions(in: analyzed, rules: extractor.rules)
  let traced = traceEvents(in: analyzed, timexes: timexes, patterns: extractor.patterns)
  #expect(traced.count == analyzed.sentences.count)
  #expect(
    traced.flatMap(\.mentions) == extractEvents(from: analyzed, timexes: timexes, patterns: extractor.patterns))
}

@Test func keysStayWhenTheArticleIsRedatedOrMoved() throws {
  let extractor = try Extractor.shared()
  let sentence = "Armenia and Azerbaijan exchanged 32 prisoners of war on Wednesday."
  let key = try #require(extractor.mentions(sentence).first?.key)
  #expect(key.count == 10)
  #expect(extractor.mentions(sentence, published: "2023-12-14").first?.key == key)
  #expect(extractor.mentions("Nothing else.\n\n" + sentence).first?.key == key)
  #expect(extractor.mentions(sentence.replacing(" 32 ", with: " 33 ")).first?.key != key)
}
