import TextAnalysis
import TimelineCore

// Which of two findings of a sentence is only a part of the other.
extension SentenceReader {
  /// Whether a verb is what another governs: "said it would send", "denied on Monday having sent", "denies that it considers
  /// sending".
  func isSaid(_ inner: Int, by outer: Int) -> Bool {
    var number = inner
    for _ in 0..<2 {
      let verb = structure.verbs[number]
      guard let above = verb.governor, above != number else { return false }
      let isContent =
        verb.relation == .complement
        || verb.form == .gerund && above < number && structure.isBehindVerb(verb.words.lowerBound)
      guard isContent else { return false }
      if above == outer { return true }
      number = above
    }
    return false
  }

  /// "finances a system that London will deliver", "helps by paying": how or what another verb tells of.
  func isMeans(_ inner: Int, _ outer: Int) -> Bool {
    let verb = structure.verbs[inner]
    if verb.form != .finite, verb.governor == outer, verb.isSubjectInherited {
      return !structure.sentence.has(verb.words.lowerBound - 1, .subordinator)
    }
    // "a package that bans imports and lists ten firms"
    if verb.relation == .coordinated, verb.subjects.isEmpty || verb.isSubjectInherited, let joined = verb.governor,
      structure.verbs[joined].relation == .relative
    {
      return isMeans(joined, outer)
    }
    return verb.relation == .relative
      && verb.antecedent.map { phrase in structure.verbs[outer].arguments.contains { $0.phrase == phrase } } ?? false
  }

  /// "called on Serbia to withdraw, accusing it of a raid": whether a gerund behind a comma tells what a speaker adds.
  func isAdded(_ number: Int) -> Bool {
    let verb = structure.verbs[number]
    return verb.form == .gerund && verb.isVoice && structure.isComma(verb.words.lowerBound - 1)
  }

  /// "delivered a battery this week, part of a package that it announced in May": two deeds of which each has a day of its own.
  func areTwiceDated(_ one: Finding, _ other: Finding) -> Bool {
    let times = structure.sentence.entities.filter { $0.isCalendar }.map(\.words.lowerBound)
    let (here, there) = (one.slots.clause, other.slots.clause)
    return [one, other].allSatisfy { finding in
      !finding.candidate.isNoun && (finding.reading.status?.reality == .real || finding.reading.status == .announced)
        && finding.candidate.verb.map { structure.verbs[$0].form == .finite } ?? false
    } && times.contains { here.contains($0) && !there.contains($0) }
      && times.contains { there.contains($0) && !here.contains($0) }
  }

  /// "the truce, agreed in June, collapsed in August": what was made on one day and ended on another is told twice.
  func areMadeAndEnded(_ one: Finding, _ other: Finding) -> Bool {
    one.candidate.isNoun ? isMade(other, andEnded: one) : isMade(one, andEnded: other)
  }

  private func isMade(_ made: Finding, andEnded ended: Finding) -> Bool {
    guard ended.candidate.isNoun, ended.reading.status == .cancelled, !made.candidate.isNoun,
      made.reading.status?.reality == .real || made.reading.status == .announced, let verb = made.candidate.verb,
      structure.verbs[verb].antecedent == ended.candidate.phrase
    else { return false }
    return structure.clause(of: verb).contains {
      structure.sentence.entity(at: $0)?.isCalendar == true
    }
  }

  /// "blamed for Friday's strike on the port": a deed told by a noun that says when is told beside what is said of it.
  func isDatedDeed(_ finding: Finding) -> Bool {
    guard finding.candidate.isNoun, finding.traits.isDeed, finding.reading.status?.reality == .real,
      let phrase = finding.candidate.phrase
    else { return false }
    return structure.phrases[phrase].words.contains {
      structure.sentence.entity(at: $0)?.isCalendar == true
    } || isDatedAttack(finding)
  }

  /// "condemned the army's attack on the town last night": both sides stand beside the noun, and the day behind it; "denied
  /// involvement in an attack on the town last night": who did it does not.
  func isDatedAttack(_ finding: Finding) -> Bool {
    let isDisowned = structure.isDisowned(finding.candidate)
    guard isDisowned || finding.roles[Role("attacker")] != nil && finding.roles[Role("target")] != nil else {
      return false
    }
    let sentence = structure.sentence
    for index in finding.candidate.words.upperBound..<sentence.count {
      if let timex = sentence.entity(at: index)?.timex, isDisowned || timex.meaning?.isCalendar == true { return true }
      if sentence.has(index, [.comma, .relative, .subordinator, .stop]) { return false }
    }
    return false
  }

  /// "shelled a market, an attack that killed nine": the noun behind a comma, with an article of its own and a clause behind it,
  /// that names a deed or tells more of it; nil for any other.
  func resumption(_ finding: Finding) -> Int? {
    let (verb, phrase) = (finding.candidate.verb.map { structure.verbs[$0] }, finding.candidate.phrase)
    guard let noun = finding.candidate.isNoun ? phrase : verb?.relation == .relative ? verb?.antecedent : nil,
      case let words = structure.phrases[noun].words, structure.phrases[noun].prepositionWord < 0,
      structure.isComma(words.lowerBound - 1), structure.sentence.has(words.lowerBound, .indefinite),
      structure.sentence.has(words.upperBound, .relative),
      structure.phrases[noun].headClasses.intersects(patterns.known.happening)
    else { return nil }
    return noun
  }

  /// "talks on a truce": what talks are about is told with them.
  func isTopic(_ weak: Finding, of strong: Finding) -> Bool {
    guard strong.type.rawValue == "mediation.talks", weak.type.category == strong.type.category,
      let topic = weak.candidate.phrase
    else { return false }
    return structure.phrases[topic].prepositionWord == strong.candidate.words.upperBound
  }

  /// "called for a truce, a dialogue and mediation by the bloc": whether two nouns of different types are asked for side by side.
  func areListed(_ one: Finding, _ other: Finding, _ verb: Int) -> Bool {
    guard one.type != other.type, one.reading.status == .proposed, let a = one.candidate.phrase,
      let b = other.candidate.phrase, case let later = structure.phrases[max(a, b)], later.prepositionWord < 0,
      structure.sentence.has(later.words.lowerBound - 1, [.comma, .coordinator])
    else { return false }
    let arguments = structure.verbs[verb].arguments
    guard let first = arguments.first(where: { $0.phrase == a }),
      let second = arguments.first(where: { $0.phrase == b })
    else { return false }
    return first.preposition == second.preposition && (first.order < 0) == (second.order < 0)
  }

  /// "toughened its sanctions, banning exports of coal": a penalty of another kind that a gerund behind a comma adds.
  func isFurtherPenalty(_ added: Finding, _ main: Finding) -> Bool {
    guard main.type.category == "sanctions", added.type != main.type, !added.candidate.isNoun, !main.candidate.isNoun,
      let verb = added.candidate.verb.map({ structure.verbs[$0] })
    else { return false }
    return verb.form == .gerund && structure.sentence.has(verb.words.lowerBound - 1, [.comma, .coordinator])
  }

  /// "thanked X for hosting the talks": the verb that what a noun tells of is the reason for; nil where it is for none.
  func ground(of finding: Finding) -> Int? {
    guard finding.candidate.isNoun, finding.candidate.link != .subject, !finding.traits.isDeed,
      let number = finding.candidate.verb, structure.isPrepositional(structure.verbs[number]),
      let above = structure.verbs[number].governor,
      structure.verbs[above].isVoice
    else { return nil }
    return above
  }

  /// "lifted the sanctions imposed on Mali", "the guns promised by Oslo have arrived", "accepted the plan put forward by Mali":
  /// whether a participle tells of a penalty, a gift or a plan that another verb tells news of.
  func isRetold(_ finding: Finding, _ number: Int, _ noun: Int) -> Bool {
    guard ["aid", "sanctions", "mediation", "political"].contains(finding.type.category) else { return false }
    return structure.verbs.indices.contains { other in
      let verb = structure.verbs[other]
      guard other != number, verb.form == .finite, verb.relation != .relative else { return false }
      return verb.subjects.contains(noun) || verb.arguments.contains { $0.phrase == noun && $0.order >= 0 }
    }
  }

  /// "was hit with sanctions": whether a noun is among what a verb takes that tells the same.
  func isTaken(_ noun: Finding, by told: Finding) -> Bool {
    guard told.type == noun.type, noun.candidate.isNoun, !told.candidate.isNoun, let verb = told.candidate.verb else {
      return false
    }
    return structure.verbs[verb].arguments.contains { $0.phrase == noun.candidate.phrase }
  }

  /// "the plan could serve as a basis for talks": neither the plan nor the talks are news.
  func isFooting(_ finding: Finding) -> Bool {
    guard finding.candidate.isNoun, let verb = finding.candidate.verb.map({ structure.verbs[$0] }) else { return false }
    // "the raid will not go unanswered": nor is the raid.
    if finding.candidate.link == .subject, verb.words.upperBound < structure.sentence.count,
      structure.sentence.words[verb.words.upperBound].classes.intersects(patterns.known.unpunished)
    {
      return true
    }
    return finding.type.category == "mediation" && [.expected, .hypothetical].contains(finding.reading.status)
      && verb.arguments.contains { structure.phrases[$0.phrase].headClasses.intersects(patterns.known.footing) }
  }

  /// "warned that it would impose sanctions", "could face sanctions, the envoy warned": told as the threat that it is.
  func isWarned(_ finding: Finding) -> Bool {
    guard ["sanctions", "aid"].contains(finding.type.category),
      let verb = finding.candidate.verb.map({ structure.verbs[$0] }), verb.relation == .complement,
      let above = verb.governor, case let cue = structure.verbs[above].cue
    else { return false }
    // "charged that France armed the rebels"
    if structure.verbs[above].classes.intersects(patterns.known.alleging) { return true }
    guard finding.reading.status?.reality == .open || finding.type.category == "aid" && !verb.modality.isEmpty,
      structure.verbs[above].isReport, cue >= 0
    else { return false }
    return patterns.governors[cue].effect == .sets(.hypothetical)
  }

  /// "urged Georgia to withdraw the law", "gave it a week to do so": told as the demand that it is.
  func isUrged(_ finding: Finding) -> Bool {
    guard let number = finding.candidate.verb, case let verb = structure.verbs[number], verb.form == .infinitive,
      let above = verb.governor
    else { return false }
    if structure.verbs[above].setsTerm { return true }
    guard ["political", "mediation", "offensive"].contains(finding.type.category) else { return false }
    if finding.type.category == "offensive" { return isOrderedAbroad(finding, above) }
    // "gave the generals a week to reinstate the president"
    let isGivenTime =
      structure.sentence.use(verb.words.lowerBound - 1) == .time
      || structure.sentence.use(verb.words.lowerBound - 2) == .time
    if isGivenTime,
      structure.verbs[above].arguments.contains(where: { $0.order == 0 })
        || structure.verbs[above].classes.intersects(patterns.known.obliging)
    {
      return true
    }
    // "set Friday as the deadline for Iran to accept the plan"
    let isDeadline = structure.verbs[above].arguments.contains {
      structure.phrases[$0.phrase].headClasses.intersects(patterns.known.ultimatum)
    }
    if isDeadline || finding.type.category == "mediation" { return isDeadline || isPlanOfOthers(finding, above) }
    return structure.verbs[above].isObjectControl && !structure.verbs[above].isPassive
      && (structure.verbs[above].arguments.contains { $0.order == 0 }
        // "called on the junta to hold elections"
        || structure.verbs[above].classes.intersects(patterns.known.pleading)
          && !structure.asked(by: above, number).isEmpty)
  }
}

extension SentenceStructure {
  /// "denied involvement in the bombing of the port": whether an event noun tells what somebody has, or has no, part in.
  func isDisowned(_ candidate: Candidate) -> Bool {
    candidate.isNoun && candidate.phrase.map { isDisowned(phrases[$0]) } ?? false
  }

  /// As above, for the phrase of an event noun.
  func isDisowned(_ phrase: NounPhrase) -> Bool {
    guard phrase.prepositionWord > 0, case let part = phraseAt[phrase.prepositionWord - 1], part >= 0 else {
      return false
    }
    return phrases[part].headClasses.intersects(patterns.known.complicity)
  }
}
