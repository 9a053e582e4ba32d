import TimelineCore

// What a party's own words or silence make of a truce or a deal.
extension StatusReader {
  /// "India did not sign the declaration", "neither side accepted the plan": who leaves out a text that is there refuses it;
  /// nil for all else.
  func unsigned(_ number: Int, _ trigger: Trigger, _ reading: inout StatusReading) -> Status? {
    let verb = structure.verbs[number]
    guard trigger.type.category == "mediation", trigger.frame.first?.role == Role("parties"),
      ["mediation.agreement", "mediation.plan"].contains(trigger.type.rawValue),
      verb.isNegated || hasNegativeArgument(verb), verb.form == .finite, verb.tense == .past, !verb.isPerfect,
      verb.modality.isEmpty, !verb.subjects.isEmpty, verb.relation != .condition,
      verb.arguments.contains(where: { $0.order == 0 && structure.isDefinite($0.phrase) })
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
    reading.settle(.proposed, "status.offered")
  }
}

extension StatusReader {
  /// "has since acted as a go-between": who mediates since a time does so still.
  func applyLasting(_ number: Int, _ trigger: Trigger, _ reading: inout StatusReading) {
    let verb = structure.verbs[number]
    guard trigger.type.rawValue == "mediation.offer", reading.status == .happened, verb.isPerfect,
      verb.tense == .present, !verb.isPassive, tellsSince(verb)
    else { return }
    reading.settle(.ongoing, "status.since")
  }

  /// "travelled to Kyiv to sign an accord": who has gone somewhere to sign is told to have signed; nil for other aims.
  func signedAbroad(_ verb: VerbGroup, _ trigger: Trigger) -> Status? {
    guard trigger.type.rawValue == "mediation.agreement", let number = verb.governor,
      case let above = structure.verbs[number], above.lemma >= 0,
      patterns.verbTriggers[above.lemma].contains(where: { patterns.triggers[$0].tellsVisit })
    else { return nil }
    return own(number)
  }

  /// "attempts to revive the talks could be made next year": the status of the verb that tells of attempts yet to be made;
  /// nil where none does.
  func tried(_ noun: Int) -> Status? {
    guard
      let number = structure.verbs.indices.first(where: {
        structure.verbs[$0].form == .finite && structure.verbs[$0].isPassive
          && structure.verbs[$0].subjects.contains(noun)
      })
    else { return nil }
    let status = own(number)
    return status?.reality == .open ? status : nil
  }

  /// "Polls suggest that she could win": what a thing suggests nobody proposes.
  func isFinding(of verb: VerbGroup) -> Bool {
    !verb.subjects.isEmpty
      && verb.subjects.allSatisfy { number in
        let phrase = structure.phrases[number]
        return !phrase.headClasses.intersects(sentence.acting) && finder.participants(number).isEmpty
          && finder.unknownName(phrase) == nil && sentence.use(phrase.head) == .noun
          && patterns.isPlural(sentence.hash(phrase.head))
      }
  }
}

extension Trigger {
  /// Whether it tells who visits.
  fileprivate var tellsVisit: Bool {
    type.rawValue == "diplomacy.meeting" && frame.contains { $0.role == Role("visitor") }
  }
}
