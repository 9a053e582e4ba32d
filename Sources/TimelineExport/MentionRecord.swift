import TimelineCore

/// The mention record as it is read: EVENTS.md §7a, with the fields that `renderMentionLine` writes.
struct MentionRecord: Decodable {
  private struct Named: Decodable {
    let id, country, asOfRole: String?
    let text: String
    let name: String?
    let kind: Participant.Kind
    let start, end: Int?

    enum CodingKeys: String, CodingKey {
      case id, country, text, name, kind, start, end
      case asOfRole = "as_of_role"
    }

    var participant: Participant {
      Participant(
        id: id, text: text, name: name, kind: kind, country: country, office: asOfRole, range: range(start, end))
    }
  }

  private struct Spot: Decodable {
    let id, country, control, name: String?
    let text: String
    let level: Place.Level
    let lat, lon: Double?
    let role: Place.Role
    let start, end: Int?

    var place: Place {
      Place(
        id: id, text: text, name: name, level: level, country: country, latitude: lat, longitude: lon, role: role,
        control: control, range: range(start, end))
    }
  }

  private struct Sum: Decodable {
    let raw, currency: String
    let value: Double
    let modifier: Exactness
    let low, high: Double?
    let measure: Money.Measure
    let stage: Money.Stage?
    let period: String?
    let currencyBasis: Money.CurrencyBasis?
    let convertedLikely: Bool?
    let eur, usd: Double?
    let rates: Rates?
    let start, end: Int?

    enum CodingKeys: String, CodingKey {
      case raw, currency, value, modifier, low, high, measure, stage, period, eur, usd, rates, start, end
      case currencyBasis = "currency_basis"
      case convertedLikely = "converted_likely"
    }

    var money: Money {
      Money(
        raw: raw, value: value, currency: currency, modifier: modifier, low: low, high: high, measure: measure,
        stage: stage, period: period, currencyBasis: currencyBasis, isConverted: convertedLikely ?? false,
        conversion: conversion, range: range(start, end))
    }

    private var conversion: Conversion? {
      guard let eur, let usd, let rates else { return nil }
      return Conversion(euros: eur, dollars: usd, month: rates.month, source: rates.source)
    }
  }

  private struct Rates: Decodable {
    let month, source: String
  }

  private struct Tally: Decodable {
    let what: String
    let value: Double
    let low, high: Double?
    let modifier: Exactness
    let side: String?
    let start, end: Int?

    var count: Count {
      Count(
        what: what, value: value, low: low, high: high, modifier: modifier, side: side, range: range(start, end))
    }
  }

  private struct Said: Decodable {
    let speaker: Named?
    let verb: String?
    let kind: Attribution.Kind
    let stance: Attribution.Stance
  }

  private struct Trigger: Decodable {
    let start, end: Int
    let lemma: String
  }

  private struct Confidence: Decodable {
    let value: Double
    let parts: [String: Double]
  }

  private let article, quote, key: String
  private let published: CivilDate?
  private let sentence, start, end: Int
  private let trigger: Trigger
  private let subtype: EventType
  private let status: Status
  private let temporary: Bool
  private let date: DateRecord
  private let roles: [String: [Named]]
  private let place: [Spot]
  private let amount: [Sum]
  private let counts: [Tally]
  private let attribution: Said?
  private let rules: [String]
  private let confidence: Confidence

  var mention: EventMention {
    EventMention(
      article: article, published: published, sentence: sentence,
      evidence: Evidence(
        range: ByteRange(start, end), quote: quote,
        trigger: Evidence.Trigger(range: ByteRange(trigger.start, trigger.end), lemma: trigger.lemma)),
      type: subtype, status: status, isTemporary: temporary, date: date.value,
      roles: Dictionary(
        roles.map { (Role($0.key), $0.value.map(\.participant)) }, uniquingKeysWith: { first, _ in first }),
      places: place.map(\.place), amounts: amount.map(\.money), counts: counts.map(\.count),
      attribution: attribution.map {
        Attribution(speaker: $0.speaker?.participant, verb: $0.verb, kind: $0.kind, stance: $0.stance)
      }, rules: rules, confidence: confidence.value, confidenceParts: confidence.parts, key: key)
  }
}

private func range(_ start: Int?, _ end: Int?) -> ByteRange? {
  if let start, let end { ByteRange(start, end) } else { nil }
}

/// The date of a mention with the time expression it rests on.
private struct DateRecord: Decodable {
  private struct Expression: Decodable {
    struct Anchor: Decodable {
      let published: CivilDate?
      let value: TemporalValue?
      let start, end: Int?
    }

    let start, end: Int
    let type: Timex.Kind
    let value: String
    let mod: Timex.Modifier?
    let meaning: TemporalValue?
    let rule: String
    let anchor: Anchor?
    let confidence: Double

    var timex: Timex {
      Timex(
        range: ByteRange(start, end), kind: type, value: value, modifier: mod, meaning: exactMeaning, rule: rule,
        anchor: origin, confidence: confidence)
    }

    /// A set and a duration are written alike; the type tells them apart.
    private var exactMeaning: TemporalValue? {
      if type == .set, case .duration(let period) = meaning { return .set(every: period) }
      return meaning
    }

    private var origin: Timex.Anchor? {
      if let day = anchor?.published { return .published(day) }
      if let anchor, let value = anchor.value, let range = range(anchor.start, anchor.end) {
        return .reference(value, range)
      }
      return nil
    }
  }

  private let edtf: TemporalValue?
  private let confidence: Double
  private let basis, rule: String
  private let timex: Expression?

  var value: DatedValue {
    DatedValue(value: edtf, confidence: confidence, basis: basis, rule: rule, timex: timex?.timex)
  }
}
