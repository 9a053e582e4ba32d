import TextAnalysis
import TimelineCore

// Who gives where nobody is told to act.
extension FrameFiller {
  /// "American aid to Egypt was suspended": where nobody is told to act, whose the gift is.
  func addGiver(_ roles: inout FilledRoles, _ trigger: Trigger, _ slots: Slots, _ candidate: Candidate) {
    let (donor, recipient) = (Role("donor"), Role("recipient"))
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
}
