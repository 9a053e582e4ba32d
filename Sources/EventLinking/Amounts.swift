import TimelineCore

/// The amounts of an event, its own first, equal ones once; a conflict where reports give it different ones.
///
/// Chosen by EVENTS.md §7: the donor's own figure, then the one of most independent reports, the most exact, the
/// earliest.
func mergeAmounts(_ reports: Reports, words: MoneyText, conflicts: inout [Conflict]) -> [Money] {
  let own = reports.mentions.flatMap { mention in
    mention.amounts.filter { $0.measure == .cash || $0.measure == .value }.map { ($0, mention) }
  }
  let rest = reports.mentions.flatMap(\.amounts).filter { $0.measure == .total || $0.measure == .component }
  guard let first = own.first else { return distinct(rest) }
  // A sentence may give one amount in two currencies, or several amounts; reports differ in what they give first.
  let leading = reports.mentions.compactMap { mention in own.first { $0.1 == mention } }
  let (chosen, reason) = chooseAmount(leading, reports: reports) ?? (first.0, .first)
  let rivals = leading.filter { $0.0.currency == chosen.currency && amountAgreement($0.0, chosen) != .equal }
  if !rivals.isEmpty {
    let values = leading.filter { $0.0.currency == chosen.currency }.map { (words.text($0.0), $0.1) }
    conflicts.append(conflict("amount", values, chosen: words.text(chosen), why: reason))
  }
  return distinct([chosen] + own.map(\.0) + rest)
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
      $0.measure == amount.measure && $0.currency == amount.currency && amountAgreement($0, amount) == .equal
    }
    if !isKnown { kept.append(amount) }
  }
  return kept
}
