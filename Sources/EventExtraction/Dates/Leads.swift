import TextAnalysis
import TimelineCore

/// What the first sentences of something open; they tell its news.
enum Lead: Sendable {
  /// An article, or a story of a digest.
  case article
  /// What a live page tells at an hour: "13:20".
  case entry
}

extension Sequence<SentenceWords> {
  /// How many sentences tell the news.
  private static var leadLength: Int { 2 }

  /// Marks the first sentences of the article, of each story of a digest and of each entry of a live page. Headings and other
  /// lines of a few words are none.
  func markLeads() {
    var opened = Lead.article
    var count = 0
    for words in self {
      if words.isHour { opened = .entry }
      if words.isHour || words.opensStory { count = 0 }
      guard words.isLong, count < Self.leadLength else { continue }
      words.lead = opened
      count += 1
    }
  }
}

extension SentenceWords {
  /// What has fewer words and no full stop is no sentence: a heading, a number of a list, the hour of an entry.
  private static let leastWords = 5

  /// Whether it has the words of a sentence.
  var isLong: Bool { count >= Self.leastWords || has(count - 1, .stop) }

  /// Whether it is nothing but the hour at which an entry of a live page was written: "13:20", "20.40 GMT".
  fileprivate var isHour: Bool {
    !isLong && token(0).isNumber && (entity(at: 0)?.timex?.kind == .time || isDottedHour)
  }

  /// "20.40", "9.05 GMT", "8.15pm": a point is read as that of an hour only where a line holds nothing else.
  private var isDottedHour: Bool {
    let parts = string(0..<count).split(separator: " ")
    guard let clock = parts.first?.split(separator: ".", maxSplits: 1), clock.count == 2, parts.count <= 2,
      let hour = Int(clock[0]), let minute = Int(clock[1].prefix(2)), clock[1].prefix(2).count == 2
    else { return false }
    let isRestOfHour =
      clock[1].dropFirst(2).allSatisfy(\.isLetter) && parts.dropFirst().allSatisfy { $0.allSatisfy(\.isUppercase) }
    return (0..<24).contains(hour) && (0..<60).contains(minute) && isRestOfHour
  }
}

extension MentionDater {
  /// The lead of a news item tells in the perfect what is a day old at most, an entry of a live page what is an hour old.
  func fresh(_ lead: Lead, _ published: CivilDate) -> DatedValue {
    switch lead {
    case .article:
      DatedValue(
        value: .days(published.adding(days: -1), published), confidence: 0.5, basis: "aspect", rule: "date.perfect-lead"
      )
    case .entry:
      DatedValue(value: .date(.day(published)), confidence: 0.5, basis: "aspect", rule: "date.perfect-entry")
    }
  }
}
