import TextAnalysis
import TimelineCore

/// Tests a trigger's conditions (`FrameConditions.swift`) and fills its roles.
struct FrameFiller {
  let finder: ParticipantFinder

  var patterns: EventPatterns { finder.patterns }
  var structure: SentenceStructure { _read { yield finder.structure } }
  var sentence: SentenceWords { _read { yield finder.structure.sentence } }

  /// The participants of each role, in the order of the frame's rules; the first rule that finds any fills a role.
  func roles(_ trigger: Trigger, _ slots: Slots, _ candidate: Candidate) -> FilledRoles {
    var result = FilledRoles()
    var used: [(identity: String, holder: Participant)] = []
    for rule in trigger.frame where result[rule.role] == nil || rule.filter == .more {
      for slot in rule.slots {
        // Nobody gives to, attacks or accuses themselves: who fills one role fills no later one.
        var found = tried(unique(fill(rule, phrases(slot, slots, trigger, rule, candidate), slot, slots)), rule, slot)
        if found.isEmpty, slot == .subject, rule.filter == .actor {
          found = author(candidate)
          if found.isEmpty, rule.role == Role("sender") {
            found = maker(of: candidate).flatMap { actors($0, isSubject: true) }
          }
        }
        // "discussed the crisis": alone nobody meets.
        if rule.filter == .pair, found.count == 1, found[0].kind != .organisation || found[0].id == nil { found = [] }
        // "accused each other": there everybody does, and is.
        if !used.isEmpty, rule.filter != .actor || !slots.phrases(in: slot).contains(where: structure.isReciprocal) {
          found.removeAll { one in
            used.contains {
              $0.identity == identity(one) && !areTwo($0.holder, one, isDomestic: isDomestic(trigger))
                && !isCitizen(one, of: $0.holder, slot, rule.role)
            }
          }
        }
        // "was elected chairman": the office beside whoever gets it.
        if Self.personal.contains(rule.role), found.contains(where: { $0.id != nil }) {
          found.removeAll { $0.id == nil && $0.kind == .group }
        }
        if !found.isEmpty {
          // A country holds an election; it does not win one.
          let isHeld = rule.role == Role("winner") && found.allSatisfy { $0.kind == .country }
          let role = isHeld ? Role("country") : rule.role
          if role == Role("country") { found = found.map(countryOf) }
          result[role] = result[role].map { $0 + found } ?? found
          if rule.filter != .thing { for one in found { used.append((identity(one), one)) } }
          break
        }
      }
    }
    addGiver(&result, trigger, slots, candidate)
    addDescribed(&result, trigger, slots, candidate)
    addPresenter(&result, trigger, slots)
    settleForbidden(&result, trigger, candidate)
    return forThemselves(withSignatories(withContent(result, trigger, candidate), trigger, slots, candidate))
  }

  /// "offered to mediate between A and B": what hangs on the infinitive fills what a mediator's frame still lacks.
  private func withContent(_ roles: FilledRoles, _ trigger: Trigger, _ candidate: Candidate) -> FilledRoles {
    if let ousted = ousted(trigger, candidate) { return ousted }
    guard !candidate.isNoun, let number = candidate.verb, trigger.frame.first?.role == Role("mediator"),
      let content = structure.infinitive(of: number)
    else { return roles }
    var result = roles
    let slots = structure.verbSlots(content)
    for rule in trigger.frame.dropFirst() where result[rule.role] == nil && rule.role != trigger.frame[0].role {
      for slot in rule.slots {
        let found = unique(fill(rule, slots.phrases(in: slot), slot, slots))
        if !found.isEmpty {
          result[rule.role] = found
          break
        }
      }
    }
    return result
  }

  /// "signed an order freezing assets": what a document does, its author does.
  private func author(_ candidate: Candidate) -> [Participant] {
    if let user = user(candidate) { return user }
    guard !candidate.isNoun, let number = candidate.verb.map(structure.firstOfGerunds),
      structure.verbs[number].form == .gerund, let document = structure.verbs[number].antecedent,
      let above = structure.verbs[number].governor,
      structure.verbs[above].form == .finite, !structure.verbs[above].isPassive,
      structure.verbs[above].arguments.contains(where: { $0.phrase == document && $0.order >= 0 }),
      // "bombed a convoy carrying aid": what carries it is no document.
      !structure.phrases[document].headClasses.intersects(patterns.known.vessel.union(patterns.known.convoys))
    else { return [] }
    return structure.verbs[above].subjects.flatMap { actors($0, isSubject: true) }
  }

  /// The phrases in a slot. "an exchange arranged by X": where the frame has a role of its own for the "by" phrase, X is
  /// no subject.
  private func phrases(
    _ slot: Slot, _ slots: Slots, _ trigger: Trigger, _ rule: RoleRule, _ candidate: Candidate
  ) -> [Int] {
    // "complained that Serbia had armed the rebels": whom a clause is about.
    if slot == .clause, rule.filter == .actor { return candidate.verb.map(structure.contentSubjects) ?? [] }
    // "threatened to strike Iran"
    if slot == .infinitive, rule.filter == .actor { return aims(of: candidate) }
    guard candidate.isNoun, slot == .subject else {
      var all = slots.phrases(in: slot)
      if case .preposition = slot, !candidate.isNoun {
        // "was attacked between Gao and Kidal": towns attack nobody.
        let isDoer = rule.role == Role("attacker")
        all.removeAll { hangsOnOccasion($0) || isDoer && isPlaceAlone($0) || isNoGuest($0, rule, trigger) }
      }
      guard slot == .object else { return all }
      return all.filter {
        !structure.explainsPlace($0)
          && !(rule.role != Role("target") && !isDescribed($0, by: candidate) && explainsPerson($0))
      }
    }
    return slots.subject.filter { number in
      let word = structure.phrases[structure.governed(number)].prepositionWord
      guard word >= 0, sentence.has(word, .agentive) else { return true }
      let by = Slot.preposition(sentence.hash(word))
      return !trigger.frame.contains { $0.role != rule.role && $0.slots.contains(by) }
    }
  }

  /// Whom what is to be done is done to: the object of the infinitive that hangs on the candidate's verb.
  private func aims(of candidate: Candidate) -> [Int] {
    guard let content = candidate.verb.flatMap(structure.infinitive) else { return [] }
    let slots = structure.verbSlots(content)
    return slots.object + slots.arguments.lazy.map(\.phrase).filter { !slots.object.contains($0) && !isSetting($0) }
  }

  private func fill(_ rule: RoleRule, _ phrases: [Int], _ slot: Slot, _ slots: Slots) -> [Participant] {
    if rule.filter == .clause { return slots.content.map { [thing(structure.asked(in: $0))] } ?? [] }
    if slot == .owner {
      guard let owner = slots.owner else { return [] }
      let phrase = structure.phrases[owner]
      guard rule.filter == .actor || rule.filter == .more else { return [] }
      return finder.owners(of: phrase).filter { !isCompound($0, phrase, rule) && !isSubjectMatter($0, phrase, rule) }
    }
    return phrases.flatMap { isShut(rule, to: $0, slot, slots) ? [] : fill(rule, with: $0, slot, slots) }
  }

  /// Whether what a phrase names cannot fill a role.
  private func isShut(_ rule: RoleRule, to number: Int, _ slot: Slot, _ slots: Slots) -> Bool {
    // "blamed X for the failure of the talks": what hangs on another phrase is not itself the charge.
    if rule.filter == .thing || rule.role == Role("addressee"), let whole = structure.phrases[number].ofPhrase,
      structure.phrases[whole].prepositionWord >= 0
    {
      return true
    }
    // "The Minister for Foreign Affairs condemned it": what hangs on who does it is not what it is about.
    let link = structure.phrases[number].prepositionWord
    if rule.filter == .thing, link > 0, slots.subject.contains(structure.phraseAt[link - 1]) { return true }
    if rule.role == Role("demand"), sentence.entity(at: structure.phrases[number].head)?.actor != nil { return true }
    if rule.role == Role("addressee"), isOfDemand(number, slots) { return true }
    // An amount is no item.
    if rule.filter == .thing,
      pronoun(of: number) != nil || isAmount(number) || rule.role == Role("items") && isCountry(number)
        || rule.role == Role("actor") && isDeed(number)
    {
      return true
    }
    if rule.role == Role("weapon"), isPersonOrOffice(number) || isAim(number) { return true }
    if rule.role == Role("addressee"), isRelease(structure.phrases[number].ofPhrase ?? number) { return true }
    if isOfTeller(number, rule, slots) || isOfficeAlone(number, rule) { return true }
    guard rule.role == Role("accused") else { return false }
    // "condemned the attack on X": the attacked are not blamed for it.
    if slot != .object { return rule.slots.contains(.object) && slots.object.contains(where: isHarm) }
    // "the killings near Kyiv, which he condemned": where it was done is not who did it.
    return isScene(number)
  }

  private func fill(_ rule: RoleRule, with number: Int, _ slot: Slot, _ slots: Slots) -> [Participant] {
    switch rule.filter {
    case .actor, .more, .pair: return actors(rule, number, slot, slots)
    // "promised jets": what is given is no receiver.
    case .named: return finder.participants(number).filter { $0.id != nil || $0.kind == .person }
    case .place:
      // "the city of Goma"
      let inner = structure.phrases.indices.filter { structure.phrases[$0].ofPhrase == number }
      return placeOwner(number) + inner.flatMap(placeOwner)
    case .thing, .clause:
      // "The first was handed over": a rank names nothing.
      if sentence.use(structure.phrases[number].head) == .other { return [] }
      return [thing(rule.role == Role("demand") ? structure.whole(number) : structure.phrases[number].words)]
    }
  }

  private func actors(_ rule: RoleRule, _ number: Int, _ slot: Slot, _ slots: Slots) -> [Participant] {
    // "met in Brussels": who is at home in the town, not the union that its name stands for.
    if rule.role == Role("host"), case .preposition = slot, case let own = placeOwner(number), !own.isEmpty {
      return own
    }
    let isPersonal = Self.personal.contains(rule.role)
    if isPersonal {
      if slot == .object, isOfficeGiven(number, slots) { return [] }
      if let one = office(number, slot) ?? finder.bearer(number) { return [one] }
    }
    let isBlamed = rule.role == Role("accused") || rule.role == Role("attacker")
    // "threatened to use force": what is used is nobody.
    let found = actors(number, isSubject: slot == .subject, isBlamed: isBlamed).filter {
      slot != .infinitive || rule.role != Role("target") || $0.id != nil
    }
    guard isPersonal else { return found }
    // "sentenced Jane Doe": of a person the name alone will do, and whom she works for is not sentenced.
    if !found.isEmpty {
      let people = found.filter { $0.kind == .person }
      return people.isEmpty && rule.role == Role("person") && isCountryAlone(number)
        ? [] : people.isEmpty ? found : people
    }
    return finder.unknownName(structure.phrases[number]).map { [$0] } ?? []
  }

  /// The roles that only people hold.
  static let personal = [Role("person"), Role("winner")]

  /// Those a phrase names, else the one whose missiles, attack or cities it names.
  private func actors(_ number: Int, isSubject: Bool, isBlamed: Bool = false) -> [Participant] {
    if !isSubject, let holder = finder.holder(of: structure.phrases[number]) ?? finder.keeper(of: number) {
      return [holder]
    }
    if isManner(number) { return [] }
    let found = finder.participants(number)
    // "shot down by the destroyer USS Carney"
    if let owner = finder.owner(of: structure.phrases[number]), owner.id != nil, found.allSatisfy({ $0.id == nil }),
      structure.phrases[number].classes.intersects(patterns.known.vessel)
    {
      return [owner]
    }
    if !found.isEmpty { return found }
    // "its share of a G7 loan": the loan is no one; "denounced the British gift" blames the giver.
    let isAid = !isBlamed && structure.phrases[number].headClasses.intersects(patterns.known.aid)
    if !isSubject, isAid { return placeOwner(number) }
    if let owner = finder.owner(of: structure.phrases[number]) { return [owner] }
    if isBlamed, isHarm(number) { return finder.agents(behind: number) }
    // "supporters of Doe marched": not Doe.
    if !isBlamed, structure.phrases[number].headClasses.intersects(patterns.known.adversary) { return [] }
    if let owner = finder.owner(behind: number) { return [owner] }
    if isSubject { return [] }
    let own = placeOwner(number)
    guard own.isEmpty, structure.phrases[number].headClasses.intersects(patterns.known.person) else { return own }
    // "for the people of Gaza"
    return structure.phrases.indices.filter { structure.phrases[$0].ofPhrase == number }.flatMap(placeOwner)
  }
}
