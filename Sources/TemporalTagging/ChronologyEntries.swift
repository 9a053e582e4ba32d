import TextAnalysis
import TimelineCore

// "24 February 2022 – …", "22 July: …": the dates that open the entries of a chronology.
extension Resolver {
  /// Whether an expression opens its sentence, with a colon or a dash behind it.
  func opensEntry(_ site: Site) -> Bool {
    let (tokens, sentence) = (site.match.tokens, site.sentence)
    guard tokens.lowerBound == sentence.lowerBound, tokens.upperBound < sentence.upperBound else { return false }
    return Self.entryMarks.contains(text.tokens[tokens.upperBound].hash)
  }

  /// The date without a year of an entry: of the year of the entry before it, or of the next where that one is well behind it;
  /// nil where no entry stands before it, or the date would lie behind the publication.
  func entryDate(_ spans: [CalendarSpan], _ site: Site) -> CalendarSpan? {
    guard let entry, opensEntry(site) else { return nil }
    let told = spans.filter { span in published.map { span.first <= $0 } ?? true }
    let same = told.first { $0.year == entry.day.year }
    // "17 November – …", "2 May – …"
    let isBehind = same.map { entry.day.dayNumber - $0.first.dayNumber > Self.halfAYear } ?? false
    return isBehind ? told.first { $0.year == entry.day.year + 1 } ?? same : same
  }

  /// Keeps the date of an entry, from which the next one is counted.
  mutating func noteEntry(_ span: CalendarSpan, _ site: Site) {
    guard opensEntry(site), [.day, .month].contains(span.unit) else { return }
    entry = (span.first, site.range)
  }

  /// The day of the entry that a sentence opens with: "overnight" in it is that night.
  func entryAnchor(_ site: Site) -> (day: CivilDate, anchor: Timex.Anchor)? {
    guard let entry, entry.range.start >= text.range(site.sentence).start, entry.range.end <= site.range.start else {
      return nil
    }
    return (entry.day, .reference(.date(.day(entry.day)), entry.range))
  }

  private static let halfAYear = 184
  private static let entryMarks = Set([":", "–", "—", "-", "|"].map { foldedHash($0.utf8) })
}
