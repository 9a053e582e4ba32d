/// A date as precise as the text made it: one point of the Extended Date/Time Format, level 1 (ISO 8601-2).
package struct EDTFDate: Hashable, Sendable {
  /// How precise the date is, and which date it is.
  package enum Value: Hashable, Sendable {
    /// `1985`; `Y170000002` where the year needs more than four digits.
    case year(Int)
    /// `198X`: the ten years from `decade` × 10.
    case decade(Int)
    /// `19XX`: the hundred years from `century` × 100.
    case century(Int)
    /// `2023-21` … `2023-24`: spring, summer, autumn, winter of the northern year; winter runs into the next year.
    case season(year: Int, Season)
    /// `2024-03`.
    case month(year: Int, month: Int)
    /// `2024-03-05`.
    case day(CivilDate)
  }

  /// EDTF's season codes 21–24.
  package enum Season: Int, Hashable, Sendable, CaseIterable {
    case spring = 21
    case summer, autumn, winter
  }

  /// EDTF level 1: one qualifier for the whole date.
  package enum Qualifier: Character, Hashable, Sendable, CaseIterable {
    case uncertain = "?"
    case approximate = "~"
    case both = "%"
  }

  package var value: Value
  package var qualifier: Qualifier?

  package init(_ value: Value, qualifier: Qualifier? = nil) {
    self.value = value
    self.qualifier = qualifier
  }

  package static func day(_ day: CivilDate) -> EDTFDate { EDTFDate(.day(day)) }

  /// The first day the date may mean.
  package var first: CivilDate {
    switch value {
    case .year(let year): .yearStart(year)
    case .decade(let decade): .yearStart(decade * 10)
    case .century(let century): .yearStart(century * 100)
    case .season(let year, let season): Self.month(year, 3 * (season.rawValue - 20)).monthStart
    case .month(let year, let month): Self.month(year, month)
    case .day(let day): day
    }
  }

  /// The last day the date may mean.
  package var last: CivilDate {
    switch value {
    case .year(let year): .yearEnd(year)
    case .decade(let decade): .yearEnd(decade * 10 + 9)
    case .century(let century): .yearEnd(century * 100 + 99)
    case .season: first.adding(months: 2).monthEnd
    case .month: first.monthEnd
    case .day(let day): day
    }
  }

  private static func month(_ year: Int, _ month: Int) -> CivilDate {
    CivilDate.yearStart(year).adding(months: month - 1)
  }
}

extension EDTFDate: CustomStringConvertible {
  /// The date in EDTF's extended format.
  package var description: String {
    let text =
      switch value {
      case .year(let year): Self.yearText(year)
      case .decade(let decade): "\(Self.padded(decade, 3))X"
      case .century(let century): "\(Self.padded(century, 2))XX"
      case .season(let year, let season): "\(Self.yearText(year))-\(season.rawValue)"
      case .month(let year, let month): "\(Self.yearText(year))-\(Self.padded(month, 2))"
      case .day(let day): day.description
      }
    return qualifier.map { "\(text)\($0.rawValue)" } ?? text
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number.magnitude)
    if number >= 0, digits.utf8.count >= width { return digits }
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  static func yearText(_ year: Int) -> String {
    (-9_999...9_999).contains(year) ? padded(year, 4) : "Y\(year)"
  }
}

extension EDTFDate {
  /// Reads one date of EDTF level 1 in extended format; nil for anything else.
  package init?(edtf text: some StringProtocol) {
    var body = Substring(text)
    var qualifier: Qualifier?
    if let mark = body.last.flatMap(Qualifier.init(rawValue:)) {
      qualifier = mark
      body.removeLast()
    }
    guard let value = Value(edtf: body) else { return nil }
    self.init(value, qualifier: qualifier)
  }
}

extension EDTFDate.Value {
  fileprivate init?(edtf text: Substring) {
    var rest = text
    let longYear = rest.first == "Y"
    if longYear { rest.removeFirst() }
    let negative = rest.first == "-"
    if negative { rest.removeFirst() }
    let parts = rest.split(separator: "-", omittingEmptySubsequences: false)
    guard let yearText = parts.first, parts.count <= 3 else { return nil }
    if parts.count == 1, !longYear, !negative, let unspecified = Self.unspecified(yearText) {
      self = unspecified
      return
    }
    guard let magnitude = Self.digits(yearText, count: longYear ? 5...6 : 4...4) else { return nil }
    guard let value = Self.refine(year: negative ? -magnitude : magnitude, parts.dropFirst()) else { return nil }
    self = value
  }

  /// `198X` and `19XX`.
  private static func unspecified(_ text: Substring) -> Self? {
    guard text.count == 4 else { return nil }
    if text.hasSuffix("XX") { return digits(text.dropLast(2), count: 2...2).map(Self.century) }
    if text.hasSuffix("X") { return digits(text.dropLast(), count: 3...3).map(Self.decade) }
    return nil
  }

  private static func refine(year: Int, _ parts: ArraySlice<Substring>) -> Self? {
    guard (-99_999...99_999).contains(year) else { return nil }
    guard let monthText = parts.first else { return .year(year) }
    guard let month = digits(monthText, count: 2...2) else { return nil }
    guard let dayText = parts.dropFirst().first else {
      if let season = EDTFDate.Season(rawValue: month) { return .season(year: year, season) }
      return (1...12).contains(month) ? .month(year: year, month: month) : nil
    }
    guard let day = digits(dayText, count: 2...2) else { return nil }
    return CivilDate(year: year, month: month, day: day).map(Self.day)
  }

  private static func digits(_ text: Substring, count: ClosedRange<Int>) -> Int? {
    guard count.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}
