import Foundation
import TimelineCore

/// How two amounts stand to each other (EVENTS.md §3).
enum AmountAgreement: Sendable {
  /// One is the other rounded, or converted at a plausible rate.
  case equal
  /// At most a tenth apart in one currency: one event whose figure is in dispute.
  case near
  /// Currencies that cannot be compared.
  case unknown
  case different
}

func amountAgreement(_ a: Money, _ b: Money) -> AmountAgreement {
  amountAgreement(MentionProfile.Amount(a), MentionProfile.Amount(b))
}

/// - Parameter month: When the amounts were named, for the rate between two currencies.
func amountAgreement(
  _ a: MentionProfile.Amount, _ b: MentionProfile.Amount, rates: ExchangeRates? = nil,
  month: ExchangeRates.Month? = nil
) -> AmountAgreement {
  guard a.currency == b.currency else {
    return rates?.areEqual((a.value, a.currency), (b.value, b.currency), in: month).map { $0 ? .equal : .different }
      ?? .unknown
  }
  if a.value == b.value || isRounding(a.value, b.value) || isRounding(b.value, a.value) { return .equal }
  let larger = max(abs(a.value), abs(b.value))
  return abs(a.value - b.value) <= 0.1 * larger ? .near : .different
}

/// Whether the second amount, written with as many digits as the first one has, is the first, and no more than a
/// twentieth away: 61 billion is 60.8 billion, and 1 billion 988 million.
private func isRounding(_ rough: Double, _ exact: Double) -> Bool {
  guard rough > 0, exact > 0 else { return false }
  var unit = 1.0
  while unit < rough, rough.truncatingRemainder(dividingBy: unit * 10) == 0 { unit *= 10 }
  return abs(rough - exact) <= min(unit / 2, rough * 0.05)
}

/// Foundation's, under a name that says what it is.
func exponential(_ x: Double) -> Double { exp(x) }

extension MentionProfile.Amount {
  init(_ money: Money) { self.init(value: money.value, currency: money.currency) }
}
