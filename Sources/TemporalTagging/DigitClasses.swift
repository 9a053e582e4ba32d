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

  /// Every class that a number in digits may be of by its form.
  var classes: ClassBits {
    let all = [
      year, shortYear, day, month, hour, minute, decade, shortDecade, nearYear, farYear, digits, dayMonth, hourMinute,
    ]
    return all.reduce(.none) { $0.union(ClassBits(Int32($1))) }
  }

  func addCandidates(for token: Token, in text: LexicalText, to candidates: inout ContiguousArray<Candidate>) {
    let bytes = text.article.text.utf8.span.extracting(Int(token.start)..<Int(token.end))
    addPair(bytes, to: &candidates)
    guard bytes.count <= 4, let value = DigitGroup(bytes, from: 0, to: bytes.count)?.value else { return }
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
  private func addPair(_ bytes: Span<UInt8>, to candidates: inout ContiguousArray<Candidate>) {
    guard (3...5).contains(bytes.count),
      let stop = bytes.indices.first(where: { bytes[$0] == UInt8(ascii: ".") }),
      let first = DigitGroup(bytes, from: 0, to: stop), first.count <= 2,
      let second = DigitGroup(bytes, from: stop + 1, to: bytes.count), second.count <= 2
    else { return }
    let number = first.value * 100 + second.value
    if (1...31).contains(first.value), (1...12).contains(second.value) {
      candidates.append(Candidate(classID: Int32(dayMonth), number: number))
    }
    if first.value <= 24, second.value <= 59, second.count == 2 {
      candidates.append(Candidate(classID: Int32(hourMinute), number: number))
    }
  }
}

/// Digits of a number that stand together.
private struct DigitGroup {
  /// No more than a little over 10⁹, however long the number.
  let value: Int
  /// How many digits.
  let count: Int

  /// Nil where a byte of the range is no digit, or there is none.
  init?(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    guard start < end else { return nil }
    var value = 0
    for index in start..<end {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = min(value * 10 + Int(digit), 1 << 30)
    }
    self.value = value
    count = end - start
  }
}

extension NumberReader {
  /// A number in digits as `{n}`: "2.5", "1,200", "5 1/2".
  func addDigits(
    _ text: LexicalText, at index: Int, before end: Int, _ rules: TemporalRules,
    to candidates: inout ContiguousArray<Candidate>
  ) {
    let token = text.tokens[index]
    let bytes = text.article.text.utf8.span.extracting(Int(token.start)..<Int(token.end))
    guard let thousandths = Self.thousandths(bytes) else { return }
    candidates.append(Candidate(classID: Int32(number), number: thousandths))
    if let (numerator, denominator) = fraction(text, at: index + 1, before: end) {
      candidates.append(
        Candidate(classID: Int32(number), count: Int32(4), number: thousandths + 1_000 * numerator / denominator))
    }
    if index + 1 < end, text.tokens[index + 1].kind == .word,
      let (factor, count) = scaleFactor(text, at: index + 1, before: end, rules)
    {
      candidates.append(
        Candidate(classID: Int32(number), count: Int32(1 + count), number: min(thousandths, 1_000_000) * factor))
    }
  }

  private func fraction(_ text: LexicalText, at index: Int, before end: Int) -> (Int, Int)? {
    guard index + 2 < end, text.tokens[index].kind == .number, text.tokens[index + 1].hash == slash,
      let numerator = Int(text.text(index)), let denominator = Int(text.text(index + 2)),
      (1..<10).contains(numerator), (numerator + 1..<10).contains(denominator)
    else { return nil }
    return (numerator, denominator)
  }

  /// Digits with separators: three digits behind a separator are thousands, others a fraction.
  private static func thousandths(_ bytes: Span<UInt8>) -> Int? {
    var whole: Int?
    var part = 0
    var scale = 0
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: ","), bytes[end] != UInt8(ascii: ".") { end += 1 }
      defer { start = end + 1 }
      guard end > start else { continue }
      guard let group = DigitGroup(bytes, from: start, to: end), group.value < 1_000_000_000 else { return nil }
      if let thousands = whole {
        guard thousands < 1_000_000_000 else { return nil }
        if group.count == 3 {
          whole = thousands * 1_000 + group.value
        } else if let digits = DigitGroup(bytes, from: start, to: min(end, start + 3)) {
          part = digits.value * (group.count == 1 ? 100 : group.count == 2 ? 10 : 1)
          scale += 1
        }
      } else {
        whole = group.value
      }
    }
    guard scale <= 1, let whole, whole < 1_000_000_000 else { return nil }
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
