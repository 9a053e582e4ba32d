import TextAnalysis
import TimelineCore

// What the verb below another tells: why something is done, or what is said, and whether it is.
extension StatusReader {
  /// "urged allies meeting in Bern to send arms": what those do who are asked for something else.
  func describesAsked(_ number: Int, by above: Int) -> Bool {
    structure.verbs[number].form == .gerund
      && structure.verbs.indices.contains { later in
        later > number && structure.verbs[later].form == .infinitive && structure.verbs[later].governor == above
          && structure.asking(those: number) == above
      }
  }

  /// "agreed to punish Minsk for arresting him", "froze their assets for leading the raid": what somebody is punished or
  /// thanked for was done, whatever is to follow.
  func isReason(_ verb: VerbGroup, of above: Int) -> Bool {
    let (preposition, upper) = (verb.words.lowerBound - 1, structure.verbs[above])
    guard verb.form == .gerund, sentence.has(preposition, .goal), !sentence.has(preposition, .infinitive),
      upper.isObjectControl
        || governor(of: above)?.effect.isRefusal ?? false && nounGovernor(endingAt: preposition) == nil
    else { return false }
    return upper.isPassive || upper.arguments.contains { $0.order == 0 }
  }

  /// "agreed to sign a treaty after talks hosted by Qatar": what describes something that went before took place, whatever is
  /// to follow.
  func describesPast(_ verb: VerbGroup) -> Bool {
    guard verb.form == .participle, let above = verb.governor, structure.verbs[above].words.upperBound < verb.head
    else { return false }
    let gap = structure.verbs[above].words.upperBound..<verb.words.lowerBound
    return !gap.contains { structure.verbAt[$0] >= 0 }
      && gap.contains { sentence.datingCue(at: $0)?.kind == .later }
  }

  /// "denied planning an attack", "stopped short of accusing": a gerund right behind a cue is what the cue speaks of.
  func isContent(_ verb: VerbGroup, of above: Int) -> Bool {
    let upper = structure.verbs[above]
    guard verb.form == .gerund, governor(of: above) != nil, upper.words.upperBound <= verb.words.lowerBound else {
      return false
    }
    let between = upper.words.upperBound..<verb.words.lowerBound
    // "prevented a convoy from entering"
    let isUndone = governor(of: above).map { $0.effect == .undoes || $0.effect.isRefusal } ?? false
    // "tasked the ministry of defence with retaking the town"
    let isSet =
      governor(of: above)?.effect == .sets(.planned) && sentence.has(verb.words.lowerBound - 1, [.companion, .goal])
    let reach = isUndone && sentence.has(verb.words.lowerBound - 1, .preposition) || isSet ? 8 : 3
    return between.count <= reach
      && between.allSatisfy {
        !sentence.has($0, [.comma, .dash, .coordinator, .temporal, .subordinator])
          || sentence.has($0, .preposition) && !sentence.has($0, .temporal)
      }
  }

  /// "said it had hit the port", "claims to have hit it": whether a verb of saying tells what a verb tells. Who "is said to
  /// have hit it" says nothing.
  func isTold(_ verb: VerbGroup, by report: VerbGroup) -> Bool {
    report.isReport && (verb.form == .finite || verb.isPerfect && !report.isPassive)
  }

  /// "No witness said that troops had attacked", "nothing to suggest that": what nobody tells of is not known to be so.
  func isUntold(_ verb: VerbGroup, by above: Int) -> Bool {
    let report = structure.verbs[above]
    guard verb.form == .finite, verb.relation == .complement, report.isReport else { return false }
    if case .sets(let status)? = governor(of: above)?.effect, status.reality == .refused { return false }
    // "did not say that it had", but "did not say when it had"
    let isDenied = verb.marker >= 0 && own(above) == nil && sentence.has(verb.marker, .complementizer)
    return isDenied || report.subjects.contains(where: isNone)
      || report.words.contains { sentence.has($0, .negativeDeterminer) }
  }

  /// "would stay in place until Serbia recognised Kosovo", "aims to win it before leaving office": whether what comes first in
  /// time comes last, of what is yet to be.
  func isAwaited(_ verb: VerbGroup, _ above: VerbGroup) -> Bool {
    if verb.form == .gerund {
      return above.form == .infinitive && sentence.has(verb.words.lowerBound - 1, .backdrop)
    }
    return verb.form == .finite && verb.relation == .adverbial && verb.marker > above.words.lowerBound
      && sentence.has(verb.marker, .backdrop) && sentence.has(verb.marker, .subordinator)
      && !above.modality.isDisjoint(with: [.future, .conditional]) && !above.isPerfect
      && sentence.datingCue(at: verb.marker)?.kind != .since
  }
}

// What a noun in front of a verb form says of it.
extension StatusReader {
  /// "would be used against the troops massing near the border": a gerund right behind those who act tells what they do already,
  /// whatever lies ahead of them; not of any who only might: "would need a force guarding the bridge".
  func tellsWho(_ verb: VerbGroup) -> Bool {
    guard verb.form == .gerund, let noun = verb.antecedent.map({ structure.phrases[$0] }),
      noun.words.upperBound == verb.words.lowerBound
    else { return false }
    return noun.headClasses.intersects(sentence.acting) && !sentence.has(noun.words.lowerBound, .indefinite)
  }

  /// "a plan to send", "a refusal to negotiate", "no basis at present for negotiating".
  func applyInfinitiveNoun(_ verb: VerbGroup, _ reading: inout StatusReading) {
    var end = verb.words.lowerBound
    if verb.form == .gerund {
      // "a ban on lorries entering the town"
      let described = verb.antecedent.map { structure.phrases[$0] }
      if let noun = described, noun.words.upperBound == end, noun.prepositionWord > sentence.bodyStart {
        end = noun.prepositionWord
        guard case .sets(.rejected)? = nounGovernor(endingAt: end)?.effect else { return }
      } else {
        guard sentence.has(end - 1, .preposition) else { return }
        end -= 1
      }
    }
    let edge = end
    while end > sentence.bodyStart, sentence.use(end - 1) == .time || sentence.use(end - 1) == .adverb { end -= 1 }
    // "due on Tuesday to", "no basis at present for"
    if end < edge, sentence.has(end - 1, .preposition), sentence.entity(at: end)?.time != nil { end -= 1 }
    if nounGovernor(endingAt: end) == nil, end > sentence.bodyStart, case let last = structure.phraseAt[end - 1],
      last >= 0, structure.phrases[last].prepositionWord > sentence.bodyStart,
      !sentence.has(structure.phrases[last].prepositionWord, .genitiveLink),
      // "ready in principle to talk", "preparations with the agency to send", not "a power for the president to seize".
      sentence.has(structure.phrases[last].prepositionWord, .companion)
        || !structure.isSomebody(structure.phrases[last])
    {
      end = structure.phrases[last].prepositionWord
    }
    guard let cue = nounGovernor(endingAt: end) else { return }
    // "its efforts in bringing them home": what somebody has had a part in, and no aim.
    if verb.form == .gerund, cue.effect == .sets(.hypothetical), sentence.has(verb.words.lowerBound - 1, .locative) {
      return
    }
    reading.rules.append(cue.nounRule)
    if end > 0, case let plan = structure.phraseAt[end - 1], plan >= 0,
      sentence.has(structure.phrases[plan].words.lowerBound, .negativeDeterminer)
    {
      (reading.status, reading.deniedPlan) = (.rejected, plan)
      return
    }
    switch cue.effect {
    case .sets(let status):
      guard reading.status?.reality == .real else { return }
      let isAttempt = status == .hypothetical && end > 0 && structure.phraseAt[end - 1] >= 0
      reading.status = (isAttempt ? tried(structure.phraseAt[end - 1]) : nil) ?? status
    case .undoes: reading.status = nil
    case .keeps, .continues: break
    }
  }

  /// "must withdraw", "would have to leave", but not "had to leave": what is owed is no deed yet.
  func isOwed(_ verb: VerbGroup) -> Bool {
    if !verb.modality.isDisjoint(with: .obliged), !verb.isPerfect { return true }
    guard verb.form == .infinitive, let above = verb.governor.map({ structure.verbs[$0] }) else { return false }
    // "have until Sunday to leave"
    let isNext = (above.words.upperBound..<max(above.words.upperBound, verb.words.lowerBound)).allSatisfy {
      sentence.use($0) == .time || sentence.has($0, .temporal)
    }
    return above.classes.intersects(patterns.known.obliging) && isNext
      && above.tense != .past && !above.isPerfect
  }

  /// "will be sent once Bern has approved the transfer": a perfect that comes before what is yet to come.
  func isAhead(_ verb: VerbGroup) -> Bool {
    guard verb.relation == .adverbial, verb.isPerfect, verb.tense == .present, verb.form == .finite,
      let above = verb.governor.map({ structure.verbs[$0] })
    else { return false }
    return !above.modality.isDisjoint(with: [.future, .conditional]) && !above.isPerfect
  }

  /// What stands behind "if" is only supposed.
  func suppose(_ reading: inout StatusReading) {
    guard reading.status != nil else { return }
    reading.settle(.hypothetical, "status.condition")
  }

  /// "called off a visit that the minister was to pay": what was still to be done with what is cancelled is cancelled too.
  func isOfCancelled(_ verb: VerbGroup) -> Bool {
    guard verb.relation == .relative, verb.form == .finite, verb.tense == .past, let noun = verb.antecedent,
      let above = structure.verb(governing: noun).verb, structure.verbs[above].words.lowerBound < verb.words.lowerBound,
      structure.verbs[above].arguments.contains(where: { $0.phrase == noun && $0.order >= 0 }),
      own(above)?.reality == .real
    else { return false }
    return governor(of: above)?.effect == .sets(.cancelled)
  }
}
