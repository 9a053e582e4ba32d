import TextAnalysis
import TimelineCore

/// The classes a number written in digits belongs to by its form: `{year}`, `{day}`, `{mon}`, `{hour}` ….
struct DigitClasses: Sendable {
  private let year: Int
  private let shortYear: Int
  private let day: Int
  private let month: Int
  private let hour: Int
  private let minute: Int
  private let decade: Int
  private let shortDecade: Int
  private let nearYear: Int
  private let farYear: Int
  private let digits: Int
  private let dayMonth: Int
  private let hourMinute: Int

  init(_ lexicon: inout TemporalLexicon) {
    year = lexicon.id(of: "year")
    shortYear = lexicon.id(of: "yy")
    day = lexicon.id(of: "day")
    month = lexicon.id(of: "mon")
    hour = lexicon.id(of: "hour")
    minute = lexicon.id(of: "minute")
    decade = lexicon.id(of: "decade")
    shortDecade = lexicon.id(of: "short-decade")
    nearYear = lexicon.id(of: "near-year")
    farYear = lexicon.id(of: "far-year")
    digits = lexicon.id(of: "digits")
    dayMonth = lexicon.id(of: "day-month")
    hourMinute = lexicon.id(of: "hour-minute")
  }

  func addCandidates(for token: Token, in text: AnalyzedText, to candidates: inout ContiguousArray<Candidate>) {
    addPair(token, text, to: &candidates)
    guard token.range.count <= 4, let value = Int(text.article.text[bytes: token.range]) else { return }
    func add(_ classID: Int) { candidates.append(Candidate(classID: Int32(classID), number: value)) }
    add(digits)
    switch token.range.count {
    case 4:
      if (1000...2999).contains(value) { add(year) }
      if (1000...2999).contains(value) { add((1900...2099).contains(value) ? nearYear : farYear) }
      if value % 10 == 0, (1000...2990).contains(value) { add(decade) }
      if value / 100 <= 24, value % 100 <= 59 { add(hour) }
    case 1, 2:
      if (1...31).contains(value) { add(day) }
      if (1...12).contains(value) { add(month) }
      if value <= 24 { add(hour) }
      if token.range.count == 2 {
        add(shortYear)
        if value <= 59 { add(minute) }
        if value % 10 == 0 { add(shortDecade) }
      }
    default:
      break
    }
  }
}

extension DigitClasses {
  /// Two numbers with a full stop between them, as a hundred times the first and the second: `5.3`, `10.15`.
  private func addPair(_ token: Token, _ text: AnalyzedText, to candidates: inout ContiguousArray<Candidate>) {
    guard (3...5).contains(token.range.count) else { return }
    let parts = text.article.text[bytes: token.range].split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) }), let first = Int(parts[0]),
      let second = Int(parts[1])
    else { return }
    let number = first * 100 + second
    if (1...31).contains(first), (1...12).contains(second) {
      candidates.append(Candidate(classID: Int32(dayMonth), number: number))
    }
    if first <= 24, second <= 59, parts[1].utf8.count == 2 {
      candidates.append(Candidate(classID: Int32(hourMinute), number: number))
    }
  }
}

extension NumberReader {
  /// A number in digits as `{n}`: "2.5", "1,200", "5 1/2".
  func addDigits(
    _ text: AnalyzedText, at index: Int, before end: Int, _ lexicon: TemporalLexicon,
    to candidates: inout ContiguousArray<Candidate>
  ) {
    guard let thousandths = Self.thousandths(text.article.text[bytes: text.tokens[index].range]) else { return }
    candidates.append(Candidate(classID: Int32(number), number: thousandths))
    if let (numerator, denominator) = fraction(text, at: index + 1, before: end) {
      candidates.append(
        Candidate(classID: Int32(number), count: Int32(4), number: thousandths + 1_000 * numerator / denominator))
    }
    if index + 1 < end, text.tokens[index + 1].kind == .word,
      let (factor, count) = scaleFactor(text, at: index + 1, before: end, lexicon)
    {
      candidates.append(
        Candidate(classID: Int32(number), count: Int32(1 + count), number: min(thousandths, 1_000_000) * factor))
    }
  }

  private func fraction(_ text: AnalyzedText, at index: Int, before end: Int) -> (Int, Int)? {
    guard index + 2 < end, text.tokens[index].kind == .number, text.tokens[index + 1].hash == slash,
      let numerator = Int(text.text(index)), let denominator = Int(text.text(index + 2)),
      (1..<10).contains(numerator), (numerator + 1..<10).contains(denominator)
    else { return nil }
    return (numerator, denominator)
  }

  /// Digits with separators: three digits behind a separator are thousands, others a fraction.
  static func thousandths(_ text: String) -> Int? {
    var whole = 0
    var part = 0
    var scale = 0
    for (index, group) in text.split(whereSeparator: { $0 == "," || $0 == "." }).enumerated() {
      guard let value = Int(group), whole < 1_000_000_000, value < 1_000_000_000 else { return nil }
      if index == 0 {
        whole = value
      } else if group.utf8.count == 3 {
        whole = whole * 1_000 + value
      } else if let value = Int(group.prefix(3)) {
        part = value * (group.utf8.count == 1 ? 100 : group.utf8.count == 2 ? 10 : 1)
        scale += 1
      }
    }
    guard scale <= 1, whole < 1_000_000_000 else { return nil }
    return whole * 1_000 + part
  }

  func add(_ reading: Reading, to candidates: inout ContiguousArray<Candidate>) {
    if reading.isYear {
      for classID in [spokenYear, spokenNearYear] {
        candidates.append(
          Candidate(classID: Int32(classID), count: Int32(reading.count), number: reading.thousandths / 1_000))
      }
    } else {
      candidates.append(Candidate(classID: Int32(number), count: Int32(reading.count), number: reading.thousandths))
    }
  }
}
