/// How exact a number in a text is.
package enum Exactness: String, Hashable, Codable, Sendable {
  case exact, about
  case atLeast = "at_least"
  case upTo = "up_to"
}

/// An amount of money as the text gives it.
package struct Money: Hashable, Codable, Sendable {
  /// What the amount measures.
  package enum Measure: String, Hashable, Codable, Sendable {
    case cash
    /// Goods "worth" so much.
    case value
    /// "bringing the total to", "part of the": context, never an event's own amount.
    case total
    /// "including", "of which": counted in another amount already.
    case component
    /// What one unit costs: "a barrel".
    case price
  }

  /// How it is known which currency is meant, where the words are those of several.
  package enum CurrencyBasis: String, Hashable, Codable, Sendable {
    /// The words are those of several currencies, and one of them is the giver's own.
    case donor
    /// "dollars" of a giver with dollars of its own.
    case ambiguous
  }

  /// How far an amount of aid has come.
  package enum Stage: String, Hashable, Codable, Sendable, CaseIterable {
    case requested, pledged, committed, allocated, delivered, disbursed, suspended, refused
  }

  /// The words of the text.
  package var raw: String
  /// In whole units of the currency: 1.25 billion is 1 250 000 000.
  package var value: Double
  /// ISO 4217.
  package var currency: String
  package var modifier: Exactness
  /// The ends of a range such as "$1.5 to 2 billion"; nil where the text gives one number.
  package var low: Double?
  package var high: Double?
  package var measure: Measure
  package var stage: Stage?
  /// The time it covers, in ISO 8601: `R/P1Y` every year, `P4Y` over four years, `/2027` until 2027. Such amounts are
  /// never summed as one year's.
  package var period: String?
  /// Nil where the words name one currency.
  package var currencyBasis: CurrencyBasis?
  /// Whether it repeats another amount in a second currency: "€650 million ($680 million)".
  package var isConverted: Bool
  /// Derived; nil where no rate is known.
  package var conversion: Conversion?
  package var range: ByteRange?

  /// Whether an event may be about it, not only mention it.
  package var isOwn: Bool { measure == .cash || measure == .value }

  package init(
    raw: String, value: Double, currency: String, modifier: Exactness = .exact, low: Double? = nil,
    high: Double? = nil, measure: Measure = .cash, stage: Stage? = nil, period: String? = nil,
    currencyBasis: CurrencyBasis? = nil, isConverted: Bool = false, conversion: Conversion? = nil,
    range: ByteRange? = nil
  ) {
    self.raw = raw
    self.value = value
    self.currency = currency
    self.modifier = modifier
    self.low = low
    self.high = high
    self.measure = measure
    self.stage = stage
    self.period = period
    self.currencyBasis = currencyBasis
    self.isConverted = isConverted
    self.conversion = conversion
    self.range = range
  }
}

extension Money {
  /// As a person writes an amount into a correction: `650000000 EUR`.
  ///
  /// - Returns: Nil for anything but a number and a code of three capitals.
  package init?(correction text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let value = Double(parts[0]), value.isFinite, value >= 0, parts[1].utf8.count == 3,
      parts[1].utf8.allSatisfy({ (65...90).contains($0) })
    else { return nil }
    self.init(raw: text, value: value, currency: String(parts[1]))
  }
}

/// What an amount is in euros and US dollars: never in the text, always derived.
package struct Conversion: Hashable, Codable, Sendable {
  /// The currencies that amounts are converted to (EVENTS.md §3), ISO 4217.
  package static let (euro, dollar) = ("EUR", "USD")

  package let euros: Double
  package let dollars: Double
  /// The month whose mean rates were taken, in EDTF.
  package let month: String
  /// Who gave the rates.
  package let source: String

  package init(euros: Double, dollars: Double, month: String, source: String) {
    self.euros = euros
    self.dollars = dollars
    self.month = month
    self.source = source
  }
}

/// A number of people or things: the dead, drones, prisoners.
package struct Count: Hashable, Codable, Sendable {
  /// A class of `data/<language>/counts.tsv`: `killed`, `wounded`, `drones`.
  package var what: String
  package var value: Double
  package var low: Double?
  package var high: Double?
  package var modifier: Exactness
  package var side: String?
  package var range: ByteRange?

  package init(
    what: String, value: Double, low: Double? = nil, high: Double? = nil, modifier: Exactness = .exact,
    side: String? = nil, range: ByteRange? = nil
  ) {
    self.what = what
    self.value = value
    self.low = low
    self.high = high
    self.modifier = modifier
    self.side = side
    self.range = range
  }
}
