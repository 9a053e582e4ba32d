import TimelineCore

/// What an article as a whole says of who stands against whom and who receives aid.
struct ArticleContext: Sendable {
  /// How often each id was seen so.
  typealias Tally = [String: Int]

  private(set) var opponents: [String: Tally] = [:]
  private(set) var beneficiaries: Tally = [:]
  private(set) var donors: Tally = [:]
  private(set) var fighters: Tally = [:]
  private(set) var blamed: Tally = [:]
  private(set) var aggressors: Tally = [:]
  private(set) var countries: Tally = [:]
  /// How often each id is named.
  private(set) var named: Tally = [:]
  /// By category and role: those that hold it first in the article.
  private var holders: [String: [(role: Role, participants: [Participant])]] = [:]
  /// By category and role: the sides of all that hold it.
  private var sides: [String: [Role: Set<String>]] = [:]
  /// Whether it tells of talks or a meeting of more than two countries.
  private(set) var tellsOfConference = false
  /// Those that impose penalties, and those that are told to be hit by any.
  private var (penalisers, penalised): (Set<String>, Set<String>) = ([], [])
  /// The wars of the report date.
  let wars: WarsOfDay
  let published: CivilDate?

  init(on day: CivilDate?, wars: Wars) {
    published = day
    self.wars = wars.wars(of: day)
  }

  mutating func note(beneficiary: String) { beneficiaries[beneficiary, default: 0] += 1 }

  mutating func note(named id: String) { named[id, default: 0] += 1 }

  /// How often a side is told of: a country with its places and people, an organisation by its name.
  func weight(of side: String) -> Int { countries[side] ?? named[side] ?? 0 }

  /// The country that the article tells of more than twice as often as of any third; empty where it is about none.
  func setting(beside others: [String]) -> [String] {
    let told = countries.filter { !others.contains($0.key) }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let most = told.first, most.value > max(2, 2 * (told.dropFirst().first?.value ?? 0)) else { return [] }
    return [most.key]
  }

  mutating func note(country: String) { countries[country, default: 0] += 1 }

  mutating func noteConference() { tellsOfConference = true }

  /// Those that hold a role first in the article, in events of a category.
  func holders(of role: Role, _ category: String) -> [Participant] {
    holders[category]?.first { $0.role == role }?.participants ?? []
  }

  /// The side that alone holds a role in the article's events of a category; nil for none or several.
  func soleHolder(of role: Role, _ category: String) -> String? {
    let found = sides[category]?[role] ?? []
    return found.count == 1 ? found.first : nil
  }

  /// "Britain listed ten firms, and Canada added two": whether a side only imposes penalties, and so is none that others hit.
  func onlyPenalises(_ side: String) -> Bool { penalisers.contains(side) && !penalised.contains(side) }

  /// Counts the sides of one finding.
  mutating func note(_ finding: Finding, patterns: EventPatterns) {
    func ids(_ role: Role) -> [String] { finding.roles[role]?.compactMap(wars.side) ?? [] }
    let isMet = finding.reading.status?.reality == .real || finding.reading.status == .announced
    if finding.type.category == "sanctions", finding.type.rawValue != "sanctions.eased", isMet {
      penalisers.formUnion(ids(Role("sender")))
      penalised.formUnion(ids(Role("target")) + ids(Role("owner")))
    }
    for rule in patterns.contextRules.rules(for: finding.type, trigger: finding.trigger.name) {
      switch rule.origin {
      case .same: note(holders: finding.roles[rule.role] ?? [], of: rule.role, finding.type.category)
      case .sole: sides[finding.type.category, default: [:]][rule.role, default: []].formUnion(ids(rule.role))
      case .offender, .country, .attacked, .speaker, .told, .culprit, .doer, .series, .setting: break
      case .beneficiary:
        for id in ids(rule.role) { beneficiaries[id, default: 0] += 1 }
        for id in ids(rule.other) { donors[id, default: 0] += 1 }
      case .opponent: note(rule, ids(rule.role), against: ids(rule.other))
      case .pair:
        let sides = ids(rule.role)
        if sides.count == 2 { note(sides[0], against: sides[1]) }
      }
    }
  }

  private mutating func note(holders found: [Participant], of role: Role, _ category: String) {
    let known = found.filter { $0.id != nil }
    guard !known.isEmpty, holders(of: role, category).isEmpty else { return }
    holders[category, default: []].append((role, known))
  }

  private mutating func note(_ rule: ContextRule, _ sides: [String], against others: [String]) {
    for one in sides { for other in others where one != other { note(one, against: other) } }
    for count in rule.counts {
      switch count {
      case .fighting: for id in sides + others { fighters[id, default: 0] += 1 }
      case .hostile: for id in others { aggressors[id, default: 0] += 1 }
      case .blames: for id in others { blamed[id, default: 0] += 1 }
      }
    }
  }

  private mutating func note(_ one: String, against other: String) {
    opponents[one, default: [:]][other, default: 0] += 1
    opponents[other, default: [:]][one, default: 0] += 1
  }
}
