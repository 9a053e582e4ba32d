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
      return isSince || sentence.has(start, .comma) || opensAside(verb, behind: start)
        || sentence.entities.contains { $0.isCalendar && !range.contains($0.words.lowerBound) }
    }
  }

  /// "the state of emergency, which was due to expire on Tuesday,": whether a comma stands in front of a clause's relative
  /// pronoun, whatever hangs on its noun.
  private func opensAside(_ verb: VerbGroup, behind noun: Int) -> Bool {
    (noun..<max(noun, verb.words.lowerBound)).contains { sentence.has($0, .comma) && sentence.has($0 + 1, .relative) }
  }

  /// "accuses him of fraud between 2013 and 2015": what somebody says now was not said long ago.
  func isPastOfPresent(_ time: Entity, _ candidate: Candidate, _ traits: TypeTraits) -> Bool {
    guard let published, traits.isStatement, !candidate.isNoun, let verb = candidate.verb.map({ structure.verbs[$0] }),
      verb.form == .finite, verb.tense == .present, !verb.isPerfect, verb.modality.isEmpty,
      verb.words.upperBound <= time.words.lowerBound, let last = time.timex?.meaning?.last
    else { return false }
    return last < published.adding(days: -31) || last != published && isOfDeed(time, judgedBy: verb)
  }

  /// "the first visit since the two states set up ties in 1992": when that began which is only counted from.
  func isOfBeginning(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard candidate.isNoun, candidate.words.upperBound < time.words.lowerBound,
      let since = (candidate.words.upperBound..<time.words.lowerBound).last(where: { cue(at: $0)?.kind == .since })
    else { return false }
    return (since + 1..<time.words.lowerBound).contains { structure.verbAt[$0] >= 0 || sentence.use($0) == .noun }
      && !(since..<time.words.lowerBound).contains { sentence.has($0, [.comma, .semicolon]) }
  }

  /// "asked for new talks, which were broken off in April": when something ended that is to come again.
  func isOfBreak(_ time: Entity, _ candidate: Candidate, _ reading: StatusReading) -> Bool {
    guard candidate.isNoun, isPlan(reading) else { return false }
    return structure.verbs.indices.contains { number in
      let verb = structure.verbs[number]
      guard verb.relation == .relative, verb.form == .finite, verb.tense == .past, verb.antecedent == candidate.phrase,
        verb.words.upperBound <= time.words.lowerBound, structure.clause(of: number).contains(time.words.lowerBound),
        case .sets(let status)? = structure.governor(of: number)?.effect
      else { return false }
      return status.reality == .refused
    }
  }

  /// "The truce, which Qatar brokered in January, collapsed": when it was made that has ended.
  func isOfMaking(_ time: Entity, _ candidate: Candidate, _ reading: StatusReading) -> Bool {
    guard candidate.isNoun, reading.status == .cancelled else { return false }
    return structure.verbs.indices.contains { number in
      let verb = structure.verbs[number]
      return number != candidate.verb && verb.antecedent == candidate.phrase && verb.relation != .main
        && structure.clause(of: number).contains(time.words.lowerBound)
    }
  }

  /// "who on Monday had arrived, met", "which on Monday arrived, is staying": whether a time stands between a relative
  /// pronoun and a verb that looks back from the candidate's.
  private func opensLookBack(_ verb: VerbGroup, _ time: Entity, _ candidate: Candidate) -> Bool {
    let isPresent = candidate.verb.map { structure.verbs[$0].tense == .present } ?? false
    return verb.tense == .past && (verb.isPerfect || isPresent)
      && structure.hasPronoun(verb, before: time.words.lowerBound)
  }

  /// "freed the sailors it had seized in April": the time behind a past perfect tells no later deed.
  func isAnterior(_ time: Entity, _ candidate: Candidate) -> Bool {
    guard isFinitePast(candidate), let own = candidate.verb,
      let number = structure.lastVerb(before: time.words.lowerBound)
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
  func isLongAgo(_ time: Entity) -> Bool {
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
        (phrase.words.contains($0.words.lowerBound) || opens($0, verb)) && $0.isCalendar
      })?.timex
    else { return nil }
    var value = timex.meaning
    // "a truce in November, during which ten were freed"
    if verb.tense == .past, comesRound(timex), let published, let told = value, let first = told.first,
      first > published
    {
      value = told.rolled(by: -1, false)
    }
    return DatedValue(
      value: value, confidence: timex.confidence * 0.9, basis: "same-sentence", rule: "date.antecedent",
      timex: timex)
  }

  /// "a bomb that hit Nairobi in 1998, in which 213 died": whether a time stands right before a clause that tells what happened
  /// in or at something.
  private func opens(_ time: Entity, _ verb: VerbGroup) -> Bool {
    guard verb.tense == .past, !verb.isPerfect, verb.marker > sentence.bodyStart,
      sentence.has(verb.marker - 1, .preposition)
    else { return false }
    let before = verb.marker - 1
    return time.words.upperBound == (sentence.has(before - 1, .comma) ? before - 1 : before)
  }

  private func isSameEvent(_ phrase: NounPhrase, _ candidate: Candidate) -> Bool {
    (sentence.match(patterns.nounTriggers, at: phrase.head)?.value ?? []).contains {
      patterns.triggers[$0].type == patterns.triggers[candidate.trigger].type
    }
  }

  /// "killing dozens; a day later": a time on the other side of a semicolon, where one stands on the candidate's side of it
  /// too, or a clause follows.
  func isApart(_ time: Entity, _ candidate: Candidate) -> Bool {
    let first = min(time.words.upperBound, candidate.words.upperBound)
    let last = max(time.words.lowerBound, candidate.words.lowerBound)
    guard first < last, let mark = (first..<last).first(where: { sentence.has($0, .semicolon) }) else { return false }
    // "welcomed it; in January they had met": a sentence of its own.
    if candidate.words.lowerBound < mark,
      structure.verbs.contains(where: { $0.form == .finite && $0.words.lowerBound > mark })
    {
      return true
    }
    return sentence.entities.contains {
      $0.isCalendar && ($0.words.lowerBound < mark) == (candidate.words.lowerBound < mark)
    }
  }

  /// "has denied it, and its chairman said on Monday that": whether "and" opens what somebody tells of something else.
  func isAdded(_ report: VerbGroup, to own: VerbGroup) -> Bool {
    guard let start = report.subjects.map({ structure.phrases[$0].words.lowerBound }).min(),
      own.words.upperBound < start
    else { return false }
    return (own.words.upperBound..<start).contains { index in
      sentence.has(index, .coordinator) && !(index..<start).contains { structure.verbAt[$0] >= 0 }
        && sentence.has(index - 1, .comma)
    }
  }

  /// "the summit, the second after one in Nairobi in May, was held on Monday": when that was which an apposition counts from.
  func isOfRank(_ time: Entity, _ candidate: Candidate) -> Bool {
    structure.phrases.indices.contains { number in
      let aside =
        structure.phrases[number].words.upperBound <= time.words.lowerBound
        ? structure.rank(behind: number) : nil
      return aside.map { $0.contains(time.words.lowerBound) && !$0.contains(candidate.words.lowerBound) } ?? false
    }
  }
}

extension SentenceStructure {
  /// "has denied arming them": the finite verb that a gerund or an infinitive hangs on, else the verb itself.
  func finiteVerb(above number: Int) -> VerbGroup {
    var verb = verbs[number]
    while verb.form == .gerund || verb.form == .infinitive, let above = verb.governor, above < number,
      verb !== verbs[above], verbs[above].words.lowerBound < verb.words.lowerBound
    {
      verb = verbs[above]
    }
    return verb
  }

  /// "the summit, the second after one in Nairobi in May, was held": what an apposition between commas counts a noun from; nil
  /// for none.
  func rank(behind phrase: Int) -> Range<Int>? {
    let comma = phrases[phrase].words.upperBound
    guard sentence.begins.contains(.datingCue), sentence.has(comma, .comma), comma + 1 < sentence.count,
      case let next = phraseAt[comma + 1], next >= 0,
      phrases[next].words.lowerBound == comma + 1, phrases[next].prepositionWord < 0,
      let end = (comma + 1..<sentence.count).first(where: { sentence.has($0, .comma) || verbAt[$0] >= 0 }),
      sentence.has(end, .comma)
    else { return nil }
    let kinds: [DatingCues.Kind] = [.later, .earlier, .since]
    return (comma + 2..<end).first {
      sentence.datingCue(at: $0).map { kinds.contains($0.kind) } ?? false
    }
    .map { $0..<end }
  }
}
