import TextAnalysis
import TimelineCore

// When the more telling of two findings of a sentence leaves no room for the other.
extension SentenceReader {
  func excludes(_ strong: Finding, _ weak: Finding) -> Bool {
    if isCondition(weak), !isCondition(strong) { return true }
    if isTermOfDeal(strong, of: weak) { return true }
    if isResumed(weak, after: strong) { return true }
    if areTwoDeeds(strong, weak) || strong.traits.isSpeech && isDatedDeed(weak) { return false }
    if strong.candidate.words.overlaps(weak.candidate.words) { return true }
    if standApart(strong, weak) { return false }
    if isTopic(weak, of: strong) || isTaken(weak, by: strong) { return true }
    guard let a = strong.candidate.verb, let b = weak.candidate.verb else { return false }
    return a == b ? excludesBeside(a, strong, weak) : excludes(strong, at: a, weak, at: b)
  }

  /// "shelled a market, an attack that killed nine": a noun behind a comma that names what was just told.
  private func isResumed(_ weak: Finding, after strong: Finding) -> Bool {
    guard weak.type.category == strong.type.category, !strong.candidate.isNoun, let noun = resumption(weak) else {
      return false
    }
    return strong.candidate.words.upperBound <= structure.phrases[noun].words.lowerBound
  }

  /// "if a deal is reached, France will send troops": what a condition names is told as what it is the condition of.
  private func isCondition(_ finding: Finding) -> Bool {
    finding.candidate.verb.map { structure.verbs[$0].relation == .condition } ?? false
  }

  /// "missiles killed 13": the strike and the dead are both told, unless the dead is the one whom it was meant for.
  private func areTwoDeeds(_ one: Finding, _ other: Finding) -> Bool {
    one.type.category != other.type.category && one.traits.isDeed && other.traits.isDeed && !isOfVictim(other, one)
  }

  /// Whether nothing in the sentence makes one of two the other's part.
  private func standApart(_ strong: Finding, _ weak: Finding) -> Bool {
    if strong.type == weak.type, isApart(weak) || isApart(strong) { return true }
    if structure.areSevered(strong.candidate.words.lowerBound, weak.candidate.words.lowerBound) { return true }
    if strong.type != weak.type, isOccasion(weak) || isOccasion(strong) || isCauseOrScene(weak, of: strong) {
      return true
    }
    return areMadeAndEnded(strong, weak)
  }

  /// "signed a truce after talks in Bern": whoever acts met before, and both are told.
  private func isOccasion(_ finding: Finding) -> Bool {
    guard let phrase = finding.candidate.phrase, !finding.slots.occasion.isEmpty, !finding.traits.isDeed,
      !finding.traits.isStatement, finding.reading.status == .happened
    else { return false }
    let word = structure.phrases[phrase].prepositionWord
    return finding.type.category == "mediation" || structure.sentence.has(word, .temporal)
  }

  /// Of two around one verb.
  private func excludesBeside(_ verb: Int, _ strong: Finding, _ weak: Finding) -> Bool {
    // "held Iran responsible for the attack": who is blamed, and for what.
    if weak.type.rawValue == "diplomacy.accusation", !weak.candidate.isNoun, strong.traits.isDeed { return false }
    if areListed(strong, weak, verb) { return false }
    return strong.type.category == weak.type.category || !strong.candidate.isNoun || !weak.candidate.isNoun
  }

  /// Of two around two verbs.
  private func excludes(_ strong: Finding, at a: Int, _ weak: Finding, at b: Int) -> Bool {
    if ground(of: weak) == a || isStance(weak, at: b, on: strong) { return true }
    if isRemark(weak, onPlanAt: a) { return false }
    if isAnswer(weak, at: b, to: strong) || isAskedFor(weak, by: strong) { return true }
    if strong.type.category == weak.type.category,
      describes(weak, strong) || describes(strong, weak) || isDoneBy(strong, weak) || isDoneBy(weak, strong)
    {
      return true
    }
    if areOneDeed(strong, at: a, weak, at: b) { return true }
    if strong.type == weak.type, areTwiceDated(strong, weak) { return false }
    if isOfCrowd(weak, strong, a, b) { return true }
    if strong.type.category == weak.type.category {
      if isMeansOrEnd(strong, at: a, weak, at: b) { return isToldWithin(strong, at: a, weak, at: b) }
      if isDone(weak, toAskFor: strong) { return false }
    }
    return isSaidWith(strong, at: a, weak, at: b)
  }

  /// "said that it would never accept the ban": a position tells nothing beside what it speaks of.
  private func isStance(_ weak: Finding, at verb: Int, on strong: Finding) -> Bool {
    guard weak.type.rawValue == "diplomacy.position", structure.verbs[verb].isReport else { return false }
    return structure.verbs[verb].form == .gerund
      || structure.content(of: verb)?.contains(strong.candidate.words.lowerBound) ?? false
  }

  /// "welcomed Germany's decision to send a brigade": what is said of a plan is told beside it.
  private func isRemark(_ weak: Finding, onPlanAt verb: Int) -> Bool {
    guard weak.traits.isSpeech, structure.verbs[verb].form == .infinitive,
      let plan = structure.verbs[verb].antecedent, weak.slots.object.contains(plan)
    else { return false }
    return structure.isOwnedPlan(structure.phrases[plan])
  }

  /// "accuses X of arming rebels, which X denies": the answer to a charge is told with it.
  private func isAnswer(_ weak: Finding, at verb: Int, to strong: Finding) -> Bool {
    strong.type == weak.type && strong.traits.isSpeech && weak.reading.status == .denied
      && structure.verbs[verb].relation == .relative && strong.reading.status?.reality == .real
  }

  /// "his call for the withdrawal": what is asked for is no second event.
  private func isAskedFor(_ weak: Finding, by strong: Finding) -> Bool {
    guard let asked = weak.candidate.phrase, strong.candidate.isNoun, strong.traits.isSpeech else { return false }
    return structure.phrases[asked].prepositionWord == strong.candidate.words.upperBound
  }

  private func areOneDeed(_ strong: Finding, at a: Int, _ weak: Finding, at b: Int) -> Bool {
    if strong.type == weak.type || areAttacks(strong, weak), isOneDeed(a, b) { return true }
    if strong.type == weak.type, isSequel(weak, b, of: a) { return true }
    return areAttacks(strong, weak) && isToll(weak, of: strong)
  }

  /// Whether how or with what end a thing was done is told beside it, as no deed of its own.
  private func isMeansOrEnd(_ strong: Finding, at a: Int, _ weak: Finding, at b: Int) -> Bool {
    guard !strong.traits.isDeed, !isFurtherPenalty(weak, strong),
      strong.type == weak.type || !isAdded(a) && !isAdded(b)
    else { return false }
    // "seized power, annulling an election": what a main verb tells goes before what follows from it.
    return isMeans(b, a)
      || isMeans(a, b) && (strong.type == weak.type || weak.traits.isStatement || weak.reading.status?.reality != .real)
  }

  private func isToldWithin(_ strong: Finding, at a: Int, _ weak: Finding, at b: Int) -> Bool {
    // "a package of sanctions which includes a ban on imports"
    let isRelative = structure.verbs[a].relation == .relative || structure.verbs[b].relation == .relative
    // "spoke by telephone with X, who assured him of support": two things are told.
    let areBothSaid = isRelative && strong.type.category == "diplomacy"
    return !isRelative || !weak.candidate.isNoun && !areBothSaid || strong.type == weak.type
  }

  /// "gathered to demand that the minister resign": what was done to ask for something.
  private func isDone(_ weak: Finding, toAskFor strong: Finding) -> Bool {
    strong.reading.status == .proposed && weak.reading.status?.reality == .real && !weak.traits.isStatement
  }

  /// "said it would send": what is said outranks the saying.
  private func isSaidWith(_ strong: Finding, at a: Int, _ weak: Finding, at b: Int) -> Bool {
    if isSaid(a, by: b), !isMeeting(weak), !isCalledFor(weak, a) { return true }
    if isSaid(b, by: a), !isMeeting(strong) { return true }
    return strong.type == weak.type && strong.candidate.isNoun && weak.candidate.isNoun
      && structure.verbs[a].governor == b
  }
}
