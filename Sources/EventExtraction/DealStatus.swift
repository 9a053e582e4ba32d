import TimelineCore

// What a party's own words or silence make of a truce or a deal.
extension StatusReader {
  /// "India did not sign the declaration": who leaves out a text that is there refuses it; nil for all else.
  func unsigned(_ number: Int, _ trigger: Trigger, _ reading: inout StatusReading) -> Status? {
    let verb = structure.verbs[number]
    guard trigger.type.rawValue == "mediation.agreement", verb.isNegated, verb.form == .finite, verb.tense == .past,
      !verb.isPerfect, verb.modality.isEmpty, !verb.subjects.isEmpty, verb.relation != .condition,
      verb.arguments.contains(where: { $0.order == 0 && isDefinite($0.phrase) })
    else { return nil }
    reading.rules.append("status.unsigned")
    return .rejected
  }

  /// "The rebels would cease fire if the army left, their leader said": what a party would do on a condition it offers.
  func offerOnCondition(_ number: Int, _ trigger: Trigger, _ reading: inout StatusReading) {
    guard trigger.type.category == "mediation", let status = reading.status, reading.report != nil,
      status == .planned || status == .hypothetical,
      structure.verbs[number].form == .finite, structure.verbs[number].relation != .condition,
      !structure.verbs[number].modality.isDisjoint(with: [.future, .conditional]),
      isConditioned(structure.verbs[number])
    else { return }
    reading.status = .proposed
    reading.rules.append("status.offered")
  }
}
