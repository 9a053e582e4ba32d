import TextAnalysis
import TimelineCore

// Times of a sentence that date something else than the candidate.
extension MentionDater {
  /// What took place did so before the report: "said they had taken the town and would hand it over on May 25".
  func isAfter(_ time: Entity, _ candidate: Candidate, _ reading: StatusReading) -> Bool {
    guard let verb = candidate.verb.map({ structure.verbs[$0] }), !candidate.isNoun, verb.form == .finite,
      verb.tense == .past, verb.modality.isEmpty, !verb.isScheduled, reading.status?.reality == .real, let published,
      let timex = time.timex, let first = timex.meaning?.first, first > published
    else { return false }
    // "On Monday, a day before it was to expire, the deal was extended."
    if comesRound(timex), verb.relation == .main, time.words.lowerBound - sentence.bodyStart < 2 { return false }
    return !structure.clause(of: candidate.verb ?? 0).contains(time.words.lowerBound)
  }

  /// "Beijing, which brokered a truce in January, urged", "the towns that the army left last week": the time of a relative
  /// clause dates nothing else where commas close it or where another time stands in the sentence.
  func isRemark(_ time: Entity, _ candidate: Candidate) -> Bool {
    structure.verbs.indices.contains { number in
      let verb = structure.verbs[number]
      guard verb.relation == .relative, verb.form == .finite, number != candidate.verb || candidate.isNoun,
        let antecedent = verb.antecedent, antecedent != candidate.phrase,
        case let start = structure.phrases[antecedent].words.upperBound,
        verb.words.lowerBound < time.words.lowerBound || opensLookBack(verb, time, candidate)
      else { return false }
      let end = structure.end(ofRelative: verb, about: antecedent)
      // "the plan that Beijing put forward in May could serve as a basis": what may come is not dated so.
      if !candidate.isNoun, let own = candidate.verb, !structure.verbs[own].modality.isEmpty,
        structure.verbs[own].subjects.contains(structure.phrases[antecedent].ofPhrase ?? antecedent),
        time.words.upperBound <= candidate.words.lowerBound
      {
        return true
      }
      let range = start..<max(start, end)
      guard range.contains(time.words.lowerBound), !range.contains(candidate.words.lowerBound) else { return false }
      // "seized the town that it had lost in May", "has ended an occupation that began in May": a look back.
      if isFinitePast(candidate), verb.isPerfect && verb.tense == .past || isLongAgo(time) { return true }
      let isSince = verb.isPerfect && time.timex?.meaning?.precision == .interval
      return isSince || sentence.has(start, .comma)
        || sentence.entities.contains { $0.timex?.meaning?.isCalendar == true && !range.contains($0.words.lowerBound) }
    }
  }

  /// "The round, hosted by Turkey on 16 May, led to a release on 20 May": the time of a participle between commas, seen from
  /// behind the second one.
  func isOfAside(_ time: Entity, _ candidate: Candidate) -> Bool {
    structure.verbs.contains { verb in
      guard verb.form == .participle, sentence.has(verb.words.lowerBound - 1, .comma),
        verb.words.upperBound <= time.words.lowerBound,
        let comma = (verb.words.upperBound..<sentence.count).first(where: { sentence.has($0, .comma) })
      else { return false }
      return time.words.upperBound <= comma && comma < candidate.words.lowerBound
    }
  }

  /// "Petro, the first president to visit Caracas in 2022, condemned the raid": the time of an infinitive that describes
  /// somebody between commas.
  func isOfEpithet(_ time: Entity, _ candidate: Candidate) -> Bool {
    structure.verbs.indices.contains { number in
      let verb = structure.verbs[number]
      guard verb.form == .infinitive, verb.governor == nil, verb.antecedent != nil, number != candidate.verb,
        verb.words.upperBound <= time.words.lowerBound,
        let comma = (verb.words.upperBound..<sentence.count).first(where: { sentence.has($0, .comma) })
      else { return false }
      return time.words.upperBound <= comma && comma < candidate.words.lowerBound
    }
  }

  /// "who on Monday had arrived, met", "which on Monday arrived, is staying": whether a time stands between a relative
  /// pronoun and a verb that looks back from the candidate's.
  private func opensLookBack(_ verb: VerbGroup, _ time: Entity, _ candidate: Candidate) -> Bool {
    let isPresent = candidate.verb.map { structure.verbs[$0].tense == .present } ?? false
    return verb.tense == .past && (verb.isPerfect || isPresent)
      && structure.hasPronoun(verb, before: time.words.lowerBound)
  }

  /// "approved a loan under a programme signed in 2023": the year or month of a participle behind a noun is no
  /// time of the verb in front, nor its day where that verb tells what lies ahead: "is to build it under a deal signed on
  /// May 2".
  func isOfParticiple(_ time: Entity, _ candidate: Candidate, _ reading: StatusReading) -> Bool {
    guard !candidate.isNoun, let own = candidate.verb, structure.verbs[own].form == .finite,
      time.timex?.meaning?.precision != .day || isPlan(reading) && !isWeekly(time)
        || patterns.triggers[candidate.trigger].frame.contains(where: { $0.role == Role("taker") }),
      let number = structure.verbs.indices.last(where: { structure.verbs[$0].words.lowerBound < time.words.lowerBound }
      ),
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
    guard traits.isSpeech, !candidate.isNoun, time.timex?.meaning?.precision != .day,
      let number = structure.verbs.indices.last(where: { structure.verbs[$0].words.lowerBound < time.words.lowerBound }
      ), case let verb = structure.verbs[number], verb.form == .gerund,
      candidate.words.upperBound < verb.words.lowerBound
    else { return false }
    return sentence.has(verb.words.lowerBound - 1, .preposition)
  }

  /// "freed the sailors it had seized in April": the time behind a past perfect tells no later deed.
  func isAnterior(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard isFinitePast(candidate), let own = candidate.verb,
      let number = structure.verbs.indices.last(where: { structure.verbs[$0].words.upperBound <= time.words.lowerBound }
      )
    else { return false }
    let verb = structure.verbs[number]
    return number > own && verb.form == .finite && verb.isPerfect && verb.tense == .past
      && !(structure.verbs[own].isPerfect && structure.verbs[own].tense == .past)
      && !(verb.words.upperBound..<time.words.lowerBound).contains { sentence.has($0, .comma) }
  }

  private func isFinitePast(_ candidate: Candidate) -> Bool {
    guard !candidate.isNoun, let verb = candidate.verb.map({ structure.verbs[$0] }) else { return false }
    return verb.form == .finite && (verb.tense == .past || verb.isPerfect)
  }

  /// Whether a time is over longer than a report waits for its news.
  private func isLongAgo(_ time: Entity) -> Bool {
    guard let published, let last = behind(time)?.last else { return false }
    return last < published.adding(days: -31)
  }

  /// "the April election, which the opposition won", "a 2016 flare-up in which 200 were killed": a relative clause that tells
  /// the event its noun names, or what happened in it.
  func described(_ candidate: Candidate) -> DatedValue? {
    guard !candidate.isNoun, let verb = candidate.verb.map({ structure.verbs[$0] }), verb.relation == .relative,
      let phrase = verb.antecedent.map({ structure.phrases[$0] }),
      isSameEvent(phrase, candidate) || structure.pointedAt(by: verb) != nil,
      !structure.clause(of: candidate.verb ?? 0).contains(where: { sentence.entity(at: $0)?.timex != nil }),
      let timex = sentence.entities.first(where: {
        phrase.words.contains($0.words.lowerBound) && $0.timex?.meaning?.isCalendar == true
      })?.timex
    else { return nil }
    return DatedValue(
      value: timex.meaning, confidence: timex.confidence * 0.9, basis: "same-sentence", rule: "date.antecedent",
      timex: timex)
  }

  private func isSameEvent(_ phrase: NounPhrase, _ candidate: Candidate) -> Bool {
    (sentence.match(patterns.nounTriggers, at: phrase.head)?.value ?? []).contains {
      patterns.triggers[$0].type == patterns.triggers[candidate.trigger].type
    }
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
        $0.timex?.meaning?.isCalendar == true && $0.words.lowerBound >= verb.words.upperBound
          && clause.contains($0.words.lowerBound)
      }
  }

  /// "killing dozens; a day later": a time behind a semicolon, where one stands on the candidate's side of it; "is open to
  /// talks, but the president set out in June": a time of a main clause with a verb and a subject of its own.
  func isApart(_ time: Entity, _ candidate: Candidate) -> Bool {
    let between =
      min(time.words.upperBound, candidate.words.upperBound)..<max(time.words.lowerBound, candidate.words.lowerBound)
    guard between.lowerBound < between.upperBound, let mark = between.first(where: { sentence.has($0, .semicolon) })
    else {
      return false
    }
    // "welcomed it; in January they had met": a sentence of its own.
    if candidate.words.lowerBound < mark,
      structure.verbs.contains(where: { $0.form == .finite && $0.words.lowerBound > mark })
    {
      return true
    }
    return sentence.entities.contains {
      $0.timex?.meaning?.isCalendar == true && ($0.words.lowerBound < mark) == (candidate.words.lowerBound < mark)
    }
  }

  /// "the largest since 2022" measures, it does not date; only a perfect has lasted since then.
  func isFrame(_ time: Entity, _ candidate: Candidate) -> Bool {
    if let value = time.timex?.meaning, value.precision == .month || value.precision == .year, hasRank(before: time),
      let published, let first = value.first, let last = value.last, first <= published, published <= last
    {
      return true
    }
    guard case .interval(_, let end)? = time.timex?.meaning, end == .open else { return false }
    if hasRank(before: time) { return true }
    guard let verb = candidate.verb.map({ structure.verbs[$0] }) else { return true }
    return !verb.isPerfect && !candidate.isNoun && verb.form == .finite || verb.isProgressive && !verb.isPerfect
      || candidate.isNoun && !verb.isPerfect && verb.lemma >= 0 && verb.form == .finite
  }

  /// A time inside another noun's phrase dates that noun: "Monday's talks", "under the law of 2003".
  func isOwned(_ time: Entity, by candidate: Candidate) -> Bool {
    guard let number = owner(of: time), number != candidate.phrase else { return false }
    // "Last week's attack killed dozens": what an event does it does in its own time.
    let isDoer = candidate.verb.map { structure.verbs[$0].subjects.contains(number) && !structure.verbs[$0].isPassive }
    if isSameDeed(number, candidate) { return false }
    return !((isDoer ?? false) && sentence.match(patterns.nounTriggers, at: structure.phrases[number].head) != nil)
  }

  /// The phrase that a time stands in or behind, as part of what it names; nil for a time of its own.
  private func owner(of time: Entity) -> Int? {
    let number = structure.phraseAt[time.words.lowerBound]
    if number >= 0 { return structure.phrases[number].head >= time.words.upperBound ? number : nil }
    let link = time.words.lowerBound - 1
    guard sentence.has(link, .genitiveLink), link > sentence.bodyStart, case let named = structure.phraseAt[link - 1],
      named >= 0, structure.phrases[named].headClasses.intersects(patterns.known.dated)
    else { return nil }
    return named
  }

  /// "won Sunday's election": the object of a verb names the very event that the verb tells.
  func isSameDeed(_ phrase: Int, _ candidate: Candidate) -> Bool {
    let trigger = patterns.triggers[candidate.trigger]
    guard !candidate.isNoun, trigger.status == nil, let verb = candidate.verb.map({ structure.verbs[$0] }),
      verb.isPassive
        ? verb.subjects.contains(phrase) : verb.arguments.contains(where: { $0.phrase == phrase && $0.order >= 0 }),
      let nouns = sentence.match(patterns.nounTriggers, at: structure.phrases[phrase].head)?.value
    else { return false }
    return nouns.contains { patterns.triggers[$0].type == trigger.type }
  }

  /// "the second big attack this month", "the 12th this year": whether a rank stands in front of a time, no verb between.
  func hasRank(before time: Entity) -> Bool {
    let start = max(sentence.bodyStart, time.words.lowerBound - 8)
    for index in (start..<max(start, time.words.lowerBound)).reversed() {
      if structure.verbAt[index] >= 0 || sentence.has(index, [.comma, .stop]) { return false }
      // "most of the town": how much of it.
      if cue(at: index)?.kind == .rank, !sentence.has(index + 1, .genitiveLink) { return true }
      if sentence.use(index) == .number, index == time.words.lowerBound - 1 { return true }
    }
    return false
  }
}
