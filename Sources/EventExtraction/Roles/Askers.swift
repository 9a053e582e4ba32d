import TimelineCore

// Who asks others for what has not happened yet.
extension MentionWriter {
  /// "called on the council to impose an embargo", "demanded that Kenya dismiss its envoy": who asks for what is only proposed
  /// says so, and does nothing of it.
  func completeAsker(_ finding: inout Finding) {
    let (speaker, parties) = (Role("speaker"), Role("parties"))
    guard finding.reading.status == .proposed,
      let verb = structure.asking(for: finding.candidate, isOwn: finding.trigger.status == .proposed)
    else { return }
    let askers = finder.subjects(of: verb).filter { $0.id != nil || $0.kind == .person }
    if askers.isEmpty { return }
    if finding.roles[speaker] == nil { finding.roles[speaker] = askers }
    // "urged both sides to resume talks"
    let isToSides = structure.verbs[verb].arguments.contains { finder.isTotal(structure.phrases[$0.phrase]) }
    guard isToSides, let all = finding.roles[parties] else { return }
    let others = all.filter { one in !askers.contains { $0.id == one.id } }
    finding.roles[parties] = others.isEmpty ? nil : others
  }
}

extension MentionWriter {
  /// "Chad denied backing the rebels": who denies what he is accused of speaks.
  func completeDenier(_ finding: inout Finding) {
    let (speaker, accused) = (Role("speaker"), Role("accused"))
    guard finding.type.rawValue == "diplomacy.accusation", finding.reading.status == .denied,
      !finding.candidate.isNoun, finding.roles[speaker] == nil, let told = finding.roles[accused]
    else { return }
    let deniers = finding.slots.subject.flatMap { finder.participants($0) }
    let own = deniers.filter { one in told.contains { $0.id == one.id && $0.id != nil } }
    if !own.isEmpty { finding.roles[speaker] = own }
  }
}

extension SentenceStructure {
  /// The verb by which somebody asks for what a candidate tells, its own or one above it; nil for none.
  ///
  /// - Parameter isOwn: Whether the candidate's own verb is one of asking.
  fileprivate func asking(for candidate: Candidate, isOwn: Bool) -> Int? {
    guard var number = candidate.verb else { return nil }
    if isOwn, !candidate.isNoun { return number }
    for step in 0..<3 {
      if step > 0 || candidate.isNoun, governor(of: number)?.subject == .proposer { return number }
      guard verbs[number].relation != .relative, let above = verbs[number].governor, above != number else { return nil }
      number = above
    }
    return nil
  }
}
