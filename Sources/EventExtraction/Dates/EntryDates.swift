import TextAnalysis
import TimelineCore

// "June 24, 2024: Kyiv adds the company to its list. It stops the transit": the times that open the entries of a chronology.
extension Extraction {
  /// Gives the sentences of a chronology the time that opens their paragraph, or stands alone above it.
  static func noteEntries(_ sentences: [SentenceWords]) {
    var entry: DatedValue?
    var isAbove = false
    for sentence in sentences where entry != nil || sentence.hasTimes {
      if sentence.beginsParagraph {
        let opening = sentence.openingTime
        if opening != nil || !isAbove { entry = opening?.date }
        isAbove = opening?.isAlone ?? false
      }
      sentence.entry = entry
    }
  }
}

extension MentionDater {
  /// The time of the entry that a sentence belongs to: of what it tells in a tense that leaves the time to the entry.
  func entryTime(_ candidate: Candidate, _ reading: StatusReading, _ finding: Finding) -> DatedValue? {
    guard let entry = sentence.entry, let status = reading.status.map(finding.traits.settled),
      ![.planned, .expected, .hypothetical].contains(status)
    else { return nil }
    // "says that six had earlier been killed"
    if let verb = perfect(of: candidate.verb), verb.tense != .present {
      guard let last = entry.value?.last else { return nil }
      return DatedValue(
        value: .interval(start: .open, end: .date(.day(last))), confidence: entry.confidence * 0.5, basis: entry.basis,
        rule: "date.entry", timex: entry.timex)
    }
    return inherited(entry, 0.8, "date.entry")
  }
}

extension SentenceWords {
  /// The day, month or year in front of a colon or a dash with which it begins, or that it consists of; nil for none.
  fileprivate var openingTime: (date: DatedValue, isAlone: Bool)? {
    var (end, first) = (bodyStart, Timex?.none)
    while end < count {
      if let entity = entity(at: end), let timex = entity.timex, timex.kind == .date {
        (end, first) = (entity.words.upperBound, first ?? timex)
      } else if first != nil, has(end, [.comma, .coordinator]), !isColon(end) {
        end += 1
      } else {
        break
      }
    }
    guard let first, let value = first.meaning, value.isCalendar else { return nil }
    let isAlone = end == count || end + 1 == count && !isColon(end)
    // "May 15, 2018 The president opened a bridge"
    let isAbove =
      value.precision == .day && use(end) != .verb
      && end < count && token(end).shape == .capitalised && !has(end - 1, .comma)
    guard isAlone || isAbove || isColon(end) || has(end, .dash) else {
      return nil
    }
    let date = DatedValue(
      value: value, confidence: first.confidence, basis: "same-clause", rule: "date.entry", timex: first)
    return (date, isAlone)
  }

  func isColon(_ index: Int) -> Bool {
    index < count && article.text.utf8.span[Int(token(index).start)] == UInt8(ascii: ":")
  }
}
