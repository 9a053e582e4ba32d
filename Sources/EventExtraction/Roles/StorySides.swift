import TimelineCore

/// Who stood on which side in the events told of last, for "the attack" and "the deal" in the sentences that follow.
struct StorySides: Sendable {
  /// By category: the roles of the event told of last, and its sentence.
  private var last: [String: (roles: FilledRoles, sentence: Int)] = [:]
  /// Every attack told of so far: its trigger, and who made it.
  private var attacks: [(name: String, attackers: [Participant], sentence: Int)] = []
  /// Every accusation told of so far: whom it accuses, empty where nobody is told, and who makes it.
  private var charges: [(accused: [Participant], accusers: [Participant], sentence: Int)] = []
  /// Who gave, allowed or imposed something in the event told of last.
  private var deed: (doers: [Participant], sentence: Int)?
  /// Who acted in the event told of last that only a state brings about: a law, an arrest, an annexation.
  private var act: (doers: [Participant], sentence: Int)?
  /// Who seized power as the article told last.
  private(set) var takers: [Participant] = []
  /// By type: the roles of the event told of last that has come about, and its sentence.
  private var series: [EventType: (roles: FilledRoles, sentence: Int)] = [:]
  private var sentence = 0
  /// How many sentences an event is spoken of as "the attack".
  private static let reach = 3

  /// The roles of those who bring about what only a state does.
  private static let ruling = ["body", "court", "actor", "appointed_by", "dismissed_by"].map { Role($0) }

  /// Remembers an event whose sides are known; an event of which nothing is known hides none.
  mutating func note(_ finding: Finding, sentence: Int) {
    self.sentence = sentence
    if let accusers = finding.roles[Role("accuser")], finding.reading.status?.reality == .real {
      charges.append((finding.roles[Role("accused")] ?? [], accusers, sentence))
    }
    if finding.reading.status?.reality == .real {
      series[finding.type] = (finding.roles, sentence)
      if let person = finding.roles[Role("person")], seizesPower(finding) { takers = person }
    }
    // No closure below holds the finding: it would be given a copy of all.
    let roles = finding.roles
    let doers = roles[Role("donor")] ?? roles[Role("sender")]
    if let doers, finding.reading.status?.reality == .real || finding.reading.status == .announced {
      deed = (doers, sentence)
    }
    if finding.type.category == "political", finding.reading.status?.reality == .real,
      let rulers = Self.ruling.lazy.compactMap({ roles[$0] }).first
    {
      act = (rulers, sentence)
    }
    let isAttack = finding.type.category == "offensive" && finding.reading.status?.reality != .refused
    let isGift = finding.roles[Role("donor")]?.contains { $0.id != nil } ?? false
    // "The two are to meet in Oman. … attended the gathering": what is yet to be held is not the one attended.
    let isMeeting =
      finding.type.rawValue == "diplomacy.meeting" && finding.roles[Role("host")] != nil
      && (finding.reading.status?.reality == .real || last[Self.key(finding.type.category)] == nil)
    let isPenalty = finding.type.category == "sanctions" && finding.roles[Role("target")] != nil
    let isKnown = isAttack || isGift || isPenalty || isMeeting || finding.roles[Role("parties")]?.count ?? 0 > 1
    guard isKnown, !finding.roles.participants.isEmpty, !(isAttack && isAside(finding)) else { return }
    last[Self.key(finding.type.category)] = (finding.roles, sentence)
    if finding.reading.status?.reality == .real, isAttack, let attackers = finding.roles[Role("attacker")],
      finding.roles[Role("defender")] == nil
    {
      attacks.append((finding.trigger.name, attackers, sentence))
    }
  }

  /// "Moscow called it a reply to Wednesday's attack by Kyiv": what only stands beside an attack told lately is not what "the
  /// barrage" means after it.
  private func isAside(_ finding: Finding) -> Bool {
    finding.candidate.isNoun && finding.candidate.link == .other
      && attacks.last.map { sentence - $0.sentence <= Self.reach } ?? false
  }

  /// "seized power", "took control of the country": who does it is all that such an event tells.
  private func seizesPower(_ finding: Finding) -> Bool {
    finding.type.rawValue == "political.office" && finding.trigger.frame.count == 1 && !finding.candidate.isNoun
      && finding.trigger.frame[0].slots.first == .subject
  }

  /// The ids of those who made the attack that a word means: one told in the same word, else the one told last.
  func culprits(of word: String?, beside others: [String], wars: WarsOfDay) -> [String] {
    let last = attacks.last.flatMap { sentence - $0.sentence <= Self.reach ? $0 : nil }
    // "An air strike hit the camp. … condemned the strike": told in the same word, or in one that ends in it.
    let isTold = { (name: String) in word.map { name == $0 || name.hasSuffix(" " + $0) } ?? false }
    guard let told = attacks.last(where: { isTold($0.name) }) ?? last else { return [] }
    return told.attackers.filter { !others.contains(wars.side($0) ?? "") }.compactMap(\.id)
  }

  /// The ids of those who gave, allowed or imposed what was told of last; empty where nobody did lately.
  func doers(beside others: [String], wars: WarsOfDay) -> [String] {
    guard let deed, sentence - deed.sentence <= Self.reach else { return [] }
    return deed.doers.compactMap(wars.side).filter { !others.contains($0) }
  }

  /// The ids of those who made the law or the arrest told of last; empty where nobody did lately.
  func lawgivers(beside others: [String], wars: WarsOfDay) -> [String] {
    guard let act, sentence - act.sentence <= Self.reach else { return [] }
    return act.doers.compactMap { $0.id != nil ? wars.side($0) : nil }.filter { !others.contains($0) }
  }

  /// The ids of those who held a role in the event of a type told of last; empty where none was told of lately.
  func series(of role: Role, _ type: EventType, beside others: [String], wars: WarsOfDay) -> [String] {
    guard let told = series[type], sentence - told.sentence <= Self.reach else { return [] }
    return (told.roles[role] ?? []).filter { !others.contains(wars.side($0) ?? "") }.compactMap(\.id)
  }

  /// The ids of those who accused a side in the accusation told of last, which it denies; empty where none was told of it.
  func accusers(of sides: [String], wars: WarsOfDay) -> [String] {
    let told = charges.last { charge in
      let accused = charge.accused.compactMap(wars.side)
      return accused.isEmpty ? sentence - charge.sentence <= 1 : accused.contains(where: sides.contains)
    }
    return (told?.accusers ?? []).filter { !sides.contains(wars.side($0) ?? "") }.compactMap(\.id)
  }

  /// Whether an attack was told of in the sentence itself or the one before.
  func hasAttack(near sentence: Int) -> Bool { attacks.last.map { sentence - $0.sentence <= 1 } ?? false }

  /// Those who held a role in the event of a category told of last; empty where another side of it is known to differ.
  func holders(
    of role: Role, _ category: String, beside others: [String], _ other: Role, wars: WarsOfDay
  ) -> [String] {
    guard let told = last[Self.key(category)], sentence - told.sentence <= Self.reach else { return [] }
    let known = (told.roles[other] ?? []).compactMap(wars.side)
    // "agreed to a truce after X mediated talks": of a mediator nothing was known before.
    let isOpen = role == Role("parties") && known.isEmpty
    guard others.isEmpty || isOpen || others.contains(where: known.contains) else { return [] }
    return (told.roles[role] ?? []).compactMap(\.id).filter { !others.contains($0) }
  }

  /// All who held a role in the event of a category told of last; empty where none was told of lately.
  func parties(of role: Role, _ category: String) -> [Participant] {
    guard let told = last[Self.key(category)], sentence - told.sentence <= Self.reach else { return [] }
    return told.roles[role] ?? []
  }

  /// Parties agree on a truce as on an exchange.
  private static func key(_ category: String) -> String { category == "humanitarian" ? "mediation" : category }
}
