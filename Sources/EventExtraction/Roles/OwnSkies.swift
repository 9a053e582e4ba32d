import TimelineCore

extension FindingReader {
  /// "Syria said that it had violated its airspace": nobody intrudes on what is their own, so that "it" means another, of whom
  /// nothing is known.
  func entersOwn(_ trigger: Trigger, _ slots: Slots, _ roles: FilledRoles) -> Bool {
    guard trigger.type.rawValue == "offensive.posture",
      trigger.frame.contains(where: { $0.role == Role("target") && $0.slots.contains(.object) }),
      let intruder = roles[Role("actor")]?.first?.country
    else { return false }
    return slots.object.contains { finder.owner(of: structure.phrases[$0])?.country == intruder }
  }
}
