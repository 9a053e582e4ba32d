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
    let candidates = findCandidates(in: structure) {
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
        structure.fill(&slots, of: candidate)
      }
      last = candidate
      do {
        findings.append(try reader.read(candidate, slots))
      } catch {
        if tracing { traces.append(trace(candidate, error.reason, error.condition)) }
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
    // Each is compared with many: behind a reference it need not be copied for that.
    let shared = findings.map { Shared($0) }
    let ranks = findings.map { (rank: rank($0), weight: weight($0), start: $0.candidate.words.lowerBound) }
    let order = findings.indices.sorted { a, b in
      (ranks[a].rank, -ranks[a].weight, ranks[a].start, a) < (ranks[b].rank, -ranks[b].weight, ranks[b].start, b)
    }
    var kept: [Int] = []
    for index in order where !kept.contains(where: { excludes(shared[$0].content, shared[index].content) }) {
      kept.append(index)
    }
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
        || isBrokering(finding) || resumption(finding) != nil || isUrged(finding) || isWarned(finding)
        || isFooting(finding)
        ? patterns.precedence.count : 0)
  }

  // MARK: - Traces

  private func trace(_ candidate: Candidate, _ refusal: Refusal, _ condition: Int?) -> TriggerTrace {
    let trigger = patterns.triggers[candidate.trigger]
    let wording = refusal == .blocked ? trigger.wording.blockers : trigger.wording.needs
    let slots = structure.slots(of: candidate)
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
