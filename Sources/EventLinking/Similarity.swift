import TimelineCore

/// How alike two mentions are, and what forbids that they are one event.
struct Similarity: Sendable {
  /// Nil where nothing forbids it.
  let veto: MergeRules.Veto?
  /// In the order of `MergeFeature`'s cases; those that are 0 are left out.
  let features: [(MergeFeature, Double)]

  /// 0…1: the logistic function of the weighted features.
  func score(_ weights: [MergeFeature: Double]) -> Double {
    1 / (1 + exponential(-features.reduce(0) { $0 + (weights[$1.0] ?? 0) * $1.1 }))
  }
}

/// More days than one event takes: what is counted over them came together.
private let longestTold = 60

/// Compares two mentions of one rule; the order of the two does not matter.
func similarity(
  _ a: MentionProfile, _ b: MentionProfile, rule: MergeRules.Rule, rates: ExchangeRates
) -> Similarity {
  var veto: MergeRules.Veto?
  var features: [(MergeFeature, Double)] = [(.bias, 1)]
  func add(_ feature: MergeFeature, _ value: Double) {
    if value != 0 { features.append((feature, value)) }
  }
  func forbid(_ found: MergeRules.Veto) {
    if veto == nil, rule.vetoes.contains(found) { veto = found }
  }
  if !statusesAgree(a.status, b.status) { forbid(.status) }
  compareDays(a.days, b.days, rule: rule, add: add, forbid: forbid)
  // Who names one day here and another there speaks of two events.
  if a.article == b.article, a.days.isNamed, b.days.isNamed, a.days.gap(to: b.days) > 0 { forbid(.date) }
  compareActors(a.actors, b.actors, rule: rule, add: add, forbid: forbid)
  comparePlaces(a, b, add: add, forbid: forbid)
  compareAmounts(a, b, rates: rates, add: add, forbid: forbid)
  compareCounts(a.counts, b.counts, add: add, forbid: forbid)
  if a.days.isDay != b.days.isDay, max(a.days.length, b.days.length) > longestTold { forbid(.total) }
  if !a.ordinals.isEmpty, !b.ordinals.isEmpty, commonCount(a.ordinals, b.ordinals) == 0 { forbid(.number) }
  if !a.object.isEmpty, !b.object.isEmpty {
    let object = overlap(a.object, b.object)
    add(.object, object - 0.3)
    if object == 0 { forbid(.object) }
  }
  if a.isNew || b.isNew, !areOneNew(a, b, rule: rule, rates: rates) { forbid(.fresh) }
  let sameSentence = a.article == b.article && a.sentence == b.sentence
  add(.words, sameSentence ? 0 : overlap(a.words, b.words))
  add(.sameFigure, sameSentence || commonCount(a.figures, b.figures) == 0 ? 0 : 1)
  add(.sameTrigger, a.trigger == b.trigger ? 1 : 0)
  add(.otherType, a.type == b.type ? 0 : 1)
  add(.otherStatus, a.status == b.status ? 0 : 1)
  add(.sameArticle, a.article == b.article ? 1 : 0)
  add(.sameSentence, sameSentence ? 1 : 0)
  return Similarity(veto: veto, features: features)
}

/// What is done or announced, what is open, and what is refused are different events, and what is asked for is not what is
/// promised; an announcement may be told as done or as still to come.
func statusesAgree(_ a: Status, _ b: Status) -> Bool {
  switch (a.reality, b.reality) {
  case (.real, .real), (.refused, .refused): true
  case (.open, .open): !(a == .proposed && b == .announced || a == .announced && b == .proposed)
  case (.real, .open): b == .announced
  case (.open, .real): a == .announced
  default: false
  }
}

/// What calls itself new and what is told elsewhere can only be one where both give it one amount within the days of the
/// rule, or two articles one day.
private func areOneNew(
  _ a: MentionProfile, _ b: MentionProfile, rule: MergeRules.Rule, rates: ExchangeRates
) -> Bool {
  let isOneAmount = a.amounts.contains { x in
    b.amounts.contains { amountAgreement(x, $0, rates: rates, month: a.month ?? b.month) == .equal }
  }
  let gap = a.days.lagGap(to: b.days)
  return isOneAmount && gap <= rule.days || a.article != b.article && a.days.isDay && b.days.isDay && gap == 0
}

private typealias Add = (MergeFeature, Double) -> Void
private typealias Forbid = (MergeRules.Veto) -> Void

private func compareDays(
  _ a: MentionProfile.Days, _ b: MentionProfile.Days, rule: MergeRules.Rule, add: Add, forbid: Forbid
) {
  if a.kind == .none || b.kind == .none {
    // An undated report meets only undated ones: anything else would be a guess at its date.
    if a.kind != b.kind { forbid(.date) }
    return add(.vagueDate, 1)
  }
  let gap = a.gap(to: b)
  if a.lagGap(to: b) > (a.kind == .stated && b.kind == .stated ? rule.days : 1) { forbid(.date) }
  switch (a.kind, b.kind) {
  case (.stated, .stated): add(gap == 0 ? .sameDay : a.lagGap(to: b) == 0 ? .lagDay : .nearDay, 1)
  case (.vague, _), (_, .vague): add(.vagueDate, 1)
  default: add(.coarseDate, 1)
  }
}

private func compareActors(
  _ a: [MentionProfile.Actors], _ b: [MentionProfile.Actors], rule: MergeRules.Rule, add: Add, forbid: Forbid
) {
  let joining = rule.agree.count { !$0.onlyParts }
  guard joining > 0 else { return }
  var (shared, missing) = (0.0, 0.0)
  for (index, (x, y)) in zip(a, b).enumerated() {
    if rule.agree[index].onlyParts {
      if x.isKnown, y.isKnown, commonCount(x.parties, y.parties) == 0 { forbid(.actors) }
      continue
    }
    let needed = min(rule.agree[index].count, x.parties.count, y.parties.count)
    guard needed > 0 else {
      missing += 1
      continue
    }
    if commonCount(x.parties, y.parties) >= needed {
      let share = Double(needed) / Double(rule.agree[index].count)
      shared += share
      missing += 1 - share
    } else if x.isKnown, y.isKnown {
      forbid(.actors)
    }
    guard !x.people.isEmpty, !y.people.isEmpty else { continue }
    add(commonCount(x.people, y.people) > 0 ? .samePerson : .otherPerson, 1)
  }
  add(.actors, shared / Double(joining))
  add(.missingActors, missing / Double(joining))
}

private func comparePlaces(_ a: MentionProfile, _ b: MentionProfile, add: Add, forbid: Forbid) {
  if !a.towns.isEmpty, !b.towns.isEmpty {
    if commonCount(a.towns, b.towns) > 0 { return add(.samePlace, 1) }
    forbid(.place)
    return add(.otherPlace, 1)
  }
  if commonCount(a.regions, b.regions) > 0 { add(.samePlace, 0.5) }
}

private func compareAmounts(
  _ a: MentionProfile, _ b: MentionProfile, rates: ExchangeRates, add: Add, forbid: Forbid
) {
  guard !a.amounts.isEmpty, !b.amounts.isEmpty else { return }
  let agreements = a.amounts.flatMap { x in
    b.amounts.map { amountAgreement(x, $0, rates: rates, month: a.month ?? b.month) }
  }
  if agreements.contains(.equal) {
    add(.sameAmount, 1)
  } else if agreements.contains(.near), a.article != b.article {
    add(.nearAmount, 1)
  } else if agreements.contains(.different) || agreements.contains(.near) {
    // One article that gives two figures close to each other speaks of two sums.
    forbid(.amount)
  }
}

/// Reports of one event may count a few more or fewer; ten times as many are the toll of something larger.
private func compareCounts(
  _ a: [MentionProfile.Tally], _ b: [MentionProfile.Tally], add: Add, forbid: Forbid
) {
  var (same, other, far) = (false, false, false)
  for x in a {
    for y in b where x.what == y.what {
      if x.value == y.value { same = true } else { other = true }
      if max(x.value, y.value) >= 10 * min(x.value, y.value) { far = true }
    }
  }
  if same { add(.sameCount, 1) } else if other { add(.otherCount, 1) }
  if far, !same { forbid(.count) }
}

/// How many numbers two sorted lists share.
private func commonCount(_ a: [Int32], _ b: [Int32]) -> Int {
  var (i, j, count) = (0, 0, 0)
  while i < a.count, j < b.count {
    if a[i] == b[j] { count += 1 }
    let step = (a[i] <= b[j], b[j] <= a[i])
    if step.0 { i += 1 }
    if step.1 { j += 1 }
  }
  return count
}

/// The share of the shorter list that the other has too; 0 where one is empty.
private func overlap(_ a: [Int32], _ b: [Int32]) -> Double {
  let shorter = min(a.count, b.count)
  return shorter == 0 ? 0 : Double(commonCount(a, b)) / Double(shorter)
}
