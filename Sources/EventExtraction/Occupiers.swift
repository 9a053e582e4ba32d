import TimelineCore

// Places that another country holds than the one they lie in.
extension MentionWriter {
  /// "A missile hit a dock in Sevastopol", told in 2023: the country that had held the place for a year by then, which is
  /// hit there and hits nobody; nil where nobody else holds it, or nobody knows since when.
  func occupier(_ finding: Finding) -> String? {
    guard ["offensive.strike", "offensive.shelling"].contains(finding.type.rawValue),
      finding.roles[Role("attacker")] == nil, let published = article.published,
      let note = placed(finding).lazy.compactMap({ self.patterns.places.place($0.place).control }).first,
      let since = note.split(whereSeparator: { !$0.isNumber }).compactMap({ Int($0) }).first,
      ([published.year] + yearsTold).allSatisfy({ $0 > since })
    else { return nil }
    return patterns.countries(namedIn: note).first
  }

  /// "a strike on Sevastopol": not the country in which a place lies is hit, but the one that holds it.
  func settleOccupied(_ finding: inout Finding) {
    let target = Role("target")
    guard let holder = occupier(finding).flatMap(patterns.actors.participant), let targets = finding.roles[target],
      case let places = placed(finding).map({ structure.sentence.bytes($0.entity.words) }),
      targets.allSatisfy({ hit in places.contains { $0 == hit.range } })
    else { return }
    finding.roles[target] = [holder]
  }

  /// The years of the sentence's times.
  private var yearsTold: [Int] {
    structure.sentence.entities.compactMap { $0.timex?.meaning?.first?.year }
  }
}
