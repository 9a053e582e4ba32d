import TextAnalysis
import TimelineCore

// Who gives where nobody is told to act.
extension FrameFiller {
  /// "American aid to Egypt was suspended": where nobody is told to act, whose the gift is.
  func addGiver(_ roles: inout FilledRoles, _ trigger: Trigger, _ slots: Slots, _ candidate: Candidate) {
    let (donor, recipient) = (Role("donor"), Role("recipient"))
    if let lender = lender(roles, trigger, slots) {
      roles[donor] = [lender]
      return
    }
    guard trigger.type.category == "aid", !candidate.isNoun, roles[donor] == nil, let gift = gift(slots),
      let owner = finder.owner(of: structure.phrases[gift]),
      !slots.subject.isEmpty || roles[recipient] != nil,
      !(roles[recipient] ?? []).contains(where: { identity($0) == identity(owner) })
    else { return }
    roles[donor] = [owner]
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
