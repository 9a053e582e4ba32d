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
    context.wars.beginning(before: day) { context.countries[$0] ?? (context.named[$0] == nil ? 0 : 1) }
  }
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
  ///   - isAnaphoric: Whether the finding's noun, or what it speaks of, is an event told of before: "the attack".
  ///   - origins: Those whom the sentence tells itself, though by no name: nobody found that way takes their place.
  func completed(
    _ finding: Finding, in sentence: ByteRange, isAnaphoric: Bool, namesOwn origins: Set<ContextRule.Origin> = []
  ) -> (roles: FilledRoles, filled: [Role]) {
    var roles = withoutContradictions(finding, sentence)
    var filled: [Role] = []
    let own = patterns.types[finding.type]?.roles
    for rule in patterns.contextRules.rules(for: finding.type, trigger: finding.trigger.name)
    where (own?.contains(rule.role) ?? true) && (!rule.origin.isAnaphoric || isAnaphoric)
      && !origins.contains(rule.origin)
      // "asked for weapons": nobody gives what is only asked for.
      && !(rule.role == Role("donor") && roles[Role("requester")] != nil)
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
          || rule.origin == .opponent && rule.role == Role("defender"))
        && present.allSatisfy { $0.id == nil && $0.country == nil }
      guard present.isEmpty || isNameless || rule.origin == .pair && present.count == 1 else { continue }
      // "50 agreements were signed": only of the deal spoken of before are those at war the parties.
      if rule.origin == .pair, finding.type.rawValue == "mediation.agreement", !isAnaphoric { continue }
      let found = holders(by: rule, finding, before: sentence.end, &roles).compactMap {
        patterns.actors.participant($0)
      }
      guard !found.isEmpty else { continue }
      roles[rule.role] = present + found
      filled.append(rule.role)
    }
    // Ground changes hands from loser to taker; who attacked whom is then not told twice.
    if roles[Role("taker")] != nil, roles[Role("loser")] != nil {
      for role in [Role("attacker"), Role("target")] where filled.contains(role) { roles[role] = nil }
    }
    return (roles, filled)
  }

  /// Whether an attack was told of in a sentence or the one before.
  func hasAttack(near sentence: Int) -> Bool { story.hasAttack(near: sentence) }

  /// Remembers the sides of an event for the sentences that follow.
  func note(_ finding: Finding, sentence: Int) { story.note(finding, sentence: sentence) }

  /// The ids of those whom a rule finds for its role; empty for none.
  ///
  /// - Parameter end: Where the finding's sentence ends.
  private func holders(
    by rule: ContextRule, _ finding: Finding, before end: Int, _ roles: inout FilledRoles
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
      let isAttacker = finding.type.category == "sanctions" && others.contains(where: wars.attackers.contains)
      return isAttacker ? [] : offender(except: others)
    case .country: return others
    case .attacked: return attacked(rule, others, &roles)
    case .opponent:
      let found = leavesNoEnemy(rule, finding) ? [] : opponent(rule, others, finding)
      return rule.role == Role("accuser") && finding.reading.status == .denied
        ? found.filter { mayAccuse($0, others) } : found
    case .pair: return pair(rule, others, roles)
    case .told: return story.holders(of: rule.role, finding.type.category, beside: others, rule.other, wars: wars)
    case .culprit: return story.culprits(of: finding.anaphor, beside: others, wars: wars)
    }
  }

  /// The side attacked; the ground regained is its own.
  private func attacked(_ rule: ContextRule, _ others: [String], _ roles: inout FilledRoles) -> [String] {
    let found = attackedSide
    if !found.isEmpty, others.allSatisfy(found.contains) {
      roles[rule.other] = opponent(of: found, isFighting: true).compactMap { patterns.actors.participant($0) }
    }
    return found
  }

  private func opponent(_ rule: ContextRule, _ others: [String], _ finding: Finding) -> [String] {
    // "A French frigate shot down a drone": who fights nobody defends itself against whoever attacked before.
    if rule.other == Role("defender"), !others.isEmpty,
      !others.flatMap({ wars.opponents(of: $0) }).contains(where: isNamed),
      case let told = story.parties(of: rule.role, finding.type.category).compactMap(\.id), !told.isEmpty
    {
      return told
    }
    if !others.isEmpty { return opponent(of: others, isFighting: rule.counts.contains(.fighting)) }
    if rule.role == Role("attacker"), finding.isShip, others.isEmpty {
      let told = story.parties(of: rule.role, finding.type.category).compactMap(\.id)
      // "was struck by a projectile off Hodeidah", but not "was rocked by a blast", which may be anybody's.
      guard told.isEmpty, finding.type.rawValue == "offensive.strike" else { return told }
      let near = finding.ground.map { wars.opponents(of: $0).filter(isNamed) } ?? []
      return near.count == 1 ? near : []
    }
    if rule.other == Role("target"), let attacker = ranking.aggressors.first { return [attacker] }
    if rule.other == Role("attacker"), rule.role == Role("target"),
      finding.reading.isGoverned || !finding.candidate.isNoun
    {
      return finding.candidate.isNoun ? attackedSide : attackedSide.filter(isSetting)
    }
    return []
  }

  /// The two that stand against each other: those who propose or agree where they are two, else one and its opponent.
  private func pair(_ rule: ContextRule, _ others: [String], _ roles: FilledRoles) -> [String] {
    let sides = (roles[rule.role] ?? []).compactMap(wars.side)
    if let one = sides.first {
      // Who agrees with somebody else than an enemy is left alone.
      guard rule.counts.contains(.fighting) || wars.opponents(of: one).contains(where: isNamed) else { return [] }
      return opponent(of: [one], isFighting: true).filter { !others.contains($0) }
    }
    let agreed = (roles[Role("proposer")] ?? []).compactMap(wars.side)
    if let first = agreed.first, agreed.contains(where: { $0 != first }) { return agreed }
    let refused = (roles[Role("rejecter")] ?? []).compactMap(wars.side)
    if let one = agreed.first, let other = refused.first, one != other, wars.opponents(of: one).contains(other) {
      return [one, other]
    }
    guard
      let one = warring(roles) ?? ranking.fighters.first(where: { !others.contains($0) && !isRelief($0) })
        ?? attackedSide.first
        ?? fighting
    else { return [] }
    return ([one] + opponent(of: [one], isFighting: true)).filter { !others.contains($0) }
  }

  func opponent(of sides: [String], isFighting: Bool) -> [String] {
    let known = sides.flatMap { wars.opponents(of: $0) }.filter { !sides.contains($0) }
    let named = mostNamed(known)
    // Who accuses or penalises is no enemy in the field.
    if isFighting, let named { return [named] }
    for side in sides {
      let known = context.opponents[side] ?? [:]
      // "broke with Belgium, which it accuses": who is in the field comes before who is only accused.
      let fighting = isFighting ? known.filter { context.fighters[$0.key] != nil } : [:]
      if let best = SideRanking.best(fighting, except: sides) ?? SideRanking.best(known, except: sides) {
        return [best]
      }
    }
    // The wars of the day tell more than who else is named, where the other side is named at all or is the only one.
    if let named { return [named] }
    if known.count == 1, attackedSide.allSatisfy({ sides.contains($0) || known.contains($0) }) { return known }
    // Who only left a country stands against nobody.
    let fighter = ranking.fighters.first {
      !sides.contains($0) && context.opponents[$0] != nil && !isRelief($0)
    }.map { [$0] }
    return fighter ?? (isFighting ? [] : needy(except: sides))
  }

  /// Whom the holders of the other roles fight; nil where they fight nobody who is named.
  func enemy(of roles: FilledRoles, but role: Role) -> String? {
    let sides = roles.roles.filter { $0 != role }.flatMap { roles[$0] ?? [] }.compactMap(wars.side)
    return sides.lazy.flatMap { self.wars.opponents(of: $0) }.first { isNamed($0) && !sides.contains($0) }
  }

  /// The one of some sides that the article names most often, the first of several; nil where it names none.
  private func mostNamed(_ sides: [String]) -> String? {
    func weight(_ side: String) -> Int { max(context.countries[side] ?? 0, context.named[side] ?? 0) }
    return sides.filter(isNamed).max { weight($0) < weight($1) }.flatMap { best in
      sides.first { isNamed($0) && weight($0) == weight(best) }
    }
  }

  /// "a strike on a lorry of the agency": those who bring relief are no side of a war.
  private func isRelief(_ side: String) -> Bool {
    patterns.actors.participant(side).map {
      patterns.lexicon.classes(of: $0.name).intersects(patterns.known.reliefBody)
    } ?? false
  }

  func isNamed(_ side: String) -> Bool {
    context.countries[side] != nil || context.fighters[side] != nil || context.named[side] != nil
  }

  private func needy(except: [String]) -> [String] {
    ranking.needy.first { !except.contains($0) }.map { [$0] } ?? []
  }

  /// The side most likely to be penalised: in a war of the day where the article names one, else blamed and attacking.
  func offender(except: [String]) -> [String] {
    let enemies = except.flatMap { wars.opponents(of: $0) }.filter { !except.contains($0) }
    if let named = enemies.first(where: isNamed) { return [named] }
    return ranking.offenders.first { !except.contains($0) && !isRelief($0) }.map { [$0] } ?? []
  }

  /// The side attacked in a war of the day that the article names most often.
  var attackedSide: [String] { ranking.attackedSide.map { [$0] } ?? [] }
}
