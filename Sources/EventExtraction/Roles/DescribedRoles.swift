import TextAnalysis
import TimelineCore

// Who is penalised where only the clause behind the penalty or the property says so.
extension FrameFiller {
  /// "lifted the sanctions imposed on Mali", "froze the assets that the minister holds in Bern": what is told of the penalty
  /// or of the property fills the roles that the event's own clause leaves empty.
  func addDescribed(_ roles: inout FilledRoles, _ trigger: Trigger, _ slots: Slots, _ candidate: Candidate) {
    guard trigger.type.category == "sanctions" else { return }
    let things = slots.object + slots.subject
    addOwner(&roles, slots, candidate)
    for verb in structure.verbs {
      guard let thing = verb.antecedent, things.contains(thing), finder.participants(thing).isEmpty else { continue }
      for rule in trigger.frame where roles[rule.role] == nil && rule.filter == .actor {
        let found =
          rule.role == Role("owner") ? holders(of: thing, verb) : penalised(by: verb, rule)
        if let first = found.first { roles[rule.role] = [first] }
      }
    }
  }

  /// "rejected the demands that Serbia had presented": who made what is turned down.
  func addPresenter(_ roles: inout FilledRoles, _ trigger: Trigger, _ slots: Slots) {
    let demander = Role("demander")
    guard roles[demander] == nil, trigger.type.rawValue == "diplomacy.demand",
      trigger.frame.contains(where: { $0.role == demander && $0.slots.contains(.object) })
    else { return }
    let inner = structure.phrases.indices.filter { structure.phrases[$0].ofPhrase.map(slots.object.contains) ?? false }
    let told = structure.verbs.first { verb in
      verb.relation == .relative && verb.form == .finite
        && (verb.antecedent.map { (slots.object + inner).contains($0) } ?? false)
    }
    let found = told.map { verb in verb.subjects.filter { $0 != verb.antecedent }.flatMap { finder.participants($0) } }
    if let found, !found.isEmpty { roles[demander] = found }
  }

  /// "American companies will be forbidden to sell chips to Iran": the penalty is that of whose companies they are, where
  /// nobody else is told to forbid it, and hits whom they may no longer trade with.
  func settleForbidden(_ roles: inout FilledRoles, _ trigger: Trigger, _ candidate: Candidate) {
    let (sender, target) = (Role("sender"), Role("target"))
    guard trigger.type.category == "sanctions", !candidate.isNoun, let number = candidate.verb,
      let rule = trigger.frame.first(where: { $0.role == target }),
      let content = structure.infinitive(of: number)
    else { return }
    let forbidden = structure.verbSlots(content).arguments.filter { argument in
      argument.preposition.map { rule.slots.contains(.preposition($0)) || patterns.words[$0].tags.contains(.site) }
        ?? false
    }
    let partners = forbidden.flatMap { named($0.phrase) }.filter { $0.id != nil }
    // "Mali banned ten Belgians from travelling to the country": to its own.
    guard let partner = partners.first, let bound = roles[target]?.first, bound.country != partner.country,
      !(roles[sender] ?? []).contains(where: { $0.country == partner.country })
    else { return }
    roles[target] = [partner]
    if roles[sender] == nil, bound.id != nil { roles[sender] = [bound] }
  }

  /// "New EU sanctions were announced": whose the penalty is that a verb only brings about, where nobody is told to act.
  private func addOwner(_ roles: inout FilledRoles, _ slots: Slots, _ candidate: Candidate) {
    let sender = Role("sender")
    guard !candidate.isNoun, let number = candidate.verb,
      structure.verbs[number].classes.intersects(patterns.known.light),
      roles[sender] == nil, slots.subject.isEmpty, let penalty = slots.object.first,
      finder.participants(penalty).isEmpty, let owner = finder.owner(of: structure.phrases[penalty])
    else { return }
    roles[sender] = [owner]
    for role in [Role("target"), Role("owner")] where roles[role]?.map(\.id) == [owner.id] { roles[role] = nil }
  }

  /// "held by the bank", "that the minister holds", "belonging to the general".
  private func holders(of thing: Int, _ verb: VerbGroup) -> [Participant] {
    if verb.isPassive || verb.form == .participle { return structure.agents(verb.arguments).flatMap(named) }
    if verb.relation == .relative, verb.form == .finite { return verb.subjects.filter { $0 != thing }.flatMap(named) }
    return verb.arguments.filter { argument in
      argument.preposition.map { patterns.words[$0].tags.contains(.goal) } ?? false
    }.map(\.phrase).flatMap(named)
  }

  /// "imposed on Mali by the bloc": those in the slots of a rule, of a verb that does nothing but what its noun tells.
  private func penalised(by verb: VerbGroup, _ rule: RoleRule) -> [Participant] {
    guard verb.classes.intersects(patterns.known.light) else { return [] }
    return verb.arguments.filter { argument in
      argument.preposition.map { rule.slots.contains(.preposition($0)) } ?? false
    }.map(\.phrase).flatMap(named)
  }

  /// Those a phrase names, else whose it is.
  private func named(_ phrase: Int) -> [Participant] {
    let found = finder.participants(phrase)
    return found.isEmpty ? finder.owner(of: structure.phrases[phrase]).map { [$0] } ?? [] : found
  }

  /// "penalised Chad a week after the raid on Mali": whether a phrase hangs on an event that only tells when.
  func hangsOnOccasion(_ number: Int) -> Bool {
    let word = structure.phrases[number].prepositionWord
    // "moved troops to the border with Mali": the border is theirs, not the move.
    if word > sentence.bodyStart, sentence.has(word, .companion),
      sentence.words[word - 1].classes.intersects(patterns.known.frontier)
    {
      return true
    }
    guard word > sentence.bodyStart, case let left = structure.phraseAt[word - 1], left >= 0,
      case let opening = structure.phrases[left].prepositionWord, opening >= sentence.bodyStart
    else { return false }
    return sentence.has(opening, .temporal) && sentence.has(opening, .occasion)
      && sentence.words[structure.phrases[left].head].begins.contains(.trigger)
  }

  /// "flew in for talks on trade with Mali": whether a phrase that may tell who else took part in a visit names nobody, or hangs
  /// on what is neither a meeting nor tells where or when it is.
  func isNoGuest(_ number: Int, _ rule: RoleRule, _ trigger: Trigger) -> Bool {
    guard rule.filter == .more else { return false }
    if rule.role == Role("person") { return hangsOnMatter(number) }
    guard trigger.frame.first?.role == Role("visitor") else { return false }
    guard finder.participants(number).contains(where: { $0.id != nil || $0.kind == .person }) else { return true }
    let word = structure.phrases[number].prepositionWord
    guard word > sentence.bodyStart, case let left = structure.phraseAt[word - 1], left >= 0 else { return false }
    let phrase = structure.phrases[left]
    return sentence.use(phrase.head) == .noun && sentence.entity(at: phrase.head) == nil
      && !phrase.headClasses.intersects(patterns.known.gathering)
  }

  /// "demands that they withdraw from Chad", "a request from Chad": who stands behind "from" in what is demanded, or behind the
  /// noun of demanding, is asked for nothing, as in "an apology from Chad".
  func isOfDemand(_ number: Int, _ slots: Slots) -> Bool {
    let word = structure.phrases[number].prepositionWord
    guard word > 0, sentence.has(word, .origin) else { return false }
    let left = structure.phraseAt[word - 1]
    return left < 0 || !slots.object.contains(left)
      || sentence.match(patterns.nounTriggers, at: structure.phrases[left].head) != nil
  }

  /// "was suspended over a call with Doe": whether a phrase hangs on what itself hangs on the verb.
  private func hangsOnMatter(_ number: Int) -> Bool {
    let word = structure.phrases[number].prepositionWord
    guard word > sentence.bodyStart, case let left = structure.phraseAt[word - 1], left >= 0 else { return false }
    let phrase = structure.phrases[left]
    return phrase.prepositionWord >= 0 && sentence.use(phrase.head) == .noun && sentence.entity(at: phrase.head) == nil
  }

  /// Whether a phrase names a place that is no country.
  func isPlaceAlone(_ number: Int) -> Bool {
    sentence.entity(at: structure.phrases[number].head).map { $0.place != nil && $0.actor == nil } ?? false
  }

  /// "supplied Norway with shells": the country is no item.
  func isCountry(_ number: Int) -> Bool {
    sentence.entity(at: structure.phrases[number].head)?.isCountry ?? false
  }
}
