import TextAnalysis
import TimelineCore

// Who gives where nobody is told to act.
extension FrameFiller {
  /// "American aid to Egypt was suspended": where nobody is told to act, whose the gift is.
  func addGiver(_ roles: inout FilledRoles, _ trigger: Trigger, _ slots: Slots, _ candidate: Candidate) {
    let (donor, recipient) = (Role("donor"), Role("recipient"))
    dropCarrier(&roles, trigger, slots)
    if trigger.type.category == "aid", !candidate.isNoun, roles[recipient] == nil, let helped = helped(roles, slots) {
      roles[recipient] = [helped]
    }
    // "Mali and the IMF reached a staff-level agreement": the organisation lends to the country.
    if trigger.type.category == "aid", roles[recipient] == nil, let both = roles[donor], both.count == 2,
      let lender = both.first(where: { $0.kind == .organisation && $0.country == nil }),
      let borrower = both.first(where: { $0.kind == .country }),
      candidate.verb != nil,
      // "Mali and the IMF have agreed on a loan": a lender by its name.
      slots.object.isEmpty
        && slots.subject.contains(where: { structure.phrases[$0].classes.intersects(patterns.known.lender) })
        || slots.object.contains(where: {
          structure.phrases[$0].headClasses.intersects(patterns.known.deal)
            || !structure.phrases[$0].headClasses.intersects(patterns.known.aid)
        })
    {
      roles[donor] = [lender]
      roles[recipient] = [borrower]
    }
    if let owner = owner(roles, trigger, slots, candidate) { roles[recipient] = [owner] }
    if let lender = lender(roles, trigger, slots) {
      roles[donor] = [lender]
      return
    }
    if trigger.type.category == "aid", !candidate.isNoun, roles[donor] == nil,
      let giver = promiser(of: slots.object + slots.subject, roles)
    {
      roles[donor] = [giver]
      return
    }
    if let founder = founder(trigger, slots, candidate, roles) {
      roles[donor] = [founder]
      return
    }
    guard trigger.type.category == "aid", !candidate.isNoun, roles[donor] == nil, let gift = gift(slots),
      let owner = finder.owner(of: structure.phrases[gift]),
      !slots.subject.isEmpty || roles[recipient] != nil || isAtPeace(owner),
      !(roles[recipient] ?? []).contains(where: { identity($0) == identity(owner) })
    else { return }
    roles[donor] = [owner]
  }

  /// "A plane chartered by Oslo brought blankets", "The ship unloaded flour": what only carries a gift gives nothing, and is not
  /// given.
  private func dropCarrier(_ roles: inout FilledRoles, _ trigger: Trigger, _ slots: Slots) {
    let (donor, items) = (Role("donor"), Role("items"))
    guard trigger.type.category == "aid", !slots.subject.isEmpty,
      slots.subject.allSatisfy({ structure.phrases[$0].headClasses.intersects(patterns.known.carrier) }),
      (roles[donor] ?? []).allSatisfy({ $0.id == nil && $0.country == nil })
    else { return }
    let carriers = slots.subject.map { sentence.bytes(structure.phrases[$0].words) }
    roles[donor] = nil
    roles[items]?.removeAll { item in carriers.contains { $0 == item.range } }
    if roles[items]?.isEmpty ?? false { roles[items] = nil }
  }

  /// "The bank approved Egypt's rescue loan": whose the gift of another is, who is to receive it; nil for none.
  private func owner(_ roles: FilledRoles, _ trigger: Trigger, _ slots: Slots, _ candidate: Candidate) -> Participant? {
    guard trigger.type.category == "aid", !candidate.isNoun, roles[Role("recipient")] == nil,
      let giver = roles[Role("donor")]?.first, let object = slots.object.first,
      let owner = finder.owner(of: structure.phrases[object]), owner.kind == .country, owner.country != giver.country,
      isAtPeace(owner)
    else { return nil }
    return owner
  }

  /// "Norway's tanks have been shipped": a country that fights nobody, whose arms that are handed over are its gift.
  private func isAtPeace(_ owner: Participant) -> Bool {
    guard owner.kind == .country, let id = owner.id else { return false }
    return patterns.wars.opponents(of: id, on: finder.day).isEmpty
  }

  /// "a loan that is to help Pakistan cope with floods": whom the gift is told to do something for; nil for none.
  private func helped(_ roles: FilledRoles, _ slots: Slots) -> Participant? {
    let gifts = (slots.object + slots.arguments.map(\.phrase)).filter {
      self.structure.phrases[$0].headClasses.intersects(self.patterns.known.aid.union(self.patterns.known.funds))
    }
    let taken = roles.roles.flatMap { roles[$0] ?? [] }.map { identity($0) }
    for verb in structure.verbs where verb.antecedent.map(gifts.contains) ?? false {
      let deeds =
        [verb]
        + structure.verbs.filter { $0.form == .infinitive && $0.governor.map { structure.verbs[$0].head } == verb.head }
      let helped = deeds.lazy.flatMap(\.arguments).filter { $0.order == 0 }.flatMap {
        self.finder.participants($0.phrase)
      }
      if let one = helped.first(where: { $0.country != nil && !taken.contains(identity($0)) }) { return one }
    }
    return nil
  }

  /// "launched a mission that will train recruits": who brings about what gives, where it is no one by itself; nil for none.
  private func founder(
    _ trigger: Trigger, _ slots: Slots, _ candidate: Candidate, _ roles: FilledRoles
  ) -> Participant? {
    guard trigger.type.category == "aid", !candidate.isNoun, let number = candidate.verb,
      structure.verbs[number].relation == .relative, let scheme = structure.verbs[number].antecedent,
      slots.subject.contains(scheme), (roles[Role("donor")] ?? []).allSatisfy({ $0.id == nil && $0.country == nil }),
      case let (above?, .object) = structure.verb(governing: scheme), above != number
    else { return nil }
    let receivers = (roles[Role("recipient")] ?? []).map { identity($0) }
    return structure.verbs[above].subjects.lazy.flatMap { self.finder.participants($0) }
      .first { $0.id != nil && !receivers.contains(self.identity($0)) }
  }

  /// "The money proposed by the president is held up", "the first of four guns pledged by Oslo has arrived": who is told to
  /// have promised or made what is given or kept back; nil for none.
  private func promiser(of gifts: [Int], _ roles: FilledRoles) -> Participant? {
    let nouns = gifts + structure.phrases.indices.filter { structure.phrases[$0].ofPhrase.map(gifts.contains) ?? false }
    let taken = roles.roles.flatMap { roles[$0] ?? [] }.map { identity($0) }
    let makers = structure.verbs.lazy.flatMap { verb in
      guard let noun = verb.antecedent, nouns.contains(noun) else { return [Int]() }
      if verb.isPassive || verb.form == .participle { return self.structure.agents(verb.arguments) }
      return verb.relation == .relative ? verb.subjects.filter { $0 != noun } : []
    }
    return makers.flatMap { self.finder.participants($0) }.first { $0.id != nil && !taken.contains(self.identity($0)) }
  }

  /// What is given where nobody is told to give it: "a Saudi grant arrived".
  private func gift(_ slots: Slots) -> Int? {
    guard let subject = slots.subject.first else { return slots.object.first }
    let isGift = structure.phrases[subject].headClasses.intersects(patterns.known.aid.union(patterns.known.funds))
    return isGift && slots.object.isEmpty && slots.subject.count == 1 ? subject : nil
  }

  /// "received a tranche of the British loan": whose the gift is that somebody is told to receive.
  private func lender(_ roles: FilledRoles, _ trigger: Trigger, _ slots: Slots) -> Participant? {
    let (donor, recipient) = (Role("donor"), Role("recipient"))
    guard roles[donor] == nil, let receivers = roles[recipient], let object = slots.object.first,
      trigger.frame.contains(where: { $0.role == recipient && $0.slots.contains(.subject) })
    else { return nil }
    let gifts = [object] + structure.phrases.indices.filter { structure.phrases[$0].ofPhrase == object }
    return gifts.lazy.filter {
      self.structure.phrases[$0].headClasses.intersects(self.patterns.known.aid.union(self.patterns.known.funds))
    }.compactMap { self.finder.owner(of: self.structure.phrases[$0]) }
      .first { owner in !receivers.contains { self.identity($0) == self.identity(owner) } }
  }
}

extension FindingReader {
  /// "ordered howitzers for its own army": what somebody gets for himself is no gift.
  func isForOneself(_ slots: Slots) -> Bool {
    let givers = slots.subject.flatMap { finder.participants($0) }.compactMap(\.country)
    // "promised Chad boats for its coast guard": of the other country.
    guard finder.countriesNamed().allSatisfy({ givers.contains($0.country ?? "") }) else { return false }
    return !givers.isEmpty
      && slots.arguments.contains { argument in
        let phrase = structure.phrases[argument.phrase]
        guard structure.sentence.has(phrase.prepositionWord, .goal),
          structure.sentence.has(phrase.words.lowerBound, .possessive)
        else { return false }
        let receivers = finder.participants(argument.phrase)
        return !receivers.isEmpty && receivers.allSatisfy { $0.country.map(givers.contains) ?? false }
      }
  }
}

extension MentionWriter {
  /// "Stockholm's 18th package, presented in May": whose the gift is that is only announced, unless he receives it.
  func completeGiver(_ finding: inout Finding) {
    let (donor, recipient) = (Role("donor"), Role("recipient"))
    guard finding.type.category == "aid", !finding.candidate.isNoun, finding.roles[donor] == nil,
      finding.slots.subject.isEmpty, let gift = finding.slots.object.first,
      structure.phrases[gift].headClasses.intersects(patterns.known.aid),
      let owner = finder.owner(of: structure.phrases[gift]), let id = owner.id,
      let holders = finding.roles[recipient], !holders.contains(where: { $0.id == id || $0.country == id })
    else { return }
    finding.roles[donor] = [owner]
  }

  /// "The Government gave Egypt ten tanks": a government without a name gives for the country that the article names most, of
  /// those that neither receive the gift nor fight who does.
  func completeGivingState(_ finding: inout Finding) {
    let donor = Role("donor")
    guard finding.type.category == "aid", let givers = finding.roles[donor], givers.count == 1,
      case let receivers = receivers(finding), !receivers.isEmpty,
      case let others = receivers + receivers.flatMap({ completion.wars.opponents(of: $0) }),
      finder.isNamelessState(givers[0]) || givers[0].id.map(others.contains) ?? false,
      finder.countriesNamed().allSatisfy({ receivers.contains($0.id ?? "") }),
      let giver = SideRanking.best(completion.context.countries, except: others),
      let state = patterns.actors.participant(giver)
    else { return }
    finding.roles[donor] = [state.worded(as: givers[0])]
  }

  /// The countries that receive what is given.
  func receivers(_ finding: Finding) -> [String] { (finding.roles[Role("recipient")] ?? []).compactMap(\.country) }
}
