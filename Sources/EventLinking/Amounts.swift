import TimelineCore

/// The amounts of an event, its own first, equal ones once; a conflict where reports give it different ones.
///
/// Chosen by EVENTS.md §7: the donor's own figure, then the one of most independent reports, the most exact, the
/// earliest. What is the same in another currency is marked: the giver's own currency is the one that counts.
func mergeAmounts(
  _ reports: Reports, words: MoneyText, rates: ExchangeRates, month: ExchangeRates.Month?,
  conflicts: inout [Conflict]
) -> [Money] {
  let own = reports.mentions.flatMap { mention in mention.amounts.filter(\.isOwn).map { ($0, mention) } }
  let rest = reports.mentions.flatMap(\.amounts).filter { !$0.isOwn }
  guard let first = own.first else { return rates.converted(distinct(rest), in: month) }
  // A sentence may give one amount in two currencies, or several amounts; reports differ in what they give first.
  let leading = reports.mentions.compactMap { mention in
    own.first { $0.1 == mention && !$0.0.isConverted } ?? own.first { $0.1 == mention }
  }
  let (likely, reason) = chooseAmount(leading, reports: reports) ?? (first.0, .first)
  let chosen = original(of: likely, among: own.map(\.0), reports, rates: rates, month: month)
  let rivals = leading.filter { $0.0.currency == chosen.currency && amountAgreement($0.0, chosen) != .equal }
  if !rivals.isEmpty {
    let values = leading.filter { $0.0.currency == chosen.currency }.map { (words.text($0.0), $0.1) }
    conflicts.append(conflict("amount", values, chosen: words.text(chosen), why: reason))
  }
  let all = distinct([chosen] + own.map(\.0) + rest).map { money in
    var money = money
    money.isConverted =
      money.isOwn && money.currency != chosen.currency
      && (money.isConverted || rates.areEqual(money, chosen, in: month) == true)
    return money
  }
  return rates.converted(all, in: month)
}

/// The same amount in the currency of a donor, where a report gives it.
private func original(
  of money: Money, among amounts: [Money], _ reports: Reports, rates: ExchangeRates, month: ExchangeRates.Month?
) -> Money {
  let donors = reports.mentions.flatMap { $0.roles[Role("donor")] ?? [] }
  let countries = Set(donors.flatMap { [$0.country, $0.id].compactMap(\.self) })
  let isOwn = { (currency: String) in countries.contains { rates.isMoney(currency, of: $0) } }
  guard !countries.isEmpty, !isOwn(money.currency) else { return money }
  return amounts.first { isOwn($0.currency) && rates.areEqual($0, money, in: month) == true } ?? money
}

private func chooseAmount(_ values: [(Money, EventMention)], reports: Reports) -> (Money, ConflictReason)? {
  let primary = values.filter { speaksForDonor($0.1) }
  if !primary.isEmpty, primary.count < values.count, let money = mostReported(primary, reports) {
    return (money, .primary)
  }
  return mostReported(values, reports).map { ($0, .reports) }
}

/// The amount with most independent reports; then the more exact, then the earlier.
private func mostReported(_ values: [(Money, EventMention)], _ reports: Reports) -> Money? {
  let ranked = values.enumerated().map { offset, value in
    let backers = values.filter { amountAgreement($0.0, value.0) == .equal }.map(\.1)
    return (money: value.0, rank: (-reports.support(backers), value.0.modifier == .exact ? 0 : 1, offset))
  }
  return ranked.min { $0.rank < $1.rank }?.money
}

/// Whether the giver itself is the source: a speaker who acts for a country or body among the donors.
private func speaksForDonor(_ mention: EventMention) -> Bool {
  let donors = mention.roles[Role("donor")] ?? []
  let speakers = (mention.roles[Role("speaker")] ?? []) + (mention.attribution?.speaker.map { [$0] } ?? [])
  return speakers.contains { speaker in
    donors.contains { identity($0) == identity(speaker) || ($0.country != nil && $0.country == speaker.country) }
  }
}

private func distinct(_ amounts: [Money]) -> [Money] {
  var kept: [Money] = []
  for amount in amounts {
    let isKnown = kept.contains {
      ($0.measure == amount.measure || $0.isOwn && amount.isOwn) && $0.currency == amount.currency
        && amountAgreement($0, amount) == .equal
        && $0.period == amount.period
    }
    if !isKnown { kept.append(amount) }
  }
  return kept
}
