import TextAnalysis
import TimelineCore

extension Resolver {
  /// A length of time in the unit as written; 72 hours stay 72 hours.
  func duration(_ site: Site) -> Reading? {
    let named = site.match["unit"] ?? site.rule.arguments.dropFirst().first.map { TokenItem(text: $0) }
    guard let (unit, factor) = named.flatMap({ unit($0) }) else {
      return partial(site.rule.arguments.first ?? "PXX", site)
    }
    let argument = site.rule.arguments.first
    let thousandths: Int?
    if argument == "X" {
      thousandths = nil
    } else if let fixed = argument.flatMap(Double.init) {
      thousandths = Int(fixed * 1_000)
    } else {
      thousandths = site.match.thousandths
    }
    let period = Period(thousandths: thousandths.map { min($0, 1_000_000_000) * factor }, unit)
    var reading = partial(Self.text(period), site)
    reading.meaning = .duration(period)
    return reading
  }

  /// TIMEX3 writes decades and centuries in years, parts of years in months, and parts of hours in minutes.
  static func text(_ period: Period) -> String {
    guard let thousandths = period.thousandths else {
      return Period(nil, period.unit == .decade || period.unit == .century ? .year : period.unit).description
    }
    switch period.unit {
    case .decade: return text(Period(thousandths: thousandths * 10, .year))
    case .century: return text(Period(thousandths: thousandths * 100, .year))
    case .year where thousandths % 1_000 != 0 && thousandths * 12 % 1_000 == 0:
      let months = thousandths * 12 / 1_000
      return months < 12 ? "P\(months)M" : "P\(months / 12)Y\(months % 12)M"
    case .hour where thousandths % 1_000 != 0:
      let minutes = thousandths * 60 / 1_000
      return minutes < 60 ? "PT\(minutes)M" : "PT\(minutes / 60)H\(minutes % 60)M"
    default: return period.description
    }
  }

  /// What comes back: with a period, or as a piece of every week or year.
  func set(_ site: Site) -> Reading? {
    if let (value, unit) = recurring(site) {
      var reading = partial(value, site)
      reading.meaning = .set(every: Period(1, unit))
      return reading
    }
    let named =
      site.match["unit"].flatMap { unit($0) }
      ?? site.rule.arguments.dropFirst().first.flatMap { text in
        unit(TokenItem(text: text))
      }
    guard let (unit, factor) = named else { return nil }
    let argument = site.rule.arguments.first
    let count = argument.flatMap(Int.init).map { $0 * 1_000 } ?? site.match.thousandths ?? 1_000
    let period = Period(thousandths: argument == "X" ? nil : count * factor, unit)
    var reading = partial(Self.text(period), site)
    reading.meaning = .set(every: period)
    return reading
  }

  /// The value of a piece of the calendar that comes back, with X for what changes, and how often it does.
  private func recurring(_ site: Site) -> (value: String, every: Period.Unit)? {
    let part = site.match["part"].map { "T\($0.text)" } ?? ""
    if site.rule.arguments.isEmpty, let weekday = site.match["weekday"] {
      return ("XXXX-WXX-\(weekday.number)\(part)", .week)
    }
    if !part.isEmpty { return ("XXXX-XX-XX\(part)", .day) }
    if site.rule.arguments.first == "weekend" { return ("XXXX-WXX-WE", .week) }
    if let month = site.match["month"]?.number { return ("XXXX-\(Self.twoDigits(month))", .year) }
    if let season = site.match["season"].flatMap({ EDTFDate.Season(rawValue: $0.number) }) {
      return ("XXXX-\(CalendarSpan.code(season))", .year)
    }
    guard let name = site.match["holiday"]?.text, let holiday = rules.holidays[name] else { return nil }
    guard case .fixed(let month, let day) = holiday.rule else { return ("P1Y", .year) }
    return ("XXXX-\(Self.twoDigits(month))-\(Self.twoDigits(day))", .year)
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// A vague reference, with the window the data give it.
  func fixed(_ site: Site) -> Reading? {
    guard let value = site.rule.arguments.first else { return nil }
    var text = value
    if let (unit, _) = site.match["unit"].flatMap({ unit($0) }) { text = text.replacing("{unit}", unit) }
    var reading = partial(text, site)
    var name = site.rule.arguments.dropFirst().first
    if let base = name, base.hasSuffix("-"), let unit = site.match["unit"] { name = base + unit.text }
    if let window = name.flatMap({ rules.windows[$0] }), let published, !isNarrative {
      reading.meaning = window.meaning(from: published)
      reading.anchor = .published(published)
      reading.confidence = window.confidence
    }
    return reading
  }
}

extension String {
  /// TIMEX3's form of a number of units not given.
  fileprivate func replacing(_ mark: String, _ unit: Period.Unit) -> String {
    self == mark ? Resolver.text(Period(nil, unit)) : self
  }
}
