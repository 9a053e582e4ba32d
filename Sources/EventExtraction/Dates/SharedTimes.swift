import TextAnalysis
import TimelineCore

// Times that several verbs of a sentence share, and those that one of them keeps to itself.
extension MentionDater {
  /// "have been killed and 270,000 evacuated since Thursday": a perfect lasts from the "since" of the verb that "and" joins
  /// to it.
  func sharedSince(_ candidate: Candidate, clause: Range<Int>) -> DatedValue? {
    guard let published, let number = candidate.verb, structure.verbs[number].isPerfect,
      structure.verbs[number].tense == .present, !tellsOwnTime(candidate, clause, beside: sentence.count),
      let next = structure.verbs.indices.first(where: {
        $0 > number && structure.verbs[$0].relation == .coordinated && structure.verbs[$0].governor == number
          || $0 > number && structure.verbs[$0].form == .participle && structure.isJoined($0, to: number)
      }),
      let time = sentence.entities.first(where: {
        $0.words.lowerBound >= structure.verbs[next].words.upperBound
          && (isSince($0.words.lowerBound) || isSince($0.words.lowerBound - 1))
      }), let timex = time.timex, case .interval(let start, _)? = timex.meaning,
      !(structure.verbs[next].words.upperBound..<time.words.lowerBound).contains(where: {
        structure.verbAt[$0] >= 0 || sentence.has($0, [.comma, .semicolon])
      }), !hasRank(before: time)
    else { return nil }
    return DatedValue(
      value: .interval(start: start, end: .date(.day(published))), confidence: timex.confidence * 0.7,
      basis: "same-sentence", rule: "date.since", timex: timex)
  }

  /// "urged Mali on Monday to leave": the words of a clause without those in front of an infinitive, which belong to the
  /// verb above.
  func ownWords(_ candidate: Candidate, _ clause: Range<Int>) -> Range<Int> {
    guard let number = candidate.verb, case let verb = structure.verbs[number], verb.form == .infinitive,
      let above = verb.governor, above < number, clause.contains(verb.words.lowerBound)
    else { return clause }
    return min(verb.words.lowerBound, candidate.words.lowerBound)..<clause.upperBound
  }

  /// "hosted a conference on Friday at which money was pledged", "took it in May, after which all fled": what happened at or
  /// after an event happened in its time.
  func venueTime(_ candidate: Candidate, _ times: [Entity]) -> Entity? {
    guard let verb = candidate.verb.map({ structure.verbs[$0] }), verb.relation == .relative, verb.form == .finite,
      verb.tense == .past, !verb.isPerfect, verb.modality.isEmpty,
      let opening = (sentence.bodyStart..<verb.words.lowerBound).last(where: {
        sentence.has($0, .preposition) && sentence.has($0 + 1, .relative)
      }),
      let holder = structure.verbs.indices.last(where: {
        structure.verbs[$0].words.lowerBound < opening && structure.verbs[$0].form == .finite
      }), structure.verbs[holder].relation != .relative
    else { return nil }
    let free = times.filter {
      $0.words.upperBound <= opening && !isOwned($0, by: candidate) && !isVague($0)
    }
    return nearest(free, to: candidate, in: structure.clause(of: holder))
  }

  /// "asked for money to keep clinics open until June": the end of what something is for.
  func isUntilOfAim(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard isUntilAhead(time), let own = candidate.verb, structure.verbs[own].form == .finite else { return false }
    return structure.verbs.contains {
      $0.form == .infinitive && $0.words.upperBound <= time.words.lowerBound
        && $0.words.lowerBound >= max(candidate.words.upperBound, structure.verbs[own].words.upperBound)
    }
  }

  /// "the rebels who took the town in January attacked on Monday": the time of a clause that only says which subject is
  /// meant.
  func isOfSubjectClause(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard !candidate.isNoun, let own = candidate.verb, time.words.upperBound <= structure.verbs[own].words.lowerBound,
      let last = structure.lastVerb(begunBefore: time.words.lowerBound)
    else { return false }
    if isInAside(time, of: own) { return true }
    let verb = structure.verbs[last]
    guard last != own, verb.relation == .relative, let antecedent = verb.antecedent else { return false }
    // "the first of the tanks that were pledged in May"
    return structure.verbs[own].subjects.contains(antecedent)
      || structure.phrases[antecedent].ofPhrase.map { structure.verbs[own].subjects.contains($0) } ?? false
  }

  /// "Russia, whose reserves of $300 billion the bloc froze in 2022, has": whether a time stands between the commas behind a
  /// verb's subject.
  private func isInAside(_ time: Entity, of own: Int) -> Bool {
    structure.verbs[own].subjects.contains { number in
      let comma = structure.phrases[number].words.upperBound
      return structure.isComma(comma) && sentence.has(comma + 1, .relative) && comma < time.words.lowerBound
        && time.words.upperBound < structure.verbs[own].words.lowerBound
        && (time.words.upperBound..<structure.verbs[own].words.lowerBound).contains(where: structure.isComma)
    }
  }

  /// "officers who seized power in 2020 have said that": the time of a clause that only says who speaks dates nothing said.
  func isOfSpeakerClause(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard let own = candidate.verb, let above = structure.verbs[own].governor, structure.verbs[above].isReport,
      time.words.upperBound <= structure.verbs[above].words.lowerBound,
      candidate.words.lowerBound >= structure.verbs[above].words.upperBound,
      let last = structure.verbs.last(where: { $0.words.lowerBound < time.words.lowerBound }),
      last.relation == .relative, last.form == .finite,
      last.words.upperBound <= structure.verbs[above].words.lowerBound
    else { return false }
    return last !== structure.verbs[own]
  }

  /// "100 have been killed, a lawmaker is to tell parliament this week": the time behind a verb of telling still ahead dates
  /// nothing in front of it.
  func isOfTellingAhead(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard let last = structure.lastVerb(begunBefore: time.words.lowerBound), case let verb = structure.verbs[last],
      verb.isReport, verb.form == .infinitive || verb.modality.contains(.future)
    else { return false }
    return candidate.words.upperBound <= verb.words.lowerBound
      && (candidate.words.upperBound..<verb.words.lowerBound).contains(where: structure.isComma)
  }

  /// "the tanks that were pledged in May have arrived": a perfect has no time but its own.
  func isBeforePerfect(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard let verb = perfect(of: candidate.verb), verb.tense == .present else { return false }
    return isOfSubjectClause(time, candidate)
  }

  /// "is ready to talk, but ruled in May that …": the past of a clause of its own dates nothing that is told in the present,
  /// nor what is told in the perfect, save where the past only says on which day somebody told of it.
  func isOfPastBeside(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard let own = candidate.verb.map(structure.finiteVerb(above:)), own.tense == .present else { return false }
    let isTelling = own.isPerfect && time.timex?.meaning?.precision == .day
    // "is stuck in parliament, and in May a minister resigned"
    let opens = structure.verbs.contains { next in
      next.form == .finite && next.tense == .past && next.relation == .coordinated && !next.isReport
        && !next.isSubjectInherited && next.words.lowerBound > time.words.upperBound
        && next.words.lowerBound > own.words.upperBound
        && !(time.words.upperBound..<next.words.lowerBound).contains { structure.verbAt[$0] >= 0 }
        && (max(sentence.bodyStart, time.words.lowerBound - 2)..<time.words.lowerBound).contains {
          sentence.has($0, .coordinator)
        }
    }
    if opens { return true }
    guard
      let last = structure.verbs.last(where: {
        $0.form == .finite && $0.words.lowerBound < time.words.lowerBound
      }), last.words.lowerBound > own.words.lowerBound, last.tense == .past,
      own.isPerfect ? !(last.isReport && isTelling) || isAdded(last, to: own) : !last.isReport,
      last.relation == .main || last.relation == .coordinated
        || last.relation == .relative && !own.isPerfect && last.antecedent != candidate.phrase,
      !last.isSubjectInherited
    else { return false }
    return !last.subjects.isEmpty
  }

  /// Whether the last verb in front of a time is the candidate's own.
  func isOfOwnVerb(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard let own = candidate.verb, tellsPast(own) else { return false }
    return structure.lastVerb(begunBefore: time.words.lowerBound) == own
  }

  /// "agreed this month to buy": whether a time stands behind a past verb that governs a candidate's own.
  func isOfVerbAbove(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard let own = candidate.verb, let above = structure.verbs[own].governor, above != own, tellsPast(above) else {
      return false
    }
    return structure.lastVerb(begunBefore: time.words.lowerBound) == above
  }

  /// Whether a time is the week or the month of the report.
  func isRunning(_ value: TemporalValue) -> Bool {
    guard let published, let first = value.first, let last = value.last else { return false }
    return [.week, .month].contains(value.precision) && first <= published && published <= last
  }

  /// "had been trying to take it since October": what has happened did so up to the report.
  func closed(_ value: TemporalValue?, _ reading: StatusReading) -> TemporalValue? {
    guard let published, case .interval(let start, .open)? = value, reading.status?.reality == .real else {
      return value
    }
    return .interval(start: start, end: .date(.day(published)))
  }

  /// "urged Brussels this month": of the month or the year that runs, the days up to the report.
  func soFar(_ time: Entity, _ candidate: Candidate, _ reading: StatusReading) -> TemporalValue? {
    guard let published, let timex = time.timex, patterns.dating.trailing.contains(timex.rule),
      reading.status?.reality == .real || reading.status == .announced, candidate.verb.map(tellsPast) ?? false,
      case .date? = timex.meaning,
      let first = timex.meaning?.first, let last = timex.meaning?.last, first <= published, published < last
    else { return nil }
    return .days(first, published)
  }

  /// Whether the clause of a candidate has a time of its own that points at no other, beside a word.
  func tellsOwnTime(_ candidate: Candidate, _ clause: Range<Int>, beside word: Int) -> Bool {
    sentence.entities.contains {
      clause.contains($0.words.lowerBound) && $0.words.lowerBound != word && $0.isCalendar
        && !pointsBack($0) && !isOwned($0, by: candidate) && !isVague($0)
        && !isAnaphoric($0)
    }
  }

  /// "killed in Monday's raid": the time of the event that a verb happened in.
  func within(_ candidate: Candidate, clause: Range<Int>, _ times: [Entity]) -> Entity? {
    times.first { time in
      // "thanked her for the support during the recent crisis"
      if isVague(time) { return false }
      let number = structure.phraseAt[time.words.lowerBound]
      guard number >= 0, clause.contains(time.words.lowerBound), time.words.lowerBound >= candidate.words.upperBound
      else { return false }
      let preposition = structure.phrases[number].prepositionWord
      return preposition >= candidate.words.upperBound && cue(at: preposition)?.kind == .within
    }
  }
}

extension SentenceStructure {
  /// The verb that an infinitive trigger hangs on: "promised to hand over"; nil for any other.
  func verbOfInfinitive(_ candidate: Candidate) -> Int? {
    guard let verb = candidate.verb.map({ verbs[$0] }), !candidate.isNoun, verb.form == .infinitive else { return nil }
    return verb.governor
  }

  /// "when Russia invaded and its navy closed the ports": the first of verbs that "and" joins in one clause.
  func headOfCoordination(_ number: Int) -> VerbGroup {
    let verb = verbs[number]
    guard verb.relation == .coordinated, verb.marker < 0, let first = verb.governor, first < number,
      verbs[first].relation == .adverbial || verbs[first].relation == .relative,
      verbs[first].tense == verb.tense, verbs[first].isPerfect == verb.isPerfect
    else { return verb }
    return verbs[first]
  }

  /// "welcomes the plan that Kyiv accepted in May and urges Moscow": "and" joins no present to the past of a relative clause.
  func isJoinedAcross(_ number: Int, _ above: Int) -> Bool {
    verbs[number].relation == .coordinated && verbs[number].form == .finite && verbs[above].relation == .relative
      && verbs[number].tense == .present && verbs[above].tense == .past && !verbs[above].isPerfect
  }

  /// "killed and 270,000 evacuated": whether a participle follows another with nothing but "and" and its own subject
  /// between them.
  func isJoined(_ later: Int, to first: Int) -> Bool {
    let between = verbs[first].words.upperBound..<max(verbs[first].words.upperBound, verbs[later].words.lowerBound)
    return between.contains { sentence.has($0, .coordinator) }
      && !between.contains { verbAt[$0] >= 0 || sentence.has($0, [.semicolon, .relative, .stop]) }
  }
}
