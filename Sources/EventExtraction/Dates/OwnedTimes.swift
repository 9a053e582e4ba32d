import TextAnalysis
import TimelineCore

// Times that belong to a noun or a rank, and what the noun tells.
extension MentionDater {
  /// "the largest since 2022" measures, it does not date; only a perfect has lasted since then.
  func isFrame(_ time: Entity, _ candidate: Candidate) -> Bool {
    if let value = time.timex?.meaning, value.precision != .day, hasRank(before: time),
      value.precision == .month || value.precision == .year || isRank(time.words.lowerBound - 1),
      let published, let first = value.first, let last = value.last, first <= published, published <= last
    {
      return true
    }
    guard case .interval(_, let end)? = time.timex?.meaning, end == .open, !isGenitive(time, of: candidate) else {
      return false
    }
    if hasRank(before: time) || isOfRankToDo(candidate) { return true }
    guard let verb = candidate.verb.map({ structure.verbs[$0] }) else { return true }
    return !verb.isPerfect && !candidate.isNoun && verb.form == .finite || verb.isProgressive && !verb.isPerfect
      || candidate.isNoun && !verb.isPerfect && verb.lemma >= 0 && verb.form == .finite
  }

  /// "after Sunday's strike on Rafah": the strike was on Sunday, whatever came after it.
  func isGenitive(_ time: Entity, of candidate: Candidate) -> Bool {
    guard candidate.isNoun, let phrase = candidate.phrase, time.timex?.kind == .date else { return false }
    return names(time, phrase) && time.words.upperBound < candidate.words.lowerBound
  }

  /// A time inside another noun's phrase dates that noun: "Monday's talks", "under the law of 2003".
  func isOwned(_ time: Entity, by candidate: Candidate) -> Bool {
    let isSaid = patterns.triggers[candidate.trigger].traits.isSpeech
    guard let number = owner(of: time, isSaid: isSaid), number != candidate.phrase else { return false }
    // "Last week's attack killed dozens": what an event does it does in its own time.
    let isDoer = candidate.verb.map { structure.verbs[$0].subjects.contains(number) && !structure.verbs[$0].isPassive }
    if isSameDeed(number, candidate) { return false }
    // "Saturday's shooting left two dead": so does whatever killed.
    let isDeed =
      patterns.dating.consequences.contains(patterns.triggers[candidate.trigger].type.rawValue)
      || sentence.match(patterns.nounTriggers, at: structure.phrases[number].head) != nil
    return !(isDoer ?? false) || !isDeed
  }

  /// "denied involvement in the bombing of the port on Friday": when the port was bombed, not when that was denied.
  func isOfDisowned(_ time: Entity, _ candidate: Candidate) -> Bool {
    !candidate.isNoun && isOfDisowned(time, behind: candidate.words)
  }

  /// As above, for the words of a verb.
  func isOfDisowned(_ time: Entity, behind words: Range<Int>) -> Bool {
    guard words.upperBound < time.words.lowerBound, sentence.classes.intersects(patterns.known.complicity) else {
      return false
    }
    let between = words.upperBound..<time.words.lowerBound
    return !between.contains { sentence.has($0, .comma) || structure.verbAt[$0] >= 0 }
      && structure.phrases.contains { phrase in
        between.contains(phrase.head) && structure.isDisowned(phrase)
          // "the attack on Friday" may be said of either.
          && structure.phrases.contains { $0.head > phrase.head && between.contains($0.head) }
      }
  }

  /// The phrase that a time stands in or behind, as part of what it names; nil for a time of its own.
  ///
  /// - Parameter isSaid: Whether somebody speaks of it: "condemned the attack of 3 May".
  func owner(of time: Entity, isSaid: Bool) -> Int? {
    let number = structure.phraseAt[time.words.lowerBound]
    if number >= 0 { return structure.phrases[number].head >= time.words.upperBound ? number : nil }
    let link = time.words.lowerBound - 1
    guard sentence.has(link, .genitiveLink), link > sentence.bodyStart, case let named = structure.phraseAt[link - 1],
      named >= 0, case let phrase = structure.phrases[named],
      phrase.headClasses.intersects(patterns.known.dated)
        || isSaid && sentence.match(patterns.nounTriggers, at: phrase.head) != nil
    else { return nil }
    return named
  }

  /// "won Sunday's election": the object of a verb names the very event that the verb tells.
  func isSameDeed(_ phrase: Int, _ candidate: Candidate) -> Bool {
    let trigger = patterns.triggers[candidate.trigger]
    guard !candidate.isNoun, trigger.status == nil, let verb = candidate.verb.map({ structure.verbs[$0] }),
      verb.isPassive
        ? verb.subjects.contains(phrase) : verb.arguments.contains(where: { $0.phrase == phrase && $0.order >= 0 })
    else { return false }
    if isBallot(phrase, candidate) { return true }
    guard let nouns = sentence.match(patterns.nounTriggers, at: structure.phrases[phrase].head)?.value
    else { return false }
    return nouns.contains { patterns.triggers[$0].type == trigger.type }
  }

  /// "lost the October run-off": whether a phrase names the vote that a candidate tells the outcome of.
  private func isBallot(_ phrase: Int, _ candidate: Candidate) -> Bool {
    patterns.triggers[candidate.trigger].type.rawValue == "political.election"
      && structure.phrases[phrase].headClasses.intersects(patterns.known.election)
  }

  /// "landed on Thursday with men jailed before the vote of November 2021, which the president won": a vote was won in the time
  /// that stands with its name.
  func ballotTime(_ candidate: Candidate, _ times: [Entity]) -> Entity? {
    guard !candidate.isNoun, let verb = candidate.verb.map({ structure.verbs[$0] }), verb.relation == .relative,
      let vote = verb.antecedent, isBallot(vote, candidate)
    else { return nil }
    return times.last { time in
      let start = structure.phrases[vote].words.lowerBound
      return start <= time.words.lowerBound && time.words.upperBound <= verb.words.lowerBound
        && !(start..<time.words.lowerBound).contains { structure.verbAt[$0] >= 0 || sentence.has($0, .comma) }
    }
  }

  /// "the second big attack this month", "the 12th this year": whether a rank stands in front of a time, no verb between.
  func hasRank(before time: Entity) -> Bool {
    let start = max(sentence.bodyStart, time.words.lowerBound - 8)
    for index in (start..<max(start, time.words.lowerBound)).reversed() {
      if structure.verbAt[index] >= 0 || sentence.has(index, [.comma, .stop]) { return false }
      // "most of the town": how much of it.
      if isRank(index), !sentence.has(index + 1, .genitiveLink) { return true }
      if sentence.use(index) == .number, sentence.entity(at: index)?.amount == nil, index == time.words.lowerBound - 1 {
        return true
      }
    }
    return false
  }

  /// "the third leader of a Union country to travel there since 2022": an infinitive that says in what somebody is the third.
  private func isOfRankToDo(_ candidate: Candidate) -> Bool {
    guard let verb = candidate.verb.map({ structure.verbs[$0] }), verb.form == .infinitive, !verb.isPerfect,
      let noun = verb.antecedent
    else { return false }
    let whole = structure.phrases[noun].ofPhrase ?? noun
    return structure.phrases[whole].words.contains(where: isRank)
  }

  private func isRank(_ index: Int) -> Bool { cue(at: index)?.kind == .rank }

  /// "have been stationed there since 1992, and Mali has demanded": how long the first of two clauses has lasted.
  func isSinceBeside(_ time: Entity, _ verb: VerbGroup) -> Bool {
    guard verb.relation == .coordinated, !verb.isSubjectInherited, case .interval(_, .open)? = time.timex?.meaning
    else {
      return false
    }
    return time.words.upperBound <= verb.words.lowerBound
  }

  /// "jailed a man on Friday for killing four people": a crime was done some time before its doer is dealt with, unless its own
  /// clause tells when.
  func crimeTime(_ candidate: Candidate) -> DatedValue? {
    guard let published, !candidate.isNoun, let number = candidate.verb,
      structure.sentencing(for: number) != nil,
      !sentence.entities.contains(where: {
        $0.words.lowerBound >= structure.verbs[number].words.upperBound && $0.isCalendar
      })
    else { return nil }
    return DatedValue(
      value: .interval(start: .open, end: .date(.day(published))), confidence: 0.4, basis: "aspect", rule: "date.life")
  }

  /// Whether a deed tells who somebody is: a political one, or one of a single person in a clause without commas.
  private func isOfLife(_ candidate: Candidate, _ person: Int) -> Bool {
    if !candidate.isNoun, patterns.triggers[candidate.trigger].type.category == "political" { return true }
    let phrase = structure.phrases[person]
    let marker = candidate.verb.map { structure.verbs[$0].marker } ?? phrase.words.upperBound
    return !structure.isComma(marker - 1) && !patterns.isPlural(sentence.hash(phrase.head))
      && (phrase.headClasses.intersects(patterns.known.calling)
        || phrase.headClasses.intersects(patterns.known.irregular))
  }

  /// "Jane Doe, who was appointed by X, was shot on Monday": what only says who somebody is came to pass some time before,
  /// unless its own clause tells when.
  func lifeTime(_ candidate: Candidate) -> DatedValue? {
    guard let published, let verb = candidate.verb.map({ structure.verbs[$0] }), verb.relation == .relative,
      verb.form == .finite, verb.tense == .past, let person = verb.antecedent, isOfLife(candidate, person),
      let main = structure.verbs.first(where: {
        $0.subjects.contains(person) && $0.form == .finite && $0.relation != .relative
          && $0.words.lowerBound >= verb.words.upperBound
      }),
      case let own = structure.phrases[person].words.upperBound..<main.words.lowerBound,
      !sentence.entities.contains(where: { own.contains($0.words.lowerBound) && $0.timex != nil })
    else { return nil }
    return DatedValue(
      value: .interval(start: .open, end: .date(.day(published))), confidence: 0.4, basis: "aspect", rule: "date.life")
  }
}

extension SentenceStructure {
  /// "convicted of killing three", "jailed for arming rebels": the verb by which a court or the police deal with whoever did
  /// what a gerund behind it tells; nil for others.
  func sentencing(for number: Int) -> Int? {
    let verb = verbs[number]
    guard isPrepositional(verb), sentence.has(verb.words.lowerBound - 1, [.goal, .genitiveLink, .companion]),
      let above = verb.governor, above < number, verbs[above].lemma >= 0
    else { return nil }
    let triggers = patterns.verbTriggers[verbs[above].lemma]
    return triggers.contains { patterns.triggers[$0].type.rawValue == "political.legal" } ? above : nil
  }
}
