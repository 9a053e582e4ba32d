import TextAnalysis
import TimelineCore

// Times of participles, gerunds and infinitives beside the candidate, which date nothing but them.
extension MentionDater {
  /// "The round, hosted by Turkey on 16 May, led to a release on 20 May": the time of a participle between commas, seen from
  /// behind the second one; so is that of one in front of the clause: "Under a deal reached in May, Turkey freed them on Monday", "Held on Monday, he",
  /// or of a clause that a conjunction opens: "After talks broke down in May, it struck on Monday".
  func isOfAsideInFront(_ time: Entity, _ candidate: Candidate) -> Bool {
    structure.verbs.contains { verb in
      (verb.form == .participle
        && (verb.antecedent != nil || verb.words.lowerBound == sentence.bodyStart
          || sentence.has(verb.words.lowerBound - 1, .comma))
        || verb.form == .finite && verb.relation == .adverbial)
        && isShutOff(time, behind: verb, from: candidate)
    }
  }

  /// "Petro, the first president to visit Caracas in 2022, condemned the raid": the time of an infinitive that describes
  /// somebody between commas.
  func isOfEpithet(_ time: Entity, _ candidate: Candidate) -> Bool {
    structure.verbs.indices.contains { number in
      let verb = structure.verbs[number]
      return verb.form == .infinitive && verb.governor == nil && verb.antecedent != nil && number != candidate.verb
        && isShutOff(time, behind: verb, from: candidate)
    }
  }

  /// "In June they took Leego, killing dozens, and in September Janale": a time that "and" adds behind the comma which closes what
  /// a gerund tells.
  func isAddedBehindGerund(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard let verb = candidate.verb.map({ structure.verbs[$0] }), verb.form == .gerund,
      sentence.has(verb.words.lowerBound - 1, .comma), candidate.words.upperBound < time.words.lowerBound
    else { return false }
    return (candidate.words.upperBound..<time.words.lowerBound).contains {
      sentence.has($0, .comma) && sentence.has($0 + 1, .coordinator)
    }
  }

  /// Whether a time stands between a verb and the next comma, and a candidate behind that.
  private func isShutOff(_ time: Entity, behind verb: VerbGroup, from candidate: Candidate) -> Bool {
    guard verb.words.upperBound <= time.words.lowerBound,
      let comma = (verb.words.upperBound..<sentence.count).first(where: { sentence.has($0, .comma) })
    else { return false }
    return time.words.upperBound <= comma && comma < candidate.words.lowerBound
  }

  /// "approved a loan under a programme signed in 2023": the year or month of a participle behind a noun is no
  /// time of the verb in front, nor its day where that verb tells what lies ahead: "is to build it under a deal signed on
  /// May 2".
  func isOfParticiple(_ time: Entity, _ candidate: Candidate, _ reading: StatusReading) -> Bool {
    guard !candidate.isNoun, let own = candidate.verb, structure.verbs[own].form == .finite,
      time.timex?.meaning?.precision != .day || isPlan(reading) && !isWeekly(time)
        || patterns.triggers[candidate.trigger].frame.contains(where: { $0.role == Role("taker") }),
      let number = structure.lastVerb(begunBefore: time.words.lowerBound),
      number > own, case let verb = structure.verbs[number], verb.form == .participle, let antecedent = verb.antecedent
    else { return false }
    guard structure.phrases[antecedent].words.lowerBound >= structure.verbs[own].words.upperBound else { return false }
    let between = verb.words.upperBound..<max(verb.words.upperBound, time.words.lowerBound)
    return between.count <= 1
      && (time.timex?.meaning?.precision != .day || isTakenBack(antecedent, candidate) || isPlan(reading))
      || (isPlan(reading) || isTakenBack(antecedent, candidate)) && sentence.has(between.lowerBound, .agentive)
        && !between.contains { sentence.has($0, .comma) }
  }

  /// "regained positions lost on Sunday": whether what is taken was another's until then.
  private func isTakenBack(_ object: Int, _ candidate: Candidate) -> Bool {
    candidate.verb.map { own in
      structure.verbs[own].arguments.contains { $0.phrase == object && $0.order >= 0 }
    } ?? false
  }

  /// "thanked Oman for hosting talks in 2021": the year or month of what somebody is spoken to about.
  func isOfContent(_ time: Entity, _ candidate: Candidate, _ traits: TypeTraits) -> Bool {
    guard traits.isSpeech, !candidate.isNoun, time.timex?.meaning?.precision != .day else { return false }
    // "thanked Oman for its part in last year's exchange"
    if candidate.words.upperBound <= time.words.lowerBound,
      sentence.has(time.words.upperBound, .genitive) || sentence.has(time.words.upperBound - 1, .genitive)
    {
      return true
    }
    guard
      let number = structure.lastVerb(begunBefore: time.words.lowerBound), case let verb = structure.verbs[number],
      verb.form == .gerund,
      candidate.words.upperBound < verb.words.lowerBound
    else { return false }
    return sentence.has(verb.words.lowerBound - 1, .preposition)
  }

  /// "a Christmas truce proposed by Hungary two weeks earlier": the time in the phrase is that of the plan.
  func isProposedBehind(_ candidate: Candidate, _ reading: StatusReading, _ times: [Entity]) -> Bool {
    reading.status?.reality == .open && reading.rules.contains { $0.hasPrefix("status.participle") }
      && times.contains { $0.words.lowerBound >= candidate.words.upperBound }
  }

  /// "The cap, agreed on Friday, takes effect on Monday": the time of a participle between commas, where the verb that
  /// tells of the noun has one of its own.
  func isBefore(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard candidate.isNoun, let number = candidate.verb, structure.verbs[number].form == .finite else { return false }
    let verb = structure.verbs[number]
    guard candidate.words.upperBound <= time.words.lowerBound, time.words.upperBound <= verb.words.lowerBound,
      sentence.has(verb.words.lowerBound - 1, .comma)
    else { return false }
    let isDescribing = structure.verbs.contains {
      $0.form == .participle && $0.words.upperBound <= time.words.lowerBound
        // "The round, held on Friday, led to a truce on Monday": what is held is held then.
        && !$0.classes.intersects(patterns.known.light)
        && ($0.antecedent.map { structure.phrases[$0].words.upperBound >= candidate.words.upperBound } ?? false)
    }
    let clause = structure.clause(of: number)
    return isDescribing
      && sentence.entities.contains {
        $0.isCalendar && $0.words.lowerBound >= verb.words.upperBound
          && clause.contains($0.words.lowerBound)
      }
  }
}
