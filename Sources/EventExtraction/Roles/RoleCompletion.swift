import TimelineCore

/// Fills the roles that a sentence leaves empty with those whom the article as a whole speaks of.
///
/// A class, since all sentences of the article share it.
final class RoleCompletion {
  let context: ArticleContext
  let patterns: EventPatterns
  /// What the sentences before told of.
  private(set) var story = StorySides()
  private(set) lazy var ranking = SideRanking(context)
  /// When the war that the article is about began.
  private(set) lazy var warBegan: CivilDate? = context.published.flatMap { day in
    context.wars.beginning(
      before: day, weights: context.countries.merging(context.named.mapValues { _ in 1 }) { own, _ in own })
  }
  /// The place told of last, and its sentence.
  private var place: (told: Place?, sentence: Int)?
  /// How many sentences such a place is meant by "there".
  private static let placeReach = 2
  var wars: WarsOfDay { context.wars }

  init(_ context: ArticleContext, patterns: EventPatterns) {
    self.context = context
    self.patterns = patterns
  }

  /// Whether a country fights no war of the day though the article is about one: what happens there does not hit it.
  func standsAside(_ country: String) -> Bool { !attackedSide.isEmpty && wars.opponents(of: country).isEmpty }

  /// The finding's roles with the empty ones filled, and the names of those filled.
  ///
  /// - Parameters:
  ///   - sentence: The finding's; who is named outside it is only meant by a pronoun or the like.
  ///   - named: The countries named in it.
  ///   - isAnaphoric: Whether the finding's noun, or what it speaks of, is an event told of before: "the attack".
  ///   - origins: Those whom the sentence tells itself, though by no name: nobody found that way takes their place.
  func completed(
    _ finding: Finding, in sentence: ByteRange, naming named: [String], isAnaphoric: Bool,
    namesOwn origins: Set<ContextRule.Origin> = []
  ) -> (roles: FilledRoles, filled: [Role]) {
    var roles = withoutContradictions(finding, sentence)
    var filled: [Role] = []
    let own = patterns.types[finding.type]?.roles
    for rule in patterns.contextRules.rules(for: finding.type, trigger: finding.trigger.name)
    where (own?.contains(rule.role) ?? true) && (!rule.origin.isAnaphoric || isAnaphoric)
      && !origins.contains(rule.origin)
      // "asked for weapons": nobody gives what is only asked for.
      // "Hungary blocked the money": nor does whoever gave alone before.
      && !(rule.role == Role("donor")
        && (roles[Role("requester")] != nil || rule.origin == .sole && roles[Role("rejecter")] != nil))
    {
      var present = roles[rule.role] ?? []
      // "The deal was announced by X": who tells of a deal made before is not alone its party.
      if rule.origin == .told, rule.role != Role("donor"), finding.candidate.isNoun, present.count == 1,
        story.parties(of: rule.role, finding.type.category).count > 1
      {
        present = []
      }
      // "sanctions on 300 companies": nameless ones are also a country's.
      // "destroyed by air defences": of whoever was attacked.
      let isNameless =
        (rule.origin == .offender && rule.role != Role("accused")
          || rule.origin == .opponent && rule.role == Role("defender") || rule.origin == .series)
        && present.allSatisfy { $0.id == nil && $0.country == nil && !isBand($0) }
      guard present.isEmpty || isNameless || rule.origin == .pair && present.count == 1 else { continue }
      // "50 agreements were signed": only of the deal spoken of before are those at war the parties.
      if rule.origin == .pair, finding.type.rawValue == "mediation.agreement", !isAnaphoric { continue }
      let found = holders(by: rule, finding, before: sentence.end, naming: named, &roles)
        .filter { rule.role != Role("attacker") || !isRelief($0) }
        .filter { rule.role != Role("donor") || !isReceiver($0, roles) }
        .filter { finding.type.category != "sanctions" || rule.role == Role("sender") || !context.onlyPenalises($0) }
        .compactMap { patterns.actors.participant($0) }
      // "Air strikes hit the rebels' port": a militia flies none.
      let isGrounded = finding.isAirRaid && rule.role == Role("attacker") && found.contains { $0.kind != .country }
      // "An explosion tore through the barracks": nobody is told to have set it off.
      let isDownedByBand = roles[Role("defender")]?.allSatisfy(isBand) ?? false
      let isUnclaimed =
        rule.role == Role("attacker") && (finding.isBlast && rule.origin == .opponent || isDownedByBand)
      guard !found.isEmpty, !isGrounded, !isUnclaimed else { continue }
      roles[rule.role] = rule.origin == .series ? found : present + found
      filled.append(rule.role)
    }
    // Ground changes hands from loser to taker; who attacked whom is then not told twice.
    if roles[Role("taker")] != nil, roles[Role("loser")] != nil {
      for role in [Role("attacker"), Role("target")] where filled.contains(role) { roles[role] = nil }
    }
    return (roles, filled)
  }

  /// "The Government gave Egypt ten tanks": nobody gives to themselves.
  private func isReceiver(_ country: String, _ roles: FilledRoles) -> Bool {
    roles[Role("recipient")]?.contains { $0.country == country } ?? false
  }

  /// "shot down by insurgents": armed men without a name are no army's.
  private func isBand(_ participant: Participant) -> Bool {
    patterns.lexicon.classes(of: participant.text).intersects(patterns.known.irregular)
  }

  /// Whether an attack was told of in a sentence or the one before.
  func hasAttack(near sentence: Int) -> Bool { story.hasAttack(near: sentence) }

  /// Who seized power as the article told last.
  var takers: [Participant] { story.takers }

  /// Remembers the place that a sentence tells last.
  func note(place told: Place?, sentence: Int) { place = (told, sentence) }

  /// The place told of in one of the sentences before; nil where they told of none.
  func place(at sentence: Int) -> Place? {
    place.flatMap { sentence - $0.sentence <= Self.placeReach ? $0.told : nil }
  }

  /// Remembers the sides of an event for the sentences that follow.
  func note(_ finding: Finding, sentence: Int) { story.note(finding, sentence: sentence) }

  /// The ids of those whom a rule finds for its role; empty for none.
  ///
  /// - Parameters:
  ///   - end: Where the finding's sentence ends.
  ///   - named: The countries named in it.
  private func holders(
    by rule: ContextRule, _ finding: Finding, before end: Int, naming named: [String], _ roles: inout FilledRoles
  ) -> [String] {
    let others = roles[rule.other]?.compactMap(wars.side) ?? []
    switch rule.origin {
    // "Hungary blocked the money": who turns something down does not receive it.
    case .beneficiary: return needy(except: others + (roles[Role("rejecter")] ?? []).compactMap(wars.side))
    // "Kyiv had received the money, its minister said": nobody gives to themselves.
    case .speaker: return (roles[Role("speaker")] ?? []).compactMap(wars.side).filter { !others.contains($0) }
    case .same:
      // Nobody is meant who comes up later.
      let told = context.holders(of: rule.role, finding.type.category).filter {
        $0.range.map { $0.start < end } ?? true
      }
      return told.compactMap(wars.side).filter { !others.contains($0) }
    case .sole:
      return [context.soleHolder(of: rule.role, finding.type.category)].compactMap(\.self).filter {
        !others.contains($0)
      }
    // "Moscow put 90 officials on its list": an attacker penalises others than the one attacked.
    case .offender:
      let isAttacker = finding.type.category == "sanctions" && others.contains(where: wars.isAttacker)
      return isAttacker ? [] : offender(except: others)
    case .country: return others
    case .setting: return context.setting(beside: others)
    case .attacked: return attacked(rule, others, &roles)
    case .opponent: return leavesNoEnemy(rule, finding) ? [] : opponent(rule, others, finding)
    case .pair: return pair(rule, others, roles, named, isOpen: finding.reading.status == .proposed)
    case .told: return story.holders(of: rule.role, finding.type.category, beside: others, rule.other, wars: wars)
    case .doer: return story.doers(beside: others, wars: wars)
    case .series: return story.series(of: rule.role, finding.type, beside: others, wars: wars)
    case .culprit:
      if finding.meansGift { return story.doers(beside: others, wars: wars) }
      return finding.meansAct
        ? story.lawgivers(beside: others, wars: wars)
        : story.culprits(of: finding.anaphor, beside: others, wars: wars)
    }
  }

  /// The side attacked; the ground regained is its own.
  private func attacked(_ rule: ContextRule, _ others: [String], _ roles: inout FilledRoles) -> [String] {
    let found = attackedSide
    if !found.isEmpty, others.allSatisfy(found.contains) {
      roles[rule.other] = enemies(of: found)
    }
    return found
  }

  /// Whether the article is set in a side's country, not in one at peace with it that it names far more often.
  func isSetting(_ side: String) -> Bool {
    let enemies = wars.opponents(of: side)
    let others = context.countries.filter { $0.key != side && !enemies.contains($0.key) }
    return (others.values.max() ?? 0) <= 2 * (context.countries[side] ?? 0)
  }

  /// The country named most often that is at war with somebody named.
  var fighting: String? {
    SideRanking.best(context.countries.filter { wars.opponents(of: $0.key).contains(where: isNamed) }, except: [])
  }

  /// "a strike on a lorry of the agency", "United Nations helicopters flew out staff": those who bring relief, and leagues of
  /// states, are no side of a war that nobody says they fight.
  func isRelief(_ side: String) -> Bool {
    patterns.actors.participant(side).map(patterns.isPeaceful) ?? false
  }

  func isNamed(_ side: String) -> Bool {
    context.weight(of: side) > 0 || context.fighters[side] != nil
  }

  func needy(except: [String]) -> [String] {
    ranking.needy.first { !except.contains($0) }.map { [$0] } ?? []
  }

  /// The side attacked in a war of the day that the article names most often.
  var attackedSide: [String] { ranking.attackedSide.map { [$0] } ?? [] }
}
