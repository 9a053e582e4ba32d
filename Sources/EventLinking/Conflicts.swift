import TimelineCore

/// The status that most independent reports give; a conflict where some say it is and others that it is refused or
/// only open.
func chooseStatus(_ reports: Reports, conflicts: inout [Conflict]) -> Status {
  let mentions = reports.mentions
  let status = reports.mostReported(mentions.map { ($0.status, $0) }) ?? mentions[0].status
  if Set(mentions.map(\.status.reality)).count > 1 {
    conflicts.append(
      conflict("status", mentions.map { ($0.status.rawValue, $0) }, chosen: status.rawValue, why: .reports))
  }
  return status
}

/// The most exact date; of several as exact the one that most independent reports give, then the earliest report's.
func chooseDate(_ reports: Reports, conflicts: inout [Conflict]) -> DatedValue {
  let finest = reports.mentions.map { rank($0.date) }.max() ?? 0
  let exact = reports.mentions.filter { rank($0.date) == finest }
  let value = reports.mostReported(exact.map { ($0.date.value, $0) }) ?? nil
  let backers = exact.filter { $0.date.value == value }
  let days = Set(reports.mentions.filter { $0.date.precision == .day }.compactMap(\.date.value))
  if days.count > 1, let value {
    let stated = reports.mentions.filter { $0.date.precision == .day }
    conflicts.append(
      conflict("date", stated.map { ($0.date.value?.description ?? "", $0) }, chosen: value.description, why: .reports))
  }
  return backers.max { $0.date.confidence < $1.date.confidence }?.date ?? reports.mentions[0].date
}

/// How exact a date is; 0 for none.
private func rank(_ date: DatedValue) -> Int {
  if date.precision == .interval, let first = date.value?.first, let last = date.value?.last,
    last < first.adding(days: 6)
  {
    return 6
  }
  return switch date.precision {
  case .unknown: 0
  case .before, .after: 1
  case .decade, .year: 2
  case .season, .interval: 3
  case .month: 4
  case .week: 5
  case .day: 7
  }
}

/// Every place once, towns before regions, those named by most independent reports first; a conflict where reports
/// name different towns and none of them names both.
func mergePlaces(_ reports: Reports, conflicts: inout [Conflict]) -> [Place] {
  let named = reports.mentions.flatMap { mention in mention.places.map { ($0, mention) } }
  let groups = Dictionary(grouping: named) { identity($0.0) }
  let order = unique(named.map { identity($0.0) })
  let places = order.enumerated().compactMap { offset, id -> (Place, Int, Int)? in
    guard let group = groups[id], let place = group.first?.0 else { return nil }
    return (place, reports.support(group.map(\.1)), offset)
  }
  let sorted = places.sorted {
    ($0.0.isTown ? 0 : 1, -$0.1, $0.2) < ($1.0.isTown ? 0 : 1, -$1.1, $1.2)
  }.map(\.0)
  let towns = named.filter { $0.0.isTown && $0.0.role != .announcement }
  let sets = Set(reports.mentions.map { Set($0.places.filter { $0.isTown && $0.role != .announcement }.map(identity)) })
    .filter { !$0.isEmpty }
  if let first = sets.first, sets.dropFirst().contains(where: { $0.isDisjoint(with: first) }), let chosen = sorted.first
  {
    conflicts.append(conflict("place", towns.map { ($0.0.name, $0.1) }, chosen: chosen.name, why: .reports))
  }
  return sorted
}

extension Place {
  /// Whether the place is a town or finer.
  var isTown: Bool { level == .city || level == .point }
}

func identity(_ place: Place) -> String { place.id ?? foldedWords(place.text).joined(separator: " ") }

/// The counts of a thing once each; the one that most independent reports give comes first, of several the newest, since
/// tolls rise; and with it a conflict where reports differ.
func mergeCounts(_ reports: Reports, conflicts: inout [Conflict]) -> [Count] {
  let named = reports.mentions.flatMap { mention in mention.counts.map { ($0, mention) } }
  var counts: [Count] = []
  for key in unique(named.map { [$0.0.what, $0.0.side ?? ""] }) {
    let group = named.filter { [$0.0.what, $0.0.side ?? ""] == key }
    let values = unique(group.map(\.0.value))
    let newestFirst = group.reversed().map { ($0.0.value, $0.1) }
    guard let chosen = reports.mostReported(newestFirst) else { continue }
    let chosenFirst = [chosen] + values.filter { $0 != chosen }
    counts += chosenFirst.compactMap { value in group.first { $0.0.value == value }?.0 }
    let byMention = Set(group.map { [$0.1.key, $0.1.article] }).count
    if values.count > 1, byMention > 1 {
      let isTie = reports.mostReported(newestFirst.reversed()) != chosen
      let named = group.map { (plainNumber($0.0.value), $0.1) }
      conflicts.append(conflict(key[0], named, chosen: plainNumber(chosen), why: isTie ? .newest : .reports))
    }
  }
  return counts
}

/// Why a value was chosen: the keys `conflict.…` of the interface.
enum ConflictReason: String {
  /// The party that must know it, such as the donor of aid, says so.
  case primary
  /// Most independent reports say so.
  case reports
  case exact
  case first
  case newest
}

/// - Parameter values: What each mention says, in words; equal words are one value.
func conflict(
  _ field: String, _ values: [(String, EventMention)], chosen: String, why reason: ConflictReason
) -> Conflict {
  let backers = Dictionary(grouping: values, by: \.0)
  return Conflict(
    field: field,
    values: unique(values.map(\.0)).map { text in
      Conflict.Value(text: text, mentions: unique((backers[text] ?? []).map(\.1.key)).sorted())
    },
    chosen: chosen, why: reason.rawValue)
}
