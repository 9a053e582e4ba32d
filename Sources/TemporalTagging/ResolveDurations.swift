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

  /// TIMEX3 writes decades in years, and half hours in minutes.
  static func text(_ period: Period) -> String {
    guard let thousandths = period.thousandths else {
      return period.unit == .decade ? "PXDE" : period.unit == .century ? "PXCE" : period.description
    }
    switch period.unit {
    case .decade: return Period(thousandths: thousandths * 10, .year).description
    case .century: return Period(thousandths: thousandths * 100, .year).description
    case .year where thousandths == 500: return Period(6, .month).description
    case .hour where thousandths % 1_000 != 0:
      let minutes = thousandths * 60 / 1_000
      return minutes < 60 ? "PT\(minutes)M" : "PT\(minutes / 60)H\(minutes % 60)M"
    default: return period.description
    }
  }

  func set(_ site: Site) -> Reading? {
    if let weekday = site.match["weekday"] {
      var reading = partial("XXXX-WXX-\(weekday.number)", site)
      reading.meaning = .set(every: Period(1, .week))
      return reading
    }
    if let month = site.match["month"]?.number {
      var reading = partial("XXXX-\(month < 10 ? "0" : "")\(month)", site)
      reading.meaning = .set(every: Period(1, .year))
      return reading
    }
    let named =
      site.match["unit"].flatMap { unit($0) }
      ?? site.rule.arguments.dropFirst().first.flatMap { text in
        unit(TokenItem(text: text))
      }
    guard let (unit, factor) = named else { return nil }
    let count = site.rule.arguments.first.flatMap(Int.init).map { $0 * 1_000 } ?? site.match.thousandths ?? 1_000
    let period = Period(thousandths: count * factor, unit)
    var reading = partial(Self.text(period), site)
    reading.meaning = .set(every: period)
    return reading
  }

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
