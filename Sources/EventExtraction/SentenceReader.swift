import TextAnalysis
import TimelineCore

/// Turns the candidates of one sentence into findings.
struct SentenceReader {
  let finder: ParticipantFinder

  var patterns: EventPatterns { finder.patterns }
  var structure: SentenceStructure { _read { yield finder.structure } }

  /// The findings of the sentence that no other outranks, in text order.
  ///
  /// - Parameter tracing: Whether to tell of every candidate what became of it.
  func read(tracing: Bool) -> (triggers: [TriggerTrace], kept: [Finding]) {
    let candidates = findCandidates(in: structure, patterns: patterns) {
      tracing || patterns.needs.mayHold($0, in: structure.sentence)
    }
    guard !candidates.isEmpty else { return ([], []) }
    let reader = FindingReader(finder: finder, tracing: tracing)
    var findings: [Finding] = []
    var traces: [TriggerTrace] = []
    var last: Candidate?
    var slots = Slots()
    for candidate in candidates {
      // Several triggers of one word stand side by side, and what fills their slots is the same.
      if last?.hasSlots(of: candidate) != true {
        slots = Slots()
        structure.fill(&slots, of: candidate, patterns)
      }
      last = candidate
      switch reader.read(candidate, slots) {
      case .success(let finding): findings.append(finding)
      case .failure(let error): if tracing { traces.append(trace(candidate, error.reason, error.condition)) }
      }
    }
    let (kept, outranked) = choose(findings)
    if tracing {
      traces += kept.map { trace($0, nil) } + outranked.map { trace($0, .outranked) }
      traces.sort { ($0.range, $0.lemma, $0.type) < ($1.range, $1.lemma, $1.type) }
    }
    return (traces, kept)
  }

  // MARK: - Precedence

  /// Of the findings that share a verb or overlap the most telling stays; two stay where they differ in category.
  private func choose(_ findings: [Finding]) -> (kept: [Finding], outranked: [Finding]) {
    guard findings.count > 1 else { return (findings, []) }
    let ranks = findings.map { (rank: rank($0), weight: weight($0), start: $0.candidate.words.lowerBound) }
    let order = findings.indices.sorted { a, b in
      (ranks[a].rank, -ranks[a].weight, ranks[a].start, a) < (ranks[b].rank, -ranks[b].weight, ranks[b].start, b)
    }
    var kept: [Int] = []
    for index in order where !kept.contains(where: { excludes(findings[$0], findings[index]) }) { kept.append(index) }
    kept.sort()
    let outranked = findings.indices.filter { !kept.contains($0) }.map { findings[$0] }
    return (outranked.isEmpty ? findings : kept.map { completed(findings[$0], by: outranked) }, outranked)
  }

  /// A participle behind a noun only describes it: "strikes targeting the port".
  /// "gathered to demand that he resign": what is asked for comes behind what is done.
  private func weight(_ finding: Finding) -> Double {
    if finding.reading.rules.contains("status.subjunctive") { return finding.confidence * 0.7 }
    guard !finding.candidate.isNoun, let verb = finding.candidate.verb,
      let antecedent = structure.verbs[verb].antecedent,
      structure.verbs[verb].form == .gerund
        || structure.verbs[verb].form == .participle && (isRefused(antecedent) || isRetold(finding, verb, antecedent))
    else { return finding.confidence }
    return finding.confidence * 0.7
  }

  /// What is only demanded or planned is told as the demand or the plan.
  private func rank(_ finding: Finding) -> Int {
    let isAsked = [.proposed, .hypothetical, .expected].contains(finding.reading.status)
    let isOpen =
      finding.reading.status == .hypothetical
      || finding.traits.isDeed
        && (isAsked
          || finding.candidate.isNoun
            && (finding.reading.status?.reality == .open || finding.reading.status == .cancelled))
    // "praised the mediation": what its verb says of a noun that nothing makes an event of.
    let isMentioned = finding.factors.background != nil
    // "must halt its support": told as the demand that it is.
    let isObliged = !finding.traits.isSpeech && finding.reading.rules.contains("status.obliged")
    return finding.traits.rank
      + (isOpen || isMentioned || isObliged || ground(of: finding) != nil || isFramework(finding)
        || isBrokering(finding) || isUrged(finding) || isWarned(finding) || isFooting(finding)
        ? patterns.precedence.count : 0)
  }

  private func excludes(_ strong: Finding, _ weak: Finding) -> Bool {
    // "missiles killed 13": the strike and the dead are both told.
    if isCondition(weak), !isCondition(strong) { return true }
    let areTwo =
      strong.type.category != weak.type.category && strong.traits.isDeed && weak.traits.isDeed
    if areTwo { return false }
    if strong.traits.isSpeech, isDatedDeed(weak) { return false }
    if strong.candidate.words.overlaps(weak.candidate.words) { return true }
    if strong.type == weak.type, isApart(weak) || isApart(strong) { return false }
    if structure.areSevered(strong.candidate.words.lowerBound, weak.candidate.words.lowerBound) { return false }
    if strong.type != weak.type, isOccasion(weak) || isOccasion(strong) || isCauseOrScene(weak, of: strong) {
      return false
    }
    if areMadeAndEnded(strong, weak) { return false }
    if isTermOfDeal(strong, of: weak) || isTopic(weak, of: strong) || isTaken(weak, by: strong) { return true }
    guard let a = strong.candidate.verb, let b = weak.candidate.verb else { return false }
    if a == b {
      // "held Iran responsible for the attack": who is blamed, and for what.
      if weak.type.rawValue == "diplomacy.accusation", !weak.candidate.isNoun, strong.traits.isDeed { return false }
      if areListed(strong, weak, a) { return false }
      return strong.type.category == weak.type.category || !strong.candidate.isNoun || !weak.candidate.isNoun
    }
    if ground(of: weak) == a { return true }
    // "said that it would never accept the ban": a position tells nothing beside what it speaks of.
    if weak.type.rawValue == "diplomacy.position", structure.verbs[b].isReport,
      structure.verbs[b].form == .gerund
        || structure.content(of: b).map({ $0.contains(strong.candidate.words.lowerBound) }) ?? false
    {
      return true
    }
    // "welcomed Germany's decision to send a brigade": what is said of a plan is told beside it.
    if weak.traits.isSpeech, structure.verbs[a].form == .infinitive,
      let plan = structure.verbs[a].antecedent, weak.slots.object.contains(plan),
      structure.isOwnedPlan(structure.phrases[plan], patterns)
    {
      return false
    }
    // "accuses X of arming rebels, which X denies": the answer to a charge is told with it.
    if strong.type == weak.type, strong.traits.isSpeech, weak.reading.status == .denied,
      structure.verbs[b].relation == .relative, strong.reading.status?.reality == .real
    {
      return true
    }
    // "his call for the withdrawal": what is asked for is no second event.
    if let asked = weak.candidate.phrase, strong.candidate.isNoun, strong.traits.isSpeech,
      structure.phrases[asked].prepositionWord == strong.candidate.words.upperBound
    {
      return true
    }
    if strong.type.category == weak.type.category,
      describes(weak, strong) || describes(strong, weak) || isDoneBy(strong, weak) || isDoneBy(weak, strong)
    {
      return true
    }
    if strong.type == weak.type || areAttacks(strong, weak), isOneDeed(a, b) { return true }
    if strong.type == weak.type, isSequel(weak, b, of: a) { return true }
    if areAttacks(strong, weak), isToll(weak, of: strong) { return true }
    if strong.type == weak.type, areTwiceDated(strong, weak) { return false }
    if isOfCrowd(weak, strong, a, b) { return true }
    if strong.type.category == weak.type.category, !strong.traits.isDeed, !isFurtherPenalty(weak, strong),
      // "seized power, annulling an election": what a main verb tells goes before what follows from it.
      isMeans(a, b) && (strong.type == weak.type || weak.traits.isStatement || weak.reading.status?.reality != .real)
        || isMeans(b, a),
      strong.type == weak.type || !isAdded(a) && !isAdded(b)
    {
      // "a package of sanctions which includes a ban on imports"
      let isRelative = structure.verbs[a].relation == .relative || structure.verbs[b].relation == .relative
      // "spoke by telephone with X, who assured him of support": two things are told.
      let areBothSaid = isRelative && strong.type.category == "diplomacy"
      return !isRelative || !weak.candidate.isNoun && !areBothSaid || strong.type == weak.type
    }
    // "gathered to demand that the minister resign": what was done to ask for something.
    if strong.reading.status == .proposed, weak.reading.status?.reality == .real, !weak.traits.isStatement,
      strong.type.category == weak.type.category
    {
      return false
    }
    // "said it would send": what is said outranks the saying.
    if isSaid(a, by: b) && !isMeeting(weak) && !isCalledFor(weak, a) || isSaid(b, by: a) && !isMeeting(strong) {
      return true
    }
    return strong.type == weak.type && strong.candidate.isNoun && weak.candidate.isNoun
      && structure.verbs[a].governor == b
  }

  /// "if a deal is reached, France will send troops": what a condition names is told as what it is the condition of.
  private func isCondition(_ finding: Finding) -> Bool {
    finding.candidate.verb.map { structure.verbs[$0].relation == .condition } ?? false
  }

  /// "signed a truce after talks in Bern": whoever acts met before, and both are told.
  private func isOccasion(_ finding: Finding) -> Bool {
    guard let phrase = finding.candidate.phrase, !finding.slots.occasion.isEmpty, !finding.traits.isDeed,
      !finding.traits.isStatement, finding.reading.status == .happened
    else { return false }
    let word = structure.phrases[phrase].prepositionWord
    return finding.type.category == "mediation" || structure.sentence.has(word, .temporal)
  }

  // MARK: - Traces

  private func trace(_ candidate: Candidate, _ refusal: Refusal, _ condition: Int?) -> TriggerTrace {
    let trigger = patterns.triggers[candidate.trigger]
    let wording = refusal == .blocked ? trigger.wording.blockers : trigger.wording.needs
    let slots = structure.slots(of: candidate, patterns: patterns)
    return TriggerTrace(
      lemma: trigger.name, range: structure.sentence.bytes(candidate.words),
      clause: structure.sentence.bytes(slots.clause), type: trigger.type, refusal: refusal,
      condition: condition.map { wording[$0] }, status: nil, rules: [],
      roles: [:])
  }

  private func trace(_ finding: Finding, _ refusal: Refusal?) -> TriggerTrace {
    TriggerTrace(
      lemma: finding.trigger.name, range: structure.sentence.bytes(finding.candidate.words),
      clause: structure.sentence.bytes(finding.slots.clause), type: finding.type, refusal: refusal, condition: nil,
      status: finding.reading.status, rules: finding.reading.rules, roles: finding.roles.dictionary)
  }
}
