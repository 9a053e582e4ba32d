import TimelineCore

/// A pattern for a whole line.
///
/// Letters match without regard to case; `*` matches anything, `{date}` a full date, `{time}` what may stand behind a
/// date (numbers, marks, words of up to four letters), `{PLACE}` words in capitals, `{Names}` words with capital
/// initials, `#` a number. The line's bullets, brackets and closing marks are gone before (`LineForm`).
struct LinePattern: Sendable {
  private enum Element {
    case scalar(Unicode.Scalar)
    case anything, date, time, place, names, number
  }

  private let elements: [Element]
  /// The letters that a line must have.
  private let letters: LetterBits
  var dateCount: Int { elements.count { if case .date = $0 { true } else { false } } }
  /// Whether it says nothing about how the line ends.
  var isOpen: Bool { if case .anything? = elements.last { true } else { false } }

  /// The letter that a line must begin with, in lower case; nil where any may.
  var firstScalar: Unicode.Scalar? { if case .scalar(let scalar)? = elements.first { scalar } else { nil } }

  /// Nil for an empty pattern or an unknown name in braces.
  init?(_ text: String) {
    var elements: [Element] = []
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "*": elements.append(.anything)
      case "#": elements.append(.number)
      case "{":
        let name = String(rest.prefix { $0 != "}" })
        rest = rest.dropFirst(name.unicodeScalars.count + 1)
        guard let element = Self.named(name) else { return nil }
        elements.append(element)
      default: elements.append(.scalar(LineForm.lowercase(scalar)))
      }
    }
    guard !elements.isEmpty else { return nil }
    self.elements = elements
    letters = LetterBits(elements.lazy.compactMap { if case .scalar(let scalar) = $0 { scalar } else { nil } })
  }

  private static func named(_ name: String) -> Element? {
    switch name {
    case "date": .date
    case "time": .time
    case "PLACE": .place
    case "Names": .names
    default: nil
    }
  }

  /// The dates in the line, in order; nil where the pattern does not match.
  func matches(_ line: LineForm, _ dates: DateReader) -> [CivilDate]? {
    letters.isSubset(of: line.letters) ? match(from: 0, line, 0, dates) : nil
  }

  /// The dates of what the elements from one on match.
  private func match(from place: Int, _ line: LineForm, _ index: Int, _ dates: DateReader) -> [CivilDate]? {
    // Most patterns differ from a line in their first letters.
    var (place, index) = (place, index)
    while place < elements.count, case .scalar(let scalar) = elements[place] {
      guard index < line.folded.count, line.folded[index] == scalar else { return nil }
      (place, index) = (place + 1, index + 1)
    }
    guard place < elements.count else { return index == line.folded.count ? [] : nil }
    let rest = place + 1
    switch elements[place] {
    case .scalar: return nil
    case .date:
      guard let (date, end) = dates.date(in: line, at: index) else { return nil }
      return match(from: rest, line, end, dates).map { [date] + $0 }
    case .anything: return longest(line.folded.count, rest, line, index, dates)
    case .number:
      let end = line.folded[index...].firstIndex { !$0.isDigit } ?? line.folded.count
      return end > index ? match(from: rest, line, end, dates) : nil
    case .time: return longest(Self.timeEnd(line, index), rest, line, index, dates)
    case .place: return longest(Self.placeEnd(line, index), rest, line, index + 1, dates)
    case .names: return longest(Self.namesEnd(line, index), rest, line, index + 1, dates)
    }
  }

  /// Tries the elements from `rest` on behind each place from `end` back to `start`.
  private func longest(
    _ end: Int, _ rest: Int, _ line: LineForm, _ start: Int, _ dates: DateReader
  ) -> [CivilDate]? {
    if rest == elements.count { return end == line.folded.count && start <= end ? [] : nil }
    let (next, second) = (letter(rest), letter(rest + 1))
    for index in stride(from: end, through: start, by: -1) {
      if let next, index == line.folded.count || line.folded[index] != next { continue }
      if next != nil, let second, index + 1 >= line.folded.count || line.folded[index + 1] != second { continue }
      if let found = match(from: rest, line, index, dates) { return found }
    }
    return nil
  }

  /// The letter that an element is; nil for any other and behind the last.
  private func letter(_ place: Int) -> Unicode.Scalar? {
    guard place < elements.count, case .scalar(let scalar) = elements[place] else { return nil }
    return scalar
  }

  private static func timeEnd(_ line: LineForm, _ index: Int) -> Int {
    var letters = 0
    for place in index..<line.folded.count {
      letters = line.folded[place].isLetter ? letters + 1 : 0
      if letters > 4 { return place - 4 }
    }
    return line.folded.count
  }

  private static func placeEnd(_ line: LineForm, _ index: Int) -> Int {
    line.scalars[index...].firstIndex { $0.isLowerLetter || $0 == "\"" || $0.isDigit }
      ?? line.scalars.count
  }

  /// Names may be joined by short words such as "and" and "in".
  private static func namesEnd(_ line: LineForm, _ index: Int) -> Int {
    var start = index
    while start < line.scalars.count {
      let end = line.scalars[start...].firstIndex(of: " ") ?? line.scalars.count
      let word = line.scalars[start..<end]
      guard let first = word.first, !first.isLowerLetter || word.count <= 3 else {
        return max(index, start - 1)
      }
      start = end + 1
    }
    return line.scalars.count
  }
}
