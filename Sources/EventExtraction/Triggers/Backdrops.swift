import TextAnalysis
import TimelineCore

// What is spoken of but told of no event of its own: remarks, charges, deals known already.
extension FindingReader {
  /// "the invasion, which began on Thursday": a relative clause tells when.
  func isDatedBehind(_ phrase: Int?) -> Bool {
    guard let phrase else { return false }
    return structure.verbs.indices.contains { number in
      structure.verbs[number].antecedent == phrase
        && structure.clause(of: number).contains { structure.sentence.entity(at: $0)?.timex != nil }
    }
  }

  /// "three days after the inauguration": what the time of something else is counted from took place.
  func isAnchor(_ candidate: Candidate, _ type: EventType, _ traits: TypeTraits) -> Bool {
    guard !traits.isDeed, let phrase = candidate.phrase,
      type.category == "political" || isForNothing(type, phrase)
    else { return false }
    let word = structure.occasionWord(phrase)
    return word >= 0 && structure.sentence.has(word, .temporal) && structure.sentence.has(word, .occasion)
  }

  /// "promised after hours of talks in Doha", but not "signed a truce after a night of talks", where they are told by what
  /// came of them.
  private func isForNothing(_ type: EventType, _ phrase: Int) -> Bool {
    type.rawValue == "mediation.talks" && !structure.sentence.classes.intersects(patterns.known.deal)
      && (structure.occasionWord(phrase) != structure.phrases[phrase].prepositionWord
        || structure.phrases[phrase].words.contains { structure.sentence.use($0) == .time })
  }

  /// "Germany's new package for Kyiv, worth 5 billion euros": told with who gives, who receives and how much.
  func isPriced(_ candidate: Candidate, _ roles: FilledRoles, _ slots: Slots) -> Bool {
    roles[Role("donor")] != nil && roles[Role("recipient")] != nil
      && slots.clause.contains { word in
        (structure.sentence.entity(at: word)?.isMoney ?? false)
          && candidate.verb.map { word < structure.verbs[$0].words.lowerBound } ?? true
      }
  }

  /// "Under the deal, troops are to withdraw": a deal told of before.
  func isKnownDeal(_ candidate: Candidate, _ type: EventType) -> Bool {
    // "Under the deal, which was brokered by Egypt, troops are to withdraw"
    let told = candidate.verb.flatMap {
      structure.verbs[$0].relation == .relative ? structure.verbs[$0].antecedent : nil
    }
    guard type.rawValue == "mediation.agreement", let phrase = candidate.phrase ?? told,
      structure.isDefinite(phrase)
    else { return false }
    let word = structure.phrases[phrase].prepositionWord
    // "Under the accord signed in Minsk in February": told with its own time.
    if word >= 0, structure.sentence.has(word, .framework) {
      return structure.isComma(structure.phrases[phrase].words.upperBound) || !isDatedBehind(phrase)
    }
    // "went to Doha to discuss the agreement"
    guard candidate.link == .object, let cue = candidate.verb.flatMap({ structure.governor(of: $0) }) else {
      return false
    }
    return cue.effect == .sets(.proposed) && cue.subject == .agent
  }

  /// What is only described, or only tells since when or until when something else holds.
  func isBackdrop(
    _ candidate: Candidate, _ traits: TypeTraits, _ slots: Slots, _ reading: StatusReading
  ) -> Bool {
    guard let number = candidate.verb else { return false }
    let verb = structure.verbs[number]
    if isCharge(number) || isUse(verb) { return true }
    let type = patterns.triggers[candidate.trigger].type
    if isAside(candidate, number, type) { return true }
    let isDated = slots.clause.contains { structure.sentence.entity(at: $0)?.time != nil }
    if let phrase = candidate.phrase {
      if isCounted(candidate, verb, traits) { return true }
      if !isDated, isRemarkedOn(candidate, phrase, number, traits, reading) { return true }
    } else {
      if isScene(candidate, number, type, isDated: isDated) { return true }
      if traits.isSpeech, let isSaidOfNoun = isEpithet(verb, slots) { return isSaidOfNoun }
    }
    guard !isDated, traits.isDeed, let subject = verb.subjects.first else { return false }
    if candidate.phrase == nil, isMerelySeen(verb, subject) { return true }
    let start = structure.phrases[subject].words.lowerBound
    return start > 0 && structure.sentence.has(start - 1, .backdrop)
  }

  /// Whether a verb tells a state, a habit or a judgement, in front of which something else takes place.
  private func isScene(_ candidate: Candidate, _ number: Int, _ type: EventType, isDated: Bool) -> Bool {
    let verb = structure.verbs[number]
    if verb.relation == .relative, verb.isState { return true }
    if verb.form == .participle, verb.antecedent != nil, isBrokeredDeal(candidate) { return true }
    if type.rawValue == "offensive.territory", isLasting(verb) || isMeanwhile(verb) { return true }
    return !isDated && (isHabit(number, type) || isTermBegun(verb, type)) || isJudged(verb)
  }

  /// "Since taking power the officers have expelled": what only tells since when those rule, no day told.
  private func isTermBegun(_ verb: VerbGroup, _ type: EventType) -> Bool {
    type.rawValue == "political.office" && verb.form == .gerund
      && structure.sentence.has(verb.words.lowerBound - 1, .temporal)
  }

  /// "while the town was in its hands": what holds at the time of something else.
  private func isMeanwhile(_ verb: VerbGroup) -> Bool {
    verb.relation == .adverbial && structure.sentence.has(verb.marker, .simultaneous)
      && verb.classes.intersects(patterns.known.copula)
  }

  /// "companies accused of fraud", "a resolution condemning the vote": whether a verb of speech is an epithet; nil where more
  /// has to be asked.
  private func isEpithet(_ verb: VerbGroup, _ slots: Slots) -> Bool? {
    if verb.form == .gerund, let document = verb.antecedent { return !isIssued(document) }
    guard verb.form == .participle else { return nil }
    return slots.subject.flatMap { finder.participants($0) }.isEmpty || isEpithet(verb) ? true : nil
  }

  /// "saw buildings wrecked by bombs", but "20 people killed by bombs", "declared the city liberated"
  private func isMerelySeen(_ verb: VerbGroup, _ subject: Int) -> Bool {
    verb.form == .participle && verb.antecedent == subject && structure.causer(of: verb).isEmpty
      && !structure.phrases[subject].words.contains { structure.sentence.use($0) == .number }
      && !isAimed(verb, subject)
  }

  /// "the jets may be used only to drive them out": what something may be good for is no plan of somebody's.
  private func isUse(_ verb: VerbGroup) -> Bool {
    guard verb.form == .infinitive, let above = verb.governor.map({ structure.verbs[$0] }) else { return false }
    return above.isPassive && !above.modality.isEmpty && above.classes.intersects(patterns.known.using)
  }

  /// "issued a statement condemning the raid": whether somebody is told to have made the document that a phrase names.
  private func isIssued(_ document: Int) -> Bool {
    guard structure.phrases[document].headClasses.intersects(patterns.known.communique) else { return false }
    return structure.verbs.contains { verb in
      verb.form == .finite && !verb.isPassive && verb.modality.isEmpty && !verb.isNegated && !verb.subjects.isEmpty
        && verb.classes.intersects(patterns.known.issuing)
        && verb.arguments.contains { $0.phrase == document && $0.order >= 0 }
    }
  }

  /// "under a deal brokered by Qatar": the noun tells of the deal, if anything does.
  private func isBrokeredDeal(_ candidate: Candidate) -> Bool {
    let trigger = patterns.triggers[candidate.trigger]
    return trigger.type.rawValue == "mediation.agreement" && trigger.frame.first?.role == Role("mediator")
  }

  /// "had refused the request", "denied that they were a threat": it does not tell who asked or threatened.
  func isTurnedDown(
    _ candidate: Candidate, _ trigger: Trigger, _ reading: StatusReading, _ roles: FilledRoles
  ) -> Bool {
    guard trigger.traits.isSpeech, candidate.isNoun, reading.status?.reality == .refused else { return false }
    return reading.status == .denied || trigger.frame.first.map { roles[$0.role] == nil } ?? false
  }

  /// "will be less after he takes office": a change known to come, which only tells when.
  func isOutlook(_ candidate: Candidate, _ type: EventType, _ slots: Slots, _ reading: StatusReading) -> Bool {
    guard type.rawValue == "political.office", reading.rules.contains("status.ahead"), let number = candidate.verb
    else {
      return false
    }
    // "before January 20, when she takes over"
    let start = max(structure.sentence.bodyStart, structure.verbs[number].marker - 2)
    return !(start..<slots.clause.upperBound).contains { structure.sentence.entity(at: $0)?.time != nil }
  }

  /// "urged the army to back him": nobody has backed him yet.
  func isAskedFor(_ candidate: Candidate, _ trigger: Trigger, _ reading: StatusReading) -> Bool {
    guard trigger.traits.isSpeech, !candidate.isNoun, reading.status == .proposed,
      let verb = candidate.verb.map({ structure.verbs[$0] }), verb.form == .infinitive, let above = verb.governor
    else { return false }
    return structure.verbs[above].isObjectControl && !structure.verbs[above].isPassive
  }

  /// "told his ministry to prepare": what a side says to its own people is no matter between sides.
  func isToOneself(_ trigger: Trigger, _ traits: TypeTraits, _ slots: Slots) -> Bool {
    if trigger.type.category == "aid", isForOneself(slots) { return true }
    // "must withdraw its troops, X said": the subject is not who speaks.
    guard traits.isSpeech, trigger.frame.first?.slots.contains(.report) == false, let subject = slots.subject.first,
      let object = slots.object.first
    else {
      return false
    }
    // "Moscow denied it": what was said, nobody's side.
    if structure.sentence.has(structure.phrases[object].head, .it) { return false }
    // "accused his country's army": who blames the own state means somebody else.
    if trigger.type.rawValue == "diplomacy.accusation", finder.participants(subject).first?.kind == .person {
      return false
    }
    let addressees = finder.participants(object)
    guard let side = finder.participants(subject).first.flatMap(patterns.wars.side), !addressees.isEmpty else {
      return false
    }
    return addressees.allSatisfy { $0.kind == .country && patterns.wars.side($0) == side }
  }

  /// "accused the rebels of attacking the town": told as the accusation, with the rest as its charge.
  private func isCharge(_ number: Int) -> Bool {
    let verb = structure.verbs[number]
    // "companies accused of delivering arms": the accused stand in front of a participle.
    if let first = joined(to: verb) { return isCharge(first) }
    // "of leaving others to set the terms"
    if verb.form == .infinitive, let above = verb.governor, structure.verbs[above].form == .gerund {
      return isCharge(above)
    }
    guard structure.isPrepositional(verb) || isJoinedToNoun(verb), let above = verb.governor,
      !structure.verbs[above].arguments.isEmpty || structure.verbs[above].form == .participle,
      structure.verbs[above].lemma >= 0
    else {
      return false
    }
    let triggers = patterns.verbTriggers[structure.verbs[above].lemma]
    return triggers.contains {
      patterns.triggers[$0].frame.contains { $0.role == Role("charge") && $0.filter != .clause }
    }
  }

  /// "of arming and training": the gerund in front of "and", by number.
  private func joined(to verb: VerbGroup) -> Int? {
    guard verb.form == .gerund, structure.sentence.has(verb.words.lowerBound - 1, .coordinator),
      let above = verb.governor, structure.verbs[above].form == .gerund,
      structure.verbs[above].words.lowerBound < verb.words.lowerBound
    else { return nil }
    return above
  }

  /// "of shelling and bombing": a gerund that "and" joins to a noun behind a preposition.
  private func isJoinedToNoun(_ verb: VerbGroup) -> Bool {
    let left = verb.words.lowerBound - 2
    guard verb.form == .gerund, left >= structure.sentence.bodyStart, structure.sentence.has(left + 1, .coordinator),
      structure.phraseAt[left] >= 0
    else { return false }
    return structure.phrases[structure.phraseAt[left]].prepositionWord >= 0
  }

  /// "the heads of military operations", "Article 4 of the treaty": a noun that only says whose office or what text is meant.
  func isPartOfName(_ candidate: Candidate, _ type: EventType, _ reading: StatusReading) -> Bool {
    guard let phrase = candidate.phrase, let whole = structure.phrases[phrase].ofPhrase else { return false }
    if structure.phrases[whole].headClasses.intersects(patterns.known.title) { return true }
    return type.rawValue == "mediation.agreement" && !reading.isGoverned
  }

  /// "announced after three hours of talks": what took so long was held.
  func isLengthTold(_ candidate: Candidate, _ slots: Slots) -> Bool {
    guard let phrase = candidate.phrase, !slots.occasion.isEmpty else { return false }
    return structure.occasionWord(phrase) != structure.phrases[phrase].prepositionWord
  }
}
