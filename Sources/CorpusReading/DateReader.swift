import TimelineCore

/// Reads full dates, with a year, as newspapers print them over an article.
struct DateReader: Sendable {
  private var months: [String: Int] = [:]
  private var weekdays: Set<String> = []

  /// - Parameter rows: Of `boilerplate.tsv`; those of the kinds `month` and `weekday` count.
  init(_ rows: [LexiconFile.Row]) throws(Diagnostic) {
    for row in rows where row["kind"] == "month" {
      guard let month = Int(row["value"]), (1...12).contains(month) else {
        throw row.error("expected a month from 1 to 12, found '\(row["value"])'")
      }
      for name in row.list("pattern") { months[name] = month }
    }
    for row in rows where row["kind"] == "weekday" { weekdays.formUnion(row.list("pattern")) }
  }

  /// The first full date in a text; nil where there is none.
  func firstDate(in text: String) -> CivilDate? {
    let line = LineForm(text.prefix(200))
    for index in line.folded.indices where index == 0 || !Self.isWord(line.folded[index - 1]) {
      if let found = date(in: line, at: index) { return found.date }
    }
    return nil
  }

  /// The date that begins at a place: `2024-12-04`, `Wed, 4 December 2024`, `Dec. 4th, 2024`, `04.12.2024`.
  func date(in line: LineForm, at index: Int) -> (date: CivilDate, end: Int)? {
    var words = Words(line.folded, index)
    if let word = words.peek(), weekdays.contains(word) { words.next() }
    guard let first = words.next() else { return nil }
    var found: CivilDate?
    if let month = months[first], let day = words.next().flatMap(Self.day), let year = words.next() {
      found = Self.date(year, month, day)
    } else if let day = Self.day(first), let name = words.next(), let month = months[name], let year = words.next() {
      found = Self.date(year, month, day)
    } else if let dotted = dottedDate(line.folded, index) {
      return dotted
    } else if first.count == 4 {
      words = Words(line.folded, index)
      return isoDate(line.folded, index)
    }
    return found.map { ($0, words.end) }
  }

  /// `04.12.2024`: with full stops the day comes first.
  private func dottedDate(_ scalars: [Unicode.Scalar], _ index: Int) -> (date: CivilDate, end: Int)? {
    let text = scalars[index...].prefix { ("0"..."9").contains($0) || $0 == "." }
    // `1.1.2024` has eight.
    guard text.count >= 8 else { return nil }
    let parts = text.split(separator: ".").map { String(String.UnicodeScalarView($0)) }
    guard parts.count == 3, let day = Self.day(parts[0]), let month = Self.day(parts[1]) else { return nil }
    return Self.date(parts[2], month, day).map { ($0, text.last == "." ? text.endIndex - 1 : text.endIndex) }
  }

  private func isoDate(_ scalars: [Unicode.Scalar], _ index: Int) -> (date: CivilDate, end: Int)? {
    guard index + 10 <= scalars.count else { return nil }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[index..<index + 10])
    return CivilDate(iso: text).map { ($0, index + 10) }
  }

  private static func date(_ year: String, _ month: Int, _ day: Int) -> CivilDate? {
    guard year.count == 4, let year = Int(year) else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// `4`, `04` and `4th`.
  private static func day(_ word: String) -> Int? {
    let digits = word.prefix { ("0"..."9").contains($0) }
    guard (1...2).contains(digits.count), word.count - digits.count == 0 || word.count - digits.count == 2 else {
      return nil
    }
    return Int(digits)
  }

  fileprivate static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetter || scalar.isDigit
  }
}

/// Words from a place on, with blanks, points and commas between them.
private struct Words {
  private let scalars: [Unicode.Scalar]
  private var index: Int
  /// Behind the last word.
  private(set) var end: Int

  init(_ scalars: [Unicode.Scalar], _ index: Int) {
    self.scalars = scalars
    self.index = index
    end = index
  }

  func peek() -> String? {
    var copy = self
    return copy.next()
  }

  /// Nil where no word comes next.
  @discardableResult
  mutating func next() -> String? {
    var start = index
    while start < scalars.count, " .,".unicodeScalars.contains(scalars[start]) {
      start += 1
    }
    var word = ""
    var place = start
    while place < scalars.count, DateReader.isWord(scalars[place]) {
      word.unicodeScalars.append(scalars[place])
      place += 1
    }
    guard !word.isEmpty else { return nil }
    (index, end) = (place, place)
    return word
  }
}
