import TemporalTagging
import TestSupport
import TimelineCore
import Testing

/// Sentences of the gold table, put together at random.
private struct Texts {
  let sentences: [String]
  var random: SeededGenerator

  init(seed: UInt64, language: String = "en") throws {
    let path = "Tests/TemporalTaggingTests/Gold/\(language).tsv"
    let gold = try LexiconFile(path: path, contents: try repositoryFile(path), needs: ["text"])
    sentences = gold.rows.map { $0["text"] }
    random = SeededGenerator(seed: seed)
  }

  mutating func paragraph() -> String {
    (0..<Int.random(in: 1...6, using: &random)).map { _ in sentences.randomElement(using: &random) ?? "" }
      .joined(separator: " ")
  }

  /// A paragraph with bytes changed, dropped and doubled.
  mutating func mutated() -> String {
    var bytes = Array(paragraph().utf8)
    for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 5)], at: place)
      default: bytes.insert(UInt8(ascii: "9"), at: place)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

private func checkSpans(_ timexes: [Timex], in text: String) {
  var end = 0
  for timex in timexes {
    #expect(timex.range.start >= end && timex.range.end <= text.utf8.count && !timex.range.isEmpty, "\(text)")
    #expect(!text[bytes: timex.range].isEmpty, "\(text)")
    end = timex.range.end
  }
}

private func checkMeanings(_ timexes: [Timex], in text: String) {
  for case let meaning? in timexes.map(\.meaning) where meaning.isCalendar {
    #expect(TemporalValue(edtf: meaning.description) == meaning, "\(meaning): \(text)")
  }
}

/// TIMEX3's values, whole: what is not known is X.
private func checkValues(_ timexes: [Timex], in text: String) {
  let date =
    /((BC)?[0-9X]{4}|[0-9X]{3})(-[0-9X]{2}(-[0-9X]{2})?|-(SP|SU|FA|WI)|-[QH][0-9X]|-W[0-9X]{2}(-[0-9X]|-WE)?)?(T([0-9:]{2,5}|MO|MI|AF|EV|NI))?/
  let length = /P(T?[0-9.X]+(H|M|S|D|W|Q|Y|DE|CE))+|PXX|(PAST|PRESENT|FUTURE)_REF/
  for timex in timexes {
    let value = timex.value
    let isKnown = value.wholeMatch(of: date) != nil || value.wholeMatch(of: length) != nil
    #expect(isKnown, "\(value): \(text)")
    #expect((timex.kind == .duration) == value.hasPrefix("P") || timex.kind != .duration, "\(value): \(text)")
  }
}

@Test(arguments: [1, 2, 3, 4] as [UInt64])
func mutatedTextsCrashNothingAndSpansKeepApart(seed: UInt64) throws {
  var texts = try Texts(seed: seed)
  let tagging = try Tagging("en")
  for _ in 0..<2_500 {
    let text = texts.mutated()
    let timexes = tagging.timexes(text, type: seed % 2 == 0 ? .news : .narrative)
    checkSpans(timexes, in: text)
    checkMeanings(timexes, in: text)
    checkValues(timexes, in: text)
  }
}

@Test(arguments: [7, 8] as [UInt64])
func mutatedGermanTextsCrashNothing(seed: UInt64) throws {
  var texts = try Texts(seed: seed, language: "de")
  let tagging = try Tagging("de")
  for _ in 0..<1_000 {
    let text = texts.mutated()
    let timexes = tagging.timexes(text, type: seed % 2 == 0 ? .news : .narrative)
    checkSpans(timexes, in: text)
    checkMeanings(timexes, in: text)
    checkValues(timexes, in: text)
  }
}

@Test(arguments: [5, 6] as [UInt64])
func paragraphsWithoutReferencesAddUp(seed: UInt64) throws {
  var texts = try Texts(seed: seed)
  let tagging = try Tagging("en")
  func independent(_ text: String) -> Bool {
    tagging.timexes(text, type: .news).allSatisfy {
      switch $0.anchor {
      case .reference: false
      case .published, nil: $0.kind != .time && $0.value.contains("X") == false
      }
    }
  }
  var tried = 0
  for _ in 0..<300 {
    let (a, b) = (texts.paragraph(), texts.paragraph())
    guard independent(a), independent(b) else { continue }
    let joined = tagging.timexes("\(a)\n\n\(b)", type: .news)
    guard joined.allSatisfy({ if case .reference = $0.anchor { false } else { !$0.value.hasPrefix("XXXX") } }) else {
      continue
    }
    tried += 1
    let offset = a.utf8.count + 2
    let shifted = tagging.timexes(b, type: .news).map { timex in
      var timex = timex
      timex.range = ByteRange(timex.range.start + offset, timex.range.end + offset)
      return timex
    }
    #expect(joined == tagging.timexes(a, type: .news) + shifted, "\(a)\n\n\(b)")
  }
  #expect(tried > 20)
}
